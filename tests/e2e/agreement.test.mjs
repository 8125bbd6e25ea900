// What two people agree on: written part by part, read aloud, signed by both, and read again.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { NARROWEST, expectNoAxeViolations, expectNoSidewaysScrolling, expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { digestOfAgreement, kept } from './agreeing.mjs';
import { day } from './days.mjs';
import { PAIRING, device } from './device.mjs';
import { go } from './organising.mjs';
import { putAndReload } from './stored.mjs';
import { fixture, keepPairing } from './two.mjs';

const { openRunningApp } = useSite();
const { item } = device();

const TITLE = 'What you and Björn Åkesson agree on';
const PARTS = [
  'What we meet for', 'How often', 'How long', 'Where, or by which channel', 'Who books',
  'What stays between us', 'Between sessions', 'Ground rules', 'When we read this again', 'Ending without blame',
];
const h1 = (page, name) => page.getByRole('heading', { level: 1, name, exact: true });
const button = (page, name) => page.getByRole('button', { name, exact: true });

/** A pair that has not agreed on anything. @param {import('./harness.mjs').Opening} [opening] */
async function openAgreement(opening = {}) {
  const app = await openRunningApp({ ...opening, route: '#/open' });
  await keepPairing(app.page);
  await go(app.page, '#/pairing/agreement');
  await h1(app.page, TITLE).waitFor();
  return app;
}

/** Takes every part as it is suggested. @param {import('playwright-core').Page} page */
async function takeEveryPart(page) {
  await button(page, 'Begin with the first part').click();
  for (const part of PARTS) {
    await h1(page, part).waitFor();
    await button(page, 'Save and go on').click();
  }
  await h1(page, TITLE).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Signatures' }).waitFor();
}

/** The partner signs, on a device that nobody here knows. */
const signature = (side, name, digest) =>
  item(`signature-${side}`, 'signature', { digest, name, on: '2026-11-20' });

test('an agreement is written part by part, signed by both, and signed anew after a change', async () => {
  const { page } = await openRunningApp({ route: '#/open' });
  await keepPairing(page);
  await go(page, '#/pairing');
  await button(page, 'Yes, gladly').click();
  await page.getByText('Nothing is agreed yet. Do it together in your first session.').waitFor();
  await expectGoodLooks(page, 'a pairing without an agreement');
  await page.getByRole('link', { name: 'Open the agreement' }).click();
  await h1(page, TITLE).waitFor();
  await expectGoodLooks(page, 'an agreement before the first part');

  // The keyboard alone, from the first part to one's own signature.
  await pressByKey(page, button(page, 'Begin with the first part'));
  await h1(page, 'What we meet for').waitFor();
  await page.getByText('Part 1 of 10').waitFor();
  await expectGoodLooks(page, 'a part of the agreement');
  assert.ok(await page.getByLabel('Björn Åkesson learns what Anna Berg knows and sees.').isChecked());
  await tabTo(page, page.getByLabel('We both want to see our work with other eyes.'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('In your own words'));
  await page.keyboard.type('And because we are curious.');
  await pressByKey(page, button(page, 'Save and go on'));
  for (const part of PARTS.slice(1, 8)) {
    await h1(page, part).waitFor();
    await pressByKey(page, button(page, 'Save and go on'));
  }
  await h1(page, 'When we read this again').waitFor();
  await page.getByLabel('Read it again on').fill(day(-1));
  await expectGoodLooks(page, 'the part with the review');
  await pressByKey(page, button(page, 'Save and go on'));
  await h1(page, 'Ending without blame').waitFor();
  await pressByKey(page, button(page, 'Leave this part for later'));
  await h1(page, TITLE).waitFor();
  await page.getByText('And because we are curious.').waitFor();
  await page.getByText('You can sign once every part says one thing.').waitFor();
  await expectGoodLooks(page, 'an agreement of which a part is open');
  await pressByKey(page, button(page, 'Go on with what is open'));
  await h1(page, 'Ending without blame').waitFor();
  await pressByKey(page, button(page, 'Save and go on'));
  await h1(page, TITLE).waitFor();
  await expectGoodLooks(page, 'an agreement that waits for signatures');
  await pressByKey(page, button(page, 'Sign as Anna Berg'));
  await page.getByText('Your signature reaches Björn Åkesson when you bring each other up to date.').waitFor();

  // The digest is the one that the format says.
  const own = await kept(page, 'signature-mentor');
  const digest = await digestOfAgreement(page);
  assert.deepEqual(own.item.fields.find(([name]) => name === 'digest')[1].at(-1)[1], digest);

  await putAndReload(page, [signature('mentee', 'Björn Åkesson', digest)]);
  await page.getByText('Both of you have signed.').waitFor();
  await page.getByText('Signed on 20 November 2026').waitFor();
  await expectGoodLooks(page, 'an agreement that both have signed');

  // A change voids both, which is said before and after.
  await button(page, 'Change: Where, or by which channel').click();
  await page.getByText('This text is signed. If you change its words, no signature holds any longer').waitFor();
  await page.getByLabel('We meet by video.').check();
  await expectGoodLooks(page, 'a part of a text that is signed');
  await button(page, 'Save').click();
  await page.getByText(/^The agreement was changed on .*; both of you sign anew\.$/).waitFor();
  await page.getByText('Signed an earlier text on 20 November 2026').waitFor();
  await expectGoodLooks(page, 'an agreement whose signatures have lost their hold');
  await button(page, 'Sign as Anna Berg').click();
  await page.getByText('Your signature reaches').waitFor();

  // Back to the words that were signed: the partner's signature is under exactly these.
  await button(page, 'Change: Where, or by which channel').click();
  await page.getByLabel('We meet by video.').uncheck();
  await button(page, 'Save').click();
  await page.getByText('Björn Åkesson has signed these words.').waitFor();
  await button(page, 'Sign as Anna Berg').click();
  await page.getByText('Both of you have signed.').waitFor();
  await button(page, 'Take my signature back').click();
  await page.getByText('Your signature is taken back.').waitFor();
  await button(page, 'Undo').click();
  await page.getByText('Both of you have signed.').waitFor();

  // The day of the review has come; moving it voids nothing.
  await page.getByRole('heading', { name: 'It is time to read your agreement again' }).waitFor();
  await page.getByLabel('Next time on').fill(day(-3));
  await button(page, 'We have reviewed it').click();
  await page.getByText('Choose a day that is still to come').waitFor();
  await page.getByLabel('Next time on').fill(day(60));
  await button(page, 'We have reviewed it').click();
  await page.getByText(/^You read it again on /).waitFor();
  await page.getByText(/^Last read again on /).waitFor();
  await page.getByText('Both of you have signed.').waitFor();

  await go(page, '#/pairing');
  await page.getByText('Both of you have signed.').waitFor();
  await go(page, `#/pairing/${PAIRING}/agreement`);
  await h1(page, TITLE).waitFor();
  await page.getByText('And because we are curious.').waitFor();
});

test('a signature that somebody else wrote does not count', async () => {
  const { page } = await openAgreement();
  await takeEveryPart(page);
  const digest = await digestOfAgreement(page);
  await putAndReload(page, [signature('mentor', 'Anna Berg', digest)]);
  await page.getByText('Not signed yet').nth(1).waitFor();
  await button(page, 'Sign as Anna Berg').click();
  await page.getByText('Your signature reaches').waitFor();
  assert.equal(await page.getByText('Not signed yet').count(), 1);
});

test('what the programme suggests is chosen already', async () => {
  const { page } = await openRunningApp({ route: '#/open' });
  await page.getByLabel('Or paste the text or the link').fill(fixture('programme.txt'));
  await page.getByRole('button', { name: 'See what it is' }).click();
  await page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await page.getByText('The programme is kept in this browser').waitFor();
  await page.reload();
  await keepPairing(page);
  await go(page, '#/pairing/agreement');
  await page.getByText('Turn the tables 2026 suggests how often').waitFor();
  await button(page, 'Begin with the first part').click();
  await h1(page, 'What we meet for').waitFor();
  await button(page, 'Leave this part for later').click();
  await h1(page, 'How often').waitFor();
  assert.ok(await page.getByLabel('We meet every two weeks.').isChecked());
  await button(page, 'Save and go on').click();
  await h1(page, 'How long').waitFor();
  assert.ok(await page.getByLabel('A session takes 45 minutes.').isChecked());
  for (const part of PARTS.slice(2, 7)) {
    await h1(page, part).waitFor();
    await button(page, 'Leave this part for later').click();
  }
  await h1(page, 'Ground rules').waitFor();
  assert.ok(await page.getByLabel('What is said here stays here.').isChecked());
  assert.ok(await page.getByLabel('We keep our times.').isChecked());
});

test('a chosen sentence keeps the language in which it was chosen', async () => {
  const { page } = await openAgreement({ viewport: NARROWEST });
  await button(page, 'Begin with the first part').click();
  await h1(page, 'What we meet for').waitFor();
  await button(page, 'Leave this part for later').click();
  await h1(page, 'How often').waitFor();
  await button(page, 'Save and go on').click();
  await h1(page, 'How long').waitFor();
  await button(page, 'Back to the agreement').click();
  await h1(page, TITLE).waitFor();

  await button(page, 'Svenska').click();
  await h1(page, 'Vad du och Björn Åkesson kommer överens om').waitFor();
  await page.getByText('We meet once a month.').waitFor();
  await button(page, 'Ändra: Hur ofta').click();
  await h1(page, 'Hur ofta').waitFor();
  assert.ok(await page.getByLabel('Vi träffas en gång i månaden.').isChecked());
  await page.getByText('I överenskommelsen står det: We meet once a month.').waitFor();
  await expectGoodLooks(page, 'a part that was chosen in another language');
  await button(page, 'Spara').click();
  await page.getByText('We meet once a month.').waitFor();
  await button(page, 'Ändra: Hur ofta').click();
  await page.getByLabel('Vi träffas varannan vecka.').check();
  await button(page, 'Spara').click();
  await page.getByText('Vi träffas varannan vecka.').waitFor();
  await expectNoSidewaysScrolling(page);
});

test('it is read aloud in turns', async () => {
  const { page } = await openAgreement({ viewport: NARROWEST });
  await takeEveryPart(page);
  await pressByKey(page, button(page, 'Read it aloud to each other'));
  await h1(page, 'What we meet for').waitFor();
  await page.getByText('You read', { exact: true }).waitFor();
  await expectGoodLooks(page, 'reading aloud');
  await pressByKey(page, button(page, 'Next part'));
  await h1(page, 'How often').waitFor();
  await page.getByText('Björn Åkesson reads', { exact: true }).waitFor();
  await button(page, 'The part before').click();
  await h1(page, 'What we meet for').waitFor();
  for (const part of PARTS) {
    await h1(page, part).waitFor();
    await button(page, 'Next part').click();
  }
  await h1(page, 'You have read it all').waitFor();
  await expectGoodLooks(page, 'the end of reading aloud');
  await button(page, 'Go to the signatures').click();
  await button(page, 'Sign as Anna Berg').waitFor();
  await expectSoon(async () => {
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'signatures');
  });
});

test('two tabs that write one part: the second is told, and nothing typed is lost', async () => {
  const { page } = await openAgreement();
  await takeEveryPart(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await h1(other, TITLE).waitFor();
  await button(page, 'Change: Who books').click();
  await page.getByLabel('In your own words').fill('Anna, in spring.');
  await button(other, 'Change: Who books').click();
  await other.getByLabel('In your own words').fill('Björn, in autumn.');
  await button(other, 'Save').click();
  await other.getByText('Björn, in autumn.').waitFor();

  await button(page, 'Save').click();
  await page.getByText(/^What you wrote is not saved: the same thing was changed in another tab/).waitFor();
  await expectNoAxeViolations(page, 'a part that another tab has changed');
  assert.equal(await page.getByLabel('In your own words').inputValue(), 'Anna, in spring.');
  await button(page, 'Save mine in its place').click();
  await page.getByText('Anna, in spring.').waitFor();
  await other.getByText('Anna, in spring.').waitFor();

  await button(page, 'Change: Who books').click();
  await page.getByLabel('In your own words').fill('Something else.');
  const question = page.waitForEvent('dialog').then(async (asked) => {
    await asked.dismiss();
    return asked.message();
  });
  await button(page, 'Back to the agreement').click();
  assert.equal(await question, 'You have written something that is not saved. Leave it unsaved?');
  assert.equal(await page.getByLabel('In your own words').inputValue(), 'Something else.');
});

test('a part that both wrote apart stands in both versions until one of them chooses', async () => {
  const { page } = await openAgreement();
  await takeEveryPart(page);
  const record = await kept(page, 'agreement');
  const place = record.item.fields.find(([name]) => name === 'place');
  record.writers.push('partners-device');
  place[1].push([[record.writers.length - 1, 1], 'On the stairs.']);
  place[2].push([record.writers.length - 1, 1]);
  await putAndReload(page, [['together', `${PAIRING}/agreement`, JSON.stringify(record)]]);
  await page.getByText('Both of you wrote this part without knowing of each other.').waitFor();
  await page.getByText('On the stairs.').waitFor();
  await expectGoodLooks(page, 'a part in two versions');
  assert.equal(await button(page, 'Sign as Anna Berg').count(), 0);
  const card = page.getByRole('listitem').filter({ hasText: 'On the stairs.' });
  await card.getByRole('button', { name: 'Keep these words' }).click();
  await button(page, 'Sign as Anna Berg').waitFor();
  await page.getByText('On the stairs.').waitFor();
  await expectNoAxeViolations(page, 'a part that was chosen');
});

test('on paper stand the words and the signatures, and no buttons', async () => {
  const { page } = await openAgreement();
  await takeEveryPart(page);
  await button(page, 'Sign as Anna Berg').click();
  await page.getByText('Your signature reaches').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByText('We meet once a month.').waitFor();
  await page.getByText(/^Signed on /).waitFor();
  await page.getByText('Signature by hand').waitFor();
  const visible = page.getByRole('button').or(page.getByRole('textbox')).filter({ visible: true });
  assert.equal(await visible.count(), 0);
  assert.equal(await page.getByText('Not signed yet').filter({ visible: true }).count(), 0);
});
