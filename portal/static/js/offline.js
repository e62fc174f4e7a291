// Starts the worker after the page is there; says when this page is a kept copy, and from when.
export const when = (date, lang) => {
  const day = new Date(date);
  if (lang === 'en') return day.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  const [month, date_, hour, minute] = [day.getMonth() + 1, day.getDate(), day.getHours(), day.getMinutes()]
    .map((number) => String(number).padStart(2, '0'));
  return `${day.getFullYear()}.${month}.${date_} ${hour}:${minute}`;
};

export default function offline(note) {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const start = () => workers.register(note.dataset.worker).catch(() => {});
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
  if (!workers.controller) return;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (!data) return;
    note.querySelector('p').textContent = note.dataset.text.replace('{date}', when(data, document.documentElement.lang));
    note.hidden = false;
  };
  workers.controller.postMessage('', [port2]);
}
