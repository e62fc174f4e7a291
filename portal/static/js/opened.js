// Tells the portal which result of this page was opened first, by its rank, or that none was (0).
// The token names the page of results: nothing says who reads it, and nothing is kept here.
export default function opened(box) {
  const { token, to } = box.dataset;
  let told = false;
  const tell = (rank) => {
    if (told || !navigator.sendBeacon) return;
    told = navigator.sendBeacon(to, new URLSearchParams({ token, rank }));
  };
  const note = (event) => {
    const link = event.target.closest('a');
    if (!link) return;
    const hit = link.closest('[data-hit]');
    if (hit) tell([...box.querySelectorAll('[data-hit]')].indexOf(hit) + 1);
    else told = true;
  };
  for (const kind of ['click', 'auxclick']) box.addEventListener(kind, note);
  document.addEventListener('submit', (event) => { if (event.target.matches('.cols form')) told = true; });
  addEventListener('pagehide', () => tell(0));
}
