import { useEffect, useState } from 'preact/hooks';
import type { Team } from './api/contract';
import { Service } from './api/service';
import type { Session, SessionState } from './session/session';
import { LoginAgain, LoginPage, TeamPage } from './session/pages';
import { TaskPage } from './task/page';
import type { Announcer } from './ui/announcer';
import { useObserved } from './ui/observable';
import type { Settings } from './ui/settings';
import { ThemeButton } from './ui/theme';
import { Toasts } from './ui/toasts';
import { WorkList } from './work/list';
import { useRoute } from './work/route';

interface Props {
  readonly session: Session;
  readonly settings: Settings;
  readonly announcer: Announcer;
  readonly connection: ConnectionState;
}

/** Whether the service can be reached. */
export interface ConnectionState {
  readonly isLost: boolean;
  subscribe(listener: () => void): () => void;
}

export function App({ session, settings, announcer, connection }: Props) {
  const { state, expired } = useObserved(session);
  return (
    <>
      <Offline connection={connection} />
      {state.kind === 'loading' && <main class="card" aria-busy="true"><p class="quiet">Plumbline …</p></main>}
      {state.kind === 'out' && <LoginPage session={session} logins={state.logins} />}
      {state.kind === 'in' && <Inside session={session} state={state} settings={settings} announcer={announcer} />}
      {expired !== undefined && <LoginAgain session={session} logins={expired} />}
      <Toasts announcer={announcer} />
    </>
  );
}

function Offline({ connection }: { readonly connection: ConnectionState }) {
  const [isLost, setLost] = useState(connection.isLost);
  useEffect(() => connection.subscribe(() => setLost(connection.isLost)), [connection]);
  return (
    <div role="status" class="offline">
      {isLost && <p>No connection. What you draw and hand in is kept here and sent when the connection is back: leave this page open.</p>}
    </div>
  );
}

interface InsideProps extends Omit<Props, 'connection'> {
  readonly state: Extract<SessionState, { kind: 'in' }>;
}

function Inside({ session, state, settings, announcer }: InsideProps) {
  const [service] = useState(() => new Service(session.client));
  const [route, go] = useRoute();
  const team = state.teams.length === 1 ? state.teams[0] : state.teams.find((each) => isSame(each, route.team));
  if (team !== undefined && route.isLabelling) {
    const key = `${team.namespace}/${team.team}`;
    return <TaskPage key={key} service={service} settings={settings} announcer={announcer} team={team} onLeave={() => go({ team, isLabelling: false })} />;
  }
  return (
    <div class="inside">
      <header class="bar">
        <p class="mark">Plumbline</p>
        <p class="quiet who" dir="auto">{state.worker.name}</p>
        {team !== undefined && state.teams.length > 1 && (
          <button type="button" onClick={() => go({ team: undefined, isLabelling: false })}>Other team</button>
        )}
        <button type="button" onClick={() => void session.logOut()}>Log out</button>
        <ThemeButton settings={settings} />
      </header>
      {team === undefined ? (
        <TeamPage session={session} teams={state.teams} onChoose={(chosen) => go({ team: chosen, isLabelling: false })} />
      ) : (
        <WorkList service={service} announcer={announcer} team={team} onStart={() => go({ team, isLabelling: true })} />
      )}
    </div>
  );
}

function isSame(a: Team, b: Team | undefined): boolean {
  return a.namespace === b?.namespace && a.team === b.team;
}
