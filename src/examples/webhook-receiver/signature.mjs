// Signatures of Standard Webhooks 1.0: whether a delivery comes from somebody who has the secret, and just now.
// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md

import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds that the clocks of sender and receiver may differ, the way of the delivery included. */
export const TOLERANCE = 5 * 60;

const PREFIX = 'whsec_';

/** The key in a secret as Slipway shows it: base64 behind `whsec_`. */
export function keyOf(secret) {
  const coded = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '';
  const key = Buffer.from(coded, 'base64');
  // Buffer.from leaves out what is no base64; less than 24 bytes the specification does not allow
  if (key.toString('base64').replace(/=+$/, '') !== coded.replace(/=+$/, '') || key.length < 24) {
    throw new Error('a secret is whsec_ and the base64 of 24 bytes or more');
  }
  return key;
}

/** Why a delivery is not trusted; undefined where it is. `body` is what came, byte for byte. */
export function fault(headers, body, keys, now = Date.now() / 1000) {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (!id || !timestamp || !signatures) return 'webhook-id, webhook-timestamp or webhook-signature is missing';
  if (!/^\d{1,12}$/.test(timestamp)) return 'webhook-timestamp is no number of seconds';
  if (Number(timestamp) < now - TOLERANCE) return 'it is too old';
  if (Number(timestamp) > now + TOLERANCE) return 'it is from the future';
  const expected = keys.map((key) => createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest());
  // while the secret is being changed, the sender signs with both
  const trusted = signatures.split(' ').some((signature) => {
    const [version, coded] = signature.split(',');
    return version === 'v1' && expected.some((right) => same(Buffer.from(coded ?? '', 'base64'), right));
  });
  return trusted ? undefined : 'no signature is right';
}

/** Without telling by the time it takes how much of it is right. */
const same = (said, right) => said.length === right.length && timingSafeEqual(said, right);
