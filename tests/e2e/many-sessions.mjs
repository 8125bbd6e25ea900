// Hundreds of sessions of one pair with their notes, written into the browser's own database in the documented
// format (docs/formats/storage.md): the two of them met for years.

import { RECORDED, device, recordedPairing } from './device.mjs';
import { put } from './stored.mjs';

const TOPICS = ['Feedback', 'Hybrid work', 'Accessibility', 'Social media', 'Data', 'Language and tone'];
const HOUR = 60 * 60 * 1000;
const WEEK = 7 * 24 * HOUR;

/** Which session, in four digits. @param {number} number */
const padded = (number) => String(number).padStart(4, '0');

/** The identifier of a session. @param {number} number */
export const sessionId = (number) => `many-${padded(number)}`;

/** The words of a note; each session's are its own. @param {number} number */
export const noteOf = (number) =>
  `Note ${padded(number)}: we talked about ${TOPICS[number % TOPICS.length].toLowerCase()} and what would have to change. ` +
  'One of us wrote down three things to try before we meet again, the other brought an example from last week. '.repeat(4);

/**
 * The records of a pair with so many sessions: the last one is still to come, the one before is not logged, and of
 * the others every tenth was cancelled. Each has an agenda of three points, shared notes, an action, and every
 * fourth a private note.
 *
 * @param {number} count
 * @param {Date} [now]
 * @returns {[store: string, key: string, value: unknown][]}
 */
export function manySessions(count, now = new Date()) {
  const { item, session, tie } = device(RECORDED, 'many-device');
  const records = [recordedPairing()];
  for (let number = 0; number < count; number += 1) {
    const id = sessionId(number);
    const start = new Date(Math.floor((now.getTime() - (count - 1.5 - number) * WEEK) / HOUR) * HOUR);
    const clock = start.toISOString().slice(0, 19);
    const day = clock.slice(0, 10);
    const isOver = number < count - 2;
    const state = !isOver ? 'planned' : number % 10 === 9 ? `cancelled ${day}` : `held ${day}`;
    const isHeld = state.startsWith('held');
    const said = isHeld ? { covered: `Covered ${padded(number)}`, notes: noteOf(number) } : {};
    records.push(session(id, clock, state, { place: 'Room Linden', ...said }));
    for (let point = 0; point < 3; point += 1) {
      const what = `${TOPICS[(number + point) % TOPICS.length]}: step ${point + 1}`;
      const place = { minutes: 20, order: 1000 * (point + 1), session: id, what };
      records.push(item(`${id}-p${point}`, 'point', isHeld ? { ...place, done: true } : place));
    }
    const what = `Try ${TOPICS[number % TOPICS.length].toLowerCase()} with the team, ${padded(number)}`;
    const action = { by: day, owner: number % 2 === 0 ? 'mentor' : 'mentee', session: id, what };
    records.push(item(`${id}-a`, 'action', number % 3 === 0 ? action : { ...action, done: day }));
    if (number % 4 === 0) {
      const note = { v: 1, session: id, pairing: RECORDED, text: `For me alone, ${padded(number)}` };
      records.push(['private-notes', id, JSON.stringify(note)]);
    }
  }
  return [...records, tie()];
}

/**
 * Puts a pair with so many sessions into the database of an app that has been opened, and loads the page anew.
 *
 * @param {import('playwright-core').Page} page
 * @param {number} count
 */
export async function seedSessions(page, count) {
  await put(page, manySessions(count));
  await page.reload();
  await page.locator('#first-words').waitFor({ state: 'detached' });
}
