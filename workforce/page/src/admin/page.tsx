import type { AdminCalls, BatchName } from '../api/admin';
import type { Team } from '../api/contract';
import type { Announcer } from '../ui/announcer';
import { type AdminPlace, hashOf } from '../work/route';
import { AuditPage } from './audit';
import { BatchPage } from './batch';
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
  readonly batch: BatchName | undefined;
}

/** The administrators' pages. */
export function AdminPage({ calls, announcer, place, team, batch }: Props) {
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
      {place === 'batches' && batch === undefined && <BatchesPage calls={calls} announcer={announcer} />}
      {place === 'batches' && batch !== undefined && <BatchPage key={Object.values(batch).join('/')} calls={calls} announcer={announcer} name={batch} />}
      {place === 'teams' && <TeamsPage calls={calls} team={team} />}
      {place === 'audit' && <AuditPage calls={calls} />}
    </main>
  );
}
