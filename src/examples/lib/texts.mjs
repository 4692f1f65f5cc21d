// What the loaders say of records: keys and texts that Slipway takes.

import { createHash } from 'node:crypto';

/** ASCII letters and digits, upper case. */
const bare = (text) => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

/**
 * A key made of a name alone, whatever else is in the file: the name itself where it fits, else its beginning and four
 * characters of its hash. `hashed` asks for the second form, for a key that something else has already.
 */
export function keyOf(name, hashed = false) {
  const plain = bare(name).replace(/^[^A-Z]+/, '');
  if (!hashed && plain.length >= 2 && plain.length <= 10 && plain === bare(name)) return plain;
  const hash = BigInt('0x' + createHash('sha256').update(name).digest('hex')).toString(36).toUpperCase().slice(-4);
  return (plain || 'X').slice(0, 6) + hash;
}

/** Texts with an empty line between them, as long as Slipway takes them. */
export function paragraphs(...texts) {
  return [...texts.filter(Boolean).join('\n\n')].slice(0, 10_000).join('') || undefined;
}

/** A text of so many characters at most, and not of half a one; `misfit` is told where it was longer. */
export function cut(text, length, misfit) {
  const characters = [...text];
  if (characters.length <= length) return text;
  misfit(`has ${characters.length} characters; cut to ${length}`);
  return `${characters.slice(0, length - 1).join('')}…`;
}
