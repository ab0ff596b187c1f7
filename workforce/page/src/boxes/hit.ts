import type { Point } from '../view/point';
import { type Viewport, toImage, toStage } from '../view/viewport';
import { type Box, HANDLES, type Handle, areaOf, holds, placeOf } from './box';

/** What lies below a place on the stage. */
export type Hit =
  | { readonly kind: 'handle'; readonly handle: Handle }
  | { readonly kind: 'selected' }
  | { readonly kind: 'other'; readonly index: number }
  | { readonly kind: 'nothing' };

/** How far from a handle a press still takes it, in CSS pixels: the handle is 24 wide for a mouse, and more for a finger. */
const REACH = 12;
const TOUCH_REACH = 22;

/** A handle of the selected box, that box, the smallest other box, or nothing. */
export function hitAt(boxes: readonly Box[], selected: number | undefined, at: Point, view: Viewport, isTouch: boolean): Hit {
  const place = toImage(view, at);
  const chosen = selected === undefined ? undefined : boxes[selected];
  if (chosen !== undefined) {
    const handle = handleAt(chosen, at, view, isTouch ? TOUCH_REACH : REACH);
    if (handle !== undefined) return { kind: 'handle', handle };
    if (holds(chosen, place)) return { kind: 'selected' };
  }
  const index = smallestAt(boxes, place);
  return index === undefined ? { kind: 'nothing' } : { kind: 'other', index };
}

/** Corners first: in a small box they cover the edges' handles. */
function handleAt(box: Box, at: Point, view: Viewport, reach: number): Handle | undefined {
  const near = HANDLES.filter((handle) => {
    const centre = toStage(view, placeOf(box, handle));
    return Math.abs(centre.x - at.x) <= reach && Math.abs(centre.y - at.y) <= reach;
  });
  const isInner = holds(box, toImage(view, at)) && isSmall(box, view, reach);
  return isInner ? undefined : near.sort((a, b) => corner(b) - corner(a))[0];
}

/** In a box hardly larger than its handles the inside moves it. */
function isSmall(box: Box, view: Viewport, reach: number): boolean {
  return box.width * view.scale < 2.5 * reach && box.height * view.scale < 2.5 * reach;
}

function corner(handle: Handle): number {
  return Math.abs(handle.x) + Math.abs(handle.y);
}

function smallestAt(boxes: readonly Box[], place: Point): number | undefined {
  let best: number | undefined;
  boxes.forEach((box, index) => {
    if (holds(box, place) && (best === undefined || areaOf(box) < areaOf(boxes[best] as Box))) best = index;
  });
  return best;
}
