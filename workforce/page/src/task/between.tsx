import { useEffect, useRef } from 'preact/hooks';
import type { Sitting, SittingState } from './sitting';

const LOOK_AGAIN_MILLISECONDS = 20_000;

interface Props {
  readonly sitting: Sitting;
  readonly state: Exclude<SittingState, { kind: 'held' }>;
  readonly onLeave: () => void;
}

/** What is shown when there is no task. */
export function Between({ sitting, state, onLeave }: Props) {
  const go = useRef<HTMLButtonElement>(null);
  useEffect(() => go.current?.focus(), [state.kind]);
  useEffect(() => {
    if (state.kind !== 'nothing') return;
    const timer = setInterval(() => document.visibilityState === 'visible' && void sitting.next(), LOOK_AGAIN_MILLISECONDS);
    return () => clearInterval(timer);
  }, [state.kind]);
  if (state.kind === 'loading') return <main class="card" aria-busy="true"><p class="quiet">Fetching a task …</p></main>;
  return (
    <main class="card">
      <h1>{state.kind === 'nothing' ? 'Nothing to do right now' : state.kind === 'over' ? 'The task has gone back' : 'This did not work'}</h1>
      <p>{state.kind === 'nothing' ? 'This page looks again by itself every 20 seconds.' : state.why}</p>
      {state.kind === 'over' && <p class="quiet">What was drawn on it is not handed in. Somebody else may take it, or it comes to you again.</p>}
      <footer>
        <button type="button" onClick={onLeave}>Work list</button>
        {state.kind === 'failed' && state.task !== undefined && (
          <button type="button" onClick={() => void sitting.skipFailed(state.task!, state.why)}>Skip it</button>
        )}
        <button ref={go} type="button" class="primary" onClick={() => void sitting.next()}>
          {state.kind === 'nothing' ? 'Look now' : state.kind === 'over' ? 'Next task' : 'Try again'}
        </button>
      </footer>
    </main>
  );
}
