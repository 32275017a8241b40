// The list under the search box. htmx brings it; here are its keys: arrows choose, Enter opens, Escape closes. Without script the box is a plain form.
const started = new WeakSet();

export function startSuggest(root) {
  for (const form of root.querySelectorAll('form[data-suggest]')) {
    if (started.has(form)) continue;
    started.add(form);
    watch(form);
  }
}

function watch(form) {
  const box = form.querySelector('input[type=search]');
  const place = form.querySelector('.found-box');
  if (!box || !place) return;
  let chosen = -1;
  const options = () => [...place.querySelectorAll('[role=option]')];
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', place.id);

  const choose = (at) => {
    const all = options();
    chosen = all.length ? (at + all.length + 1) % (all.length + 1) : -1;
    // One place more than there are options: none, and what was typed counts.
    if (chosen === all.length) chosen = -1;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    if (chosen === -1) box.removeAttribute('aria-activedescendant');
    else {
      box.setAttribute('aria-activedescendant', all[chosen].id);
      all[chosen].scrollIntoView({ block: 'nearest' });
    }
    box.setAttribute('aria-expanded', String(all.length > 0));
  };
  const close = () => {
    place.replaceChildren();
    choose(-1);
  };
  choose(-1);

  place.addEventListener('htmx:afterSwap', () => {
    // An answer that comes after the box was left opens nothing.
    if (form.contains(document.activeElement)) choose(-1);
    else close();
  });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = options();
    if (!all.length) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      choose(event.key === 'ArrowDown' ? chosen + 1 : (chosen === -1 ? all.length : chosen) - 1);
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault();
      all[chosen].querySelector('a').click();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
  form.addEventListener('focusout', (event) => { if (!form.contains(event.relatedTarget)) close(); });
}
