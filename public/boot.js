// @ts-check
/*
 * Starts the app: checks what it needs, fetches its two files, runs it, and shows a plain page
 * (boot-early.js) when any of that fails, now or later.
 */

/**
 * @typedef {'webassembly' | 'storage' | 'download' | 'start' | 'panic'} Problem
 * @typedef {{ default: (input: { module_or_path: Response }) => Promise<unknown> }} AppModule
 */

/** @type {(kind: Problem, details?: string) => void} */
const showProblem = /** @type {any} */ (window).turnaboutProblem;

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/** A panic stops the app for good; its hook tells us by an event, a trap by an uncaught error. */
function watchForPanics() {
  window.addEventListener('turnabout-panic', (event) => {
    showProblem('panic', String(/** @type {CustomEvent} */ (event).detail ?? ''));
  });
  window.addEventListener('error', (event) => {
    if (event.error instanceof WebAssembly.RuntimeError) showProblem('panic', describe(event.error));
  });
}

/** @param {URL} address */
async function fetchWasm(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return response;
}

/**
 * A download that breaks off midway is a TypeError; what the browser cannot run is not.
 *
 * @param {unknown} error @returns {Problem}
 */
function problemOf(error) {
  if (error instanceof WebAssembly.RuntimeError) return 'panic';
  return error instanceof TypeError ? 'download' : 'start';
}

/** Whether the app runs. @param {URL} js @param {URL} wasm */
async function start(js, wasm) {
  /** @type {[AppModule, Response]} */
  let parts;
  try {
    parts = await Promise.all([import(js.href), fetchWasm(wasm)]);
  } catch (error) {
    showProblem('download', describe(error));
    return false;
  }
  const [app, response] = parts;
  try {
    await app.default({ module_or_path: response });
  } catch (error) {
    showProblem(problemOf(error), describe(error));
    return false;
  }
  return true;
}

/** @param {string} name */
function namedInPage(name) {
  return document.querySelector(`meta[name=${name}]`)?.getAttribute('content');
}

/** The first word of a route, its first two (`x/` is the first alone) or its first and third, where it belongs to another program than the participants'. `Program::of` in src/routes says the same. */
const PROGRAMS = {
  organise: 'organise',
  guides: 'guides',
  questionnaire: 'questionnaire',
  pairing: 'pairing',
  'pairing/agreement': 'agreement',
  'pairing/*/agreement': 'agreement',
  sessions: 'session',
  'sessions/*/agendas': 'agendas',
  'sessions/*/plan': 'sessions',
  'sessions/*/after': 'after',
  'sessions/': 'sessions',
  'sessions/new': 'sessions',
  'sessions/series': 'sessions',
  goals: 'goals',
  update: 'update',
  'check-ins': 'check_ins',
  open: 'open',
  data: 'device',
  'data/restore': 'restore',
  settings: 'about',
  about: 'about',
  'about/components': 'components',
  'questionnaire/': 'application',
  'questionnaire/check': 'application',
  privacy: 'about',
  accessibility: 'about',
};

/** Which program shows the screen that the address names; crossing over reloads the page. */
function program() {
  const route = /^#\/?([a-z-]+)(?:\/([^/?]*))?(?:\/([^/?]*))?(?:$|[/?])/;
  const [, first = '', second = '', third = ''] = route.exec(location.hash) ?? [];
  const ways = [`${first}/*/${third}`, `${first}/${second}`, first];
  const words = ways.find((words) => Object.hasOwn(PROGRAMS, words)) ?? '';
  const name = words && PROGRAMS[/** @type {keyof PROGRAMS} */ (words)];
  if (name) {
    return {
      js: namedInPage(`turnabout-${name}-js`),
      wasm: namedInPage(`turnabout-${name}-wasm`),
    };
  }
  return /** @type {HTMLScriptElement} */ (document.querySelector('script[data-js][data-wasm]')).dataset;
}

/** The browser says once that the app can be installed, perhaps before anything listens. */
function keepOfferToInstall() {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    /** @type {any} */ (window).turnaboutInstall = event;
  });
}

/** What is no part of the first screen waits until that is up and the browser has nothing else to do. */
function lookAfterReleases() {
  const whenIdle = window.requestIdleCallback ?? ((work) => setTimeout(work, 1000));
  whenIdle(() => {
    if (document.getElementById('first-words')) setTimeout(lookAfterReleases, 200);
    else import(namedInPage('turnabout-release-js') ?? '').catch(() => {});
  });
}

const { js, wasm } = program();

if (typeof WebAssembly !== 'object') {
  showProblem('webassembly');
} else {
  watchForPanics();
  keepOfferToInstall();
  const runs = await start(new URL(js ?? '', document.baseURI), new URL(wasm ?? '', document.baseURI));
  if (runs) lookAfterReleases();
}
