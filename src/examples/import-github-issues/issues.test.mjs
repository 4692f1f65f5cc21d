import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { feedbackBody, feedbackSteps, isFeedback, isIssue, kindOf, milestonesOf, nameOf, releaseBody, releaseSteps, sentimentOf, severityOf } from './issues.mjs';

const issues = JSON.parse(readFileSync(new URL('issues.json', import.meta.url)));
const numbered = (number) => issues.find((issue) => issue.number === number);

/** What is said of an issue, and what did not fit. */
function said(issue, old) {
  const misfits = [];
  return { ...feedbackBody(issue, { productId: 'product', releaseId: 'release' }, old, (line) => misfits.push(line)), misfits };
}

const labelled = (...labels) => ({ labels });

test('the saved answer has issues, pull requests among them, of one repository', () => {
  assert.ok(issues.every(isIssue));
  assert.deepEqual([issues.length, issues.filter(isFeedback).length], [32, 27]);
  assert.equal(nameOf(issues[0]), 'quickpay/terminal-sdk#32');
});

test('an issue is what a customer says, in the words of the customer', () => {
  const { text, customer, receivedOn, source, tags } = said(numbered(2));
  assert.equal(text, '支持支付宝与微信聚合码\n\n希望一个二维码同时支持两种钱包，店里不用贴两张牌。\n\nhttps://github.com/quickpay/terminal-sdk/issues/2');
  assert.deepEqual([customer, receivedOn, source, tags], ['wang-fang-shop', '2026-01-15', 'COMMUNITY', ['enhancement', '收单']]);
  assert.doesNotMatch(said(numbered(1)).text, /\r/);
});

test('an issue without an author or a text is one all the same', () => {
  assert.equal(said(numbered(30)).customer, undefined);
  assert.equal(said({ ...numbered(30), body: null }).text.split('\n\n').length, 2);
});

test('labels say how bad it is, however they are written', () => {
  const severities = { 'priority: critical': 'CRITICAL', 'Priority/High': 'MAJOR', P2: 'MINOR', 'sev-p3': 'TRIVIAL', bug: 'MINOR', regression: 'MAJOR', question: undefined, highlight: undefined };
  for (const [name, severity] of Object.entries(severities)) assert.equal(severityOf(labelled({ name })), severity, name);
  assert.equal(severityOf(labelled('bug', 'priority: low')), 'TRIVIAL');
  assert.equal(severityOf(labelled('bug', 'regression', 'priority: critical')), 'CRITICAL');
  assert.deepEqual([sentimentOf(labelled('bug')), sentimentOf(labelled('收单')), sentimentOf(labelled())], ['NEGATIVE', undefined, undefined]);
});

test('a label that is too long is cut, and two that are then the same are one', () => {
  const { tags, misfits } = said({ ...numbered(1), labels: [{ name: '🚢'.repeat(61) }, { name: '🚢'.repeat(62) }, { name: 'x' }] });
  assert.deepEqual(tags, [`${'🚢'.repeat(59)}…`, 'x']);
  assert.equal(misfits.length, 2);
});

test('what is open is left to people, and what is closed has been judged', () => {
  const open = said(numbered(28));
  const closed = said(numbered(22));
  assert.deepEqual([open.sentiment, open.severity, closed.sentiment, closed.severity], [undefined, undefined, 'NEUTRAL', 'MINOR']);
});

test('what people have said in Slipway stays where GitHub says nothing of it', () => {
  const old = { featureIds: ['f'], launchPlanId: 'plan', language: 'en', sentiment: 'POSITIVE', severity: 'TRIVIAL' };
  const { featureIds, launchPlanId, language, sentiment, severity } = said(numbered(28), old);
  assert.deepEqual({ featureIds, launchPlanId, language, sentiment, severity }, old);
  assert.equal(said(numbered(1), old).sentiment, 'NEGATIVE');
});

test('feedback follows the issue step by step, whatever people have done with it', () => {
  const path = (status, state, why) => feedbackSteps(status, { state, state_reason: why, closed_at: '2026-02-03T23:10:05Z' }, () => {}).map(({ to }) => to);
  assert.deepEqual(path('NEW', 'closed', 'completed'), ['TRIAGED', 'RESOLVED']);
  assert.deepEqual(path('NEW', 'closed', null), ['TRIAGED', 'RESOLVED']);
  assert.deepEqual(path('PLANNED', 'closed', 'completed'), ['RESOLVED']);
  assert.deepEqual(path('NEW', 'closed', 'not_planned'), ['REJECTED']);
  assert.deepEqual(path('RESOLVED', 'closed', 'duplicate'), ['TRIAGED', 'REJECTED']);
  assert.deepEqual(path('REJECTED', 'closed', 'completed'), ['TRIAGED', 'RESOLVED']);
  for (const status of ['RESOLVED', 'REJECTED']) assert.deepEqual(path(status, 'open', 'reopened'), ['TRIAGED']);
  for (const status of ['NEW', 'TRIAGED', 'PLANNED']) assert.deepEqual(path(status, 'open', null), []);
  for (const status of ['RESOLVED', 'DUPLICATE']) assert.deepEqual(path(status, 'closed', 'completed'), []);
  const [{ reason }] = feedbackSteps('NEW', numbered(8), () => {});
  assert.equal(reason, 'Closed on 2026-02-11 as not planned, says GitHub.');
});

test('a milestone is a release, once', () => {
  const milestones = milestonesOf(issues);
  assert.deepEqual([...milestones.values()].map(({ title }) => title), ['2.0.0', '2.1.0', '2.1.1', '3.0', 'Someday']);
  const body = (number) => releaseBody(milestones.get(`quickpay/terminal-sdk/milestone/${number}`), 'product', () => {});
  assert.deepEqual([body(1).kind, body(1).planned.date, body(1).actual], ['MAJOR', '2026-03-31', '2026-04-02']);
  assert.deepEqual([body(3).kind, body(3).actual, body(5).planned], ['PATCH', undefined, undefined]);
  assert.match(body(2).summary, /部分退款与全额退款/);
});

test('a title says the kind of a release where it is a version', () => {
  const kinds = { '2.0.0': 'MAJOR', v3: 'MAJOR', '3.0': 'MAJOR', '2.1.0': 'MINOR', '2.1': 'MINOR', '2.1.1': 'PATCH', Someday: 'MINOR', '2.x': 'MINOR' };
  for (const [title, kind] of Object.entries(kinds)) assert.equal(kindOf(title), kind, title);
});

test('a release is out when its milestone is closed, and stays out', () => {
  const misfits = [];
  const path = (status, state) => releaseSteps(status, { state, closed_at: '2026-04-02T09:12:44Z' }, (line) => misfits.push(line)).map(({ to }) => to);
  assert.deepEqual(path('PLANNED', 'closed'), ['IN_DEVELOPMENT', 'RELEASED']);
  assert.deepEqual([path('RELEASED', 'closed'), path('PLANNED', 'open'), path('CANCELLED', 'closed'), misfits.length], [[], [], [], 0]);
  assert.deepEqual([path('RELEASED', 'open'), misfits.length], [[], 1]);
});

test('a file that is cut off, or is no list of issues, ends the program at once', async (t) => {
  const directory = await mkdtemp(join(tmpdir(), 'issues-'));
  t.after(() => rm(directory, { recursive: true }));
  const bad = { '[{"number":1,"tit': /cannot be read/, '{"message":"Not Found","status":"404"}': /GitHub says: Not Found/, '"x"': /no list of issues/, '': /cannot be read/ };
  for (const [text, said] of Object.entries(bad)) {
    const file = join(directory, 'issues.json');
    await writeFile(file, text);
    const run = spawnSync(process.execPath, [fileURLToPath(new URL('import-github-issues.mjs', import.meta.url)), file], { encoding: 'utf8', env: { SLIPWAY_TOKEN: 'slw_test' } });
    assert.deepEqual([run.status, said.test(run.stderr)], [2, true], `${text}: ${run.stderr}`);
  }
  for (const broken of [null, 7, {}, { ...numbered(1), number: '1' }, { ...numbered(1), labels: null }]) assert.ok(!isIssue(broken));
});
