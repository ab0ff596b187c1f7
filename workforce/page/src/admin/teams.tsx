import type { AdminCalls, BatchLine, WorkerLine } from '../api/admin';
import type { Team } from '../api/contract';
import { count, percent } from '../console/words';
import { useLoaded } from '../ui/loaded';
import { Waiting } from '../ui/waiting';
import { hashOf } from '../work/route';

/** The teams that have batches, and what each worker of one of them did. */
export function TeamsPage({ calls, team }: { readonly calls: AdminCalls; readonly team: Team | undefined }) {
  const found = useLoaded(() => calls.batches(), [calls]);
  return (
    <>
      <section class="sheet" aria-labelledby="teams">
        <h2 id="teams">Teams</h2>
        {found.kind === 'there' ? <TeamTable batches={found.value} chosen={team} /> : <Waiting of={found} what="Looking" />}
      </section>
      {team !== undefined && <Workers key={`${team.namespace}/${team.team}`} calls={calls} team={team} />}
    </>
  );
}

interface TeamSum extends Team {
  readonly batches: number;
  readonly open: number;
  readonly objects: number;
}

/** The teams of some batches, by name. */
export function teamsOf(batches: readonly BatchLine[]): TeamSum[] {
  const sums = new Map<string, TeamSum>();
  for (const { namespace, team, state, objects } of batches) {
    const key = `${namespace}/${team}`;
    const sum = sums.get(key) ?? { namespace, team, batches: 0, open: 0, objects: 0 };
    sums.set(key, { ...sum, batches: sum.batches + 1, open: sum.open + (state === 'Open' ? 1 : 0), objects: sum.objects + objects });
  }
  return [...sums.keys()].sort().map((key) => sums.get(key)!);
}

function TeamTable({ batches, chosen }: { readonly batches: readonly BatchLine[]; readonly chosen: Team | undefined }) {
  const teams = teamsOf(batches);
  if (teams.length === 0) return <p class="quiet">A team appears here when a job has made a batch for it.</p>;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-labelledby="teams">
      <table>
        <thead>
          <tr><th scope="col">Team</th><th scope="col">Namespace</th><th scope="col" class="number">Batches</th><th scope="col" class="number">Open</th><th scope="col" class="number">Objects</th></tr>
        </thead>
        <tbody>
          {teams.map((sum) => {
            const isChosen = sum.team === chosen?.team && sum.namespace === chosen.namespace;
            return (
              <tr key={`${sum.namespace}/${sum.team}`} class={isChosen ? 'marked' : ''}>
                <th scope="row"><a href={hashOf({ kind: 'admin', place: 'teams', team: sum })} {...(isChosen ? { 'aria-current': 'true' } : {})}>{sum.team}</a></th>
                <td>{sum.namespace}</td>
                <td class="number">{count(sum.batches)}</td>
                <td class="number">{count(sum.open)}</td>
                <td class="number">{count(sum.objects)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Workers({ calls, team }: { readonly calls: AdminCalls; readonly team: Team }) {
  const found = useLoaded(() => calls.workers(team), [calls, team.namespace, team.team]);
  return (
    <section class="sheet" aria-labelledby="workers">
      <h2 id="workers">Workers of {team.team}</h2>
      {found.kind !== 'there' ? (
        <Waiting of={found} what="Looking" />
      ) : found.value.length === 0 ? (
        <p class="quiet">Nobody has answered yet.</p>
      ) : (
        <WorkerTable workers={found.value} />
      )}
    </section>
  );
}

function WorkerTable({ workers }: { readonly workers: readonly WorkerLine[] }) {
  const hasGold = workers.some((worker) => worker.goldAnswered !== undefined);
  return (
    <div class="scroll" tabIndex={0} role="group" aria-labelledby="workers">
      <table>
        <thead>
          <tr>
            <th scope="col">Worker</th><th scope="col" class="number">Answers</th><th scope="col" class="number">Today</th><th scope="col" class="number">Median time</th>
            <th scope="col" class="number">Agreement</th><th scope="col" class="number">Declined</th>
            {hasGold && <><th scope="col" class="number">Gold tasks</th><th scope="col" class="number">Gold score</th></>}
          </tr>
        </thead>
        <tbody>
          {workers.map((worker) => (
            <tr key={worker.worker}>
              <th scope="row" dir="auto">{worker.name}{worker.name !== worker.worker && <span class="quiet"> {worker.worker}</span>}</th>
              <td class="number">{count(worker.answered)}</td>
              <td class="number">{count(worker.answeredToday)}</td>
              <td class="number">{worker.medianSeconds === null ? '–' : `${worker.medianSeconds.toFixed(1)} s`}</td>
              <td class="number">{share(worker.agreement)}</td>
              <td class="number">{count(worker.declined)}</td>
              {hasGold && <><td class="number">{count(worker.goldAnswered ?? 0)}</td><td class="number">{share(worker.goldScore)}</td></>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function share(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : percent(value);
}
