// Combobox with a listbox popup (ARIA 1.2) over /api/v1/autocomplete. Without script, or without an
// answer, the form submits as it is. Every word comes from the data-* attributes of the box.
const WAIT = 150;
const SHORTEST = 2;

const element = (name, attributes) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

// One flat list of {text, note, url} from the three kinds of answers.
const flatten = ({ places = [], topics = [], pages = [] }, words) => {
  const of = (place, field) => place[`${field}_${words.lang}`] || place[`${field}_mn`] || '';
  const note = (place) => of(place, 'aimag') || (place.kind === 'capital' ? words.capital : words.aimag);
  return [
    ...places.map((place) => ({ text: of(place, 'name'), url: place.url, note: place.kind === 'aimag' || place.kind === 'capital' ? words[place.kind] : note(place) })),
    ...topics.map((topic) => ({ text: topic.label, url: topic.url, note: words.topic })),
    ...pages.map((page) => ({ text: page.title, url: page.url, note: words.page })),
  ];
};

export default function autocomplete(box) {
  const words = box.dataset;
  const input = box.querySelector('input');
  const list = element('ul', { id: `${input.id}-list`, class: 'suggest', role: 'listbox', 'aria-label': words.label });
  const live = element('span', { class: 'vh', role: 'status' });
  list.hidden = true;
  box.append(list, live);
  for (const [key, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list' })) input.setAttribute(key, value);
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
    const options = [...list.children];
    at = (number + options.length) % options.length;
    options.forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    input.setAttribute('aria-activedescendant', options[at].id);
    options[at].scrollIntoView({ block: 'nearest' });
  };
  const open = (option) => location.assign(option.dataset.url);
  const show = (suggestions) => {
    list.replaceChildren(...suggestions.map(({ text, note, url }, index) => {
      const option = element('li', { id: `${list.id}-${index}`, role: 'option', 'aria-selected': 'false', 'data-url': url });
      const small = document.createElement('small');
      small.textContent = note;
      option.append(text, ' ', small);
      option.addEventListener('pointerdown', (event) => event.preventDefault());
      option.addEventListener('click', () => open(option));
      return option;
    }));
    at = -1;
    input.removeAttribute('aria-activedescendant');
    list.hidden = !suggestions.length;
    input.setAttribute('aria-expanded', String(!list.hidden));
    live.textContent = suggestions.length > 1 ? words.count.replace('{count}', suggestions.length) : suggestions.length ? words.countOne : words.none;
  };
  const ask = async (query) => {
    asked?.abort();
    asked = new AbortController();
    try {
      const address = `${words.src}?${new URLSearchParams({ q: query, lang: words.lang })}`;
      const answer = await fetch(address, { signal: asked.signal });
      if (answer.ok) show(flatten(await answer.json(), words));
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
    else if (event.key === 'Enter' && at >= 0) { event.preventDefault(); open(list.children[at]); }
    else if (event.key === 'Escape') { event.preventDefault(); close(); }
  });
  input.addEventListener('blur', close);
}
