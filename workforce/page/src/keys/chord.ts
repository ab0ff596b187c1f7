/**
 * The keys that are pressed together, such as `Ctrl+z` or `Shift+ArrowLeft`. Letters are small. Shift does not count for other characters,
 * which some keyboards have only with it. Command on a Mac is Ctrl.
 */
export function chordOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const isSign = key.length === 1 && !/\p{L}/u.test(key);
  return [
    event.ctrlKey || event.metaKey ? 'Ctrl+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey && !isSign ? 'Shift+' : '',
    key,
  ].join('');
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
};

/** The chord as it is shown to people, key by key. */
export function spelled(chord: string): string[] {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  return parts.map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}

/** Whether it is one character without Ctrl or Alt: what WCAG 2.1.4 lets people switch off. */
export function isSingle(chord: string): boolean {
  return chord.length === 1 || /^Shift\+.$/u.test(chord);
}
