// Combobox with a listbox popup (ARIA 1.2) over /api/v1/autocomplete. Without script, or without an
// answer, the form submits as it is. Every word comes from the data-* attributes of the box.
const WAIT = 150;
const SHORTEST = 1;

const element = (name, attributes) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

// Groups of {text, note, url} from the three kinds of answers, without empty ones.
const grouped = ({ places = [], topics = [], pages = [] }, words) => {
  const of = (place, field) => place[`${field}_${words.lang}`] || place[`${field}_mn`] || '';
  const note = (place) => words[place.kind] || of(place, 'aimag');
  return [
    [words.places, places.map((place) => ({ text: of(place, 'name'), url: place.url, note: note(place) }))],
    [words.topics, topics.map((topic) => ({ text: topic.label, url: topic.url, note: words.topic }))],
    [words.pages, pages.map((page) => ({ text: page.title, url: page.url, note: words.page }))],
  ].filter(([, rows]) => rows.length);
};

export default function autocomplete(box) {
  const words = box.dataset;
  const input = box.querySelector('input');
  const list = element('div', { id: `${input.id}-list`, class: 'suggest', role: 'listbox', 'aria-label': words.label });
  const live = element('span', { class: 'vh', role: 'status' });
  list.hidden = true;
  box.append(list, live);
  for (const [key, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list' })) input.setAttribute(key, value);
  let options = [];
  let at = -1;
  let timer;
  let asked;

  const close = () => {
    clearTimeout(timer);
    asked?.abort();
    at = -1;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (number) => {
    at = (number + options.length) % options.length;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    input.setAttribute('aria-activedescendant', options[at].id);
    options[at].scrollIntoView({ block: 'nearest' });
  };
  const open = (option) => location.assign(option.dataset.url);
  const option = ({ text, note, url }, index) => {
    const made = element('div', { id: `${list.id}-${index}`, role: 'option', 'aria-selected': 'false', 'data-url': url });
    const small = document.createElement('small');
    small.textContent = note;
    made.append(text, ' ', small);
    made.addEventListener('pointerdown', (event) => event.preventDefault());
    made.addEventListener('click', () => open(made));
    return made;
  };
  const show = (groups) => {
    options = [];
    list.replaceChildren(...groups.map(([title, rows], number) => {
      const name = element('b', { id: `${list.id}-g${number}`, role: 'presentation' });
      name.textContent = title;
      const group = element('div', { role: 'group', 'aria-labelledby': name.id });
      const made = rows.map((row, index) => option(row, options.length + index));
      options.push(...made);
      group.append(name, ...made);
      return group;
    }));
    at = -1;
    input.removeAttribute('aria-activedescendant');
    list.hidden = !options.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    live.textContent = options.length > 1 ? words.count.replace('{count}', options.length) : options.length ? words.countOne : words.none;
  };
  const ask = async (query) => {
    asked?.abort();
    asked = new AbortController();
    try {
      const address = `${words.src}?${new URLSearchParams({ q: query, lang: words.lang })}`;
      const answer = await fetch(address, { signal: asked.signal });
      if (answer.ok) show(grouped(await answer.json(), words));
    } catch { /* away, or a newer question was asked: the form still submits */ }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    const query = input.value.trim();
    if (query.length < SHORTEST) close();
    else timer = setTimeout(ask, WAIT, query);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === 'ArrowDown') { event.preventDefault(); mark(at + 1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); mark(at < 0 ? -1 : at - 1); }
    else if (event.key === 'Enter' && at >= 0) { event.preventDefault(); open(options[at]); }
    else if (event.key === 'Escape') { event.preventDefault(); close(); }
  });
  input.addEventListener('blur', close);
}
