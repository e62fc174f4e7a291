// «Save for offline»: hidden until this browser can keep pages. What it says comes from data-*.
import { forget, save, saved } from './kept.js';

export default async function button(box) {
  if (!navigator.serviceWorker || !('caches' in window)) return;
  const words = box.dataset;
  const press = box.querySelector('button');
  const said = box.querySelector('[role=status]');
  const pages = words.pages.split(' ');
  const item = { url: pages[0], title: words.title, pages };
  const show = (kept) => {
    press.lastElementChild.textContent = kept ? words.forget : words.save;
    press.dataset.kept = kept ? '1' : '';
  };
  const act = async () => {
    const kept = Boolean(press.dataset.kept);
    said.textContent = words.busy;
    try {
      await (kept ? forget(item.url) : save(item));
      show(!kept);
      said.textContent = kept ? words.gone : words.done;
    } catch (error) {
      said.textContent = error instanceof RangeError ? words.full : words.failed;
    }
  };
  show((await saved()).some(({ url }) => url === item.url));
  press.addEventListener('click', act);
  box.hidden = false;
}
