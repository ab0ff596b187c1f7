import { useLayoutEffect, useReducer } from 'preact/hooks';

/** Something whose changes others follow. */
export class Observable {
  private readonly listeners = new Set<() => void>();

  /** Calls the listener after each change, until the function that it gives back is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  protected notify(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/** Renders the component anew whenever the thing changes. */
export function useObserved<T extends Observable>(thing: T): T {
  const [, render] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => thing.subscribe(() => render(undefined as never)), [thing]);
  return thing;
}
