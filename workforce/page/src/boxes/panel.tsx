import { ClassPicker } from '../classes/picker';
import { Swatch } from '../colours/swatch';
import { IconButton } from '../ui/button';
import { useObserved } from '../ui/observable';
import type { BoxBench } from './bench';

/** The labels, and the list of boxes. */
export function BoxPanel({ bench }: { readonly bench: BoxBench }) {
  const { editor, choice } = bench;
  useObserved(editor);
  useObserved(choice);
  return (
    <>
      <ClassPicker choice={choice} chosen={choice.label} marks="colours" />
      <section class="boxes" aria-label="Boxes">
        <h2>Boxes <span class="quiet">{editor.boxes.length}</span></h2>
        {editor.boxes.length === 0 && <p class="quiet hint">Drag on the image, or press N.</p>}
        <ul>
          {editor.boxes.map((box, index) => (
            <li key={index} class={index === editor.selected ? 'selected' : ''}>
              <button type="button" class="row" aria-pressed={index === editor.selected} onClick={() => editor.select(index)}>
                <span class="quiet number">{index + 1}</span>
                <Swatch label={box.label} colour={choice.colours[box.label] as string} hasPattern={false} />
                <span class="name" dir="auto">{editor.labels[box.label]}</span>
                <span class="quiet size">{box.width} × {box.height}</span>
              </button>
              <IconButton icon="bin" what={`Delete box ${index + 1}`} onPress={() => editor.remove(index)} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The tools beside the image. */
export function BoxRail({ bench }: { readonly bench: BoxBench }) {
  useObserved(bench.editor);
  const { selected } = bench.editor;
  return (
    <>
      <IconButton icon="box" what="New box" keys="N" onPress={() => bench.addInSight()} />
      <IconButton icon="copy" what="Duplicate the box" keys="D" isDisabled={selected === undefined} onPress={() => bench.editor.duplicate()} />
      <IconButton icon="bin" what="Delete the box" keys="Del" isDisabled={selected === undefined} onPress={() => bench.editor.remove()} />
      <hr />
      <IconButton icon="cross" what="Crosshair" keys="C" isOn={bench.painter.hasCrosshair} onPress={() => bench.toggleCrosshair()} />
      <IconButton icon={bench.painter.isShown ? 'eye' : 'hidden'} what="Show the boxes" keys="V" isOn={bench.painter.isShown} onPress={() => bench.toggleVisible()} />
    </>
  );
}

/** What a screen reader says of the image. */
export function boxSummary(bench: BoxBench): string {
  const { editor } = bench;
  const box = editor.selectedBox;
  if (box === undefined) return editor.boxes.length === 1 ? '1 box, none selected' : `${editor.boxes.length} boxes, none selected`;
  const name = editor.labels[box.label] ?? '';
  return `Box ${(editor.selected ?? 0) + 1} of ${editor.boxes.length}: ${name}, left ${box.left}, top ${box.top}, ${box.width} by ${box.height} pixels`;
}
