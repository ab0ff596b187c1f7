import { Observable } from '../ui/observable';
import type { Settings } from '../ui/settings';
import { type Point, clamp } from '../view/point';

export type MaskToolKind = 'brush' | 'eraser' | 'polygon' | 'fill';

const BIGGEST = 2_000;

/** Which tool paints, and how. */
export class MaskTools extends Observable {
  private current: MaskToolKind = 'brush';
  private shown = true;

  /** The corners of a polygon that is not closed yet. */
  points: readonly Point[] = [];

  constructor(private readonly settings: Settings) {
    super();
  }

  get kind(): MaskToolKind {
    return this.current;
  }

  /** The brush's diameter in pixels of the image. */
  get size(): number {
    return this.settings.all.brush;
  }

  get opacity(): number {
    return this.settings.all.opacity;
  }

  get isShown(): boolean {
    return this.shown;
  }

  take(kind: MaskToolKind): void {
    this.current = kind;
    this.points = [];
    this.notify();
  }

  resize(size: number): void {
    this.settings.set({ brush: clamp(Math.round(size), 1, BIGGEST) });
    this.notify();
  }

  /** By about a fifth, and by a pixel at least. */
  step(direction: 1 | -1): void {
    this.resize(this.size + direction * Math.max(1, Math.round(this.size / 5)));
  }

  fade(opacity: number): void {
    this.settings.set({ opacity: clamp(Math.round(opacity * 20) / 20, 0.1, 1) });
    this.notify();
  }

  toggle(): void {
    this.shown = !this.shown;
    this.notify();
  }

  add(point: Point): void {
    this.points = [...this.points, point];
    this.notify();
  }

  removeLast(): void {
    this.points = this.points.slice(0, -1);
    this.notify();
  }

  clear(): void {
    this.points = [];
    this.notify();
  }
}
