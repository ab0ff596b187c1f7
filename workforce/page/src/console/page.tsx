import type { ConsoleCalls } from '../api/console';
import type { JobName } from '../work/route';
import { JobPage } from './job';
import { JobList } from './list';

/** The owners' pages. */
export function ConsolePage({ calls, job }: { readonly calls: ConsoleCalls; readonly job: JobName | undefined }) {
  return job === undefined ? <JobList calls={calls} /> : <JobPage key={`${job.namespace}/${job.job}`} calls={calls} name={job} />;
}
