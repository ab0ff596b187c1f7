import type { AnswerContent, Task, Team } from '../api/contract';
import { Problem } from '../api/problem';
import type { TaskCalls } from '../api/service';
import type { Announcer } from '../ui/announcer';
import { Observable } from '../ui/observable';
import type { Bench } from './bench';
import { Drafts } from './drafts';
import { Lease } from './lease';

/** A task before the worker. */
export interface Held {
  readonly lease: Lease;
  readonly bench: Bench;
  readonly drafts: Drafts;
}

export type SittingState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'failed'; readonly task: Task | undefined; readonly why: string }
  | { readonly kind: 'held'; readonly held: Held; readonly isSending: boolean; readonly doubt: string | undefined }
  | { readonly kind: 'over'; readonly why: string };

/** Lays out what a task needs, its image included. */
export type LayOut = (task: Task) => Promise<Bench>;

/** One worker's way through the tasks of a team, one after another. */
export class Sitting extends Observable {
  private current: SittingState = { kind: 'loading' };
  private isLeft = false;
  private done = 0;

  constructor(
    private readonly service: TaskCalls,
    private readonly team: Team,
    private readonly layOut: LayOut,
    private readonly announcer: Announcer,
  ) {
    super();
  }

  get state(): SittingState {
    return this.current;
  }

  /** How many answers were handed in since the page was opened on this team. */
  get answered(): number {
    return this.done;
  }

  /** Whether something would be lost if the page were closed now. */
  get hasUnsaved(): boolean {
    return this.current.kind === 'held' && (this.current.isSending || !this.current.held.drafts.isSaved);
  }

  /** Fetches the next task, or the one that the worker holds. */
  async next(): Promise<void> {
    this.become({ kind: 'loading' });
    try {
      const task = await this.service.lease(this.team);
      if (task === undefined) this.become({ kind: 'nothing' });
      else await this.hold(task);
    } catch (problem) {
      this.become({ kind: 'failed', task: undefined, why: sentence(problem) });
    }
  }

  private async hold(task: Task): Promise<void> {
    const lease = new Lease(task);
    let bench: Bench;
    try {
      bench = await this.layOut(task);
    } catch (problem) {
      return this.become({ kind: 'failed', task, why: `The image cannot be shown: ${sentence(problem)}` });
    }
    if (this.isLeft) return bench.close();
    await this.restore(bench, task.draft);
    const drafts = new Drafts(bench.editor, (draft) => this.service.saveDraft(task.lease, draft));
    this.become({ kind: 'held', held: { lease, bench, drafts }, isSending: false, doubt: undefined });
  }

  private async restore(bench: Bench, draft: unknown): Promise<void> {
    if (draft === undefined || draft === null) return;
    try {
      await bench.editor.restore(draft);
      this.announcer.say('Your draft is back.');
    } catch {
      this.announcer.say('There was a draft, but it does not fit this task.', 'bad');
    }
  }

  /** Hands the answer in, after a question where it is an unusual one. */
  async submit(): Promise<void> {
    const state = this.current;
    if (state.kind !== 'held' || state.isSending || state.doubt !== undefined) return;
    const { editor } = state.held.bench;
    if (editor.obstacle !== undefined) this.announcer.say(editor.obstacle, 'bad');
    else if (editor.doubt !== undefined) this.become({ ...state, doubt: editor.doubt });
    else await this.handIn();
  }

  /** Hands in what was doubted. */
  async confirm(): Promise<void> {
    if (this.current.kind === 'held' && this.current.doubt !== undefined) await this.handIn();
  }

  /** Goes back to work on what was doubted. */
  reconsider(): void {
    if (this.current.kind === 'held') this.become({ ...this.current, doubt: undefined });
  }

  private async handIn(): Promise<void> {
    await this.end(async (held) => {
      const answer: AnswerContent = await held.bench.editor.answer();
      await this.service.answer(held.lease.task.lease, answer);
      this.done++;
      this.announcer.say('Handed in.', 'good');
    });
  }

  /** Declines the task: it will not come back to this worker. */
  async skip(reason: string): Promise<void> {
    await this.end(async (held) => {
      await this.service.decline(held.lease.task.lease, reason);
      this.announcer.say('Skipped.');
    });
  }

  /** Declines a task whose image cannot be shown. */
  async skipFailed(task: Task, reason: string): Promise<void> {
    try {
      await this.service.decline(task.lease, reason);
    } catch (problem) {
      if (!isOver(problem)) return this.announcer.say(sentence(problem), 'bad');
    }
    await this.next();
  }

  private async end(act: (held: Held) => Promise<void>): Promise<void> {
    const state = this.current;
    if (state.kind !== 'held' || state.isSending) return;
    this.become({ ...state, isSending: true, doubt: undefined });
    try {
      await act(state.held);
    } catch (problem) {
      return this.notEnded(state.held, problem);
    }
    this.drop(state.held);
    await this.next();
  }

  private notEnded(held: Held, problem: unknown): void {
    if (isOver(problem)) {
      this.expire(sentence(problem));
    } else {
      this.announcer.say(sentence(problem), 'bad');
      this.become({ kind: 'held', held, isSending: false, doubt: undefined });
    }
  }

  /** The time is over. What is being sent may still be in time by the server's clock. */
  tick(): void {
    const state = this.current;
    if (state.kind === 'held' && !state.isSending && state.held.lease.isOver) this.expire('The time for this task is over.');
  }

  private expire(why: string): void {
    if (this.current.kind === 'held') this.drop(this.current.held);
    this.become({ kind: 'over', why });
  }

  /** Keeps the task and its draft for later. False when the draft could not be saved. */
  async pause(): Promise<boolean> {
    if (this.current.kind !== 'held') return true;
    const { drafts } = this.current.held;
    await drafts.flush();
    return drafts.state !== 'refused' && drafts.state !== 'too large';
  }

  /** Gives the task back; its draft is forgotten. */
  async release(): Promise<void> {
    if (this.current.kind !== 'held') return;
    const { held } = this.current;
    held.drafts.end();
    await this.service.release(held.lease.task.lease).catch((problem: unknown) => {
      if (!isOver(problem)) throw problem;
    });
  }

  /** The worker goes elsewhere on the page. */
  leave(): void {
    this.isLeft = true;
    if (this.current.kind === 'held') this.drop(this.current.held);
  }

  private drop(held: Held): void {
    held.drafts.end();
    held.bench.close();
  }

  private become(state: SittingState): void {
    this.current = state;
    this.notify();
  }
}

function isOver(problem: unknown): boolean {
  return problem instanceof Problem && problem.status === 409;
}

function sentence(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
