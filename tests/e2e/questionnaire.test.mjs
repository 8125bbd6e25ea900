// Telling the programme who one is: one question a page, nothing lost, and the answers handed over.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { ALL_STEPS, answer, answerAll, goOn, isKept, stepIs, stepShown } from './answering.mjs';
import { PHONE, expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { go, title } from './organising.mjs';
import { everythingKept } from './stored.mjs';

const { openRunningApp } = useSite();

const STOCKHOLM = (context) =>
  context.addInitScript(() => {
    const { resolvedOptions } = Intl.DateTimeFormat.prototype;
    Intl.DateTimeFormat.prototype.resolvedOptions = function options() {
      return { ...resolvedOptions.call(this), timeZone: 'Europe/Stockholm' };
    };
  });

/** The own applications that are kept. */
async function applications(page) {
  const kept = await everythingKept(page);
  return kept['my-applications'].map(([, text]) => JSON.parse(text));
}

/** Saves the application as a file and reads it. */
async function savedPacket(page, name = 'Save as a file') {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).first().click(),
  ]);
  return {
    name: download.suggestedFilename(),
    packet: JSON.parse(await readFile(await download.path(), 'utf8')),
  };
}

test('a mentor is asked only what a mentor needs, and sends a file', async () => {
  const { page } = await openRunningApp({
    route: '#/questionnaire',
    viewport: PHONE,
    prepare: STOCKHOLM,
  });
  await title(page, 'Questionnaire').waitFor();
  await page.getByRole('link', { name: 'Begin' }).click();
  const asked = await answerAll(page, { role: 'mentor' });
  const forMentees = ['learn', 'offer', 'starting-point-mentee'];
  assert.deepEqual(asked, ALL_STEPS.filter((step) => !forMentees.includes(step)));

  await title(page, 'Check your answers').waitFor();
  await page.getByRole('region', { name: 'Hand it over' }).waitFor();
  const { name, packet } = await savedPacket(page);
  assert.equal(name, 'turnabout-application-anna-berg.turnabout');
  assert.equal(packet.kind, 'application');
  assert.equal(packet.programme.id, 'general');
  const { payload } = packet;
  assert.equal(payload.name, 'Anna Berg');
  assert.equal(payload.email, 'anna.berg@example.org');
  assert.equal(payload.role, 'mentor');
  assert.equal(payload.capacity, 2);
  assert.equal(payload.time_zone, 'Europe/Stockholm');
  assert.deepEqual(payload.free_time, [[18, 19]]);
  assert.equal(payload.teaches.length, 2);
  assert.equal(payload.number, 1);
  assert.equal(payload.wants, undefined);
  assert.deepEqual(payload.guides, []);
  assert.equal(payload.avoid, undefined, 'names of people to avoid are left out unless one says so');
  assert.match(payload.answers['share-starting-point'].agreed, /^\d{4}-\d\d-\d\d$/);
  assert.deepEqual(payload.answers['starting-point'], { steps: { 'talk-openly': 3 } });
  await page.getByText(/^Handed over on /).waitFor();
});

test('what is wrong is said at the head, beside the field and in the title', async () => {
  const { page } = await openRunningApp({ route: '#/questionnaire/email' });
  await stepIs(page, 'email');
  const submit = page.getByRole('button', { name: 'Continue' });
  await submit.click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is something to correct' });
  await summary.getByRole('button', { name: 'Enter your e-mail address' }).waitFor();
  await expectSoon(async () => assert.match(await page.title(), /^Error: What is your e-mail address/));
  assert.ok(await page.evaluate(() => document.activeElement?.id === 'error-summary'));
  await expectGoodLooks(page, 'a missing address');
  await summary.getByRole('button', { name: 'Enter your e-mail address' }).click();
  assert.ok(await page.evaluate(() => document.activeElement?.id === 'q-email'));
  await page.keyboard.type('anna.berg@');
  await submit.click();
  const wrong = 'Enter an e-mail address, for example name@example.org';
  await summary.getByRole('button', { name: wrong }).waitFor();
  assert.ok((await page.locator('#q-email-error').innerText()).includes(wrong));
  assert.equal(await page.locator('#q-email').getAttribute('aria-invalid'), 'true');
  await page.locator('#q-email').fill('anna@example.org');
  await goOn(page);
  assert.equal(await stepShown(page), 'level');

  await go(page, '#/questionnaire/profession');
  await stepIs(page, 'profession');
  await page.locator('#q-profession').fill('x'.repeat(301));
  await submit.click();
  await summary.getByRole('button', { name: 'Profession: shorten it to 300 characters at most' }).waitFor();
  await expectGoodLooks(page, 'an answer that is too long');
  await page.reload();
  await stepIs(page, 'profession');
  assert.equal((await page.locator('#q-profession').inputValue()).length, 301, 'what was typed is kept');

  await go(page, '#/questionnaire/use-of-answers');
  await stepIs(page, 'use-of-answers');
  await submit.click();
  await summary.getByRole('button', { name: /^Tick the box/ }).waitFor();
  await expectGoodLooks(page, 'a consent that is missing');
});

test('no answer is lost by going back, another language, a reload or closing the tab', async () => {
  const { page, context } = await openRunningApp({ route: '#/questionnaire/name' });
  await stepIs(page, 'name');
  await page.locator('#q-name').fill('Åsa');
  await page.getByRole('link', { name: 'Back' }).click();
  await stepIs(page, 'role');
  await go(page, '#/questionnaire/name');
  await stepIs(page, 'name');
  assert.equal(await page.locator('#q-name').inputValue(), 'Åsa');

  await page.locator('#q-name').fill('Åsa Lind');
  await page.getByRole('button', { name: 'Svenska' }).click();
  await title(page, 'Vad heter du?').waitFor();
  assert.equal(await page.locator('#q-name').inputValue(), 'Åsa Lind');
  await isKept(page);
  await page.reload();
  await stepIs(page, 'name');
  assert.equal(await page.locator('#q-name').inputValue(), 'Åsa Lind');

  await page.locator('#q-name').fill('Åsa Lindgren');
  await isKept(page);
  await page.close();
  const again = await context.newPage();
  await again.goto(page.url());
  await stepIs(again, 'name');
  assert.equal(await again.locator('#q-name').inputValue(), 'Åsa Lindgren');
  await go(again, '#/questionnaire');
  await again.getByRole('link', { name: /^Fortsätt med: / }).waitFor();
});

test('two tabs: different answers are both kept, the same one is not overwritten unseen', async () => {
  const { page, context } = await openRunningApp({ route: '#/questionnaire/name' });
  await stepIs(page, 'name');
  const other = await context.newPage();
  await other.goto(page.url().replace('/name', '/unit'));
  await stepIs(other, 'unit');
  await page.locator('#q-name').fill('Anna');
  await isKept(page);
  await other.locator('#q-unit').fill('Payroll');
  await isKept(other);
  await expectSoon(async () => {
    const [kept] = await applications(page);
    assert.deepEqual(Object.keys(kept.answers).sort(), ['name', 'unit']);
  });
  await go(other, '#/questionnaire/name');
  await stepIs(other, 'name');
  assert.equal(await other.locator('#q-name').inputValue(), 'Anna');
  await other.locator('#q-name').fill('Anna Berg');
  await isKept(other);
  await expectSoon(async () => assert.equal(await page.locator('#q-name').inputValue(), 'Anna Berg'));
});

test('the grid is announced, and marked by keyboard; another time zone keeps what it means', async () => {
  const { page } = await openRunningApp({
    route: '#/questionnaire/time-zone',
    prepare: STOCKHOLM,
  });
  await stepIs(page, 'time-zone');
  assert.equal(await page.locator('#q-time-zone').inputValue(), 'Europe/Stockholm');
  await goOn(page);
  await stepIs(page, 'free-time');
  await page.getByText('The times are those of Europe/Stockholm.').waitFor();
  const grid = page.getByRole('grid');
  const cell = grid.getByRole('gridcell', { name: 'Monday 09:00–09:30', exact: true });
  await tabTo(page, grid.locator('[tabindex="0"]'));
  await cell.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  assert.equal(await cell.getAttribute('aria-selected'), 'true');
  await page.getByText('Monday 09:00–10:00').waitFor();
  await isKept(page);

  await go(page, '#/questionnaire/time-zone');
  await stepIs(page, 'time-zone');
  await page.locator('#q-time-zone').selectOption('Europe/London');
  await page.getByText(/^The free times you had marked were moved along/).waitFor();
  await expectGoodLooks(page, 'times that were moved along');
  await expectSoon(async () => {
    const [kept] = await applications(page);
    assert.deepEqual(kept.answers['free-time'], { times: [[16, 18]] });
  });
  await page.getByRole('button', { name: 'Keep the clock times instead' }).click();
  await page.getByText('The free times stand as they stood on the clock.').waitFor();
  const [kept] = await applications(page);
  assert.deepEqual(kept.answers['free-time'], { times: [[18, 20]] });
});

test('every step looks right', async () => {
  const { page } = await openRunningApp({ route: '#/questionnaire' });
  await title(page, 'Questionnaire').waitFor();
  await expectGoodLooks(page, 'the beginning');
  await page.getByRole('link', { name: 'Begin' }).click();
  for (const step of ALL_STEPS) {
    await stepIs(page, step);
    await answer(page, step);
    await expectGoodLooks(page, `the question “${step}”`);
    await goOn(page);
  }
  await title(page, 'Check your answers').waitFor();
  await page.getByRole('region', { name: 'Hand it over' }).waitFor();
  await expectGoodLooks(page, 'all answers');
});

test('the list says what is missing, and leads there and back', async () => {
  const { page } = await openRunningApp({ route: '#/questionnaire/check' });
  await title(page, 'Check your answers').waitFor();
  const missing = page.getByRole('region', { name: 'Before you can send' });
  await missing.getByRole('link', { name: 'Enter your name' }).waitFor();
  assert.equal(await page.getByRole('region', { name: 'Hand it over' }).count(), 0);
  await expectGoodLooks(page, 'answers that are missing');
  await missing.getByRole('link', { name: 'Enter your name' }).click();
  await stepIs(page, 'name');
  await answer(page, 'name');
  await goOn(page);
  await title(page, 'Check your answers').waitFor();
  assert.equal(await missing.getByRole('link', { name: 'Enter your name' }).count(), 0);
  await page.getByRole('link', { name: 'Change: Unit' }).click();
  await stepIs(page, 'unit');
  // Where one came from outlives a reload.
  await page.reload();
  await stepIs(page, 'unit');
  await page.getByRole('link', { name: 'Back' }).click();
  await title(page, 'Check your answers').waitFor();
});

test('names of people to avoid go into a file alone; answers are sent again and taken back', async () => {
  const { page } = await openRunningApp({
    route: '#/questionnaire/role',
    prepare: async (context) => {
      await STOCKHOLM(context);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    },
  });
  await stepIs(page, 'role');
  await answerAll(page, { avoid: 'Bo Ek' });
  const sending = page.getByRole('region', { name: 'Hand it over' });
  await sending.getByRole('button', { name: 'Copy as text' }).click();
  await sending.getByText(/^Copied/).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^turnabout:1\./);
  await sending.getByRole('checkbox', { name: 'Put the names into the file' }).check();
  const withNames = await savedPacket(page);
  assert.deepEqual(withNames.packet.payload.avoid, ['Bo Ek']);
  assert.equal(withNames.packet.payload.number, 1, 'the same answers in another way are the same');

  await page.getByRole('link', { name: 'Change: Unit' }).click();
  await stepIs(page, 'unit');
  await page.locator('#q-unit').fill('Payroll');
  await goOn(page);
  await page.getByText(/^Handed over on .* and changed since\./).waitFor();
  const again = await savedPacket(page);
  assert.equal(again.packet.payload.number, 2);
  assert.equal(again.packet.payload.unit, 'Payroll');
  assert.equal(again.packet.payload.application, withNames.packet.payload.application);

  await page.getByText('Take my application back').click();
  await expectGoodLooks(page, 'all answers, handed over, with the way back');
  // Turning to another language has drawn the list anew.
  await page.getByText('Take my application back').click();
  const back = page.getByRole('group').filter({ hasText: 'Take my application back' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    back.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  const withdrawal = JSON.parse(await readFile(await download.path(), 'utf8'));
  assert.equal(withdrawal.kind, 'withdrawal');
  assert.equal(withdrawal.payload.number, 3);
  assert.equal(withdrawal.payload.application, again.packet.payload.application);
  await page.getByText(/^Taken back on /).waitFor();
  const [kept] = await applications(page);
  assert.ok(kept.answers.name, 'the answers stay on the device');
});

test('a QR code shows what fits, and is not offered where it does not', async () => {
  const { page } = await openRunningApp({ route: '#/questionnaire/role', prepare: STOCKHOLM });
  await stepIs(page, 'role');
  await answerAll(page);
  const sending = page.getByRole('region', { name: 'Hand it over' });
  await sending.getByRole('button', { name: 'Show a QR code' }).click();
  await sending.getByRole('img', { name: 'QR code that holds your answers' }).waitFor();
  await page.getByText(/^Handed over on /).waitFor();
  await expectGoodLooks(page, 'the QR code');
  await go(page, '#/questionnaire/goals');
  await stepIs(page, 'goals');
  const words = Array.from({ length: 75 }, (_, number) => `${(number * 7919).toString(36)}`);
  await page.locator('#q-goals').fill(words.join(' ').repeat(2).slice(0, 600));
  await isKept(page);
  await go(page, '#/questionnaire/offer');
  await stepIs(page, 'offer');
  await page.locator('#q-offer').fill(words.reverse().join('-').repeat(2).slice(0, 600));
  await isKept(page);
  await go(page, '#/questionnaire/check');
  await page.getByText('Your answers are too long for a QR code. The file and the text always work.').waitFor();
});

test('by keyboard alone from the first question to the list', async () => {
  const { page } = await openRunningApp({ route: '#/questionnaire', locale: 'sv-SE', viewport: PHONE });
  await pressByKey(page, page.getByRole('link', { name: 'Börja' }));
  await stepIs(page, 'role');
  await tabTo(page, page.getByRole('radio', { name: /^Mentor/ }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await stepIs(page, 'name');
  await tabTo(page, page.getByLabel('Namn'));
  await page.keyboard.type('Anna Berg');
  await page.keyboard.press('Enter');
  await stepIs(page, 'email');
  await pressByKey(page, page.getByRole('link', { name: 'Se alla svar' }));
  await title(page, 'Kontrollera dina svar').waitFor();
  await page.getByText('Anna Berg', { exact: true }).waitFor();
});

test('a step that does not exist says so', async () => {
  const { page } = await openRunningApp({ route: '#/questionnaire/nothing-here' });
  await page.getByText('This question is not asked of you, or does not exist.').waitFor();
  await expectGoodLooks(page, 'a step that does not exist');
});

test('without the questions, the page says that they could not be fetched', async () => {
  const { page } = await openRunningApp({
    route: '#/questionnaire',
    expectedErrors: [/Failed to load resource/],
    prepare: (context) => context.route(/questionnaire\.json/, (route) => route.abort()),
  });
  await page.getByText(/^This page’s content could not be fetched\./).waitFor();
  await expectGoodLooks(page, 'questions that could not be fetched');
});
