// One session, for somebody with ten minutes: notes that both have and notes that never leave the device, actions, what
// was learned, how it went, and looking back.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';

import { PAIRING, device } from './device.mjs';
import { expectNoAxeViolations, expectRunning, expectSoon, PHONE, useSite } from './harness.mjs';
import { kept } from './keeping.mjs';
import { expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { put } from './stored.mjs';
import { keepPairing } from './two.mjs';

const { openRunningApp } = useSite();
const { item } = device();

const HELD = '2026-03-02T09:00:00 Europe/Stockholm 2026-03-02T08:00:00Z';
const COMES = '2030-07-02T09:00:00 Europe/Stockholm 2030-07-02T07:00:00Z';
/** Words that stand nowhere else. */
const SECRET = 'ornithorhynchus';

/**
 * Puts something that the two keep together where another device would, through an update.
 *
 * @param {import('playwright-core').Page} page
 * @param {Parameters<typeof item>} thing
 */
const arrives = (page, ...thing) => put(page, [item(...thing)]);

/** Anna Berg, a mentor, on a page of a session with Björn Åkesson. */
async function onPage(screen, start = HELD, opening = {}) {
  const { page } = await openRunningApp({ route: '#/open', ...opening });
  await keepPairing(page);
  await arrives(page, 's1', 'session', { start, length: 60, state: 'planned' });
  await show(page, screen);
  return page;
}

/** The session itself. */
const onSession = (start = HELD, opening = {}) => onPage('', start, opening);
/** How it went, what is to be done, and looking back. */
const onAfter = (start = HELD, opening = {}) => onPage('/after', start, opening);

/** @param {import('playwright-core').Page} page @param {string} screen */
async function show(page, screen) {
  await page.goto(`${page.url().split('#')[0]}#/sessions/s1${screen}`);
  await sessionIsShown(page);
}

/** @param {import('playwright-core').Page} page */
const sessionIsShown = (page) =>
  page
    .getByRole('heading', {
      level: 1,
      name: /^(Session with|Träff med|After the session with|Efter träffen med) Björn Åkesson/,
    })
    .waitFor();

/** @param {import('playwright-core').Page} page */
async function again(page) {
  await page.reload();
  await expectRunning(page);
  await sessionIsShown(page);
}

/** @param {import('playwright-core').Page} page @param {string} name */
const part = (page, name) => page.getByRole('region', { name, exact: true });

/** The fields of an item, each with its only value. @param {import('playwright-core').Page} page @param {string} id */
async function fieldsOf(page, id) {
  const text = (await kept(page)).together[`${PAIRING}/${id}`];
  if (!text) return {};
  const { fields } = JSON.parse(text).item;
  return Object.fromEntries(fields.map(([name, versions]) => [name, versions.at(-1)[1]]));
}

/** Everything that the two keep together, as text. @param {import('playwright-core').Page} page */
const allTogether = async (page) => {
  const { together, ties } = await kept(page);
  return JSON.stringify([together, ties]);
};

test('shared and private notes are kept as they are typed, and are plainly apart', async () => {
  const page = await onSession();
  const shared = part(page, 'Shared notes');
  const alone = part(page, 'Only for you');

  await shared.getByLabel('What you both want to keep').fill('Compare two offers next time');
  await shared.getByText('Saved in this browser').waitFor();
  await alone.getByText(/never leave this device/).waitFor();
  await alone.getByLabel('Your private notes').fill(`Do not mention the ${SECRET}`);
  await alone.getByText('Saved on this device, for you alone').waitFor();
  await expectGoodLooks(page, 'a session with notes');

  const records = await kept(page);
  assert.equal((await fieldsOf(page, 's1')).notes, 'Compare two offers next time');
  assert.match(JSON.stringify(records['private-notes']), new RegExp(SECRET));
  assert.ok(!(await allTogether(page)).includes(SECRET), 'it is in nothing that travels');
  await again(page);
  const noted = shared.getByLabel('What you both want to keep');
  assert.equal(await noted.inputValue(), 'Compare two offers next time');
  const own = alone.getByLabel('Your private notes');
  assert.equal(await own.inputValue(), `Do not mention the ${SECRET}`);

  await own.fill('  ');
  await expectSoon(async () => assert.deepEqual((await kept(page))['private-notes'], {}));
});

test('what is typed last is kept when the session is left at once', async () => {
  const page = await onSession();
  await page.getByLabel('What you both want to keep').fill('Typed and left');
  await page.getByRole('link', { name: 'All sessions' }).click();
  await page.getByRole('heading', { level: 1, name: /Session/ }).waitFor();
  await expectSoon(async () => assert.equal((await fieldsOf(page, 's1')).notes, 'Typed and left'));
});

test('two tabs write no notes over each other', async () => {
  const page = await onSession();
  const deaf = await page.context().newPage();
  await deaf.addInitScript(() => {
    window.BroadcastChannel = class {
      constructor() {
        throw new DOMException('there is none', 'NotSupportedError');
      }
    };
  });
  await deaf.goto(page.url());
  await sessionIsShown(deaf);
  const notes = (of) => of.getByLabel('What you both want to keep');
  await notes(page).fill('Written in the first tab');
  await part(page, 'Shared notes').getByText('Saved in this browser').waitFor();

  await notes(deaf).fill('Written in the second tab');

  await deaf.getByText(/^What you wrote is not saved: the same thing was changed/).waitFor();
  assert.equal((await fieldsOf(page, 's1')).notes, 'Written in the first tab');
  assert.equal(await notes(deaf).inputValue(), 'Written in the second tab');
  await deaf.getByRole('button', { name: 'Save mine in its place' }).click();
  await part(deaf, 'Shared notes').getByText('Saved in this browser').waitFor();
  assert.equal((await fieldsOf(page, 's1')).notes, 'Written in the second tab');
});

test('what another tab writes shows here, and nobody is taken out of a field', async () => {
  const page = await onSession();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await sessionIsShown(other);
  const alone = page.getByLabel('Your private notes');
  await alone.focus();
  await other.getByLabel('What you both want to keep').fill('From the other tab');
  await part(other, 'Shared notes').getByText('Saved in this browser').waitFor();
  const notes = page.getByLabel('What you both want to keep');
  await expectSoon(async () => assert.equal(await notes.inputValue(), 'From the other tab'));

  await show(other, '/after');
  await other.getByRole('button', { name: 'We met' }).click();
  await other.getByRole('button', { name: 'Save as held' }).click();

  await page.getByText(/^Held, logged on/).waitFor();
  assert.ok(await alone.evaluate((field) => field === document.activeElement));
});

test('notes that both changed while apart stand in both versions until one is chosen', async () => {
  const page = await onSession();
  const fields = { start: HELD, length: 60, state: 'planned', notes: ['Hers', 'His'] };
  await arrives(page, 's1', 'session', fields);
  await again(page);
  const shared = part(page, 'Shared notes');
  await shared.getByText(/^You both wrote here/).waitFor();
  await shared.getByText('Hers', { exact: true }).waitFor();
  await shared.getByText('His', { exact: true }).waitFor();
  await expectGoodLooks(page, 'contested notes');

  await shared.getByRole('button', { name: 'Keep both, one below the other' }).click();

  const notes = shared.getByLabel('What you both want to keep');
  await expectSoon(async () => assert.equal(await notes.inputValue(), 'Hers\n\nHis'));
  await again(page);
  assert.equal(await notes.inputValue(), 'Hers\n\nHis');
});

test('an action is agreed, ticked off, changed, removed and put back, by keyboard alone', async () => {
  const page = await onAfter();
  await arrives(page, 'g1', 'goal', { what: 'Listen to the counters', state: 'open' });
  await again(page);
  const actions = part(page, 'Actions');
  await pressByKey(page, actions.getByRole('button', { name: 'Add an action' }));
  const what = actions.getByLabel('What is to be done?');
  await expectSoon(async () => assert.ok(await what.evaluate((field) => field === document.activeElement)));
  await page.keyboard.press('Enter');
  await actions.getByText('Say what is to be done').waitFor();
  await page.keyboard.type('Walk along the counters');
  await expectGoodLooks(page, 'an action with an error');
  await tabTo(page, actions.getByRole('radio', { name: 'Anna Berg (you)' }));
  await page.keyboard.press('ArrowDown');
  assert.ok(await actions.getByRole('radio', { name: 'Björn Åkesson' }).isChecked());
  await actions.getByLabel('By when?').fill('2026-03-09');
  await actions.getByLabel('For which goal?').selectOption('Listen to the counters');
  await pressByKey(page, actions.getByRole('button', { name: 'Save the action' }));

  const box = actions.getByRole('checkbox', { name: /^Walk along the counters/ });
  await box.waitFor();
  await actions.getByText(/^Björn Åkesson, was to be done by .*9 March 2026$/).waitFor();
  await actions.getByText('For the goal: Listen to the counters').waitFor();
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await actions.getByText(/^Björn Åkesson, done on/).waitFor();
  assert.ok(await box.evaluate((field) => field === document.activeElement), 'the focus stays');
  await expectGoodLooks(page, 'an action that is done');
  await again(page);
  await box.waitFor();
  assert.ok(await box.isChecked());

  await actions.getByRole('button', { name: 'Change: Walk along the counters' }).click();
  await actions.getByLabel('What is to be done?').fill('Walk along all counters');
  await actions.getByRole('button', { name: 'Save the action' }).click();
  const changed = actions.getByRole('checkbox', { name: /^Walk along all counters/ });
  await changed.waitFor();
  assert.ok(await changed.isChecked(), 'it is still done');
  await actions.getByRole('button', { name: 'Remove: Walk along all counters' }).click();
  await changed.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await changed.waitFor();
});

test('an action that is open from another session stands here too', async () => {
  const page = await onAfter();
  await arrives(page, 'a9', 'action', { what: 'Send the report', owner: 'both', session: 's0' });
  await again(page);
  const actions = part(page, 'Actions');
  await actions.getByText('Still open from before').click();
  const box = actions.getByRole('checkbox', { name: /^Send the report/ });
  await box.check();
  await expectSoon(async () => assert.ok((await fieldsOf(page, 'a9')).done));
  assert.ok(await box.isVisible(), 'it stays until the page is left');
});

test('one press notes that something was learned; words follow as they are typed', async () => {
  const page = await onSession();
  const learned = part(page, 'What was learned');
  await learned.getByRole('button', { name: 'I learned something' }).click();
  const words = learned.getByLabel('What did you learn?');
  await expectSoon(async () => assert.ok(await words.evaluate((field) => field === document.activeElement)));
  const all = async () => JSON.parse(await allTogether(page))[0];
  const found = async () => Object.values(await all()).filter((text) => text.includes('"learned"'));
  assert.equal((await found()).length, 1, 'it is kept before there are words');
  await page.keyboard.type('A prompt is a brief');
  await learned.getByText('Saved in this browser').waitFor();
  await learned.getByText(/^Anna Berg, /).waitFor();
  await learned.getByRole('button', { name: 'Done' }).click();
  await learned.getByText('A prompt is a brief').waitFor();
  await expectGoodLooks(page, 'something learned');
  await arrives(page, 'l9', 'learned', {
    what: 'Offers are compared at home',
    side: 'mentee',
    on: '2026-03-02',
    session: 's1',
  });
  await again(page);
  await learned.getByText('A prompt is a brief').waitFor();
  await learned.getByText(/^Björn Åkesson, .*2 March 2026$/).waitFor();
  assert.equal(await learned.getByRole('button', { name: 'Write it down' }).count(), 1, 'each their own');

  await learned.getByRole('button', { name: 'Remove' }).click();
  await learned.getByText('A prompt is a brief').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).click();
  await learned.getByText('A prompt is a brief').waitFor();
});

test('a session is missed only after it began, and that can be taken back', async () => {
  const coming = await onAfter(COMES);
  await coming.getByText('You can log the session once it has started.').waitFor();
  assert.equal(await coming.getByRole('button', { name: 'We missed it' }).count(), 0);
  await coming.getByText(/^Once the session has begun/).waitFor();

  const page = await onAfter();
  await page.getByRole('button', { name: 'We missed it' }).click();
  await page.getByText(/^Logged as missed on/).waitFor();
  assert.match(String((await fieldsOf(page, 's1')).state), /^missed \d{4}-\d\d-\d\d$/);
  await expectGoodLooks(page, 'a session that was missed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'We met' }).waitFor();
  assert.equal((await fieldsOf(page, 's1')).state, 'planned');

  await page.getByRole('button', { name: 'It did not take place' }).click();
  await page.getByLabel('Björn Åkesson could not').check();
  await page.getByRole('button', { name: 'Save as cancelled' }).click();
  await page.getByText('Björn Åkesson could not make it. Nobody is to blame.').waitFor();
});

/** The promise of somebody, as the format says it. */
function promise(session, side, salt, text) {
  const hash = createHash('sha256');
  for (const piece of ['turnabout reflection 1', session, side, salt, text]) {
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(Buffer.byteLength(piece)));
    hash.update(length).update(piece);
  }
  return hash.digest('hex');
}

const MINE = 'reflection-s1-mentor';
const THEIRS = 'reflection-s1-mentee';

/** Answers the first question and shares. @param {import('playwright-core').Page} page */
async function share(page) {
  const looking = part(page, 'Looking back');
  await looking.getByLabel('What went well when I spoke upward?').fill(`I said ${SECRET} first`);
  await looking.getByRole('button', { name: 'Share with Björn Åkesson' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish and share' }).click();
  await looking.getByText(/^Shared with Björn Åkesson on/).waitFor();
  return looking;
}

test('a reflection that is kept to oneself stays on this device and can be changed', async () => {
  const page = await onAfter();
  const looking = part(page, 'Looking back');
  await looking.getByText(/not a validated scale/).waitFor();
  await looking.getByRole('button', { name: 'Keep it to myself' }).click();
  await looking.getByText('Write an answer to one of the questions first').waitFor();
  await looking.getByLabel('What do I need from Björn Åkesson?').fill(SECRET);
  await looking.getByText('Saved on this device, for you alone').waitFor();
  await expectGoodLooks(page, 'a reflection that is being written');
  await again(page);
  assert.equal(await looking.getByLabel('What do I need from Björn Åkesson?').inputValue(), SECRET);

  await looking.getByRole('button', { name: 'Keep it to myself' }).click();

  await looking.getByText('It stays on this device. Nobody else sees it.').waitFor();
  await expectGoodLooks(page, 'a reflection that is kept');
  assert.ok(!(await allTogether(page)).includes(SECRET));
  await looking.getByRole('button', { name: 'Change it' }).click();
  await looking.getByLabel('What do I need from Björn Åkesson?').fill('Time');
  await expectSoon(async () => assert.match(JSON.stringify((await kept(page)).reflections), /Time/));
});

test('a shared reflection is sealed, can be taken back, and opens only over the partner’s seal', async () => {
  const page = await onAfter();
  let looking = await share(page);
  await looking.getByText(/^Waiting for Björn Åkesson’s/).waitFor();
  await expectGoodLooks(page, 'a reflection that waits for the partner’s');
  const sealed = await fieldsOf(page, MINE);
  assert.deepEqual(Object.keys(sealed), ['digest']);
  assert.ok(!(await allTogether(page)).includes(SECRET), 'no word of it travels');

  await looking.getByRole('button', { name: 'Take it back' }).click();
  await looking.getByText('It stays on this device. Nobody else sees it.').waitFor();
  assert.equal((await fieldsOf(page, MINE)).digest, null);
  await looking.getByRole('button', { name: 'Share with Björn Åkesson' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Finish and share' }).click();
  await looking.getByText(/^Waiting for Björn Åkesson’s/).waitFor();

  const salt = '5a17'.repeat(8);
  const text = '1 How small talk opens doors\n3 Too fast';
  const digest = promise('s1', 'mentee', salt, text);
  await arrives(page, THEIRS, 'reflection', { digest });
  await again(page);
  await looking.getByText(/^Björn Åkesson’s is finished/).waitFor();
  assert.equal(await looking.getByRole('button', { name: 'Take it back' }).count(), 0, 'it is fixed');
  await expectSoon(async () => assert.match(String((await fieldsOf(page, MINE)).text), new RegExp(SECRET)));
  const mine = await fieldsOf(page, MINE);
  assert.equal(mine.digest, promise('s1', 'mentor', mine.salt, mine.text), 'anybody can check it');

  await arrives(page, THEIRS, 'reflection', { digest, salt, text });
  await again(page);
  await looking.getByRole('heading', { name: 'What Björn Åkesson wrote' }).waitFor();
  await looking.getByText('How small talk opens doors').waitFor();
  await looking.getByText('How did I listen?').waitFor();
  await expectGoodLooks(page, 'two reflections that are open');

  const other = '1 How small talk closes doors\n3 Too fast';
  await arrives(page, THEIRS, 'reflection', { digest, salt, text: other });
  await again(page);
  await looking.getByText(/^What arrived from Björn Åkesson is not what was sealed/).waitFor();
  assert.equal(await looking.getByText('closes doors').count(), 0);
  await expectNoAxeViolations(page, 'a reflection that is not what was sealed');
});

test('nobody reads the partner’s before they have shared their own', async () => {
  const page = await onAfter();
  await arrives(page, THEIRS, 'reflection', { digest: promise('s1', 'mentee', 'x', '1 x') });
  await again(page);
  const looking = part(page, 'Looking back');
  await looking.getByText(/^Björn Åkesson has finished theirs/).waitFor();
  await share(page);
  await expectSoon(async () => assert.match(String((await fieldsOf(page, MINE)).text), new RegExp(SECRET)));
});

test('on a phone every part is one press away', async () => {
  const page = await onSession(HELD, { viewport: PHONE });
  for (const [press, heading] of [
    ['Shared notes', 'Shared notes'],
    ['Only for you', 'Only for you'],
    ['Learned', 'What was learned'],
    ['After the session', 'After the session'],
    ['Move or remove', 'Move, calendar, remove'],
  ]) {
    await leads(page, press, heading);
  }
  await page.getByRole('link', { name: 'Log it, agree actions, look back' }).click();
  await page.getByRole('heading', { level: 1, name: 'After the session with Björn Åkesson' }).waitFor();
});

/** A press leads to a part of the page. */
async function leads(page, press, heading) {
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('button', { name: press, exact: true }).click();
  const led = page.getByRole('heading', { level: 2, name: heading, exact: true });
  assert.ok(await led.evaluate((element) => element === document.activeElement), press);
  await expectSoon(async () => {
    const box = await led.boundingBox();
    assert.ok(box && box.y >= 0 && box.y < PHONE.height, press);
  });
}

test('the page speaks Swedish', async () => {
  const page = await onSession(HELD, { locale: 'sv-SE' });
  await part(page, 'Gemensamma anteckningar').getByLabel('Det ni båda vill minnas').fill('Hej');
  await part(page, 'Gemensamma anteckningar').getByText('Sparat i den här webbläsaren').waitFor();
  await part(page, 'Bara för dig').getByText(/lämnar aldrig enheten/).waitFor();
  await page.getByRole('button', { name: 'Jag lärde mig något' }).click();
  await page.getByLabel('Vad lärde du dig?').waitFor();
  await show(page, '/after');
  await page.getByRole('button', { name: 'Vi missade den' }).click();
  await page.getByText('Antecknat att träffen inte blev av.').waitFor();
});

test('a private note outlives the session that it was written to', async () => {
  const page = await onSession();
  await page.getByLabel('Your private notes').fill(SECRET);
  await page.getByText('Saved on this device, for you alone').waitFor();
  await page.getByRole('button', { name: 'Remove the session' }).click();
  await page.getByRole('heading', { level: 1, name: 'This session is not here' }).waitFor();
  const own = page.getByLabel('Your private notes');
  assert.equal(await own.inputValue(), SECRET);
  await page.getByRole('button', { name: 'Undo' }).click();
  await sessionIsShown(page);
  await expectSoon(async () => assert.equal(await own.inputValue(), SECRET));
});
