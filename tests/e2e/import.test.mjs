// Importing again and again: what is remembered, what would change, who may be one person, workbooks, and
// files that mean harm.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { PHONE, useSite } from './harness.mjs';
import { expectGoodLooks } from './looks.mjs';
import { chooseSheets, factOf, go, importSheets, sheet, title } from './organising.mjs';

const { openRunningApp } = useSite();

const IMPORT = '#/organise/people/import';

/** @param {string} name */
const workbookPath = (name) =>
  fileURLToPath(new URL(`../fixtures/workbooks/${name}`, import.meta.url));

/** @param {string} name @param {Buffer | string} bytes */
const file = (name, bytes) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

const HEADER = 'Full name,Work email,Role,Grade,Team,Colour of the badge';
const BEFORE = sheet('people.csv', [
  HEADER,
  'Ann Ek,ann@example.org,mentor,AA,North,red',
  'Bo Falk,bo@example.org,mentor,SCS2,South,red',
  'Cleo Grip,cleo@example.org,mentee,SCS3,East,blue',
]);
const AFTER = sheet('people.csv', [
  HEADER,
  'Ann Ek,ann@example.org,mentor,AA,Harbour,red',
  'Cleo Grip,cleo@example.org,mentee,SCS3,East,blue',
  'Dag Holm,dag@example.org,mentee,Grade 7,West,blue',
]);

/** @param {import('playwright-core').Page} page */
const check = (page) => page.getByRole('region', { name: 'Check before you import' });

/** @param {import('playwright-core').Page} page @param {Parameters<typeof chooseSheets>[1]} files */
async function see(page, files, junior = 'mentors') {
  await go(page, '#/organise');
  await go(page, IMPORT);
  await chooseSheets(page, files);
  await page.getByRole('radio', { name: `The people this sheet calls ${junior}` }).check();
  await page.getByRole('button', { name: 'See who they are' }).click();
  await check(page).waitFor();
}

/** @param {import('playwright-core').Page} page */
const importButton = (page) => page.getByRole('button', { name: /^(Import|Remove) \d+ (person|people)$/ });

/** @param {import('playwright-core').Page} page */
async function press(page) {
  await importButton(page).click();
  await page.getByRole('heading', { name: /kept in this browser$/ }).waitFor();
}

test('what was said about a sheet is filled in at the next one with the same headers', async () => {
  const { page } = await openRunningApp({ route: IMPORT });
  await chooseSheets(page, BEFORE);
  assert.equal(await page.getByText('You have imported a sheet with these headers').count(), 0);
  const badge = page.getByLabel('What “Colour of the badge” holds');
  assert.equal(await badge.inputValue(), 'ignore');
  await badge.selectOption({ label: 'Location' });
  await page.getByRole('radio', { name: 'The people this sheet calls mentees' }).check();
  await page.getByRole('button', { name: 'See who they are' }).click();
  await page.getByRole('button', { name: 'Move SCS3 up the list' }).click();
  await press(page);

  await page.reload();
  await title(page, 'Import a sign-up sheet').waitFor();
  await chooseSheets(page, AFTER);
  await page.getByText('You have imported a sheet with these headers before.').waitFor();
  assert.equal(await badge.inputValue(), 'location');
  await page.getByText('as you said last time').waitFor();
  assert.ok(
    await page.getByRole('radio', { name: 'The people this sheet calls mentees' }).isChecked(),
  );
  await expectGoodLooks(page, 'an import with what was said the last time');

  await page.getByRole('button', { name: 'Use what is recognised instead' }).click();
  await page.getByText('You have imported a sheet with these headers').waitFor({ state: 'detached' });
  assert.equal(await badge.inputValue(), 'ignore');
});

test('importing again shows who is new, changed, gone and unchanged before anything happens', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, BEFORE, 'mentors');
  await see(page, AFTER);

  const region = check(page);
  assert.equal(await factOf(region, 'New').textContent(), '1');
  assert.equal(await factOf(region, 'Changed').textContent(), '1');
  assert.equal(await factOf(region, 'Here already, and unchanged').textContent(), '1');
  assert.equal(await factOf(region, 'Here, but not in the sheets').textContent(), '1');
  await region.getByText('North → Harbour').waitFor();
  await region.getByText('1 new person').click();
  await region.getByText('dag@example.org').waitFor();
  const gone = region.getByRole('checkbox', { name: 'Remove Bo Falk' });
  assert.equal(await gone.isChecked(), false);
  await expectGoodLooks(page, 'an import over people who are here');

  // Nothing has happened yet, and whoever leaves is asked first.
  page.once('dialog', (asked) => asked.accept());
  await go(page, '#/organise/people');
  await page.getByText('3 people, 2 mentors, 1 mentee').waitFor();

  await see(page, AFTER);
  await press(page);
  await page.getByText('New: 1. Changed: 1. Removed: 0.').waitFor();
  await go(page, '#/organise/people');
  await page.getByText('4 people, 2 mentors, 2 mentees').waitFor();

  await see(page, AFTER);
  await page.getByText('Nothing would change').waitFor();
  assert.equal(await importButton(page).count(), 0);
  await region.getByRole('button', { name: 'Tick all' }).click();
  await page.getByRole('button', { name: 'Remove 1 person' }).waitFor();
  await press(page);
  await go(page, '#/organise/people');
  await page.getByText('3 people, 1 mentor, 2 mentees').waitFor();
  assert.equal(await page.getByText('Bo Falk').count(), 0);
});

test('what was corrected by hand stays unless the coordinator wants the sheet’s answer', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, BEFORE, 'mentors');
  await go(page, '#/organise/people');
  await page.getByRole('link', { name: 'Ann Ek' }).click();
  await page.getByLabel('Unit', { exact: true }).fill('Harbour');
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();

  await see(page, BEFORE);
  const hand = page.getByRole('region', { name: 'What you corrected by hand' });
  await hand.getByText('Ann Ek, Unit: you have Harbour, the sheet has North').waitFor();
  await page.getByText('Nothing would change').waitFor();
  await expectGoodLooks(page, 'an import against a correction by hand');
  await hand.getByRole('radio', { name: 'What the sheets say' }).check();
  await check(page).getByText('Harbour → North').waitFor();
  await press(page);

  await see(page, BEFORE);
  await page.getByText('Nothing would change').waitFor();
  assert.equal(await hand.count(), 0);
});

test('two entries that may be one person are shown side by side and merged if the coordinator says so', async () => {
  const { page } = await openRunningApp({ route: IMPORT });
  const twice = sheet('twice.csv', [
    'Name,Email,Role,Unit',
    'Ann Ek,ann@example.org,mentor,North',
    'Ann E,ANN@example.org,mentor,South',
    'Bo Falk,bo@example.org,mentor,North',
    'Bo Falk,bo.falk@example.org,mentor,South',
  ]);
  await see(page, twice);

  const likely = page.getByRole('region', { name: 'May be the same person' });
  const ann = likely.getByRole('group', { name: 'Ann Ek and Ann E have the same address' });
  const bo = likely.getByRole('group', { name: 'Bo Falk and Bo Falk have the same name' });
  assert.ok(await ann.getByRole('radio', { name: 'The same person: merge' }).isChecked());
  assert.ok(await bo.getByRole('radio', { name: 'Two people' }).isChecked());
  await likely.getByText('line 3 of twice.csv').waitFor();
  await page.getByRole('button', { name: 'Import 3 people' }).waitFor();
  await expectGoodLooks(page, 'an import with entries that may be one person');

  await bo.getByRole('radio', { name: 'The same person: merge' }).check();
  await page.getByRole('button', { name: 'Import 2 people' }).waitFor();
  await ann.getByRole('radio', { name: 'Two people' }).check();
  await page.getByRole('button', { name: 'Import 3 people' }).waitFor();
  await ann.getByRole('radio', { name: 'The same person: merge' }).check();
  await page.getByRole('button', { name: 'Import 2 people' }).click();
  await page.getByRole('heading', { name: '2 people are kept in this browser' }).waitFor();

  await see(page, sheet('moved.csv', ['Name,Email,Role,Unit', 'Ann Ek,ann.ek@example.org,mentor,West']));
  await likely.getByText('already here').waitFor();
  await page.getByRole('button', { name: 'Import 1 person' }).waitFor();
  await likely.getByRole('radio', { name: 'The same person: merge' }).check();
  await check(page).getByText('ann@example.org → ann.ek@example.org').waitFor();
  await press(page);
  await go(page, '#/organise/people');
  await page.getByText('2 people, 2 mentors').waitFor();
});

test('a workbook’s sheets are chosen and imported, and its reader is fetched only then', async () => {
  const { page } = await openRunningApp({ route: IMPORT });
  /** @type {string[]} */
  const asked = [];
  page.context().on('request', (request) => asked.push(request.url()));
  await chooseSheets(page, BEFORE);
  assert.equal(asked.filter((url) => url.includes('spreadsheet')).length, 0);
  await page.getByRole('button', { name: 'Remove people.csv' }).click();

  await page.getByLabel('Choose the files').setInputFiles(workbookPath('excel.xlsx'));
  const which = page.getByRole('group', { name: '“excel.xlsx” holds several sheets. Which should be read?' });
  await which.waitFor();
  assert.ok(asked.some((url) => /spreadsheet-[0-9a-f]+_bg\.wasm$/.test(url)));
  assert.ok(asked.some((url) => /spreadsheet_loader-[0-9a-f]+\.js$/.test(url)));
  assert.equal(await which.getByRole('checkbox').count(), 2);
  await expectGoodLooks(page, 'a workbook of several sheets');
  await page.getByRole('button', { name: 'Read the ticked sheets' }).click();
  await page.getByRole('button', { name: 'Tick at least one sheet of “excel.xlsx”' }).waitFor();
  await which.getByRole('checkbox', { name: 'Mentors' }).check();
  await which.getByRole('checkbox', { name: 'Mentees' }).check();
  await page.getByRole('button', { name: 'Read the ticked sheets' }).click();
  await page.getByRole('heading', { name: 'excel.xlsx, Mentors' }).waitFor();
  await page.getByRole('heading', { name: 'excel.xlsx, Mentees' }).waitFor();
  await page.getByRole('cell', { name: '2026-03-09', exact: true }).waitFor();
  await page.getByRole('radio', { name: 'The people this sheet calls mentors' }).check();
  await page.getByRole('button', { name: 'See who they are' }).click();
  await page.getByRole('button', { name: 'Import 4 people' }).click();
  await page.getByRole('heading', { name: '4 people are kept in this browser' }).waitFor();

  await see(page, workbookPath('google-form.xlsx'));
  await page.getByRole('heading', { name: 'google-form.xlsx' }).waitFor();
  await page.getByRole('button', { name: 'Import 2 people' }).waitFor();
});

test('a file that means harm is named in a sentence, and what is here stays as it was', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, BEFORE, 'mentors');
  await go(page, '#/organise');
  await go(page, IMPORT);
  const fixture = (name) => readFileSync(workbookPath(name));
  for (const [hostile, sentence] of [
    [file('bomb.xlsx', fixture('bomb.xlsx')), /^“bomb\.xlsx” holds too much/],
    [file('laughs.xlsx', fixture('billion-laughs.xlsx')), /^“laughs\.xlsx” is damaged/],
    [file('cut.xlsx', fixture('excel.xlsx').subarray(0, 3000)), /^“cut\.xlsx” is damaged/],
    [file('letter.docx', fixture('no-workbook.zip')), /^“letter\.docx” is an old or locked/],
    [file('old.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(900)])), /^“old\.xls” is an old or locked/],
    [file('page.xls', '<html><body><table><tr><td>Name</td></tr></table></body></html>'), /^“page\.xls” is a web page that was saved/],
    [file('sheet.pdf', '%PDF-1.7\n'), /^“sheet\.pdf” is a PDF/],
    [file('null.csv', Buffer.alloc(5000)), /^“null\.csv” is not text/],
    [file('wide.csv', 'x,'.repeat(100_000)), /^“wide\.csv” has more than 200 columns/],
    [file('long.csv', Buffer.alloc(33 * 1024 * 1024, 'a')), /^“long\.csv” holds too much/],
    [file('empty.csv', ''), /^“empty\.csv” is empty/],
    [file('header.csv', 'Name,Email\n'), /^“header\.csv” has a header but nobody below it/],
  ]) {
    await page.getByLabel('Choose the files').setInputFiles(/** @type {any} */ (hostile));
    await page.getByRole('button', { name: sentence }).waitFor();
  }
  await expectGoodLooks(page, 'an import that refused a file');

  await chooseSheets(page, sheet('script.csv', [
    '__proto__,Name,Email,Role,Unit',
    'constructor,<img src=x onerror=alert(1)>,x@example.org,mentor,=1+1',
    ',\u202Egnp.nnA,y@example.org,mentee,javascript:alert(1)',
  ]));
  await page.getByRole('radio', { name: 'The people this sheet calls mentors' }).check();
  await page.getByRole('button', { name: 'See who they are' }).click();
  await press(page);
  await go(page, '#/organise/people');
  await page.getByText('5 people, 3 mentors, 2 mentees').waitFor();
  await page.getByRole('link', { name: '<img src=x onerror=alert(1)>', exact: true }).waitFor();
});

test('on a phone an import over people who are here fits the window', async () => {
  const { page } = await openRunningApp({ route: '#/organise', viewport: PHONE });
  await importSheets(page, BEFORE, 'mentors');
  await see(page, AFTER);
  await expectGoodLooks(page, 'an import on a phone');
});

test('ten thousand people are shown fifty at a time', async () => {
  const { page } = await openRunningApp({ route: IMPORT });
  const rows = Array.from({ length: 10_000 }, (_, number) => {
    const role = number % 2 ? 'mentor' : 'mentee';
    return `Person ${number},p${number}@example.org,${role},Grade ${number % 7},Unit ${number % 40}`;
  });
  await see(page, sheet('many.csv', ['Name,Email,Role,Grade,Unit', ...rows]));
  await check(page).getByText('10000 new people').click();
  await page.getByText('50 of 10000 are shown.').waitFor();
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.getByText('100 of 10000 are shown.').waitFor();
  await press(page);
});
