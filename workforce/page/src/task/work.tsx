import { useLayoutEffect, useState } from 'preact/hooks';
import { focusSearch, focusStage } from '../classes/picker';
import { Keyboard, type Actions } from '../keys/keyboard';
import { keymap } from '../keys/keymap';
import type { Announcer } from '../ui/announcer';
import type { Settings } from '../ui/settings';
import { StageView } from '../view/stage-view';
import { TaskBar } from './bar';
import type { Bench } from './bench';
import { DoubtDialog, InstructionsDialog, KeysDialog, SkipDialog, StopDialog } from './dialogs';
import { Rail, Side, Summary } from './side';
import type { Sitting, SittingState } from './sitting';
import { TextView, resizeLetters } from './text';

type Open = 'none' | 'instructions' | 'keys' | 'skip' | 'stop';
type HeldState = Extract<SittingState, { kind: 'held' }>;

interface Props {
  readonly sitting: Sitting;
  readonly state: HeldState;
  readonly settings: Settings;
  readonly announcer: Announcer;
  readonly onLeave: () => void;
}

/** One task: what is labelled, what it is labelled with, and the way on. */
export function Work({ sitting, state, settings, announcer, onLeave }: Props) {
  const { bench, lease } = state.held;
  const { task } = lease;
  const [open, setOpen] = useState<Open>('none');
  const [hasHand, setHand] = useState(false);
  const [isAdjusting, setAdjusting] = useState(false);
  const groups = keymap(task.taskType);
  useKeys(() => {
    const actions: Actions = {
      submit: (event) => void (event.repeat || bench.finish() || sitting.submit()),
      skip: () => setOpen('skip'),
      undo: () => bench.editor.undo(),
      redo: () => bench.editor.redo(),
      instructions: () => setOpen('instructions'),
      keys: () => setOpen('keys'),
      search: () => focusSearch(),
      digit: (event) => takeDigit(event),
      hand: () => setHand((has) => !has),
      adjust: () => setAdjusting((is) => !is),
      fit: () => bench.stage?.fit(),
      'zoom-in': () => larger(1.25),
      'zoom-out': () => larger(1 / 1.25),
      ...bench.actions,
      act: (event) => act(bench, event),
    };
    return new Keyboard(groups, actions, (_, target) => settings.all.singleKeys || isOnStage(target));
  }, bench);

  const larger = (factor: number) => (bench.stage === undefined ? resizeLetters(settings, factor) : bench.stage.zoom(factor));
  const takeDigit = (event: KeyboardEvent) => {
    const label = bench.choice.slots.labelOf(event.key);
    if (label !== undefined) bench.choice.choose(label);
    else if (event.key === '0') bench.stage?.fit();
  };
  const close = () => setOpen('none');
  const giveBack = () => void sitting.release().then(onLeave, (problem: Error) => announcer.say(problem.message, 'bad'));
  const keep = async () => {
    if (await sitting.pause()) onLeave();
    else announcer.say('The draft could not be saved: the task would come back without it.', 'bad');
  };

  return (
    <div class="work" inert={state.isSending} onClick={backToStage}>
      <TaskBar
        held={state.held}
        answered={sitting.answered}
        settings={settings}
        announcer={announcer}
        onStop={() => setOpen('stop')}
        onInstructions={() => setOpen('instructions')}
        onKeys={() => setOpen('keys')}
        onTick={() => sitting.tick()}
      />
      <main>
        <Rail bench={bench} />
        {bench.stage === undefined ? (
          <TextView text={task.object.text ?? ''} summary={<Summary bench={bench} />} settings={settings} />
        ) : (
          <StageView
            bench={bench}
            stage={bench.stage}
            summary={<Summary bench={bench} />}
            hasHand={hasHand}
            onHand={() => setHand(!hasHand)}
            isAdjusting={isAdjusting}
            onAdjust={() => setAdjusting(!isAdjusting)}
          />
        )}
      </main>
      <aside aria-label="Labels and instructions">
        <section class="brief" aria-label="Instructions">
          <p dir="auto">{task.instructions?.short ?? task.description ?? 'There are no instructions.'}</p>
          {task.instructions?.full !== undefined && (
            <button type="button" class="link" onClick={() => setOpen('instructions')}>Full instructions</button>
          )}
        </section>
        <div class="side"><Side bench={bench} /></div>
        <footer>
          <button type="button" onClick={() => setOpen('skip')}>Skip <kbd>S</kbd></button>
          <button type="button" class="primary" onClick={() => (bench.finish() ? undefined : void sitting.submit())}>
            {state.isSending ? 'Handing in …' : 'Hand in'} <kbd>Enter</kbd>
          </button>
        </footer>
      </aside>
      {open === 'instructions' && <InstructionsDialog task={task} onClose={close} />}
      {open === 'keys' && <KeysDialog groups={groups} settings={settings} onClose={close} />}
      {open === 'skip' && <SkipDialog onClose={close} onSkip={(reason) => (close(), void sitting.skip(reason))} />}
      {open === 'stop' && <StopDialog until={timeOf(task.expires)} onKeep={() => void keep()} onGiveBack={giveBack} onClose={close} />}
      {state.doubt !== undefined && (
        <DoubtDialog doubt={state.doubt} onConfirm={() => void sitting.confirm()} onClose={() => sitting.reconsider()} />
      )}
    </div>
  );
}

/** Space is the task's own, or else makes every pointer a hand while it is held. */
function act(bench: Bench, event: KeyboardEvent): boolean {
  const isDone = bench.actions['act'] !== undefined && bench.actions['act'](event) !== false;
  if (!isDone && bench.stage !== undefined) bench.stage.isHeld = true;
  return isDone || bench.stage !== undefined;
}

function useKeys(keyboard: () => Keyboard, of: object): void {
  useLayoutEffect(() => keyboard().listen(window), [of]);
}

/** After a press with a pointer on a button the keys go to the work again; the keyboard's own focus stays where it is. */
function backToStage(event: MouseEvent): void {
  const isPointer = event.detail > 0;
  const isField = event.target instanceof Element && event.target.closest('input, textarea, dialog') !== null;
  if (isPointer && !isField && document.querySelector('dialog[open]') === null) focusStage();
}

function isOnStage(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.stage') !== null;
}

function timeOf(instant: string): string {
  return new Date(instant).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}
