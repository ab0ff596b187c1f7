import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TaskCalls } from '../api/service';
import type { Team } from '../api/contract';
import type { Announcer } from '../ui/announcer';
import { useObserved } from '../ui/observable';
import type { Settings } from '../ui/settings';
import { layingOut } from './layout';
import { Between } from './between';
import { Sitting } from './sitting';
import { Work } from './work';

interface Props {
  readonly service: TaskCalls;
  readonly settings: Settings;
  readonly announcer: Announcer;
  readonly team: Team;
  readonly onLeave: () => void;
}

/** Task after task, until the worker leaves. */
export function TaskPage({ service, settings, announcer, team, onLeave }: Props) {
  const layOut = useMemo(() => layingOut(service, settings, announcer), [service, settings, announcer]);
  const [sitting] = useState(() => new Sitting(service, team, layOut, announcer));
  useEffect(() => {
    void sitting.next();
    return () => sitting.leave();
  }, [sitting]);
  useUnsavedWarning(sitting);
  const { state } = useObserved(sitting);
  if (state.kind !== 'held') return <Between sitting={sitting} state={state} onLeave={onLeave} />;
  return <Work key={state.held.lease.task.lease} sitting={sitting} state={state} settings={settings} announcer={announcer} onLeave={onLeave} />;
}

/** Saves what can be saved when the page is hidden, and asks before the rest is lost. */
function useUnsavedWarning(sitting: Sitting): void {
  useEffect(() => {
    const hide = () => document.visibilityState === 'hidden' && void sitting.pause();
    const unload = (event: BeforeUnloadEvent) => sitting.hasUnsaved && event.preventDefault();
    document.addEventListener('visibilitychange', hide);
    addEventListener('beforeunload', unload);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('beforeunload', unload);
    };
  }, [sitting]);
}
