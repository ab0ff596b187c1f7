/**
 * Undo and redo. A step is whatever takes the work from one state to the one before: applying it gives the step that leads back.
 * The oldest steps are forgotten when all together cost more than the budget; the newest is always kept.
 */
export class History<Step> {
  private past: Step[] = [];
  private future: Step[] = [];

  constructor(
    private readonly apply: (step: Step) => Step,
    private readonly cost: (step: Step) => number = () => 1,
    private readonly budget: number = 500,
  ) {}

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Remembers the step that leads back to before a change. What was undone cannot be redone any more. */
  record(step: Step): void {
    this.past.push(step);
    this.future = [];
    this.forgetOldest();
  }

  undo(): boolean {
    return this.move(this.past, this.future);
  }

  redo(): boolean {
    return this.move(this.future, this.past);
  }

  private move(from: Step[], to: Step[]): boolean {
    const step = from.pop();
    if (step === undefined) return false;
    to.push(this.apply(step));
    return true;
  }

  private forgetOldest(): void {
    let spent = this.past.reduce((sum, step) => sum + this.cost(step), 0);
    while (spent > this.budget && this.past.length > 1) {
      spent -= this.cost(this.past.shift() as Step);
    }
  }
}
