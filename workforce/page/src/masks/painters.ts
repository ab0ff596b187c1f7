import type { Choice } from '../classes/choice';
import type { Point, Size } from '../view/point';
import type { Painter } from '../view/stage';
import { type Viewport, toStage } from '../view/viewport';
import { type Mask, NOTHING, type Region, around, isNothing } from './mask';
import type { KeyboardPen } from './pen';
import { Texture } from './texture';
import type { MaskTool } from './tool';
import type { MaskTools } from './tools';

/** Shows the mask over the image: all of what is in sight, or only where it has changed. */
export class MaskPainter implements Painter {
  readonly mostDensity = 1;
  private texture: Texture;
  private opacity: number;
  private dirty: Region = NOTHING;
  private painted: { readonly view: Viewport; readonly stage: Size } | undefined;

  constructor(
    private readonly mask: () => Mask,
    private readonly choice: Choice,
    private readonly tools: MaskTools,
  ) {
    this.opacity = tools.opacity;
    this.texture = new Texture(choice.colours, this.opacity);
  }

  /** The mask has changed there. */
  touch(region: Region): void {
    this.dirty = around(this.dirty, region);
  }

  /** All is to be painted anew. */
  forget(): void {
    this.painted = undefined;
  }

  paint(context: CanvasRenderingContext2D, view: Viewport, stage: Size): void {
    const isSame = this.painted !== undefined && this.painted.view === view && this.painted.stage === stage;
    const all = { left: 0, top: 0, right: Math.ceil(stage.width), bottom: Math.ceil(stage.height) };
    const region = isSame ? cut(onStage(this.dirty, view), all) : all;
    this.dirty = NOTHING;
    this.painted = { view, stage };
    if (!this.tools.isShown) context.clearRect(0, 0, stage.width, stage.height);
    else if (!isNothing(region)) this.put(context, view, region);
  }

  private put(context: CanvasRenderingContext2D, view: Viewport, region: Region): void {
    if (this.tools.opacity !== this.opacity) {
      this.opacity = this.tools.opacity;
      this.texture = new Texture(this.choice.colours, this.opacity);
    }
    // A pixel more on each side, since an outline depends on the pixels beside it.
    const wider = { left: region.left - 1, top: region.top - 1, right: region.right + 1, bottom: region.bottom + 1 };
    const image = this.texture.paint(this.mask(), view, wider);
    context.putImageData(image, wider.left, wider.top, 1, 1, region.right - region.left, region.bottom - region.top);
  }
}

function onStage(region: Region, view: Viewport): Region {
  if (isNothing(region)) return NOTHING;
  const { x: left, y: top } = toStage(view, { x: region.left, y: region.top });
  const { x: right, y: bottom } = toStage(view, { x: region.right, y: region.bottom });
  return { left: Math.floor(left) - 1, top: Math.floor(top) - 1, right: Math.ceil(right) + 1, bottom: Math.ceil(bottom) + 1 };
}

function cut(region: Region, all: Region): Region {
  return {
    left: Math.max(region.left, all.left),
    top: Math.max(region.top, all.top),
    right: Math.min(region.right, all.right),
    bottom: Math.min(region.bottom, all.bottom),
  };
}

/** Shows what will be painted next: the brush's outline, the open polygon, the keyboard's cursor. */
export class MaskToolPainter implements Painter {
  readonly mostDensity = 2;

  constructor(
    private readonly tools: MaskTools,
    private readonly tool: MaskTool,
    private readonly pen: KeyboardPen,
  ) {}

  paint(context: CanvasRenderingContext2D, view: Viewport, stage: Size): void {
    context.clearRect(0, 0, stage.width, stage.height);
    const cursor = this.pen.cursor;
    const at = cursor === undefined ? this.tool.hovered?.at : toStage(view, cursor);
    this.openPolygon(context, view, at);
    if (at === undefined) return;
    if (this.tools.kind === 'brush' || this.tools.kind === 'eraser') this.brush(context, view, at);
    if (cursor !== undefined) keyboardCursor(context, at, this.pen.isDown);
  }

  private brush(context: CanvasRenderingContext2D, view: Viewport, at: Point): void {
    const radius = Math.max(1, (this.tools.size * view.scale) / 2);
    twice(context, () => context.arc(at.x, at.y, radius, 0, 2 * Math.PI), this.tools.kind === 'eraser' ? [4, 3] : []);
  }

  private openPolygon(context: CanvasRenderingContext2D, view: Viewport, at: Point | undefined): void {
    const corners = this.tools.points.map((point) => toStage(view, point));
    if (corners.length === 0) return;
    const way = at === undefined ? corners : [...corners, at];
    twice(context, () => way.forEach(({ x, y }, i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y))));
    corners.forEach(({ x, y }, i) => {
      context.beginPath();
      context.arc(x, y, i === 0 ? 6 : 4, 0, 2 * Math.PI);
      context.fillStyle = '#ffffff';
      context.fill();
      context.lineWidth = 1.5;
      context.strokeStyle = '#000000';
      context.stroke();
    });
  }
}

function keyboardCursor(context: CanvasRenderingContext2D, { x, y }: Point, isDown: boolean): void {
  twice(context, () => {
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      context.moveTo(x + 4 * dx, y + 4 * dy);
      context.lineTo(x + 16 * dx, y + 16 * dy);
    }
  });
  if (isDown) {
    context.beginPath();
    context.arc(x, y, 3, 0, 2 * Math.PI);
    context.fillStyle = '#ffffff';
    context.fill();
    context.strokeStyle = '#000000';
    context.lineWidth = 1;
    context.stroke();
  }
}

/** White on black, so that it is seen on any image. */
function twice(context: CanvasRenderingContext2D, path: () => void, dashes: number[] = []): void {
  for (const [line, colour] of [[3.5, 'rgb(0 0 0 / 0.65)'], [1.5, '#ffffff']] as const) {
    context.beginPath();
    path();
    context.setLineDash(line === 1.5 ? dashes : []);
    context.lineWidth = line;
    context.strokeStyle = colour;
    context.stroke();
  }
  context.setLineDash([]);
}
