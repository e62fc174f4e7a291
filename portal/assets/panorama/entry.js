// What the pages use of the 360° viewer; bundled at set-up.
import { EquirectangularAdapter, Viewer, utils } from './@photo-sphere-viewer/core/index.module.js';

// Loads the picture as an image of this site: the policy of the pages allows no blob addresses.
class OwnImages extends EquirectangularAdapter {
  async loadTexture(panorama) {
    const image = await this.viewer.textureLoader.loadImage(panorama);
    return {
      panorama,
      texture: utils.createSizedTexture(image, null),
      panoData: utils.mergePanoData(image.width, image.height),
      cacheKey: panorama,
    };
  }
}

// Resolves when the picture stands in the container; rejects where it cannot be shown.
export function open(container, panorama, lang) {
  return new Promise((resolve, reject) => {
    const viewer = new Viewer({
      container,
      panorama,
      lang,
      adapter: OwnImages,
      navbar: ['zoom', 'move', 'fullscreen'],
      mousewheel: false,
      defaultTransition: null,
    });
    viewer.addEventListener('ready', () => resolve(viewer), { once: true });
    viewer.addEventListener('panorama-error', ({ error }) => reject(error), { once: true });
  });
}
