// Whatever arrives, the app goes on running, says in a sentence what is wrong, and keeps what it had.
//
// Each table names an input, what it is, and how its sentence begins. Files, texts and links are given to
// the app as people would; damaged records are put where a broken disk would leave them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';

import { expectRunning, useSite } from './harness.mjs';
import { expectGoodLooks } from './looks.mjs';
import { go, title } from './organising.mjs';
import { everythingKept, put } from './stored.mjs';

const { openRunningApp } = useSite();

const fixture = (name) =>
  readFileSync(new URL(`../fixtures/packets/v1/${name}`, import.meta.url), 'utf8');
const PAIRING = fixture('pairing.turnabout');
const TEXT = fixture('pairing.txt').trim();
/** The packet with one part replaced. @param {string} from @param {string} to */
const changed = (from, to) => {
  assert.ok(PAIRING.includes(from), `${from} stands in the packet`);
  return PAIRING.replace(from, () => to);
};

/** CRC-32 as in zip files. @param {Buffer} bytes */
function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (~sum >>> 0).toString(16).padStart(8, '0');
}
/** Bytes in the packet's text form, framed as they should be. @param {string | Buffer} content */
function framed(content) {
  const deflated = deflateRawSync(content);
  return `turnabout:1.${deflated.toString('base64url')}.${crc32(deflated)}`;
}

const NOTHING_PASTED = /^Paste the text or the link/;
const NOTHING_IN_IT = /^There is nothing in it/;
const FOREIGN = /^This is not a Turnabout packet/;
const DAMAGED = /^The packet is damaged/;
const INVALID = /^The packet holds something that cannot be right/;
const TOO_LARGE = /^It is too large to be a packet/;
const NEWER = /^The packet was made by a newer release/;
const DEEP = '['.repeat(10_000);

/** @type {[string, string, RegExp][]} what is pasted */
const TEXTS = [
  ['nothing but a byte order mark', ' \n\t\u{feff}', NOTHING_IN_IT],
  ['a letter', 'Dear Anna, see you on Tuesday', FOREIGN],
  ['a link without a packet', 'https://example.org/#/sessions', FOREIGN],
  // The app stands on many hosts, so a link to any of them may hold a packet.
  ['a link cut short', 'https://example.org/#/open?p=1.abc', DAMAGED],
  ['NUL bytes', '\0'.repeat(4096), FOREIGN],
  ['10,000 open brackets', DEEP, FOREIGN],
  ['10,000 levels within a packet', changed('"payload"', `"x":${DEEP}${']'.repeat(10_000)},"payload"`), DAMAGED],
  ['a text cut short', TEXT.slice(0, -20), DAMAGED],
  ['a text with a letter changed', TEXT.replace(/(.{30}).(.)/, '$1A$2'), DAMAGED],
  ['a text that is no base64', 'turnabout:1.!!!!.00000000', DAMAGED],
  ['a gzip bomb', framed(Buffer.alloc(64 * 1024 * 1024, ' ')), TOO_LARGE],
  ['more than a packet may be', 'x'.repeat(1024 * 1024 + 1), TOO_LARGE],
  ['a newer version', changed('"version":1', '"version":2'), NEWER],
  ['a kind that is not known', changed('"kind":"pairing"', '"kind":"surprise"'), NEWER],
  ['a sealed packet', 'age-encryption.org/v1\n-> X25519 abc', NEWER],
  ['a side that is none', changed('"side":"mentor"', '"side":"neither"'), INVALID],
  ['a date in the year 275760', changed('"created":"', '"created":"+275760-09-13","was":"'), INVALID],
  ['a date that is none', changed('"created":"', '"created":"2026-02-30","was":"'), INVALID],
  ['an identifier with a path', changed('"pairing":"', '"pairing":"../../etc","was":"'), INVALID],
  ['a list for a text', changed('"name":"Anna Berg"', '"name":["Anna"]'), INVALID],
  ['`__proto__` for the name', changed('"name":"Anna Berg"', '"__proto__":{"name":"Anna"}'), INVALID],
  ['a field twice', changed('"side":"mentor"', '"side":"mentor","side":"mentee"'), INVALID],
  ['a name of nothing', changed('"name":"Anna Berg"', '"name":"\\u200b"'), INVALID],
  ['a number past every bound', changed('"version":1', '"version":1e999'), DAMAGED],
  ['a backup', '{"format":"turnabout-backup","version":1,"stores":{}}', FOREIGN],
];

/** @type {[string, Buffer, RegExp][]} what is chosen as a file */
const FILES = [
  ['an empty file', Buffer.alloc(0), NOTHING_IN_IT],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), FOREIGN],
  ['a zip', Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 0]), FOREIGN],
  ['UTF-16', Buffer.from(`\u{feff}${PAIRING}`, 'utf16le'), FOREIGN],
  ['Windows-1252', Buffer.from(PAIRING, 'latin1'), DAMAGED],
  ['a file cut short', Buffer.from(PAIRING.slice(0, 200)), DAMAGED],
  ['NUL bytes within', Buffer.from(changed('"payload"', '"\0":1,"payload"')), DAMAGED],
  ['one line of 50 MB', Buffer.alloc(50_000_000, 'x'), TOO_LARGE],
  ['an HTML page', Buffer.from('<!doctype html><title>404</title>'), FOREIGN],
];

/** @type {[string, string][]} records that no release wrote: the case and the text */
const RECORDS = [
  ['nothing', ''],
  ['cut short', '{"v":1,"id":"p'],
  ['no JSON', 'Name,Email\nAnna,anna@example.org'],
  ['a list', '[1,2,3]'],
  ['10,000 levels', DEEP],
  ['NUL bytes', '\0'.repeat(10_000)],
  ['a megabyte of one letter', 'x'.repeat(1_000_000)],
  ['`__proto__`', '{"__proto__":{"v":1},"constructor":1}'],
  ['script', '{"v":1,"name":"<script>document.title=1</script>"}'],
  ['another key', '{"v":1,"id":"somebody-else"}'],
];

/**
 * Opens a route as somebody does who comes back, so that everything is read anew.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} url
 * @param {string} route
 */
async function openAnew(page, url, route) {
  await page.goto('about:blank');
  await page.goto(url + route, { waitUntil: 'domcontentloaded' });
  await expectRunning(page);
}

/** A participant's app with a pairing, and what it keeps. */
async function withPairing() {
  const { page, url } = await openRunningApp({ route: '#/open' });
  await page.getByLabel('Or paste the text or the link').fill(TEXT);
  await page.getByRole('button', { name: 'See what it is' }).click();
  await page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await page.getByText('The pairing is kept in this browser.').waitFor();
  await openAnew(page, url, '#/open');
  await title(page, 'Open a packet').waitFor();
  return { page, url, before: await everythingKept(page) };
}

/** The sentence of the one error, from the summary at the head of the page. */
const sentence = (page, begins) => page.getByRole('button', { name: begins });

/** Has another sentence said first, so that the one that is waited for cannot be an older one. */
async function pasteNothing(page) {
  await page.getByLabel('Or paste the text or the link').fill(' \n\t');
  await page.getByRole('button', { name: 'See what it is' }).click();
  await sentence(page, NOTHING_PASTED).waitFor();
}

test(`${TEXTS.length} texts that are no packet: each gets its sentence, and nothing changes`, async () => {
  const { page, before } = await withPairing();
  for (const [name, text, begins] of TEXTS) {
    await pasteNothing(page);
    await page.getByLabel('Or paste the text or the link').fill(text);
    await page.getByRole('button', { name: 'See what it is' }).click();
    await sentence(page, begins).waitFor().catch(() => assert.fail(`no such sentence for ${name}`));
    assert.equal(await page.getByRole('button', { name: 'Keep it in this browser' }).count(), 0, name);
  }
  assert.deepEqual(await everythingKept(page), before);
  await go(page, '#/pairing');
  await title(page, 'You and Björn Åkesson').waitFor();
});

test(`${FILES.length} files that are no packet: each gets its sentence, and nothing changes`, async () => {
  const { page, before } = await withPairing();
  for (const [name, buffer, begins] of FILES) {
    await pasteNothing(page);
    const file = { name: 'packet.turnabout', mimeType: 'application/json', buffer };
    // The largest has 50 MB, which take a while to reach a busy browser.
    await page.getByLabel('Choose the file you received').setInputFiles(file, { timeout: 120_000 });
    await sentence(page, begins).waitFor().catch(() => assert.fail(`no such sentence for ${name}`));
  }
  assert.deepEqual(await everythingKept(page), before);
});

test('links that hold no packet: each gets its sentence, and nothing changes', async () => {
  const { page, url, before } = await withPairing();
  for (const [data, begins] of [
    ['', NOTHING_IN_IT],
    ['%00%FF%FE', FOREIGN],
    ['1.AAAA.00000000', DAMAGED],
    [encodeURIComponent('{"__proto__":1}'), FOREIGN],
    ['x'.repeat(20_000), FOREIGN],
  ]) {
    await page.goto('about:blank');
    await page.goto(`${url}#/open?p=${data}`);
    await sentence(page, begins).waitFor().catch(() => assert.fail(`no such sentence for ${data.slice(0, 40)}`));
    assert.ok(!page.url().includes('?p='), 'the fragment is taken out of the address');
  }
  assert.deepEqual(await everythingKept(page), before);
});

test(`${RECORDS.length} damaged records in each store cost nobody else`, async () => {
  const { page, url, before } = await withPairing();
  const stores = ['programmes', 'people', 'pairings', 'my-pairings', 'sessions'];
  const damaged = stores.flatMap((store) =>
    RECORDS.map(([name, text]) => [store, `bad ${name}`, text]),
  );
  await put(page, [...damaged, ['preferences', 'device', '{"v":1,"theme":"no'], ['runs', 'x', '{']]);

  for (const route of ['#/', '#/pairing', '#/organise', '#/organise/people', '#/data']) {
    await openAnew(page, url, route);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByText(/^Records that could not be read: \d+/).waitFor();
  }
  await go(page, '#/pairing');
  await title(page, 'You and Björn Åkesson').waitFor();
  await expectGoodLooks(page, 'a pairing beside damaged records');
  const after = await everythingKept(page);
  assert.deepEqual(after['my-pairings'], before['my-pairings']);
  for (const [store, key, text] of damaged) {
    const kept = after['set-aside'].map(([, json]) => JSON.parse(json));
    const found = kept.find((one) => one.store === store && one.key === key);
    assert.equal(found?.json, text, `${key} of ${store} is set aside as it was`);
  }
});

test('what is stored and is no text at all costs nobody else', async () => {
  const { page, url } = await withPairing();
  await put(page, [
    ['people', 'a number', 7],
    ['sessions', 'an object', { v: 1 }],
    ['my-pairings', 'null', null],
  ]);
  await openAnew(page, url, '#/pairing');
  await title(page, 'You and Björn Åkesson').waitFor();
  // Home reads them all, and tells.
  await openAnew(page, url, '#/');
  await page.getByText(/^Records that could not be read: \d+/).waitFor();
});
