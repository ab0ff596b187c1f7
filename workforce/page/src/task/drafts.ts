import { MOST_BODY_BYTES } from '../api/contract';
import { Problem } from '../api/problem';
import { Observable } from '../ui/observable';
import type { Editor } from './editor';

export type DraftState = 'none' | 'changed' | 'saving' | 'saved' | 'too large' | 'refused';

const QUIET_MILLISECONDS = 1_500;
const MOST_MILLISECONDS = 10_000;

/** Saves the work on a task a moment after it has changed, and at least every ten seconds. */
export class Drafts extends Observable {
  private current: DraftState = 'none';
  private saved: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private changedAt: number | undefined;
  private running: Promise<void> | undefined;
  private isEnded = false;
  private readonly unfollow: () => void;

  constructor(
    private readonly editor: Editor,
    private readonly put: (draft: unknown) => Promise<void>,
  ) {
    super();
    this.saved = editor.version;
    this.unfollow = editor.subscribe(() => this.plan());
  }

  get state(): DraftState {
    return this.current;
  }

  get isSaved(): boolean {
    return this.saved === this.editor.version;
  }

  /** Saves now what is not saved yet. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.running;
    if (!this.isSaved && !this.isEnded) await this.save();
  }

  /** The task is over: nothing is saved any more. */
  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
    this.unfollow();
  }

  private plan(): void {
    if (this.isSaved || this.isEnded) return;
    if (this.running === undefined) this.become('changed');
    this.changedAt ??= Date.now();
    clearTimeout(this.timer);
    const left = this.changedAt + MOST_MILLISECONDS - Date.now();
    this.timer = setTimeout(() => void this.flush(), Math.max(0, Math.min(QUIET_MILLISECONDS, left)));
  }

  private save(): Promise<void> {
    this.running = this.saveOnce().finally(() => {
      this.running = undefined;
      this.plan();
    });
    return this.running;
  }

  private async saveOnce(): Promise<void> {
    const version = this.editor.version;
    this.changedAt = undefined;
    this.become('saving');
    const draft = await this.editor.draft();
    this.saved = version;
    if (JSON.stringify(draft).length > MOST_BODY_BYTES) return this.become('too large');
    try {
      await this.put(draft);
      this.become('saved');
    } catch (problem) {
      // An answer or the end of the time may come before it; anything else the worker is told.
      this.become(problem instanceof Problem && problem.status === 409 ? 'none' : 'refused');
    }
  }

  private become(state: DraftState): void {
    this.current = state;
    this.notify();
  }
}
