import type { AdminCalls } from '../api/admin';
import type { Team } from '../api/contract';
import type { Announcer } from '../ui/announcer';
import { type AdminPlace, hashOf } from '../work/route';
import { AuditPage } from './audit';
import { BatchesPage } from './batches';
import { TeamsPage } from './teams';

const PLACES: readonly (readonly [AdminPlace, string])[] = [
  ['batches', 'Batches'],
  ['teams', 'Teams'],
  ['audit', 'Audit log'],
];

interface Props {
  readonly calls: AdminCalls;
  readonly announcer: Announcer;
  readonly place: AdminPlace;
  readonly team: Team | undefined;
}

/** The administrators' pages. */
export function AdminPage({ calls, announcer, place, team }: Props) {
  return (
    <main class="console">
      <header>
        <h1>Administration</h1>
        <nav class="places-nav" aria-label="Administration">
          {PLACES.map(([each, name]) => (
            <a key={each} href={hashOf({ kind: 'admin', place: each, team: undefined })} {...(each === place ? { 'aria-current': 'page' } : {})}>{name}</a>
          ))}
        </nav>
      </header>
      {place === 'batches' && <BatchesPage calls={calls} announcer={announcer} />}
      {place === 'teams' && <TeamsPage calls={calls} team={team} />}
      {place === 'audit' && <AuditPage calls={calls} />}
    </main>
  );
}
