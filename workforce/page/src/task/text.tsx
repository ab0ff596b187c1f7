import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useObserved } from '../ui/observable';
import type { Settings } from '../ui/settings';
import { clamp } from '../view/point';

const LEAST = 0.75;
const MOST = 3;

/** Larger or smaller letters, by a step. */
export function resizeLetters(settings: Settings, factor: number): void {
  settings.set({ letters: clamp(settings.all.letters * factor, LEAST, MOST) });
}

/** The text to be labelled, in letters of the size that the worker likes. */
export function TextView({ text, summary, settings }: { readonly text: string; readonly summary: ComponentChildren; readonly settings: Settings }) {
  const { letters } = useObserved(settings).all;
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => host.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={host} class="stage text" tabIndex={0} role="region" aria-label="The text" aria-describedby="stage-summary">
      <p id="stage-summary" class="unseen" aria-live="polite">{summary}</p>
      <div class="reading" dir="auto" style={{ fontSize: `${letters}em` }}>{text}</div>
    </div>
  );
}
