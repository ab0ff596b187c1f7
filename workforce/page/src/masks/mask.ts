/** The labels of an image's pixels: a byte each, 0 the background and n + 1 the nth label. */
export class Mask {
  readonly bytes: Uint8Array<ArrayBuffer>;

  constructor(
    readonly width: number,
    readonly height: number,
    bytes?: Uint8Array<ArrayBuffer>,
  ) {
    this.bytes = bytes ?? new Uint8Array(width * height);
  }

  get isEmpty(): boolean {
    return !this.bytes.some((value) => value !== 0);
  }

  at(x: number, y: number): number {
    return x < 0 || y < 0 || x >= this.width || y >= this.height ? 0 : (this.bytes[y * this.width + x] as number);
  }
}

/** A rectangle of whole pixels: the left and top ones belong to it, the right and bottom ones do not. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function isNothing(region: Region): boolean {
  return region.left >= region.right || region.top >= region.bottom;
}

export function around(a: Region, b: Region): Region {
  if (isNothing(a)) return b;
  if (isNothing(b)) return a;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

export const NOTHING: Region = { left: 0, top: 0, right: 0, bottom: 0 };
