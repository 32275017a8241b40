// Drafts of long forms on this computer: form[data-draft]. A draft is kept under the account and the address, so that nobody is offered another's.
// A restored draft brings its old version back, and the server then shows who changed what instead of overwriting.
// It goes when its form was sent and the answer led elsewhere, which only a saved form does; signing out takes all of them.
const prefix = 'wutong.draft.';
const keepFor = 14 * 24 * 3600 * 1000;
const started = new WeakSet();

let store = null;
// Who has signed out leaves nothing: a page that is being left would save once more.
let isSignedOut = false;
try {
  store = window.localStorage;
} catch { /* refused by the browser's settings: no drafts, nothing else changes */ }

function read(key) {
  try {
    const draft = JSON.parse(store.getItem(prefix + key));
    return draft && Date.now() - draft.at < keepFor && Array.isArray(draft.values) ? draft : null;
  } catch { return null; }
}

function write(key, draft) {
  if (isSignedOut) return;
  try {
    store.setItem(prefix + key, JSON.stringify(draft));
  } catch { /* full: the form goes on without */ }
}

const fields = (form) => [...form.elements].filter((field) => field.name && !field.closest('[data-no-draft]')
  && field.matches('input:not([type=password], [type=hidden], [type=file], [type=submit], [type=button], [type=image], [type=reset], [autocomplete=one-time-code]), textarea, select'));

function collect(form) {
  const values = [];
  for (const field of fields(form)) {
    if (field.matches('[type=checkbox], [type=radio]')) values.push([field.name, field.value, field.checked]);
    else if (field.multiple && field.options) values.push([field.name, [...field.selectedOptions].map((option) => option.value)]);
    else values.push([field.name, field.value]);
  }
  return values;
}

function restore(form, values) {
  const left = values.slice();
  for (const field of fields(form)) {
    const isTick = field.matches('[type=checkbox], [type=radio]');
    const at = left.findIndex((value) => value[0] === field.name && (!isTick || value[1] === field.value));
    if (at === -1) continue;
    const [[, value, checked]] = left.splice(at, 1);
    if (isTick) field.checked = checked === true;
    else if (Array.isArray(value)) for (const option of field.options) option.selected = value.includes(option.value);
    else field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: false }));
  }
}

const two = (number) => String(number).padStart(2, '0');
const clock = (date) => `${two(date.getHours())}:${two(date.getMinutes())}`;
const day = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const keyOf = () => `${document.body.dataset.account}:${location.pathname}${location.search}`;

// Which form was sent from this tab: cleared by the next page, which knows whether it was saved.
const sentName = `${prefix}sent`;

const kept = () => Object.keys(store).filter((name) => name.startsWith(prefix));

function clear() {
  const sent = sessionStorage.getItem(sentName);
  sessionStorage.removeItem(sentName);
  if (sent && document.body.dataset.account && sent !== keyOf()) store.removeItem(prefix + sent);
  for (const name of kept()) if (!read(name.slice(prefix.length))) store.removeItem(name);
}

function clearAll() {
  isSignedOut = true;
  for (const name of kept()) store.removeItem(name);
}

export function startDrafts(root) {
  if (!store) return;
  if (root === document) {
    clear();
    for (const out of document.querySelectorAll('form[action="/signout"]')) out.addEventListener('submit', clearAll);
  }
  for (const form of root.querySelectorAll('form[data-draft]')) {
    if (started.has(form)) continue;
    started.add(form);
    watch(form);
  }
}

function watch(form) {
  const key = keyOf();
  const version = form.elements.namedItem('Input.Version');
  let timer = 0;
  const save = () => {
    clearTimeout(timer);
    if (timer === 0) return;
    timer = 0;
    write(key, { at: Date.now(), version: version?.value ?? null, values: collect(form) });
  };
  form.addEventListener('input', () => { timer ||= setTimeout(save, 2000); });
  form.addEventListener('change', () => { timer ||= setTimeout(save, 2000); });
  form.addEventListener('submit', () => { save(); sessionStorage.setItem(sentName, key); });
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') save(); });

  const draft = read(key);
  if (draft && JSON.stringify(draft.values) !== JSON.stringify(collect(form))) offer(form, key, draft, version);
}

function offer(form, key, draft, version) {
  const template = document.querySelector('template[data-draft-offer]');
  if (!template) return;
  const notice = template.content.firstElementChild.cloneNode(true);
  const at = new Date(draft.at);
  for (const place of notice.querySelectorAll('[data-draft-time]')) place.textContent = `${day(at)} ${clock(at)}`;
  const isOlder = version && draft.version !== null && draft.version !== version.value;
  for (const place of notice.querySelectorAll('[data-draft-stale]')) place.hidden = !isOlder;
  notice.querySelector('[data-draft-restore]')?.addEventListener('click', () => {
    if (isOlder) version.value = draft.version;
    restore(form, draft.values);
    notice.remove();
    fields(form)[0]?.focus();
  });
  notice.querySelector('[data-draft-drop]')?.addEventListener('click', () => {
    store.removeItem(prefix + key);
    notice.remove();
    fields(form)[0]?.focus();
  });
  form.prepend(notice);
}
