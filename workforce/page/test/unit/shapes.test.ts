import { describe, expect, it } from 'vitest';
import { Mask } from '../../src/masks/mask';
import { flood } from '../../src/masks/fill';
import { type Rows, polygon, snapped, stroke } from '../../src/masks/shapes';

function painter(mask: Mask, value = 1): Rows {
  return (y, left, right) => {
    if (y >= 0 && y < mask.height) mask.bytes.fill(value, y * mask.width + Math.max(0, left), y * mask.width + Math.min(right, mask.width));
  };
}

function picture(mask: Mask): string[] {
  return Array.from({ length: mask.height }, (_, y) => Array.from(mask.bytes.subarray(y * mask.width, (y + 1) * mask.width), (v) => '.#'[v]).join(''));
}

describe('A brush', () => {
  it('of one pixel paints the one pixel below it', () => {
    const mask = new Mask(5, 3);
    const at = snapped({ x: 2.9, y: 1.1 }, 1);
    stroke(at, at, 1, painter(mask));
    expect(picture(mask)).toEqual(['.....', '..#..', '.....']);
  });

  it('of one pixel leaves no gap on its way', () => {
    const mask = new Mask(8, 5);
    stroke(snapped({ x: 0, y: 0 }, 1), snapped({ x: 7, y: 3 }, 1), 1, painter(mask));
    const columns = Array.from({ length: 8 }, (_, x) => [0, 1, 2, 3, 4].filter((y) => mask.at(x, y) === 1));
    columns.forEach((rows) => expect(rows.length).toBeGreaterThan(0));
    columns.slice(1).forEach((rows, i) => expect(Math.min(...rows) - Math.max(...columns[i]!)).toBeLessThanOrEqual(1));
  });

  it('is round', () => {
    const mask = new Mask(7, 7);
    const at = snapped({ x: 3, y: 3 }, 5);
    stroke(at, at, 5, painter(mask));
    expect(picture(mask)).toEqual(['.......', '..###..', '.#####.', '.#####.', '.#####.', '..###..', '.......']);
  });

  it('covers exactly the pixels whose middles are as near to its way as its radius', () => {
    const mask = new Mask(60, 50);
    const [from, to, size] = [{ x: 11, y: 9 }, { x: 47, y: 38 }, 12];
    stroke(from, to, size, painter(mask));
    for (let y = 0; y < 50; y++) {
      for (let x = 0; x < 60; x++) expect(mask.at(x, y)).toBe(distanceToWay(x + 0.5, y + 0.5) <= size / 2 + 1e-6 ? 1 : 0);
    }
    function distanceToWay(x: number, y: number): number {
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const t = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy)));
      return Math.hypot(x - from.x - t * dx, y - from.y - t * dy);
    }
  });
});

describe('A polygon', () => {
  it('holds the pixels whose middles it surrounds', () => {
    const mask = new Mask(6, 5);
    polygon([{ x: 1, y: 1 }, { x: 5, y: 1 }, { x: 5, y: 4 }, { x: 1, y: 4 }], 5, painter(mask));
    expect(picture(mask)).toEqual(['......', '.####.', '.####.', '.####.', '......']);
  });

  it('may cross itself and reach beyond the image', () => {
    const mask = new Mask(4, 4);
    polygon([{ x: -4, y: -4 }, { x: 8, y: -4 }, { x: 8, y: 8 }, { x: -4, y: 8 }], 4, painter(mask));
    expect(mask.bytes.every((value) => value === 1)).toBe(true);
  });
});

describe('A fill', () => {
  it('stops at other labels and does not slip through corners', () => {
    const mask = new Mask(5, 4);
    for (const [x, y] of [[2, 0], [2, 1], [1, 2], [0, 2]] as const) mask.bytes[y * 5 + x] = 2;
    flood(mask, 0, 0, painter(mask));
    expect(Array.from(mask.bytes)).toEqual([1, 1, 2, 0, 0, 1, 1, 2, 0, 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('finds its way around corners, and tells where it was', () => {
    const mask = new Mask(5, 5);
    for (let x = 0; x < 4; x++) mask.bytes[2 * 5 + x] = 2;
    const region = flood(mask, 0, 0, painter(mask));
    expect(mask.bytes.filter((value) => value === 1)).toHaveLength(21);
    expect(region).toEqual({ left: 0, top: 0, right: 5, bottom: 5 });
  });
});
