// Ten thousand rows: found, sorted, filtered, chosen and acted on, by mouse, by keyboard alone and on a phone.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { expectNoAxeViolations, expectSoon, PHONE, useSite } from './harness.mjs';
import { expectGoodDialogLooks, expectGoodLooks, tabTo } from './looks.mjs';
import { nameOf, seed } from './many.mjs';
import { cellsOf, go, namesInZip, savedBy, title } from './organising.mjs';

const { openRunningApp } = useSite();

/** A list of any length has fewer rows than this in the page. */
const MOST_DRAWN = 200;

/** Opens a screen with this many of everything. */
async function openWith(route, how, opening = {}) {
  const app = await openRunningApp({ route: '#/organise/people', ...opening });
  await seed(app.page, { people: 10_000, ...how });
  if (route !== '#/organise/people') await go(app.page, route);
  await app.page.getByRole('table').first().waitFor();
  return app;
}

/** How many rows a list has, whether they are drawn or not. */
const rowsOf = async (table) => Number(await table.getAttribute('aria-rowcount')) - 1;
const drawnOf = (table) => table.locator('tbody').getByRole('row').count();
const numberOf = async (row) => Number(await row.getAttribute('aria-rowindex')) - 1;

/** The row with this number among all, counted from 1, if it is drawn. */
const rowNumber = (table, number) => table.locator(`[aria-rowindex="${number + 1}"]`);

/** Which row holds the focus, counted from 1; 0 where none does. */
const focusedRow = (page) =>
  page.evaluate(() => {
    const row = document.activeElement?.closest('[aria-rowindex]');
    return row ? Number(row.getAttribute('aria-rowindex')) - 1 : 0;
  });

const expectFocusOn = (page, number) =>
  expectSoon(async () => assert.equal(await focusedRow(page), number));

test('ten thousand people are found as one types, sorted and filtered', async () => {
  const { page } = await openWith('#/organise/people', {});
  const table = page.getByRole('table');
  await page.getByText('10,000 people, 5,000 mentors, 5,000 mentees').waitFor();
  assert.equal(await rowsOf(table), 10_000);
  assert.ok((await drawnOf(table)) < MOST_DRAWN);
  await expectGoodLooks(page, 'ten thousand people');

  await page.getByLabel('Search').pressSequentially('linnéa eriksson');
  await page.getByText('25 of 10,000 fit').waitFor();
  await expectSoon(async () => assert.equal(await rowsOf(table), 25));
  assert.match(await rowNumber(table, 1).innerText(), /Linnéa Eriksson/);
  await page.getByLabel('Search').fill('');
  await page.getByLabel('Show').selectOption('Mentees');
  await page.getByText('5,000 of 10,000 fit').waitFor();
  await page.getByLabel('Show').selectOption('Everybody');

  const level = page.getByRole('columnheader', { name: 'Level' });
  await level.getByRole('button').click();
  await expectSoon(async () => assert.match(await rowNumber(table, 1).innerText(), /Assistant/));
  await level.getByRole('button').click();
  await expectSoon(async () => assert.match(await rowNumber(table, 1).innerText(), /Director/));
  assert.equal(await level.getAttribute('aria-sort'), 'descending');
});

test('names are sorted as the language does', async () => {
  const { page } = await openWith('#/organise/people', {}, { locale: 'sv-SE' });
  const table = page.getByRole('table');
  await page.getByText('10 000 personer, 5 000 mentorer, 5 000 adepter').waitFor();
  await page.getByRole('columnheader', { name: 'Namn' }).getByRole('button').click();
  // In Swedish Ö stands after Z, and of those called Östen the surnames with Ö stand last.
  await expectSoon(async () => assert.match(await rowNumber(table, 1).innerText(), /Östen Öberg/));
});

test('every row is reached by scrolling, and only those near what is seen are in the page', async () => {
  const { page } = await openWith('#/organise/people', {});
  const table = page.getByRole('table');
  for (const share of [0.25, 0.5, 0.99]) {
    await page.evaluate((share) => window.scrollTo(0, document.body.scrollHeight * share), share);
    await expectSoon(async () => {
      const first = table.locator('tbody').getByRole('row').first();
      assert.ok(Math.abs((await numberOf(first)) / 10_000 - share) < 0.05);
    });
    assert.ok((await drawnOf(table)) < MOST_DRAWN);
  }
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await rowNumber(table, 10_000).waitFor();
});

test('the keyboard alone reaches the last of ten thousand, chooses a range and keeps its place', async () => {
  const { page } = await openWith('#/organise/people', {});
  const table = page.getByRole('table');
  const firstBox = rowNumber(table, 1).getByRole('checkbox');
  await tabTo(page, firstBox);
  assert.equal(await focusedRow(page), 1);
  await page.keyboard.press('Space');
  await page.getByText('1 is chosen.').waitFor();
  for (let row = 2; row <= 5; row += 1) {
    await page.keyboard.press('ArrowDown');
    await expectFocusOn(page, row);
  }
  await page.keyboard.press('Shift+Space');
  await page.getByText('5 are chosen.').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await expectFocusOn(page, 4);
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'A'));

  await page.keyboard.press('End');
  await expectFocusOn(page, 10_000);
  await page.keyboard.press('PageUp');
  await expectSoon(async () => {
    const row = await focusedRow(page);
    assert.ok(row > 9900 && row < 10_000, `row ${row}`);
  });
  await page.keyboard.press('Home');
  await expectFocusOn(page, 1);
  await page.keyboard.press('PageDown');
  await expectSoon(async () => assert.ok((await focusedRow(page)) > 1));
  const before = await focusedRow(page);

  // Scrolled far away, the row with the focus stays in the page and the focus on it.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  await expectSoon(async () => {
    const last = table.locator('tbody').getByRole('row').last();
    assert.ok((await numberOf(last)) > 1000);
  });
  assert.equal(await focusedRow(page), before);
  assert.ok((await drawnOf(table)) < MOST_DRAWN);
  await page.keyboard.press('ArrowDown');
  await expectFocusOn(page, before + 1);

  await page.keyboard.press('/');
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'people-search'));
  await page.keyboard.type('a/b');
  assert.equal(await page.getByLabel('Search').inputValue(), 'a/b');
});

test('a row that was left for an empty part of the page does not take the focus back', async () => {
  const { page } = await openWith('#/organise/people', {});
  const table = page.getByRole('table');
  await rowNumber(table, 1).getByRole('checkbox').click();
  await expectFocusOn(page, 1);
  await page.getByRole('banner').click({ position: { x: 640, y: 5 } });
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY');

  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  await expectSoon(async () => {
    const first = table.locator('tbody').getByRole('row').first();
    assert.ok((await numberOf(first)) > 1000, 'nothing keeps the row that was left in the page');
  });
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
});

test('a row that is drawn anew keeps the focus', async () => {
  const { page } = await openWith('#/organise/people', {});
  const row = rowNumber(page.getByRole('table'), 1);
  const link = row.getByRole('link');
  const person = await link.evaluate((link) => /** @type {HTMLAnchorElement} */ (link).href);
  await link.focus();
  await expectFocusOn(page, 1);

  const other = await page.context().newPage();
  await other.goto(person);
  await other.getByLabel('Unit').fill('Department of Play');
  await other.getByRole('button', { name: 'Save the person' }).click();
  await other.getByText('Saved in this browser').waitFor();

  await row.getByText('Department of Play').waitFor();
  await expectFocusOn(page, 1);
});

test('coming back from a person leads to the row one came from', async () => {
  const { page } = await openWith('#/organise/people', {});
  const table = page.getByRole('table');
  await page.getByLabel('Search').fill('lund');
  await page.getByText('500 of 10,000 fit').waitFor();
  await page.getByRole('columnheader', { name: 'Unit' }).getByRole('button').click();
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  await expectSoon(async () => {
    const first = table.locator('tbody').getByRole('row').first();
    assert.ok((await numberOf(first)) > 100);
  });
  const row = table.locator('tbody').getByRole('row').nth(12);
  const number = await numberOf(row);
  const name = await row.getByRole('link').innerText();
  await row.getByRole('link').click();
  await title(page, name).waitFor();
  await page.goBack();
  await page.getByText('500 of 10,000 fit').waitFor();
  await expectFocusOn(page, number);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), name);

  await page.keyboard.press('Enter');
  await title(page, name).waitFor();
  await page.getByRole('button', { name: 'Remove the person' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('link', { name: 'All people' }).first().click();
  await page.getByText('499 of 9,999 fit').waitFor();
  await expectFocusOn(page, number);
});

test('people are chosen by ranges, taken out and removed, and it is undone', async () => {
  const { page } = await openWith('#/organise/people', { pairings: 3 });
  const table = page.getByRole('table');
  const box = (number) => rowNumber(table, number).getByRole('checkbox');
  await box(2).click();
  await box(6).click({ modifiers: ['Shift'] });
  await page.getByText('5 are chosen.').waitFor();
  await box(4).click();
  await page.getByText('4 are chosen.').waitFor();
  await page.getByLabel('Search').fill(nameOf(0));
  await page.getByText('4 are chosen. 4 of them are not among those shown.').waitFor();
  await expectGoodLooks(page, 'people of whom some are chosen and none of them shown');
  await page.getByLabel('Search').fill('');
  await expectGoodLooks(page, 'people of whom some are chosen');

  const file = await savedBy(page.getByRole('button', { name: 'Export 4 people as CSV' }));
  assert.equal(cellsOf(file.bytes).length, 1 + 4);
  await page.getByRole('button', { name: 'Choose none' }).click();
  await page.getByText('Nothing is chosen.').waitFor();

  await page.getByRole('button', { name: 'Choose all that were found' }).click();
  await page.getByText('10,000 are chosen.').waitFor();
  await page.getByLabel('Search').fill('åberg');
  await page.getByText('500 of 10,000 fit').waitFor();
  await page.getByRole('button', { name: 'Choose all that were found' }).click();
  const remove = page.getByRole('button', { name: /^(Remove 500 people|Ta bort 500 personer)$/ });
  await expectGoodDialogLooks(page, 'the question before many are removed', remove);
  await remove.click();
  const dialog = page.getByRole('dialog', { name: 'Remove 500 people?' });
  await dialog.getByText('6 of them are in pairings, which stay here without them.').waitFor();
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('500 people are removed.').waitFor();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1'));
  await page.getByLabel('Search').fill('');
  await page.getByText('9,500 people, 4,750 mentors, 4,750 mentees').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('500 people are back.').waitFor();
  await page.reload();
  await page.getByText('10,000 people, 5,000 mentors, 5,000 mentees').waitFor();
});

test('everybody can be removed at once, and brought back', async () => {
  const { page } = await openWith('#/organise/people', {});
  await page.getByRole('button', { name: 'Choose all that were found' }).click();
  await page.getByRole('button', { name: 'Remove 10,000 people' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByText('Nobody has signed up here yet.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('10,000 people, 5,000 mentors, 5,000 mentees').waitFor();
});

test('thousands of proposals are found, sorted, approved and taken back', async () => {
  const { page } = await openWith('#/organise/matching', { proposals: 4800, waiting: 400 });
  const proposals = page.getByRole('region', { name: 'Proposals' });
  const table = proposals.getByRole('table');
  await title(page, '4,800 pairs, 400 people waiting').waitFor();
  assert.equal(await rowsOf(table), 4800);
  assert.ok((await drawnOf(table)) < MOST_DRAWN);
  await expectGoodLooks(page, 'thousands of proposals');
  await proposals.getByLabel('Search by name').fill(nameOf(8));
  await proposals.getByText('1 proposal', { exact: true }).waitFor();
  await proposals.getByLabel('Search by name').fill('');
  await proposals.getByRole('columnheader', { name: 'Mentee' }).getByRole('button').click();
  await expectSoon(async () => {
    assert.match(await rowNumber(table, 1).getByRole('cell').nth(1).innerText(), /^Björn/);
  });

  await rowNumber(table, 1).getByRole('checkbox').click();
  await rowNumber(table, 3).getByRole('checkbox').click({ modifiers: ['Shift'] });
  await proposals.getByRole('button', { name: 'Approve 3 chosen' }).click();
  await page.getByText('3 pairings are approved.').waitFor();
  await proposals.getByLabel('Show').selectOption('Approved');
  await expectSoon(async () => assert.equal(await rowsOf(table), 3));
  await proposals.getByRole('button', { name: 'Choose all that were found' }).click();
  await proposals.getByRole('button', { name: 'Undo 3 approvals' }).click();
  await page.getByText('3 approvals are taken back.').waitFor();
  await proposals.getByText('0 proposals').waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('It is undone.').waitFor();
  await expectSoon(async () => assert.equal(await rowsOf(table), 3));
  await proposals.getByLabel('Show').selectOption('All');

  const opener = rowNumber(table, 6).getByRole('button');
  const [mentor] = (await opener.innerText()).split('\n');
  await opener.click();
  await page.getByRole('heading', { level: 2, name: `${mentor} and` }).waitFor();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expectFocusOn(page, 6);

  await page.getByRole('button', { name: 'Approve all' }).click();
  await page.getByText('4,797 pairings are approved.').waitFor();
  await page.reload();
  await proposals.getByLabel('Show').selectOption('Approved');
  await proposals.getByText('4,800 proposals').waitFor();
});

test('those who wait are found among thousands', async () => {
  const { page } = await openWith('#/organise/matching', { proposals: 100, waiting: 4000 });
  await page.getByRole('button', { name: '4,000 people waiting' }).click();
  await expectSoon(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'unmatched'));
  const waiting = page.getByRole('region', { name: '4,000 people waiting' });
  const table = waiting.getByRole('table');
  assert.equal(await rowsOf(table), 4000);
  assert.ok((await drawnOf(table)) < MOST_DRAWN);
  await waiting.getByLabel('Search among those waiting').fill(nameOf(400));
  await waiting.getByText('1 person is listed').waitFor();
  await rowNumber(table, 1).getByText('The 103 possible partners are with others').waitFor();
  await expectGoodLooks(page, 'thousands who wait');
});

test('thousands of pairings are found, chosen, handed out and taken out', async () => {
  const { page } = await openWith('#/organise/pairings', { pairings: 4800 });
  const list = page.getByRole('region', { name: 'All pairings' });
  const table = list.getByRole('table');
  await title(page, '4,800 pairings').waitFor();
  assert.equal(await rowsOf(table), 4800);
  assert.ok((await drawnOf(table)) < MOST_DRAWN);
  await expectGoodLooks(page, 'thousands of pairings');
  await list.getByLabel('Show').selectOption('Accepted');
  await list.getByText('960 pairings are listed').waitFor();
  await list.getByLabel('Show').selectOption('All');
  const handedOut = list.getByRole('columnheader', { name: 'Handed out' });
  await handedOut.getByRole('button').click();
  await expectSoon(async () => assert.match(await rowNumber(table, 1).innerText(), /not yet/));

  await rowNumber(table, 2).getByRole('checkbox').click();
  await rowNumber(table, 4).getByRole('checkbox').click({ modifiers: ['Shift'] });
  const file = await savedBy(list.getByRole('button', { name: 'Export 3 pairings as CSV' }));
  assert.equal(cellsOf(file.bytes).length, 1 + 3);
  const some = await savedBy(list.getByRole('button', { name: 'Hand out 3 chosen' }));
  assert.equal(namesInZip(some.bytes).length, 6);
  await page.getByText('The archive with 6 files is saved').waitFor();

  const all = await savedBy(page.getByRole('button', { name: /^Hand out all that wait/ }));
  assert.equal(namesInZip(all.bytes).length, 2 * 2880);
  await page.getByText('The archive with 5,760 files is saved').waitFor();
  await page.getByRole('button', { name: 'Everything is handed out' }).waitFor();
});

test('on a phone the rows are cards of one height that stay where they are', async () => {
  const { page } = await openWith('#/organise/people', { pairings: 50 }, { viewport: PHONE });
  const table = page.getByRole('table');
  const boxOf = async (number) => rowNumber(table, number).boundingBox();
  await rowNumber(table, 1).waitFor();
  const [first, second] = [await boxOf(1), await boxOf(2)];
  assert.ok(first && second && Math.abs(first.y + first.height - second.y) < 1);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight * 0.7));
  await expectSoon(async () => {
    const row = table.locator('tbody').getByRole('row').first();
    assert.ok((await numberOf(row)) > 5000);
  });
  const seen = table.locator('tbody').getByRole('row').nth(9);
  const number = await numberOf(seen);
  const before = await boxOf(number);
  await page.evaluate(() => window.scrollBy(0, -300));
  await expectSoon(async () => {
    const after = await boxOf(number);
    assert.ok(before && after && Math.abs(after.y - before.y - 300) < 2);
  });
  await expectNoAxeViolations(page, 'cards on a phone');
});

test('printing shows the rows that are not seen, and says where it stops', async () => {
  const { page } = await openWith('#/organise/people', {});
  const table = page.getByRole('table');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expectSoon(async () => assert.equal(await drawnOf(table), 2000));
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Only the first 2,000 rows are printed.').waitFor();
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expectSoon(async () => assert.ok((await drawnOf(table)) < MOST_DRAWN));
});
