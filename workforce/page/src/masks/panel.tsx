import { ClassPicker } from '../classes/picker';
import { IconButton } from '../ui/button';
import { useObserved } from '../ui/observable';
import type { MaskBench } from './bench';
import type { MaskToolKind } from './tools';

/** The labels, and how they are painted. */
export function MaskPanel({ bench }: { readonly bench: MaskBench }) {
  const { tools, choice } = bench;
  useObserved(tools);
  useObserved(choice);
  return (
    <>
      <ClassPicker choice={choice} chosen={choice.label} marks="patterns" />
      <section class="sliders" aria-label="Painting">
        <label>
          <span>Brush <span class="value" aria-hidden="true">{tools.size} px</span></span>
          <input
            type="range"
            min="0"
            max="100"
            value={position(tools.size)}
            aria-valuetext={`${tools.size} pixels`}
            onInput={(event) => tools.resize(sizeAt(event.currentTarget.valueAsNumber))}
          />
        </label>
        <label>
          <span>Opacity <span class="value" aria-hidden="true">{Math.round(100 * tools.opacity)} %</span></span>
          <input
            type="range"
            min="10"
            max="100"
            step="5"
            value={100 * tools.opacity}
            aria-valuetext={`${Math.round(100 * tools.opacity)} percent`}
            onInput={(event) => tools.fade(event.currentTarget.valueAsNumber / 100)}
          />
        </label>
      </section>
    </>
  );
}

const MOST_SIZE = 2_000;

/** The slider goes by the size's logarithm, so that small brushes can be told apart. */
function position(size: number): number {
  return Math.round((100 * Math.log(size)) / Math.log(MOST_SIZE));
}

function sizeAt(position: number): number {
  return Math.round(MOST_SIZE ** (position / 100));
}

const TOOLS: readonly (readonly [MaskToolKind, string, string])[] = [
  ['brush', 'Brush', 'B'],
  ['eraser', 'Eraser', 'E'],
  ['polygon', 'Polygon', 'P'],
  ['fill', 'Fill', 'G'],
];

/** The tools beside the image. */
export function MaskRail({ bench }: { readonly bench: MaskBench }) {
  const { tools } = useObserved(bench.tools) && bench;
  return (
    <>
      {TOOLS.map(([kind, what, key]) => (
        <IconButton key={kind} icon={kind} what={what} keys={key} isOn={tools.kind === kind} onPress={() => tools.take(kind)} />
      ))}
      <hr />
      <IconButton icon="smaller" what="Smaller brush" keys="[" onPress={() => tools.step(-1)} />
      <IconButton icon="bigger" what="Bigger brush" keys="]" onPress={() => tools.step(1)} />
      <IconButton icon={tools.isShown ? 'eye' : 'hidden'} what="Show the labels" keys="V" isOn={tools.isShown} onPress={() => tools.toggle()} />
    </>
  );
}

/** What a screen reader says of the image. */
export function maskSummary(bench: MaskBench): string {
  const { tools, pen, editor, choice } = bench;
  const cursor = pen.cursor;
  const tool = tools.kind === 'eraser' ? 'Eraser' : `${TOOLS.find(([kind]) => kind === tools.kind)?.[1]} with ${choice.name}`;
  if (cursor === undefined) return tool;
  const x = Math.floor(cursor.x);
  const y = Math.floor(cursor.y);
  const value = editor.mask.at(x, y);
  return `${tool}, cursor at ${x}, ${y}: ${value === 0 ? 'background' : (choice.labels[value - 1] ?? '')}`;
}
