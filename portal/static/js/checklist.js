// Remembers ticks on this device only, and counts them. What it says comes from data-* of the box.
export default function checklist(box) {
  const { key, count } = box.dataset;
  const ticks = [...box.querySelectorAll('[data-tick]')];
  const find = (name) => box.querySelector(`[data-${name}]`);
  let saved = {};
  try { saved = JSON.parse(localStorage.getItem(key)) || {}; } catch { /* forbidden: ticks last until the page closes */ }
  const keep = () => {
    try {
      if (Object.keys(saved).length) localStorage.setItem(key, JSON.stringify(saved));
      else localStorage.removeItem(key);
    } catch { /* as above */ }
  };
  const draw = () => {
    const done = ticks.filter((tick) => tick.checked).length;
    find('progress').replaceChildren(...ticks.map((_, at) => Object.assign(document.createElement('i'), { className: at < done ? 'on' : '' })));
    find('said').textContent = count.replace('{done}', done).replace('{all}', ticks.length);
    find('clear').hidden = !Object.keys(saved).length;
  };
  for (const tick of ticks) {
    tick.checked = Boolean(saved[tick.dataset.tick]);
    tick.addEventListener('change', () => {
      if (tick.checked) saved[tick.dataset.tick] = 1;
      else delete saved[tick.dataset.tick];
      keep();
      draw();
    });
  }
  find('clear').querySelector('button').addEventListener('click', () => {
    saved = {};
    for (const tick of ticks) tick.checked = false;
    keep();
    draw();
    ticks[0]?.focus();
  });
  find('progress').hidden = find('said').hidden = false;
  draw();
}
