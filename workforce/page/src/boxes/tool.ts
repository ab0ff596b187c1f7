import { type Point, distance } from '../view/point';
import type { Press, Tool } from '../view/gestures';
import type { Stage } from '../view/stage';
import { type Box, type Handle, between, moved, resized } from './box';
import type { BoxEditor } from './editor';
import { hitAt } from './hit';

/** How far a pointer moves before it is a drag, in CSS pixels. */
const SLACK = 4;

type Drag =
  | { readonly kind: 'draw'; readonly from: Press }
  | { readonly kind: 'move'; readonly from: Press; readonly box: Box }
  | { readonly kind: 'resize'; readonly from: Press; readonly box: Box; readonly handle: Handle };

function cursorOf(handle: Handle): string {
  if (handle.x === 0) return 'ns-resize';
  if (handle.y === 0) return 'ew-resize';
  return handle.x === handle.y ? 'nwse-resize' : 'nesw-resize';
}

/** Draws, moves and resizes boxes with a pointer. */
export class BoxTool implements Tool {
  private drag: Drag | undefined;
  private shown: Box | undefined;
  private pointer: Point | undefined;

  constructor(
    private readonly editor: BoxEditor,
    private readonly stage: () => Stage,
    private readonly redraw: () => void,
  ) {}

  /** The box that is being drawn or changed. */
  get preview(): Box | undefined {
    return this.shown;
  }

  /** Whether the preview takes the place of the selected box. */
  get isChanging(): boolean {
    return this.drag !== undefined && this.drag.kind !== 'draw';
  }

  /** Where the crosshair is, on the stage. */
  get crosshair(): Point | undefined {
    return this.pointer;
  }

  down(press: Press): void {
    this.drag = this.dragFrom(press);
    this.shown = undefined;
    this.hover(press);
  }

  private dragFrom(press: Press): Drag {
    const box = this.editor.selectedBox;
    const hit = press.shift ? { kind: 'nothing' as const } : this.hit(press);
    if (box !== undefined && hit.kind === 'handle') return { kind: 'resize', from: press, box, handle: hit.handle };
    if (box !== undefined && hit.kind === 'selected') return { kind: 'move', from: press, box };
    return { kind: 'draw', from: press };
  }

  move(press: Press): void {
    if (this.drag !== undefined && distance(press.at, this.drag.from.at) > SLACK) this.shown = this.changed(this.drag, press);
    this.hover(press);
  }

  private changed(drag: Drag, press: Press): Box {
    const { image, choice } = this.editor;
    const dx = press.place.x - drag.from.place.x;
    const dy = press.place.y - drag.from.place.y;
    switch (drag.kind) {
      case 'draw':
        return between(drag.from.place, press.place, choice.label, image);
      case 'move':
        return moved(drag.box, dx, dy, image);
      case 'resize':
        return resized(drag.box, drag.handle, dx, dy, image);
    }
  }

  up(press: Press): void {
    const { drag, shown } = this;
    this.cancel();
    if (shown === undefined) this.pick(press);
    else if (drag?.kind === 'draw') this.editor.add(shown);
    else this.editor.replace(shown);
  }

  /** A press that was no drag selects the smallest box there, or none. */
  private pick(press: Press): void {
    const hit = hitAt(this.editor.boxes, undefined, press.at, this.stage().view, press.isTouch);
    this.editor.select(hit.kind === 'other' ? hit.index : undefined);
  }

  hover(press: Press | undefined): void {
    this.pointer = press?.at;
    this.redraw();
  }

  cancel(): void {
    this.drag = undefined;
    this.shown = undefined;
    this.redraw();
  }

  cursor(press: Press): string {
    const hit = this.hit(press);
    if (hit.kind === 'handle') return cursorOf(hit.handle);
    return hit.kind === 'selected' ? 'move' : 'crosshair';
  }

  private hit(press: Press) {
    return hitAt(this.editor.boxes, this.editor.selected, press.at, this.stage().view, press.isTouch);
  }
}
