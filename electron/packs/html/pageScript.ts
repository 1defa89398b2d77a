/**
 * What makes a page's tables sortable and filterable. It stands in the page as it is and is
 * named by its hash; without it the page reads the same. It only moves and hides rows, and
 * writes text as text.
 */
export const pageScript = `'use strict';
for (const table of document.querySelectorAll('table[data-sortable]')) {
  const isLedger = table.classList.contains('ledger');
  const units = () => [...(isLedger ? table.tBodies : table.tBodies[0].rows)];
  const original = units();
  const keyOf = (unit, column) => {
    const cell = unit.querySelector('[data-col="' + column + '"][data-key]');
    if (cell === null) return null;
    return cell.hasAttribute('data-number') ? Number(cell.dataset.key) : cell.dataset.key;
  };
  const compare = (a, b) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), document.documentElement.lang, { numeric: true });
  };
  for (const head of table.tHead.querySelectorAll('th[data-col]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute('aria-sort', 'none');
    button.addEventListener('click', () => {
      const next = { none: 'ascending', ascending: 'descending', descending: 'none' }[head.getAttribute('aria-sort')];
      for (const other of table.tHead.querySelectorAll('th[aria-sort]')) other.setAttribute('aria-sort', 'none');
      head.setAttribute('aria-sort', next);
      const column = head.dataset.col;
      const turn = next === 'descending' ? -1 : 1;
      const sorted = next === 'none' ? original : [...original].sort((a, b) => {
        const left = keyOf(a, column);
        const right = keyOf(b, column);
        return left === null || right === null ? compare(left, right) : turn * compare(left, right);
      });
      (isLedger ? table : table.tBodies[0]).append(...sorted);
    });
  }
  if (!table.hasAttribute('data-filterable')) continue;
  const bar = document.createElement('div');
  bar.className = 'filters';
  const field = (label, control) => {
    const wrap = document.createElement('label');
    wrap.append(label, control);
    bar.append(wrap);
    return control;
  };
  const text = field('Find ', document.createElement('input'));
  text.type = 'search';
  const status = field('Status ', document.createElement('select'));
  const statuses = [...new Set(original.flatMap((unit) => unit.dataset.statuses.split('|')))];
  for (const name of ['All', ...statuses]) status.append(new Option(name, name === 'All' ? '' : name));
  const count = document.createElement('output');
  bar.append(count);
  const apply = () => {
    const wanted = text.value.trim().toLowerCase();
    let shown = 0;
    for (const unit of original) {
      const isMatch = unit.textContent.toLowerCase().includes(wanted) && (status.value === '' || unit.dataset.statuses.split('|').includes(status.value));
      unit.hidden = !isMatch;
      if (isMatch) shown += 1;
    }
    count.textContent = shown === original.length ? '' : shown + ' of ' + original.length + ' rows';
  };
  text.addEventListener('input', apply);
  status.addEventListener('change', apply);
  table.closest('.scroll').before(bar);
}
`;
