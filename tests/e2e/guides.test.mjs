// Learning the role: reading, trying, checking oneself, searching, the certificate, the papers.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PHONE, expectSoon, useSite } from './harness.mjs';
import { answerQuestions, chooseRole, doExercises, modules } from './learning.mjs';
import { expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { go, title } from './organising.mjs';
import { everythingKept } from './stored.mjs';

const { openRunningApp } = useSite();

test('a newcomer on a phone reads all modules of a role and prints the certificate', async () => {
  const { page } = await openRunningApp({ route: '#/guides', viewport: PHONE });
  await title(page, 'Guides').waitFor();
  assert.equal(await modules(page).count(), 0, 'no modules before there is a role');
  await chooseRole(page, 'Mentor');
  await page.getByText('0 of 14 done').waitFor();
  const titles = await modules(page).allInnerTexts();
  assert.equal(titles.length, 14);

  await page.getByRole('link', { name: `Begin: ${titles[0]}` }).click();
  for (const [place, name] of titles.entries()) {
    await title(page, name).waitFor();
    assert.ok((await doExercises(page)) >= 1, `${name}: an exercise`);
    assert.ok((await answerQuestions(page)) >= 2, `${name}: questions`);
    if (place === 6) {
      // A reload in the middle loses nothing.
      await page.reload();
      await title(page, name).waitFor();
      const field = page.getByRole('region', { name: 'To try' }).getByRole('textbox').first();
      assert.equal(await field.inputValue(), 'My own words');
      assert.ok((await page.getByRole('radio', { checked: true }).count()) >= 2);
    }
    await page.getByRole('button', { name: 'Mark as done' }).click();
    await page.getByRole('heading', { name: /^Done on / }).waitFor();
    const next = titles[place + 1];
    if (next) await page.getByRole('link', { name: next, exact: true }).click();
  }

  await page.getByRole('link', { name: 'To the certificate' }).click();
  await title(page, 'Certificate').waitFor();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();
  await page.getByText('Enter your name, so that it stands on the certificate').waitFor();
  assert.equal(await page.locator('body').getAttribute('data-printed'), null);
  await page.getByLabel('Your name').fill('Noor Haddad');
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();
  await page.locator('body[data-printed=yes]').waitFor();
  const paper = page.getByRole('region', { name: 'Certificate' });
  await paper.getByText('Noor Haddad').waitFor();
  await paper.getByText('Role: Mentor').waitFor();
  assert.equal(await paper.getByRole('listitem').count(), 14);

  await go(page, '#/guides');
  await page.getByText('14 of 14 done').waitFor();
  const kept = await everythingKept(page);
  assert.equal(kept.guides.length, 14);
  assert.ok(kept.exercises.length >= 14);
});

test('a mentee reads by keyboard alone, in Swedish', async () => {
  const { page } = await openRunningApp({ route: '#/guides', viewport: PHONE, locale: 'sv-SE' });
  const role = page.getByRole('radio', { name: /^Mentor/ });
  await tabTo(page, role);
  await page.keyboard.press('ArrowDown');
  await page.getByText('0 av 14 klara').waitFor();
  await pressByKey(page, page.getByRole('link', { name: /^Börja: / }));
  const field = page.getByRole('region', { name: 'Att prova' }).getByRole('textbox').first();
  await tabTo(page, field);
  await page.keyboard.type('Något eget');
  await page.getByText('Sparat i den här webbläsaren').waitFor();
  await pressByKey(page, page.getByRole('button', { name: 'Markera som klar' }));
  await expectSoon(async () =>
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'guide-done'),
  );
});

test('what was typed stays when the language changes at once, and when the guide is left', async () => {
  const { page } = await openRunningApp({ route: '#/guides/agreement' });
  const field = page.locator('.exercise textarea').first();
  await field.fill('We meet on Tuesdays');
  await page.getByRole('button', { name: 'Svenska' }).click();
  await title(page, 'Överenskommelsen').waitFor();
  assert.equal(await field.inputValue(), 'We meet on Tuesdays');
  await field.fill('Vi ses på tisdagar');
  await page.getByRole('link', { name: 'Alla guider' }).click();
  await title(page, 'Guider').waitFor();
  await page.goBack();
  await title(page, 'Överenskommelsen').waitFor();
  assert.equal(await field.inputValue(), 'Vi ses på tisdagar');
});

test('whoever types and leaves for another part at once loses nothing', async () => {
  const { page } = await openRunningApp({ route: '#/guides/agreement' });
  const field = page.locator('.exercise textarea').first();
  await field.fill('The last words');
  await page.getByRole('link', { name: 'My data' }).click();
  await title(page, 'My data').waitFor();
  assert.match(JSON.stringify((await everythingKept(page)).exercises), /The last words/);
});

test('an address without a guide says so', async () => {
  const { page } = await openRunningApp({ route: '#/guides/nothing-here', expectedErrors: [/404/] });
  await page.getByText('There is no guide at this address.').waitFor();
  await go(page, '#/guides/search');
  await page.getByText('There is no guide at this address.').waitFor();
  await expectGoodLooks(page, 'no such guide');
});

test('a second tab shows what was written, and loses nothing where it could not hear of it', async () => {
  const { page, context } = await openRunningApp({ route: '#/guides/agreement' });
  const field = (tab) => tab.locator('.exercise textarea').first();
  const second = await context.newPage();
  await second.goto(page.url());
  await field(second).waitFor();
  const deaf = await context.newPage();
  await deaf.addInitScript(() => {
    window.BroadcastChannel = class {
      constructor() {
        throw new DOMException('there is none', 'NotSupportedError');
      }
    };
  });
  await deaf.goto(page.url());
  await field(deaf).waitFor();

  await field(page).fill('From the first');
  await page.getByText('Saved in this browser').waitFor();
  await expectSoon(async () => assert.equal(await field(second).inputValue(), 'From the first'));

  await field(deaf).fill('From the one that does not hear');
  await deaf.getByText('was changed in another tab while you were writing').waitFor();
  assert.equal(await field(deaf).inputValue(), 'From the one that does not hear');
  const before = await everythingKept(deaf);
  assert.match(JSON.stringify(before.exercises), /From the first/);
  await deaf.getByRole('button', { name: 'Save mine in its place' }).click();
  await deaf.getByText('Saved in this browser').waitFor();
  const after = await everythingKept(deaf);
  assert.match(JSON.stringify(after.exercises), /does not hear/);
});

test('a word finds every guide that holds it', async () => {
  const { page } = await openRunningApp({ route: '#/guides' });
  const search = page.getByRole('searchbox', { name: 'Search all guides' });
  await search.fill('humility leader');
  const found = page.getByRole('search').getByRole('listitem');
  await found.first().waitFor();
  for (const text of await found.allInnerTexts()) assert.match(text, /humility/i);
  await search.fill('xyzzy');
  await page.getByText('No guide has these words.').waitFor();
  await search.fill('line manager two hours');
  await found.filter({ hasText: /line manager/i }).first().getByRole('link').click();
  await page.locator('article').waitFor();
});

test('one guide is fetched without the others', async () => {
  const { page, context } = await openRunningApp({ route: '#/settings' });
  const asked = [];
  context.on('request', (request) => {
    const name = /guides-[0-9a-f]+\/(.+)$/.exec(request.url());
    if (name) asked.push(name[1]);
  });
  await go(page, '#/guides/trouble-power');
  await page.locator('article').waitFor();

  assert.deepEqual(asked, ['en/trouble-power.json']);
});

test('a guide that cannot be had says so and is had again', async () => {
  const { page, context } = await openRunningApp({
    route: '#/guides',
    expectedErrors: [/404/],
  });
  await context.route(/agreement\.json/, (route) => route.fulfill({ status: 404, body: '' }));
  await go(page, '#/guides/agreement');
  await page.getByText('This page’s content could not be fetched.').waitFor();
  await expectGoodLooks(page, 'a guide that could not be had');
  await context.unroute(/agreement\.json/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('article').waitFor();
});

test('every state of the guides looks right', async () => {
  const { page } = await openRunningApp({ route: '#/guides' });
  await page.getByRole('heading', { name: 'To print' }).waitFor();
  await expectGoodLooks(page, 'guides before a role was chosen');
  await chooseRole(page, 'Both');
  await page.getByText('0 of 20 done').waitFor();
  await expectGoodLooks(page, 'guides of both roles');
  await page.getByRole('searchbox').fill('time');
  await page.getByText(/guides have these words/).waitFor();
  await expectGoodLooks(page, 'guides with what was found');
  await page.getByRole('searchbox').fill('xyzzy');
  await page.getByText('No guide has these words.').waitFor();
  await expectGoodLooks(page, 'guides with nothing found');
  await go(page, '#/guides/certificate');
  await page.getByText('The certificate is here once').waitFor();
  await expectGoodLooks(page, 'a certificate that is not there yet');
  for (const slug of ['challenging-upward', 'humility-self-check', 'agreement', 'coordinators-handbook']) {
    await go(page, `#/guides/${slug}`);
    await page.locator('article').waitFor();
    await expectGoodLooks(page, `the guide ${slug}`);
  }
  await go(page, '#/guides/challenging-upward');
  const question = page.getByRole('region', { name: 'To check yourself' }).first();
  for (const answer of await question.getByRole('radio').all()) {
    await answer.check();
    await question.getByRole('status').getByText(/^(Yes|Not quite)\./).waitFor();
    await expectGoodLooks(page, 'a question that was answered');
  }
});
