// The controls of longer questions, on the page of every component: a week of times, long lists, several
// fields, answers that can be taken back.

import assert from 'node:assert/strict';
import test from 'node:test';

import { NARROWEST, PHONE, expectNoAxeViolations, expectSoon, useSite } from './harness.mjs';
import { title } from './organising.mjs';

const { openRunningApp } = useSite();

/** The page of every component, and the part of it that holds a control. */
async function open(id, opening = {}) {
  const app = await openRunningApp({ route: '#/about/components', ...opening });
  await title(app.page, 'Components').waitFor();
  const control = app.page.locator('.sample__case').filter({ has: app.page.locator(`#${id}`) });
  return { ...app, control };
}

const focused = (page) =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    const labelled = element?.getAttribute('aria-labelledby');
    const names = labelled?.split(' ').map((id) => document.getElementById(id)?.ariaLabel);
    return names?.join(' ') ?? element?.ariaLabel ?? element?.id;
  });
const expectFocus = (page, name) =>
  expectSoon(async () => assert.equal(await focused(page), name));
const half = (control, name) => control.getByRole('gridcell', { name, exact: true });
/** A cell shows what is marked a moment after it is. */
const expectMarked = (control, name, marked = true) =>
  expectSoon(async () => {
    const selected = await half(control, name).getAttribute('aria-selected');
    assert.equal(selected, String(marked), name);
  });
/** What the summary says: a line for each day, and the sum. */
const expectSaid = (control, days, sum) =>
  expectSoon(async () => {
    const lines = await control.locator('.week').getByRole('listitem').allInnerTexts();
    assert.deepEqual(lines, days);
    assert.equal(await control.getByRole('status').innerText(), sum);
  });

test('a week is marked with the keyboard alone', async () => {
  const { page, control } = await open('week-normal', { viewport: PHONE });
  const grid = control.getByRole('grid', { name: 'When could you meet in a normal week?' });
  assert.equal(await grid.getAttribute('aria-multiselectable'), 'true');
  assert.equal(await grid.getByRole('row').count(), 25, 'the days, and 07:00 to 19:00');
  await expectSaid(control, ['Monday 09:00–10:30', 'Tuesday 09:00–10:00'], 'Hours a week: 2½');

  // One stop for Tab.
  assert.equal(await grid.locator('[tabindex="0"]').count(), 1);
  await control.getByRole('button', { name: 'Show earlier times' }).focus();
  await page.keyboard.press('Tab');
  await expectFocus(page, 'Monday 08:00–08:30');
  await page.keyboard.press('Space');
  await expectMarked(control, 'Monday 08:00–08:30');
  // Shift marks along the way, with what stands where it begins.
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expectFocus(page, 'Tuesday 08:30–09:00');
  await expectSaid(
    control,
    ['Monday 08:00–10:30', 'Tuesday 08:30–10:00'],
    'Hours a week: 4',
  );
  await page.keyboard.press('Enter');
  await expectMarked(control, 'Tuesday 08:30–09:00', false);
  await page.keyboard.press('Shift+ArrowDown');
  await expectMarked(control, 'Tuesday 09:00–09:30', false);

  await page.keyboard.press('End');
  await expectFocus(page, 'Sunday 09:00–09:30');
  await page.keyboard.press('PageDown');
  await expectFocus(page, 'Sunday 18:30–19:00');
  for (let presses = 0; presses < 15; presses += 1) await page.keyboard.press('ArrowDown');
  await expectFocus(page, 'Sunday 23:30–24:00');
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await expectFocus(page, 'Monday 07:00–07:30');
  await page.keyboard.press('ArrowUp');
  await expectFocus(page, 'Monday 06:30–07:00');
  assert.equal(await grid.locator('[tabindex="0"]').count(), 1);

  // The names of times and days are in reach, and mark all of theirs.
  await page.keyboard.press('ArrowLeft');
  await expectFocus(page, '06:30–07:00, every weekday');
  await page.keyboard.press('Enter');
  for (const day of ['Monday', 'Friday']) await expectMarked(control, `${day} 06:30–07:00`);
  await expectMarked(control, 'Saturday 06:30–07:00', false);
  for (const key of ['ArrowRight', 'End', 'PageUp', 'PageUp']) await page.keyboard.press(key);
  await expectFocus(page, 'Sunday, all day shown');
  await page.keyboard.press('Space');
  await expectMarked(control, 'Sunday 23:30–24:00');
  await page.keyboard.press('Space');
  await expectMarked(control, 'Sunday 23:30–24:00', false);
  await page.keyboard.press('ArrowDown');
  await expectFocus(page, 'Sunday 06:00–06:30');
  await page.keyboard.press('Tab');
  assert.equal(await grid.locator(':focus').count(), 0, 'Tab leaves the grid');
});

test('a week is painted with the mouse, and the opposite of the first half hour', async () => {
  const { page, control } = await open('week-normal');
  const drag = async (from, to) => {
    await half(control, from).hover();
    await page.mouse.down();
    await half(control, to).hover();
    await page.mouse.up();
  };
  await drag('Wednesday 13:00–13:30', 'Friday 14:00–14:30');
  const afternoons = ['Wednesday', 'Thursday', 'Friday'].map((day) => `${day} 13:00–14:30`);
  const mornings = ['Monday 09:00–10:30', 'Tuesday 09:00–10:00'];
  await expectSaid(control, [...mornings, ...afternoons], 'Hours a week: 7');
  await drag('Friday 13:30–14:00', 'Thursday 14:30–15:00');
  await expectSaid(
    control,
    [...mornings, afternoons[0], 'Thursday 13:00–13:30', 'Friday 13:00–13:30'],
    'Hours a week: 5',
  );
  // A press alone turns one, and moving on without a button held paints nothing.
  await half(control, 'Saturday 12:00–12:30').click();
  await half(control, 'Saturday 15:00–15:30').hover();
  await expectMarked(control, 'Saturday 12:00–12:30');
  await expectMarked(control, 'Saturday 12:30–13:00', false);
  await expectFocus(page, 'Saturday 12:00–12:30');

  // What is let go outside of the grid has ended.
  await half(control, 'Sunday 18:30–19:00').hover();
  await page.mouse.down();
  await control.getByRole('button', { name: 'Show later times' }).hover();
  await page.mouse.up();
  await half(control, 'Sunday 17:00–17:30').hover();
  await expectMarked(control, 'Sunday 18:30–19:00');
  await expectMarked(control, 'Sunday 17:00–17:30', false);
  await half(control, 'Sunday 18:30–19:00').click();
  await expectMarked(control, 'Sunday 18:30–19:00', false);
});

test('buttons mark several times at once, beside what is marked', async () => {
  const { control } = await open('week-normal');
  const press = (name) => control.getByRole('button', { name, exact: true }).click();
  await press('Clear');
  await expectSaid(control, [], 'Nothing marked yet');
  await press('Weekday mornings');
  await press('Afternoons');
  const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
  const lines = (times) => weekdays.map((day) => `${day} ${times}`);
  await expectSaid(control, lines('08:00–12:00, 13:00–17:00'), 'Hours a week: 40');
  await press('Lunch times');
  await expectSaid(control, lines('08:00–17:00'), 'Hours a week: 45');
  await press('Monday, all day shown');
  await expectSaid(
    control,
    ['Monday 07:00–19:00', ...lines('08:00–17:00').slice(1)],
    'Hours a week: 48',
  );
  await press('Monday, all day shown');
  await press('12:00–12:30, every weekday');
  await press('12:00–12:30, every weekday');
  await expectSaid(
    control,
    lines('08:00–12:00, 12:30–17:00').slice(1),
    'Hours a week: 34',
  );
});

test('more of the day is shown when it is asked for or marked', async () => {
  const { page, control } = await open('week-normal');
  const rows = control.getByRole('row');
  const earlier = control.getByRole('button', { name: 'Show earlier times' });
  const later = control.getByRole('button', { name: 'Show later times' });
  await earlier.click();
  await expectSoon(async () => assert.equal(await rows.count(), 29));
  for (const hours of [2, 4, 6, 8]) {
    await earlier.click({ force: hours === 8 });
    await later.click({ force: hours > 6 });
  }
  await expectSoon(async () => assert.equal(await rows.count(), 49));
  assert.equal(await earlier.getAttribute('aria-disabled'), 'true');
  assert.equal(await later.getAttribute('aria-disabled'), 'true');
  const wide = page.getByRole('grid').and(page.locator('#week-wide'));
  assert.ok(await half(wide, 'Friday 06:00–06:30').isVisible());
  assert.ok(await half(wide, 'Sunday 23:30–24:00').isVisible());
  // What is wrong leads to the grid, which hands the focus on.
  await page.evaluate(() => document.getElementById('week-error')?.focus());
  await expectFocus(page, 'Monday 08:00–08:30');
});

test('on a phone a tap turns a half hour, and a swipe scrolls the page', async () => {
  const { context, page: first, url } = await open('week-normal');
  const browser = context.browser();
  await first.close();
  const touching = await browser.newContext({ viewport: NARROWEST, hasTouch: true, isMobile: true });
  try {
    const page = await touching.newPage();
    await page.goto(`${url}#/about/components`);
    await title(page, 'Components').waitFor();
    const control = page.locator('.sample__case').filter({ has: page.locator('#week-normal') });
    const cell = half(control, 'Wednesday 13:00–13:30');
    await cell.tap();
    await expectMarked(control, 'Wednesday 13:00–13:30');
    await cell.tap();
    await expectMarked(control, 'Wednesday 13:00–13:30', false);
    await control.getByRole('button', { name: 'Sunday, all day shown' }).tap();
    await expectMarked(control, 'Sunday 12:00–12:30');
    await control.getByRole('button', { name: 'Sunday, all day shown' }).tap();

    const { width, height } = await cell.boundingBox();
    assert.ok(width >= 24 && height >= 24, `a half hour is ${width} by ${height} px`);

    await cell.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const { x, y } = await cell.boundingBox();
    const before = await page.evaluate(() => scrollY);
    const client = await touching.newCDPSession(page);
    const finger = (type, ...touchPoints) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints });
    const at = (moved) => ({ x: x + width / 2, y: y + height / 2 - moved });
    await finger('touchStart', at(0));
    for (let moved = 20; moved <= 200; moved += 20) await finger('touchMove', at(moved));
    await finger('touchEnd');
    await expectSoon(async () =>
      assert.ok((await page.evaluate(() => scrollY)) > before + 100, 'the page is scrolled'),
    );
    await expectSaid(control, ['Monday 09:00–10:30', 'Tuesday 09:00–10:00'], 'Hours a week: 2½');
  } finally {
    await touching.close();
  }
});

test('a long list is searched, chosen from, and added to until it is full', async () => {
  const { page, control } = await open('pick-normal');
  const search = control.getByRole('searchbox', { name: 'Search' });
  const boxes = control.getByRole('checkbox');
  const said = control.getByRole('status').first();
  const names = () => control.locator('.pick__options label').allInnerTexts();
  assert.deepEqual(await names(), [
    'Social networks',
    'New tools at work',
    'How budgets are made',
    'What makes a good résumé',
  ]);
  await search.fill('RESUME good');
  await expectSoon(async () => assert.equal(await boxes.count(), 1));
  assert.equal(await said.innerText(), 'Found: 1');
  await boxes.check();
  await search.fill('Gardening');
  await expectSoon(async () => assert.equal(await boxes.count(), 0));
  assert.equal(await said.innerText(), 'Found: 0');
  await control.getByRole('button', { name: 'Add “Gardening” as my own' }).click();
  await expectSoon(async () =>
    assert.deepEqual((await names()).slice(0, 3), [
      'Social networks',
      'What makes a good résumé',
      'Gardening',
    ]),
  );
  assert.equal(await focused(page), 'pick-normal');
  assert.equal(await search.inputValue(), '');
  assert.equal(await said.innerText(), '“Gardening” is added.');
  // Three is as many as can be.
  await control.getByText('You have chosen as many as you can.').waitFor();
  const tools = control.getByRole('checkbox', { name: 'New tools at work' });
  assert.ok(await tools.isDisabled());
  await search.fill('Cooking');
  await search.press('Enter');
  await expectSoon(async () => assert.equal(await search.inputValue(), 'Cooking', 'it is full'));
  await search.fill('');
  await control.getByRole('checkbox', { name: 'Gardening' }).uncheck();
  await expectSoon(async () => assert.ok(await tools.isEnabled()));
  assert.ok(await control.getByRole('checkbox', { name: 'Gardening' }).isVisible(), 'it stays in its place');
  // Enter chooses an option that is typed as well, and takes it only once.
  await search.fill('new TOOLS at work');
  await expectSoon(async () =>
    assert.equal(await control.getByRole('button', { name: /^Add/ }).count(), 0),
  );
  await search.press('Enter');
  await expectSoon(async () => assert.ok(await tools.isChecked()));
  assert.equal(await said.innerText(), '“New tools at work” is added.');
  await control.getByText('You have chosen as many as you can.').waitFor();
});

test('of very many options only some are drawn, and the search finds the others', async () => {
  const { control } = await open('pick-many');
  const boxes = control.getByRole('checkbox');
  await expectSoon(async () => assert.equal(await boxes.count(), 50));
  await control.getByText('There are 450 more. Search to find them.').waitFor();
  await control.getByRole('searchbox').fill('topic 49');
  await expectSoon(async () => assert.equal(await boxes.count(), 15));
  assert.equal(await control.getByRole('status').first().innerText(), 'Found: 15');
  await control.getByRole('checkbox', { name: 'Topic 499' }).check();
  await control.getByRole('searchbox').fill('');
  await expectSoon(async () =>
    assert.equal(await control.locator('.pick__options label').first().innerText(), 'Topic 499'),
  );
});

test('fields come and go, and the focus is where one goes on', async () => {
  const { page, control } = await open('several-normal');
  const field = (number) => control.getByRole('textbox', { name: `Language ${number}`, exact: true });
  const add = control.getByRole('button', { name: 'Add another' });
  await add.press('Enter');
  await expectFocus(page, 'several-normal-2');
  await page.keyboard.type('Suomi');
  // What is typed in the middle keeps its place.
  await field(3).press('Home');
  await page.keyboard.type('ab');
  assert.equal(await field(3).inputValue(), 'abSuomi');
  await add.press('Enter');
  await expectFocus(page, 'several-normal-3');
  await add.waitFor({ state: 'detached' });
  await control.getByRole('button', { name: 'Remove: Language 2' }).press('Enter');
  await expectFocus(page, 'several-normal');
  await expectSoon(async () => assert.equal(await field(2).inputValue(), 'abSuomi'));
  assert.equal(await field(3).inputValue(), '');
  await control.getByRole('button', { name: 'Remove: Language 1' }).press('Enter');
  await control.getByRole('button', { name: 'Remove: Language 2' }).press('Enter');
  await expectFocus(page, 'several-normal');
  assert.equal(await field(1).inputValue(), 'abSuomi');
  assert.equal(await control.getByRole('button', { name: /^Remove/ }).count(), 0, 'one always stays');
});

test('fields offer what they are given', async () => {
  const { page, control } = await open('several-hint');
  const offered = (input) =>
    input.evaluate((element) => [...(element.list?.options ?? [])].map((option) => option.value));
  assert.deepEqual(await offered(control.getByRole('combobox', { name: 'Language 1' })), ['English', 'Svenska']);
  await control.getByRole('button', { name: 'Add another' }).click();
  assert.deepEqual(await offered(control.getByRole('combobox', { name: 'Language 2' })), ['English', 'Svenska']);
  const units = await offered(page.locator('#text-suggested'));
  assert.deepEqual(units, ['Care and health', 'Technology']);
});

test('an answer is taken back, and the focus goes to the first button', async () => {
  const { page, control } = await open('radios-clear');
  const clear = control.getByRole('button', { name: 'Clear my answer' });
  await clear.press('Enter');
  await expectFocus(page, 'radios-clear');
  await clear.waitFor({ state: 'detached' });
  assert.equal(await control.getByRole('radio', { checked: true }).count(), 0);
  await control.getByRole('radio', { name: 'By video' }).check();
  await clear.waitFor();
  await expectNoAxeViolations(page, 'an answer that can be taken back');
});

test('several boxes are ticked, and what is chosen stands beside the others', async () => {
  const { control } = await open('boxes-normal');
  const box = (name) => control.getByRole('checkbox', { name });
  assert.ok(await box('In a room').isChecked());
  await box('By video').check();
  await box('In a room').uncheck();
  assert.deepEqual(
    await control.getByRole('checkbox', { checked: true }).evaluateAll((boxes) =>
      boxes.map((element) => element.parentElement?.innerText),
    ),
    ['By video', 'In writing'],
  );
});

test('a QR code is dark on white in the dark theme as well, with room around it', async () => {
  const { page } = await openRunningApp({ route: '#/about/components', colorScheme: 'dark' });
  const code = page.getByRole('img', { name: 'QR code that says Turnabout' });
  await code.scrollIntoViewIfNeeded();
  const { colours, bounds, area } = await code.evaluate((svg) => {
    const shapes = [...svg.querySelectorAll('rect, path')];
    const path = svg.querySelector('path');
    const { x, y, width, height } = path.getBBox();
    const runs = [...path.getAttribute('d').matchAll(/h(\d+)v1/g)];
    return {
      colours: shapes.map((shape) => getComputedStyle(shape).fill),
      bounds: [svg.getAttribute('viewBox'), [x, y, width, height].join(' ')],
      area: runs.reduce((sum, [, length]) => sum + Number(length), 0),
    };
  });
  assert.deepEqual(colours, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  assert.deepEqual(bounds, ['0 0 29 29', '4 4 21 21']);
  assert.equal(area, 214);
});
