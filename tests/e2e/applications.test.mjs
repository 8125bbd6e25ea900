// Taking in applications: many at once, each in its group; merged, sent again, taken back, by link.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';

import { PHONE, expectRunning, expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { factOf, go, importSheets, sheet, title } from './organising.mjs';
import { everythingKept } from './stored.mjs';

const { openRunningApp } = useSite();

const SCREEN = '#/organise/people/applications';

const PEOPLE = sheet('people.csv', [
  'Name,Email,Role,Level,Unit',
  'Ann Ek,ann@example.org,mentor,AA,North',
  'Bo Falk,bo@example.org,mentor,SCS2,South',
]);

/**
 * A packet of an application, or of taking one back.
 *
 * @param {Record<string, unknown>} payload
 * @param {{ kind?: string, programme?: { id: string, name: string }, created?: string }} [around]
 */
const packet = (payload, around = {}) =>
  JSON.stringify({
    format: 'turnabout-packet',
    version: 1,
    kind: 'application',
    programme: { id: 'general', name: 'General programme' },
    created: '2026-11-20',
    ...around,
    payload:
      around.kind === 'withdrawal'
        ? payload
        : { number: 1, role: 'mentee', agreed: '2026-11-20', keep_until: '2999-11-20', ...payload },
  });

/** The text form of a packet. @param {string} json */
function textForm(json) {
  const deflated = deflateRawSync(json);
  return `1.${deflated.toString('base64url')}.${crc32(deflated).toString(16).padStart(8, '0')}`;
}

/** @param {string} name @param {string | Buffer} content */
const file = (name, content) => ({
  name: `${name}.turnabout`,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** @param {string} name */
const fixture = (name) =>
  readFileSync(fileURLToPath(new URL(`../fixtures/packets/v1/${name}`, import.meta.url)));

/** A questionnaire in which two questions go along for the coordinator to read. */
const QUESTIONNAIRE = {
  v: 1,
  sections: [
    {
      id: 'all',
      title: 'All',
      questions: [
        ['role', 'choice', 'role', { options: ['mentor', 'mentee', 'both'].map((id) => ({ id, label: id })) }],
        ['name', 'text', 'name', { most: 200 }],
        ['goals', 'long-text', 'extra', { most: 2000 }, { short: 'What I want of it' }],
        [
          'baseline',
          'scale',
          'extra',
          { points: 2, options: [{ id: 'heard', label: 'I am heard' }] },
          { short: 'Where I stand', points: ['no', 'yes'] },
        ],
        ['use', 'consent', 'use', { keep_months: 12 }],
      ].map(([id, kind, field, more, words]) => ({
        ...{ id, kind, field, for: 'both', required: field !== 'extra', seen_by: 'coordinator' },
        ...{ .../** @type {object} */ (more), words: words ?? {} },
      })),
    },
  ],
};

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
const check = (page) => page.getByRole('region', { name: 'Check before you take them in' });

/** @param {Page} page @param {string} term */
const number = async (page, term) => Number(await factOf(check(page), term).textContent());

/** @param {Page} page @param {ReturnType<typeof file>[]} files */
async function choose(page, files) {
  await page.getByLabel('Choose the files').setInputFiles(files);
  await check(page).waitFor();
}

/** @param {Page} page @param {string | RegExp} name */
async function take(page, name) {
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: /(kept in|gone from) this browser$/ }).waitFor();
}

/** Begins anew on the screen. @param {Page} page */
async function openScreen(page) {
  await go(page, '#/organise');
  await go(page, SCREEN);
  await title(page, 'Take in applications').waitFor();
}

/** The programme that is coordinated here. @param {Page} page */
async function programmeOf(page) {
  const [[, json]] = (await everythingKept(page)).programmes;
  const { id, name } = JSON.parse(json);
  return { id, name };
}

/** @param {Page} page */
const nobodyRemains = (page) => page.getByText('Nobody has signed up here yet.').waitFor();

test('files and pasted mails at once come into the groups they belong to, and are kept', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, PEOPLE, 'mentors');
  const programme = await programmeOf(page);
  await go(page, '#/organise/people');
  await page.getByRole('link', { name: 'Take in applications' }).click();
  await title(page, 'Take in applications').waitFor();
  await expectGoodLooks(page, 'applications before anything arrived');

  const ann = { application: 'ann', name: 'Ann Ek', email: 'ANN@example.org', role: 'mentor' };
  const cleo = { application: 'cleo', name: 'Cleo Grip', email: 'cleo@example.org' };
  const files = [
    file('ann', packet({ ...ann, unit: 'Harbour' }, { programme })),
    file('bo', packet({ application: 'bo', name: 'Bo Falk', email: 'bo@home.example' }, { programme })),
    file('cleo', packet({ ...cleo, number: 2 }, { programme })),
    file('cleo-before', packet(cleo, { programme })),
    file('gone', packet({ application: 'x', number: 2, name: 'Xi Yu' }, { programme, kind: 'withdrawal' })),
    file('elsewhere', packet({ ...cleo, application: 'e' }, { programme: { id: 'p-2', name: 'Spring 2027' } })),
    file('sample', packet({ ...cleo, application: 's' }, { programme: { id: 'turnabout-sample', name: 'S' } })),
    file('answer', fixture('answer.turnabout')),
    file('letter', 'Dear Sir or Madam'),
    file('cut', packet(cleo).slice(0, 200)),
    file('picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff])),
  ];
  await choose(page, files);
  const dag = textForm(packet({ application: 'dag', name: 'Dag Holm', email: 'dag@example.org' }));
  const eva = textForm(packet({ application: 'eva', name: 'Eva Inge', email: 'eva@example.org' }, { programme }));
  await page
    .getByLabel('Or paste texts and links')
    .fill(`Hi,\n> turnabout:${dag.slice(0, 64)}\n> ${dag.slice(64)}\nDag\n\nHello\nhttps://a.example/x/#/open?p=${eva} Eva`);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await page.getByRole('button', { name: 'Take in 5 applications' }).waitFor();

  for (const [term, count] of /** @type {[string, number][]} */ ([
    ['New', 4],
    ['Changed', 1],
    ['Here already, and unchanged', 0],
    ['Taken back', 1],
    ['Older, or the same once more', 1],
    ['Not for this programme', 2],
    ['Unreadable', 3],
    ['No applications', 1],
  ])) {
    assert.equal(await number(page, term), count, term);
  }
  const region = check(page);
  await region.getByText('North → Harbour').waitFor();
  await region.getByText('For “Spring 2027”.').waitFor();
  await region.getByText('This packet belongs to the sample data').waitFor();
  await region.getByText('An answer to a pairing.').waitFor();
  await region.getByText('The packet is damaged').waitFor();
  await region.getByText('The application was not here.').waitFor();
  await region.getByText('4 new people').click();
  await region.getByText('pasted text 1').first().waitFor();
  await region.getByText('Written without a programme’s own questionnaire.').waitFor();
  await region.getByText('1 of which there is a newer one').click();
  await region.getByText('cleo-before.turnabout').waitFor();

  const likely = page.getByRole('region', { name: 'May be the same person' });
  const bo = likely.getByRole('group', { name: 'Bo Falk and Bo Falk have the same name' });
  assert.ok(await bo.getByRole('radio', { name: 'Two people' }).isChecked());
  await expectGoodLooks(page, 'applications of every kind');
  await bo.getByRole('radio', { name: 'The same person: merge' }).check();
  await check(page).getByText('2 changed people').waitFor();
  await check(page).getByText('bo@example.org → bo@home.example').waitFor();

  // Nothing has happened yet.
  assert.equal((await everythingKept(page)).applications.length, 0);
  await take(page, 'Take in 5 applications');
  await page.getByRole('heading', { name: '5 applications are kept in this browser' }).waitFor();
  await page.getByText('New: 3. Changed: 2. Taken back: 1.').waitFor();
  await expectGoodLooks(page, 'applications that were taken in');
  assert.equal((await everythingKept(page)).applications.length, 6);

  await page.getByRole('link', { name: 'See the people' }).click();
  await page.reload();
  await page.getByText('5 people, 1 mentor, 4 mentees').waitFor();

  await openScreen(page);
  await choose(page, files.slice(0, 5));
  await check(page).getByText('There is nothing to take in.').waitFor();
  assert.equal(await number(page, 'Here already, and unchanged'), 4);
  assert.equal(await page.getByRole('region', { name: 'May be the same person' }).count(), 0);
});

test('what is sent again replaces what it changes, and taking back removes the person for good', async () => {
  const { page } = await openRunningApp({
    route: SCREEN,
    prepare: (context) =>
      context.route('**/questionnaire.json', (route) => route.fulfill({ json: QUESTIONNAIRE })),
  });
  const nils = {
    application: 'nils',
    name: 'Nils Öberg',
    email: 'nils@example.org',
    unit: 'North',
    job_title: 'Analyst',
    keep_until: '2020-01-31',
    guides: ['g-1', 'g-2'],
    answers: {
      goals: { text: 'To be heard' },
      baseline: { steps: { heard: 2, another: 1 } },
      'my-own-question': { chosen: ['one', 'two'] },
      teaches: { examples: [['Podcasts', 'I make one']] },
    },
  };
  const first = file('first', packet(nils));
  await choose(page, [first]);
  await take(page, 'Take in 1 application');
  await page.reload();
  await go(page, '#/organise/people');
  await page.getByRole('link', { name: 'Nils Öberg' }).click();
  const region = page.getByRole('region', { name: 'From the questionnaire' });
  assert.equal(await factOf(region, 'Guides finished').textContent(), '2');
  await factOf(region, 'What I want of it').getByText('To be heard').waitFor();
  await factOf(region, 'Where I stand').getByText('I am heard: 2 (yes)').waitFor();
  await factOf(region, 'Where I stand').getByText('another: 1 (no)').waitFor();
  await factOf(region, 'teaches').getByText('Podcasts: I make one').waitFor();
  assert.equal(await factOf(region, 'my-own-question').textContent(), 'onetwo');
  await region.getByText('Nils Öberg agreed that the answers are kept until 31 January 2020.').waitFor();
  await expectGoodLooks(page, 'a person whose answers may no longer be kept');

  await page.getByLabel('Unit', { exact: true }).fill('Harbour');
  await page.getByLabel('Job title', { exact: true }).fill('Clerk');
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();
  const second = file('second', packet({ ...nils, number: 2, job_title: 'Engineer', keep_until: '2999-01-01' }));
  await openScreen(page);
  await choose(page, [first, second]);
  await check(page).getByText('Clerk → Engineer').waitFor();
  assert.equal(await check(page).getByText('Harbour').count(), 0);
  assert.equal(await number(page, 'Older, or the same once more'), 1);
  await take(page, 'Take in 1 application');

  await openScreen(page);
  const back = { application: 'nils', number: 3, name: 'Nils Öberg' };
  await choose(page, [file('back', packet(back, { kind: 'withdrawal' }))]);
  await check(page).getByText('The person is removed with all answers.').waitFor();
  await take(page, 'Carry out 1 withdrawal');
  const { applications } = await everythingKept(page);
  assert.equal(JSON.parse(applications[0][1]).content, null);
  await go(page, '#/organise/people');
  await page.reload();
  await nobodyRemains(page);

  await openScreen(page);
  await choose(page, [first, second]);
  await check(page).getByText('There is nothing to take in.').waitFor();
  await choose(page, [file('again', packet({ ...nils, number: 4 }))]);
  await take(page, 'Take in 1 application');
});

test('removing a person removes the application, and undoing brings both back', async () => {
  const { page } = await openRunningApp({ route: SCREEN });
  await choose(page, [file('a', packet({ application: 'a', name: 'Ada Alm', email: 'ada@example.org' }))]);
  await take(page, 'Take in 1 application');
  await go(page, '#/organise/people');
  await page.getByRole('link', { name: 'Ada Alm' }).click();
  await page.getByRole('button', { name: 'Remove the person' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await title(page, 'Ada Alm is removed').waitFor();
  assert.equal((await everythingKept(page)).applications.length, 0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('region', { name: 'From the questionnaire' }).waitFor();
  assert.equal((await everythingKept(page)).applications.length, 1);
});

test('an application by link arrives through the page of packets, with the address cleared', async () => {
  const eva = { application: 'eva', name: 'Eva Inge', email: 'eva@example.org' };
  const { page } = await openRunningApp({ route: `#/open?p=${textForm(packet(eva))}` });
  await page.getByRole('heading', { name: '“Eva Inge” applies' }).waitFor();
  await page.getByText('20 November 2026').waitFor();
  await page.getByRole('link', { name: 'Take it in there' }).click();
  await page.waitForURL(/#\/organise\/people\/applications$/);
  await expectRunning(page);
  await check(page).getByText('1 new person').click();
  await check(page).getByText('the link', { exact: true }).waitFor();
  await take(page, 'Take in 1 application');

  // People to avoid travel in a file alone: the way leads there without them.
  await go(page, '#/open');
  await expectRunning(page);
  await page
    .getByLabel('Choose the file you received')
    .setInputFiles([file('avoid', packet({ ...eva, number: 2, avoid: ['Bo Falk'] }))]);
  await page.getByText('It names people whom the applicant').waitFor();
  await expectGoodLooks(page, 'an application that names people to avoid');
  await page.getByRole('link', { name: 'Take it in there' }).click();
  await title(page, 'Take in applications').waitFor();
  assert.equal(await check(page).count(), 0);
});

test('what cannot be taken in is said in sentences, by keyboard and on a phone', async () => {
  const { page } = await openRunningApp({ route: SCREEN, viewport: PHONE });
  const read = page.getByRole('button', { name: 'Read the text' });
  await pressByKey(page, read);
  await page.getByRole('heading', { name: 'There is something to correct' }).waitFor();
  assert.match(await page.title(), /^Error: /);
  await page.getByRole('button', { name: 'Paste the text or the link that you received.' }).click();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'applications-text'));
  await page.keyboard.type('Good morning');
  await pressByKey(page, read);
  await page.getByRole('button', { name: 'Nothing of it can be read as a packet. See below why.' }).waitFor();
  await check(page).getByText('This is not a Turnabout packet.').waitFor();
  await check(page).getByText('There is nothing to take in.').waitFor();
  await expectGoodLooks(page, 'nothing that can be read');

  // There is no programme here that an application to one could belong to.
  const programme = { id: 'p-9', name: 'Ours' };
  const field = page.getByLabel('Or paste texts and links');
  await tabTo(page, field);
  await page.keyboard.insertText(packet({ application: 'a', name: 'Ann' }, { programme }));
  await pressByKey(page, read);
  await check(page).getByText('The programme that these are for is not in this browser.').waitFor();
  await page.getByRole('link', { name: 'Restore from a backup' }).waitFor();
  await expectGoodLooks(page, 'applications without their programme');

  await tabTo(page, field);
  await page.keyboard.insertText(packet({ application: 'b', name: 'Bea' }));
  await pressByKey(page, read);
  await pressByKey(page, page.getByRole('button', { name: 'Take in 1 application' }));
  await page.getByRole('heading', { name: '1 application is kept in this browser' }).waitFor();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'applications-done'));
  await expectGoodLooks(page, 'the first application, on a phone');
  const kept = await everythingKept(page);
  assert.deepEqual([kept.programmes.length, kept.people.length], [1, 1]);
});

test('hundreds of files are taken in together, fifty of them shown at a time', async () => {
  const { page } = await openRunningApp({ route: SCREEN });
  const files = Array.from({ length: 400 }, (_, at) =>
    file(`a-${at}`, packet({ application: `a-${at}`, name: `Person ${at}`, email: `p${at}@example.org` })),
  );
  await choose(page, files);
  await check(page).getByText('400 new people').click();
  await page.getByText('50 of 400 are shown.').waitFor();
  await take(page, 'Take in 400 applications');
  await page.reload();
  await go(page, '#/organise/people');
  await page.getByText('400 people, 0 mentors, 400 mentees').waitFor();
});

test('in Swedish', async () => {
  const { page } = await openRunningApp({ route: SCREEN, locale: 'sv-SE' });
  await title(page, 'Ta emot anmälningar').waitFor();
  await page.getByLabel('Välj filerna').setInputFiles([
    file('a', packet({ application: 'a', name: 'Åsa', email: 'asa@example.org' })),
    file('b', packet({ application: 'b', number: 2, name: 'Bo' }, { kind: 'withdrawal' })),
  ]);
  await page.getByText('1 tillbakadragen anmälan').waitFor();
  await page.getByRole('button', { name: 'Ta emot 1 anmälan' }).click();
  await page.getByRole('heading', { name: '1 anmälan är sparad i den här webbläsaren' }).waitFor();
});
