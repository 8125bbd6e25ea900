// Further releases of the site, for stories about updates: copies of dist/ in which every program is
// another one by name and by content, with a list of their own as the build makes it.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { DIST } from './server.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A wasm module whose start traps, as a program that panics at once: `(func (export "__wbindgen_start") unreachable)`. */
export const TRAP = Buffer.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 4, 1, 0x60, 0, 0],
  ...[3, 2, 1, 0],
  ...[7, 20, 1, 16, ...Buffer.from('__wbindgen_start'), 0, 0],
  ...[10, 5, 1, 3, 0, 0, 11],
]);

/** Folders that are gone when the tests are. */
const made = [];
process.on('exit', () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/**
 * Another release.
 *
 * @param {string} name
 * @param {(file: string, bytes: Buffer) => Buffer} [change] what becomes of a file beside the page
 * @returns {string} its folder
 */
export function anotherRelease(name, change = (_, bytes) => bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'turnabout-release-'));
  made.push(folder);
  cpSync(DIST, folder, { recursive: true });
  /** @type {Map<string, string>} the versions in names, before and now */
  const versions = new Map();
  for (const file of filesIn(folder)) {
    const path = join(folder, file);
    writeFileSync(path, change(file, readFileSync(path)));
  }
  for (const file of programs(folder)) {
    if (file.endsWith('.wasm')) appendFileSync(join(folder, file), remark(name));
    const version = versionIn(file);
    versions.set(version, createHash('sha256').update(name + version).digest('hex').slice(0, 16));
  }
  for (const file of [...programs(folder), 'index.html']) {
    const path = join(folder, file);
    if (/\.(js|html)$/.test(file)) writeFileSync(path, renamed(readFileSync(path, 'utf8'), versions));
    renameSync(path, join(folder, renamed(file, versions)));
  }
  const env = { ...process.env, TRUNK_STAGING_DIR: folder };
  execFileSync('cargo', ['xtask', 'stamp'], { cwd: ROOT, env, stdio: 'inherit' });
  return folder;
}

/** The id that a release's page carries. @param {string} folder */
export function releaseId(folder) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return /name="turnabout-release" content="([0-9a-f]{16})"/.exec(page)?.[1] ?? '';
}

/** @param {string} folder */
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);

/** The files of a release that no other has by the same name. @param {string} folder */
export const programs = (folder) => filesIn(folder).filter((file) => versionIn(file) !== '');

/**
 * The version that the name of a program's file holds. Trunk writes its own without leading zeros, so
 * that one in sixteen has a digit less than the build's.
 *
 * @param {string} file
 */
export const versionIn = (file) => /-([0-9a-f]{8,16})(?:_bg)?\.(?:js|wasm)$/.exec(file)?.[1] ?? '';

/** @param {string} text @param {Map<string, string>} versions */
function renamed(text, versions) {
  for (const [before, now] of versions) text = text.replaceAll(before, now);
  return text;
}

/** A custom section: wasm that says something and does the same. @param {string} text */
function remark(text) {
  const name = Buffer.from(text);
  return Buffer.from([0, name.length + 1, name.length, ...name]);
}
