import { type Point, distance } from './point';
import type { Stage } from './stage';
import { toImage } from './viewport';

/** Where a pointer is, on the stage and in the image. */
export interface Press {
  readonly at: Point;
  readonly place: Point;
  readonly shift: boolean;
  readonly isTouch: boolean;
}

/** What a pointer draws with. */
export interface Tool {
  down(press: Press): void;
  move(press: Press): void;
  up(press: Press): void;
  /** The pointer moves without being pressed, or has left. */
  hover(press: Press | undefined): void;
  /** Takes back what was begun since the pointer went down. */
  cancel(): void;
  cursor(press: Press): string;
}

type Doing = 'nothing' | 'drawing' | 'panning' | 'pinching';

/**
 * Tells pointers apart: one draws; the middle button, the hand and two fingers move the image; the wheel zooms. Once a pen was used, one finger
 * moves the image, too, so that a resting hand does not draw.
 */
export class Gestures {
  /** Whether every pointer moves the image. */
  hand: () => boolean = () => false;

  private readonly pointers = new Map<number, Point>();
  private doing: Doing = 'nothing';
  private hasPen = false;

  constructor(
    private readonly stage: Stage,
    private readonly tool: Tool,
    private readonly host: HTMLElement,
  ) {}

  listen(): () => void {
    const ending = new AbortController();
    const { signal } = ending;
    this.host.addEventListener('pointerdown', (event) => this.down(event), { signal });
    this.host.addEventListener('pointermove', (event) => this.move(event), { signal });
    this.host.addEventListener('pointerup', (event) => this.up(event), { signal });
    this.host.addEventListener('pointercancel', (event) => this.lost(event), { signal });
    this.host.addEventListener('pointerleave', () => this.tool.hover(undefined), { signal });
    this.host.addEventListener('wheel', (event) => this.wheel(event), { signal, passive: false });
    this.host.addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    return () => ending.abort();
  }

  private down(event: PointerEvent): void {
    if (event.button > 1 || this.pointers.size >= 2) return;
    this.hasPen ||= event.pointerType === 'pen';
    this.host.setPointerCapture(event.pointerId);
    this.host.focus({ preventScroll: true });
    event.preventDefault();
    this.pointers.set(event.pointerId, this.at(event));
    if (this.pointers.size === 2) this.pinch();
    else this.begin(event);
  }

  private begin(event: PointerEvent): void {
    const isResting = this.hasPen && event.pointerType === 'touch';
    this.doing = event.button === 1 || this.hand() || isResting ? 'panning' : 'drawing';
    if (this.doing === 'drawing') this.tool.down(this.press(event));
    else this.host.style.cursor = 'grabbing';
  }

  private pinch(): void {
    if (this.doing === 'drawing') this.tool.cancel();
    this.doing = 'pinching';
  }

  private move(event: PointerEvent): void {
    const before = this.pointers.get(event.pointerId);
    if (before === undefined) {
      this.hover(event);
    } else if (this.doing === 'pinching') {
      this.pinched(event, before);
    } else if (this.doing === 'panning') {
      const at = this.at(event);
      this.stage.pan(at.x - before.x, at.y - before.y);
      this.pointers.set(event.pointerId, at);
    } else if (this.doing === 'drawing') {
      const events = event.getCoalescedEvents();
      for (const each of events.length > 0 ? events : [event]) this.tool.move(this.press(each));
      this.pointers.set(event.pointerId, this.at(event));
    }
  }

  private hover(event: PointerEvent): void {
    const press = this.press(event);
    this.host.style.cursor = this.hand() ? 'grab' : this.tool.cursor(press);
    if (event.pointerType !== 'touch') this.tool.hover(press);
  }

  private pinched(event: PointerEvent, before: Point): void {
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    const at = this.at(event);
    this.pointers.set(event.pointerId, at);
    if (other === undefined) return;
    this.stage.pan((at.x - before.x) / 2, (at.y - before.y) / 2);
    const spread = Math.max(1, distance(before, other));
    this.stage.zoom(distance(at, other) / spread, { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
  }

  private up(event: PointerEvent): void {
    if (!this.pointers.delete(event.pointerId)) return;
    if (this.doing === 'drawing') this.tool.up(this.press(event));
    if (this.pointers.size === 0) this.doing = 'nothing';
    this.hover(event);
  }

  private lost(event: PointerEvent): void {
    if (!this.pointers.delete(event.pointerId)) return;
    if (this.doing === 'drawing') this.tool.cancel();
    if (this.pointers.size === 0) this.doing = 'nothing';
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    this.stage.zoom(Math.exp(-Math.max(-120, Math.min(step, 120)) * 0.0025), this.at(event));
  }

  private press(event: PointerEvent): Press {
    const at = this.at(event);
    return { at, place: toImage(this.stage.view, at), shift: event.shiftKey, isTouch: event.pointerType === 'touch' };
  }

  private at(event: MouseEvent): Point {
    const { left, top } = this.host.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}
