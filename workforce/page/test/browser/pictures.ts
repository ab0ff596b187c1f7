import { encode } from 'fast-png';
import { Mask } from '../../src/masks/mask';
import { maskPng } from '../../src/masks/png';

type Colour = readonly [number, number, number];

/** A landscape: sky, a sun, hills, a lake and trees. Always the same for the same size. */
export function landscape(width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(colourAt(x / width, y / height), (y * width + x) * 3);
  }
  return encode({ width, height, data, channels: 3, depth: 8 });
}

function colourAt(x: number, y: number): Colour {
  const tree = TREES.find(([cx, top, bottom, half]) => y > top && y < bottom && Math.abs(x - cx) < (half * (y - top)) / (bottom - top));
  if (tree) return shade([34, 66, 48], 0.9 + 0.25 * Math.sin(90 * x + 60 * y));
  if (y > 0.8 + 0.02 * Math.sin(7 * x)) return shade([112, 128, 74], 0.92 + 0.1 * Math.sin(70 * x + 40 * y));
  if (y > 0.66 && y > 0.7 + 0.06 * Math.sin(3 * x + 4)) return mix([96, 142, 160], [150, 190, 198], (y - 0.66) / 0.2 + 0.08 * Math.sin(220 * y));
  if (y > 0.55 + 0.07 * Math.sin(5 * x + 1) + 0.02 * Math.sin(17 * x)) return shade([78, 104, 84], 1.15 - 0.4 * (y - 0.5));
  if (y > 0.46 + 0.09 * Math.sin(4 * x + 2.6) + 0.015 * Math.sin(23 * x)) return [126, 148, 150];
  const sun = Math.hypot((x - 0.74) * 1.5, y - 0.2);
  return sun < 0.075 ? [250, 232, 190] : mix([236, 214, 190], mix([150, 184, 206], [226, 214, 200], y * 2), Math.min(1, sun * 2.2));
}

const TREES = [
  [0.12, 0.36, 0.86, 0.075],
  [0.235, 0.48, 0.87, 0.055],
  [0.87, 0.42, 0.88, 0.07],
] as const;

function mix(a: Colour, b: Colour, share: number): Colour {
  const t = Math.max(0, Math.min(1, share));
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1]), a[2] + t * (b[2] - a[2])];
}

function shade([red, green, blue]: Colour, factor: number): Colour {
  return [Math.min(255, red * factor), Math.min(255, green * factor), Math.min(255, blue * factor)];
}

/** 10,000 x 10,000 pixels of large chequers in 16 colours. */
export function huge(): Promise<Uint8Array> {
  const side = 10_000;
  const mask = new Mask(side, side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x += 500) mask.bytes.fill((x / 500 + Math.floor(y / 500)) % 15, y * side + x, y * side + x + 500);
  }
  const colours = Array.from({ length: 15 }, (_, i) => '#' + (60 + 8 * i).toString(16).padStart(2, '0').repeat(3));
  return maskPng(mask, colours);
}
