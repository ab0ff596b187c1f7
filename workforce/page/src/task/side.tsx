import { BoxBench } from '../boxes/bench';
import { BoxPanel, BoxRail, boxSummary } from '../boxes/panel';
import { ClassBench } from '../classes/bench';
import { ClassPicker } from '../classes/picker';
import { MaskBench } from '../masks/bench';
import { MaskPanel, MaskRail, maskSummary } from '../masks/panel';
import { useObserved } from '../ui/observable';
import type { Bench } from './bench';

/** The labels and whatever else belongs beside the task. */
export function Side({ bench }: { readonly bench: Bench }) {
  if (bench instanceof BoxBench) return <BoxPanel bench={bench} />;
  if (bench instanceof MaskBench) return <MaskPanel bench={bench} />;
  return bench instanceof ClassBench ? <ClassSide bench={bench} /> : null;
}

function ClassSide({ bench }: { readonly bench: ClassBench }) {
  useObserved(bench.editor);
  return <ClassPicker choice={bench.choice} chosen={bench.editor.chosen} marks="none" />;
}

/** The tools at the image's edge. */
export function Rail({ bench }: { readonly bench: Bench }) {
  if (bench instanceof ClassBench) return null;
  return (
    <div class="rail" role="toolbar" aria-label="Tools" aria-orientation="vertical">
      {bench instanceof BoxBench && <BoxRail bench={bench} />}
      {bench instanceof MaskBench && <MaskRail bench={bench} />}
    </div>
  );
}

/** What a screen reader says of the work so far. */
export function Summary({ bench }: { readonly bench: Bench }) {
  useObserved(bench.editor);
  useObserved(bench.choice);
  if (bench instanceof MaskBench) return <MaskSummary bench={bench} />;
  if (bench instanceof BoxBench) return <>{boxSummary(bench)}</>;
  const chosen = bench instanceof ClassBench ? bench.editor.chosen : undefined;
  return <>{chosen === undefined ? 'No label yet' : `Label: ${bench.choice.labels[chosen]}`}</>;
}

function MaskSummary({ bench }: { readonly bench: MaskBench }) {
  useObserved(bench.tools);
  useObserved(bench.pen);
  return <>{maskSummary(bench)}</>;
}
