import { describe, expect, it } from 'vitest';
import { History } from '../../src/history/history';

class Counter {
  value = 0;
  readonly history: History<number>;

  constructor(cost?: (step: number) => number, budget?: number) {
    this.history = new History<number>((step) => this.swap(step), cost, budget);
  }

  set(value: number): void {
    this.history.record(this.swap(value));
  }

  private swap(value: number): number {
    const before = this.value;
    this.value = value;
    return before;
  }
}

describe('A history', () => {
  it('goes back step by step, and forth again', () => {
    const counter = new Counter();
    [1, 2, 3].forEach((value) => counter.set(value));
    counter.history.undo();
    counter.history.undo();
    expect(counter.value).toBe(1);
    counter.history.redo();
    expect(counter.value).toBe(2);
    counter.history.redo();
    expect(counter.value).toBe(3);
    expect(counter.history.redo()).toBe(false);
  });

  it('cannot redo after a new change', () => {
    const counter = new Counter();
    counter.set(1);
    counter.history.undo();
    counter.set(2);
    expect(counter.history.canRedo).toBe(false);
    counter.history.undo();
    expect(counter.value).toBe(0);
  });

  it('forgets the oldest steps when they cost more than its budget, and never the newest', () => {
    const counter = new Counter((step) => (step === 0 ? 1 : 10), 25);
    [1, 2, 3, 4].forEach((value) => counter.set(value));
    while (counter.history.undo());
    expect(counter.value).toBe(2);
    const costly = new Counter(() => 1_000, 25);
    costly.set(1);
    expect(costly.history.canUndo).toBe(true);
  });
});
