import { inkOn } from '../colours/palette';
import type { Point, Size } from '../view/point';
import type { Painter } from '../view/stage';
import type { Viewport } from '../view/viewport';
import { type Box, HANDLES, placeOf } from './box';
import type { BoxEditor } from './editor';
import type { BoxTool } from './tool';

const LONGEST_NAME = 28;
const TAG_HEIGHT = 18;
const HANDLE_SIDE = 9;

/** Draws the boxes, each with its label's name, and the crosshair. */
export class BoxPainter implements Painter {
  readonly mostDensity = 2;
  isShown = true;
  hasCrosshair = true;

  constructor(
    private readonly editor: BoxEditor,
    private readonly tool: () => BoxTool,
  ) {}

  paint(context: CanvasRenderingContext2D, view: Viewport, stage: Size): void {
    context.clearRect(0, 0, stage.width, stage.height);
    const { preview, isChanging, crosshair } = this.tool();
    if (this.isShown) {
      this.editor.boxes.forEach((box, index) => {
        if (index !== this.editor.selected) this.box(context, box, view, false);
      });
      const selected = this.editor.selectedBox;
      if (selected !== undefined && !isChanging) this.box(context, selected, view, true);
      if (selected !== undefined && isChanging) this.box(context, preview ?? selected, view, true);
    }
    if (preview !== undefined && !isChanging) this.box(context, preview, view, true);
    if (this.hasCrosshair && crosshair !== undefined) cross(context, crosshair, stage);
  }

  private box(context: CanvasRenderingContext2D, box: Box, view: Viewport, isSelected: boolean): void {
    const colour = this.editor.choice.colours[box.label] as string;
    const left = Math.round(box.left * view.scale + view.x);
    const top = Math.round(box.top * view.scale + view.y);
    const width = Math.max(1, Math.round(box.width * view.scale));
    const height = Math.max(1, Math.round(box.height * view.scale));
    context.globalAlpha = isSelected ? 0.16 : 0.06;
    context.fillStyle = colour;
    context.fillRect(left, top, width, height);
    context.globalAlpha = 1;
    outline(context, left, top, width, height, isSelected ? 5 : 4, 'rgb(255 255 255 / 0.85)');
    outline(context, left, top, width, height, isSelected ? 3 : 2, colour);
    tag(context, this.editor.labels[box.label] ?? '', colour, left, top);
    if (isSelected) handles(context, box, view, colour);
  }
}

function outline(context: CanvasRenderingContext2D, left: number, top: number, width: number, height: number, line: number, colour: string): void {
  context.lineWidth = line;
  context.strokeStyle = colour;
  context.lineJoin = 'round';
  context.strokeRect(left, top, width, height);
}

function tag(context: CanvasRenderingContext2D, name: string, colour: string, left: number, top: number): void {
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  context.font = '600 12px "Inter Variable", system-ui, sans-serif';
  const width = Math.ceil(context.measureText(short).width) + 12;
  const y = top - TAG_HEIGHT - 1 < 0 ? top + 1 : top - TAG_HEIGHT - 1;
  context.fillStyle = colour;
  context.beginPath();
  context.roundRect(left - 1, y, width, TAG_HEIGHT, 4);
  context.fill();
  context.fillStyle = inkOn(colour);
  context.textBaseline = 'middle';
  context.fillText(short, left + 5, y + TAG_HEIGHT / 2 + 0.5);
}

function handles(context: CanvasRenderingContext2D, box: Box, view: Viewport, colour: string): void {
  context.lineWidth = 1.5;
  for (const handle of HANDLES) {
    const { x, y } = placeOf(box, handle);
    context.beginPath();
    context.roundRect(x * view.scale + view.x - HANDLE_SIDE / 2, y * view.scale + view.y - HANDLE_SIDE / 2, HANDLE_SIDE, HANDLE_SIDE, 2.5);
    context.fillStyle = '#ffffff';
    context.fill();
    context.strokeStyle = colour;
    context.stroke();
  }
}

/** White on black, so that it is seen on any image. */
export function cross(context: CanvasRenderingContext2D, at: Point, stage: Size): void {
  const x = Math.round(at.x) + 0.5;
  const y = Math.round(at.y) + 0.5;
  for (const [line, colour] of [[2.5, 'rgb(0 0 0 / 0.3)'], [1, 'rgb(255 255 255 / 0.8)']] as const) {
    context.lineWidth = line;
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(x, 0);
    context.lineTo(x, stage.height);
    context.moveTo(0, y);
    context.lineTo(stage.width, y);
    context.stroke();
  }
}
