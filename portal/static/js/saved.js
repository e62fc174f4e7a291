// Lists what this device keeps, from the templates in the page: saved pages, and pages only read.
import { dateOf, forget, saved, visited } from './kept.js';
import { when } from './offline.js';

export default async function list(box) {
  if (!('caches' in window)) return;
  const { lang } = document.documentElement;
  const row = ({ url, title }, date, name) => {
    const made = box.querySelector(`template[data-row=${name}]`).content.cloneNode(true);
    const link = made.querySelector('a');
    link.href = url;
    link.lang = new URL(url, location).pathname.slice(1, 3);
    link.textContent = title;
    made.querySelector('.num').textContent = date ? when(date, lang) : '';
    return made;
  };
  const fill = (name, rows) => {
    const part = box.querySelector(`[data-list=${name}]`);
    part.querySelector('ul').replaceChildren(...rows);
    part.querySelector('[data-none]').hidden = rows.length > 0;
    part.hidden = false;
  };
  const showSaved = async () => {
    const rows = await Promise.all((await saved()).map(async (item) => {
      const made = row(item, await dateOf(item.url), 'saved');
      const away = made.querySelector('button');
      away.append(' ', Object.assign(document.createElement('span'), { className: 'vh', textContent: item.title }));
      away.addEventListener('click', async () => { await forget(item.url); await showSaved(); box.querySelector('h2').focus(); });
      return made;
    }));
    fill('saved', rows);
  };
  await showSaved();
  fill('visited', (await visited()).map((item) => row(item, item.date, 'visited')));
  box.querySelector('[data-plain]').hidden = true;
}
