// Keeps the codes of a reader's places on the device, and offers them as an ordinary address.
const KEY = 'nutag-places';
const read = () => {
  try { return JSON.parse(localStorage.getItem(KEY)) || []; } catch { return []; }
};
const write = (codes) => {
  try { localStorage.setItem(KEY, JSON.stringify([...new Set(codes)])); } catch { /* full or forbidden */ }
};
const address = (path, codes) => (codes.length ? `${path}?${codes.map((code) => `place=${code}`).join('&')}` : path);

// On a place: the link becomes a button, and afterwards leads to the list.
const toggle = (box) => {
  const { code, path, open } = box.dataset;
  const link = box.querySelector('a');
  const button = box.querySelector('button');
  const show = () => {
    const codes = read();
    const inside = codes.includes(code);
    button.textContent = inside ? box.dataset.drop : box.dataset.add;
    link.hidden = !codes.length;
    link.href = address(path, codes);
    link.textContent = open.replace('{count}', codes.length);
  };
  button.addEventListener('click', () => {
    const codes = read();
    write(codes.includes(code) ? codes.filter((known) => known !== code) : [...codes, code]);
    show();
  });
  box.prepend(button);
  link.className = 'inv';
  button.hidden = false;
  addEventListener('pageshow', show);
  show();
};

// On the list: is it this device's own, another's, or both in part?
const list = (box) => {
  const { codes, path } = box.dataset;
  const shown = codes.split(' ').filter(Boolean);
  const find = (name) => box.querySelector(`[data-${name}]`);
  const show = () => {
    const mine = read();
    const known = shown.length > 0 && shown.every((code) => mine.includes(code));
    find('own').hidden = !known;
    find('foreign').hidden = known || !shown.length;
    find('mine').hidden = !mine.some((code) => !shown.includes(code));
    find('mine').querySelector('a').href = address(path, mine);
    find('count').textContent = mine.length;
  };
  if (!shown.length && read().length && !location.search) {
    location.replace(address(path, read()));
    return;
  }
  find('foreign').querySelector('button').addEventListener('click', () => { write([...read(), ...shown]); show(); });
  for (const link of document.querySelectorAll('[data-remove]')) {
    link.addEventListener('click', () => write(read().filter((code) => code !== link.dataset.remove)));
  }
  show();
};

export default function shortlist(box) { (box.dataset.code ? toggle : list)(box); }
