import { type Point, type Size, clamp } from './point';

/** Where the image lies on the stage: stage = image * scale + (x, y), in CSS pixels. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const MARGIN = 24;
const MOST_SCALE = 40;
const LEAST_IN_SIGHT = 64;

/** The whole image, in the middle of the stage. Small images are made larger, by at most a whole factor of 8. */
export function fitted(image: Size, stage: Size): Viewport {
  const room = Math.min((stage.width - 2 * MARGIN) / image.width, (stage.height - 2 * MARGIN) / image.height);
  const scale = clamp(room, 1e-4, 8);
  return { scale, x: (stage.width - image.width * scale) / 2, y: (stage.height - image.height * scale) / 2 };
}

/** Larger or smaller by the factor; what is at the place on the stage stays there. */
export function zoomed(view: Viewport, factor: number, at: Point, image: Size, stage: Size): Viewport {
  const scale = clamp(view.scale * factor, Math.min(fitted(image, stage).scale / 2, 1), MOST_SCALE);
  const change = scale / view.scale;
  return kept({ scale, x: at.x - (at.x - view.x) * change, y: at.y - (at.y - view.y) * change }, image, stage);
}

export function panned(view: Viewport, dx: number, dy: number, image: Size, stage: Size): Viewport {
  return kept({ scale: view.scale, x: view.x + dx, y: view.y + dy }, image, stage);
}

/** Moves the image by as little as it takes for the place in it to be on the stage, away from its edge. */
export function showing(view: Viewport, place: Point, image: Size, stage: Size): Viewport {
  const { x, y } = toStage(view, place);
  const dx = clamp(x, LEAST_IN_SIGHT, stage.width - LEAST_IN_SIGHT) - x;
  const dy = clamp(y, LEAST_IN_SIGHT, stage.height - LEAST_IN_SIGHT) - y;
  return dx === 0 && dy === 0 ? view : panned(view, dx, dy, image, stage);
}

export function toImage(view: Viewport, at: Point): Point {
  return { x: (at.x - view.x) / view.scale, y: (at.y - view.y) / view.scale };
}

export function toStage(view: Viewport, place: Point): Point {
  return { x: place.x * view.scale + view.x, y: place.y * view.scale + view.y };
}

/** Some of the image stays in sight. */
function kept(view: Viewport, image: Size, stage: Size): Viewport {
  const width = image.width * view.scale;
  const height = image.height * view.scale;
  return {
    scale: view.scale,
    x: clamp(view.x, Math.min(LEAST_IN_SIGHT, width) - width, stage.width - Math.min(LEAST_IN_SIGHT, width)),
    y: clamp(view.y, Math.min(LEAST_IN_SIGHT, height) - height, stage.height - Math.min(LEAST_IN_SIGHT, height)),
  };
}
