#!/usr/bin/env node
// Brings issues of GitHub, saved as its REST interface answers them, into Slipway as feedback of customers: a product for each
// repository, a release for each milestone. Run it again with a newer answer.

import { Loading, isTaken, missing, read } from '../lib/loading.mjs';
import { fail } from '../lib/slipway.mjs';
import { keyOf } from '../lib/texts.mjs';
import { feedbackBody, feedbackSteps, isFeedback, isIssue, milestoneNameOf, milestonesOf, nameOf, productBody, releaseBody, releaseSteps, repositoryOf } from './issues.mjs';

const SOURCE = 'github';

const files = process.argv.slice(2);
if (!files.length || files.some((file) => file.startsWith('-'))) fail('usage: SLIPWAY_TOKEN=slw_… node import-github-issues.mjs <issues.json>…');

/** By name, since a page that was saved later can have an issue again. */
const issues = new Map();
const unread = [];
for (const file of files) {
  const answer = await read(file);
  if (!Array.isArray(answer)) fail(`${file} is no list of issues${answer?.message ? `; GitHub says: ${answer.message}` : ''}.`);
  answer.forEach((issue, index) => {
    if (isIssue(issue)) issues.set(nameOf(issue), issue);
    else unread.push(`${file}: number ${index + 1} in the list lacks something that every issue has`);
  });
}
const feedback = [...issues.values()].filter(isFeedback);
const repositories = [...new Set(feedback.map(repositoryOf))].sort();
const milestones = milestonesOf(feedback);

const loading = new Loading(SOURCE, repositories.length + milestones.size + feedback.length);
unread.forEach((line) => loading.misfit(line));
const before = {
  products: await loading.known('products'),
  releases: await loading.known('releases'),
  feedback: await loading.known('feedback'),
};

const productIds = await loading.bring(
  'products',
  before.products,
  repositories.map((name) => ({
    name,
    body: (problem) => productBody(name, before.products.get(name)?.key ?? keyOf(name.split('/')[1], isTaken(problem))),
  })),
);

const releaseIds = await loading.bring(
  'releases',
  before.releases,
  [...milestones].map(([name, milestone]) => {
    const misfit = (line) => loading.misfit(`${name}: ${line}`);
    return {
      name,
      body: () => releaseBody(milestone, productIds.get(milestone.repository) ?? missing('its product'), misfit),
      steps: (old) => releaseSteps(old?.status ?? 'PLANNED', milestone, misfit),
    };
  }),
);

await loading.bring(
  'feedback',
  before.feedback,
  feedback.map((issue) => {
    const name = nameOf(issue);
    const misfit = (line) => loading.misfit(`${name}: ${line}`);
    const place = () => ({
      productId: productIds.get(repositoryOf(issue)) ?? missing('its product'),
      releaseId: issue.milestone ? (releaseIds.get(milestoneNameOf(issue)) ?? missing('its release')) : undefined,
    });
    return {
      name,
      body: () => feedbackBody(issue, place(), before.feedback.get(name), misfit),
      steps: (old) => feedbackSteps(old?.status ?? 'NEW', issue, misfit),
    };
  }),
);

console.log(`${feedback.length} issues, and ${issues.size - feedback.length} pull requests that were left out`);
loading.report();
