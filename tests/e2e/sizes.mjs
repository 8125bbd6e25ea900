// What a first visit downloads, and what comes later. Run by itself it prints the table of
// `cargo xtask bench`.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { DIST } from './server.mjs';

/** Bytes after brotli, quality 11. ARCHITECTURE.md, "Budgets". */
export const FIRST_LOAD_BUDGET = 300_000;

/** @param {string} name a path inside dist/ */
function measure(name) {
  const bytes = readFileSync(join(DIST, name));
  const parameters = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return {
    name,
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: parameters }).length,
  };
}

/** @param {RegExp} pattern @param {string} text */
function matches(pattern, text) {
  return [...text.matchAll(pattern)].map((match) => match[1]);
}

/** Safari fetches this picture when somebody puts the app on the home screen, and no browser before. */
const HOME_SCREEN = /<link rel="apple-touch-icon"[^>]*>/;

/** The page and everything it names, the scripts that these import, and what Home asks for. */
export function firstLoadFiles() {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8').replace(HOME_SCREEN, '');
  const named = matches(/(?:href|src|data-js|data-wasm)="?([^"\s>]+)/g, page)
    .filter((address) => !/^(?:[a-z]+:|#|\/)/.test(address))
    .map((address) => address.replace(/^\.\//, '').replace(/\?.*$/, ''));
  const files = new Set(['index.html', ...named]);
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    const imported = matches(/\bfrom\s*['"]\.\/([^'"?]+)/g, readFileSync(join(DIST, file), 'utf8'));
    for (const name of imported) files.add(join(file, '..', name).split(sep).join('/'));
  }
  // Home asks for it by itself.
  files.add('programme.json');
  return [...files];
}

function everyFile() {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(DIST, join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(sep).join('/'));
}

/** @param {ReturnType<typeof measure>[]} files */
function total(files) {
  const sum = { name: 'Together', raw: 0, gzip: 0, brotli: 0 };
  for (const file of files) {
    sum.raw += file.raw;
    sum.gzip += file.gzip;
    sum.brotli += file.brotli;
  }
  return sum;
}

/**
 * The programs that show participants' screens in the place of the first one, by their names in the page,
 * with the files of the guides that the first screen of each fetches.
 *
 * @type {Record<string, RegExp[]>}
 */
const OTHER_PROGRAMS = {
  guides: [/\/all\.json$/, /\/(?!all\.|search\.|questionnaire\.)[\w-]+\.json$/],
  application: [/\/questionnaire\.json$/],
  questionnaire: [/\/questionnaire\.json$/],
  pairing: [],
  agreement: [],
  sessions: [],
  session: [],
  agendas: [/\/topics\.json$/],
  after: [],
  goals: [],
  update: [],
  check_ins: [],
  open: [],
  device: [],
  restore: [],
  about: [],
};

/** What a visit that begins with a screen of another program downloads instead. */
export function otherFirstLoads() {
  const files = everyFile();
  const shared = firstLoadFiles().filter((name) => !/^turnabout-.*\.(?:js|wasm)$/.test(name));
  const content = files.filter((name) => /^guides-[0-9a-f]+\//.test(name)).map(measure);
  return Object.entries(OTHER_PROGRAMS).map(([program, fetched]) => {
    const own = files.filter((name) => new RegExp(`^${program}-[0-9a-f]+(?:_bg\\.wasm|\\.js)$`).test(name));
    // Of files of the same kind, such as that of each language, the largest.
    const largest = fetched.map((kind) =>
      content.filter(({ name }) => kind.test(name)).reduce((a, b) => (b.brotli > a.brotli ? b : a)),
    );
    const all = [...[...shared, ...own].map(measure), ...largest];
    return { ...total(all), name: `begun with “${program}”`, files: own.length };
  });
}

/** Every file of the site, by when it is asked for. */
export function siteSizes() {
  const first = firstLoadFiles();
  const others = everyFile().filter((name) => !first.includes(name));
  const firstLoad = first.map(measure).sort((a, b) => b.brotli - a.brotli);
  const worker = others.filter((name) => name.startsWith('worker')).map(measure);
  const later = others.filter((name) => !name.startsWith('worker')).map(measure);
  return { firstLoad, worker, later, firstLoadTotal: total(firstLoad), workerTotal: total(worker) };
}

/** @param {string} title @param {ReturnType<typeof measure>[]} rows */
function print(title, rows) {
  const cells = rows.map(({ name, raw, gzip, brotli }) => [name, raw, gzip, brotli].map(String));
  const table = [[title, 'raw', 'gzip', 'brotli'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    const [name, ...numbers] = row;
    const right = numbers.map((number, index) => number.padStart(widths[index + 1]));
    console.log([name.padEnd(widths[0]), ...right].join('  '));
  }
  console.log('');
}

function printAll() {
  const sizes = siteSizes();
  const share = Math.round((100 * sizes.firstLoadTotal.brotli) / FIRST_LOAD_BUDGET);
  print('First load (bytes)', [...sizes.firstLoad, sizes.firstLoadTotal]);
  print('First load of a visit', otherFirstLoads());
  print('Worker, when first needed', [...sizes.worker, sizes.workerTotal]);
  if (sizes.later.length > 0) print('Other files', sizes.later);
  console.log(`First load: ${sizes.firstLoad.length} requests.`);
  console.log(`Budget: ${FIRST_LOAD_BUDGET} bytes of brotli, of which ${share} % are used.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) printAll();
