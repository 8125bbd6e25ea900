// My data: what is kept, backup, restore, erase, and what is said where a browser may lose it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { PHONE, expectNoSidewaysScrolling, expectRunning, expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks } from './looks.mjs';
import {
  asBrowser,
  backupFile,
  backupFixture,
  databases,
  kept,
  overtake,
  plant,
  withPromise,
} from './keeping.mjs';
import { CIVIL_SERVICE, factOf, go, importSheets, savedBy, title } from './organising.mjs';

const { openRunningApp } = useSite();

const SAFARI_PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';
const SAFARI_MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/605.1.15';
const INSTAGRAM =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 14_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 193.0.0.29.121 (iPhone13,3; iOS 14_5; en_GB; scale=3.00; 1170x2532; 299401192)';
const FIREFOX =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:127.0) Gecko/20100101 Firefox/127.0';

const V1 = backupFixture('v1.json');
const packet = readFileSync(
  new URL('../fixtures/packets/v1/pairing.turnabout', import.meta.url),
  'utf8',
);

/** The fixture with something changed in it. @param {(backup: any) => void} change */
const changed = (change) => {
  const backup = JSON.parse(V1);
  change(backup);
  return backup;
};

/** Chooses a file on the page that restores. */
async function choose(page, file) {
  if (new URL(page.url()).hash !== '#/data/restore') {
    await expectRunning(page);
    await go(page, '#/data/restore');
  }
  await page.getByLabel('Choose the backup', { exact: true }).setInputFiles(file);
}
const merge = (page) => page.getByRole('button', { name: 'Merge', exact: true });
const done = (page) => page.getByRole('heading', { name: 'The backup is restored' });
const backUp = (page) =>
  page.getByRole('region', { name: 'Backup', exact: true }).getByRole('button', { name: 'Make a backup' });
const part = (page, name) => page.getByRole('region', { name });

/** Restores a file into an empty browser. */
async function fill(page, content = V1) {
  await choose(page, backupFile(content));
  await merge(page).click();
  await done(page).waitFor();
  await go(page, '#/data');
  await title(page, 'My data').waitFor();
}

/** The cells of a row of the preview. */
const row = (page, name) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
    .getByRole('cell')
    .allTextContents();

test('an empty browser says that nothing is kept yet, in every look', async () => {
  const { page } = await openRunningApp({ route: '#/data' });
  await title(page, 'My data').waitFor();
  await page.getByText('Nothing is kept here yet.').waitFor();
  await page.getByText('You have not made a backup here yet.').waitFor();
  assert.equal(await page.getByText('It is time for a backup').count(), 0);
  await expectGoodLooks(page, 'my data, empty');
});

test('a backup of one browser is restored in another, and everything shown is equal', async () => {
  const one = await openRunningApp({ route: '#/organise/people/import' });
  await importSheets(one.page, CIVIL_SERVICE, 'mentors');
  await fill(one.page);
  const people = factOf(part(one.page, 'What is kept here'), 'People who signed up');
  const count = '102';
  await expectSoon(async () => assert.equal(await people.textContent(), count));
  await one.page.getByText('It is time for a backup').waitFor();
  await expectGoodLooks(one.page, 'my data with a backup due');
  const file = await savedBy(backUp(one.page));
  await one.page.getByText(`The backup is saved as ${file.name}.`).waitFor();
  assert.match(file.name, /^turnabout-backup-\d{4}-\d\d-\d\d\.json$/);
  await one.page.getByText(/^Last backup: .* \(today\)$/).waitFor();
  assert.equal(await one.page.getByText('It is time for a backup').count(), 0);

  const other = await openRunningApp({ route: '#/data' });
  await choose(other.page, backupFile(file.bytes));
  await other.page.getByRole('heading', { name: 'What is in this backup' }).waitFor();
  assert.deepEqual(await row(other.page, 'People who signed up'), [count, '0', count, '0', '0']);
  await expectGoodLooks(other.page, 'the preview of a restore');
  await expectNoSidewaysScrolling(other.page);
  await merge(other.page).click();
  await done(other.page).waitFor();
  await expectGoodLooks(other.page, 'restored');
  assert.deepEqual(await kept(other.page), await kept(one.page));

  for (const route of ['#/', '#/pairing/x1', '#/sessions', '#/organise/people', '#/organise/pairings']) {
    const texts = [];
    for (const { page, url } of [one, other]) {
      await page.goto('about:blank');
      await page.goto(url + route, { waitUntil: 'domcontentloaded' });
      await expectRunning(page);
      const main = page.getByRole('main');
      await main.getByRole('heading', { level: 1 }).waitFor();
      await expectSoon(async () => assert.doesNotMatch(await main.innerText(), /Loading…/));
      texts.push(await main.innerText());
    }
    assert.equal(texts[1], texts[0], route);
  }
});

test('the same backup again would change nothing, and says so', async () => {
  const { page } = await openRunningApp();
  await fill(page);
  const before = await kept(page);
  await page.reload();
  await title(page, 'My data').waitFor();
  await choose(page, backupFile(V1));
  await page.getByText('Everything in this backup is here already').waitFor();
  assert.deepEqual(await row(page, 'Sessions'), ['3', '3', '0', '3', '0']);
  await merge(page).click();
  await done(page).waitFor();
  assert.deepEqual(await kept(page), before);
});

/** A file in which one session has another place and one is new. */
const conflicting = () =>
  changed(({ stores }) => {
    const session = stores.sessions[0];
    const other = JSON.parse(session[1]);
    const added = { ...other, id: 's-new' };
    other.place = 'Elsewhere';
    other.revision += 1;
    session[1] = JSON.stringify(other);
    stores.sessions.push(['s-new', JSON.stringify(added)]);
  });

for (const [choice, place] of [
  ['Add what is not here, and keep what is here where the two differ', 'here'],
  ['Add what is not here, and take the file’s where the two differ', 'file'],
]) {
  test(`merging where the two differ: ${place}`, async () => {
    const { page } = await openRunningApp();
    await fill(page);
    const before = await kept(page);
    await page.reload();
    await choose(page, backupFile(conflicting()));
    await page.getByRole('heading', { name: 'What is in this backup' }).waitFor();
    assert.deepEqual(await row(page, 'Sessions'), ['4', '3', '1', '2', '1']);
    await page.getByText('changed more often in the file than here: 1').waitFor();
    if (place === 'here') await expectGoodLooks(page, 'a merge with conflicts');
    await page.getByRole('radio', { name: choice }).check();
    assert.deepEqual(await kept(page), before, 'nothing has changed before the button is pressed');
    await merge(page).click();
    await done(page).waitFor();
    await page.getByText(`Added: 1. Taken from the file: ${place === 'here' ? 0 : 1}.`).waitFor();
    const after = await kept(page);
    const [key] = JSON.parse(V1).stores.sessions[0];
    if (place === 'here') assert.equal(after.sessions[key], before.sessions[key]);
    else assert.equal(JSON.parse(after.sessions[key]).place, 'Elsewhere');
    assert.ok(after.sessions['s-new']);
    assert.deepEqual(Object.keys(after.people), Object.keys(before.people));
  });
}

/** A programme of version 1 as this release keeps it: everything in it, and the usual of what is new. */
const inVersion2 = ({ id, name, coordinator, coordinator_email, levels, matching }) => ({
  v: 2,
  id,
  name,
  details: {
    coordinator,
    coordinator_email,
    levels,
    units: [],
    topics: [],
    sessions: { count: 6, length_minutes: 60, rhythm: 'monthly' },
    ground_rules: [],
  },
  matching,
});

test('replacing asks for a backup and a typed word, and then everything is as in the file', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people/import' });
  await importSheets(page, CIVIL_SERVICE, 'mentors');
  await go(page, '#/data');
  await title(page, 'My data').waitFor();
  const before = await kept(page);
  await choose(page, backupFile(V1));
  await page.getByRole('radio', { name: 'Replace everything here' }).check();
  await page.getByText('Make a backup of it first').waitFor();
  const replace = page.getByRole('button', { name: 'Replace everything', exact: true });
  await replace.click();
  await page.getByText('Type REPLACE as it stands here, or choose something else.').waitFor();
  assert.deepEqual(await kept(page), before);
  await expectGoodLooks(page, 'a replacement that is not confirmed');
  const word = page.getByLabel('Type REPLACE to confirm');
  await word.fill('replac');
  await replace.click();
  assert.deepEqual(await kept(page), before);
  const file = await savedBy(
    part(page, 'Restore a backup').getByRole('button', { name: 'Make a backup' }),
  );
  assert.equal(Object.keys(before.people).length, JSON.parse(file.bytes.toString()).stores.people.length);
  await word.fill('REPLACE');
  await replace.click();
  await done(page).waitFor();
  const after = await kept(page);
  const { stores } = JSON.parse(V1);
  for (const store of ['people', 'runs', 'sessions', 'my-pairings', 'pairings']) {
    assert.deepEqual(Object.entries(after[store]).sort(), stores[store].sort(), store);
  }
  const programmes = stores.programmes.map(([key, text]) => [key, JSON.parse(text)]);
  assert.deepEqual(
    Object.entries(after.programmes).map(([key, text]) => [key, JSON.parse(text)]),
    programmes.map(([key, programme]) => [key, inVersion2(programme)]),
    'programmes',
  );
});

test('what changed in another tab since the preview is counted anew before anything happens', async () => {
  const { page, context, url } = await openRunningApp();
  await fill(page);
  await page.reload();
  await choose(page, backupFile(conflicting()));
  await merge(page).waitFor();
  const other = await context.newPage();
  await other.goto(`${url}#/data`);
  await title(other, 'My data').waitFor();
  await plant(other, 'sessions', 's-new', JSON.parse(JSON.stringify(conflicting().stores.sessions[3][1])));
  await merge(page).click();
  await page.getByText('Something here changed since these numbers were counted').waitFor();
  await expectSoon(async () =>
    assert.deepEqual(await row(page, 'Sessions'), ['4', '4', '0', '3', '1']),
  );
  await merge(page).click();
  await done(page).waitFor();
});

for (const way of ['take the file’s', 'Replace everything here']) {
  test(`what changes in another tab while it is restored is not written over: ${way}`, async () => {
    const { page } = await openRunningApp();
    await fill(page);
    await page.reload();
    await choose(page, backupFile(conflicting()));
    await page.getByRole('radio', { name: new RegExp(way) }).check();
    const replaces = way.startsWith('Replace');
    if (replaces) await page.getByLabel('Type REPLACE to confirm').fill('REPLACE');
    const [key, text] = conflicting().stores.sessions[0];
    const theirs = JSON.stringify({ ...JSON.parse(text), place: 'Changed in another tab' });
    const before = await kept(page);
    await overtake(page, 'before it writes', [['sessions', key, theirs]]);

    const restore = replaces
      ? page.getByRole('button', { name: 'Replace everything', exact: true })
      : merge(page);
    await restore.click();

    await page.getByText('Something here changed since these numbers were counted').waitFor();
    before.sessions[key] = theirs;
    assert.deepEqual(await kept(page), before);
  });
}

test('a backup is of one moment, also when another tab writes while it is made', async () => {
  const { page } = await openRunningApp();
  await fill(page);
  const before = await kept(page);
  const [, session] = conflicting().stores.sessions[0];
  await overtake(page, 'while it reads', [
    ['meta', 'backup', '{"v":1,"made":"2026-01-01T00:00:00Z"}'],
    ['sessions', 's-late', session],
  ]);

  const file = await savedBy(backUp(page));

  const { stores } = JSON.parse(file.bytes.toString());
  const made = Object.fromEntries(stores.meta).backup ?? '';
  assert.doesNotMatch(made, /2026-01-01/, 'the other tab wrote after the backup began');
  assert.deepEqual(Object.fromEntries(stores.sessions), before.sessions);
  assert.ok((await kept(page)).sessions['s-late'], 'the other tab has written');
});

test('a backup of the rescue page is restored, and its damaged record is named and costs no other', async () => {
  const { page } = await openRunningApp({ route: '#/data' });
  await choose(page, backupFile(backupFixture('rescue-damaged-v1.json')));
  await page.getByText('The page that Turnabout shows when it has stopped').waitFor();
  await page.getByRole('heading', { name: 'Left out: 1' }).waitFor();
  await page.getByText(/Sessions, broken: it is damaged/).waitFor();
  await expectGoodLooks(page, 'a preview with a damaged record');
  await merge(page).click();
  await done(page).waitFor();
  assert.equal(Object.keys((await kept(page)).sessions).length, 3);
});

/** @type {[string, Parameters<typeof backupFile>[0], string][]} */
const HOSTILE = [
  ['an empty file', '', 'There is nothing in the file.'],
  ['a sheet', 'Name,Email\nA,b@c.example\n', 'This is not a backup of Turnabout.'],
  ['a packet', packet, 'This is a packet and not a backup.'],
  ['a file cut short', V1.slice(0, -200), 'The file ends in the middle'],
  ['a file that was changed', V1.replace('"stores":{', '"stores":{,'), 'The file is damaged'],
  ['zeros', Buffer.alloc(1000), 'This is not a backup of Turnabout.'],
  ['UTF-16', Buffer.from(`\ufeff${V1}`, 'utf16le'), 'This is not a backup of Turnabout.'],
  ['10,000 levels', V1.replace('"data":1', `"data":${'['.repeat(10_000)}`), 'something that cannot be right (data)'],
  ['a newer file', V1.replace('"version":1', '"version":2'), 'made by a newer release'],
  ['newer data', V1.replace('"data":1', '"data":77'), 'made by a newer release'],
  ['the year 275760', V1.replace('2026-11-22', '275760-09-13'), 'something that cannot be right (made)'],
  ['a backup of the sample', V1.replace('"real"', '"sample"'), 'This is a backup of the sample'],
];

test('files that are no backups each get a sentence, and the data is as it was', async () => {
  const { page } = await openRunningApp();
  await fill(page);
  await page.reload();
  await title(page, 'My data').waitFor();
  const before = await kept(page);
  for (const [what, content, sentence] of HOSTILE) {
    await choose(page, backupFile(content));
    await expectSoon(async () => {
      const alert = await part(page, 'Restore a backup').getByRole('alert').allTextContents();
      assert.ok(alert.join().includes(sentence), `${what}: ${alert.join()}`);
    });
    assert.deepEqual(await kept(page), before, what);
  }
  await expectGoodLooks(page, 'a file that is no backup');
});

test('names of JavaScript, script and formulas in a backup stay words', async () => {
  const { page } = await openRunningApp({ route: '#/data' });
  const text = changed(({ stores }) => {
    stores.people.push(['<img src=x onerror=alert(1)>', '=cmd()'], ['__proto__', '{"v":1}'], 7);
    stores.constructor = [];
  });
  const file = JSON.stringify(text).replace('"stores":{', '"stores":{"__proto__":[["a","b"]],');
  await choose(page, backupFile(file));
  await page.getByRole('heading', { name: 'Left out: 3' }).waitFor();
  await page.getByText('People who signed up, <img src=x onerror=alert(1)>: it is damaged').waitFor();
  await page.getByText('leaves them out: __proto__ and constructor').waitFor();
  await merge(page).click();
  await done(page).waitFor();
});

test('erasing everything asks for a word, empties the browser, and tells the other tabs', async () => {
  const { page, context, url } = await openRunningApp();
  await fill(page);
  const other = await context.newPage();
  await other.goto(`${url}#/sessions`);
  await title(other, 'Sessions').waitFor();
  await page.getByRole('button', { name: 'Erase everything…' }).press('Enter');
  const word = page.getByLabel('Type ERASE to confirm');
  await expectSoon(async () =>
    assert.ok(await word.evaluate((element) => element === document.activeElement)),
  );
  const erase = page.getByRole('button', { name: 'Erase everything now' });
  await erase.press('Enter');
  await page.getByText('Type ERASE as it stands here, or choose something else.').waitFor();
  await expectGoodLooks(page, 'erasing without the word');
  await word.fill('ERASE');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await title(page, 'Those who are new have much to teach').waitFor();
  await other.getByText('Another tab has erased the data here').waitFor();
  await expectSoon(async () => {
    const { sessions, people } = await kept(page);
    assert.deepEqual([sessions, people], [{}, {}]);
  });
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  assert.deepEqual(await databases(page), ['turnabout:/some/path/:real']);
});

test('private notes are in a backup only when asked, and a backup without them never takes them away', async () => {
  const { page } = await openRunningApp();
  await fill(page);
  const note = JSON.stringify({ v: 1, session: 's2', pairing: 'x1', text: 'A confidence that stays here' });
  await plant(page, 'private-notes', 's2', note);
  await page.reload();
  await expectRunning(page);
  const include = part(page, 'Backup').getByLabel(/^Include my private notes/);
  await include.waitFor();
  assert.equal(await include.isChecked(), false);
  await expectGoodLooks(page, 'my data with private notes');
  const without = await savedBy(backUp(page));
  assert.doesNotMatch(without.bytes.toString(), /A confidence/);
  await include.check();
  const whole = await savedBy(backUp(page));
  assert.match(whole.bytes.toString(), /A confidence that stays here/);

  await choose(page, backupFile(without.bytes));
  await page.getByRole('radio', { name: 'Replace everything here' }).check();
  await page.getByText('The file holds no private notes.', { exact: false }).waitFor();
  await expectGoodLooks(page, 'a replacement that leaves private notes');
  await page.getByLabel('Type REPLACE to confirm').fill('REPLACE');
  await page.getByRole('button', { name: 'Replace everything', exact: true }).click();
  await done(page).waitFor();
  assert.deepEqual((await kept(page))['private-notes'], { s2: note });

  const other = await openRunningApp({ route: '#/data' });
  await choose(other.page, backupFile(whole.bytes));
  await merge(other.page).click();
  await done(other.page).waitFor();
  assert.deepEqual((await kept(other.page))['private-notes'], { s2: note });
});

test('what a pair keeps together is brought together with an older backup, and nothing of it is lost', async () => {
  const { page } = await openRunningApp();
  await fill(page);
  const item = (number, place) =>
    JSON.stringify({
      v: 1,
      pairing: 'x1',
      id: 'i1',
      writers: ['mine'],
      item: { kind: 'session', fields: [['place', [[[0, number], place]], [[0, number]]]] },
    });
  const tie = (number) =>
    JSON.stringify({
      v: 1,
      pairing: 'x1',
      mine: ['mine'],
      writers: ['mine'],
      known: [[0, number]],
      partner: [],
      given_on: null,
      taken_on: null,
      lacks: false,
    });
  await plant(page, 'together', 'x1/i1', item(1, 'Before'));
  await plant(page, 'ties', 'x1', tie(1));
  const old = await savedBy(backUp(page));
  await plant(page, 'together', 'x1/i1', item(2, 'Since then'));
  await plant(page, 'ties', 'x1', tie(2));
  await page.reload();
  await expectRunning(page);

  await choose(page, backupFile(old.bytes));
  await page.getByText('brought together so that nothing is lost: 1', { exact: false }).first().waitFor();
  await expectGoodLooks(page, 'a restore that brings things together');
  await merge(page).click();
  await done(page).waitFor();
  await page.getByText('Brought together, so that nothing is lost: 1.', { exact: false }).waitFor();
  const merged = await kept(page);
  assert.match(merged.together['x1/i1'], /Since then/);
  assert.doesNotMatch(merged.together['x1/i1'], /Before/);
  assert.deepEqual(JSON.parse(merged.ties.x1).mine, ['mine'], 'the file brought nothing');

  const other = await openRunningApp({ route: '#/data' });
  await choose(other.page, backupFile(old.bytes));
  await merge(other.page).click();
  await done(other.page).waitFor();
  const { mine } = JSON.parse((await kept(other.page)).ties.x1);
  assert.equal(mine[0], 'mine');
  assert.equal(mine.length, 2, 'another device goes on under another name');
});

test('real and sample data are never mixed by a backup', async () => {
  const { page } = await openRunningApp();
  await page.getByRole('button', { name: 'Look around' }).click();
  await page.getByText(/^People: 60/).waitFor();
  await go(page, '#/data');
  await page.getByText('this page is about the sample alone').waitFor();
  await page.getByText('your own data cannot be erased').waitFor();
  await expectGoodLooks(page, 'my data within the sample');
  const file = await savedBy(backUp(page));
  await choose(page, backupFile(V1));
  await page.getByText('This is a backup of real data, and you are looking at the sample.').waitFor();
  await choose(page, backupFile(file.bytes));
  await page.getByText('Everything in this backup is here already').waitFor();
});

test('data of a newer release can be downloaded as it stands, and nothing else', async () => {
  const { page } = await openRunningApp();
  await fill(page);
  await plant(page, 'meta', 'data', '{"v":1,"data":99}');
  const before = await kept(page);
  await page.reload();
  await page.getByText('was written by a newer release of Turnabout. This release cannot show it').waitFor();
  assert.equal(await page.getByLabel('Choose the backup', { exact: true }).count(), 0);
  await expectGoodLooks(page, 'data of a newer release');
  const file = await savedBy(page.getByRole('button', { name: 'Download the data as it stands' }));
  const saved = JSON.parse(file.bytes.toString());
  assert.equal(saved.data, 99);
  assert.deepEqual(Object.fromEntries(saved.stores.sessions), before.sessions);
  assert.deepEqual(await kept(page), before);
});

test('damaged records are named, downloaded, and only then removed', async () => {
  const { page } = await openRunningApp();
  await fill(page);
  await plant(page, 'sessions', 'bad', '{"v":1,"id":"b');
  await go(page, '#/');
  await page.getByRole('link', { name: 'See which' }).click();
  const region = part(page, 'Records that could not be read');
  await region.getByText(/^Sessions, bad:/).waitFor();
  await expectGoodLooks(page, 'records set aside');
  await region.getByRole('button', { name: 'Remove these records' }).click();
  await page.getByText('Download them first; then they can be removed.').waitFor();
  const file = await savedBy(region.getByRole('button', { name: 'Download these records' }));
  assert.match(file.name, /^turnabout-set-aside-/);
  assert.match(file.bytes.toString(), /"set-aside":\[\n\["sessions\/bad\//);
  await region.getByRole('button', { name: 'Remove these records' }).click();
  await page.getByText('The records are removed.').waitFor();
  assert.deepEqual((await kept(page))['set-aside'], {});
  assert.equal(await region.count(), 0);
});

test('records set aside that came after the download are downloaded too before they are removed', async () => {
  const { page } = await openRunningApp();
  await fill(page);
  await plant(page, 'sessions', 'bad', '{"v":1,"id":"b');
  await go(page, '#/');
  await page.getByRole('link', { name: 'See which' }).click();
  const region = part(page, 'Records that could not be read');
  await region.getByText(/^Sessions, bad:/).waitFor();
  const download = region.getByRole('button', { name: 'Download these records' });
  const remove = region.getByRole('button', { name: 'Remove these records' });
  await savedBy(download);
  const [aside] = Object.values((await kept(page))['set-aside']);
  const other = JSON.stringify({ ...JSON.parse(aside), key: 'worse' });
  await choose(
    page,
    backupFile(
      changed(({ stores }) => {
        stores['set-aside'] = [['sessions/worse/00c0ffee', other]];
      }),
    ),
  );
  await merge(page).click();
  await done(page).waitFor();
  await go(page, '#/data');
  await region.getByText(/^Sessions, worse:/).waitFor();

  await remove.click();

  await page.getByText('Download them first; then they can be removed.').waitFor();
  assert.equal(Object.keys((await kept(page))['set-aside']).length, 2);
  await savedBy(download);
  await remove.click();
  await page.getByText('The records are removed.').waitFor();
  assert.deepEqual((await kept(page))['set-aside'], {});
});

test('a damaged record among those set aside is named, downloaded and removed as well', async () => {
  const { page } = await openRunningApp();
  await fill(page);
  await plant(page, 'set-aside', 'people/p9/00c0ffee', '{"v":1,"store":"peo');
  await page.reload();
  const region = part(page, 'Records that could not be read');
  await region.getByText(/^People who signed up, p9:/).waitFor();
  const file = await savedBy(region.getByRole('button', { name: 'Download these records' }));
  const { stores } = JSON.parse(file.bytes.toString());
  assert.deepEqual(stores['set-aside'], [['people/p9/00c0ffee', '{"v":1,"store":"peo']]);
  await region.getByRole('button', { name: 'Remove these records' }).click();
  await page.getByText('The records are removed.').waitFor();
  assert.deepEqual((await kept(page))['set-aside'], {});
});

test('where the browser keeps nothing, a restore says so and is of this page alone', async () => {
  const { page } = await openRunningApp({
    route: '#/data',
    prepare: (context) =>
      context.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('refused', 'SecurityError');
        };
      }),
  });
  await page.getByText('This browser keeps nothing').waitFor();
  await expectGoodLooks(page, 'my data where nothing is kept');
  await choose(page, backupFile(V1));
  await merge(page).click();
  await done(page).waitFor();
  await page.getByText('This browser keeps nothing').waitFor();
  await go(page, '#/data');
  await page.getByText('Nothing is kept here yet.').waitFor();
});

test('the browser is asked to keep the data only when the button is pressed', async () => {
  const states = /** @type {const} */ ({
    promised: 'Yes. This browser keeps it until you remove it yourself.',
    granted: 'Not yet. It may remove what is kept here',
    refused: 'Not yet. It may remove what is kept here',
    none: 'This browser gives no such promise',
  });
  for (const [state, sentence] of Object.entries(states)) {
    const { page } = await openRunningApp({
      route: '#/data',
      prepare: async (context) => {
        await asBrowser(FIREFOX)(context);
        await withPromise(/** @type {keyof states} */ (state))(context);
      },
    });
    await page.getByText(sentence).waitFor();
    await expectGoodLooks(page, `a promise that is ${state}`);
    assert.equal(await page.evaluate(() => 'asked' in window), false, state);
    const ask = page.getByRole('button', { name: 'Ask the browser to keep it' });
    if (state === 'promised' || state === 'none') {
      assert.equal(await ask.count(), 0);
      continue;
    }
    await ask.click();
    await page.getByText(state === 'granted' ? 'The browser has said yes.' : 'The browser has said no for now.').waitFor();
    await expectGoodLooks(page, `a promise that was ${state}`);
  }
});

for (const [browser, agent, isAsked] of /** @type {const} */ ([
  ['Chromium', null, true],
  ['Firefox', FIREFOX, false],
])) {
  test(`after the first pairing ${browser} is ${isAsked ? 'asked quietly' : 'not asked'} to keep it`, async () => {
    const { page } = await openRunningApp({
      route: '#/open',
      prepare: async (context) => {
        if (agent) await asBrowser(agent)(context);
        await withPromise('granted')(context);
      },
    });
    await page.getByLabel('Or paste the text or the link').fill(packet);
    await page.getByRole('button', { name: 'See what it is' }).click();
    await page.getByRole('button', { name: 'Keep it in this browser' }).click();
    await page.getByText('The pairing is kept in this browser.').waitFor();
    await expectSoon(async () =>
      assert.equal(await page.evaluate(() => 'asked' in window), isAsked),
    );
  });
}

for (const [where, agent, step] of [
  ['an iPhone', SAFARI_PHONE, 'choose Add to Home Screen'],
  ['a Mac', SAFARI_MAC, 'then Add to Dock'],
]) {
  test(`Safari on ${where} says before the first save what it deletes, and how to prevent it`, async () => {
    const { page } = await openRunningApp({ viewport: PHONE, prepare: asBrowser(agent) });
    const banner = page.getByText('Safari deletes what a site keeps after seven days without a visit');
    await banner.waitFor();
    await expectGoodLooks(page, `the first visit in Safari on ${where}`);
    await page.getByRole('link', { name: 'See what to do' }).click();
    await page.getByRole('heading', { name: 'Safari removes what is not visited' }).waitFor();
    await page.getByText(step).waitFor();
    await page.getByText('storage starts empty there').waitFor();
    await expectGoodLooks(page, `my data in Safari on ${where}`);
    await go(page, '#/open');
    await title(page, 'Open a packet').waitFor();
    await banner.waitFor();
    await fill(page);
    await go(page, '#/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await banner.count(), 0);
  });
}

test('in Safari a backup is asked for after a session is logged', async () => {
  const { page } = await openRunningApp({ prepare: asBrowser(SAFARI_PHONE, 5) });
  await fill(page);
  await plant(page, 'meta', 'backup', '{"v":1,"made":"2026-01-02T10:00:00Z"}');
  // Home takes over what an older release kept.
  const site = page.url().split('#')[0];
  await page.goto('about:blank');
  await page.goto(`${site}#/`);
  await expectRunning(page);
  await go(page, '#/sessions/s1/after');
  await page.getByRole('button', { name: 'We met' }).click();
  await page.getByRole('button', { name: 'Save as held' }).click();
  const ask = page.getByRole('link', { name: 'Make a backup now' });
  await ask.waitFor();
  await expectGoodLooks(page, 'a logged session in Safari');
  await ask.click();
  await title(page, 'My data').waitFor();
  await savedBy(backUp(page));
  await page.getByText(/^The backup is saved as/).waitFor();
  await go(page, '#/sessions/s1/after');
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await ask.count(), 0);
});

test('an old backup is mentioned quietly on Home, and not again on the day it was put aside', async () => {
  const { page } = await openRunningApp({ prepare: withPromise('refused') });
  await fill(page);
  await plant(page, 'meta', 'backup', '{"v":1,"made":"2026-01-02T10:00:00Z"}');
  await go(page, '#/');
  const line = page.getByText('Your last backup was on 2 January 2026.');
  await line.waitFor();
  await expectGoodLooks(page, 'home with an old backup');
  await page.getByRole('button', { name: 'Not today' }).click();
  await expectSoon(async () => assert.equal(await line.count(), 0));
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await line.count(), 0);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('turnabout-reminded'));
    localStorage.setItem(String(key), '2026-01-01');
  });
  await page.reload();
  await line.waitFor();
});

test('a browser inside an app is told apart, and the link can be taken elsewhere', async () => {
  const { page, context, url } = await openRunningApp({
    route: '#/open',
    viewport: PHONE,
    prepare: asBrowser(INSTAGRAM, 5),
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByText('This looks like a browser inside another app').waitFor();
  await expectGoodLooks(page, 'a browser inside an app');
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByText('Copied').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), `${url}#/open`);
});
