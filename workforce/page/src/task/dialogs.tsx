import { useState } from 'preact/hooks';
import { MOST_REASON_LENGTH, type Task } from '../api/contract';
import { spelled } from '../keys/chord';
import type { Group } from '../keys/keymap';
import { Dialog } from '../ui/dialog';
import { useObserved } from '../ui/observable';
import type { Settings } from '../ui/settings';

export function InstructionsDialog({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { short, full } = task.instructions ?? {};
  return (
    <Dialog title={task.title} onClose={onClose} width="wide">
      {task.description && <p class="lead" dir="auto">{task.description}</p>}
      <div class="prose" dir="auto" tabIndex={0} role="document">{full ?? short ?? 'There are no further instructions.'}</div>
    </Dialog>
  );
}

interface KeysProps {
  readonly groups: readonly Group[];
  readonly settings: Settings;
  readonly onClose: () => void;
}

export function KeysDialog({ groups, settings, onClose }: KeysProps) {
  const { singleKeys } = useObserved(settings).all;
  return (
    <Dialog title="Keys" onClose={onClose} width="wide">
      <div class="keymap">
        {groups.map(({ title, commands }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {commands.map(({ id, keys, shown, what }) => (
                <div key={id}>
                  <dt>{(shown ?? keys).map((chord) => <Chord key={chord} chord={chord} />)}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label class="check">
        <input type="checkbox" checked={singleKeys} onChange={(event) => settings.set({ singleKeys: event.currentTarget.checked })} />
        Letters, digits and signs work everywhere on the page, not only while the image or text has the focus
      </label>
    </Dialog>
  );
}

function Chord({ chord }: { readonly chord: string }) {
  return <span class="chord">{spelled(chord).map((key) => <kbd key={key}>{key}</kbd>)}</span>;
}

const REASONS = ['I cannot tell', 'The image or text cannot be read', 'No label fits', 'The instructions do not cover it'];

export function SkipDialog({ onSkip, onClose }: { readonly onSkip: (reason: string) => void; readonly onClose: () => void }) {
  const [reason, setReason] = useState(REASONS[0] as string);
  const [words, setWords] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    onSkip([reason, words.trim()].filter((part) => part !== '').join(': ').slice(0, MOST_REASON_LENGTH));
  };
  return (
    <Dialog title="Skip this task?" onClose={onClose}>
      <form onSubmit={submit}>
        <p class="quiet">Somebody else is asked; you will not see it again.</p>
        <fieldset>
          <legend>Why?</legend>
          {REASONS.map((each) => (
            <label key={each} class="check">
              <input type="radio" name="reason" checked={each === reason} onChange={() => setReason(each)} />
              {each}
            </label>
          ))}
        </fieldset>
        <label>
          In your words (may be empty)
          <textarea rows={2} maxLength={MOST_REASON_LENGTH - 60} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
        </label>
        <footer>
          <button type="button" onClick={onClose}>Stay</button>
          <button type="submit" class="primary">Skip</button>
        </footer>
      </form>
    </Dialog>
  );
}

interface StopProps {
  readonly until: string;
  readonly onKeep: () => void;
  readonly onGiveBack: () => void;
  readonly onClose: () => void;
}

export function StopDialog({ until, onKeep, onGiveBack, onClose }: StopProps) {
  return (
    <Dialog title="Stop for now?" onClose={onClose}>
      <p>
        Keep the task, and it waits for you with what you have drawn until <strong>{until}</strong>. Or give it back: somebody else may take
        it, and what you have drawn is lost.
      </p>
      <footer>
        <button type="button" onClick={onGiveBack}>Give it back</button>
        <button type="button" class="primary" autofocus onClick={onKeep}>Keep it for later</button>
      </footer>
    </Dialog>
  );
}

export function DoubtDialog({ doubt, onConfirm, onClose }: { readonly doubt: string; readonly onConfirm: () => void; readonly onClose: () => void }) {
  return (
    <Dialog title="Nothing there?" onClose={onClose}>
      <p>{doubt}</p>
      <footer>
        <button type="button" onClick={onClose}>Go on drawing</button>
        <button type="button" class="primary" autofocus onClick={onConfirm}>Hand in</button>
      </footer>
    </Dialog>
  );
}
