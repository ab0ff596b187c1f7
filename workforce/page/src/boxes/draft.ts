import type { Size } from '../view/point';
import type { Box } from './box';

const FORM = 'boxes-1';

export function boxDraft(boxes: readonly Box[], label: number): unknown {
  return { form: FORM, label, boxes };
}

/** The boxes of a draft. Throws when it is no draft of boxes on this image with as many labels. */
export function boxesOf(draft: unknown, labels: number, image: Size): { boxes: Box[]; label: number } {
  const { form, boxes, label } = (draft ?? {}) as { form?: unknown; boxes?: unknown; label?: unknown };
  if (form !== FORM || !Array.isArray(boxes)) throw new Error('This is no draft of boxes.');
  return { boxes: boxes.map((box: unknown) => checked(box, labels, image)), label: isLabel(label, labels) ? label : 0 };
}

function checked(value: unknown, labels: number, image: Size): Box {
  const { label, left, top, width, height } = value as Box;
  const isWhole = [left, top, width, height].every(Number.isInteger);
  const isInside = left >= 0 && top >= 0 && width >= 1 && height >= 1 && left + width <= image.width && top + height <= image.height;
  if (!isWhole || !isInside || !isLabel(label, labels)) throw new Error('A box of the draft lies outside of the image.');
  return { label, left, top, width, height };
}

function isLabel(value: unknown, labels: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < labels;
}
