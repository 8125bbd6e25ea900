// A participant's story, from a packet to a logged session, with every state looked at.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { day } from './days.mjs';
import { expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks } from './looks.mjs';
import { fixture, keepPairing } from './two.mjs';

const { openRunningApp } = useSite();

/** Opens the pairing of the fixtures by pasting its text. @param {import('playwright-core').Page} page */
async function openPairing(page) {
  await keepPairing(page);
  await page.getByRole('link', { name: 'Go to my pairing' }).click();
  await page.getByRole('heading', { level: 1, name: 'You and Björn Åkesson' }).waitFor();
}

test('somebody new sees three ways in', async () => {
  const { page } = await openRunningApp();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('link', { name: 'I am taking part' }).waitFor();
  await expectGoodLooks(page, 'the first visit');
});

test('a pairing is opened, answered and met, and is still there after a reload', async () => {
  const { page } = await openRunningApp({ route: '#/open' });
  await page.getByRole('heading', { level: 1, name: 'Open a packet' }).waitFor();
  await expectGoodLooks(page, 'open a packet');

  await page.getByLabel('Or paste the text or the link').fill(fixture('pairing.txt'));
  await page.getByRole('button', { name: 'See what it is' }).click();
  await page.getByRole('heading', { name: 'A pairing for Anna Berg' }).waitFor();
  await expectGoodLooks(page, 'a packet before it is kept');
  await page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await page.getByText('The pairing is kept in this browser.').waitFor();
  await expectGoodLooks(page, 'a packet that was kept');
  await page.getByRole('link', { name: 'Go to my pairing' }).click();

  await page.getByRole('heading', { level: 1, name: 'You and Björn Åkesson' }).waitFor();
  await page.getByText('Björn Åkesson wants to learn: Generative AI').waitFor();
  await expectGoodLooks(page, 'a pairing that waits for an answer');
  await page.getByRole('button', { name: 'Yes, gladly' }).click();
  await page.getByRole('heading', { name: /^You said yes on/ }).waitFor();
  await expectGoodLooks(page, 'a pairing that is answered');

  await page.getByRole('link', { name: 'Plan a session' }).click();
  await page.getByRole('heading', { level: 1, name: 'Plan a session with Björn Åkesson' }).waitFor();
  await page.getByRole('button', { name: 'Save the session' }).click();
  await page.getByRole('heading', { name: 'There is something to correct' }).waitFor();
  assert.match(await page.title(), /^Error: /);
  await expectGoodLooks(page, 'a plan with errors');
  await page.getByRole('button', { name: /^Enter a date/ }).click();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'session-date'));

  await page.getByLabel('Date').fill(day(-1));
  await page.getByLabel('Starts at').fill('09:00');
  await page.getByLabel('On the clocks of').selectOption('Europe/Stockholm');
  await page.getByLabel('Place or link').fill('Room Linden');
  await page.getByRole('button', { name: 'Save the session' }).click();
  await page.getByRole('heading', { level: 1, name: /^Session with Björn Åkesson$/ }).waitFor();
  await expectGoodLooks(page, 'a session that waits to be logged');

  await page.getByRole('link', { name: 'Log it, agree actions, look back' }).click();
  await page.getByRole('button', { name: 'We met' }).click();
  await page.getByLabel('What did you cover?').fill('How we compare offers before we buy.');
  await page.getByRole('button', { name: 'Save as held' }).click();
  await page.getByText('Saved in this browser').waitFor();
  await expectGoodLooks(page, 'a session that was held');

  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'After the session with Björn Åkesson' }).waitFor();
  assert.equal(
    await page.getByLabel('What did you cover?').inputValue(),
    'How we compare offers before we buy.',
  );
  await page.getByLabel('What did you cover?').fill('Something else');
  await page.getByText('Not saved yet').waitFor();

  // The question may come a moment after the click.
  const question = page.waitForEvent('dialog').then(async (asked) => {
    await asked.dismiss();
    return asked.message();
  });
  await page.getByRole('link', { name: 'Back to the session' }).click();
  assert.equal(await question, 'You have written something that is not saved. Leave it unsaved?');
  assert.equal(await page.getByLabel('What did you cover?').inputValue(), 'Something else');
  page.once('dialog', (asked) => asked.accept());
  await page.getByRole('link', { name: 'Back to the session' }).click();
  await page.getByRole('link', { name: 'All sessions' }).click();
  await page.getByRole('heading', { level: 2, name: 'Your time together' }).waitFor();
  await page.getByText('How we compare offers before we buy.').waitFor();
  await expectGoodLooks(page, 'the sessions');

  await page.goto(`${page.url().split('#')[0]}#/`);
  await page.getByRole('heading', { level: 1, name: 'Plan your next session with Björn Åkesson' }).waitFor();
  await page.getByText('Held: 1').waitFor();
  await expectGoodLooks(page, 'home with a pairing');
});

test('a session that comes goes into the calendar, is moved, cancelled and removed', async () => {
  const { page } = await openRunningApp({ route: '#/open' });
  await openPairing(page);
  await page.getByRole('button', { name: 'Yes, gladly' }).click();
  await page.getByRole('link', { name: 'Plan a session' }).click();
  await page.getByLabel('Date').fill('2030-07-02');
  await page.getByLabel('Starts at').fill('09:00');
  await page.getByLabel('On the clocks of').selectOption('Europe/Stockholm');
  await page.getByLabel('Length in minutes').fill('45');
  await page.getByRole('button', { name: 'Save the session' }).click();
  await page.getByText(/Tuesday,? 2 July 2030, 09:00 to 09:45/).first().waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  const calendar = readFileSync(await (await download).path(), 'utf8');
  assert.match(calendar, /DTSTART:20300702T070000Z/);
  assert.match(calendar, /DTEND:20300702T074500Z/);
  const sequence = Number(/SEQUENCE:(\d+)/.exec(calendar)?.[1]);

  await page.getByRole('link', { name: 'Move or correct it' }).click();
  await expectGoodLooks(page, 'a session that is being moved');
  await page.getByLabel('Starts at').fill('10:30');
  await page.getByRole('button', { name: 'Save the session' }).click();
  await page.getByText(/Tuesday,? 2 July 2030, 10:30 to 11:15/).first().waitFor();
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  const moved = readFileSync(await (await again).path(), 'utf8');
  assert.match(moved, /DTSTART:20300702T083000Z/);
  assert.ok(Number(/SEQUENCE:(\d+)/.exec(moved)?.[1]) > sequence, 'a calendar takes it for an update');

  await page.getByRole('link', { name: 'Log it, agree actions, look back' }).click();
  await page.getByText('You can log the session once it has started.').waitFor();
  await page.getByRole('button', { name: 'It did not take place' }).click();
  await page.getByLabel('Björn Åkesson could not').check();
  await expectGoodLooks(page, 'a session that is being cancelled');
  await page.getByRole('button', { name: 'Save as cancelled' }).click();
  await page.getByText(/^Cancelled, logged on/).waitFor();
  await expectGoodLooks(page, 'a session that was cancelled');

  await page.getByRole('link', { name: 'Back to the session' }).click();
  await page.getByRole('button', { name: 'Remove the session' }).click();
  await page.getByRole('heading', { level: 1, name: 'This session is not here' }).waitFor();
  await expectGoodLooks(page, 'a session that was removed');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/^Cancelled, logged on/).waitFor();
});

test('an answer can be changed and sent in every way', async () => {
  const { page, context } = await openRunningApp({ route: '#/open' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPairing(page);
  await page.getByRole('button', { name: 'I would rather not' }).click();
  await page.getByRole('heading', { name: /that you would rather not$/ }).waitFor();
  await page.getByRole('button', { name: 'Change my answer' }).click();
  await page.getByRole('button', { name: 'Yes, gladly' }).click();

  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied').waitFor();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  assert.match(await clipboard(), /turnabout:1\./);
  await page.getByRole('button', { name: 'Copy as a link' }).click();
  await expectSoon(async () => assert.match(await clipboard(), /#\/open\?p=/));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const packet = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  assert.equal(packet.kind, 'answer');
  assert.equal(packet.payload.name, 'Anna Berg');
});

test('opening a pairing again changes nothing', async () => {
  const { page } = await openRunningApp({ route: '#/open' });
  await openPairing(page);
  await page.getByRole('button', { name: 'Yes, gladly' }).click();
  await page.getByRole('heading', { name: /^You said yes on/ }).waitFor();
  await page.goto(`${page.url().split('#')[0]}#/open`);
  await page.getByLabel('Choose the file you received').setInputFiles({
    name: 'pairing.turnabout',
    mimeType: 'application/json',
    buffer: Buffer.from(fixture('pairing.turnabout')),
  });
  await page.getByText('You have this one already. Nothing has changed.').waitFor();
  await expectGoodLooks(page, 'a packet that is here already');
  await page.getByRole('link', { name: 'Go to my pairing' }).click();
  await page.getByRole('heading', { name: /^You said yes on/ }).waitFor();
});

test('every packet that cannot be taken gets its own sentence', async () => {
  const { page } = await openRunningApp({ route: '#/open' });
  const pairing = fixture('pairing.txt').trim();
  const newer = fixture('pairing.turnabout').replace('"version":1', '"version":2');
  const bad = fixture('pairing.turnabout').replace('"side":"mentor"', '"side":"neither"');
  const cases = [
    ['  ', /^Paste the text or the link/],
    [pairing.slice(0, -20), /^The packet is damaged/],
    ['Dear Anna, see you on Tuesday', /^This is not a Turnabout packet/],
    [newer, /made by a newer release/],
    [bad, /holds something that cannot be right/],
    ['x'.repeat(1024 * 1024 + 1), /^It is too large to be a packet/],
  ];
  for (const [text, sentence] of cases) {
    await page.getByLabel('Or paste the text or the link').fill(text);
    await page.getByRole('button', { name: 'See what it is' }).click();
    await page.getByRole('button', { name: sentence }).waitFor();
  }
  await expectGoodLooks(page, 'a packet that was refused');
});

test('a link is taken out of the address bar and the history', async () => {
  const { page, url } = await openRunningApp({ route: '#/' });
  const data = fixture('pairing.txt').replace(/\s/g, '').match(/turnabout:(1\.[\w-]+\.\w+)/)?.[1];
  await page.goto(`${url}#/open?p=${data}`);
  await page.getByRole('heading', { name: 'A pairing for Anna Berg' }).waitFor();
  assert.equal(new URL(page.url()).hash, '#/open');
  await expectGoodLooks(page, 'a packet that came by link');
});
