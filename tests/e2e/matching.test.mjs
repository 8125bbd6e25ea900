// A run and what the coordinator makes of it: weights moved, pairs kept together and apart, people who wait helped,
// people who leave, and two runs side by side.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks } from './looks.mjs';
import { go, importSheets, propose, savedBy, sheet, title } from './organising.mjs';
import { samplePeople } from './sample-people.mjs';
import { everythingKept } from './stored.mjs';

const { openRunningApp } = useSite();

/** @typedef {import('playwright-core').Page} Page */

/** What would change. @param {Page} page */
const wouldChange = (page) => page.getByRole('region', { name: 'What would change' });

/** Waits until what would change is worked out. @param {Page} page @param {RegExp} sentence */
async function expectChange(page, sentence) {
  await wouldChange(page).getByText(sentence).waitFor();
}

/** Takes what would change. @param {Page} page @param {string | RegExp} heading what the page says then */
async function take(page, heading) {
  await wouldChange(page).getByRole('button', { name: 'Take the new proposals' }).click();
  await wouldChange(page).waitFor({ state: 'detached' });
  await title(page, heading).waitFor();
}

/** The list of proposals. @param {Page} page */
const proposals = (page) => page.getByRole('region', { name: 'Proposals' });

/** Looks for somebody among the proposals. @param {Page} page @param {string} words */
async function search(page, words) {
  await proposals(page).getByLabel('Search by name').fill(words);
}

/** What a pair is called beside the list. @param {Page} page */
const chosenPair = (page) => page.locator('#detail-title');

/** Shows the first proposal of the list beside it, and gives the two names. @param {Page} page @param {number} place */
async function chooseProposal(page, place) {
  await proposals(page).locator('.proposal__open').nth(place).click();
  const name = await chosenPair(page).innerText();
  return name.split(' and ');
}

/** Every pair that is kept: proposals, or pairings. @param {Page} page @param {'runs' | 'pairings'} store @returns {Promise<string[]>} */
async function keptPairs(page, store) {
  const kept = await everythingKept(page);
  const records = kept[store].map((/** @type {[string, string]} */ [, text]) => JSON.parse(text));
  const pairs = store === 'runs' ? records.flatMap((run) => run.proposals) : records;
  return pairs.map(({ mentor, mentee }) => `${mentor} ${mentee}`).sort();
}

test('three hundred people: weights, wishes, somebody helped, two who leave', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, samplePeople(300), 'mentors');
  await propose(page, '147 pairs, 6 people waiting');
  await page.getByText(/people with a partner got one of the three who fit them best/).waitFor();
  await expectGoodLooks(page, 'matching after a run of three hundred');
  const first = await keptPairs(page, 'runs');

  // A weight is moved: what would change is shown, and nothing changes.
  await page.getByText('Rules and weights').click();
  await page.getByRole('slider', { name: /A different perspective/ }).focus();
  for (let press = 0; press < 7; press += 1) await page.keyboard.press('ArrowRight');
  await expectChange(page, /people would get another partner or none\.$/);
  await wouldChange(page).getByText(/^By what counts now, fit in total rises by/).waitFor();
  await wouldChange(page).getByText(/^Whose partners would change/).click();
  const mentor = await wouldChange(page).getByRole('table').getByRole('rowheader').first().innerText();
  await search(page, mentor);
  await proposals(page).getByText('Would change').waitFor();
  await search(page, '');
  await expectGoodLooks(page, 'what a weight would change');
  assert.deepEqual(await keptPairs(page, 'runs'), first);

  // Going back leaves everything as it was; moving it again and taking it does not.
  await wouldChange(page).getByRole('button', { name: 'Go back to how it was' }).click();
  await wouldChange(page).waitFor({ state: 'detached' });
  await page.getByRole('slider', { name: /A different perspective/ }).focus();
  for (let press = 0; press < 7; press += 1) await page.keyboard.press('ArrowRight');
  await expectChange(page, /people would get another partner or none\.$/);
  await take(page, '147 pairs, 6 people waiting');
  assert.notDeepEqual(await keptPairs(page, 'runs'), first);

  // A pair that is proposed is kept together, which costs nobody anything.
  const locked = await chooseProposal(page, 2);
  await page.getByRole('button', { name: 'Keep together' }).click();
  await expectChange(page, /^Nobody would get another partner\.$/);
  await take(page, '147 pairs, 6 people waiting');

  // Another is refused: first the cost is read, in people and in total.
  const refused = await chooseProposal(page, 0);
  assert.notDeepEqual(refused, locked);
  await page.getByRole('button', { name: 'Not these two' }).click();
  await expectChange(page, /^By what counts now, fit in total (falls by|stays at)/);
  await expectChange(page, /^1 of the proposals is no longer permitted\.$/);
  await expectGoodLooks(page, 'what a refusal would cost');
  await take(page, '147 pairs, 6 people waiting');
  await page.getByText('The pairs that you keep together or apart are taken as given.').waitFor();
  await page.getByText('Pairs that you keep together are not counted in this.').waitFor();
  await page.getByText('2 pairs that you keep together or apart').click();
  await page.getByRole('button', { name: `${refused[0]} and ${refused[1]}`, exact: true }).waitFor();
  await expectGoodLooks(page, 'wishes of the coordinator');
  await search(page, refused[0]);
  await proposals(page).getByText('1 proposal', { exact: true }).waitFor();
  assert.equal(await proposals(page).getByText(refused[1]).count(), 0);
  await search(page, locked[0]);
  await proposals(page).getByText('Kept together').waitFor();
  await search(page, '');

  // Somebody who waits is explained, and helped.
  const waiting = page.getByRole('region', { name: '6 people waiting' });
  await waiting.locator('.proposal__open').first().click();
  await page.getByRole('heading', { name: 'What would help' }).waitFor();
  const help = await page.getByText(/^One more place with .*, who would fit and has none left\.$/).innerText();
  await expectGoodLooks(page, 'somebody who waits, and what would help');
  const whom = /^One more place with (.*), who/.exec(help)?.[1] ?? '';
  await page.getByRole('link', { name: `Go to the answers of ${whom}` }).click();
  await page.getByLabel('How many partners').fill('2');
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByText('Saved in this browser').first().waitFor();
  await go(page, '#/organise/matching');
  await expectChange(page, /^1 person more would have a partner\.$|^2 people more would have a partner\.$/);
  await take(page, '148 pairs, 5 people waiting');
  await page.getByText(/^147 of 147 earlier proposals are kept\.$/).waitFor();

  // Approved; two leave; the next run disturbs nobody else.
  const another = await chooseProposal(page, 0);
  assert.notDeepEqual(another, locked);
  await page.getByRole('button', { name: 'Approve all' }).click();
  await page.getByText('148 pairings are approved.').waitFor();
  const before = await keptPairs(page, 'pairings');
  assert.equal(before.length, 148);
  for (const left of [locked[1], another[1]]) await leave(page, left);
  await go(page, '#/organise/matching');
  await expectChange(page, /people would get another partner or none\.$/);
  await take(page, '2 pairs, 3 people waiting');
  const after = await keptPairs(page, 'pairings');
  assert.equal(after.length, 146);
  assert.deepEqual(after.filter((pair) => !before.includes(pair)), []);
});

/** A sheet of a mentor and a mentee. @param {[string, string]} units */
const twoPeople = (...units) =>
  sheet('two.csv', [
    'Name,Email,Role,Level,Unit',
    `Ann Sample,ann@example.org,mentor,Low,${units[0]}`,
    `Bo Sample,bo@example.org,mentee,High,${units[1]}`,
  ]);

/** Removes the pairing of somebody. @param {Page} page @param {string} name */
async function removePairing(page, name) {
  await go(page, '#/organise/pairings');
  await page.getByLabel('Search by name').fill(name);
  await page.getByRole('row').getByRole('link', { name: new RegExp(name) }).first().click();
  await page.getByRole('button', { name: 'Remove the pairing' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the pairing' }).click();
  await title(page, 'This pairing is not here').waitFor();
}

/** Somebody leaves: their pairing is removed, then they are. @param {Page} page @param {string} name */
async function leave(page, name) {
  await removePairing(page, name);
  await go(page, '#/organise/people');
  await page.getByLabel('Search').fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Remove the person' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await title(page, `${name} is removed`).waitFor();
}

test('who else would fit, and what that costs, is what keeping them together costs', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, samplePeople(120), 'mentors');
  await propose(page, '59 pairs, 2 people waiting');
  const [mentor, mentee] = await chooseProposal(page, 0);
  await page.getByRole('button', { name: `Which mentees would fit ${mentor}?` }).click();
  await page.getByText(`Of everybody else who may be paired with ${mentor}`).waitFor();
  await page.getByRole('button', { name: `Which mentors would fit ${mentee}?` }).click();
  await page.getByText(`Of everybody else who may be paired with ${mentee}`).waitFor();
  await expectGoodLooks(page, 'who else would fit');

  const others = page.locator('.alternative');
  assert.equal(await others.count(), 3);
  const other = others.last();
  const cost = await other.locator('.alternative__cost').innerText();
  const said = /^(\d+ people) would get another partner or none\. Fit in total would fall by (\d+)\. As many people/.exec(cost);
  assert.ok(said, cost);
  const name = await other.getByRole('button').innerText();
  assert.notEqual(name, mentor);
  await other.getByRole('button').click();
  await page.getByRole('heading', { name: `${name} and ${mentee}` }).waitFor();
  assert.equal(await others.count(), 3, 'the others can be looked at from here');
  await page.getByRole('button', { name: 'Keep together' }).click();
  await expectChange(page, new RegExp(`^${said[1]} would get another partner or none\\.$`));
  await expectChange(page, new RegExp(`fit in total falls by ${said[2]},`));
  assert.equal(await page.getByRole('button', { name: /^Which men/ }).count(), 0);
  await page.getByRole('button', { name: 'Take this back' }).first().click();
  await wouldChange(page).waitFor({ state: 'detached' });

  // Whoever is kept together with somebody has no place for anybody else.
  const [kept] = await chooseProposal(page, 0);
  await page.getByRole('button', { name: 'Keep together' }).click();
  await expectChange(page, /^Nobody would get another partner\.$/);
  await take(page, '59 pairs, 2 people waiting');
  assert.equal((await chooseProposal(page, 0))[0], kept);
  await page.getByRole('button', { name: `Which mentees would fit ${kept}?` }).click();
  await page.getByText(`${kept} has no place left for somebody else`).waitFor();

  // Somebody who waits could have another's place.
  const waiting = page.getByRole('region', { name: '2 people waiting' });
  await waiting.locator('.proposal__open').first().click();
  await page.getByRole('button', { name: /^Which men/ }).click();
  await others.first().getByText('As many people as now would have a partner.').waitFor();
  await expectGoodLooks(page, 'whom somebody who waits could have');

  // Whoever has scrolled there still sees what a weight would change.
  const side = page.locator('.beside__detail');
  await side.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  assert.ok((await side.evaluate((element) => element.scrollTop)) > 0);
  await page.getByText('Rules and weights').click();
  await page.getByRole('slider', { name: /A different perspective/ }).focus();
  for (let press = 0; press < 7; press += 1) await page.keyboard.press('ArrowRight');
  await expectChange(page, /people would get another partner or none\.$/);
  assert.equal(await side.evaluate((element) => element.scrollTop), 0);
});

test('two runs lie side by side, one is made again, and the proof holds', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, samplePeople(60), 'mentors');
  await propose(page, /pairs/);
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByText('Rules and weights').click();
  await page.getByRole('radio', { name: /^The fairest/ }).check();
  await expectChange(page, /partner|stays at/);
  await take(page, heading);
  await page.getByText(/^Beside the best total: as many people have a partner/).waitFor();
  await expectGoodLooks(page, 'the fairest choice');

  const runs = page.getByRole('region', { name: 'Runs side by side' });
  await runs.getByRole('button', { name: 'Show the runs' }).click();
  const facts = runs.getByRole('table').first();
  await facts.getByRole('row', { name: /What the choice is to reach/ }).getByText('The fairest').waitFor();
  await facts.getByRole('row', { name: /What the choice is to reach/ }).getByText('The best total').waitFor();
  await runs.getByRole('button', { name: 'Make run 1 again' }).click();
  await runs.getByText('It gives the same pairs again.').waitFor();
  await expectGoodLooks(page, 'two runs side by side');

  // Back to the settings of the first run, and its proof.
  await runs.getByRole('button', { name: 'Use the settings of run 1' }).click();
  await expectChange(page, /partner/);
  await take(page, heading);
  await page.getByText('More numbers, and the proof').click();
  const { name, bytes } = await savedBy(page.getByRole('button', { name: 'Save the proof' }));
  assert.match(name, /^turnabout-proof-\d{4}-\d{2}-\d{2}\.json$/);
  await page.getByText('The proof is saved.').waitFor();
  await expectGoodLooks(page, 'the proof of a run');
  const folder = mkdtempSync(join(tmpdir(), 'turnabout-proof-'));
  writeFileSync(join(folder, name), bytes);
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const said = execFileSync('cargo', ['xtask', 'verify', join(folder, name)], { cwd: root, encoding: 'utf8' });
  assert.match(said, /\nNo better choice exists\.\n$/);
});

test('somebody who waits is helped by a rule that is tried', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, twoPeople('North', 'North'), 'mentors');
  await propose(page, '0 pairs, 2 people waiting');
  await page.getByRole('button', { name: 'Bo Sample' }).click();
  await page.getByText('Let people of the same unit be paired.').waitFor();
  await page.getByRole('button', { name: 'Try this' }).click();
  await expectChange(page, /^2 people more would have a partner\.$/);
  await expectGoodLooks(page, 'a rule that is tried');
  await take(page, '1 pair, nobody waiting');

  // Kept together by hand against a rule.
  await page.getByRole('button', { name: /^Ann Sample/ }).first().click();
  await page.getByRole('button', { name: 'Keep together' }).click();
  await expectChange(page, /^Nobody would get another partner\.$/);
  await expectSoon(async () => assert.equal(await page.getByText('You keep these two together').count(), 1));
});

test('a pair kept apart is not approved, and a pairing that is gone asks for new proposals', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, twoPeople('North', 'South'), 'mentors');
  await propose(page, '1 pair, nobody waiting');
  await chooseProposal(page, 0);
  const approve = page.getByRole('button', { name: /^Approve( all)?$/ });
  assert.equal(await approve.count(), 2);
  await page.getByRole('button', { name: 'Not these two' }).click();
  await page.getByText('they will not be proposed again').waitFor();
  await approve.first().waitFor({ state: 'detached' });
  assert.equal(await approve.count(), 0);
  await expectChange(page, /^2 people fewer would have a partner\.$/);
  await expectGoodLooks(page, 'the only pair is kept apart');
  await page.getByRole('button', { name: 'Take this back', exact: true }).click();
  await wouldChange(page).waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Approve all' }).click();
  await page.getByText('1 pairing is approved.').waitFor();
  await propose(page, 'Nothing new to propose');
  await page.getByText('Everybody who takes part has a partner already.').waitFor();
  await expectGoodLooks(page, 'a run with nobody left to pair');
  await removePairing(page, 'Ann Sample');
  await go(page, '#/organise/matching');
  await expectChange(page, /^2 people more would have a partner\.$/);
  await take(page, '1 pair, nobody waiting');
});

test('a stable choice says why somebody waits, and names no help', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, samplePeople(120), 'mentors');
  await propose(page, '59 pairs, 2 people waiting');
  await page.getByText('Rules and weights').click();
  await page.getByRole('radio', { name: /^Stable/ }).check();
  await expectChange(page, /people fewer would have a partner\.$/);
  await take(page, /^5\d pairs, \d people waiting$/);
  await proposals(page).getByText(/^5\d proposals$/).waitFor();
  await page.getByText('More numbers', { exact: true }).click();
  await page.getByText('There is a proof for the best total only.').waitFor();
  const waiting = page.getByRole('region', { name: /people waiting$/ });
  await waiting.locator('.proposal__open').first().click();
  await page.getByText('After a stable choice nothing is worked out').waitFor();
  assert.equal(await page.getByText('No single change would help').count(), 0);
  await expectGoodLooks(page, 'somebody who waits after a stable choice');
});

test('a large run is cancelled, the next one is made, and one worker answers all that follows', async () => {
  const { page } = await openRunningApp({ route: '#/organise' });
  await importSheets(page, samplePeople(6000), 'mentors');
  await go(page, '#/organise/matching');
  const press = page.getByRole('button', { name: 'Propose pairs' });
  await press.click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Cancelled. Nothing has changed.').waitFor();
  assert.deepEqual(await keptPairs(page, 'runs'), []);
  await expectGoodLooks(page, 'a run that was cancelled');

  let started = 0;
  page.on('worker', () => (started += 1));
  await propose(page, /pairs/);
  await page.getByText('Rules and weights').click();
  await page.getByRole('slider', { name: 'Working style' }).press('ArrowRight');
  await expectChange(page, /partner/);
  await page.getByRole('slider', { name: 'Time in common' }).press('ArrowLeft');
  await expectChange(page, /partner/);
  assert.ok(started <= 1, `${started} workers were started`);
});
