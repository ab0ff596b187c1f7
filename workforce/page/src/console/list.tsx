import type { ConsoleCalls, JobLine } from '../api/console';
import { hashOf } from '../work/route';
import { useLoaded } from '../ui/loaded';
import { Waiting } from '../ui/waiting';
import { ProgressBar } from './progress';
import { StageBadge } from './stage';
import { TASKS, count } from './words';

const LOOK_AGAIN_MILLISECONDS = 15_000;

/** The owner's jobs. */
export function JobList({ calls }: { readonly calls: ConsoleCalls }) {
  const found = useLoaded(() => calls.jobs(), [calls], LOOK_AGAIN_MILLISECONDS);
  return (
    <main class="console">
      <header><h1>Labelling jobs</h1></header>
      {found.kind !== 'there' ? (
        <Waiting of={found} what="Asking the cluster" />
      ) : found.value.jobs.length === 0 ? (
        <p class="empty">There are no jobs yet. One that is applied appears here by itself.</p>
      ) : (
        <>
          <ul class="job-list">{found.value.jobs.map((job) => <JobRow key={`${job.namespace}/${job.job}`} job={job} />)}</ul>
          {found.value.extent === 'first' && <p class="quiet">There are more jobs than these.</p>}
        </>
      )}
    </main>
  );
}

function JobRow({ job }: { readonly job: JobLine }) {
  const { counts } = job;
  const done = counts.objects - counts.left;
  return (
    <li>
      <div class="job-row">
        <h2><a href={hashOf({ kind: 'console', job, isPreview: false })} dir="auto">{job.title || job.job}</a></h2>
        <p class="quiet">{job.namespace}/{job.job}{job.taskType !== undefined && ` · ${TASKS[job.taskType]}`}</p>
      </div>
      <StageBadge stage={job.stage} />
      <div class="job-progress">
        <ProgressBar counts={counts} />
        <p class="quiet">
          {counts.objects === 0
            ? 'Not read yet'
            : `${count(done)} of ${count(counts.objects)} done: ${count(counts.human)} by people, ${count(counts.machine)} by the model, ${count(counts.left)} left`}
        </p>
      </div>
    </li>
  );
}
