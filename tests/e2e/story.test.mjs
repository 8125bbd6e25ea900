// The whole way of one pairing, between three browsers that share nothing but packets.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PHONE, expectNoSidewaysScrolling, expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { chooseSheets, clipboardOf, factOf, go, propose, sheet, title } from './organising.mjs';

const { openRunningApp } = useSite();

/** Ann and Cleo fit best, and so do Bo and Dag; every other pair is permitted as well. */
const MENTORS = sheet('mentors.csv', [
  'Name,Email,Level,Unit,Can teach',
  'Ann Ek,ann@example.org,AA,North,Generative AI',
  'Bo Falk,bo@example.org,AA,South,Data',
]);
const MENTEES = sheet('mentees.csv', [
  'Name,Email,Level,Unit,Wants to learn',
  'Cleo Grip,cleo@example.org,SCS2,East,Generative AI',
  'Dag Holm,dag@example.org,SCS2,West,Data',
]);

/** @param {import('playwright-core').BrowserContext} context */
const allowClipboard = (context) =>
  context.grantPermissions(['clipboard-read', 'clipboard-write']);

/** A coordinator who has approved Ann and Cleo, and stands on the page of their pairing. */
async function coordinatorWithPairing() {
  const { page, context, url } = await openRunningApp({ route: '#/organise/programme' });
  await allowClipboard(context);
  await page.getByLabel('Name of the programme').fill('Upward 2027');
  await page.getByLabel('Coordinator’s name').fill('Robin Lake');
  await page.getByLabel('Coordinator’s e-mail address').fill('robin@example.org');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('link', { name: 'Go to the overview' }).click();
  await page.getByRole('link', { name: 'Bring in people' }).click();
  await chooseSheets(page, [MENTORS, MENTEES]);
  await page.getByRole('radio', { name: 'The people this sheet calls mentors' }).check();
  await page.getByRole('button', { name: 'See who they are' }).click();
  const check = page.getByRole('region', { name: 'Check before you import' });
  assert.equal(await factOf(check, 'Mentors').textContent(), '2');
  assert.equal(await factOf(check, 'Mentees').textContent(), '2');
  await page.getByRole('button', { name: 'Import 4 people' }).click();
  await page.getByRole('link', { name: 'Go to matching' }).click();
  await page.getByRole('button', { name: 'Propose pairs' }).click();
  await title(page, '2 pairs, nobody waiting').waitFor();
  await page.getByRole('button', { name: /Ann Ek.*Cleo Grip/s }).click();
  const why = page.getByRole('region', { name: 'What is chosen' });
  await why.getByText(/^Ann Ek can teach what Cleo Grip wants to learn: Generative AI/).waitFor();
  await why.getByRole('button', { name: 'Approve' }).click();
  await why.getByRole('link', { name: 'Go to the pairing' }).click();
  await title(page, 'Ann Ek and Cleo Grip').waitFor();
  return { page, context, url };
}

/** The link that the coordinator gives to somebody. @param {import('playwright-core').Page} page @param {string} name */
async function linkFor(page, name) {
  const part = page.getByRole('region', { name: `For ${name}` });
  await part.getByRole('button', { name: 'Copy as a link' }).click();
  await part.getByText(/^Copied/).waitFor();
  const link = await clipboardOf(page);
  assert.match(link, /#\/open\?p=1\.[\w.-]+$/);
  return link;
}

/** The answer as text, from the page of a pairing that is answered. @param {import('playwright-core').Page} page */
async function copiedAnswer(page) {
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied').waitFor();
  return clipboardOf(page);
}

/** The coordinator pastes an answer. @param {import('playwright-core').Page} page @param {string} text @param {string} heading */
async function takeIn(page, text, heading) {
  await go(page, '#/open');
  await page.getByLabel('Or paste the text or the link').fill(text);
  await page.getByRole('button', { name: 'See what it is' }).click();
  await page.getByRole('heading', { name: heading }).waitFor();
  await expectGoodLooks(page, heading);
  await page.getByRole('button', { name: 'Take in the answer' }).click();
  await page.getByText('The answer is taken in.').waitFor();
  await page.getByRole('link', { name: 'Go to the pairings' }).click();
  await title(page, '1 pairing').waitFor();
}

test('a pairing goes out, is answered and met, comes back, and a no keeps the two apart', async () => {
  const coordinator = await coordinatorWithPairing();
  const forAnn = await linkFor(coordinator.page, 'Ann Ek');
  const forCleo = await linkFor(coordinator.page, 'Cleo Grip');
  assert.notEqual(forAnn, forCleo);
  await coordinator.page.getByText(/^Last handed out on/).waitFor();

  const ann = await openRunningApp({ route: forAnn.slice(coordinator.url.length) });
  // Every test serves the site anew, so both browsers have the same address.
  assert.ok(forAnn.startsWith(ann.url));
  await allowClipboard(ann.context);
  await ann.page.getByRole('heading', { name: 'A pairing for Ann Ek' }).waitFor();
  await ann.page.getByText('Robin Lake (robin@example.org)').waitFor();
  await ann.page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await ann.page.getByRole('link', { name: 'Go to my pairing' }).click();
  await title(ann.page, 'You and Cleo Grip').waitFor();
  await ann.page.getByText('Ann Ek can teach what Cleo Grip wants to learn').waitFor();
  await ann.page.getByRole('button', { name: 'Yes, gladly' }).click();
  await ann.page.getByText('Send it to Robin Lake, robin@example.org.').waitFor();
  const yes = await copiedAnswer(ann.page);

  await ann.page.getByRole('link', { name: 'Plan a session' }).click();
  await ann.page.getByLabel('Date').fill('2025-05-05');
  await ann.page.getByLabel('Starts at').fill('09:05');
  await ann.page.getByRole('button', { name: 'Save the session' }).click();
  await title(ann.page, /^Session with Cleo Grip$/).waitFor();
  await ann.page.getByRole('link', { name: 'Log it, agree actions, look back' }).click();
  await ann.page.getByRole('button', { name: 'We met' }).click();
  await ann.page.getByLabel('What did you cover?').fill('Hello to each other.');
  await ann.page.getByRole('button', { name: 'Save as held' }).click();
  await ann.page.getByText(/^Held, logged on/).waitFor();
  await ann.page.reload();
  await title(ann.page, 'After the session with Cleo Grip').waitFor();
  assert.equal(
    await ann.page.getByLabel('What did you cover?').inputValue(),
    'Hello to each other.',
  );

  const { page } = coordinator;
  await takeIn(page, yes, 'Ann Ek says: yes, gladly');
  const row = page.getByRole('row', { name: /Ann Ek.*Cleo Grip/s });
  assert.match(await row.innerText(), /yes, on .*no answer yet/s);
  await row.getByText('Waiting').waitFor();
  await go(page, '#/open');
  await page.getByLabel('Or paste the text or the link').fill(yes);
  await page.getByRole('button', { name: 'See what it is' }).click();
  await page.getByText('You have this one already. Nothing has changed.').waitFor();
  await page.getByRole('link', { name: 'Go to the pairings' }).click();
  await title(page, '1 pairing').waitFor();

  const cleo = await openRunningApp({ route: forCleo.slice(coordinator.url.length) });
  await allowClipboard(cleo.context);
  await cleo.page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await cleo.page.getByRole('link', { name: 'Go to my pairing' }).click();
  await title(cleo.page, 'You and Ann Ek').waitFor();
  await cleo.page.getByRole('button', { name: 'I would rather not' }).click();
  await cleo.page.getByRole('heading', { name: /that you would rather not$/ }).waitFor();
  const no = await copiedAnswer(cleo.page);

  await takeIn(page, no, 'Cleo Grip would rather not');
  await row.getByText('Declined').waitFor();
  await row.getByRole('link').click();
  await page.getByText('One of the two would rather not.').waitFor();
  await expectGoodLooks(page, 'a pairing that is declined');
  await propose(page, '2 pairs, nobody waiting');
  await page.getByRole('button', { name: /Ann Ek.*Dag Holm/s }).waitFor();
  await page.getByRole('button', { name: /Bo Falk.*Cleo Grip/s }).waitFor();
  assert.equal(await page.getByRole('button', { name: /Ann Ek.*Cleo Grip/s }).count(), 0);
});

test('two answers of yes make a pairing that has begun', async () => {
  const { page, url } = await coordinatorWithPairing();
  const answers = [];
  for (const name of ['Ann Ek', 'Cleo Grip']) {
    const link = await linkFor(page, name);
    const own = await openRunningApp({ route: link.slice(url.length) });
    await allowClipboard(own.context);
    await own.page.getByRole('button', { name: 'Keep it in this browser' }).click();
    await own.page.getByRole('link', { name: 'Go to my pairing' }).click();
    await own.page.getByRole('button', { name: 'Yes, gladly' }).click();
    await own.page.getByRole('heading', { name: /^You said yes on/ }).waitFor();
    answers.push([name, await copiedAnswer(own.page)]);
  }
  for (const [name, text] of answers) await takeIn(page, text, `${name} says: yes, gladly`);
  await page.getByRole('row', { name: /Ann Ek/ }).getByText('Accepted').waitFor();
  await go(page, '#/organise');
  await page.getByText('1 accepted').waitFor();
  await expectGoodLooks(page, 'the overview when a pairing has begun');
});

test('a participant goes the same way on a phone with the keyboard alone', async () => {
  const coordinator = await coordinatorWithPairing();
  const link = await linkFor(coordinator.page, 'Ann Ek');
  const { page, context } = await openRunningApp({
    route: link.slice(coordinator.url.length),
    viewport: PHONE,
  });
  await allowClipboard(context);
  const button = (name) => page.getByRole('button', { name });
  await pressByKey(page, button('Keep it in this browser'));
  await pressByKey(page, page.getByRole('link', { name: 'Go to my pairing' }));
  await title(page, 'You and Cleo Grip').waitFor();
  await expectNoSidewaysScrolling(page);
  await pressByKey(page, button('Yes, gladly'));
  await page.getByRole('heading', { name: /^You said yes on/ }).waitFor();
  await expectSoon(async () =>
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'your-answer'),
  );
  await pressByKey(page, button('Copy as text'));
  await page.getByText('Copied').waitFor();
  assert.match(await clipboardOf(page), /turnabout:1\./);

  await pressByKey(page, page.getByRole('link', { name: 'Plan a session' }));
  await title(page, 'Plan a session with Cleo Grip').waitFor();
  const place = page.getByLabel('Place or link');
  await tabTo(page, place);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'There is something to correct' }).waitFor();
  await pressByKey(page, page.getByRole('button', { name: /^Enter a date/ }));
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'session-date'));
  // The same whether the browser asks for the day or the month first.
  await page.keyboard.type('05052025');
  assert.equal(await page.getByLabel('Date').inputValue(), '2025-05-05');
  await tabTo(page, page.getByLabel('Starts at'));
  // A clock of twelve hours asks for the half of the day too; one of twenty-four ignores the letter.
  await page.keyboard.type('0905A');
  assert.equal(await page.getByLabel('Starts at').inputValue(), '09:05');
  await tabTo(page, place);
  await page.keyboard.type('Room Linden');
  await page.keyboard.press('Enter');
  await title(page, /^Session with Cleo Grip$/).waitFor();
  await expectNoSidewaysScrolling(page);

  await pressByKey(page, page.getByRole('link', { name: 'Log it, agree actions, look back' }));
  await pressByKey(page, button('We met'));
  await tabTo(page, page.getByLabel('What did you cover?'));
  await page.keyboard.type('Hello to each other.');
  await pressByKey(page, button('Save as held'));
  await page.getByText(/^Held, logged on/).waitFor();
  await page.reload();
  await title(page, 'After the session with Cleo Grip').waitFor();
  assert.equal(await page.getByLabel('What did you cover?').inputValue(), 'Hello to each other.');
  await page.getByText('Room Linden').waitFor();
});
