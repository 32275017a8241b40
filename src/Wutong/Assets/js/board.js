// The board: keys and dragging. Every card has a link and a menu that do the same; the server decides what is allowed.
const board = document.querySelector('.kanban');
if (board) start();

function start() {
  const linkOf = (card) => card.querySelector('h3 a');
  const columns = [...board.querySelectorAll('.kcol')];
  const cardsOf = (column) => [...column.querySelectorAll('.card')].filter(linkOf);

  board.addEventListener('keydown', (event) => {
    const card = event.target.closest('.card');
    if (!card || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const inMenu = event.target.closest('details.menu > div');
    if (event.key === 'm' || event.key === 'M') {
      const menu = card.querySelector('details.menu');
      if (!menu) return;
      event.preventDefault();
      menu.open = true;
      menu.querySelector(':scope > div :is(a, button)')?.focus();
      return;
    }
    if (inMenu) {
      moveInMenu(event, inMenu);
      return;
    }
    const target = neighbour(card, event.key);
    if (!target) return;
    event.preventDefault();
    linkOf(target).focus();
    target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  function moveInMenu(event, menu) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const items = [...menu.querySelectorAll('a, button')];
    event.preventDefault();
    items[(items.indexOf(document.activeElement) + step + items.length) % items.length]?.focus();
  }

  function neighbour(card, key) {
    const column = card.closest('.kcol');
    const cards = cardsOf(column);
    const row = cards.indexOf(card);
    if (key === 'ArrowDown') return cards[row + 1];
    if (key === 'ArrowUp') return cards[row - 1];
    if (key === 'Home') return cards[0];
    if (key === 'End') return cards[cards.length - 1];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step) return undefined;
    // Empty columns are passed over.
    for (let at = columns.indexOf(column) + step; at >= 0 && at < columns.length; at += step) {
      const there = cardsOf(columns[at]);
      if (there.length) return there[Math.min(row, there.length - 1)];
    }
    return undefined;
  }

  let dragged = null;
  const takes = (column, card) => card.closest('.kcol') !== column
    && Boolean(card.dataset.next) && (column.dataset.stages ?? '').split(' ').includes(card.dataset.next);
  const say = (text) => {
    const status = document.querySelector('.board-status');
    if (status) status.textContent = text;
  };

  for (const card of board.querySelectorAll('.card[data-advance]')) {
    card.draggable = true;
    // A link or picture inside would be dragged in the card's place.
    for (const link of card.querySelectorAll('a')) link.draggable = false;
    card.addEventListener('dragstart', (event) => {
      dragged = card;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', linkOf(card)?.textContent ?? '');
      card.classList.add('is-dragged');
      say('');
      for (const column of columns) column.classList.toggle('can-drop', takes(column, card));
    });
    card.addEventListener('dragend', () => {
      dragged = null;
      card.classList.remove('is-dragged');
      for (const column of columns) column.classList.remove('can-drop');
    });
  }

  for (const column of columns) {
    // Refused columns take the drop too, so that they can say why nothing happens.
    column.addEventListener('dragover', (event) => { if (dragged) event.preventDefault(); });
    column.addEventListener('drop', (event) => {
      if (!dragged) return;
      event.preventDefault();
      const card = dragged;
      if (takes(column, card)) {
        location.assign(`${card.dataset.advance}?next=${encodeURIComponent(card.dataset.next)}`);
      } else if (card.closest('.kcol') !== column) {
        say(board.dataset.refuse ?? '');
      }
    });
  }
}
