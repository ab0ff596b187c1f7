import type { Press, Tool } from '../view/gestures';
import { type Point, distance } from '../view/point';
import type { Stage } from '../view/stage';
import { toStage } from '../view/viewport';
import type { MaskEditor } from './editor';
import type { MaskTools } from './tools';

/** How near to a polygon's first corner a press closes it, in CSS pixels. */
const CLOSING = 12;

/** Paints with a pointer. */
export class MaskTool implements Tool {
  private last: Point | undefined;
  private pointer: Press | undefined;

  constructor(
    private readonly editor: MaskEditor,
    private readonly tools: MaskTools,
    private readonly stage: () => Stage,
    private readonly redraw: () => void,
    private readonly pointerMoved: () => void,
  ) {}

  /** Where the pointer is, for the brush's outline and the polygon's next edge. */
  get hovered(): Press | undefined {
    return this.pointer;
  }

  /** What is painted: a label's number, or 0 for the background. */
  get value(): number {
    return this.tools.kind === 'eraser' ? 0 : this.editor.choice.label + 1;
  }

  down(press: Press): void {
    this.hover(press);
    switch (this.tools.kind) {
      case 'polygon':
        return this.corner(press.place);
      case 'fill':
        return this.editor.fill(press.place, this.value);
      default:
        this.editor.begin();
        this.stroke(press.place, press.place);
    }
  }

  move(press: Press): void {
    if (this.last !== undefined) this.stroke(this.last, press.place);
    this.hover(press);
  }

  up(): void {
    if (this.last !== undefined) this.editor.end();
    this.last = undefined;
  }

  hover(press: Press | undefined): void {
    const isSame = press?.at.x === this.pointer?.at.x && press?.at.y === this.pointer?.at.y;
    if (press !== undefined && !isSame) this.pointerMoved();
    this.pointer = press;
    this.redraw();
  }

  cancel(): void {
    if (this.last !== undefined) this.editor.abandon();
    this.last = undefined;
    if (this.tools.kind === 'polygon') this.tools.removeLast();
  }

  cursor(): string {
    return 'crosshair';
  }

  /** Sets a corner of the polygon, or closes it at its first one. */
  corner(place: Point): void {
    const [first] = this.tools.points;
    const { view } = this.stage();
    const closes = first !== undefined && this.tools.points.length >= 3 && distance(toStage(view, first), toStage(view, place)) <= CLOSING;
    if (closes) this.close();
    else this.tools.add(place);
  }

  /** Paints the polygon. False when it has fewer than three corners. */
  close(): boolean {
    if (this.tools.points.length < 3) return false;
    this.editor.polygon(this.tools.points, this.value);
    this.tools.clear();
    return true;
  }

  private stroke(from: Point, to: Point): void {
    this.editor.paint(from, to, this.tools.size, this.value);
    this.last = to;
  }
}
