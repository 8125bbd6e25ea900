// Every address of the app: it opens by itself, says what it is, and the way back works.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import {
  NARROWEST,
  expectNoAxeViolations,
  expectSoon,
  useSite,
} from './harness.mjs';
import { expectGoodLooks } from './looks.mjs';
import { clipboardOf, go, title } from './organising.mjs';

const { openRunningApp } = useSite();
const fixture = (name) =>
  readFileSync(new URL(`../fixtures/packets/v1/${name}`, import.meta.url), 'utf8');

const FIRST_VISIT = 'Those who are new have much to teach';
const COMING = 'Not here yet';
const NO_SUCH_PAGE = 'There is no such page';

/** The heading of each screen where nothing is stored yet. */
const SCREENS = {
  '#/': FIRST_VISIT,
  '#/open': 'Open a packet',
  '#/data/restore': 'Restore a backup',
  '#/data': 'My data',
  '#/settings': 'Settings',
  '#/about': 'About Turnabout',
  '#/about/components': 'Components',
  '#/privacy': 'Privacy',
  '#/accessibility': 'Accessibility',
  '#/pairing': 'My pairing',
  '#/pairing/p1': 'My pairing',
  '#/sessions': 'Sessions',
  '#/sessions/new': 'Sessions',
  '#/sessions/s1': 'This session is not here',
  '#/sessions/s1/agendas': 'This session is not here',
  '#/sessions/s1/plan': 'This session is not here',
  '#/sessions/s1/after': 'This session is not here',
  '#/organise': 'Run a reverse mentoring programme',
  '#/guides': 'Guides',
  '#/guides/confidentiality': 'Confidentiality, and where it ends',
  '#/guides/certificate': 'Certificate',
  '#/questionnaire': 'Questionnaire',
  '#/questionnaire/topics': 'Questionnaire',
  '#/questionnaire/check': 'Check your answers',
  '#/pairing/agreement': 'Your agreement',
  '#/pairing/p1/agreement': 'Your agreement',
  '#/goals': 'Goals',
  '#/organise/programme': 'Programme',
  '#/organise/programme/new': 'New programme',
  '#/organise/people': 'People',
  '#/organise/people/import': 'Import a sign-up sheet',
  '#/check-ins': 'Check-ins',
  '#/check-ins/first': 'Check-ins',
  '#/organise/people/applications': 'Take in applications',
  '#/organise/people/new': 'Add a person',
  '#/organise/people/p1': 'This person is not here',
  '#/organise/matching': 'Matching',
  '#/organise/pairings': 'Pairings',
  '#/organise/pairings/p1': 'This pairing is not here',
};

/** Screens that are not built yet. Take a route out of here when its screen is there. */
const NOT_BUILT = [
  '#/organise/readiness',
  '#/organise/progress',
  '#/organise/events',
  '#/organise/report',
];

const UNKNOWN = ['#/nowhere', '#/guides/a/b', '#/organise/nowhere', '#nowhere', '#/pairing/%2E%2E'];

const ALL = [
  ...Object.entries(SCREENS),
  ...NOT_BUILT.map((route) => [route, COMING]),
  ...UNKNOWN.map((route) => [route, NO_SUCH_PAGE]),
];

/** The text of what has the focus. @param {import('playwright-core').Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const { tagName, textContent } = /** @type {Element} */ (document.activeElement);
    return `${tagName}: ${textContent}`;
  });

/** One has come from another screen: the heading has the focus, and the tab says where one is. */
async function expectArrival(page, heading) {
  await title(page, heading).waitFor();
  await expectSoon(async () => assert.equal(await focused(page), `H1: ${heading}`));
  assert.equal(await page.title(), `${heading} · Turnabout`);
}

for (const [route, heading] of ALL) {
  test(`${route} opens by itself and says what it is`, async () => {
    const { page } = await openRunningApp({ route });
    await title(page, heading).waitFor();
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.title(), `${heading} · Turnabout`);
    assert.equal(await page.getByRole('main').count(), 1);
    if (heading === COMING) {
      await page.getByText('This part of Turnabout is being built.').waitFor();
      await page.getByRole('main').getByRole('link', { name: 'Go to Home' }).waitFor();
    }
    await expectGoodLooks(page, route);
    await page.setViewportSize(NARROWEST);
    await expectNoAxeViolations(page, `${route} in a narrow window`);
  });
}

test('what is not built yet and what is not there look good in every way', async () => {
  const { page } = await openRunningApp({ route: '#/organise/events' });
  await title(page, COMING).waitFor();
  await expectGoodLooks(page, 'a screen that is coming');
  await go(page, '#/nowhere');
  await title(page, NO_SUCH_PAGE).waitFor();
  await expectGoodLooks(page, 'no such page');
});

test('going on and back, the heading has the focus and the tab its title', async () => {
  const { page } = await openRunningApp();
  await title(page, FIRST_VISIT).waitFor();
  await page.getByRole('link', { name: /^I am taking part/ }).click();
  await expectArrival(page, 'Open a packet');
  await page.goBack();
  await expectArrival(page, FIRST_VISIT);
  await page.goForward();
  await expectArrival(page, 'Open a packet');

  await go(page, '#/organise');
  await title(page, 'Run a reverse mentoring programme').waitFor();
  await page.getByRole('link', { name: /^Bring your sign-up sheets/ }).click();
  await expectArrival(page, 'Import a sign-up sheet');
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await expectArrival(page, 'People');
  await page.goBack();
  await expectArrival(page, 'Import a sign-up sheet');
});

test('Back leads from the coordinator’s part to the participant’s', async () => {
  const { page } = await openRunningApp();
  await page.getByRole('link', { name: /^I am running a programme/ }).click();
  await title(page, 'Run a reverse mentoring programme').waitFor();
  await page.goBack();
  await title(page, FIRST_VISIT).waitFor();
  assert.equal(await page.title(), `${FIRST_VISIT} · Turnabout`);
  await page.goForward();
  await title(page, 'Run a reverse mentoring programme').waitFor();
  assert.equal(await page.title(), 'Run a reverse mentoring programme · Turnabout');
});

for (const route of ['#/', '#/organise']) {
  test(`the first press of Tab on ${route} leads past the menu`, async () => {
    const { page } = await openRunningApp({ route });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    assert.equal(await focused(page), 'BUTTON: Skip to the content');
    await expectNoAxeViolations(page, 'the skip link in sight');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
    await page.keyboard.press('Tab');
    const isInside = () => document.activeElement?.closest('main') !== null;
    assert.ok(await page.evaluate(isInside), 'the next Tab stays in the content');
  });
}

const BANNER = 'You are looking at sample data. The people in it are invented.';

test('one looks around with the sample, a reload keeps it, and leaving removes it', async () => {
  const { page, context } = await openRunningApp();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Look around' }).click();
  await page.getByText(BANNER).waitFor();
  await title(page, /Ingrid Sample|^Your next session is on/).waitFor();
  await page.getByText('Ingrid Sample').first().waitFor();
  await page.getByText(/^People: 60/).waitFor();
  await expectGoodLooks(page, 'home with the sample');
  await page.getByRole('link', { name: 'My pairing' }).click();
  await title(page, 'You and Ingrid Sample').waitFor();
  await expectGoodLooks(page, 'the pairing of the sample');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied').waitFor();
  const ofSample = await clipboardOf(page);

  await page.getByRole('link', { name: 'For coordinators' }).click();
  await title(page, 'Sample programme').waitFor();
  const menu = page.getByRole('navigation', { name: 'Programme menu' });
  await menu.getByRole('link', { name: 'People' }).click();
  await page.getByText(/^60 people,/).waitFor();
  await expectGoodLooks(page, 'the people of the sample');
  await page.reload();
  await page.getByText(BANNER).waitFor();
  await page.getByText(/^60 people,/).waitFor();

  await go(page, '#/open');
  await page.getByLabel('Or paste the text or the link').fill(fixture('pairing.txt'));
  await page.getByRole('button', { name: 'See what it is' }).click();
  await page.getByText('real packets are never mixed with it').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Keep it in this browser' }).count(), 0);
  await expectGoodLooks(page, 'a real packet in the sample');

  await page.getByRole('button', { name: 'Leave and remove the sample' }).click();
  await title(page, FIRST_VISIT).waitFor();
  assert.equal(await page.getByText(BANNER).count(), 0);
  await page.reload();
  await title(page, FIRST_VISIT).waitFor();
  await go(page, '#/organise/people');
  await page.getByText('Nobody has signed up here yet.').waitFor();

  await go(page, '#/open');
  await page.getByLabel('Or paste the text or the link').fill(ofSample);
  await page.getByRole('button', { name: 'See what it is' }).click();
  await page.getByText('This packet belongs to the sample data').waitFor();
});

test('what is real is untouched by looking at the sample and leaving it', async () => {
  const { page } = await openRunningApp({ route: '#/organise/people/new' });
  // Kept from here on: the way to the sample as it stands on the first visit, in another tab.
  const other = await page.context().newPage();
  await other.goto(`${page.url().split('#')[0]}#/`);
  const look = other.getByRole('button', { name: 'Look around' });
  await look.waitFor();

  await page.getByLabel('Name', { exact: true }).fill('Olga Palm');
  await page.getByRole('radio', { name: /^Mentee senior/ }).check();
  await page.getByRole('button', { name: 'Save the person' }).click();
  await page.getByText('Saved in this browser', { exact: true }).waitFor();

  await look.click();
  await other.getByText(BANNER).waitFor();
  await other.getByText(/^People: 60/).waitFor();
  await go(other, '#/organise/people');
  await other.getByText(/^60 people,/).waitFor();
  await other.getByLabel('Search').fill('Olga Palm');
  await other.getByText('Nobody fits.').waitFor();
  await other.getByRole('button', { name: 'Leave and remove the sample' }).click();
  await title(other, 'Your programme').waitFor();
  assert.equal(await other.getByText(BANNER).count(), 0);
  await go(other, '#/organise/people');
  await other.getByText('1 person, 0 mentors, 1 mentee').waitFor();
  await other.getByRole('link', { name: 'Olga Palm' }).waitFor();
});
