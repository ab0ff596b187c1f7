import { type Point, clamp } from '../view/point';
import type { Region } from './mask';

/** Calls back with each row of a shape: pixels from left to right (exclusive). Rows may lie outside of the image. */
export type Rows = (y: number, left: number, right: number) => void;

/** The middle of a brush of the size, so that a brush of one pixel is always exactly one pixel. */
export function snapped(point: Point, size: number): Point {
  return size % 2 === 1
    ? { x: Math.floor(point.x) + 0.5, y: Math.floor(point.y) + 0.5 }
    : { x: Math.round(point.x), y: Math.round(point.y) };
}

/** The pixels whose middles a round brush covers on its way from one point to another. */
export function stroke(from: Point, to: Point, size: number, rows: Rows): Region {
  const radius = size / 2 + 1e-6;
  const region = {
    left: Math.floor(Math.min(from.x, to.x) - radius),
    top: Math.floor(Math.min(from.y, to.y) - radius),
    right: Math.ceil(Math.max(from.x, to.x) + radius),
    bottom: Math.ceil(Math.max(from.y, to.y) + radius),
  };
  for (let y = region.top; y < region.bottom; y++) {
    const [left, right] = chord(from, to, radius, y + 0.5);
    const first = Math.ceil(left - 0.5);
    const end = Math.floor(right - 0.5) + 1;
    if (first < end) rows(y, first, end);
  }
  return region;
}

type Interval = readonly [number, number];
const EMPTY: Interval = [Infinity, -Infinity];

/** The row's part of the area that the brush covers. The area is convex, so that it is one interval. */
function chord(from: Point, to: Point, radius: number, y: number): Interval {
  const parts = [ofDisc(from, radius, y), ofDisc(to, radius, y), ofBand(from, to, radius, y)];
  return [Math.min(...parts.map((part) => part[0])), Math.max(...parts.map((part) => part[1]))];
}

function ofDisc(centre: Point, radius: number, y: number): Interval {
  const squared = radius * radius - (y - centre.y) ** 2;
  return squared < 0 ? EMPTY : [centre.x - Math.sqrt(squared), centre.x + Math.sqrt(squared)];
}

/** The rectangle between the discs: along the way from 0 to its length, and across it at most the radius. */
function ofBand(from: Point, to: Point, radius: number, y: number): Interval {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return EMPTY;
  const along = within(dx / length, ((y - from.y) * dy) / length, 0, length);
  const across = within(dy / length, (-(y - from.y) * dx) / length, -radius, radius);
  const left = Math.max(along[0], across[0]) + from.x;
  const right = Math.min(along[1], across[1]) + from.x;
  return left <= right ? [left, right] : EMPTY;
}

/** The x for which slope * x + offset lies between least and most. */
function within(slope: number, offset: number, least: number, most: number): Interval {
  if (Math.abs(slope) < 1e-12) return offset >= least && offset <= most ? [-Infinity, Infinity] : EMPTY;
  const a = (least - offset) / slope;
  const b = (most - offset) / slope;
  return [Math.min(a, b), Math.max(a, b)];
}

/** The pixels whose middles lie in a polygon, by the even-odd rule. */
export function polygon(points: readonly Point[], height: number, rows: Rows): Region {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const top = clamp(Math.floor(Math.min(...ys)), 0, height);
  const bottom = clamp(Math.ceil(Math.max(...ys)), 0, height);
  for (let y = top; y < bottom; y++) {
    const crossings = crossingsAt(points, y + 0.5);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const first = Math.ceil((crossings[i] as number) - 0.5);
      const end = Math.ceil((crossings[i + 1] as number) - 0.5);
      if (first < end) rows(y, first, end);
    }
  }
  return { left: Math.floor(Math.min(...xs)), top, right: Math.ceil(Math.max(...xs)), bottom };
}

function crossingsAt(points: readonly Point[], y: number): number[] {
  const crossings: number[] = [];
  points.forEach((from, index) => {
    const to = points[(index + 1) % points.length] as Point;
    if (from.y <= y !== to.y <= y) crossings.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x));
  });
  return crossings.sort((a, b) => a - b);
}
