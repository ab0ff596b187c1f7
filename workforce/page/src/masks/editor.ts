import { type AnswerContent, MOST_BODY_BYTES } from '../api/contract';
import type { Choice } from '../classes/choice';
import { History } from '../history/history';
import { Editor } from '../task/editor';
import type { Point, Size } from '../view/point';
import { maskAnswer } from './answer';
import { maskDraft, maskOf } from './draft';
import { flood } from './fill';
import { Mask, type Region, isNothing } from './mask';
import { type Rows, polygon, snapped, stroke } from './shapes';
import { type Patch, TileRecorder, applyPatch, regionOf } from './tiles';

const HISTORY_BYTES = 256 * 1024 * 1024;
const ENVELOPE_BYTES = 16 * 1024;

/** The mask of an image, and what changes it. */
export class MaskEditor extends Editor {
  readonly mask: Mask;
  private recorder: TileRecorder | undefined;
  private changes = 0;
  private readonly history: History<Patch>;

  constructor(
    image: Size,
    readonly choice: Choice,
    private readonly repaint: (region: Region) => void = () => {},
  ) {
    super();
    this.mask = new Mask(image.width, image.height);
    this.history = new History<Patch>((patch) => this.swap(patch), (patch) => patch.bytes, HISTORY_BYTES);
  }

  /** Begins a stroke, all of which is undone together. */
  begin(): void {
    this.end();
    this.recorder = new TileRecorder(this.mask);
  }

  /** Paints what a round brush covers from one place in the image to another; 0 erases. */
  paint(from: Point, to: Point, size: number, value: number): void {
    this.changed(stroke(snapped(from, size), snapped(to, size), size, this.rows(value)));
  }

  end(): void {
    const patch = this.recorder?.patch();
    this.recorder = undefined;
    if (patch === undefined) return;
    this.history.record(patch);
    this.changes++;
    this.notify();
  }

  /** Takes back the stroke that was begun. */
  abandon(): void {
    const patch = this.recorder?.patch();
    this.recorder = undefined;
    if (patch !== undefined) {
      applyPatch(this.mask, patch);
      this.changed(regionOf(this.mask, patch));
    }
  }

  polygon(points: readonly Point[], value: number): void {
    this.begin();
    this.changed(polygon(points, this.mask.height, this.rows(value)));
    this.end();
  }

  /** Gives the value to all pixels that hang together with the one at the place and have its label. */
  fill(place: Point, value: number): void {
    const x = Math.floor(place.x);
    const y = Math.floor(place.y);
    if (x < 0 || y < 0 || x >= this.mask.width || y >= this.mask.height || this.mask.at(x, y) === value) return;
    this.begin();
    this.changed(flood(this.mask, x, y, this.rows(value)));
    this.end();
  }

  private rows(value: number): Rows {
    const { width, height, bytes } = this.mask;
    return (y, left, right) => {
      const first = Math.max(left, 0);
      const end = Math.min(right, width);
      if (y < 0 || y >= height || first >= end) return;
      this.recorder?.touch(y, first, end);
      bytes.fill(value, y * width + first, y * width + end);
    };
  }

  private swap(patch: Patch): Patch {
    const back = applyPatch(this.mask, patch);
    this.changed(regionOf(this.mask, patch));
    this.changes++;
    this.notify();
    return back;
  }

  private changed(region: Region): void {
    if (!isNothing(region)) this.repaint(region);
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  undo(): void {
    this.end();
    this.history.undo();
  }

  redo(): void {
    this.end();
    this.history.redo();
  }

  get version(): number {
    return this.changes;
  }

  draft(): Promise<unknown> {
    return maskDraft(this.mask, this.choice.label);
  }

  async restore(draft: unknown): Promise<void> {
    const { bytes, label } = await maskOf(draft, this.choice.labels.length, this.mask);
    this.mask.bytes.set(bytes);
    this.choice.show(label);
    this.repaint({ left: 0, top: 0, right: this.mask.width, bottom: this.mask.height });
    this.notify();
  }

  get obstacle(): string | undefined {
    return undefined;
  }

  get doubt(): string | undefined {
    return this.mask.isEmpty ? 'Nothing is painted. Hand in that nothing is there?' : undefined;
  }

  async answer(): Promise<AnswerContent> {
    this.end();
    const answer = await maskAnswer(this.mask, this.choice.labels, this.choice.colours);
    const bytes = JSON.stringify(answer).length;
    if (bytes > MOST_BODY_BYTES - ENVELOPE_BYTES) {
      throw new Error(`The mask comes to ${megabytes(bytes)} MB, and at most 8 can be handed in: smooth its ragged edges, or skip the task.`);
    }
    return answer;
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
