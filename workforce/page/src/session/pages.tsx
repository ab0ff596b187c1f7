import type { LoginKind, Team } from '../api/contract';
import { Dialog } from '../ui/dialog';
import { useEffect } from 'preact/hooks';
import { LoginForms } from './login';
import type { Session } from './session';

const LOOK_AGAIN_MILLISECONDS = 5_000;

export function LoginPage({ session, logins }: { readonly session: Session; readonly logins: readonly LoginKind[] }) {
  return (
    <main class="card">
      <p class="mark">Plumbline</p>
      <h1>Log in to label</h1>
      <LoginForms session={session} logins={logins} />
    </main>
  );
}

/** Asks for the login in the middle of work, which stays as it is below. */
export function LoginAgain({ session, logins }: { readonly session: Session; readonly logins: readonly LoginKind[] }) {
  useEffect(() => {
    const look = () => void session.refresh();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [session]);
  return (
    <Dialog title="Log in again">
      <p>Your session has ended. Your work is still here: log in, and go on.</p>
      <LoginForms session={session} logins={logins} beside />
    </Dialog>
  );
}

/** A team is there as soon as a job has work for it: whoever came before that need not load the page again. */
export function useLookForTeams(session: Session, teams: readonly Team[]): void {
  const isWaiting = teams.length === 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && void session.refresh().catch(() => undefined), LOOK_AGAIN_MILLISECONDS);
    return () => clearInterval(timer);
  }, [session, isWaiting]);
}

export function TeamPage({ teams, onChoose }: { readonly teams: readonly Team[]; readonly onChoose: (team: Team) => void }) {
  if (teams.length === 0) {
    return (
      <main class="card">
        <h1>No work for you yet</h1>
        <p>When a job asks one of your teams for labels, its work appears here by itself. If that never happens, whoever runs Plumbline here can add you to a team.</p>
      </main>
    );
  }
  return (
    <main class="card">
      <h1>For which team?</h1>
      <ul class="teams">
        {teams.map((team) => (
          <li key={`${team.namespace}/${team.team}`}>
            <button type="button" class="wide" onClick={() => onChoose(team)}>
              <strong>{team.team}</strong> <span class="quiet">{team.namespace}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
