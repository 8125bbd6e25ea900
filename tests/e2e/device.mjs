// What a device of a pair writes, as it is kept in the documented format (docs/formats/storage.md), without the app.

import { readFileSync } from 'node:fs';

/** The pairing of the fixtures among the packets: Anna Berg mentors Björn Åkesson. */
export const PAIRING = '0198c0de-0000-7000-8000-000000000002';

/** The pairing of the fixtures among the records: Åsa Öberg mentors Bo Ek. */
export const RECORDED = 'x1';

/** @typedef {[store: string, key: string, text: string]} Kept */

/** A record as a release kept it. @param {string} name */
export const record = (name) =>
  readFileSync(new URL(`../fixtures/records/v1/${name}.json`, import.meta.url), 'utf8').trim();

/** The pairing of the fixtures among the records, as it is kept. @returns {Kept} */
export const recordedPairing = () => ['my-pairings', RECORDED, record('my-pairing')];

/**
 * A device of one of the pair. It counts its writes, as every device does.
 *
 * @param {string} [pairing]
 * @param {string} [name]
 */
export function device(pairing = PAIRING, name = 'another-device') {
  let writes = 0;

  /** A field in which nothing else was ever written, or two versions that were written at once. */
  function field([key, value]) {
    writes += 1;
    const versions = [value].flat().map((version, writer) => [[writer, writes], version]);
    return [key, versions, versions.map(([stamp]) => stamp)];
  }

  /**
   * A thing that the two keep together. Where the value of a field is a list, another device wrote the second of
   * its values at the same time.
   *
   * @param {string} id
   * @param {string} kind
   * @param {Record<string, string | number | boolean | null | unknown[]>} fields
   * @returns {Kept}
   */
  function item(id, kind, fields) {
    const written = Object.entries(fields).sort(([one], [other]) => (one < other ? -1 : 1)).map(field);
    const writers = [name, `${name}-at-once`];
    const used = written.some(([, versions]) => versions.length > 1) ? writers : [name];
    const shape = { v: 1, pairing, id, writers: used, item: { kind, fields: written } };
    return ['together', `${pairing}/${id}`, JSON.stringify(shape)];
  }

  /**
   * A session, on the clocks of UTC.
   *
   * @param {string} id
   * @param {string} start such as `2026-10-01T09:00:00`
   * @param {string} [state] such as `held 2026-10-01`
   * @param {Record<string, string>} [more] other fields
   */
  const session = (id, start, state = 'planned', more = {}) =>
    item(id, 'session', { start: `${start} UTC ${start}Z`, length: 60, state, ...more });

  /** How far this device knows what was written, where it is the one that the app runs on. @returns {Kept} */
  function tie() {
    const shape = {
      ...{ v: 1, pairing, mine: [name], writers: [name], known: [[0, writes]], partner: [] },
      ...{ given_on: null, taken_on: null, lacks: false },
    };
    return ['ties', pairing, JSON.stringify(shape)];
  }

  return { item, session, tie, written: () => writes };
}
