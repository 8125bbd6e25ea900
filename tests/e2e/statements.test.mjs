// About, privacy, accessibility, settings, and the page of every component.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

import { PHONE, expectNoAxeViolations, expectSoon, useSite } from './harness.mjs';
import { expectGoodDialogLooks, expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { go, title } from './organising.mjs';

const { openRunningApp } = useSite();

/** Each statement, its heading in both languages, and words that it must say. */
const STATEMENTS = [
  {
    route: '#/about',
    headings: ['About Turnabout', 'Om Turnabout'],
    says: [
      'It sends no e-mail and reminds nobody by itself.',
      'Safari deletes what a site has stored',
      'Packets are not sealed yet',
      'does not mean exempt from data-protection law',
    ],
  },
  {
    route: '#/privacy',
    headings: ['Privacy', 'Integritet'],
    says: [
      'turnabout-language',
      'turnabout-theme',
      'turnabout-space',
      'the IP address',
      'Someone who uses the same device and profile can read everything',
      'does not exempt you from data-protection law',
    ],
  },
  {
    route: '#/accessibility',
    headings: ['Accessibility', 'Tillgänglighet'],
    says: ['WCAG) 2.2, level AA', 'Real screen readers', 'What is known not to work well'],
  },
  {
    route: '#/settings',
    headings: ['Settings', 'Inställningar'],
    says: ['Turnabout cannot remind you.', 'an alarm a day before each session'],
  },
];

for (const { route, headings, says } of STATEMENTS) {
  test(`${route} says what it must, in either language, and looks good in every way`, async () => {
    const { page } = await openRunningApp({ route, viewport: PHONE });
    await title(page, headings[0]).waitFor();
    const text = await page.getByRole('main').innerText();
    for (const words of says) assert.ok(text.includes(words), `${route} says: ${words}`);
    await expectGoodLooks(page, route);

    await page.getByRole('button', { name: 'Svenska' }).click();
    await title(page, headings[1]).waitFor();
    const swedish = await page.getByRole('main').innerText();
    for (const line of swedish.split('\n')) {
      const isSentence = line.length > 40;
      assert.ok(!isSentence || !text.includes(line), `this line is not translated: ${line}`);
    }
  });

  test(`${route} prints as dark ink on white, without what only a screen needs`, async () => {
    const { page } = await openRunningApp({ route, colorScheme: 'dark' });
    await title(page, headings[0]).waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.getByRole('banner').waitFor({ state: 'hidden' });
    await page.getByRole('contentinfo').waitFor({ state: 'hidden' });
    const { ink, paper } = await page.evaluate(() => {
      const body = getComputedStyle(document.body);
      return { ink: body.color, paper: body.backgroundColor };
    });
    assert.deepEqual({ ink, paper }, { ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)' });
  });
}

test('the footer leads to About, and About to every other statement', async () => {
  const { page } = await openRunningApp();
  await page.getByRole('contentinfo').getByRole('link', { name: 'About' }).click();
  for (const [link, heading] of [
    ['Privacy', 'Privacy'],
    ['Accessibility', 'Accessibility'],
    ['Settings', 'Settings'],
    ['Components: what the screens are built of', 'Components'],
  ]) {
    await title(page, 'About Turnabout').waitFor();
    await page.getByRole('main').getByRole('link', { name: link, exact: true }).click();
    await title(page, heading).waitFor();
    await page.goBack();
  }
  await title(page, 'About Turnabout').waitFor();
  const erase = page.getByRole('link', { name: 'Go to My data' });
  await go(page, '#/privacy');
  assert.equal(await erase.getAttribute('href'), '#/data');
});

test('About names the version and the build', async () => {
  const manifest = readFileSync(new URL('../../Cargo.toml', import.meta.url), 'utf8');
  const version = /^version = "(.+)"$/m.exec(manifest)?.[1];
  const { page } = await openRunningApp({ route: '#/about' });
  const fact = (name) =>
    page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');
  assert.equal(await fact(/^Version$/).textContent(), version);
  const head = await page.locator('head').innerHTML();
  const build = (await fact(/^Build$/).textContent()) ?? '';
  assert.match(build, /^\w+$/);
  assert.ok(head.includes(build), `the page names the build ${build}`);
});

test('whoever was sent a pairing finds the coordinator on About and on Accessibility', async () => {
  const { page } = await openRunningApp({ route: '#/about' });
  await page.getByText('No pairing is stored here yet').waitFor();
  const packet = new URL('../fixtures/packets/v1/pairing.txt', import.meta.url);
  await go(page, '#/open');
  await page.getByLabel('Or paste the text or the link').fill(readFileSync(packet, 'utf8'));
  await page.getByRole('button', { name: 'See what it is' }).click();
  await page.getByRole('button', { name: 'Keep it in this browser' }).click();
  await page.getByRole('link', { name: 'Go to my pairing' }).waitFor();
  for (const route of ['#/about', '#/accessibility']) {
    await go(page, route);
    await page.getByText(/^The coordinator of /).waitFor();
    const mail = page.getByRole('main').getByRole('link', { name: /@/ });
    assert.match((await mail.getAttribute('href')) ?? '', /^mailto:[^?]+@/);
    await expectGoodLooks(page, `${route} with a coordinator`);
  }
});

/** The language and the theme of the page. */
const look = (page) =>
  page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return { lang, theme: dataset.theme ?? 'as the device is set' };
  });
const kept = (page) =>
  page.evaluate(() => [
    localStorage.getItem('turnabout-language'),
    localStorage.getItem('turnabout-theme'),
  ]);

test('language and theme take effect at once, are kept, and hold in the other programs', async () => {
  const { page } = await openRunningApp({ route: '#/settings' });
  await page.getByRole('radio', { name: 'English' }).and(page.locator(':checked')).waitFor();
  await page.getByRole('radio', { name: 'Svenska' }).check();
  await title(page, 'Inställningar').waitFor();
  await page.getByRole('radio', { name: 'Mörkt', exact: true }).check();
  const chosen = { lang: 'sv', theme: 'dark' };
  assert.deepEqual(await look(page), chosen);
  assert.deepEqual(await kept(page), ['sv', 'dark']);
  await page.getByRole('button', { name: 'Ljust tema' }).waitFor();

  await page.reload();
  await title(page, 'Inställningar').waitFor();
  assert.deepEqual(await look(page), chosen);
  assert.ok(await page.getByRole('radio', { name: 'Svenska' }).isChecked());
  assert.ok(await page.getByRole('radio', { name: 'Mörkt', exact: true }).isChecked());

  for (const [route, heading] of [
    ['#/', 'De som är nya har mycket att lära ut'],
    ['#/organise', 'Driv ett program för omvänt mentorskap'],
  ]) {
    await go(page, route);
    await title(page, heading).waitFor();
    assert.deepEqual(await look(page), chosen);
  }
});

test('one goes back to following the device, and the page turns when the device does', async () => {
  const { page } = await openRunningApp({ route: '#/settings' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.getByRole('radio', { name: 'Dark', exact: true }).check();
  const dark = await paper();
  assert.notEqual(dark, light);
  await page.getByRole('radio', { name: /^As the device is set/ }).check();
  assert.equal((await look(page)).theme, 'as the device is set');
  assert.deepEqual(await kept(page), [null, null]);
  assert.equal(await paper(), light);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.equal(await paper(), dark);
});

test('the bar’s buttons and the settings always say the same', async () => {
  const { page } = await openRunningApp({ route: '#/settings' });
  const radio = (name) => page.getByRole('radio', { name, exact: true });
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expectSoon(async () => assert.ok(await radio('Dark').isChecked()));
  await page.getByRole('button', { name: 'Light theme' }).click();
  await expectSoon(async () => assert.ok(await radio('Light').isChecked()));
  await radio('Dark').check();
  await page.getByRole('button', { name: 'Light theme' }).waitFor();
  await page.getByRole('button', { name: 'Svenska' }).click();
  await expectSoon(async () => assert.ok(await radio('Svenska').isChecked()));
  assert.deepEqual(await kept(page), ['sv', 'dark']);
});

test('the settings are changed with the keyboard alone', async () => {
  const { page } = await openRunningApp({ route: '#/settings', viewport: PHONE });
  await tabTo(page, page.getByRole('radio', { name: 'English' }));
  await page.keyboard.press('ArrowDown');
  await title(page, 'Inställningar').waitFor();
  await tabTo(page, page.getByRole('radio', { name: /^Som enheten är inställd/ }));
  await page.keyboard.press('ArrowUp');
  await expectSoon(async () => assert.deepEqual(await look(page), { lang: 'sv', theme: 'dark' }));
  assert.deepEqual(await kept(page), ['sv', 'dark']);
});

const OPENERS = ['dialog-question', 'dialog-danger', 'dialog-long'];

test('every component in every state looks good in every way', async () => {
  const { page } = await openRunningApp({ route: '#/about/components' });
  await title(page, 'Components').waitFor();
  await expectGoodLooks(page, 'the components');
  for (const id of OPENERS) await expectGoodDialogLooks(page, id, page.locator(`#${id}`));
});

test('every dialog is opened and left with the keyboard, and the focus goes back', async () => {
  const { page } = await openRunningApp({ route: '#/about/components', viewport: PHONE });
  const dialog = page.getByRole('dialog');
  for (const id of OPENERS) {
    const opener = page.locator(`#${id}`);
    for (const leave of ['Escape', 'Enter']) {
      await opener.focus();
      await page.keyboard.press('Enter');
      await dialog.waitFor();
      const isInside = () => document.activeElement?.closest('dialog') !== null;
      assert.ok(await page.evaluate(isInside), `${id} takes the focus`);
      if (leave === 'Enter') await tabTo(page, dialog.getByRole('button', { name: 'Cancel' }));
      await page.keyboard.press(leave);
      await dialog.waitFor({ state: 'hidden' });
      assert.equal(await page.evaluate(() => document.activeElement?.id), id, `${leave} in ${id}`);
    }
  }
});

test('a toast is announced, undone and closed with the keyboard', async () => {
  const { page } = await openRunningApp({ route: '#/about/components' });
  const said = page.getByRole('status').filter({ hasText: 'The session is' });
  await pressByKey(page, page.locator('#toast-undo'));
  await said.getByText('The session is removed.').waitFor();
  await expectNoAxeViolations(page, 'a toast that can be undone');
  await pressByKey(page, page.getByRole('button', { name: 'Undo', exact: true }));
  await said.getByText('The session is back.').waitFor();
  await pressByKey(page, said.getByRole('button', { name: 'Close' }));
  await said.waitFor({ state: 'detached' });
});

test('the small form says what is wrong, leads to the field, and is content in the end', async () => {
  const { page } = await openRunningApp({ route: '#/about/components' });
  const check = page.getByRole('button', { name: 'Check the form' });
  await pressByKey(page, check);
  const summary = page.getByRole('alert').filter({ hasText: 'There is something to correct' });
  await summary.waitFor();
  await expectSoon(async () =>
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'error-summary'),
  );
  assert.equal(await page.title(), 'Error: Components · Turnabout');
  await expectGoodLooks(page, 'the components with errors');
  await pressByKey(page, summary.getByRole('button', { name: 'Write your name' }));
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'form-name'));
  const name = page.getByLabel('Your name');
  assert.equal(await name.getAttribute('aria-invalid'), 'true');
  assert.equal(await name.getAttribute('aria-describedby'), 'form-name-error');
  await page.keyboard.type('Kim');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Tools');
  await pressByKey(page, check);
  await page.getByText('There is nothing to correct.').waitFor();
  await summary.waitFor({ state: 'detached' });
  assert.equal(await name.getAttribute('aria-describedby'), null);
  assert.equal(await page.title(), 'Components · Turnabout');
});

test('the contents lead to each family', async () => {
  const { page } = await openRunningApp({ route: '#/about/components' });
  const contents = page.getByRole('navigation', { name: 'Jump to' }).getByRole('button');
  const names = await contents.allTextContents();
  assert.ok(names.length > 5);
  for (const name of names) {
    await contents.getByText(name, { exact: true }).press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), name);
  }
});
