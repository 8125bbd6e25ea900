// What two people want to reach: goals, small steps, and how it goes.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { NARROWEST, expectNoAxeViolations, expectNoSidewaysScrolling, expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { day } from './days.mjs';
import { device } from './device.mjs';
import { go } from './organising.mjs';
import { putAndReload } from './stored.mjs';
import { keepPairing } from './two.mjs';

const { openRunningApp } = useSite();
const { item } = device();

const button = (page, name) => page.getByRole('button', { name, exact: true });

/** A pair without goals. @param {import('./harness.mjs').Opening} [opening] */
async function openGoals(opening = {}) {
  const app = await openRunningApp({ ...opening, route: '#/open' });
  await keepPairing(app.page);
  await go(app.page, '#/goals');
  await app.page.getByRole('heading', { level: 1, name: 'Your goals with Björn Åkesson' }).waitFor();
  return app;
}

/** Types into the field that has the focus or gets it by Tab. */
async function type(page, label, words) {
  await tabTo(page, page.getByLabel(label));
  await page.keyboard.type(words);
}

/** The steps as they stand. @param {import('playwright-core').Page} page */
const steps = (page) => page.locator('.goal__step label').allInnerTexts();

test('a goal is written, walked towards and reached with the keyboard alone', async () => {
  const { page } = await openGoals();
  await page.getByText('An example, to show what a goal can look like').waitFor();
  await expectGoodLooks(page, 'no goal yet');

  await pressByKey(page, button(page, 'Write the first goal'));
  await page.getByRole('heading', { name: 'A new goal' }).waitFor();
  await pressByKey(page, button(page, 'Save the goal'));
  await page.getByRole('heading', { name: 'There is something to correct' }).waitFor();
  await expectGoodLooks(page, 'a goal with an error');
  await type(page, 'What do you want to reach?', 'Björn plans his week with an AI tool');
  await type(page, 'How will you know?', 'Four weeks in a row.');
  await page.getByLabel('By when?').fill(day(90));
  await pressByKey(page, button(page, 'Save the goal'));
  await page.getByRole('heading', { level: 2, name: 'Björn plans his week with an AI tool' }).waitFor();
  await page.getByText('Four weeks in a row.').waitFor();
  await button(page, 'Close').click();

  for (const step of ['Choose a tool', 'Try it on last week', 'Do it alone']) {
    await type(page, 'A new step', step);
    await page.keyboard.press('Enter');
    await page.getByLabel(step, { exact: true }).waitFor();
    await expectSoon(async () => assert.equal(await page.getByLabel('A new step').inputValue(), ''));
  }
  await tabTo(page, page.getByLabel('Choose a tool', { exact: true }));
  await page.keyboard.press('Space');
  await page.getByText('Done: 1 of 3').waitFor();
  await pressByKey(page, button(page, 'Move up: Do it alone'));
  await page.getByText('It is number 2 now.').waitFor();
  await expectSoon(async () => {
    const named = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    assert.equal(named, 'Move up: Do it alone', 'who moves a step stays on its button');
  });
  assert.deepEqual(await steps(page), ['Choose a tool', 'Do it alone', 'Try it on last week']);
  await pressByKey(page, button(page, 'Remove: Do it alone'));
  await page.getByText('The step is removed.').waitFor();
  await expectSoon(async () => assert.equal((await steps(page)).length, 2));
  await pressByKey(page, button(page, 'Undo'));
  await expectSoon(async () => {
    assert.deepEqual(await steps(page), ['Choose a tool', 'Do it alone', 'Try it on last week']);
  });

  await pressByKey(page, button(page, 'Note how it goes'));
  await page.getByLabel('How far have you come, in per cent?').waitFor();
  await type(page, 'How far have you come, in per cent?', '120');
  await pressByKey(page, button(page, 'Save the note'));
  await page.getByRole('button', { name: 'Enter a whole number from 0 to 100' }).waitFor();
  await expectNoAxeViolations(page, 'a note with an error');
  await page.getByLabel('How far have you come, in per cent?').fill('20');
  await page.getByLabel('On which day?').fill(day(-14));
  await type(page, 'What is there to say about it?', 'A first try.');
  await pressByKey(page, button(page, 'Save the note'));
  await page.getByText('Noted.').waitFor();
  await pressByKey(page, button(page, 'Note how it goes'));
  await page.getByLabel('How far have you come, in per cent?').fill('65');
  await pressByKey(page, button(page, 'Save the note'));
  await page.getByText(/^65 % on /).waitFor();
  await page.getByRole('img', { name: /^How far it has come, from .*: 65 % at the end/ }).waitFor();
  await page.getByText(/^Dashed line: meant to be reached by /).waitFor();
  await page.getByText('Every note in a table').click();
  await page.getByRole('cell', { name: /^A first try\./ }).waitFor();
  await expectGoodLooks(page, 'a goal with steps and notes');
  await button(page, 'Close').click();

  await pressByKey(page, button(page, 'We have reached it'));
  await page.getByText('Reached. Well done, both of you.').waitFor();
  await page.getByRole('heading', { level: 2, name: 'Reached or let go' }).waitFor();
  await button(page, 'Undo').click();
  await page.getByRole('heading', { level: 2, name: 'Björn plans his week with an AI tool' }).waitFor();
  await button(page, 'We have reached it').click();
  await page.getByText(/^Reached on /).waitFor();
  await expectGoodLooks(page, 'a goal that was reached');

  await page.reload();
  await page.getByText(/^Reached on /).waitFor();
  await page.getByText('Steps, notes and more').click();
  await button(page, 'Take it up again').click();
  await page.getByRole('heading', { level: 2, name: 'Björn plans his week with an AI tool' }).waitFor();
});

test('a goal may be let go, changed and removed, and what goes can come back', async () => {
  const { page } = await openGoals({ viewport: NARROWEST, colorScheme: 'dark' });
  await putAndReload(page, [item('g1', 'goal', { what: 'Understand how decisions are made', state: 'open', by: '2020-05-01' })]);
  await page.getByText('You meant to be there by 1 May 2020').waitFor();
  await button(page, 'Svenska').click();
  await page.getByText('Ni tänkte vara framme den 1 maj 2020').waitFor();
  await expectNoSidewaysScrolling(page);
  await button(page, 'Ändra målet').click();
  await page.getByLabel('Vad vill ni nå?').fill('Förstå hur beslut fattas');
  await expectNoAxeViolations(page, 'a goal that is changed, in Swedish');
  await button(page, 'Spara målet').click();
  await page.getByRole('heading', { level: 2, name: 'Förstå hur beslut fattas' }).waitFor();
  await button(page, 'Släpp det').click();
  await page.getByText(/^Släppt den /).waitFor();
  await page.getByText('Steg, anteckningar och mer').click();
  await button(page, 'Ta bort målet').click();
  await page.getByText('Målet är borttaget, med steg och anteckningar.').waitFor();
  await page.getByText('Det finns inget mål här än.').waitFor();
  await button(page, 'Ångra').click();
  await page.getByText(/^Släppt den /).waitFor();
  await expectNoSidewaysScrolling(page);
});

test('the actions of a goal lead to their sessions', async () => {
  const { page } = await openGoals();
  await putAndReload(page, [
    item('g1', 'goal', { what: 'Hear customers', state: 'open' }),
    item('a1', 'action', { what: 'Sit in on two calls', goal: 'g1', session: 's1', done: '2026-11-02' }),
    item('a2', 'action', { what: 'Something else', goal: 'g2' }),
  ]);
  await page.getByText('Sit in on two calls').first().waitFor();
  await page.getByText('done on 2 November 2026').waitFor();
  assert.equal(await page.getByText('Something else').count(), 0);
  const link = page.getByRole('link', { name: 'See the session: Sit in on two calls' });
  assert.equal(await link.getAttribute('href'), '#/sessions/s1/after');
  await expectGoodLooks(page, 'a goal with an action');
});

test('five goals are enough, and a sixth from the partner is not lost', async () => {
  const { page } = await openGoals();
  const goals = [1, 2, 3, 4, 5, 6].map((number) => item(`g${number}`, 'goal', { what: `Goal ${number}`, state: 'open' }));
  await putAndReload(page, goals);
  await page.getByRole('heading', { level: 2, name: 'Goal 6' }).waitFor();
  await page.getByText('Five goals are open, which is plenty.').waitFor();
  assert.equal(await button(page, 'Add a goal').count(), 0);
  await expectGoodLooks(page, 'many goals');
});

test('a goal that both changed apart says what else it says', async () => {
  const { page } = await openGoals();
  await putAndReload(page, [item('g1', 'goal', { what: ['Write plainly', 'Speak plainly'], state: 'open' })]);
  await page.getByText('Both of you changed this goal without knowing of each other.').waitFor();
  await page.getByText(/^It also says: (Speak|Write) plainly$/).waitFor();
  await expectGoodLooks(page, 'a goal in two versions');
});

test('two tabs that change one goal: the second is told', async () => {
  const { page } = await openGoals();
  await putAndReload(page, [item('g1', 'goal', { what: 'Hear customers', state: 'open' })]);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await button(other, 'Change the goal').click();
  await button(page, 'Change the goal').click();
  await page.getByLabel('What do you want to reach?').fill('Hear young customers');
  await other.getByLabel('What do you want to reach?').fill('Hear old customers');
  await button(other, 'Save the goal').click();
  await other.getByRole('heading', { level: 2, name: 'Hear old customers' }).waitFor();
  await button(page, 'Save the goal').click();
  await page.getByText(/^What you wrote is not saved/).waitFor();
  await button(page, 'Save mine in its place').click();
  await page.getByRole('heading', { level: 2, name: 'Hear young customers' }).waitFor();
  await other.getByRole('heading', { level: 2, name: 'Hear young customers' }).waitFor();
});

test('on paper a goal stands with its drawing and its table, and no buttons', async () => {
  const { page } = await openGoals();
  await putAndReload(page, [
    item('g1', 'goal', { what: 'Hear customers', state: 'open', by: '2027-05-01' }),
    item('u1', 'progress', { goal: 'g1', on: '2026-11-01', percent: 10, side: 'mentee' }),
    item('u2', 'progress', { goal: 'g1', on: '2026-11-20', percent: 40, note: 'Two calls.', side: 'mentor' }),
  ]);
  await page.getByText('Every note in a table').click();
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('img', { name: /40 % at the end/ }).waitFor();
  await page.getByRole('cell', { name: /^Two calls\./ }).waitFor();
  const visible = page.getByRole('button').or(page.getByRole('textbox')).filter({ visible: true });
  assert.equal(await visible.count(), 0);
});
