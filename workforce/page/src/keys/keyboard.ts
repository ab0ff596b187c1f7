import { chordOf, isSingle } from './chord';
import type { Group } from './keymap';

/** Does what a key is for. Gives back false when it has nothing to do, so that the browser does what it does. */
export type Action = (event: KeyboardEvent) => boolean | void;

export type Actions = Readonly<Record<string, Action>>;

/** Calls the actions of keys, unless someone is typing, a dialog is open, or a button has the focus and the key would press it. */
export class Keyboard {
  private readonly commands: ReadonlyMap<string, string>;

  constructor(
    groups: readonly Group[],
    private readonly actions: Actions,
    private readonly isAllowed: (chord: string, target: EventTarget | null) => boolean = () => true,
  ) {
    this.commands = new Map(groups.flatMap(({ commands }) => commands.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const))));
  }

  listen(target: EventTarget): () => void {
    const listener = (event: Event) => this.press(event as KeyboardEvent);
    target.addEventListener('keydown', listener);
    return () => target.removeEventListener('keydown', listener);
  }

  private press(event: KeyboardEvent): void {
    const chord = chordOf(event);
    const action = this.actions[this.commands.get(chord) ?? ''];
    if (action === undefined || event.defaultPrevented || event.isComposing || isTaken(event, chord)) return;
    if (isSingle(chord) && !this.isAllowed(chord, event.target)) return;
    if (action(event) !== false) event.preventDefault();
  }
}

function isTaken(event: KeyboardEvent, chord: string): boolean {
  const target = event.target instanceof Element ? event.target : undefined;
  if (document.querySelector('dialog[open]') !== null) return true;
  if (target?.closest('input, textarea, select')) return chord !== 'Ctrl+Enter';
  return (chord === 'Enter' || chord === 'Space') && target?.closest('button, a, [role=option]') != null;
}
