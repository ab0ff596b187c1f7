import { type Mask, NOTHING, type Region, around } from './mask';

const SIDE = 256;

/** A tile as it was: its bytes, or one number when all of them are the same. */
type Tile = Uint8Array | number;

/** What leads from one state of a mask to another: the tiles that differ. */
export interface Patch {
  readonly tiles: ReadonlyMap<number, Tile>;
  readonly bytes: number;
}

/** Keeps tiles of a mask as they were before they are changed. */
export class TileRecorder {
  private readonly tiles = new Map<number, Tile>();
  private readonly columns: number;

  constructor(private readonly mask: Mask) {
    this.columns = Math.ceil(mask.width / SIDE);
  }

  /** To be called before pixels from left to right (exclusive) of the row change. */
  touch(y: number, left: number, right: number): void {
    const row = Math.floor(y / SIDE) * this.columns;
    for (let column = Math.floor(left / SIDE); column * SIDE < right; column++) {
      const tile = row + column;
      if (!this.tiles.has(tile)) this.tiles.set(tile, read(this.mask, tile));
    }
  }

  /** The step back to before the changes, or nothing where there was none. */
  patch(): Patch | undefined {
    for (const [tile, before] of this.tiles) {
      if (isSame(before, read(this.mask, tile))) this.tiles.delete(tile);
    }
    return this.tiles.size === 0 ? undefined : patchOf(this.tiles);
  }
}

/** Puts the patch's tiles into the mask, and gives back what stood there. */
export function applyPatch(mask: Mask, patch: Patch): Patch {
  const before = new Map<number, Tile>();
  for (const [tile, content] of patch.tiles) {
    before.set(tile, read(mask, tile));
    write(mask, tile, content);
  }
  return patchOf(before);
}

/** Where the patch changes the mask. */
export function regionOf(mask: Mask, patch: Patch): Region {
  let region = NOTHING;
  for (const tile of patch.tiles.keys()) region = around(region, area(mask, tile));
  return region;
}

function patchOf(tiles: ReadonlyMap<number, Tile>): Patch {
  let bytes = 0;
  for (const tile of tiles.values()) bytes += typeof tile === 'number' ? 16 : tile.length;
  return { tiles, bytes };
}

function area(mask: Mask, tile: number): Region {
  const columns = Math.ceil(mask.width / SIDE);
  const left = (tile % columns) * SIDE;
  const top = Math.floor(tile / columns) * SIDE;
  return { left, top, right: Math.min(left + SIDE, mask.width), bottom: Math.min(top + SIDE, mask.height) };
}

function read(mask: Mask, tile: number): Tile {
  const { left, top, right, bottom } = area(mask, tile);
  const bytes = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y++) {
    bytes.set(mask.bytes.subarray(y * mask.width + left, y * mask.width + right), (y - top) * (right - left));
  }
  const first = bytes[0] as number;
  return bytes.every((value) => value === first) ? first : bytes;
}

function write(mask: Mask, tile: number, content: Tile): void {
  const { left, top, right, bottom } = area(mask, tile);
  for (let y = top; y < bottom; y++) {
    const start = y * mask.width;
    if (typeof content === 'number') mask.bytes.fill(content, start + left, start + right);
    else mask.bytes.set(content.subarray((y - top) * (right - left), (y + 1 - top) * (right - left)), start + left);
  }
}

function isSame(a: Tile, b: Tile): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return a.every((value, index) => value === b[index]);
}
