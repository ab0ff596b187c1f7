import { describe, expect, it } from 'vitest';
import { type Box, HANDLES, between, moved, resized, stretched } from '../../src/boxes/box';
import { BoxEditor } from '../../src/boxes/editor';
import { hitAt } from '../../src/boxes/hit';
import { Choice } from '../../src/classes/choice';

const IMAGE = { width: 100, height: 80 };
const BOX: Box = { label: 0, left: 10, top: 20, width: 30, height: 40 };
const AS_IT_IS = { scale: 1, x: 0, y: 0 };

describe('A box', () => {
  it('lies between two places in whole pixels, whichever way it was drawn', () => {
    expect(between({ x: 40.4, y: 60.4 }, { x: 9.6, y: 19.7 }, 0, IMAGE)).toEqual(BOX);
  });

  it('is cut off at the edge of the image and has at least one pixel', () => {
    expect(between({ x: -5, y: -5 }, { x: 500, y: 500 }, 1, IMAGE)).toEqual({ label: 1, left: 0, top: 0, width: 100, height: 80 });
    expect(between({ x: 300, y: 300 }, { x: 300, y: 300 }, 1, IMAGE)).toEqual({ label: 1, left: 99, top: 79, width: 1, height: 1 });
  });

  it('keeps its size where the image ends', () => {
    expect(moved(BOX, 500, -500, IMAGE)).toEqual({ ...BOX, left: 70, top: 0 });
  });

  it('is resized by each of its handles', () => {
    const sizes = HANDLES.map((handle) => resized(BOX, handle, 5, 6, IMAGE)).map(({ left, top, width, height }) => [left, top, width, height]);
    expect(sizes).toEqual([
      [15, 26, 25, 34], [10, 26, 30, 34], [10, 26, 35, 34], [15, 20, 25, 40],
      [10, 20, 35, 40], [15, 20, 25, 46], [10, 20, 30, 46], [10, 20, 35, 46],
    ]);
  });

  it('turns inside out under the pointer, but not by keys', () => {
    expect(resized(BOX, { x: 1, y: 0 }, -35, 0, IMAGE)).toEqual({ ...BOX, left: 5, width: 5 });
    expect(stretched(BOX, { x: 1, y: 0 }, -35, 0, IMAGE)).toEqual({ ...BOX, width: 1 });
    expect(stretched(BOX, { x: -1, y: 0 }, 500, 0, IMAGE)).toEqual({ ...BOX, left: 39, width: 1 });
  });
});

describe('A press', () => {
  it('takes the handles of the selected box before anything else', () => {
    expect(hitAt([BOX], 0, { x: 12, y: 22 }, AS_IT_IS, false)).toEqual({ kind: 'handle', handle: { x: -1, y: -1 } });
    expect(hitAt([BOX], 0, { x: 25, y: 40 }, AS_IT_IS, false)).toEqual({ kind: 'selected' });
  });

  it('takes the smallest of the boxes that are not selected', () => {
    const inner = { label: 1, left: 15, top: 25, width: 5, height: 5 };
    expect(hitAt([BOX, inner], undefined, { x: 17, y: 27 }, AS_IT_IS, false)).toEqual({ kind: 'other', index: 1 });
    expect(hitAt([BOX, inner], undefined, { x: 90, y: 70 }, AS_IT_IS, false)).toEqual({ kind: 'nothing' });
  });
});

describe('The boxes of an image', () => {
  let now = 0;
  function editor(): BoxEditor {
    return new BoxEditor(IMAGE, ['owl', 'falcon'], new Choice(['owl', 'falcon']), () => now);
  }

  it('are handed in in the form of the crowd element', async () => {
    const boxes = editor();
    boxes.add(BOX);
    boxes.select(undefined);
    boxes.choice.choose(1);
    boxes.addAt({ x: 50, y: 40 }, 10, 8);
    expect(await boxes.answer()).toEqual({
      'crowd-bounding-box': {
        boundingBoxes: [
          { label: 'owl', left: 10, top: 20, width: 30, height: 40 },
          { label: 'falcon', left: 45, top: 36, width: 10, height: 8 },
        ],
        inputImageProperties: IMAGE,
      },
    });
  });

  it('of which there is none are an answer, after a question', async () => {
    const boxes = editor();
    expect(boxes.doubt).toContain('There is no box');
    expect(await boxes.answer()).toEqual({ 'crowd-bounding-box': { boundingBoxes: [], inputImageProperties: IMAGE } });
  });

  it('are gone through one after another, and left at the end', () => {
    const boxes = editor();
    boxes.add(BOX);
    boxes.add(moved(BOX, 9, 9, IMAGE));
    boxes.select(undefined);
    expect([boxes.cycle(1), boxes.selected, boxes.cycle(1), boxes.selected, boxes.cycle(1), boxes.selected]).toEqual([true, 0, true, 1, false, undefined]);
    expect([boxes.cycle(-1), boxes.selected]).toEqual([true, 1]);
  });

  it('take back nudges that followed one another at once', () => {
    const boxes = editor();
    boxes.add(BOX);
    for (let i = 0; i < 5; i++) {
      now += 100;
      boxes.nudge(1, 0);
    }
    expect(boxes.boxes[0]?.left).toBe(15);
    boxes.undo();
    expect(boxes.boxes[0]).toEqual(BOX);
    boxes.redo();
    expect(boxes.boxes[0]?.left).toBe(15);
  });

  it('are duplicated beside themselves, even in a corner', () => {
    const boxes = editor();
    boxes.add(moved(BOX, 500, 500, IMAGE));
    boxes.duplicate();
    expect(boxes.boxes[1]).toEqual({ ...BOX, left: 66, top: 36 });
    expect(boxes.selected).toBe(1);
  });

  it('come back from a draft, and only from one that fits', async () => {
    const boxes = editor();
    boxes.add(BOX);
    const draft = JSON.parse(JSON.stringify(await boxes.draft())) as { boxes: Box[] };
    const other = editor();
    await other.restore(draft);
    expect(other.boxes).toEqual([BOX]);
    await expect(editor().restore({ ...draft, boxes: [{ ...BOX, left: 90 }] })).rejects.toThrow('outside of the image');
    await expect(editor().restore('nonsense')).rejects.toThrow('no draft');
  });
});
