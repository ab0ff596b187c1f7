import { rgb } from '../colours/palette';
import { isInked, patternOf } from '../colours/patterns';
import type { Viewport } from '../view/viewport';
import type { Mask, Region } from './mask';

const PATTERN_PIXELS = 64;
const GROUND = 0.5;

/** The colours with which a mask is shown: for each value of a pixel its pattern, 8 x 8, and the colour of its outline. */
export class Texture {
  private readonly inks: Uint32Array;
  private readonly outlines: Uint32Array;

  constructor(colours: readonly string[], opacity: number) {
    this.inks = new Uint32Array((colours.length + 1) * PATTERN_PIXELS);
    this.outlines = new Uint32Array(colours.length + 1);
    colours.forEach((colour, label) => this.add(label, colour, opacity));
  }

  private add(label: number, colour: string, opacity: number): void {
    const pattern = patternOf(label);
    for (let pixel = 0; pixel < PATTERN_PIXELS; pixel++) {
      const share = isInked(pattern, pixel & 7, pixel >> 3) ? opacity : GROUND * opacity;
      this.inks[(label + 1) * PATTERN_PIXELS + pixel] = abgr(colour, share);
    }
    this.outlines[label + 1] = abgr(colour, Math.min(1, 0.35 + opacity));
  }

  /**
   * Paints the part of the stage that the region (in the stage's pixels) is. Each pixel of the stage asks for the one pixel of the mask below
   * its middle: the cost is that of the stage, however large the mask is.
   */
  paint(mask: Mask, view: Viewport, region: Region): ImageData {
    const width = region.right - region.left;
    const image = new ImageData(width, region.bottom - region.top);
    const pixels = new Uint32Array(image.data.buffer);
    const columns = columnsOf(mask, view, region);
    const above = new Uint8Array(width);
    for (let y = region.top; y < region.bottom; y++) {
      const row = Math.floor((y + 0.5 - view.y) / view.scale);
      const start = row < 0 || row >= mask.height ? -1 : row * mask.width;
      this.paintRow(mask, columns, start, region.left, y, above, pixels.subarray((y - region.top) * width, (y + 1 - region.top) * width));
    }
    return image;
  }

  private paintRow(mask: Mask, columns: Int32Array, start: number, left: number, y: number, above: Uint8Array, pixels: Uint32Array): void {
    const patternRow = (y & 7) << 3;
    let before = -1;
    for (let i = 0; i < pixels.length; i++) {
      const column = columns[i]!;
      const value = start < 0 || column < 0 ? 0 : mask.bytes[start + column]!;
      if (value !== 0) {
        const isEdge = (before !== value && before >= 0) || above[i] !== value;
        pixels[i] = isEdge ? this.outlines[value]! : this.inks[(value << 6) + patternRow + ((left + i) & 7)]!;
      } else if (before > 0) {
        pixels[i] = this.outlines[before]!;
      } else if (above[i]! > 0) {
        pixels[i] = this.outlines[above[i]!]!;
      }
      before = value;
      above[i] = value;
    }
  }
}

function columnsOf(mask: Mask, view: Viewport, region: Region): Int32Array {
  return Int32Array.from({ length: region.right - region.left }, (_, i) => {
    const column = Math.floor((region.left + i + 0.5 - view.x) / view.scale);
    return column < 0 || column >= mask.width ? -1 : column;
  });
}

function abgr(colour: string, alpha: number): number {
  const [red, green, blue] = rgb(colour);
  return ((Math.round(255 * alpha) << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
