import { useState } from 'preact/hooks';
import type { AdminCalls, BatchLine } from '../api/admin';
import { count, when } from '../console/words';
import type { Announcer } from '../ui/announcer';
import { useLoaded } from '../ui/loaded';
import { Waiting } from '../ui/waiting';
import { hashOf } from '../work/route';
import { batchCalled } from './reopening';

const LOOK_AGAIN_MILLISECONDS = 10_000;

interface Props {
  readonly calls: AdminCalls;
  readonly announcer: Announcer;
}

/** All batches, newest first, to be paused and resumed. */
export function BatchesPage({ calls, announcer }: Props) {
  const [changes, setChanges] = useState(0);
  const found = useLoaded(() => calls.batches(), [calls, changes], LOOK_AGAIN_MILLISECONDS);
  const change = async (batch: BatchLine) => {
    try {
      await (batch.state === 'Paused' ? calls.resume(batch) : calls.pause(batch));
      announcer.say(batch.state === 'Paused' ? 'Resumed.' : 'Paused: nobody gets a task of it now.', 'good');
    } catch (problem) {
      announcer.say((problem as Error).message, 'bad');
    }
    setChanges((number) => number + 1);
  };
  if (found.kind !== 'there') return <Waiting of={found} what="Looking" />;
  if (found.value.length === 0) return <p class="empty">There are no batches yet.</p>;
  return (
    <section class="sheet" aria-labelledby="batches">
      <h2 id="batches">Batches</h2>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="batches">
        <table>
          <thead>
            <tr>
              <th scope="col">Job</th><th scope="col" class="number">Batch</th><th scope="col">Team</th><th scope="col">State</th>
              <th scope="col">Settled</th><th scope="col" class="number">Answered</th><th scope="col" class="number">Declined</th><th scope="col" class="number">Expired</th>
              <th scope="col">Opened</th><td />
            </tr>
          </thead>
          <tbody>{found.value.map((batch) => <Row key={`${batch.uid}/${batch.iteration}`} batch={batch} onChange={() => void change(batch)} />)}</tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ batch, onChange }: { readonly batch: BatchLine; readonly onChange: () => void }) {
  const settled = batch.answered + batch.declined + batch.expired;
  const what = batchCalled(batch);
  const { namespace, job, uid, iteration } = batch;
  return (
    <tr>
      <th scope="row">{batch.namespace}/{batch.job}</th>
      <td class="number">{batch.iteration}</td>
      <td>{batch.team}</td>
      <td>{batch.state}</td>
      <td class="bar-cell">
        <svg class="bar-line" viewBox="0 0 100 4" preserveAspectRatio="none" role="img" aria-label={`${count(settled)} of ${count(batch.objects)} settled`}>
          <rect class="part left" x="0" y="0" width="100" height="4" />
          <rect class="part human" x="0" y="0" width={(100 * settled) / Math.max(1, batch.objects)} height="4" />
        </svg>
      </td>
      <td class="number">{count(batch.answered)} of {count(batch.objects)}</td>
      <td class="number">{count(batch.declined)}</td>
      <td class="number">{count(batch.expired)}</td>
      <td>{when(batch.openedAt)}</td>
      <td class="actions">
        {settled > 0 && <a href={hashOf({ kind: 'admin', place: 'batches', team: undefined, batch: { namespace, job, uid, iteration } })} aria-label={`Objects of ${what}`}>Objects</a>}
        {batch.state === 'Open' && <button type="button" aria-label={`Pause ${what}`} onClick={onChange}>Pause</button>}
        {batch.state === 'Paused' && <button type="button" aria-label={`Resume ${what}`} onClick={onChange}>Resume</button>}
      </td>
    </tr>
  );
}
