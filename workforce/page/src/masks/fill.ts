import { type Mask, NOTHING, type Region, around } from './mask';
import type { Rows } from './shapes';

/**
 * Finds the pixels of one value that hang together with the pixel, by their sides, and calls back with each row of them. The callback has to
 * give them another value.
 */
export function flood(mask: Mask, x: number, y: number, rows: Rows): Region {
  const value = mask.at(x, y);
  const open: number[] = [y * mask.width + x];
  let region: Region = NOTHING;
  for (let start = open.pop(); start !== undefined; start = open.pop()) {
    if (mask.bytes[start] !== value) continue;
    const row = Math.floor(start / mask.width);
    const [left, right] = run(mask, row, start % mask.width, value);
    rows(row, left, right);
    region = around(region, { left, top: row, right, bottom: row + 1 });
    if (row > 0) seed(mask, row - 1, left, right, value, open);
    if (row + 1 < mask.height) seed(mask, row + 1, left, right, value, open);
  }
  return region;
}

function run(mask: Mask, row: number, x: number, value: number): [number, number] {
  const start = row * mask.width;
  let left = x;
  let right = x + 1;
  while (left > 0 && mask.bytes[start + left - 1] === value) left--;
  while (right < mask.width && mask.bytes[start + right] === value) right++;
  return [left, right];
}

/** Remembers one pixel of each run of the value in the row. */
function seed(mask: Mask, row: number, left: number, right: number, value: number, open: number[]): void {
  const start = row * mask.width;
  for (let x = left; x < right; x++) {
    const isRun = mask.bytes[start + x] === value;
    if (isRun && (x === left || mask.bytes[start + x - 1] !== value)) open.push(start + x);
  }
}
