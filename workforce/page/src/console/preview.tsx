import { useMemo, useState } from 'preact/hooks';
import type { ConsoleCalls, Preview } from '../api/console';
import type { AnswerContent } from '../api/contract';
import { TaskPage } from '../task/page';
import type { Announcer } from '../ui/announcer';
import { Dialog } from '../ui/dialog';
import { useLoaded } from '../ui/loaded';
import type { Settings } from '../ui/settings';
import { Waiting } from '../ui/waiting';
import type { JobName } from '../work/route';
import { Rehearsal, answerText } from './rehearsal';

interface Props {
  readonly calls: ConsoleCalls;
  readonly name: JobName;
  readonly settings: Settings;
  readonly announcer: Announcer;
  readonly onLeave: () => void;
}

/** The task as people will see it, on the first objects of the job's input. */
export function PreviewPage(props: Props) {
  const { calls, name, onLeave } = props;
  const found = useLoaded(() => calls.preview(name), [calls, name.namespace, name.job]);
  if (found.kind === 'there') return <Shown {...props} preview={found.value} />;
  return (
    <main class="card">
      <h1>Preview of {name.job}</h1>
      <Waiting of={found} what="Reading the input manifest" />
      <footer><button type="button" onClick={onLeave}>Back to the job</button></footer>
    </main>
  );
}

function Shown({ calls, name, preview, settings, announcer, onLeave }: Props & { readonly preview: Preview }) {
  const [answer, setAnswer] = useState<AnswerContent>();
  const rehearsal = useMemo(() => new Rehearsal(calls, name.job, preview, setAnswer), [calls, preview]);
  return (
    <>
      <aside class="rehearsal" aria-label="Preview">Preview of {name.namespace}/{name.job}: nothing is handed in.</aside>
      <TaskPage service={rehearsal} settings={settings} announcer={announcer} team={{ namespace: name.namespace, team: name.job }} onLeave={onLeave} />
      {answer !== undefined && (
        <Dialog title="What would be handed in" width="wide" onClose={() => setAnswer(undefined)}>
          <pre class="answer" tabIndex={0}>{answerText(answer)}</pre>
          <footer><button type="button" class="primary" autofocus onClick={() => setAnswer(undefined)}>Next object</button></footer>
        </Dialog>
      )}
    </>
  );
}
