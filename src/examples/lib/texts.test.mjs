import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut, keyOf, paragraphs } from './texts.mjs';

test('a key is the name where it fits, else its beginning and a hash', () => {
  assert.equal(keyOf('Outlook'), 'OUTLOOK');
  assert.equal(keyOf('To Do'), 'TODO');
  for (const name of ['Outlook for everybody', 'X', '365', '钱包', '']) assert.match(keyOf(name), /^[A-Z][A-Z0-9]{4,9}$/, name);
  assert.match(keyOf('Outlook', true), /^OUTLOO[A-Z0-9]{4}$/);
  assert.notEqual(keyOf('钱包'), keyOf('支付'));
  assert.equal(keyOf('Outlook for everybody'), keyOf('Outlook for everybody'));
});

test('paragraphs leave out what is empty and keep whole characters', () => {
  assert.equal(paragraphs('a', '', null, 'b'), 'a\n\nb');
  assert.equal(paragraphs(null, ''), undefined);
  assert.equal(paragraphs(`a${'🚢'.repeat(10_000)}`), `a${'🚢'.repeat(9_999)}`);
});

test('a text is cut by characters, and said to be', () => {
  const misfits = [];
  assert.equal(cut('🚢'.repeat(5), 5, (line) => misfits.push(line)), '🚢'.repeat(5));
  assert.equal(cut('🚢'.repeat(6), 5, (line) => misfits.push(line)), `${'🚢'.repeat(4)}…`);
  assert.deepEqual(misfits, ['has 6 characters; cut to 5']);
});
