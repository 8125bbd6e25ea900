// What a kill leaves unfinished in the files of IndexedDB, in Chromium.
//
// LevelDB writes each record of its logs in two steps: a header of seven bytes, which says how long the record
// is, then what is in it. A kill between the two leaves the header alone. The next start overlooks it, as it
// should, but goes on writing behind it; the start after that takes what was written next for the rest of the
// record, finds a wrong checksum, and Chromium deletes everything the site has kept. No app can prevent that
// (https://github.com/google/leveldb/issues/1287; seen in Chromium 156). So the story of the kills cuts the
// unfinished record off, as LevelDB would have to do itself. Whatever was finished is left alone: if something
// that was shown as saved had been in the unfinished record, the story would find it missing.
//
// What the app says when it happens all the same is told in lost.test.mjs, which makes such a header itself.

import { appendFile, readFile, readdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';

const BLOCK = 32 * 1024;
const HEADER = 7;
/** The kinds of fragments with which a record ends: the whole of it, or its last. */
const ENDS = [1, 4];

/** The files of IndexedDB whose names are like this. @param {string} folder the profile @param {RegExp} like */
async function filesOf(folder, like) {
  const databases = join(folder, 'Default', 'IndexedDB');
  const names = await readdir(databases, { recursive: true }).catch(() => []);
  return names.filter((name) => like.test(name)).map((name) => join(databases, name));
}

/** How many bytes of a log of LevelDB are whole records. @param {Buffer} log */
function wholeRecords(log) {
  let whole = 0;
  let at = 0;
  for (;;) {
    const room = BLOCK - (at % BLOCK);
    // So little is left empty at the end of a block.
    if (room < HEADER) at += room;
    if (at + HEADER > log.length) return whole;
    const kind = log[at + 6];
    at += HEADER + log.readUInt16LE(at + 4);
    if (at > log.length) return whole;
    if (ENDS.includes(kind)) whole = at;
  }
}

/**
 * Cuts off what a kill left unfinished, in every log of IndexedDB. The browser must have ended.
 *
 * @param {string} folder the profile
 */
export async function cutUnfinishedRecords(folder) {
  for (const file of await filesOf(folder, /(\.log|MANIFEST-\d+)$/)) {
    const log = await readFile(file);
    const whole = wholeRecords(log);
    if (whole < log.length) await truncate(file, whole);
  }
}

/**
 * Leaves a header alone at the end of every log of records, as a kill may. The browser must have ended.
 *
 * @param {string} folder the profile
 */
export async function leaveBareHeader(folder) {
  const logs = await filesOf(folder, /\.log$/);
  // A checksum, a length of 64 bytes, and the kind of a whole record.
  for (const log of logs) await appendFile(log, Buffer.from([0x11, 0x22, 0x33, 0x44, 64, 0, 1]));
  return logs.length;
}
