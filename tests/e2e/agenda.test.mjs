// The agenda of a session: taken from the library, put in order, added up, carried over, and timed.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { record, recordedPairing } from './device.mjs';
import { DESKTOP, PHONE, expectRunning, expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { go, title } from './organising.mjs';
import { everythingKept, put } from './stored.mjs';

const { openRunningApp } = useSite();

/** A session that was held, as it was kept before sessions were kept together. */
const HELD = ['sessions', 's2', record('session-held')];
/** A session to come, kept likewise. @param {string} id @param {number} year */
const planned = (id, year) => [
  'sessions',
  id,
  JSON.stringify({
    ...JSON.parse(record('session-planned')),
    id,
    start: {
      local: `${year}-03-05T14:00:00`,
      zone: 'Europe/Stockholm',
      moment: `${year}-03-05T13:00:00Z`,
    },
  }),
];

/**
 * Opens the session `s9` of a pair.
 *
 * @param {Parameters<typeof openRunningApp>[0]} [opening]
 * @param {string[][]} [others] other records
 */
async function openSession(opening = {}, others = []) {
  const app = await openRunningApp({ route: '#/settings', ...opening });
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await put(app.page, [recordedPairing(), planned('s9', 2030), ...others]);
  // Home takes over what an older release kept.
  await app.page.goto('about:blank');
  await app.page.goto(`${app.url}#/`);
  await expectRunning(app.page);
  await go(app.page, '#/sessions/s9');
  await app.page.getByRole('region', { name: /^(Agenda|Dagordning)$/ }).waitFor();
  return app;
}

/** @param {import('playwright-core').Page} page */
const pointsOf = (page) =>
  page.getByRole('list', { name: /^(Agenda|Dagordning)$/ }).getByRole('listitem');

/** What the points say, in their order. @param {import('playwright-core').Page} page */
const words = async (page) => {
  const texts = await pointsOf(page).getByRole('checkbox').evaluateAll((boxes) =>
    boxes.map((box) => box.closest('label')?.textContent?.trim() ?? ''),
  );
  return texts;
};

/** @param {import('playwright-core').Page} page @param {string[]} expected */
const expectWords = (page, expected) =>
  expectSoon(async () => assert.deepEqual(await words(page), expected));

/** Adds points by hand. @param {import('playwright-core').Page} page @param {[what: string, minutes: string][]} points */
async function addPoints(page, points) {
  await page.getByRole('button', { name: 'Add a point' }).click();
  const form = page.getByRole('region', { name: 'Add a point' });
  for (const [what, minutes] of points) {
    await form.getByLabel('What will you do?').fill(what);
    await form.getByLabel('Minutes').fill(minutes);
    await form.getByRole('button', { name: 'Add the point' }).click();
    await pointsOf(page).filter({ hasText: what }).waitFor();
    await expectSoon(async () =>
      assert.equal(await form.getByLabel('What will you do?').inputValue(), ''),
    );
  }
  await form.getByRole('button', { name: 'Close' }).click();
}

test('a ready agenda is taken from the library and can be taken back', async () => {
  const { page } = await openSession({ viewport: PHONE });
  await page.getByText('Nothing is on the agenda yet.').waitFor();
  await expectGoodLooks(page, 'a session without an agenda');

  const library = page.getByRole('main');
  const ready = page.getByRole('link', { name: 'Take a ready agenda' });
  await ready.click();
  await title(page, 'Ready agendas').waitFor();
  await library.getByRole('button', { name: 'AI tools in daily work' }).waitFor();
  assert.equal(await library.getByRole('list').last().getByRole('listitem').count(), 14);
  await expectGoodLooks(page, 'the topics');
  await library.getByRole('button', { name: 'AI tools in daily work' }).click();
  await library.getByRole('heading', { level: 2, name: 'AI tools in daily work' }).waitFor();
  assert.deepEqual(await library.getByRole('heading', { level: 3 }).allInnerTexts(), [
    'Introduction',
    'Doing it together',
    'Going deeper',
  ]);
  await expectGoodLooks(page, 'a topic with its agendas');
  await library.getByRole('button', { name: 'Take this agenda: Introduction' }).click();
  const goOn = page.getByRole('link', { name: 'Go on to the session' });
  await goOn.waitFor();
  await expectGoodLooks(page, 'an agenda that was taken');
  await goOn.click();

  await page.getByText('50 of 60 minutes').waitFor();
  const taken = await words(page);
  assert.equal(taken.length, 6);
  assert.match(taken[0], /^The mentee says which AI tool they last tried themselves/);
  await expectGoodLooks(page, 'an agenda');

  await ready.click();
  await library.getByRole('button', { name: 'AI tools in daily work' }).click();
  await library.getByText('You have taken this one before.').waitFor();
  await library.getByRole('button', { name: 'Take this agenda: Introduction' }).click();
  await page.getByText('All of its points are on this agenda already.').waitFor();
  await library.getByRole('button', { name: 'Other topics' }).click();
  await library.getByRole('button', { name: 'Hybrid work' }).click();
  const second = library.getByRole('button', { name: 'Take this agenda: Doing it together' });
  await second.click();
  await goOn.click();
  await page.getByText('100 of 60 minutes').waitFor();
  await page.getByText('That is 40 minutes more than the session has.').waitFor();

  await ready.click();
  await library.getByRole('button', { name: 'Accessibility' }).click();
  await library.getByRole('button', { name: 'Take this agenda: Introduction' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await goOn.waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Back to the session' }).click();
  await page.getByText('100 of 60 minutes').waitFor();
});

test('points are written, put in order by keys and by mouse, changed, ticked and removed', async () => {
  const { page } = await openSession({ viewport: DESKTOP });
  await page.getByRole('button', { name: 'Add a point' }).click();
  const form = page.getByRole('region', { name: 'Add a point' });
  await form.getByLabel('Minutes').fill('0');
  await form.getByRole('button', { name: 'Add the point' }).click();
  await form.getByText('Write what the point is about, in at most 300 characters').waitFor();
  await form.getByText('Enter a number of minutes from 1 to 480').waitFor();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'new-point-what'));
  await expectGoodLooks(page, 'a point with errors');
  await form.getByRole('button', { name: 'Close' }).click();

  await addPoints(page, [
    ['One', '5'],
    ['Two', '10'],
    ['Three', '20'],
    ['Four', '15'],
  ]);
  await page.getByText('50 of 60 minutes').waitFor();

  // By keys: the button stays under the finger, and what came of it is said.
  const down = pointsOf(page).filter({ hasText: 'One' }).getByRole('button', { name: / down$/ });
  await pressByKey(page, down);
  await page.getByText('It is now point 2 of 4.').waitFor();
  await expectWords(page, ['Two', 'One', 'Three', 'Four']);
  await expectSoon(async () =>
    assert.ok(await down.evaluate((button) => button === document.activeElement)),
  );
  await page.keyboard.press('Enter');
  await page.getByText('It is now point 3 of 4.').waitFor();
  await expectWords(page, ['Two', 'Three', 'One', 'Four']);

  // By mouse.
  const handle = (what) => pointsOf(page).filter({ hasText: what }).locator('.drag-handle');
  const drag = async (what, onto, part) => {
    const [from, to] = [await handle(what).boundingBox(), await onto.boundingBox()];
    assert.ok(from && to);
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 5, to.y + to.height * part, { steps: 5 });
    await page.mouse.up();
  };
  await drag('Four', pointsOf(page).filter({ hasText: 'Two' }), 0.2);
  await expectWords(page, ['Four', 'Two', 'Three', 'One']);
  await drag('Four', pointsOf(page).filter({ hasText: 'Three' }), 0.8);
  await expectWords(page, ['Two', 'Three', 'Four', 'One']);

  const three = pointsOf(page).nth(1);
  await three.getByRole('button', { name: 'Change point 2' }).click();
  await three.getByLabel('What will you do?').fill('Three and a half');
  await three.getByLabel('Minutes').fill('25');
  await expectGoodLooks(page, 'a point that is being changed');
  await three.getByRole('button', { name: 'Save' }).click();
  await page.getByText('55 of 60 minutes').waitFor();
  await expectWords(page, ['Two', 'Three and a half', 'Four', 'One']);

  await page.getByRole('checkbox', { name: 'Two' }).check();
  await pointsOf(page).filter({ hasText: 'Four' }).getByRole('button', { name: /^Remove/ }).click();
  await expectWords(page, ['Two', 'Three and a half', 'One']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectWords(page, ['Two', 'Three and a half', 'Four', 'One']);

  await page.reload();
  await page.getByText('55 of 60 minutes').waitFor();
  await expectWords(page, ['Two', 'Three and a half', 'Four', 'One']);
  assert.ok(await page.getByRole('checkbox', { name: 'Two' }).isChecked());
});

test('what two tabs write into one point is told apart', async () => {
  const { page, context } = await openSession();
  await addPoints(page, [['Ask about the report', '10']]);
  const other = await context.newPage();
  await other.goto(page.url());
  await pointsOf(other).first().waitFor();
  const changing = async (tab, what) => {
    await tab.getByRole('button', { name: 'Change point 1' }).click();
    await pointsOf(tab).getByLabel('What will you do?').fill(what);
  };
  await changing(page, 'Ask Bo about the report');
  await changing(other, 'Read the report');
  await pointsOf(other).getByRole('button', { name: 'Save' }).click();
  await expectWords(other, ['Read the report']);

  await pointsOf(page).getByRole('button', { name: 'Save' }).click();
  await page.getByText(/the same thing was changed in another tab/).waitFor();
  assert.equal(
    await pointsOf(page).getByLabel('What will you do?').inputValue(),
    'Ask Bo about the report',
  );
  await page.getByRole('button', { name: 'Save mine in its place' }).click();
  await expectWords(page, ['Ask Bo about the report']);
  await expectWords(other, ['Ask Bo about the report']);
});

test('what an earlier session left is carried over once', async () => {
  const { page } = await openSession({}, [HELD, planned('s10', 2031)]);
  await go(page, '#/sessions/s2');
  await title(page, /Bo Ek/).waitFor();
  await addPoints(page, [
    ['Join a meeting from home', '10'],
    ['Ask the quiet ones', '15'],
    ['Say goodbye', '5'],
  ]);
  await page.getByRole('checkbox', { name: 'Say goodbye' }).check();

  await go(page, '#/sessions/s9');
  const left = page.getByRole('region', { name: 'Left over from earlier sessions' });
  await left.getByText('Ask the quiet ones').waitFor();
  // The tick is kept a moment after it was made.
  await expectSoon(async () => assert.equal(await left.getByRole('listitem').count(), 2));
  await expectGoodLooks(page, 'points that are left over');
  await left.getByRole('button', { name: 'Carry it over: Ask the quiet ones' }).click();
  await expectWords(page, ['Ask the quiet ones']);
  await pointsOf(page).getByText('Carried over').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectWords(page, []);
  await left.getByRole('button', { name: 'Carry all of them over' }).click();
  await expectWords(page, ['Join a meeting from home', 'Ask the quiet ones']);
  await left.waitFor({ state: 'detached' });

  await go(page, '#/sessions/s2');
  await pointsOf(page).getByText('Goes on in a later session').first().waitFor();
  // The next one is not offered what this one has, and this one is not over yet.
  await go(page, '#/sessions/s10');
  await page.getByText('Nothing is on the agenda yet.').waitFor();
  assert.equal(await left.count(), 0);
});

/** How many seconds are kept as spent on a point. @param {import('playwright-core').Page} page @param {string} what */
async function spentOn(page, what) {
  const records = (await everythingKept(page)).together.map(([, text]) => JSON.parse(text));
  const points = records.filter(({ item }) => item.kind === 'point');
  const fields = points.map(({ item }) =>
    Object.fromEntries(item.fields.map(([name, versions]) => [name, versions.at(-1)[1]])),
  );
  return fields.find((point) => point.what === what)?.spent ?? 0;
}

test('a quiet timer counts, outlives a reload, says once that the time is over, and is one', async () => {
  const { page } = await openSession({ prepare: (context) => context.clock.install() });
  await addPoints(page, [
    ['Talk', '10'],
    ['Listen', '5'],
  ]);
  await page.getByRole('button', { name: 'Start the timer of point 1' }).click();
  await page.getByText('10 min left').waitFor();
  await page.clock.fastForward(181_000);
  await page.getByText('7 min left').waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Pause the timer of point 1' }).waitFor();
  // The clock of the test goes on too, so a minute may have passed meanwhile.
  await page.getByText(/^[67] min left$/).waitFor();
  await expectGoodLooks(page, 'a timer');

  const said = page.getByRole('status').filter({ hasText: 'The time for point 1 is over.' });
  assert.equal(await said.count(), 0);
  await page.clock.fastForward(420_000);
  await page.getByText('The time for this point is over.').waitFor();
  await said.waitFor({ state: 'attached' });
  await expectGoodLooks(page, 'a timer whose time is over');
  await page.clock.fastForward(121_000);
  await page.getByText(/^\d+ min over$/).waitFor();

  // There is one timer: starting another pauses it, and what it counted is kept.
  await page.getByRole('button', { name: 'Start the timer of point 2' }).click();
  await page.getByText('5 min left').waitFor();
  await page.getByRole('button', { name: 'Start the timer of point 1' }).waitFor();
  assert.equal(await page.getByRole('button', { name: /^Pause/ }).count(), 1);
  assert.ok((await spentOn(page, 'Talk')) >= 722);

  // Nobody looked at it for more than an hour: it ended when a page last showed it.
  await page.clock.fastForward(2 * 3_600_000);
  await page.getByRole('button', { name: 'Start the timer of point 2' }).waitFor();
  assert.ok((await spentOn(page, 'Listen')) < 60);

  await page.getByRole('button', { name: 'Start the timer of point 2' }).click();
  await page.clock.fastForward(65_000);
  await page.getByText('4 min left').waitFor();
  await page.getByRole('checkbox', { name: 'Listen' }).check();
  await page.getByText('Took 2 min').waitFor();
  assert.equal(await page.getByRole('button', { name: /^Pause/ }).count(), 0);
  await page.reload();
  await page.getByText('Took 2 min').waitFor();
});

test('without the library one writes one’s own points, and tries again', async () => {
  const { page, context } = await openSession({ viewport: PHONE, expectedErrors: [/404/] });
  await context.route(/topics\.json/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('link', { name: 'Take a ready agenda' }).click();
  await page.getByText('The ready agendas could not be fetched.').waitFor();
  await expectGoodLooks(page, 'a library that could not be fetched');
  await context.unroute(/topics\.json/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Hybrid work' }).waitFor();
  await page.getByRole('link', { name: 'Back to the session' }).click();
  await page.getByRole('button', { name: 'Add a point' }).waitFor();
});

test('an agenda is taken by keyboard alone, in Swedish', async () => {
  const { page } = await openSession({ viewport: PHONE, locale: 'sv-SE' });
  await pressByKey(page, page.getByRole('link', { name: 'Ta en färdig dagordning' }));
  await pressByKey(page, page.getByRole('button', { name: 'AI-verktyg i det dagliga arbetet' }));
  await pressByKey(page, page.getByRole('button', { name: 'Ta den här dagordningen: Introduktion' }));
  await pressByKey(page, page.getByRole('link', { name: 'Vidare till träffen' }));
  await page.getByText('50 av 60 minuter').waitFor();
  assert.match((await words(page))[0], /^Adepten berättar om sitt senaste eget försök/);
  await tabTo(page, page.getByRole('checkbox').first());
  await page.keyboard.press('Space');
  await expectSoon(async () =>
    assert.ok(await page.getByRole('checkbox').first().isChecked()),
  );
  await pressByKey(page, page.getByRole('button', { name: 'Starta tidtagningen för punkt 2' }));
  await page.getByText('10 min kvar').waitFor();
});
