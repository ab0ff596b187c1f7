import { describe, expect, it } from 'vitest';
import { chordOf, isSingle, spelled } from '../../src/keys/chord';
import { keymap } from '../../src/keys/keymap';

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('Keys pressed together', () => {
  it.each([
    [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+z'],
    [{ key: 'z', metaKey: true }, 'Ctrl+z'],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: '7', shiftKey: true }, '7'],
    [{ key: ' ' }, 'Space'],
    [{ key: 'ArrowUp', altKey: true, shiftKey: true }, 'Alt+Shift+ArrowUp'],
  ])('%j are %s', (event, chord) => {
    expect(chordOf({ ...NONE, ...event })).toBe(chord);
  });

  it('are spelled for people', () => {
    expect(spelled('Ctrl+Shift+z')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(spelled('Alt+ArrowLeft')).toEqual(['Alt', '←']);
    expect(spelled('+')).toEqual(['+']);
  });

  it('are single where they are one character', () => {
    expect(['n', '?', '1', 'Ctrl+z', 'Enter', 'ArrowUp'].map(isSingle)).toEqual([true, true, true, false, false, false]);
  });
});

describe.each(['ImageClassification', 'TextClassification', 'ObjectDetection', 'SemanticSegmentation'] as const)('The keys for %s', (taskType) => {
  const commands = keymap(taskType).flatMap((group) => group.commands);

  it('mean one thing each', () => {
    const keys = commands.flatMap((command) => command.keys);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('hand in, skip, undo and list themselves', () => {
    const ids = commands.map((command) => command.id);
    expect(ids).toEqual(expect.arrayContaining(['submit', 'skip', 'undo', 'redo', 'keys', 'instructions', 'digit', 'search']));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
