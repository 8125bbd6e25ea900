// A series over a change of the clocks, the calendar that follows it, and looking back over all of it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { eventsOf, eventsOfPython, pythonReads } from './calendars.mjs';
import { PAIRING, device } from './device.mjs';
import { expectSoon, useSite } from './harness.mjs';
import { kept } from './keeping.mjs';
import { expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { put } from './stored.mjs';
import { keepPairing, sayYes } from './two.mjs';

const { openRunningApp } = useSite();
const { item, session } = device();

const button = (page, name) => page.getByRole('button', { name });
const title = (page, name) => page.getByRole('heading', { level: 1, name });
const heading = (page, name) => page.getByRole('heading', { level: 2, name });
/** Crosses over to another screen, which loads the page anew. */
const go = (page, route) => page.goto(`${page.url().split('#')[0]}${route}`);

/** Opens the app with a pairing. @param {import('./harness.mjs').Opening} [opening] */
async function openPaired(opening = {}) {
  const app = await openRunningApp({ route: '#/open', ...opening });
  await keepPairing(app.page);
  await sayYes(app.page);
  return app;
}

/** What is downloaded by a press. */
async function downloaded(page, press) {
  const download = page.waitForEvent('download');
  await press();
  return readFileSync(await (await download).path(), 'utf8');
}

/** A session of the proposal. */
const proposed = (page, number) =>
  page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3, name: `Session ${number}`, exact: true }) });

async function propose(page, { day, time, zone = 'Europe/Stockholm', count = '6' }) {
  await title(page, 'Plan a series with Björn Åkesson').waitFor();
  await page.getByLabel('Day of the first session').fill(day);
  await page.getByLabel('Starts at').fill(time);
  await page.getByLabel('On the clocks of').selectOption(zone);
  await page.getByLabel('How many sessions').fill(count);
  await button(page, 'Show the proposal').click();
  await heading(page, 'The proposal').waitFor();
}

/** Reads the file with every reader that is here, which must agree. */
function read(t, file) {
  assert.ok(
    file.split('\r\n').every((line) => Buffer.byteLength(line) <= 75),
    'every line is folded',
  );
  const events = eventsOf(file);
  if (pythonReads()) assert.deepEqual(eventsOfPython(file), events);
  else t.diagnostic("Python's icalendar is not here: read by ical.js alone");
  return events;
}

test('a series keeps its time over a change of the clocks, and the calendar follows it', async (t) => {
  const { page } = await openPaired({ timezoneId: 'America/New_York' });
  await go(page, '#/sessions/series');
  await title(page, 'Plan a series with Björn Åkesson').waitFor();
  await button(page, 'Show the proposal').click();
  await heading(page, 'There is something to correct').waitFor();
  await expectGoodLooks(page, 'a series with errors');

  await page.getByLabel('Place or link').fill('Rum Älgen, plan 2; möte');
  await propose(page, { day: '2030-10-08', time: '16:00' });
  await expectSoon(async () =>
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'proposal-title'),
  );
  // Second Tuesdays. In Stockholm the clocks go back on 27 October, in New York on 3 November, and there
  // they go forward on 9 March.
  await proposed(page, 1).getByText(/^Tuesday,? 8 October 2030, 16:00 to 17:00$/).waitFor();
  await proposed(page, 1).getByText(/10:00 to 11:00 \(America\/New York\)/).waitFor();
  await proposed(page, 2).getByText(/^Tuesday,? 12 November 2030, 16:00 to 17:00$/).waitFor();
  await proposed(page, 2).getByText(/10:00 to 11:00 \(America\/New York\)/).waitFor();
  await proposed(page, 6).getByText(/^Tuesday,? 11 March 2031, 16:00 to 17:00$/).waitFor();
  await proposed(page, 6).getByText(/11:00 to 12:00 \(America\/New York\)/).waitFor();
  assert.equal(await page.getByText('Another session is on that day.').count(), 0);

  await button(page, 'Move Session 2').click();
  await page.getByLabel('Date').fill('2030-12-10');
  await proposed(page, 2).getByText('Another session is on that day.').waitFor();
  await proposed(page, 3).getByText('Another session is on that day.').waitFor();
  await page.getByLabel('Date').fill('2030-11-16');
  await proposed(page, 2).getByText('It is on a weekend.').waitFor();
  assert.equal(await page.getByText('Another session is on that day.').count(), 0);
  await proposed(page, 2).getByLabel('Starts at').fill('22:30');
  await proposed(page, 2).getByText('On the clocks of Europe/Stockholm it starts at 22:30.').waitFor();
  await expectGoodLooks(page, 'a proposal with what speaks against it');
  await proposed(page, 2).getByLabel('Starts at').fill('16:30');
  await page.getByLabel('Date').fill('2030-11-13');
  await proposed(page, 2).getByText(/^Wednesday,? 13 November 2030, 16:30 to 17:30$/).waitFor();
  assert.equal(await proposed(page, 2).getByText('It is on a weekend.').count(), 0);

  await button(page, 'Leave out Session 6').click();
  await page.getByText('To be saved: 5 of 6').waitFor();
  await button(page, 'Save the series').click();
  await heading(page, 'The series is saved').waitFor();
  await page.getByText('Sessions saved in this browser: 5').waitFor();
  await expectGoodLooks(page, 'a series that is saved');

  const { together } = await kept(page);
  const fields = Object.values(together).map((text) => JSON.parse(text).item.fields);
  const series = fields.map((all) => all.find(([name]) => name === 'series')[1][0][1]);
  assert.equal(series.length, 5);
  assert.equal(new Set(series).size, 1, 'all are of one series');

  const first = read(t, await downloaded(page, () => button(page, 'Add the series to the calendar').click()));
  assert.deepEqual(
    first.map(({ starts, ends }) => [starts, ends]),
    [
      ['2030-10-08T14:00:00.000Z', '2030-10-08T15:00:00.000Z'],
      ['2030-11-13T15:30:00.000Z', '2030-11-13T16:30:00.000Z'],
      ['2030-12-10T15:00:00.000Z', '2030-12-10T16:00:00.000Z'],
      ['2031-01-14T15:00:00.000Z', '2031-01-14T16:00:00.000Z'],
      ['2031-02-11T15:00:00.000Z', '2031-02-11T16:00:00.000Z'],
    ],
  );
  for (const event of first) {
    assert.deepEqual(
      [event.status, event.alarms, event.summary, event.location],
      ['CONFIRMED', 2, 'Reverse mentoring: Björn Åkesson', 'Rum Älgen, plan 2; möte'],
    );
  }

  // One is moved, one cancelled, one removed.
  await page.getByRole('link', { name: 'All sessions' }).first().click();
  await page.getByText('Held: 0 of 5 planned').waitFor();
  await expectGoodLooks(page, 'sessions that are planned');
  await page.getByRole('link', { name: /^Open Tuesday,? 8 October 2030/ }).click();
  await page.getByRole('link', { name: 'Move or correct it' }).click();
  await page.getByLabel('Starts at').fill('17:15');
  await button(page, 'Save the session').click();
  await page.getByText(/^Tuesday,? 8 October 2030, 17:15 to 18:15$/).first().waitFor();
  await go(page, '#/sessions');
  await page.getByRole('link', { name: /13 November 2030/ }).click();
  await page.getByRole('link', { name: 'Log it, agree actions, look back' }).click();
  await button(page, 'It did not take place').click();
  await button(page, 'Save as cancelled').click();
  await page.getByText(/^Cancelled, logged on/).waitFor();
  await go(page, '#/sessions');
  await page.getByRole('link', { name: /10 December 2030/ }).click();
  await button(page, 'Remove the session').click();
  await page.getByText('The session is removed.').waitFor();

  await go(page, '#/sessions');
  await page.getByText('Held: 0 of 3 planned').waitFor();
  const all = read(t, await downloaded(page, () => button(page, 'Calendar of all sessions').click()));
  assert.deepEqual(
    all.map(({ uid }) => uid),
    first.map(({ uid }) => uid),
    'the same identifiers',
  );
  assert.deepEqual(
    all.map(({ starts, status, alarms }) => [starts.slice(0, 16), status, alarms]),
    [
      ['2030-10-08T15:15', 'CONFIRMED', 2],
      ['2030-11-13T15:30', 'CANCELLED', 0],
      ['2030-12-10T15:00', 'CANCELLED', 0],
      ['2031-01-14T15:00', 'CONFIRMED', 2],
      ['2031-02-11T15:00', 'CONFIRMED', 2],
    ],
  );
  const grown = all.map(({ sequence }, place) => sequence > first[place].sequence);
  assert.deepEqual(grown, [true, true, true, false, false], 'what changed has a higher number');
});

test('a series follows the rhythm of the programme, by keyboard, and minds what the reader is free for', async () => {
  const { page } = await openPaired({ timezoneId: 'Europe/Stockholm' });
  const programme = '0198c0de-0000-7000-8000-000000000001';
  const details = { coordinator: null, coordinator_email: null, levels: [], units: [], topics: [], ground_rules: [] };
  const sessions = { count: 3, length_minutes: 45, rhythm: 'every-two-weeks' };
  // Free on Tuesdays from nine to ten.
  const answers = { 'free-time': { times: [[66, 68]] }, 'time-zone': { words: 'Europe/Stockholm' } };
  const mine = { v: 1, id: programme, name: 'Turn', details: { ...details, sessions }, made_on: '2026-09-01' };
  const application = { v: 1, programme, id: 'a1', answers, sent: null };
  await put(page, [
    ['my-programmes', programme, JSON.stringify(mine)],
    ['my-applications', programme, JSON.stringify(application)],
  ]);
  await go(page, '#/sessions/series');
  await page.getByText('Your programme suggests 3 sessions of 45 minutes. Every two weeks.').waitFor();
  assert.equal(await page.getByLabel('How many sessions').inputValue(), '3');

  await page.getByLabel('Day of the first session').fill('2030-10-15');
  await page.getByLabel('Starts at').fill('09:00');
  await tabTo(page, page.getByLabel('Place or link'));
  await page.keyboard.press('Enter');
  await proposed(page, 3).getByText(/^Tuesday,? 12 November 2030, 09:00 to 09:45$/).waitFor();
  assert.equal(await page.getByText('you did not mark this time as free').count(), 0);
  await pressByKey(page, button(page, 'Move Session 3'));
  await expectSoon(async () =>
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'series-date-3'),
  );
  await proposed(page, 3).getByLabel('Starts at').fill('09:30');
  await proposed(page, 3).getByText('In your answers you did not mark this time as free.').waitFor();
  await pressByKey(page, button(page, 'Leave out Session 1'));
  await page.getByText('To be saved: 2 of 3').waitFor();
  await pressByKey(page, button(page, 'Take in again Session 1'));
  await page.getByText('To be saved: 3 of 3').waitFor();

  // What is proposed is not saved, so leaving asks.
  const question = page.waitForEvent('dialog').then(async (asked) => {
    await asked.dismiss();
    return asked.message();
  });
  await page.getByRole('link', { name: 'All sessions' }).click();
  assert.equal(await question, 'You have written something that is not saved. Leave it unsaved?');
  await pressByKey(page, button(page, 'Save the series'));
  await heading(page, 'The series is saved').waitFor();
});

test('a session says what speaks against it before it is saved, and is saved all the same', async () => {
  const { page } = await openPaired({ timezoneId: 'Europe/Stockholm' });
  await put(page, [session('there', '2031-03-30T12:00:00')]);
  await go(page, '#/sessions/new');
  await title(page, 'Plan a session with Björn Åkesson').waitFor();
  await page.getByLabel('On the clocks of').selectOption('Europe/Stockholm');
  await page.getByLabel('Starts at').fill('02:30');
  await page.getByLabel('Date').fill('2031-03-30');
  await page.getByText('The session would start at 03:30.').waitFor();
  await page.getByText('Another session is on that day.').waitFor();
  await page.getByText('It is on a weekend.').waitFor();
  await expectGoodLooks(page, 'a plan with what speaks against it');
  await page.getByLabel('Date').fill('2030-10-27');
  await page.getByText('show this time twice. The first one is meant.').waitFor();
  await button(page, 'Save the session').click();
  await title(page, /^Session with Björn Åkesson$/).waitFor();
  await page.getByText(/27 October 2030, 02:30/).first().waitFor();
});

test('an action that is due is ticked, stays done, and can be opened again', async () => {
  const { page } = await openPaired();
  await go(page, '#/sessions');
  await page.getByText('Nothing waits for you. Enjoy the calm.').waitFor();
  await page.getByText('Here you will see what you have done together, month by month.').waitFor();
  await expectGoodLooks(page, 'sessions of a pair that has just begun');
  await put(page, [
    session('over', '2026-10-06T09:00:00'),
    session('held', '2026-09-08T09:00:00', 'held 2026-09-08', { covered: 'Hur unga väljer' }),
    session('cancelled', '2026-08-11T09:00:00', 'cancelled 2026-08-11 mentee'),
    session('missed', '2026-08-18T09:00:00', 'missed 2026-08-18'),
    item('a1', 'action', { what: 'Läs artikeln', owner: 'mentor', by: '2026-10-20' }),
    item('a2', 'action', { what: 'Ask the team', owner: 'mentee', by: '2099-01-01' }),
    item('a3', 'action', { what: 'Have lunch', owner: 'both' }),
    item('l1', 'learned', { what: 'To ask before answering', side: 'mentee', on: '2026-09-08', session: 'held' }),
    item('g1', 'goal', { what: 'Speak up in meetings', state: 'reached 2026-09-20' }),
  ]);
  await page.reload();
  await heading(page, 'Due').waitFor();
  await page.getByRole('link', { name: /^Log the session Tuesday,? 6 October 2026/ }).waitFor();
  await page.getByText('You, by 20 October 2026').waitFor();
  await page.getByText('Björn Åkesson, by 1 January 2099').waitFor();
  await page.getByText('Both of you').waitFor();
  await page.getByText('Held: 1 of 3 planned').waitFor();
  await page.getByText('To ask before answering').waitFor();
  await page.getByText('Speak up in meetings').waitFor();
  const months = await page.getByRole('heading', { level: 3, name: /^\w+ 2026$/ }).allInnerTexts();
  assert.deepEqual(months, ['September 2026', 'August 2026']);
  await expectGoodLooks(page, 'sessions with much to do');

  await page.getByRole('checkbox', { name: /^Läs artikeln/ }).click();
  await page.getByText('Done: Läs artikeln').waitFor();
  await page.getByRole('checkbox', { name: /^Läs artikeln/ }).waitFor({ state: 'detached' });
  await expectSoon(async () =>
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'due'),
  );
  await button(page, 'Undo').click();
  await page.getByRole('checkbox', { name: /^Läs artikeln/ }).waitFor();
  assert.equal(await page.getByRole('checkbox', { name: /^Läs artikeln/ }).isChecked(), false);
  await page.getByRole('checkbox', { name: /^Läs artikeln/ }).click();
  await page.getByText('Done: Läs artikeln').waitFor();
  await page.reload();
  await page.getByRole('checkbox', { name: /^Ask the team/ }).waitFor();
  assert.equal(await page.getByRole('checkbox', { name: /^Läs artikeln/ }).count(), 0);
});

test('everything that was written is found, also among five hundred sessions', async () => {
  const { page } = await openPaired();
  const two = (number) => String(number).padStart(2, '0');
  const many = Array.from({ length: 500 }, (_, number) => {
    const day = `20${two(10 + Math.floor(number / 36))}-${two(1 + (Math.floor(number / 3) % 12))}-${two(5 + (number % 3) * 7)}`;
    const notes = `${'Vi talade om vardagen och om det som syns. '.repeat(30)}\nNummer ${number}.`;
    return session(`s${number}`, `${day}T09:00:00`, `held ${day}`, { notes, covered: `Pass ${number}` });
  });
  const own = { v: 1, session: 'shared', pairing: PAIRING, text: 'Nålen var min egen.' };
  await put(page, [
    ...many,
    session('shared', '2026-10-06T09:00:00', 'held 2026-10-06', {
      notes: 'En <b>höstack</b> i rummet\noch en NÅL.',
    }),
    item('p1', 'point', { what: 'Leta nål', session: 'shared', order: 1000, minutes: 10 }),
    item('a1', 'action', { what: 'Köpa en nål', owner: 'both' }),
    item('l1', 'learned', { what: 'En nål sticks', side: 'mentor', on: '2026-10-06', session: 'shared' }),
    ['private-notes', 'shared', JSON.stringify(own)],
  ]);
  await go(page, '#/sessions');
  await page.getByText('Held: 501 of 501 planned').waitFor();
  const field = page.getByLabel('Search everything you have written');
  await field.fill('nål');
  await page.getByText('Found: 5').waitFor();
  const region = page.getByRole('search');
  assert.deepEqual(await region.locator('mark').allInnerTexts(), ['nål', 'nål', 'NÅL', 'Nål', 'nål']);
  await region.getByRole('link', { name: 'Private note, 6 October 2026' }).waitFor();
  await region.getByText('En <b>höstack</b> i rummet och en NÅL.').waitFor();
  await expectGoodLooks(page, 'a search');

  await field.fill('vardagen nummer');
  await page.getByText('Found: 500').waitFor();
  assert.equal(await region.getByRole('link').count(), 10);
  await region.getByRole('button', { name: 'Show more' }).click();
  await expectSoon(async () => assert.equal(await region.getByRole('link').count(), 20));
  await expectSoon(async () =>
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'found-10'),
  );
  await field.fill('finns inte');
  await page.getByText('Nothing found. Try fewer or shorter words.').waitFor();
  await field.fill('pass 499');
  await page.getByText('Found: 1', { exact: true }).waitFor();
  await region.getByRole('link', { name: /^What you covered/ }).click();
  await title(page, /^After the session with Björn Åkesson$/).waitFor();
});
