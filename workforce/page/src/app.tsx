import { useEffect, useState } from 'preact/hooks';
import { AdminPage } from './admin/page';
import { AdminCalls } from './api/admin';
import { ConsoleCalls } from './api/console';
import type { Team } from './api/contract';
import { Service } from './api/service';
import { ConsolePage } from './console/page';
import { PreviewPage } from './console/preview';
import type { Session, SessionState } from './session/session';
import { LoginAgain, LoginPage, TeamPage, useLookForTeams } from './session/pages';
import { TaskPage } from './task/page';
import type { Announcer } from './ui/announcer';
import { useObserved } from './ui/observable';
import type { Settings } from './ui/settings';
import { ThemeButton } from './ui/theme';
import { Toasts } from './ui/toasts';
import { WorkList } from './work/list';
import { type Route, hashOf, useRoute } from './work/route';

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
  const [owners] = useState(() => new ConsoleCalls(session.client));
  const [admins] = useState(() => new AdminCalls(session.client));
  const [route, go] = useRoute();
  useLookForTeams(session, state.teams);
  const place = placeFor(route, state);
  if (place.kind === 'label' && place.team !== undefined && place.isLabelling) {
    const { team } = place;
    const key = `${team.namespace}/${team.team}`;
    return <TaskPage key={key} service={service} settings={settings} announcer={announcer} team={team} onLeave={() => go({ ...place, isLabelling: false })} />;
  }
  if (place.kind === 'console' && place.job !== undefined && place.isPreview) {
    return <PreviewPage calls={owners} name={place.job} settings={settings} announcer={announcer} onLeave={() => go({ ...place, isPreview: false })} />;
  }
  return (
    <div class="inside">
      <TopBar session={session} state={state} settings={settings} place={place} onOtherTeam={() => go({ kind: 'label', team: undefined, isLabelling: false })} />
      {place.kind === 'console' && <ConsolePage calls={owners} job={place.job} />}
      {place.kind === 'admin' && <AdminPage calls={admins} announcer={announcer} place={place.place} team={place.team} batch={place.batch} />}
      {place.kind === 'label' &&
        (place.team === undefined ? (
          <TeamPage teams={state.teams} onChoose={(team) => go({ ...place, team })} />
        ) : (
          <WorkList service={service} announcer={announcer} team={place.team} onStart={() => go({ ...place, isLabelling: true })} />
        ))}
    </div>
  );
}

type InState = InsideProps['state'];

/** Where somebody is who may not be everywhere: who labels nothing begins where there is something. */
function placeFor(route: Route, { teams, isOwner, isAdmin }: InState): Route {
  if (route.kind === 'console' && isOwner) return route;
  if (route.kind === 'admin' && isAdmin) return route;
  const wanted = route.kind === 'label' ? route : { kind: 'label' as const, team: undefined, isLabelling: false };
  if (teams.length === 0 && isOwner) return { kind: 'console', job: undefined, isPreview: false };
  const team = teams.length === 1 ? teams[0] : teams.find((each) => isSame(each, wanted.team));
  return { ...wanted, team };
}

interface BarProps extends Pick<InsideProps, 'session' | 'state' | 'settings'> {
  readonly place: Route;
  readonly onOtherTeam: () => void;
}

function TopBar({ session, state, settings, place, onOtherTeam }: BarProps) {
  const links = linksFor(state);
  return (
    <header class="bar">
      <p class="mark">Plumbline</p>
      {links.length > 1 && (
        <nav class="areas" aria-label="Areas">
          {links.map(([kind, name, to]) => (
            <a key={kind} href={hashOf(to)} {...(kind === place.kind ? { 'aria-current': 'page' } : {})}>{name}</a>
          ))}
        </nav>
      )}
      <p class="quiet who" dir="auto">{state.worker.name}</p>
      {place.kind === 'label' && place.team !== undefined && state.teams.length > 1 && (
        <button type="button" onClick={onOtherTeam}>Other team</button>
      )}
      <button type="button" onClick={() => void session.logOut()}>Log out</button>
      <ThemeButton settings={settings} />
    </header>
  );
}

/** The areas of the page that are somebody's. */
function linksFor({ teams, isOwner, isAdmin }: InState): readonly (readonly [Route['kind'], string, Route])[] {
  const links: (readonly [Route['kind'], string, Route])[] = [];
  if (teams.length > 0 || !isOwner) links.push(['label', 'Label', { kind: 'label', team: undefined, isLabelling: false }]);
  if (isOwner) links.push(['console', 'Jobs', { kind: 'console', job: undefined, isPreview: false }]);
  if (isAdmin) links.push(['admin', 'Administration', { kind: 'admin', place: 'batches', team: undefined }]);
  return links;
}

function isSame(a: Team, b: Team | undefined): boolean {
  return a.namespace === b?.namespace && a.team === b.team;
}
