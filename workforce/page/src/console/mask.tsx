import { useEffect, useRef } from 'preact/hooks';
import type { ConsoleCalls } from '../api/console';

const MOST_SIDE = 768;
const OPACITY = 150;
const WHITE = 255;
/** Where a PNG says how wide and high it is. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
const HEAD = 24;

/** A mask in its own colours over an image; white is the background, through which the image is seen. */
export function MaskLayer({ calls, url }: { readonly calls: ConsoleCalls; readonly url: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isHere = true;
    calls
      .image(url)
      .then(small)
      .then((bitmap) => {
        if (isHere && canvas.current !== null) draw(canvas.current, bitmap);
        bitmap.close();
      })
      // The image stays without it.
      .catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [calls, url]);
  return <canvas ref={canvas} width="1" height="1" aria-hidden="true" />;
}

/** The mask in no more pixels than are seen, none of them mixed from two. */
async function small(blob: Blob): Promise<ImageBitmap> {
  const head = new DataView(await blob.slice(0, HEAD).arrayBuffer());
  const { width, height } = scaled(head.getUint32(WIDTH_AT), head.getUint32(HEIGHT_AT));
  return createImageBitmap(blob, { resizeWidth: width, resizeHeight: height, resizeQuality: 'pixelated', premultiplyAlpha: 'none', colorSpaceConversion: 'none' });
}

/** At most so many pixels wide and high, in the same shape. */
export function scaled(width: number, height: number): { width: number; height: number } {
  const factor = Math.min(1, MOST_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(factor * width)), height: Math.max(1, Math.round(factor * height)) };
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return;
  context.drawImage(bitmap, 0, 0);
  const image = context.getImageData(0, 0, bitmap.width, bitmap.height);
  clear(image.data);
  context.putImageData(image, 0, 0);
}

/** Makes white pixels, and those that were, transparent, and the others so by half. */
export function clear(rgba: Uint8ClampedArray): void {
  for (let i = 0; i < rgba.length; i += 4) {
    const isGround = rgba[i] === WHITE && rgba[i + 1] === WHITE && rgba[i + 2] === WHITE;
    rgba[i + 3] = isGround || rgba[i + 3] === 0 ? 0 : OPACITY;
  }
}
