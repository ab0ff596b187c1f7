import type { ConsoleCalls, Job, LabelCounts } from '../api/console';
import { useLoaded } from '../ui/loaded';
import { Waiting } from '../ui/waiting';
import type { JobName } from '../work/route';
import { count, isOfClasses } from './words';

const MOST_ROWS = 50;

interface Props {
  readonly calls: ConsoleCalls;
  readonly name: JobName;
  readonly job: Job;
}

/** How often each class is among the labels. */
export function Classes({ calls, name, job }: Props) {
  const { human, machine } = job.summary.counts;
  const found = useLoaded(() => calls.labels(name), [calls, name.namespace, name.job, human, machine]);
  if (human + machine === 0) return null;
  return (
    <section class="sheet" aria-labelledby="classes">
      <h2 id="classes">Labels</h2>
      {found.kind === 'there' ? <Table counts={found.value} job={job} /> : <Waiting of={found} what="Counting" />}
    </section>
  );
}

function Table({ counts, job }: { readonly counts: LabelCounts; readonly job: Job }) {
  const rows = [...counts.classes].sort((a, b) => b.human + b.machine - a.human - a.machine);
  const most = Math.max(1, ...rows.map((row) => row.human + row.machine));
  return (
    <>
      <p class="quiet">{unit(job)}{counts.extent === 'first' && ` Counted were the first ${count(counts.counted.human + counts.counted.machine)} labels.`}</p>
      <div class="scroll" tabIndex={0} role="group" aria-labelledby="classes">
        <table class="bars">
          <thead>
            <tr>
              <th scope="col">Label</th>
              <th scope="col" class="number">By people</th>
              <th scope="col" class="number">By the model</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map((row) => (
              <tr key={row.label}>
                <th scope="row" dir="auto">{row.label}</th>
                <td class="number">{count(row.human)}</td>
                <td class="number">{count(row.machine)}</td>
                <td class="bar-cell"><Bar human={row.human / most} machine={row.machine / most} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST_ROWS && <p class="quiet">{count(rows.length - MOST_ROWS)} labels that are rarer are left out.</p>}
    </>
  );
}

function Bar({ human, machine }: { readonly human: number; readonly machine: number }) {
  return (
    <svg class="bar-line" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect class="part human" x="0" y="0" width={100 * human} height="4" />
      <rect class="part machine" x={100 * human} y="0" width={100 * machine} height="4" />
    </svg>
  );
}

function unit(job: Job): string {
  if (isOfClasses(job.summary.taskType)) return 'Objects of each class.';
  return job.summary.taskType === 'ObjectDetection' ? 'Boxes of each class.' : 'Masks in which each class is.';
}
