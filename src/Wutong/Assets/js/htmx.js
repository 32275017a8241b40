// htmx under a strict content policy: no evaluated text, no style element of its own, no scripts out of answers.
import htmx from 'htmx.org/dist/htmx.esm.js';

Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  selfRequestsOnly: true,
  // Pages hold what not everyone at this computer may see: keep none of them in the browser's store.
  historyCacheSize: 0,
  refreshOnHistoryMiss: true,
  // A refused form (422) comes back with its errors and is shown; other refusals leave the page as it is.
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '422', swap: true },
    { code: '[45]..', swap: false, error: true },
  ],
});
