// A 360° picture: flat until the reader presses the button, which brings the viewer.
const styled = (address) => new Promise((resolve, reject) => {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'stylesheet', href: address, onload: resolve, onerror: reject });
  document.head.append(link);
});

export default function panorama(root) {
  const { viewer, style, panorama: picture, words, busy, failed } = root.dataset;
  const [button, stage, said] = ['button', '[data-stage]', '[role=status]'].map((one) => root.querySelector(one));
  const show = (open) => {
    stage.hidden = !open;
    root.querySelector('img').hidden = open;
  };
  const listen = (sphere) => {
    stage.addEventListener('focusin', () => sphere.startKeyboardControl());
    stage.addEventListener('focusout', () => sphere.stopKeyboardControl());
    stage.focus();
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    said.textContent = busy;
    try {
      const [module] = await Promise.all([import(viewer), styled(style)]);
      show(true);
      listen(await module.open(stage, picture, JSON.parse(words)));
      said.textContent = '';
      button.parentElement.hidden = true;
    } catch {
      show(false);
      said.textContent = failed;
    }
  });
  button.parentElement.hidden = false;
}
