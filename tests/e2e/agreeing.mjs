// The agreement of a pair as it is kept, and its digest made without the app.

import { createHash } from 'node:crypto';

import { PAIRING } from './device.mjs';
import { everythingKept } from './stored.mjs';

/** What is kept of an item. @param {import('playwright-core').Page} page @param {string} id */
export async function kept(page, id) {
  const { together } = await everythingKept(page);
  const found = together.find(([key]) => key === `${PAIRING}/${id}`);
  return found ? JSON.parse(found[1]) : undefined;
}

const PARTS = [
  'purpose', 'rhythm', 'length', 'place', 'booking', 'confidentiality', 'contact', 'ground-rules', 'review', 'exit',
];

/**
 * The digest of the agreement as it is kept, made as docs/formats/agreement.md says, without the app.
 *
 * @param {import('playwright-core').Page} page
 */
export async function digestOfAgreement(page) {
  const record = await kept(page, 'agreement');
  const words = Object.fromEntries(record.item.fields.map(([name, versions]) => [name, versions.at(-1)[1]]));
  const pieces = ['turnabout-agreement-1', PAIRING, ...PARTS.flatMap((part) => [part, words[part] ?? ''])];
  const hash = createHash('sha256');
  for (const piece of pieces) {
    const bytes = Buffer.from(piece, 'utf8');
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(bytes.length));
    hash.update(length).update(bytes);
  }
  return hash.digest('hex');
}
