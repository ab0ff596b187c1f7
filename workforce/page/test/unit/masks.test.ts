import { decode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { Choice } from '../../src/classes/choice';
import { fromBase64 } from '../../src/masks/base64';
import { MaskEditor } from '../../src/masks/editor';
import { Mask } from '../../src/masks/mask';
import { maskPng } from '../../src/masks/png';
import { labelColours, rgb } from '../../src/colours/palette';

/** The colours of a PNG's pixels, as an independent reader has them. */
function coloursOf(png: Uint8Array): number[][] {
  const image = decode(png, { checkCrc: true });
  const bits = image.depth;
  return Array.from({ length: image.width * image.height }, (_, i) => {
    const perRow = Math.ceil((image.width * bits) / 8);
    const bit = (i % image.width) * bits;
    const packed = image.data.length === image.width * image.height
      ? (image.data[i] as number)
      : ((image.data[Math.floor(i / image.width) * perRow + Math.floor(bit / 8)] as number) >> (8 - bits - (bit % 8))) & ((1 << bits) - 1);
    return image.palette![packed] as number[];
  });
}

describe('The PNG of a mask', () => {
  it.each([1, 2, 3, 4, 15, 16, 254])('has exactly the colours of %i labels, whatever bits they take', async (labels) => {
    const colours = labelColours(labels);
    const mask = new Mask(13, 7, Uint8Array.from({ length: 91 }, (_, i) => (i * 7) % (labels + 1)));
    const pixels = coloursOf(await maskPng(mask, colours));
    pixels.forEach((colour, i) => {
      const value = mask.bytes[i] as number;
      expect(colour).toEqual(value === 0 ? [255, 255, 255] : [...rgb(colours[value - 1] as string)]);
    });
  });

  it('of 100 million pixels is small when its shapes are simple', async () => {
    const mask = new Mask(10_000, 10_000);
    for (let y = 2_000; y < 8_000; y++) mask.bytes.fill(1, y * 10_000 + y / 2, y * 10_000 + y);
    const png = await maskPng(mask, labelColours(3));
    expect(png.length).toBeLessThan(1_000_000);
  }, 60_000);
});

describe('A mask', () => {
  function editor(width = 600, height = 400, labels = ['sky', 'tree']): MaskEditor {
    return new MaskEditor({ width, height }, new Choice(labels));
  }

  it('is handed in in the form of the crowd element', async () => {
    const masks = editor(20, 10);
    masks.polygon([{ x: 0, y: 0 }, { x: 5, y: 0 }, { x: 5, y: 10 }, { x: 0, y: 10 }], 2);
    const answer = (await masks.answer()) as { 'crowd-semantic-segmentation': { labeledImage: { pngImageData: string } } };
    const { labeledImage, ...rest } = answer['crowd-semantic-segmentation'];
    expect(rest).toEqual({
      labelMappings: { sky: { color: '#2ca02c' }, tree: { color: '#1f77b4' } },
      inputImageProperties: { width: 20, height: 10 },
    });
    const pixels = coloursOf(fromBase64(labeledImage.pngImageData));
    expect(pixels.filter((colour) => colour[0] === 0x1f)).toHaveLength(50);
    expect(pixels.filter((colour) => colour[0] === 0xff)).toHaveLength(150);
  });

  it('undoes and redoes strokes over several tiles, byte by byte', () => {
    const masks = editor();
    const states = [masks.mask.bytes.slice()];
    for (const [value, size] of [[1, 40], [2, 9], [0, 25]] as const) {
      masks.begin();
      masks.paint({ x: 30, y: 200 }, { x: 560, y: 260 }, size, value);
      masks.paint({ x: 560, y: 260 }, { x: 300, y: 30 }, size, value);
      masks.end();
      states.push(masks.mask.bytes.slice());
    }
    for (let i = 2; i >= 0; i--) {
      masks.undo();
      expect(Buffer.compare(masks.mask.bytes, states[i]!)).toBe(0);
    }
    expect(masks.canUndo).toBe(false);
    for (let i = 1; i <= 3; i++) {
      masks.redo();
      expect(Buffer.compare(masks.mask.bytes, states[i]!)).toBe(0);
    }
  });

  it('forgets a stroke that is abandoned', () => {
    const masks = editor();
    masks.begin();
    masks.paint({ x: 30, y: 20 }, { x: 560, y: 260 }, 30, 1);
    masks.abandon();
    expect(masks.mask.isEmpty).toBe(true);
    expect(masks.canUndo).toBe(false);
  });

  it('does not count a stroke that changes nothing', () => {
    const masks = editor();
    masks.begin();
    masks.paint({ x: 30, y: 20 }, { x: 60, y: 60 }, 30, 0);
    masks.end();
    expect(masks.canUndo).toBe(false);
    expect(masks.version).toBe(0);
  });

  it('comes back from its draft, on the same image only', async () => {
    const masks = editor();
    masks.fill({ x: 10.5, y: 10.5 }, 2);
    const draft = JSON.parse(JSON.stringify(await masks.draft())) as unknown;
    const other = editor();
    await other.restore(draft);
    expect(Buffer.compare(other.mask.bytes, masks.mask.bytes)).toBe(0);
    await expect(editor(400, 600).restore(draft)).rejects.toThrow('no draft of a mask of this image');
    await expect(editor(600, 400, ['sky']).restore(draft)).rejects.toThrow('damaged');
    await expect(editor().restore({ boxes: [] })).rejects.toThrow('no draft');
  });

  it('asks before nothing is handed in', () => {
    const masks = editor();
    expect(masks.doubt).toContain('Nothing is painted');
    masks.fill({ x: 1, y: 1 }, 1);
    expect(masks.doubt).toBeUndefined();
  });

  it('that is too long for the service is refused in one sentence', async () => {
    const masks = editor(2_700, 2_700, Array.from({ length: 200 }, (_, i) => `label ${i}`));
    let state = 7;
    for (let i = 0; i < masks.mask.bytes.length; i++) masks.mask.bytes[i] = (state = (state * 48_271) % 2_147_483_647) % 201;
    await expect(masks.answer()).rejects.toThrow(/^The mask comes to \d+\.\d MB, and at most 8 can be handed in/);
  }, 60_000);
});

describe('The colours of labels', () => {
  it('are all different, never white', () => {
    const colours = labelColours(2_000);
    expect(new Set(colours).size).toBe(2_000);
    expect(colours.every((colour) => /^#[0-9a-f]{6}$/.test(colour) && colour !== '#ffffff')).toBe(true);
  });
});
