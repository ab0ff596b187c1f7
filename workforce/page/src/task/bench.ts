import type { Choice } from '../classes/choice';
import type { Actions } from '../keys/keyboard';
import type { Tool } from '../view/gestures';
import type { Stage } from '../view/stage';
import type { Editor } from './editor';

/** What lies before the worker: the work on one task, and how keys and pointers change it. */
export interface Bench {
  readonly editor: Editor;
  readonly choice: Choice;
  /** The image, or nothing for a text. */
  readonly stage: Stage | undefined;
  readonly tool: Tool;
  readonly actions: Actions;
  /** Space is let go. */
  release(): void;
  /** Enter finishes something smaller than the task, if it gives back true. */
  finish(): boolean;
  close(): void;
}

/** A pointer that draws nothing, but moves the image. */
export function panTool(stage: () => Stage): Tool {
  let last: { readonly x: number; readonly y: number } | undefined;
  return {
    down: (press) => void (last = press.at),
    move: (press) => {
      if (last !== undefined) stage().pan(press.at.x - last.x, press.at.y - last.y);
      last = press.at;
    },
    up: () => void (last = undefined),
    hover: () => {},
    cancel: () => void (last = undefined),
    cursor: () => 'grab',
  };
}

/** By how much an arrow key moves something: one step or, with Shift, more. */
export function arrow(event: KeyboardEvent, step: number, far: number): readonly [number, number] {
  const by = event.shiftKey ? far : step;
  const dx = event.key === 'ArrowLeft' ? -by : event.key === 'ArrowRight' ? by : 0;
  const dy = event.key === 'ArrowUp' ? -by : event.key === 'ArrowDown' ? by : 0;
  return [dx, dy];
}

const PAN = 48;
const FAR_PAN = 240;

export function panByArrow(stage: Stage, event: KeyboardEvent): void {
  const [dx, dy] = arrow(event, PAN, FAR_PAN);
  stage.pan(-dx, -dy);
}
