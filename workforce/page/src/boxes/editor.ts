import type { AnswerContent } from '../api/contract';
import type { Choice } from '../classes/choice';
import { History } from '../history/history';
import { Editor } from '../task/editor';
import type { Point, Size } from '../view/point';
import { boxAnswer } from './answer';
import { type Box, type Handle, areaOf, moved, stretched } from './box';
import { boxDraft, boxesOf } from './draft';

const NUDGE_PAUSE = 800;

/** The boxes of an image. */
export class BoxEditor extends Editor {
  private list: readonly Box[] = [];
  private chosen: number | undefined;
  private changes = 0;
  private lastNudge = -Infinity;
  private readonly history = new History<readonly Box[]>((boxes) => this.swap(boxes));

  constructor(
    readonly image: Size,
    readonly labels: readonly string[],
    readonly choice: Choice,
    private readonly clock: () => number = () => performance.now(),
  ) {
    super();
    choice.whenChosen((label) => this.label(label));
  }

  get boxes(): readonly Box[] {
    return this.list;
  }

  get selected(): number | undefined {
    return this.chosen;
  }

  get selectedBox(): Box | undefined {
    return this.chosen === undefined ? undefined : this.list[this.chosen];
  }

  /** Selects a box, and takes its label for the next ones. */
  select(index: number | undefined): void {
    this.chosen = index !== undefined && index < this.list.length ? index : undefined;
    if (this.selectedBox !== undefined) this.choice.show(this.selectedBox.label);
    this.notify();
  }

  /** Selects the next or previous box. False when there is none: after the last one and before the first one. */
  cycle(step: 1 | -1): boolean {
    const next = this.chosen === undefined ? (step > 0 ? 0 : this.list.length - 1) : this.chosen + step;
    const isThere = next >= 0 && next < this.list.length;
    this.select(isThere ? next : undefined);
    return isThere;
  }

  add(box: Box): void {
    this.become([...this.list, box], this.list.length);
  }

  replace(box: Box): void {
    const index = this.chosen;
    if (index !== undefined && !isSame(box, this.list[index])) {
      this.become(this.list.map((each, i) => (i === index ? box : each)), index);
    }
  }

  remove(index: number | undefined = this.chosen): void {
    if (index !== undefined && index < this.list.length) {
      this.become(this.list.filter((_, i) => i !== index), undefined);
    }
  }

  /** A copy beside the box, as far as the image reaches. */
  duplicate(): void {
    const box = this.selectedBox;
    if (box === undefined) return;
    const step = Math.max(4, Math.round(Math.min(box.width, box.height) / 8));
    const there = moved(box, step, step, this.image);
    this.add(isSame(there, box) ? moved(box, -step, -step, this.image) : there);
  }

  /** A new box around the place. */
  addAt(place: Point, width: number, height: number): void {
    const size = { width: whole(width, this.image.width), height: whole(height, this.image.height) };
    const box = { label: this.choice.label, left: 0, top: 0, ...size };
    this.add(moved(box, place.x - size.width / 2, place.y - size.height / 2, this.image));
  }

  label(label: number): void {
    if (this.selectedBox !== undefined) this.replace({ ...this.selectedBox, label });
  }

  nudge(dx: number, dy: number): void {
    if (this.selectedBox !== undefined) this.nudged(moved(this.selectedBox, dx, dy, this.image));
  }

  stretch(handle: Handle, dx: number, dy: number): void {
    if (this.selectedBox !== undefined) this.nudged(stretched(this.selectedBox, handle, dx, dy, this.image));
  }

  /** Nudges that follow one another are undone together. */
  private nudged(box: Box): void {
    const now = this.clock();
    if (now - this.lastNudge > NUDGE_PAUSE) {
      this.replace(box);
    } else {
      this.list = this.list.map((each, i) => (i === this.chosen ? box : each));
      this.changed();
    }
    this.lastNudge = now;
  }

  private become(boxes: readonly Box[], selected: number | undefined): void {
    this.history.record(this.list);
    this.list = boxes;
    this.chosen = selected;
    this.lastNudge = -Infinity;
    this.changed();
  }

  private swap(boxes: readonly Box[]): readonly Box[] {
    const before = this.list;
    this.list = boxes;
    this.chosen = undefined;
    this.lastNudge = -Infinity;
    this.changed();
    return before;
  }

  private changed(): void {
    this.changes++;
    this.notify();
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  undo(): void {
    this.history.undo();
  }

  redo(): void {
    this.history.redo();
  }

  get version(): number {
    return this.changes;
  }

  async draft(): Promise<unknown> {
    return boxDraft(this.list, this.choice.label);
  }

  async restore(draft: unknown): Promise<void> {
    const { boxes, label } = boxesOf(draft, this.labels.length, this.image);
    this.list = boxes;
    this.choice.show(label);
    this.notify();
  }

  get obstacle(): string | undefined {
    return undefined;
  }

  get doubt(): string | undefined {
    return this.list.length === 0 ? 'There is no box. Hand in that nothing is there?' : undefined;
  }

  async answer(): Promise<AnswerContent> {
    return boxAnswer(this.list, this.labels, this.image);
  }
}

function whole(length: number, most: number): number {
  return Math.max(1, Math.min(Math.round(length), most));
}

function isSame(a: Box, b: Box | undefined): boolean {
  return b !== undefined && a.label === b.label && a.left === b.left && a.top === b.top && areaOf(a) === areaOf(b) && a.width === b.width;
}
