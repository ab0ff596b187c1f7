import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Announcer } from '../ui/announcer';
import { Icon } from '../ui/icons';
import { type Lease, clockText, spokenTime } from './lease';

interface Props {
  readonly lease: Lease;
  readonly announcer: Announcer;
  readonly onTick: () => void;
}

/** What is left of the time, with one warning before its end. */
export function Timer({ lease, announcer, onTick }: Props) {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  const isWarned = useRef(false);
  useEffect(() => {
    isWarned.current = false;
    const look = () => {
      tick(undefined as never);
      onTick();
      if (!lease.isEnding || lease.isOver || isWarned.current) return;
      isWarned.current = true;
      announcer.say(`${spokenTime(lease.seconds)} left for this task.`, 'bad');
    };
    look();
    const timer = setInterval(look, 500);
    return () => clearInterval(timer);
  }, [lease]);
  return (
    <div class={`timer ${lease.isEnding ? 'ending' : ''}`} role="timer" aria-label={`Time left: ${spokenTime(lease.seconds)}`}>
      <Icon name={lease.isEnding ? 'warning' : 'clock'} />
      <span aria-hidden="true">{clockText(lease.seconds)}</span>
    </div>
  );
}
