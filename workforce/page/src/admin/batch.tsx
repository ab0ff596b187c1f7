import { useRef, useState } from 'preact/hooks';
import type { AdminCalls, BatchLine, BatchName, ObjectLine, ObjectQuery } from '../api/admin';
import { count } from '../console/words';
import type { Announcer } from '../ui/announcer';
import { useLoaded } from '../ui/loaded';
import { Waiting } from '../ui/waiting';
import { hashOf } from '../work/route';
import { ObjectFilter } from './object-filter';
import { ObjectTable } from './object-table';
import { ReopenDialog } from './reopen-dialog';
import { batchCalled, outcomeOf, reopenEach, whyNot } from './reopening';

const LOOK_AGAIN_MILLISECONDS = 10_000;

interface Props {
  readonly calls: AdminCalls;
  readonly announcer: Announcer;
  readonly name: BatchName;
}

/** One batch: its settled objects, which can be given to the team once more. */
export function BatchPage({ calls, announcer, name }: Props) {
  const [changes, setChanges] = useState(0);
  const found = useLoaded(() => calls.batches(), [calls, changes], LOOK_AGAIN_MILLISECONDS);
  const known = useRef<BatchLine | undefined>(undefined);
  if (found.kind === 'there') known.current = found.value.find((each) => isOf(each, name));
  const batch = known.current;
  return (
    <section class="sheet" aria-labelledby="batch">
      <p><a href={hashOf({ kind: 'admin', place: 'batches', team: undefined })}>All batches</a></p>
      {batch === undefined && found.kind !== 'there' && <Waiting of={found} what="Looking" />}
      {batch !== undefined && <Facts batch={batch} />}
      <Objects calls={calls} announcer={announcer} name={name} batch={batch} onChange={() => setChanges((number) => number + 1)} />
    </section>
  );
}

function isOf(batch: BatchLine, name: BatchName): boolean {
  return batch.namespace === name.namespace && batch.job === name.job && batch.uid === name.uid && batch.iteration === name.iteration;
}

function Facts({ batch }: { readonly batch: BatchLine }) {
  const why = whyNot(batch.state);
  const facts = [['Team', batch.team], ['State', batch.state], ['Objects', count(batch.objects)], ['Answered', count(batch.answered)], ['Declined', count(batch.declined)], ['Expired', count(batch.expired)]] as const;
  return (
    <>
      <dl class="facts">{facts.map(([what, value]) => <div key={what}><dt>{what}</dt><dd>{value}</dd></div>)}</dl>
      {why !== undefined && <p>{why}</p>}
    </>
  );
}

interface ObjectsProps extends Props {
  /** Nothing where it is not among those that are listed: then the service decides alone. */
  readonly batch: BatchLine | undefined;
  readonly onChange: () => void;
}

/** Some of the objects, page by page, and what is done with them. */
function Objects({ calls, announcer, name, batch, onChange }: ObjectsProps) {
  const [query, setQuery] = useState<ObjectQuery>({});
  const [before, setBefore] = useState<readonly (number | undefined)[]>([]);
  const [changes, setChanges] = useState(0);
  const [asked, setAsked] = useState<readonly ObjectLine[]>();
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const workers = useLoaded(() => (batch === undefined ? Promise.resolve([]) : calls.workers(batch)), [calls, batch?.namespace, batch?.team]);
  const found = useLoaded(() => calls.objects(name, query), [calls, query, changes]);
  const isOpen = batch === undefined || whyNot(batch.state) === undefined;

  const reopen = async (objects: readonly ObjectLine[]) => {
    setAsked(undefined);
    setBusy(true);
    const { text, tone } = outcomeOf(await reopenEach(calls, name, objects), objects.length);
    announcer.say(text, tone);
    setBusy(false);
    setChanges((number) => number + 1);
    onChange();
    // The button that was pressed goes with its object.
    heading.current?.focus();
  };
  const find = (next: ObjectQuery) => {
    setQuery(next);
    setBefore([]);
  };
  const goOn = (after: number) => {
    setBefore([...before, query.after]);
    setQuery({ ...query, after });
  };
  const goBack = () => {
    setQuery({ ...query, after: before.at(-1) });
    setBefore(before.slice(0, -1));
  };
  return (
    <>
      <h2 id="batch" ref={heading} tabIndex={-1}>Settled objects of {batchCalled(name)}</h2>
      <ObjectFilter workers={workers.kind === 'there' ? workers.value : []} onFind={find} />
      {found.kind !== 'there' && <Waiting of={found} what="Looking" />}
      {found.kind === 'there' && found.value.objects.length === 0 && <p class="empty">No settled object is like that.</p>}
      {found.kind === 'there' && found.value.objects.length > 0 && (
        <ObjectTable objects={found.value.objects} labelledBy="batch" onReopen={isOpen && !isBusy ? (object) => setAsked([object]) : undefined} />
      )}
      {found.kind === 'there' && (
        <p class="pager">
          {before.length > 0 && <button type="button" onClick={goBack}>Previous</button>}
          {found.value.next !== undefined && <button type="button" onClick={() => goOn(found.value.next!)}>More</button>}
          {isOpen && !isBusy && found.value.objects.length > 1 && (
            <button type="button" onClick={() => setAsked(found.value.objects)}>Re-open all {count(found.value.objects.length)} shown</button>
          )}
        </p>
      )}
      {asked !== undefined && <ReopenDialog objects={asked} onReopen={() => void reopen(asked)} onClose={() => setAsked(undefined)} />}
    </>
  );
}
