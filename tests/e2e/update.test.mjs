// Two people, two browsers: both edit while apart, bring each other up to date, and choose where both wrote at once.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  NARROWEST,
  expectNoAxeViolations,
  expectNoSidewaysScrolling,
  expectSoon,
  useSite,
} from './harness.mjs';
import { expectGoodLooks, tabTo } from './looks.mjs';
import { everythingKept, put } from './stored.mjs';
import {
  bjornsPairing,
  fixture,
  go,
  handOver,
  keptTogether as kept,
  look,
  person as anybody,
  said,
  takeIn,
} from './two.mjs';

const { openRunningApp } = useSite();
/** @param {string} pairing @param {import('./harness.mjs').Opening} [opening] */
const person = (pairing, opening) => anybody(openRunningApp, pairing, opening);

/** Plans a session. @param {import('playwright-core').Page} page @param {string} place */
async function plan(page, place) {
  await go(page, '#/sessions/new');
  await page.getByLabel('Date').fill('2030-07-02');
  await page.getByLabel('Starts at').fill('09:00');
  await page.getByLabel('On the clocks of').selectOption('Europe/Stockholm');
  await page.getByLabel('Place or link').fill(place);
  await page.getByRole('button', { name: 'Save the session' }).click();
  await page.getByRole('heading', { level: 1, name: /^Session with/ }).waitFor();
  return new URL(page.url()).hash;
}

/** Changes a session. @param {import('playwright-core').Page} page @param {string} session @param {(page: import('playwright-core').Page) => Promise<void>} change */
async function move(page, session, change) {
  await go(page, session);
  await page.getByRole('link', { name: 'Move or correct it' }).click();
  await change(page);
  await page.getByRole('button', { name: 'Save the session' }).click();
  await page.getByRole('link', { name: 'Move or correct it' }).waitFor();
}

const placeIs = (place) => (page) => page.getByLabel('Place or link').fill(place);
const lengthIs = (minutes) => (page) => page.getByLabel('Length in minutes').fill(minutes);

test('both edit while apart, two exchanges, nothing is lost and one conflict is chosen', async () => {
  const anna = await person(fixture('pairing.txt'));
  const bjorn = await person(bjornsPairing());

  await go(anna, '#/update');
  await anna.getByText(/^The two of you keep nothing together here yet\./).waitFor();
  await expectGoodLooks(anna, 'an update with nothing to hand over');

  const session = await plan(anna, 'Room Linden');
  await go(anna, '#/update');
  await anna.getByText('Sessions: 1').waitFor();
  await expectGoodLooks(anna, 'an update with something to hand over');
  const first = await handOver(anna);
  await anna.getByText(/^Last handed over on/).waitFor();

  await look(bjorn, first);
  await bjorn.getByRole('heading', { name: 'What is new from Anna Berg' }).waitFor();
  await bjorn.getByText('everything that Anna Berg has').waitFor();
  await expectGoodLooks(bjorn, 'an update before it is taken in');
  assert.deepEqual((await kept(bjorn)).together, [], 'nothing changes before it is confirmed');
  await bjorn.getByRole('button', { name: 'Take it in' }).click();
  await bjorn.getByRole('link', { name: /^New: session on .*2 July 2030/ }).waitFor();
  await expectGoodLooks(bjorn, 'an update that was taken in');

  // Apart: different fields merge by themselves, the same field is kept in both versions.
  await move(anna, session, placeIs('By video'));
  await move(bjorn, session, placeIs('The café on the corner'));
  await move(bjorn, session, lengthIs('45'));

  const fromBjorn = await handOver(bjorn);
  const fromAnna = await handOver(anna);
  await takeIn(anna, fromBjorn);
  await anna.getByText(/^Changed: session on .* \(Length\)/).waitFor();
  await anna.getByText(/Changed by both of you: session on .* \(Place\)/).waitFor();
  await anna.getByText('Waiting for one of you to choose: 1').waitFor();
  await expectGoodLooks(anna, 'an update with a conflict');
  await takeIn(bjorn, fromAnna);
  const [ours, theirs] = [await kept(anna), await kept(bjorn)];
  assert.deepEqual(said(ours), said(theirs), 'both have the same now');

  // The second time changes nothing.
  await look(anna, fromBjorn);
  await anna.getByText('Everything in this update is here already. Nothing has changed.').waitFor();
  assert.deepEqual(await kept(anna), ours);

  await go(anna, '#/update');
  await anna.getByRole('heading', { level: 2, name: 'Waiting for one of you to choose' }).waitFor();
  await anna.getByText('By video').waitFor();
  await anna.getByText('The café on the corner').waitFor();
  await expectGoodLooks(anna, 'two versions to choose from');
  const keepHis = anna.getByRole('button', { name: 'Keep this one, written by Björn Åkesson' });
  await tabTo(anna, keepHis);
  await anna.keyboard.press('Enter');
  await anna.getByText(/^Chosen\. Hand over an update/).waitFor();
  await anna.getByRole('heading', { name: 'Waiting for one of you to choose' }).waitFor({ state: 'detached' });

  await takeIn(bjorn, await handOver(anna));
  await go(bjorn, '#/update');
  await bjorn.getByRole('heading', { level: 2, name: 'Hand over what is new' }).waitFor();
  assert.equal(await bjorn.getByText('Waiting for one of you to choose').count(), 0);
  await go(bjorn, session);
  await bjorn.getByText('The café on the corner').waitFor();
  await bjorn.getByText('45 minutes').first().waitFor();
});

test('what one removes and the other changes is kept, and said', async () => {
  const anna = await person(fixture('pairing.txt'));
  const bjorn = await person(bjornsPairing());
  const session = await plan(anna, 'Room Linden');
  await takeIn(bjorn, await handOver(anna));
  await takeIn(anna, await handOver(bjorn));

  await move(anna, session, placeIs('By video'));
  await go(bjorn, session);
  await bjorn.getByRole('button', { name: 'Remove the session' }).click();
  await bjorn.getByRole('heading', { level: 1, name: 'This session is not here' }).waitFor();

  await takeIn(bjorn, await handOver(anna));
  await bjorn.getByText(/Back again: session on|Removed by one of you and changed by the other/).first().waitFor();
  await go(bjorn, '#/update');
  await bjorn.getByText('One of you removed this while the other changed it.', { exact: false }).waitFor();
  await expectGoodLooks(bjorn, 'something kept over a removal');
  await bjorn.getByRole('button', { name: 'Keep it' }).click();
  await bjorn.getByText(/^Chosen\./).waitFor();
  await go(bjorn, session);
  await bjorn.getByText('By video').waitFor();
});

test('an update of another pairing, of one’s own and a forged one are refused, and nothing changes', async () => {
  const anna = await person(fixture('pairing.txt'));
  await plan(anna, 'Room Linden');
  const own = await handOver(anna);
  const before = await kept(anna);

  await look(anna, own);
  await anna.getByText(/^You made this update yourself/).waitFor();
  await expectGoodLooks(anna, 'an update of one’s own');

  const packet = JSON.parse(fixture('update.turnabout'));
  packet.payload.side = 'mentee';
  await look(anna, JSON.stringify({ ...packet, payload: { ...packet.payload, pairing: 'another' } }));
  await anna.getByText(/^This update belongs to a pairing that is not in this browser/).waitFor();
  const programme = { ...packet.programme, id: 'another-programme' };
  await look(anna, JSON.stringify({ ...packet, programme }));
  await anna.getByText(/^This update belongs to a pairing that is not in this browser/).waitFor();

  const [{ mine }] = before.ties;
  packet.payload.writers = [mine.at(-1), 'bjorn-1'];
  packet.payload.until = [[0, 9000]];
  await look(anna, JSON.stringify(packet));
  await anna.getByText(/^This update claims changes by you that you never made here/).waitFor();
  await expectGoodLooks(anna, 'a forged update');
  assert.deepEqual(await kept(anna), before);
});

test('an update that builds on something lost says so, and the whole brings it', async () => {
  const anna = await person(fixture('pairing.txt'));
  const bjorn = await person(bjornsPairing());
  const session = await plan(anna, 'Room Linden');
  await takeIn(bjorn, await handOver(anna));
  await takeIn(anna, await handOver(bjorn));
  await move(anna, session, lengthIs('50'));
  const part = await handOver(anna);

  // Björn’s browser has lost everything, and he opens the pairing anew.
  const again = await person(bjornsPairing());
  await look(again, part);
  await again.getByText(/^Something is missing here that it builds on\./).waitFor();
  await again.getByRole('button', { name: 'Take it in' }).click();
  await again.getByText('It is taken in.').waitFor();
  await go(again, '#/update');
  await again.getByText(/^Something is missing here that the last update from Anna Berg builds on\./).waitFor();
  await expectGoodLooks(again, 'an update that lacks something');

  await plan(anna, 'Another room');
  await go(anna, '#/update');
  await anna.getByLabel(/^Everything/).check();
  await anna.evaluate(() => navigator.clipboard.writeText(''));
  await anna.getByRole('button', { name: 'Copy as text' }).click();
  let whole = '';
  await expectSoon(async () => {
    whole = await anna.evaluate(() => navigator.clipboard.readText());
    assert.match(whole, /^turnabout:1\./);
  });
  await takeIn(again, whole);
  await go(again, '#/update');
  await again.getByRole('heading', { level: 2, name: 'Hand over what is new' }).waitFor();
  assert.equal(await again.getByText(/^Something is missing here/).count(), 0);
  assert.equal((await kept(again)).together.length, 2);
});

test('in Swedish, on the narrowest phone, by keyboard alone', async () => {
  const swedish = { locale: 'sv-SE', viewport: NARROWEST, colorScheme: 'dark' };
  const anna = await person(fixture('pairing.txt'));
  const bjorn = await person(bjornsPairing(), swedish);
  await plan(anna, 'Room Linden');
  const text = await handOver(anna);

  await go(bjorn, '#/update');
  await bjorn.getByRole('heading', { level: 1, name: 'Uppdatera varandra' }).waitFor();
  await bjorn.getByRole('heading', { level: 2, name: 'Ta emot det Anna Berg lämnar över' }).waitFor();
  await expectNoSidewaysScrolling(bjorn);
  await expectNoAxeViolations(bjorn, 'uppdatera, tomt');

  await go(bjorn, '#/open');
  await tabTo(bjorn, bjorn.getByLabel('Eller klistra in texten eller länken'));
  await bjorn.keyboard.insertText(text);
  await tabTo(bjorn, bjorn.getByRole('button', { name: 'Se vad det är' }));
  await bjorn.keyboard.press('Enter');
  await bjorn.getByRole('heading', { name: 'Nytt från Anna Berg' }).waitFor();
  await tabTo(bjorn, bjorn.getByRole('button', { name: 'Ta emot den' }));
  await bjorn.keyboard.press('Enter');
  await bjorn.getByText(/^Nytt: träffen .*2 juli 2030/).waitFor();
  await expectNoSidewaysScrolling(bjorn);
  await expectNoAxeViolations(bjorn, 'mottagen uppdatering');

  await go(bjorn, '#/update');
  await bjorn.getByText('Inget är nytt: Anna Berg har allt som finns här.', { exact: false }).waitFor();
  await bjorn.getByText(/^Senast mottaget från Anna Berg den/).waitFor();
  await expectNoSidewaysScrolling(bjorn);
});

test('what can no longer be read is asked for again, and comes back with everything', async () => {
  const anna = await person(fixture('pairing.txt'));
  const bjorn = await person(bjornsPairing());
  const session = await plan(anna, 'Room Linden');
  await takeIn(bjorn, await handOver(anna));
  await takeIn(anna, await handOver(bjorn));
  const before = (await kept(bjorn)).ties[0];
  const [[key]] = (await everythingKept(bjorn)).together;
  await put(bjorn, [['together', key, '{"v":1,"pairing":']]);

  await go(bjorn, '#/update');

  await bjorn.getByText(/^Something is missing here that the last update from Anna Berg builds on\./).waitFor();
  await expectSoon(async () => assert.equal((await everythingKept(bjorn))['set-aside'].length, 1));
  const after = (await kept(bjorn)).ties[0];
  assert.deepEqual(after.known, [], 'it claims to know nothing');
  assert.notDeepEqual(after.mine.at(-1), before.mine.at(-1), 'no number is given twice');
  // She has nothing new, so everything is handed over.
  await takeIn(bjorn, await handOver(anna));
  await go(bjorn, session);
  await bjorn.getByText('Room Linden').first().waitFor();
  await go(bjorn, '#/update');
  await bjorn.getByRole('heading', { level: 2, name: 'Hand over what is new' }).waitFor();
  assert.equal(await bjorn.getByText(/^Something is missing here/).count(), 0);
});
