import { useEffect, useRef, useState } from 'preact/hooks';
import type { TaskType, Team, Work } from '../api/contract';
import type { Service } from '../api/service';
import type { Announcer } from '../ui/announcer';

const KINDS: Readonly<Record<TaskType, string>> = {
  ImageClassification: 'Choose a label for an image',
  TextClassification: 'Choose a label for a text',
  ObjectDetection: 'Draw boxes on an image',
  SemanticSegmentation: 'Paint an image',
};

const LOOK_AGAIN_MILLISECONDS = 20_000;

interface Props {
  readonly service: Service;
  readonly announcer: Announcer;
  readonly team: Team;
  readonly onStart: () => void;
}

/** What is left for the worker. */
export function WorkList({ service, announcer, team, onStart }: Props) {
  const work = useWork(service, announcer, team);
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => start.current?.focus(), [work !== undefined]);
  if (work === undefined) return <main class="list" aria-busy="true"><p class="quiet">Looking for work …</p></main>;
  return (
    <main class="list">
      <header>
        <h1>Work for {team.team}</h1>
        <p class="quiet">{today(work.answeredToday)}</p>
      </header>
      {work.jobs.length === 0 ? (
        <p class="empty">Nothing to do right now. New tasks appear here by themselves.</p>
      ) : (
        <ul class="jobs">
          {work.jobs.map((job) => (
            <li key={job.job}>
              <div>
                <h2>{job.title}</h2>
                <p class="quiet">{KINDS[job.taskType]} · {job.job}</p>
              </div>
              <p class="count"><strong>{job.open}</strong> <span class="quiet">left</span></p>
            </li>
          ))}
        </ul>
      )}
      <button ref={start} type="button" class="primary" onClick={onStart}>
        Start labelling
      </button>
    </main>
  );
}

function useWork(service: Service, announcer: Announcer, team: Team): Work | undefined {
  const [work, setWork] = useState<Work>();
  useEffect(() => {
    let isHere = true;
    const look = () =>
      service.work(team).then(
        (found) => isHere && setWork(found),
        (problem: unknown) => isHere && announcer.say((problem as Error).message, 'bad'),
      );
    void look();
    const timer = setInterval(() => document.visibilityState === 'visible' && void look(), LOOK_AGAIN_MILLISECONDS);
    return () => {
      isHere = false;
      clearInterval(timer);
    };
  }, [service, team.namespace, team.team]);
  return work;
}

function today(answered: number): string {
  if (answered === 0) return 'Nothing handed in yet today.';
  return answered === 1 ? 'One answer handed in today.' : `${answered} answers handed in today.`;
}
