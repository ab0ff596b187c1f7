import { type Point, type Size, clamp } from '../view/point';

/** A box in whole pixels of the image, and the number of its label. */
export interface Box {
  readonly label: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Which edges of a box a handle moves: -1 the left or top one, 1 the right or bottom one, 0 neither. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export const HANDLES: readonly Handle[] = [
  { x: -1, y: -1 }, { x: 0, y: -1 }, { x: 1, y: -1 }, { x: -1, y: 0 },
  { x: 1, y: 0 }, { x: -1, y: 1 }, { x: 0, y: 1 }, { x: 1, y: 1 },
];

/** The box between two places, cut off at the image's edge; at least one pixel. */
export function between(a: Point, b: Point, label: number, image: Size): Box {
  const [left, right] = interval(a.x, b.x, image.width);
  const [top, bottom] = interval(a.y, b.y, image.height);
  return { label, left, top, width: right - left, height: bottom - top };
}

function interval(a: number, b: number, length: number): [number, number] {
  const start = clamp(Math.round(Math.min(a, b)), 0, length - 1);
  return [start, clamp(Math.round(Math.max(a, b)), start + 1, length)];
}

/** The box elsewhere, within the image. */
export function moved(box: Box, dx: number, dy: number, image: Size): Box {
  return {
    ...box,
    left: clamp(box.left + Math.round(dx), 0, image.width - box.width),
    top: clamp(box.top + Math.round(dy), 0, image.height - box.height),
  };
}

/** The box with the handle's edges moved. An edge that passes the one opposite takes its place. */
export function resized(box: Box, handle: Handle, dx: number, dy: number, image: Size): Box {
  const right = box.left + box.width;
  const bottom = box.top + box.height;
  const a = { x: handle.x < 0 ? box.left + dx : box.left, y: handle.y < 0 ? box.top + dy : box.top };
  const b = { x: handle.x > 0 ? right + dx : right, y: handle.y > 0 ? bottom + dy : bottom };
  return between(a, b, box.label, image);
}

/** As resized, but an edge stops one pixel before the one opposite: for keys, where it must not turn inside out. */
export function stretched(box: Box, handle: Handle, dx: number, dy: number, image: Size): Box {
  const mostX = handle.x * clamp(handle.x * dx, 1 - box.width, Infinity);
  const mostY = handle.y * clamp(handle.y * dy, 1 - box.height, Infinity);
  return resized(box, handle, mostX, mostY, image);
}

export function holds(box: Box, place: Point): boolean {
  return place.x >= box.left && place.x <= box.left + box.width && place.y >= box.top && place.y <= box.top + box.height;
}

export function placeOf(box: Box, handle: Handle): Point {
  return { x: box.left + ((handle.x + 1) / 2) * box.width, y: box.top + ((handle.y + 1) / 2) * box.height };
}

export function areaOf(box: Box): number {
  return box.width * box.height;
}
