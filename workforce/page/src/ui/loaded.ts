import { useEffect, useState } from 'preact/hooks';

/** Something that is fetched. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'there'; readonly value: T };

/**
 * Fetches something for as long as the component is shown, anew when one of the things that it depends on changes, and every so often where
 * that is asked for and the page is in sight. What is there stays while it is fetched anew.
 */
export function useLoaded<T>(load: () => Promise<T>, on: readonly unknown[], everyMilliseconds?: number): Loaded<T> {
  const [state, setState] = useState<Loaded<T>>({ kind: 'loading' });
  useEffect(() => {
    let isHere = true;
    setState({ kind: 'loading' });
    const look = () =>
      load().then(
        (value) => isHere && setState({ kind: 'there', value }),
        (problem: unknown) => isHere && setState({ kind: 'failed', why: problem instanceof Error ? problem.message : String(problem) }),
      );
    void look();
    const timer = everyMilliseconds === undefined ? undefined : setInterval(() => document.visibilityState === 'visible' && void look(), everyMilliseconds);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, on);
  return state;
}
