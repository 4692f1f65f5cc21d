// What is said of each record: pure functions of issues as GitHub's REST interface answers them. What has no place in
// Slipway goes to `misfit`.

import { cut, paragraphs } from '../lib/texts.mjs';

const TEXT = 20_000;

/** The repository of an issue, `owner/name`. */
export const repositoryOf = (issue) => issue.repository_url.split('/').slice(-2).join('/');

/** Whether something is an issue as GitHub has them; a pull request is one too. */
export function isIssue(value) {
  const texts = [value?.title, value?.state, value?.created_at, value?.repository_url];
  return Number.isInteger(value?.number) && texts.every((text) => typeof text === 'string') && Array.isArray(value.labels);
}

/** Whether it says something of the product, and is no change of it. */
export const isFeedback = (issue) => !issue.pull_request;

export const nameOf = (issue) => `${repositoryOf(issue)}#${issue.number}`;

export const milestoneNameOf = (issue) => `${repositoryOf(issue)}/milestone/${issue.milestone.number}`;

/** The milestones of issues, each once, by name. */
export function milestonesOf(issues) {
  const milestones = issues.filter((issue) => issue.milestone).map((issue) => [milestoneNameOf(issue), { ...issue.milestone, repository: repositoryOf(issue) }]);
  return new Map(milestones.sort(([, a], [, b]) => a.number - b.number));
}

export const productBody = (repository, key) => ({
  key,
  name: repository.split('/')[1],
  description: `https://github.com/${repository}`,
  tags: [],
});

const dayOf = (instant) => instant?.slice(0, 10);

export function releaseBody(milestone, productId, misfit) {
  return {
    productId,
    name: cut(milestone.title, 80, (fault) => misfit(`the title ${fault}`)),
    kind: kindOf(milestone.title),
    summary: paragraphs(milestone.description, milestone.html_url),
    planned: milestone.due_on ? { date: dayOf(milestone.due_on), precision: 'DAY' } : undefined,
    actual: milestone.state === 'closed' ? dayOf(milestone.closed_at) : undefined,
    tags: [],
  };
}

/** What a semantic version says; MINOR where a title is none. */
export function kindOf(title) {
  const [, minor, patch] = /^v?\d+(?:\.(\d+))?(?:\.(\d+))?$/.exec(title) ?? [title, '1'];
  if (Number(patch ?? 0)) return 'PATCH';
  return Number(minor ?? 0) ? 'MINOR' : 'MAJOR';
}

/** The steps of a release from its status; each with the reason that the history keeps. */
export function releaseSteps(status, milestone, misfit) {
  const path = ['PLANNED', 'IN_DEVELOPMENT', 'RELEASED'];
  const now = path.indexOf(status);
  if (milestone.state !== 'closed') {
    if (status === 'RELEASED') misfit('is open again, but what has been released stays so');
    return [];
  }
  return now < 0 ? [] : path.slice(now + 1).map((to) => ({ to, reason: `Closed on ${dayOf(milestone.closed_at)}, says GitHub.` }));
}

/** Of an issue, and of the record that is there: what GitHub does not say stays as people have said it in Slipway. */
export function feedbackBody(issue, { productId, releaseId }, old, misfit) {
  const judged = issue.state === 'closed';
  return {
    productId,
    releaseId,
    launchPlanId: old?.launchPlanId,
    source: 'COMMUNITY',
    receivedOn: dayOf(issue.created_at),
    // a user who is gone has no name
    customer: issue.user?.login,
    text: cut([plain(issue.title), plain(issue.body), issue.html_url].filter(Boolean).join('\n\n'), TEXT, (fault) => misfit(`the text ${fault}`)),
    language: old?.language,
    sentiment: sentimentOf(issue) ?? old?.sentiment ?? (judged ? 'NEUTRAL' : undefined),
    severity: severityOf(issue) ?? old?.severity ?? (judged ? 'MINOR' : undefined),
    featureIds: old?.featureIds ?? [],
    tags: tagsOf(issue, misfit),
  };
}

const plain = (text) => (text ?? '').replace(/\r\n?/g, '\n').trim();

/** Small letters and digits of a label's name, whatever it is divided by: “priority: high” and “Priority/High” are one. */
const wordsOf = (issue) => issue.labels.flatMap((label) => labelName(label).toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter(Boolean);

/** GitHub's older answers have names alone. */
const labelName = (label) => (typeof label === 'string' ? label : label.name);

const NEGATIVE = new Set(['bug', 'regression', 'crash', 'defect']);

/** Of the worst of several. */
const SEVERITIES = [
  ['CRITICAL', new Set(['critical', 'blocker', 'urgent', 'p0', 'security'])],
  ['MAJOR', new Set(['high', 'major', 'p1', 'regression', 'crash'])],
  ['MINOR', new Set(['medium', 'minor', 'p2', 'bug'])],
  ['TRIVIAL', new Set(['low', 'trivial', 'p3', 'p4'])],
];

/** What labels say; undefined where they say nothing. */
export const sentimentOf = (issue) => (wordsOf(issue).some((word) => NEGATIVE.has(word)) ? 'NEGATIVE' : undefined);

/** What labels say; a low priority goes before the word bug. */
export function severityOf(issue) {
  const words = wordsOf(issue).filter((word, _, all) => word !== 'bug' || !all.some((other) => SEVERITIES[3][1].has(other)));
  return SEVERITIES.find(([, names]) => words.some((word) => names.has(word)))?.[0];
}

function tagsOf(issue, misfit) {
  const names = issue.labels.map((label) => cut(labelName(label).trim(), 60, (fault) => misfit(`the label “${labelName(label)}” ${fault}`)));
  return [...new Set(names)].filter(Boolean).slice(0, 50);
}

/** What GitHub does without having done it. */
const REFUSED = new Set(['not_planned', 'duplicate']);

/** The steps of feedback from its status; each with the reason that the history keeps. */
export function feedbackSteps(status, issue, misfit) {
  const { state, state_reason: why, closed_at: closedAt } = issue;
  const step = (to, reason) => ({ to, reason });
  const closed = `Closed on ${dayOf(closedAt)}${why ? ` as ${why.replace('_', ' ')}` : ''}, says GitHub.`;
  if (status === 'DUPLICATE') {
    misfit('was merged into another one in Slipway, and stays so');
    return [];
  }
  const over = status === 'RESOLVED' || status === 'REJECTED';
  if (state !== 'closed') return over ? [step('TRIAGED', 'Open again, says GitHub.')] : [];
  const goal = REFUSED.has(why) ? 'REJECTED' : 'RESOLVED';
  if (status === goal) return [];
  const judged = over || (status === 'NEW' && goal === 'RESOLVED') ? [step('TRIAGED', closed)] : [];
  return [...judged, step(goal, closed)];
}
