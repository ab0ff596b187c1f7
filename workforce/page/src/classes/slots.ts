const SLOTS = 10;

/**
 * The labels under the digit keys 1 to 9 and 0. Up to ten labels have a key each. Of more, those used last have one, and a key keeps its
 * label until the label is the one not used for the longest time and its place is needed.
 */
export class Slots {
  private readonly slots: (number | undefined)[];
  private readonly used: number[] = [];

  constructor(private readonly labels: number) {
    const all = labels <= SLOTS ? labels : 0;
    this.slots = Array.from({ length: SLOTS }, (_, slot) => (slot < all ? slot : undefined));
  }

  /** The labels that have keys, in the order of the keys. */
  get filled(): readonly { readonly key: string; readonly label: number }[] {
    return this.slots.flatMap((label, slot) => (label === undefined ? [] : [{ key: String((slot + 1) % SLOTS), label }]));
  }

  get isRecent(): boolean {
    return this.labels > SLOTS;
  }

  /** The label of the digit's key. */
  labelOf(digit: string): number | undefined {
    return this.slots[(Number(digit) + SLOTS - 1) % SLOTS];
  }

  keyOf(label: number): string | undefined {
    return this.filled.find((slot) => slot.label === label)?.key;
  }

  use(label: number): void {
    if (!this.isRecent) return;
    this.used.splice(0, this.used.length, ...this.used.filter((each) => each !== label), label);
    if (this.slots.includes(label)) return;
    const free = this.slots.indexOf(undefined);
    this.slots[free >= 0 ? free : this.leastUsed()] = label;
  }

  private leastUsed(): number {
    const ranks = this.slots.map((label) => this.used.indexOf(label as number));
    return ranks.indexOf(Math.min(...ranks));
  }
}
