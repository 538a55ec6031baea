// Search and sort in the tables. The report is whole without it.
'use strict';
(() => {
  const words = document.body.dataset;
  const number = new RegExp('[^0-9,.\\-<>]', 'g');
  const value = (row, at) => row.cells[at] ? row.cells[at].textContent.trim() : '';
  const plain = text => {
    const digits = text.replace(/[\u2066\u2069\u00a0 ]/g, '').replace(number, '');
    const one = words.decimal === ',' ? digits.replace(/\./g, '').replace(',', '.') : digits.replace(/,/g, '');
    return one === '' || isNaN(one) ? null : Number(one);
  };
  for (const table of document.querySelectorAll('table.data')) {
    const body = table.tBodies[0];
    const rows = Array.from(body.rows);
    if (rows.length < 4) continue;
    Array.from(table.tHead.rows[0].cells).forEach((head, at) => {
      if (head.getAttribute('aria-hidden')) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.title = words.sort;
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') === 'ascending';
        for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const keyed = rows.map(row => [value(row, at), row]);
        const numeric = head.classList.contains('num');
        keyed.sort((a, b) => {
          const [x, y] = numeric ? [plain(a[0]), plain(b[0])] : [null, null];
          const order = x !== null && y !== null ? x - y : a[0].localeCompare(b[0], document.documentElement.lang);
          return down ? -order : order;
        });
        body.append(...keyed.map(pair => pair[1]));
      });
    });
    if (rows.length < 8) continue;
    const search = document.createElement('input');
    search.type = 'search';
    search.className = 'search';
    search.placeholder = words.search;
    search.setAttribute('aria-label', words.search);
    search.addEventListener('input', () => {
      const wanted = search.value.trim().toLocaleLowerCase();
      for (const row of rows) row.hidden = !row.textContent.toLocaleLowerCase().includes(wanted);
    });
    table.parentElement.before(search);
  }
})();
