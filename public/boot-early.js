/*
 * Runs before everything else, in every browser, so it is a classic script in old JavaScript:
 * sets theme and language before the first paint, and holds the plain page that people see when
 * the app cannot start or has stopped. boot.js calls that page too.
 */
(function () {
  'use strict';

  var TEXTS = {
    en: {
      reload: 'Reload',
      details: 'Technical details',
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
      storage: {
        heading: 'This browser gives Turnabout nowhere to keep your words',
        what: 'Everything you write stays in your own browser, and here its storage (IndexedDB) is turned off.',
        help: 'Leave private browsing, or allow this site to store data, then reload.'
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
      details: 'Tekniska detaljer',
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
      storage: {
        heading: 'Turnabout har ingenstans att spara det du skriver',
        what: 'Allt du skriver stannar i din egen webbläsare, men här är lagringen (IndexedDB) avstängd.',
        help: 'Lämna privat surfning, eller tillåt webbplatsen att lagra data, och ladda sedan om.'
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

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function problemPage(texts, words, details) {
    var page = element('main', 'startup-error');
    page.lang = language;
    var heading = element('h1', 'startup-error__heading', words.heading);
    heading.tabIndex = -1;
    var reload = element('button', 'button startup-error__reload', texts.reload);
    reload.type = 'button';
    reload.onclick = function () {
      location.reload();
    };
    var parts = [heading, element('p', '', words.what), element('p', '', words.help), reload];
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
    var page = problemPage(texts, words, details);
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
  document.addEventListener('DOMContentLoaded', function () {
    showFirstWords();
    if (location.protocol === 'file:') {
      window.turnaboutProblem('file');
    } else if (!('noModule' in document.createElement('script'))) {
      window.turnaboutProblem('old');
    }
  });
})();
