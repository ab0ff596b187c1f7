import { Observable } from '../ui/observable';
import { type Point, clamp } from '../view/point';
import type { Stage } from '../view/stage';
import type { MaskEditor } from './editor';
import type { MaskTool } from './tool';
import type { MaskTools } from './tools';

const STEP = 8;
const FAR_STEP = 48;

/** Paints with the keyboard alone: a cursor that arrows move, and a pen that is down while Space is held, or until it is lifted. */
export class KeyboardPen extends Observable {
  private at: Point | undefined;
  private isLocked = false;
  private isHeld = false;

  constructor(
    private readonly editor: MaskEditor,
    private readonly tools: MaskTools,
    private readonly tool: MaskTool,
    private readonly stage: () => Stage,
  ) {
    super();
  }

  /** Where the cursor is in the image; nothing while a pointer is used. */
  get cursor(): Point | undefined {
    return this.at;
  }

  get isDown(): boolean {
    return this.isLocked || this.isHeld;
  }

  /** Moves by some pixels of the screen, or by one of the image. */
  move(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey'>): void {
    const from = this.place();
    const step = event.altKey ? 1 : Math.max(1, Math.round((event.shiftKey ? FAR_STEP : STEP) / this.stage().view.scale));
    const { width, height } = this.editor.mask;
    this.at = {
      x: clamp(from.x + step * direction(event.key, 'ArrowLeft', 'ArrowRight'), 0.5, width - 0.5),
      y: clamp(from.y + step * direction(event.key, 'ArrowUp', 'ArrowDown'), 0.5, height - 0.5),
    };
    if (this.isDown) this.editor.paint(from, this.at, this.tools.size, this.tool.value);
    this.stage().reveal(this.at);
    this.changed();
  }

  /** Space goes down: paints, sets a corner or fills. */
  press(): void {
    const place = this.place();
    this.at = place;
    switch (this.tools.kind) {
      case 'polygon':
        this.tool.corner(place);
        break;
      case 'fill':
        this.editor.fill(place, this.tool.value);
        break;
      default:
        if (!this.isDown) this.begin(place);
        this.isHeld = true;
    }
    this.changed();
  }

  release(): void {
    if (this.isHeld && !this.isLocked) this.editor.end();
    this.isHeld = false;
    this.changed();
  }

  /** Puts the pen down until it is lifted. */
  toggle(): boolean {
    if (this.isLocked) this.lift();
    else if (this.tools.kind === 'brush' || this.tools.kind === 'eraser') {
      this.at = this.place();
      this.begin(this.at);
      this.isLocked = true;
    }
    this.changed();
    return this.isLocked;
  }

  lift(): void {
    if (this.isDown) this.editor.end();
    this.isLocked = false;
    this.isHeld = false;
  }

  /** A pointer takes over. */
  leave(): void {
    this.lift();
    if (this.at === undefined) return;
    this.at = undefined;
    this.changed();
  }

  private changed(): void {
    this.stage().redraw();
    this.notify();
  }

  private begin(place: Point): void {
    this.editor.begin();
    this.editor.paint(place, place, this.tools.size, this.tool.value);
  }

  private place(): Point {
    const { x, y } = this.at ?? this.stage().placeInSight;
    const { width, height } = this.editor.mask;
    return { x: clamp(Math.floor(x) + 0.5, 0.5, width - 0.5), y: clamp(Math.floor(y) + 0.5, 0.5, height - 0.5) };
  }
}

function direction(key: string, less: string, more: string): number {
  return key === less ? -1 : key === more ? 1 : 0;
}
