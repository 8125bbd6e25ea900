/*
 * Runs before everything else, in every browser, so it is a classic script in old JavaScript:
 * sets theme and language before the first paint, and holds the plain page that people see when
 * the app cannot start or has stopped. boot.js calls that page too. The page must work when nothing
 * else does, so it saves what is stored and takes a newer release by itself.
 */
(function () {
  'use strict';

  var TEXTS = {
    en: {
      reload: 'Reload',
      renewing: 'Looking for a newer release…',
      details: 'Technical details',
      save: 'Download my data',
      about: 'The file holds everything you have written here, your private notes too, in clear text. Keep it where only you can reach it. You restore it under “My data” in Turnabout.',
      reading: 'Reading your data…',
      saved: 'The file is among your downloads.',
      nothing: 'Nothing is stored here yet, so there is no file to save.',
      unreadable: 'Your data could not be read. It is left as it was. Close other tabs with Turnabout, then try again.',
      file: {
        heading: 'Turnabout needs a web address',
        what: 'You opened Turnabout as a file, and browsers do not run it that way.',
        help: 'Open the address that your organisation gave you. If you have the source code, run “cargo xtask start”.'
      },
      old: {
        heading: 'This browser is too old for Turnabout',
        what: 'It lacks something that Turnabout is built on.',
        help: 'Update the browser, or open this address in a current Firefox, Chrome, Edge or Safari.'
      },
      webassembly: {
        heading: 'This browser does not run WebAssembly',
        what: 'Turnabout is written in it. Some browsers turn it off in their strictest security mode.',
        help: 'Allow WebAssembly for this site, or open this address in another browser, then reload.'
      },
      download: {
        heading: 'Turnabout could not be downloaded',
        what: 'A part of the app did not arrive. What you have written before is safe in this browser.',
        help: 'Check your connection, then reload. If it happens again, tell the person who runs your programme.'
      },
      start: {
        heading: 'Turnabout could not start',
        what: 'The app arrived, but this browser could not run it. What you have written before is safe in this browser.',
        help: 'Reload. If it happens again, update the browser or use another one.'
      },
      panic: {
        heading: 'Turnabout has stopped',
        what: 'Something went wrong in the app. Everything that was shown as saved is still in this browser.',
        help: 'Reload to go on. If it happens again, send the details below to the person who runs your programme.'
      }
    },
    sv: {
      reload: 'Ladda om',
      renewing: 'Letar efter en nyare version …',
      details: 'Tekniska detaljer',
      save: 'Ladda ned mina data',
      about: 'Filen innehåller allt du har skrivit här, även dina privata anteckningar, i klartext. Spara den där bara du kommer åt den. Du återställer den under ”Mina data” i Turnabout.',
      reading: 'Läser dina data …',
      saved: 'Filen ligger bland dina nedladdningar.',
      nothing: 'Här finns inget sparat än, så det finns ingen fil att ladda ned.',
      unreadable: 'Dina data kunde inte läsas. De är kvar som de var. Stäng andra flikar med Turnabout och försök igen.',
      file: {
        heading: 'Turnabout behöver en webbadress',
        what: 'Du öppnade Turnabout som en fil, och så kan webbläsare inte köra det.',
        help: 'Öppna adressen som du har fått av din organisation. Har du källkoden kan du köra ”cargo xtask start”.'
      },
      old: {
        heading: 'Webbläsaren är för gammal för Turnabout',
        what: 'Den saknar något som Turnabout bygger på.',
        help: 'Uppdatera webbläsaren, eller öppna adressen i en aktuell Firefox, Chrome, Edge eller Safari.'
      },
      webassembly: {
        heading: 'Webbläsaren kör inte WebAssembly',
        what: 'Turnabout är skrivet i det. En del webbläsare stänger av det i sitt strängaste säkerhetsläge.',
        help: 'Tillåt WebAssembly för den här webbplatsen, eller öppna adressen i en annan webbläsare, och ladda sedan om.'
      },
      download: {
        heading: 'Turnabout kunde inte laddas ned',
        what: 'En del av appen kom inte fram. Det du har skrivit tidigare ligger tryggt i den här webbläsaren.',
        help: 'Kontrollera uppkopplingen och ladda sedan om. Händer det igen kan du berätta det för den som håller i programmet.'
      },
      start: {
        heading: 'Turnabout kunde inte starta',
        what: 'Appen laddades ned, men webbläsaren kunde inte köra den. Det du har skrivit tidigare ligger tryggt i den här webbläsaren.',
        help: 'Ladda om. Händer det igen kan du uppdatera webbläsaren eller använda en annan.'
      },
      panic: {
        heading: 'Turnabout har stannat',
        what: 'Något gick fel i appen. Allt som visades som sparat finns kvar i den här webbläsaren.',
        help: 'Ladda om för att fortsätta. Händer det igen kan du skicka detaljerna nedan till den som håller i programmet.'
      }
    }
  };

  /** What was kept under a key, or null where the browser refuses storage. */
  function stored(key) {
    try {
      return window.localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  }

  function chosenLanguage() {
    var wishes = [stored('turnabout-language')].concat(
      Array.prototype.slice.call(navigator.languages || [navigator.language])
    );
    for (var i = 0; i < wishes.length; i++) {
      var language = String(wishes[i] || '').slice(0, 2).toLowerCase();
      if (Object.prototype.hasOwnProperty.call(TEXTS, language)) return language;
    }
    return 'en';
  }

  var language = chosenLanguage();
  var problemShown = false;
  var missing = '';

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  /** Where this site lies: the part of the address that its databases and its service worker go by. */
  function folder() {
    return location.pathname.replace(/[^/]*$/, '');
  }

  /**
   * Reads every store of what people wrote, whatever the stores are, so that a newer layout is read too.
   * A database that is not there is not made.
   *
   * @param {(stores: object | null) => void} done with nothing where nothing is kept
   * @param {(reason: unknown) => void} fail
   */
  function readStores(done, fail) {
    var isAbsent = false;
    // src/storage/name.rs gives the database this name.
    var opening = indexedDB.open('turnabout:' + folder() + ':real');
    opening.onupgradeneeded = function () {
      isAbsent = true;
      opening.transaction.abort();
    };
    opening.onerror = function (event) {
      event.preventDefault();
      if (isAbsent) done(null);
      else fail(opening.error);
    };
    opening.onsuccess = function () {
      try {
        readAll(opening.result, done, fail);
      } catch (refused) {
        fail(refused);
      }
    };
  }

  /** Reads every store in one transaction, so that the file holds one moment. */
  function readAll(database, done, fail) {
    var names = Array.prototype.slice.call(database.objectStoreNames);
    if (!names.length) return done(null);
    var stores = {};
    var reading = database.transaction(names, 'readonly');
    reading.oncomplete = function () {
      database.close();
      done(stores);
    };
    reading.onabort = function () {
      fail(reading.error);
    };
    names.forEach(function (name) {
      var records = (stores[name] = []);
      reading.objectStore(name).openCursor().onsuccess = function (event) {
        var cursor = event.target.result;
        if (!cursor) return;
        var record = cursor.value;
        records.push([String(cursor.key), typeof record === 'string' ? record : JSON.stringify(record)]);
        cursor.continue();
      };
    });
  }

  /** Which migrations the data has been through, or null where the data does not say. */
  function dataVersion(stores) {
    try {
      for (var i = 0; i < stores.meta.length; i++) {
        if (stores.meta[i][0] === 'data') return JSON.parse(stores.meta[i][1]).data;
      }
    } catch (damaged) {
      // The file is worth saving all the same.
    }
    return null;
  }

  /** Hands over a backup as “My data” reads it: docs/formats/backup.md. */
  function saveBackup(stores) {
    var made = new Date().toISOString().replace(/\.\d+/, '');
    var backup = {
      format: 'turnabout-backup',
      version: 1,
      data: dataVersion(stores),
      made: made,
      made_by: 'rescue',
      space: 'real',
      stores: stores
    };
    var link = element('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(backup)], { type: 'application/json' }));
    link.download = 'turnabout-backup-' + made.slice(0, 10) + '.json';
    link.click();
  }

  /** Saves everything that is stored; `say` hears how it goes. */
  function rescue(texts, say) {
    var hasEnded = false;
    function end(text) {
      if (!hasEnded) say(text);
      hasEnded = true;
    }
    function fail(reason) {
      end(texts.unreadable + ' (' + reason + ')');
    }
    say(texts.reading);
    // Another tab can hold the database up for ever.
    setTimeout(fail, 15000, 'timeout');
    try {
      readStores(function (stores) {
        if (hasEnded) return;
        if (stores) saveBackup(stores);
        end(stores ? texts.saved : texts.nothing);
      }, fail);
    } catch (refused) {
      fail(refused);
    }
  }

  /**
   * Takes a newer release, waiting or to be had, and loads the page again; after some seconds the page is
   * loaded as it is. A newer release may have mended what is wrong here.
   */
  function renewAndReload() {
    var hasReloaded = false;
    function reload() {
      // Once: the browser may have asked about unsaved words, and been told to stay.
      if (!hasReloaded) location.reload();
      hasReloaded = true;
    }
    function takeOver(next) {
      if (!next) return reload();
      next.onstatechange = function () {
        if (next.state === 'installed') next.postMessage('take-over');
        else if (/^(activated|redundant)$/.test(next.state)) reload();
      };
      next.onstatechange();
    }
    if (!navigator.serviceWorker) return reload();
    setTimeout(reload, 15000);
    navigator.serviceWorker
      .getRegistration()
      .then(function (registration) {
        // A site in a folder above may answer here; its releases are not ours to take.
        if (registration.scope !== location.origin + folder()) return reload();
        if (registration.waiting) return takeOver(registration.waiting);
        return registration.update().then(function () {
          takeOver(registration.installing || registration.waiting);
        });
      })
      .then(null, reload);
  }

  function button(className, text, press) {
    var made = element('button', 'button ' + className, text);
    made.type = 'button';
    made.onclick = press;
    return made;
  }

  function problemPage(texts, words, details, offersData) {
    var page = element('main', 'startup-error');
    page.lang = language;
    var heading = element('h1', 'startup-error__heading', words.heading);
    heading.tabIndex = -1;
    var status = element('p', 'startup-error__status');
    status.setAttribute('role', 'status');
    function say(text) {
      status.textContent = text;
    }
    var reload = button('startup-error__button', texts.reload, function () {
      say(texts.renewing);
      renewAndReload();
    });
    var parts = [heading, element('p', '', words.what), element('p', '', words.help), reload];
    if (offersData) {
      parts.push(
        button('button--quiet startup-error__button', texts.save, function () {
          rescue(texts, say);
        })
      );
    }
    parts.push(status);
    if (offersData) parts.push(element('p', '', texts.about));
    if (details) {
      var fold = element('details', 'startup-error__details');
      fold.appendChild(element('summary', '', texts.details));
      var exact = element('pre', '', details);
      fold.appendChild(exact);
      parts.push(fold);
    }
    for (var i = 0; i < parts.length; i++) page.appendChild(parts[i]);
    return page;
  }

  /**
   * Replaces whatever is shown by the plain page for one kind of trouble. The first one stays: what
   * follows a failure is usually caused by it.
   *
   * @param {string} kind one of the kinds in TEXTS
   * @param {string} [details] for the person who helps
   */
  window.turnaboutProblem = function (kind, details) {
    if (problemShown) return;
    problemShown = true;
    var texts = TEXTS[language];
    var words = texts[kind];
    // As a file the page has an origin of its own, and nothing is stored there.
    var page = problemPage(texts, words, details, kind !== 'file');
    for (var i = 0; i < document.body.children.length; i++) {
      document.body.children[i].setAttribute('hidden', '');
    }
    document.body.insertBefore(page, document.body.firstChild);
    document.documentElement.lang = language;
    document.title = words.heading + ' – Turnabout';
    page.firstChild.focus();
  };

  function showFirstWords() {
    var versions = document.querySelectorAll('[data-language]');
    for (var i = 0; i < versions.length; i++) {
      if (versions[i].getAttribute('data-language') === language) {
        versions[i].removeAttribute('hidden');
      } else {
        versions[i].setAttribute('hidden', '');
      }
    }
  }

  var theme = stored('turnabout-theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.setAttribute('data-theme', theme);
  }
  document.documentElement.lang = language;
  // The app asks for it when somebody takes the offer of a new release.
  window.addEventListener('turnabout-renew', renewAndReload);
  // A script or stylesheet that the page names and the host does not have, or a boot.js that is none.
  window.addEventListener(
    'error',
    function (event) {
      var part = event.target;
      if (location.protocol === 'file:') return;
      if (part.tagName === 'SCRIPT' || (part.tagName === 'LINK' && part.rel === 'stylesheet')) {
        missing = part.src || part.href;
        if (document.readyState !== 'loading') window.turnaboutProblem('download', missing);
      } else if (/\/boot\.js/.test(event.filename)) {
        window.turnaboutProblem('start', event.message);
      }
    },
    true
  );
  document.addEventListener('DOMContentLoaded', function () {
    showFirstWords();
    if (missing) window.turnaboutProblem('download', missing);
    if (location.protocol === 'file:') {
      window.turnaboutProblem('file');
    } else if (!('noModule' in document.createElement('script'))) {
      window.turnaboutProblem('old');
    }
  });
})();
