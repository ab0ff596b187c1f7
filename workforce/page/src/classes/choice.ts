import { Observable } from '../ui/observable';
import { labelColours } from '../colours/palette';
import { Slots } from './slots';

/** The label that the worker draws with, and the labels of the digit keys. */
export class Choice extends Observable {
  readonly colours: readonly string[];
  readonly slots: Slots;
  private current = 0;
  private readonly takers: ((label: number) => void)[] = [];

  constructor(
    readonly labels: readonly string[],
    remembered?: Slots,
  ) {
    super();
    this.colours = labelColours(labels.length);
    this.slots = remembered ?? new Slots(labels.length);
  }

  get label(): number {
    return this.current;
  }

  get name(): string {
    return this.labels[this.current] ?? '';
  }

  /** Tells of each label that the worker takes. */
  whenChosen(take: (label: number) => void): void {
    this.takers.push(take);
  }

  /** The worker takes this label. */
  choose(label: number): void {
    this.slots.use(label);
    this.show(label);
    for (const take of this.takers) take(label);
  }

  /** Shows a label as the one in use, without the worker having taken it. */
  show(label: number): void {
    this.current = label;
    this.notify();
  }
}
