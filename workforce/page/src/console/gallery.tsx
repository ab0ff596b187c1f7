import { useEffect, useState } from 'preact/hooks';
import type { ConsoleCalls, Gallery, GalleryItem, Job } from '../api/console';
import { Dialog } from '../ui/dialog';
import { useLoaded } from '../ui/loaded';
import { Waiting } from '../ui/waiting';
import type { JobName } from '../work/route';
import { ItemFigure } from './figure';
import { count, isOfClasses } from './words';

type Kind = 'automatic' | 'uncertain';

const KINDS: readonly (readonly [Kind, string])[] = [
  ['automatic', 'Labelled by the model'],
  ['uncertain', 'Least certain'],
];

interface Props {
  readonly calls: ConsoleCalls;
  readonly name: JobName;
  readonly job: Job;
}

/** Objects as the model sees them. */
export function GallerySection({ calls, name, job }: Props) {
  const [kind, setKind] = useState<Kind>(job.summary.counts.machine > 0 ? 'automatic' : 'uncertain');
  return (
    <section class="sheet" aria-labelledby="gallery">
      <h2 id="gallery">Gallery</h2>
      <div class="switch" role="group" aria-label="What the gallery shows">
        {KINDS.map(([each, label]) => (
          <button key={each} type="button" aria-pressed={each === kind} onClick={() => setKind(each)}>{label}</button>
        ))}
      </div>
      {kind === 'automatic' ? <Automatic calls={calls} name={name} job={job} /> : <Uncertain calls={calls} name={name} job={job} />}
    </section>
  );
}

/** What the model labelled, page by page, of one class where that is asked for. */
function Automatic({ calls, name, job }: Props) {
  const [label, setLabel] = useState<number>();
  const [skip, setSkip] = useState(0);
  const [before, setBefore] = useState<readonly number[]>([]);
  const found = useLoaded(() => calls.automatic(name, skip, label), [calls, name.namespace, name.job, skip, label]);
  const labels = found.kind === 'there' ? found.value.labels : job.labels;
  const choose = (value: string) => {
    setLabel(value === '' ? undefined : Number(value));
    setSkip(0);
    setBefore([]);
  };
  return (
    <>
      {isOfClasses(job.summary.taskType) && (
        <label class="filter">
          <span>Label</span>
          <select value={label === undefined ? '' : String(label)} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">all</option>
            {labels.map((each, i) => <option key={each} value={String(i)}>{each}</option>)}
          </select>
        </label>
      )}
      {found.kind === 'there' ? <Grid calls={calls} gallery={found.value} none="The model has labelled nothing of this yet." /> : <Waiting of={found} what="Reading" />}
      {found.kind === 'there' && (
        <p class="pager">
          {before.length > 0 && <button type="button" onClick={() => (setSkip(before.at(-1)!), setBefore(before.slice(0, -1)))}>Previous</button>}
          {found.value.next !== undefined && <button type="button" onClick={() => (setBefore([...before, skip]), setSkip(found.value.next!))}>More</button>}
          {found.value.next === undefined && found.value.extent === 'first' && <span class="quiet">Shown are objects among the first {count(found.value.looked)} labels.</span>}
        </p>
      )}
    </>
  );
}

function Uncertain({ calls, name, job }: Props) {
  const found = useLoaded(() => calls.uncertain(name), [calls, name.namespace, name.job, job.looks.length, job.history.length]);
  if (found.kind !== 'there') return <Waiting of={found} what="Reading" />;
  return (
    <>
      <p class="quiet">
        {found.value.extent === 'all' ? `Of ${count(found.value.looked)} predictions of the last model.` : `Of the first ${count(found.value.looked)} predictions of the last model.`}
      </p>
      <Grid calls={calls} gallery={found.value} none="The model has predicted nothing yet." />
    </>
  );
}

function Grid({ calls, gallery, none }: { readonly calls: ConsoleCalls; readonly gallery: Gallery; readonly none: string }) {
  const [open, setOpen] = useState<GalleryItem>();
  useEffect(() => setOpen(undefined), [gallery]);
  if (gallery.items.length === 0) return <p class="empty">{none}</p>;
  return (
    <>
      <ul class="gallery">
        {gallery.items.map((item) => (
          <li key={item.id} class="tile">
            <ItemFigure calls={calls} item={item} labels={gallery.labels} size="small" onOpen={() => setOpen(item)} />
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <Dialog title={`Object ${open.id + 1}`} width="wide" onClose={() => setOpen(undefined)}>
          <ItemFigure calls={calls} item={open} labels={gallery.labels} size="large" />
          {open.place !== undefined && <p class="quiet"><code>{open.place}</code></p>}
        </Dialog>
      )}
    </>
  );
}
