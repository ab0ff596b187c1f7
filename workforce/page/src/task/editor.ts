import type { AnswerContent } from '../api/contract';
import { Observable } from '../ui/observable';

/** What a worker makes for a task: it can be undone, saved as a draft, and handed in. */
export abstract class Editor extends Observable {
  abstract get canUndo(): boolean;
  abstract get canRedo(): boolean;
  abstract undo(): void;
  abstract redo(): void;

  /** Counts the changes that a draft has to hold. */
  abstract get version(): number;

  /** The page's own form of the work so far. */
  abstract draft(): Promise<unknown>;

  /** Goes on with a draft. Throws when it is none of this task's. */
  abstract restore(draft: unknown): Promise<void>;

  /** What is still wrong with the answer, in one sentence for the worker. */
  abstract get obstacle(): string | undefined;

  /** What the worker should be asked before so unusual an answer is handed in. */
  abstract get doubt(): string | undefined;

  /** The answer in the form of Ground Truth's crowd element. */
  abstract answer(): Promise<AnswerContent>;
}
