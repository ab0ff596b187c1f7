import type { ConsoleCalls, Look } from '../api/console';
import { useLoaded } from '../ui/loaded';
import { Waiting } from '../ui/waiting';
import type { JobName } from '../work/route';
import { CurveFigure } from './curve';
import { count, percentOf } from './words';

interface Props {
  readonly calls: ConsoleCalls;
  readonly name: JobName;
  readonly looks: readonly Look[];
  /** Whether labels are right or wrong, and not better or worse. */
  readonly isOfClasses: boolean;
}

/** The looks at a threshold, each with its curve. */
export function Looks({ calls, name, looks, isOfClasses }: Props) {
  return (
    <section class="sheet" aria-labelledby="looks">
      <h2 id="looks">Certified threshold</h2>
      {looks.length === 0 && <p class="quiet">No look has been taken yet: the model labels nothing before one has certified it.</p>}
      {looks.map((look) => <LookPart key={look.look} calls={calls} name={name} look={look} isOfClasses={isOfClasses} isAlone={looks.length === 1} />)}
    </section>
  );
}

function LookPart({ calls, name, look, isOfClasses, isAlone }: Omit<Props, 'looks'> & { readonly look: Look; readonly isAlone: boolean }) {
  const curve = useLoaded(() => calls.curve(name, look.look), [calls, name.namespace, name.job, look.look]);
  return (
    <div class="look">
      {!isAlone && <h3>Look {look.look}</h3>}
      <p>{outcome(look, isOfClasses)}</p>
      {curve.kind === 'there' ? <CurveFigure curve={curve.value} /> : <Waiting of={curve} what="Reading the decision record" />}
    </div>
  );
}

function outcome(look: Look, isOfClasses: boolean): string {
  const promise = `a quality of ${percentOf(look.target)} with ${percentOf(look.confidence, 0)} confidence`;
  if (!look.certified) return `Nothing could be certified for ${promise}: after this look the model labels nothing.`;
  const sample = `${count(look.validation)} objects of the sample there`;
  const seen = isOfClasses
    ? `Of the ${sample}, it got ${count(look.errors)} wrong (${percentOf(look.observedQuality)} right).`
    : `On the ${sample}, its mean IoU with people’s labels is ${percentOf(look.observedQuality)}.`;
  return `At confidence ${look.threshold ?? '–'} and above the model labels by itself: ${promise} is certified. ${seen}`;
}
