/** Where values are on an axis of a chart. */
export interface Axis {
  /** From 0, the lowest, to 1. */
  place(value: number): number;
  readonly ticks: readonly number[];
}

const MOST_NINES = 5;
const NINES = [0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999];
const TENTHS = Array.from({ length: 11 }, (_, i) => i / 10);

/** Confidences of classes, spread out towards 1, where a classifier's are. */
export function ninesAxis(lowest: number, highest: number): Axis {
  return axis(nines, lowest, Math.max(highest, 0.99), NINES);
}

/** Confidences of boxes and masks, which are expected qualities, as they are. */
export function evenAxis(lowest: number, highest: number): Axis {
  const from = Math.floor(10 * lowest) / 10;
  return axis((value) => value, from, Math.max(from + 0.1, Math.ceil(10 * highest) / 10), TENTHS);
}

function nines(value: number): number {
  return value >= 1 ? MOST_NINES : Math.min(MOST_NINES, -Math.log10(1 - value));
}

function axis(scale: (value: number) => number, lowest: number, highest: number, ticks: readonly number[]): Axis {
  const from = scale(lowest);
  const length = Math.max(1e-9, scale(highest) - from);
  const place = (value: number) => Math.max(0, Math.min(1, (scale(value) - from) / length));
  return { place, ticks: ticks.filter((tick) => tick >= lowest && tick <= highest) };
}
