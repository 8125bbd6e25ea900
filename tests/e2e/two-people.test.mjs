// Six months of two people, each with a browser of their own: they agree, plan over a change of the clocks, meet
// three times with agendas from the library, write while they are apart, and part as friends.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { expectSoon, useSite } from './harness.mjs';
import { everythingKept, put } from './stored.mjs';
import { bjornsPairing, fixture, go, handOver, keptTogether, person, said, sayYes, takeIn } from './two.mjs';

const { openRunningApp } = useSite();

/** @typedef {import('playwright-core').Page} Page */

const button = (page, name) => page.getByRole('button', { name, exact: true });
const title = (page, name) => page.getByRole('heading', { level: 1, name });
const region = (page, name) => page.getByRole('region', { name, exact: true });

/** It is so late for both, whatever the machine's clock says; timers run on. @param {Page[]} pages @param {string} moment */
async function itIs(pages, moment) {
  for (const page of pages) await page.context().clock.setFixedTime(new Date(moment));
}

/** One hands over what is new, the other takes it in. @param {Page} from @param {Page} to */
const bring = async (from, to) => takeIn(to, await handOver(from));

/** Both browsers hold the same, to the last field. @param {Page[]} pages */
async function haveTheSame([one, other]) {
  assert.deepEqual(said(await keptTogether(one)), said(await keptTogether(other)));
}

/** Takes every part of the agreement as it is suggested. @param {Page} page */
async function writeAgreement(page) {
  await go(page, '#/pairing/agreement');
  await button(page, 'Begin with the first part').click();
  const next = button(page, 'Save and go on');
  const signatures = page.getByRole('heading', { level: 2, name: 'Signatures' });
  for (let part = 1; part <= 10; part += 1) {
    await page.getByText(`Part ${part} of 10`).waitFor();
    await next.click();
  }
  await signatures.waitFor();
}

/** Plans three sessions on second Tuesdays at four in Stockholm. @param {Page} page */
async function planSeries(page) {
  await go(page, '#/sessions/series');
  await title(page, /^Plan a series with/).waitFor();
  await page.getByLabel('Day of the first session').fill('2030-10-08');
  await page.getByLabel('Starts at').fill('16:00');
  await page.getByLabel('On the clocks of').selectOption('Europe/Stockholm');
  await page.getByLabel('How many sessions').fill('3');
  await button(page, 'Show the proposal').click();
  const proposed = (number) =>
    page.getByRole('listitem').filter({
      has: page.getByRole('heading', { level: 3, name: `Session ${number}`, exact: true }),
    });
  // For her in New York it is six hours earlier each time, though both clocks go back in between.
  for (const [number, day] of [[1, '8 October'], [2, '12 November'], [3, '10 December']]) {
    await proposed(number).getByText(new RegExp(`^Tuesday,? ${day} 2030, 16:00 to 17:00$`)).waitFor();
    await proposed(number).getByText(/10:00 to 11:00 \(America\/New York\)/).waitFor();
  }
  await button(page, 'Save the series').click();
  await page.getByRole('heading', { level: 2, name: 'The series is saved' }).waitFor();
}

/** A page of the session of a day. @param {Page} page @param {RegExp} day @param {'' | '/after'} [screen] */
async function openSession(page, day, screen = '') {
  await go(page, '#/sessions');
  // A session that waits to be logged has its link lead to the page after it.
  const href = await page.getByRole('link', { name: day }).first().getAttribute('href');
  await go(page, String(href).replace(/\/after$/, '') + screen);
  await title(page, screen ? /^After the session with/ : /^Session with/).waitFor();
}

/** Holds the session that is open: an agenda from the library, ticked off, and how it went. */
async function hold(page, topic, which, covered) {
  await page.getByRole('link', { name: 'Take a ready agenda' }).click();
  await page.getByRole('button', { name: topic }).click();
  await page.getByRole('button', { name: `Take this agenda: ${which}` }).click();
  await page.getByRole('link', { name: 'Go on to the session' }).click();
  const points = page.getByRole('list', { name: 'Agenda' }).getByRole('checkbox');
  await points.first().waitFor();
  await points.first().check();
  await expectSoon(async () => assert.ok(await points.first().isChecked()));
  await page.getByRole('link', { name: 'Log it, agree actions, look back' }).click();
  await button(page, 'We met').click();
  await page.getByLabel('What did you cover?').fill(covered);
  await button(page, 'Save as held').click();
  await page.getByText(/^Held, logged on/).waitFor();
}

/** Changes where the session that is open takes place. @param {Page} page @param {string} place */
async function moveTo(page, place) {
  const move = page.getByRole('link', { name: 'Move or correct it' });
  await move.click();
  await page.getByLabel('Place or link').fill(place);
  await button(page, 'Save the session').click();
  await move.waitFor();
}

test('two people keep a pairing together from the first day to the last', async () => {
  const anna = await person(openRunningApp, fixture('pairing.txt'), { timezoneId: 'America/New_York' });
  const bjorn = await person(openRunningApp, bjornsPairing(), { timezoneId: 'Europe/Stockholm' });
  const both = [anna, bjorn];
  await itIs(both, '2030-09-20T08:00:00Z');
  await sayYes(anna);
  await sayYes(bjorn);

  // The agreement, signed by both, each on their own device.
  await writeAgreement(anna);
  await button(anna, 'Sign as Anna Berg').click();
  await anna.getByText('Your signature reaches Björn Åkesson').waitFor();
  await bring(anna, bjorn);
  await go(bjorn, '#/pairing/agreement');
  await bjorn.getByText('Anna Berg has signed these words.').waitFor();
  await button(bjorn, 'Sign as Björn Åkesson').click();
  await bjorn.getByText('Both of you have signed.').waitFor();
  await bring(bjorn, anna);
  await go(anna, '#/pairing/agreement');
  await anna.getByText('Both of you have signed.').waitFor();

  await planSeries(anna);
  await bring(anna, bjorn);
  await go(bjorn, '#/sessions');
  await bjorn.getByText('Held: 0 of 3 planned').waitFor();

  // A goal that he writes.
  await go(bjorn, '#/goals');
  await button(bjorn, 'Write the first goal').click();
  await bjorn.getByLabel('What do you want to reach?').fill('Plan the week with an AI tool');
  await bjorn.getByLabel('How will you know?').fill('Four weeks in a row.');
  await button(bjorn, 'Save the goal').click();
  await bjorn.getByRole('heading', { level: 2, name: 'Plan the week with an AI tool' }).waitFor();

  // The first session, with an agenda, an action and something learned.
  await itIs(both, '2030-10-08T15:05:00Z');
  await openSession(anna, /8 October 2030/);
  await hold(anna, 'AI tools in daily work', 'Introduction', 'A summary, checked with a pen');
  const actions = region(anna, 'Actions');
  await button(actions, 'Add an action').click();
  await actions.getByLabel('What is to be done?').fill('Keep the worst answer');
  await actions.getByRole('radio', { name: 'Björn Åkesson' }).check();
  await button(actions, 'Save the action').click();
  await actions.getByRole('checkbox', { name: /^Keep the worst answer/ }).waitFor();
  await openSession(anna, /8 October 2030/);
  await button(anna, 'I learned something').click();
  await anna.getByLabel('What did you learn?').fill('A prompt is a brief');
  await region(anna, 'What was learned').getByText('Saved in this browser').waitFor();
  await anna.getByLabel('Your private notes').fill('He was tired today');
  await anna.getByText('Saved on this device, for you alone').waitFor();
  await bring(anna, bjorn);
  await openSession(bjorn, /8 October 2030/);
  await bjorn.getByText('A prompt is a brief').waitFor();
  assert.equal(await bjorn.getByLabel('Your private notes').inputValue(), '');
  assert.match(JSON.stringify(await everythingKept(anna)), /He was tired today/);
  assert.doesNotMatch(JSON.stringify(await everythingKept(bjorn)), /He was tired today/);
  await openSession(bjorn, /8 October 2030/, '/after');
  await region(bjorn, 'Actions').getByRole('checkbox', { name: /^Keep the worst answer/ }).check();
  await region(bjorn, 'Actions').getByText(/done on/).waitFor();

  // A pulse after a month, to the coordinator.
  await itIs(both, '2030-10-25T08:00:00Z');
  await go(anna, '#/check-ins');
  await anna.getByRole('link', { name: 'Answer it' }).click();
  await title(anna, 'A private pulse').waitFor();
  await anna.getByRole('link', { name: 'Begin' }).click();
  for (let question = 1; question <= 5; question += 1) {
    await expectSoon(async () => assert.match(anna.url(), new RegExp(`q=${question}$`)));
    await anna.getByRole('radio', { name: 'I would rather not say' }).check();
    await anna.getByText('Saved in this browser').waitFor();
    await button(anna, 'Continue').click();
  }
  await title(anna, 'Is there something you would like to add?').waitFor();
  await go(anna, '#/check-ins/pulse?q=check');
  await title(anna, 'Check before you hand it over').waitFor();
  await button(anna, 'Copy as text').click();
  await anna.getByText('Thank you: that is all for now.').waitFor();

  // Both write while they are apart; nothing is lost, and one of them chooses.
  await openSession(anna, /12 November 2030/);
  await moveTo(anna, 'By video');
  await openSession(bjorn, /12 November 2030/);
  await moveTo(bjorn, 'The café on the corner');
  await bjorn.getByLabel('What you both want to keep').fill('Bring two offers');
  await region(bjorn, 'Shared notes').getByText('Saved in this browser').waitFor();
  const [hers, his] = [await handOver(anna), await handOver(bjorn)];
  await takeIn(anna, his);
  await anna.getByText('Waiting for one of you to choose: 1').waitFor();
  await takeIn(bjorn, hers);
  await haveTheSame(both);
  await go(anna, '#/update');
  await anna.getByRole('button', { name: 'Keep this one, written by Björn Åkesson' }).click();
  await anna.getByText(/^Chosen\./).waitFor();
  await bring(anna, bjorn);
  await haveTheSame(both);
  await openSession(anna, /12 November 2030/);
  await anna.getByText('The café on the corner').first().waitFor();
  const kept = anna.getByLabel('What you both want to keep');
  await expectSoon(async () => assert.equal(await kept.inputValue(), 'Bring two offers'));
  await openSession(anna, /8 October 2030/, '/after');
  const done = region(anna, 'Actions').getByRole('checkbox', { name: /^Keep the worst answer/ });
  await expectSoon(async () => assert.ok(await done.isChecked(), 'what he ticked off is ticked off here'));

  // The other two sessions.
  await itIs(both, '2030-11-12T15:30:00Z');
  await openSession(anna, /12 November 2030/);
  await hold(anna, 'Hybrid work', 'Introduction', 'Who speaks first in a meeting');
  await itIs(both, '2030-12-10T15:30:00Z');
  await openSession(anna, /10 December 2030/);
  await hold(anna, 'Accessibility', 'Introduction', 'A form without a mouse');
  await bring(anna, bjorn);
  await go(bjorn, '#/sessions');
  await bjorn.getByText('Held: 3 of 3 planned').waitFor();

  await go(bjorn, '#/goals');
  await button(bjorn, 'We have reached it').click();
  await bjorn.getByText('Reached. Well done, both of you.').waitFor();
  await bring(bjorn, anna);
  await go(anna, '#/goals');
  await anna.getByText(/^Reached on/).waitFor();
  await haveTheSame(both);

  // They part: without a reason, and with a certificate.
  await itIs(both, '2031-01-15T09:00:00Z');
  await go(anna, '#/check-ins/end');
  await button(anna, 'End the pairing').click();
  await title(anna, 'That is all it takes').waitFor();
  await button(anna, 'Copy as text').click();
  await anna.getByText(/^Handed over on/).waitFor();
  await everyGuideRead(anna);
  await go(anna, '#/guides/certificate');
  await anna.getByLabel('Your name').fill('Anna Berg');
  await anna.getByText('Anna Berg').first().waitFor();
  await button(anna, 'Print or save as PDF').waitFor();
});

/** Every guide is marked as read, as it would be after two hours of reading. @param {Page} page */
async function everyGuideRead(page) {
  await go(page, '#/guides');
  const links = page.locator('.guide-link__title');
  await links.first().waitFor();
  const slugs = await links.evaluateAll((all) =>
    all.map((link) => (link.getAttribute('href') ?? '').replace('#/guides/', '')),
  );
  await put(
    page,
    slugs.map((guide) => [
      'guides',
      guide,
      JSON.stringify({ v: 1, guide, opened: '2030-09-20T08:00:00Z', picked: [], done_on: '2030-09-20' }),
    ]),
  );
}
