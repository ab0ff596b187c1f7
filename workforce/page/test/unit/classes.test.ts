import { describe, expect, it } from 'vitest';
import { Choice } from '../../src/classes/choice';
import { ClassEditor } from '../../src/classes/editor';
import { search } from '../../src/classes/search';
import { Slots } from '../../src/classes/slots';

describe('The digit keys', () => {
  it('stand for up to ten labels in their order, 0 for the tenth', () => {
    const slots = new Slots(10);
    expect(['1', '9', '0'].map((digit) => slots.labelOf(digit))).toEqual([0, 8, 9]);
    expect(new Slots(3).labelOf('4')).toBeUndefined();
  });

  it('stand for the labels used last when there are more', () => {
    const slots = new Slots(2_000);
    [1_500, 7, 1_500, 12].forEach((label) => slots.use(label));
    expect(slots.filled).toEqual([{ key: '1', label: 1_500 }, { key: '2', label: 7 }, { key: '3', label: 12 }]);
  });

  it('keep their label until it is the one not used for the longest time', () => {
    const slots = new Slots(50);
    for (let label = 0; label < 10; label++) slots.use(label);
    slots.use(0);
    slots.use(40);
    expect(slots.labelOf('1')).toBe(0);
    expect(slots.labelOf('2')).toBe(40);
    expect(slots.keyOf(1)).toBeUndefined();
  });
});

describe('The search', () => {
  const labels = ['barn owl', 'Owl', 'howler', 'snowy Owlet', 'été', 'falcon'];

  it('finds beginnings first, then words, then the rest', () => {
    expect(search(labels, 'OWL').map((index) => labels[index])).toEqual(['Owl', 'barn owl', 'snowy Owlet', 'howler']);
  });

  it('does not mind accents, and shows all where nothing is asked', () => {
    expect(search(labels, 'ete')).toEqual([4]);
    expect(search(labels, '  ')).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe('A class', () => {
  it.each([
    ['ImageClassification', 'crowd-image-classifier'],
    ['TextClassification', 'crowd-classifier'],
  ] as const)('of %s is handed in as %s', async (taskType, element) => {
    const choice = new Choice(['owl', 'falcon']);
    const editor = new ClassEditor(taskType, choice);
    expect(editor.obstacle).toBe('Choose a label first.');
    choice.choose(1);
    expect(editor.obstacle).toBeUndefined();
    expect(await editor.answer()).toEqual({ [element]: { label: 'falcon' } });
  });

  it('is undone, redone and drafted', async () => {
    const choice = new Choice(['owl', 'falcon']);
    const editor = new ClassEditor('ImageClassification', choice);
    choice.choose(1);
    choice.choose(0);
    editor.undo();
    expect(editor.chosen).toBe(1);
    editor.undo();
    expect(editor.chosen).toBeUndefined();
    editor.redo();
    const other = new ClassEditor('ImageClassification', new Choice(['owl', 'falcon']));
    await other.restore(await editor.draft());
    expect(other.chosen).toBe(1);
    await expect(other.restore({ form: 'class-1', label: 2 })).rejects.toThrow('no draft');
  });
});
