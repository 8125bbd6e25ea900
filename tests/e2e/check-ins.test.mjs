// Check-ins and asking for help, what is due on Home, and notifications.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { day } from './days.mjs';
import { RECORDED, device, record } from './device.mjs';
import { PHONE, expectNoAxeViolations, expectNoSidewaysScrolling, expectSoon, useSite } from './harness.mjs';
import { expectGoodLooks, pressByKey, tabTo } from './looks.mjs';
import { clipboardOf, go, title } from './organising.mjs';
import { everythingKept, put } from './stored.mjs';

const { openRunningApp } = useSite();
const { item } = device(RECORDED);

/** Åsa's pairing with Bo, begun so many days ago. @param {number} days */
const pairing = (days, id = RECORDED, partner = 'Bo Ek') => [
  'my-pairings',
  id,
  JSON.stringify({
    ...JSON.parse(record('my-pairing')),
    id,
    partner: { name: partner, email: 'bo@example.org', level: null, unit: null, job_title: null },
    my_answer: { accepted: { on: day(-days) } },
  }),
];

/** A session that begins so many hours from now, as it was kept before sessions were kept together. */
const session = (id, hours, state = 'planned') => {
  const start = new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 19);
  const shape = {
    v: 1,
    id,
    pairing: RECORDED,
    start: { local: start, zone: 'UTC', moment: `${start}Z` },
    length_minutes: 60,
    place: 'Room Linden',
    state,
    revision: 0,
  };
  return ['sessions', id, JSON.stringify(shape)];
};

/** Opens the app on a device that holds these records. */
async function openWith(records, opening) {
  const app = await openRunningApp({ ...opening, route: '#/' });
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await put(app.page, records);
  await app.page.goto('about:blank');
  await app.page.goto(app.url + opening.route);
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  return app;
}

const kept = async (page, key) => {
  const found = (await everythingKept(page))['check-ins'].find(([known]) => known === key);
  return found && JSON.parse(found[1]);
};

/** The packet in a text that was copied, as `Turnabout` itself would read it. */
async function packetOf(page) {
  const text = (await clipboardOf(page)).replace(/\s/g, '');
  const { inflateRawSync } = await import('node:zlib');
  const [, data] = text.split('.');
  return JSON.parse(inflateRawSync(Buffer.from(data, 'base64url')).toString('utf8'));
}

test('a pulse is answered on a phone by keyboard, survives a reload, and leaves without a name', async () => {
  const { page, context } = await openWith([pairing(36)], { route: '#/check-ins', viewport: PHONE });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await title(page, 'Check-ins').waitFor();
  await expectGoodLooks(page, 'the check-ins of a pairing');
  await page.getByRole('heading', { name: 'A private pulse' }).waitFor();
  await pressByKey(page, page.getByRole('link', { name: 'Answer it' }));

  await title(page, 'A private pulse').waitFor();
  await page.getByText('Neither your name nor your pairing is in it.').waitFor();
  await page.getByText('not a validated scale').waitFor();
  await expectGoodLooks(page, 'the beginning of a pulse');
  await pressByKey(page, page.getByRole('link', { name: 'Begin' }));

  const goOn = page.getByRole('button', { name: 'Continue' });
  const choose = async (question, answer) => {
    await title(page, question).waitFor();
    const radio = page.getByRole('radio', { name: answer, exact: true });
    await tabTo(page, page.getByRole('radio').first());
    // The arrow keys go through a group as the browser has it.
    for (let presses = 0; presses < 8 && !(await radio.isChecked()); presses += 1) {
      await page.keyboard.press(presses === 0 ? 'Space' : 'ArrowDown');
    }
    assert.ok(await radio.isChecked(), answer);
  };
  await title(page, 'Have you met since you began?').waitFor();
  await pressByKey(page, goOn);
  await page.getByRole('alert').getByText('“I would rather not say” is one as well.').waitFor();
  await expectGoodLooks(page, 'a question without an answer');
  await choose('Have you met since you began?', 'Yes, once');
  await page.getByText('Saved in this browser').waitFor();
  await pressByKey(page, goOn);
  await choose('Can you say what you think in your sessions?', 'Mostly');
  await page.getByText('Saved in this browser').waitFor();
  await expectGoodLooks(page, 'a question with a scale');

  await page.reload();
  await title(page, 'Can you say what you think in your sessions?').waitFor();
  assert.ok(await page.getByRole('radio', { name: 'Mostly' }).isChecked());
  await page.goBack();
  await title(page, 'Have you met since you began?').waitFor();
  assert.ok(await page.getByRole('radio', { name: 'Yes, once' }).isChecked());
  await page.goForward();
  await title(page, 'Can you say what you think in your sessions?').waitFor();
  await pressByKey(page, goOn);
  await choose('Do the two of you find the time to meet?', 'I would rather not say');
  await pressByKey(page, goOn);
  await choose('Is it worth your time?', 'Entirely');
  await pressByKey(page, goOn);
  await choose('Would you like to go on with this partner?', 'Yes');
  await pressByKey(page, goOn);
  await title(page, 'Is there something you would like to add?').waitFor();
  await tabTo(page, page.getByLabel('Your answer'));
  await page.keyboard.type('Only that I, Åsa, like it.');
  await page.getByText('Saved in this browser').waitFor();
  await expectGoodLooks(page, 'a question for own words');
  await pressByKey(page, goOn);

  await title(page, 'Check before you hand it over').waitFor();
  await page.getByText('Only that I, Åsa, like it.').waitFor();
  await page.getByText('Neither your name nor your pairing').waitFor();
  await page.getByText(/^That a mentor answers.*: 5$/).waitFor();
  await page.getByText(/but not what you wrote in your own words/).waitFor();
  await expectGoodLooks(page, 'a pulse before it is handed over');
  await pressByKey(page, page.getByRole('button', { name: 'Copy as text' }));
  await page.getByText('Thank you: that is all for now.').waitFor();
  const packet = await packetOf(page);
  assert.equal(packet.kind, 'check-in');
  assert.deepEqual(Object.keys(packet.payload).sort(), ['answers', 'check_in', 'id', 'side', 'weeks']);
  assert.deepEqual(packet.payload.answers, [
    ['going-on', { chosen: 'yes' }],
    ['met', { chosen: 'once' }],
    ['open', { step: 4 }],
    ['time', 'rather-not'],
    ['worth', { step: 5 }],
  ]);
  const text = JSON.stringify(packet);
  for (const word of ['Åsa', 'Öberg', 'Bo Ek', 'x1']) assert.ok(!text.includes(word), word);

  // Own words go along only where that is wished.
  const words = page.getByRole('checkbox', { name: /^Also send what I wrote/ });
  await words.check();
  await page.getByText(/^The answers above, the name of the programme/).waitFor();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expectSoon(async () => {
    const { payload } = await packetOf(page);
    assert.deepEqual(payload.answers[0], ['added', { words: 'Only that I, Åsa, like it.' }]);
    assert.equal(payload.id, packet.payload.id);
  });

  await page.getByRole('link', { name: 'All check-ins' }).click();
  await page.getByText('Nothing is due.').waitFor();
  await page.getByText(/^Handed over on/).waitFor();
});

test('half-way the name goes along only if it is said', async () => {
  const { page, context } = await openWith([pairing(100)], { route: '#/check-ins/middle?q=2' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('radio', { name: 'Entirely' }).check();
  await page.getByText('Saved in this browser').waitFor();
  await go(page, '#/check-ins/middle?q=check');
  await title(page, 'Check before you hand it over').waitFor();
  await page.getByText('Neither your name nor your pairing').waitFor();
  await page.getByRole('checkbox', { name: 'Send it with my name' }).check();
  await page.getByText('Your name, “Åsa Öberg”, and which pairing you are in').waitFor();
  await expectGoodLooks(page, 'half-way with a name');
  await page.reload();
  await page.getByText('Your name, “Åsa Öberg”, and which pairing you are in').waitFor();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied').waitFor();
  const { payload } = await packetOf(page);
  assert.equal(payload.name, 'Åsa Öberg');
  assert.equal(payload.pairing, 'x1');
});

test('a check-in that is still to come says when, and an unknown one says so', async () => {
  const { page } = await openWith([pairing(2)], { route: '#/check-ins/closing' });
  await page.getByText(/^This one comes around/).waitFor();
  await go(page, '#/check-ins/nothing-of-this-name');
  await title(page, 'This check-in is not here').waitFor();
  await expectNoAxeViolations(page, 'an unknown check-in');
  await go(page, '#/check-ins/pulse?q=99');
  await title(page, 'A private pulse').waitFor();
});

test('before there is a pairing, check-ins say what comes first', async () => {
  const { page } = await openRunningApp({ route: '#/check-ins' });
  await page.getByText('Check-ins belong to a pairing.').waitFor();
  await expectGoodLooks(page, 'check-ins without a pairing');
});

test('somebody asks to be contacted, takes it back, and asks again', async () => {
  const { page, context } = await openWith([pairing(40)], { route: '#/pairing', viewport: PHONE });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('link', { name: 'Check-ins, and help when you need it' }).click();
  await page.getByRole('link', { name: 'I would like the coordinator to contact me' }).click();
  await title(page, 'I would like the coordinator to contact me').waitFor();
  await page.getByText('No reason is asked for').waitFor();
  await expectGoodLooks(page, 'asking to be contacted');
  await page.getByRole('button', { name: 'Ask to be contacted' }).click();
  await page.getByText('Nobody knows of it yet but you.').waitFor();
  await expectGoodLooks(page, 'a request that is not handed over');
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('button', { name: 'Ask to be contacted' }).click();
  await page.getByText('Nobody knows of it yet but you.').waitFor();
  await page.reload();
  await page.getByText('Nobody knows of it yet but you.').waitFor();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText(/^Handed over on/).waitFor();
  const packet = await packetOf(page);
  assert.equal(packet.kind, 'help');
  assert.deepEqual(packet.payload, {
    pairing: 'x1',
    side: 'mentor',
    name: 'Åsa Öberg',
    wish: 'contact',
    asked: day(0),
  });
  await page.getByRole('button', { name: 'Take it back' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'All check-ins' }).click();
  await page.getByRole('button', { name: 'That is settled' }).click();
  await page.getByText(/^Handed over on/).waitFor({ state: 'detached' });
  assert.equal(await kept(page, 'x1/help/contact'), undefined);
});

test('a pairing is ended on two pages, and what is left is kind', async () => {
  const { page } = await openWith([pairing(40)], { route: '#/check-ins/end', viewport: PHONE });
  await title(page, 'Ending this pairing').waitFor();
  await page.getByText('nobody is to blame').waitFor();
  await page.getByText('Bo Ek hears it from the coordinator').waitFor();
  await expectGoodLooks(page, 'the first page of ending');
  await pressByKey(page, page.getByRole('button', { name: 'End the pairing' }));
  await title(page, 'That is all it takes').waitFor();
  await expectSoon(async () => {
    const focused = await page.evaluate(() => document.activeElement?.tagName);
    assert.equal(focused, 'H1', 'the heading of the second page is read');
  });
  await expectGoodLooks(page, 'the second page of ending');
  const guide = page.getByRole('link', { name: /^Read: ending well/ });
  assert.equal(await guide.getAttribute('href'), '#/guides/ending-well');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const file = await download;
  assert.equal(file.suggestedFilename(), 'turnabout-help-asa-oberg.turnabout');
  const packet = readFileSync(await file.path());
  await page.getByRole('link', { name: 'All check-ins' }).click();
  await page.getByText(/^You ended this pairing on/).waitFor();
  await page.getByRole('heading', { name: 'At the end' }).waitFor();
  await expectGoodLooks(page, 'the check-ins of a pairing that has ended');

  // Whoever opens it sees what it is, and that nothing is taken in.
  await go(page, '#/open');
  const handed = { name: file.suggestedFilename(), mimeType: 'application/json', buffer: packet };
  await page.getByLabel('Choose the file you received').setInputFiles(handed);
  await page.getByRole('heading', { name: 'Åsa Öberg would like to end the pairing' }).waitFor();
  await page.getByText('takes nothing in: keep the file').waitFor();
  await expectGoodLooks(page, 'a request for help that was opened');
});

test('Home lists what is due today, within a week and later, each as a link that does it', async () => {
  const records = [
    pairing(36),
    pairing(3, 'x2', 'Eva Lund'),
    session('s1', -30),
    session('s2', 70),
    item('a1', 'action', { what: 'Send the list', owner: 'mentor', by: day(-3), session: 's2' }),
    item('a2', 'action', { what: 'Not mine', owner: 'mentee', by: day(1) }),
    item('agreement', 'agreement', { 'review-on': day(20) }),
    device('x2').item('g1', 'goal', { what: 'A talk of our own', by: day(4) }),
  ];
  const { page } = await openWith(records, { route: '#/', viewport: PHONE });
  const list = page.getByRole('region', { name: 'What is due' });
  const link = (name) => list.getByRole('link', { name, exact: true });
  await link('Say how the session with Bo Ek went').waitFor();
  await expectGoodLooks(page, 'Home with everything that can be due');
  const headings = await list.getByRole('heading', { level: 3 }).allInnerTexts();
  assert.deepEqual(headings, ['Today', 'Within a week', 'Later']);
  const shown = await list.getByRole('link').allInnerTexts();
  assert.deepEqual(shown, [
    'To do: Send the list',
    'Say how the session with Bo Ek went',
    'Check-in: A private pulse',
    'Session with Bo Ek',
    'Write to Bo Ek',
    'Goal: A talk of our own',
    'Look at the agreement with Bo Ek again',
  ].sort((one, other) => shown.indexOf(one) - shown.indexOf(other)));
  assert.equal(await link('Session with Bo Ek').getAttribute('href'), '#/sessions/s2');
  assert.equal(await link('To do: Send the list').getAttribute('href'), '#/sessions/s2/after');
  const again = link('Look at the agreement with Bo Ek again');
  assert.equal(await again.getAttribute('href'), '#/pairing/x1/agreement');
  const mail = decodeURIComponent((await link('Write to Bo Ek').getAttribute('href')) ?? '');
  assert.match(mail, /^mailto:bo@example\.org\?subject=See you on .*&body=Hello Bo Ek,/);
  assert.match(mail, /Room Linden/);

  // The check-in is the one of the pairing that it is listed for, whichever was chosen last.
  await link('Check-in: A private pulse').click();
  await title(page, 'A private pulse').waitFor();
  await page.getByText('With Bo Ek').waitFor();
});

test('with nothing due, Home says so', async () => {
  const { page } = await openWith([pairing(0)], { route: '#/' });
  await page.getByText('Nothing is due. Enjoy the quiet.').waitFor();
  await expectNoSidewaysScrolling(page);
});

/** Lets the site show notifications, and notes what it shows. */
const listen = async (context, url) => {
  await context.grantPermissions(['notifications'], { origin: new URL(url).origin });
  await context.addInitScript(() => {
    if (location.protocol === 'about:') return;
    const shown = JSON.parse(sessionStorage.getItem('shown') ?? '[]');
    const Real = window.Notification;
    window.Notification = class extends Real {
      constructor(title, options) {
        super(title, options);
        shown.push(options.body);
        sessionStorage.setItem('shown', JSON.stringify(shown));
      }
    };
  });
};
const shownOf = (page) => page.evaluate(() => JSON.parse(sessionStorage.getItem('shown') ?? '[]'));

test('notifications are off, come once for each thing, and name nobody unless that is wished', async () => {
  const { page } = await openWith([pairing(36)], { route: '#/settings', prepare: listen });
  await page.getByText('Notifications are off.').waitFor();
  await expectGoodLooks(page, 'the settings');
  await page.getByRole('button', { name: 'Turn notifications on' }).click();
  await page.getByText('Notifications are on').waitFor();
  await expectGoodLooks(page, 'the settings with notifications');

  const home = async () => {
    await go(page, '#/');
    await page.getByRole('link', { name: 'Check-in: A private pulse' }).waitFor();
  };
  await home();
  await expectSoon(async () => assert.deepEqual(await shownOf(page), ['A check-in is due.']));
  await page.reload();
  await page.getByRole('link', { name: 'Check-in: A private pulse' }).waitFor();
  assert.deepEqual(await shownOf(page), ['A check-in is due.'], 'it is told once');

  await go(page, '#/settings');
  await page.getByRole('checkbox', { name: 'Name my partner in them' }).check();
  await put(page, [item('g1', 'goal', { what: 'A secret goal', by: day(0) })]);
  await go(page, '#/');
  await page.getByRole('link', { name: 'Goal: A secret goal' }).waitFor();
  await expectSoon(async () =>
    assert.deepEqual(await shownOf(page), ['A check-in is due.', 'The day of a goal has come. (Bo Ek)']),
  );

  await go(page, '#/settings');
  await page.getByRole('button', { name: 'Turn notifications off' }).click();
  await page.getByText('Notifications are off.').waitFor();
});

test('where the browser refuses notifications, the settings say so', async () => {
  const { page } = await openRunningApp({ route: '#/settings' });
  await page.getByRole('button', { name: 'Turn notifications on' }).click();
  await page.getByText(/^(This browser was told not to show|The browser’s question was not answered)/).waitFor();
  await expectNoAxeViolations(page, 'settings without notifications');
});

test('every third session asks for a backup, and a backup ends the asking', async () => {
  const held = { held: { logged_on: day(-1), covered: null } };
  const records = [1, 2, 3].map((place) => session(`s${place}`, -24 * place - 2, held));
  const { page } = await openWith([pairing(20), ...records], { route: '#/' });
  await page.getByText('Sessions held since your last backup: 3.').waitFor();
  await expectNoAxeViolations(page, 'Home that asks for a backup');
  await page.getByRole('link', { name: 'Make a backup' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make a backup' }).click();
  await download;
  await page.getByText(/^The backup is saved as/).waitFor();
  await go(page, '#/');
  await page.getByRole('region', { name: 'What is due' }).waitFor();
  assert.equal(await page.getByText(/^Sessions held since/).count(), 0);
});

test('in Swedish a pulse and a pause read as they should', async () => {
  const { page } = await openWith([pairing(36)], { route: '#/check-ins', locale: 'sv-SE', viewport: PHONE });
  await title(page, 'Avstämningar').waitFor();
  await page.getByRole('link', { name: 'Svara' }).click();
  await page.getByRole('link', { name: 'Börja', exact: true }).click();
  await title(page, 'Har ni träffats sedan ni började?').waitFor();
  await page.getByRole('radio', { name: 'Det vill jag helst inte säga' }).check();
  await page.getByText('Sparat i den här webbläsaren').waitFor();
  await expectNoSidewaysScrolling(page);
  await go(page, '#/check-ins/pause');
  await title(page, 'Vi vill göra en paus').waitFor();
  await page.getByRole('button', { name: 'Be om en paus' }).click();
  await page.getByText('Ingen utom du vet om det än.').waitFor();
  await expectNoAxeViolations(page, 'a pause in Swedish');
});
