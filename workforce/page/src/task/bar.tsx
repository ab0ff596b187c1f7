import type { Announcer } from '../ui/announcer';
import { IconButton } from '../ui/button';
import { useObserved } from '../ui/observable';
import type { Settings } from '../ui/settings';
import { ThemeButton } from '../ui/theme';
import type { DraftState } from './drafts';
import type { Held } from './sitting';
import { Timer } from './timer';

const DRAFTS: Readonly<Record<DraftState, string>> = {
  none: '',
  changed: 'Draft not saved yet',
  saving: 'Saving draft …',
  saved: 'Draft saved',
  'too large': 'Too large for a draft',
  refused: 'Draft could not be saved',
};

interface Props {
  readonly held: Held;
  readonly answered: number;
  readonly settings: Settings;
  readonly announcer: Announcer;
  readonly onStop: () => void;
  readonly onInstructions: () => void;
  readonly onKeys: () => void;
  readonly onTick: () => void;
}

/** What is above the task: what it is, how long it stays, what can be taken back. */
export function TaskBar({ held, answered, settings, announcer, onStop, onInstructions, onKeys, onTick }: Props) {
  const { lease, bench, drafts } = held;
  const { editor } = useObserved(bench.editor) && bench;
  const { state } = useObserved(drafts);
  return (
    <header class="bar">
      <IconButton icon="back" what="Stop for now" onPress={onStop} />
      <div class="titles">
        <h1 dir="auto">{lease.task.title}</h1>
        {lease.task.description && <p class="quiet" dir="auto">{lease.task.description}</p>}
      </div>
      <p class={`draft quiet ${state === 'refused' || state === 'too large' ? 'bad' : ''}`}>{DRAFTS[state]}</p>
      {answered > 0 && <p class="quiet done">{answered} done</p>}
      <Timer lease={lease} announcer={announcer} onTick={onTick} />
      <div class="group" role="toolbar" aria-label="The work">
        <IconButton icon="undo" what="Undo" keys="Ctrl Z" isDisabled={!editor.canUndo} onPress={() => editor.undo()} />
        <IconButton icon="redo" what="Redo" keys="Ctrl Shift Z" isDisabled={!editor.canRedo} onPress={() => editor.redo()} />
      </div>
      <div class="group" role="toolbar" aria-label="Help and colours">
        <IconButton icon="book" what="Full instructions" keys="I" onPress={onInstructions} />
        <IconButton icon="keys" what="Keys" keys="?" onPress={onKeys} />
        <ThemeButton settings={settings} />
      </div>
    </header>
  );
}
