// What the coordinator does again and again in the tests.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path of a sign-up sheet among the fixtures. @param {string} name */
export const signUps = (name) =>
  fileURLToPath(new URL(`../fixtures/sign-ups/${name}`, import.meta.url));

/** How the parts of a zip archive begin. */
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;

export const CIVIL_SERVICE = [
  signUps('civil-service-mentors.csv'),
  signUps('civil-service-mentees.csv'),
];

/**
 * A sheet that a test makes up.
 *
 * @param {string} name
 * @param {string[]} lines the header first
 */
export const sheet = (name, lines) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${lines.join('\n')}\n`),
});

/** Goes to a route as a typed address would. @param {import('playwright-core').Page} page @param {string} route */
export async function go(page, route) {
  await page.goto(`${page.url().split('#')[0]}${route}`, { waitUntil: 'domcontentloaded' });
}

/** The heading of the page. @param {import('playwright-core').Page} page @param {string | RegExp} name */
export const title = (page, name) => page.getByRole('heading', { level: 1, name });

/**
 * Chooses files at the import, which is open already, and waits until they are recognised.
 *
 * @param {import('playwright-core').Page} page
 * @param {Parameters<import('playwright-core').Locator['setInputFiles']>[0]} files
 */
export async function chooseSheets(page, files) {
  await page.getByLabel('Choose the files').setInputFiles(files);
  await page.getByRole('heading', { name: 'What is in the files' }).waitFor();
}

/**
 * Imports sheets from the first step to the last.
 *
 * @param {import('playwright-core').Page} page
 * @param {Parameters<typeof chooseSheets>[1]} files
 * @param {'mentors' | 'mentees'} junior whom the sheet calls what the junior ones are
 */
export async function importSheets(page, files, junior) {
  await go(page, '#/organise/people/import');
  await chooseSheets(page, files);
  await page.getByRole('radio', { name: `The people this sheet calls ${junior}` }).check();
  await page.getByRole('button', { name: 'See who they are' }).click();
  await page.getByRole('button', { name: /^Import \d+ (person|people)$/ }).click();
  await page.getByRole('heading', { name: /kept in this browser$/ }).waitFor();
}

/** Has the pairs proposed. @param {import('playwright-core').Page} page @param {string | RegExp} heading what the page says then */
export async function propose(page, heading) {
  await go(page, '#/organise/matching');
  await page.getByRole('button', { name: /^(Propose (pairs|again)|Take the new proposals)$/ }).click();
  await title(page, heading).waitFor();
}

/** What stands beside a term, such as the number beside "Mentors". @param {import('playwright-core').Locator} part @param {string} term */
export const factOf = (part, term) =>
  part
    .locator('div')
    .filter({ has: part.page().getByRole('term').getByText(term, { exact: true }) })
    .getByRole('definition');

/** The bytes of a file that pressing a button saves. @param {import('playwright-core').Locator} button */
export async function savedBy(button) {
  const download = button.page().waitForEvent('download');
  await button.click();
  const saved = await download;
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** What the clipboard holds. @param {import('playwright-core').Page} page */
export const clipboardOf = (page) => page.evaluate(() => navigator.clipboard.readText());

/** The cells of a CSV file, quoted ones unquoted. @param {Buffer} bytes */
export function cellsOf(bytes) {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  /** @type {string[][]} */
  const rows = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) throw new Error(`no CSV at ${cell.lastIndex}`);
    const [, written, end] = found;
    rows.at(-1)?.push(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written);
    if (end !== ',' && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

/** The names of the files in a zip archive; each must begin with a local header. @param {Buffer} bytes */
export function namesInZip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const names = [];
  let at = bytes.readUInt32LE(end + 16);
  while (bytes.readUInt32LE(at) === CENTRAL_HEADER) {
    if (bytes.readUInt32LE(bytes.readUInt32LE(at + 42)) !== LOCAL_HEADER) {
      throw new Error('a file of the archive has no local header');
    }
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    names.push(bytes.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names;
}
