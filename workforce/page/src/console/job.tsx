import type { ConsoleCalls, Job } from '../api/console';
import { useLoaded } from '../ui/loaded';
import { Waiting } from '../ui/waiting';
import { type JobName, hashOf } from '../work/route';
import { Classes } from './classes';
import { Conditions, Cost, Places } from './facts';
import { GallerySection } from './gallery';
import { Iterations } from './iterations';
import { Looks } from './looks';
import { ProgressBar, ProgressLegend } from './progress';
import { StageBadge } from './stage';
import { TASKS, count, isOfClasses, when } from './words';

const LOOK_AGAIN_MILLISECONDS = 15_000;

interface Props {
  readonly calls: ConsoleCalls;
  readonly name: JobName;
}

/** One job. */
export function JobPage({ calls, name }: Props) {
  const found = useLoaded(() => calls.job(name), [calls, name.namespace, name.job], LOOK_AGAIN_MILLISECONDS);
  if (found.kind !== 'there') {
    return (
      <main class="console">
        <header><Trail /><h1>{name.job}</h1></header>
        <Waiting of={found} what="Asking the cluster" />
      </main>
    );
  }
  return <Shown calls={calls} name={name} job={found.value} />;
}

function Shown({ calls, name, job }: Props & { readonly job: Job }) {
  const { summary } = job;
  return (
    <main class="console">
      <header>
        <Trail />
        <div class="headline">
          <h1 dir="auto">{summary.title || name.job}</h1>
          <StageBadge stage={summary.stage} />
          <a class="button" href={hashOf({ kind: 'console', job: name, isPreview: true })}>Preview the task</a>
        </div>
        <p class="quiet">
          {name.namespace}/{name.job}
          {summary.taskType !== undefined && ` · ${TASKS[summary.taskType]}`}
          {job.team !== undefined && ` · team ${job.team}`}
          {summary.created !== undefined && ` · made ${when(summary.created)}`}
        </p>
        {job.failureReason !== undefined && <p class="absent">{job.failureReason}</p>}
      </header>
      <Overview job={job} />
      <Looks calls={calls} name={name} looks={job.looks} isOfClasses={isOfClasses(summary.taskType)} />
      <Iterations history={job.history} />
      <Classes calls={calls} name={name} job={job} />
      <GallerySection calls={calls} name={name} job={job} />
      <Cost job={job} />
      <Places places={job.places} />
      <Conditions conditions={job.conditions} />
    </main>
  );
}

function Trail() {
  return <nav aria-label="Where you are"><a href={hashOf({ kind: 'console', job: undefined, isPreview: false })}>Labelling jobs</a></nav>;
}

function Overview({ job }: { readonly job: Job }) {
  const { counts, batch, iteration } = job.summary;
  return (
    <section class="sheet" aria-label="Progress">
      <ProgressBar counts={counts} />
      <ProgressLegend counts={counts} />
      {batch !== undefined && (
        <p class="quiet">
          Batch {iteration}: {count(batch.answered)} of {count(batch.objects)} answered
          {batch.declined > 0 && `, ${count(batch.declined)} declined`}
          {batch.expired > 0 && `, ${count(batch.expired)} expired`}
        </p>
      )}
    </section>
  );
}
