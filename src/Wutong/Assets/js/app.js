// Every page. All of it only eases what works without script: links, forms and <details>.
import './htmx.js';
import { startDrafts } from './draft.js';
import { startMoney } from './money.js';
import { startPasskeys } from './passkey.js';
import { startSuggest } from './suggest.js';

const isTyping = (element) => element instanceof HTMLElement
  && (element.isContentEditable || element.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=button], [type=submit])'));
const hasModifier = (event) => event.ctrlKey || event.metaKey || event.altKey || event.isComposing;

// Menus: Escape closes and gives the focus back; so does a click elsewhere, or the focus leaving (an open menu would cover what has it).
const openMenus = () => document.querySelectorAll('details:is(.menu, .pop)[open]');
function closeMenus(except) {
  for (const menu of openMenus()) if (!menu.contains(except)) menu.open = false;
}
document.addEventListener('click', (event) => closeMenus(event.target));
document.addEventListener('focusin', (event) => closeMenus(event.target));

let lastByKey = false;
document.addEventListener('pointerdown', () => { lastByKey = false; }, true);
document.addEventListener('keydown', (event) => {
  lastByKey = true;
  if (event.defaultPrevented || hasModifier(event)) return;
  if (event.key === 'Escape') {
    for (const menu of openMenus()) {
      const held = menu.contains(document.activeElement);
      menu.open = false;
      if (held) menu.querySelector('summary').focus();
    }
  } else if (event.key === '/' && !isTyping(event.target) && document.body.dataset.keys !== 'off') {
    const box = document.querySelector('[role=search] input[type=search]');
    if (!box || box.getClientRects().length === 0) return;
    event.preventDefault();
    box.focus();
    box.select();
  } else {
    moveInTable(event);
  }
}, true);

// Rows of a table: j and k or the arrows go from one row's link to the next; Enter is the link's own.
function moveInTable(event) {
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  const table = step && !isTyping(event.target) && event.target.closest?.('table.data[data-keys]');
  if (!table || event.target.matches('[type=radio]')) return;
  const links = [...table.querySelectorAll('tbody th a')];
  const row = event.target.closest('tbody tr');
  const at = row ? links.findIndex((link) => row.contains(link)) : -1;
  const next = links[at === -1 && step === -1 ? -1 : at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

// x ticks the row that has the focus; the box in the head ticks the page. Without script each row's own box does it.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'x' || event.defaultPrevented || hasModifier(event) || isTyping(event.target)) return;
  const tick = event.target.closest?.('table.data[data-keys] tbody tr')?.querySelector('.tick input');
  if (!tick) return;
  event.preventDefault();
  tick.click();
});
document.addEventListener('change', (event) => {
  const table = event.target.closest?.('table.data');
  const all = table?.querySelector('[data-tick-all]');
  if (!all) return;
  const ticks = [...table.querySelectorAll('tbody .tick input')];
  if (event.target === all) for (const tick of ticks) tick.checked = all.checked;
  all.checked = ticks.every((tick) => tick.checked);
  all.indeterminate = !all.checked && ticks.some((tick) => tick.checked);
});

// Passing on: text to the clipboard, and the drawn picture as a PNG. Without script the text can be marked and the page printed.
document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-copy], [data-picture]');
  if (!button) return;
  if (button.dataset.copy) {
    const box = document.getElementById(button.dataset.copy);
    box.select();
    // The newer way is refused where the page is not served over TLS.
    if (navigator.clipboard) await navigator.clipboard.writeText(box.value).catch(() => document.execCommand('copy'));
    else document.execCommand('copy');
    document.getElementById('copied').textContent = button.dataset.done;
  } else {
    savePicture(document.getElementById(button.dataset.picture), button.dataset.name);
  }
});

function savePicture(svg, name) {
  const image = new Image();
  image.addEventListener('load', () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [svg.width.baseVal.value, svg.height.baseVal.value];
    canvas.getContext('2d').drawImage(image, 0, 0);
    const link = document.createElement('a');
    [link.href, link.download] = [canvas.toDataURL('image/png'), name];
    link.click();
  });
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
}

// One submission only. The button is not disabled: its name and value belong to what is sent.
const sent = new WeakMap();
function allowAgain(form) {
  clearTimeout(sent.get(form)?.timer);
  sent.get(form)?.button?.removeAttribute('aria-busy');
  sent.delete(form);
}
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || !form.matches('form[data-once]')) return;
  if (sent.has(form)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  const button = event.submitter;
  // A button that fetches a file leaves the page where it is.
  if (button?.hasAttribute('data-again')) return;
  button?.setAttribute('aria-busy', 'true');
  // A request that never ends must not lock the form for good.
  sent.set(form, { button, timer: setTimeout(() => allowAgain(form), 30000) });
}, true);
document.addEventListener('htmx:afterRequest', (event) => {
  const form = event.target.closest?.('form');
  if (form) allowAgain(form);
});
// Back to a kept page: it must be usable again.
addEventListener('pageshow', (event) => {
  if (event.persisted) document.querySelectorAll('form[data-once]').forEach(allowAgain);
});

// A filter takes effect when chosen. A whole new page only for the pointer: by keyboard each arrow would leave the page.
document.addEventListener('change', (event) => {
  const form = event.target.closest?.('form[data-auto]');
  if (!form || !event.target.matches('select')) return;
  if (lastByKey && !form.matches('[hx-get], [data-hx-get]')) return;
  form.requestSubmit();
});

function arrive(root) {
  for (const part of document.querySelectorAll('[data-tick-all], [data-copy], [data-picture]')) part.hidden = false;
  startMoney(root);
  startSuggest(root);
  startDrafts(root);
  const errors = root.matches?.('.errors') ? root : root.querySelector('.errors');
  if (!errors) return;
  if (!errors.hasAttribute('tabindex')) errors.tabIndex = -1;
  errors.focus();
}
document.addEventListener('DOMContentLoaded', () => { arrive(document); startPasskeys(); });
document.addEventListener('htmx:afterSettle', (event) => arrive(event.target));
