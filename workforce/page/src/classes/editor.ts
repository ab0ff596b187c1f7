import type { AnswerContent, TaskType } from '../api/contract';
import { History } from '../history/history';
import { Editor } from '../task/editor';
import type { Choice } from './choice';

const FORM = 'class-1';

/** The class of an image or of a text. */
export class ClassEditor extends Editor {
  private label: number | undefined;
  private changes = 0;
  private readonly history = new History<{ readonly label: number | undefined }>(({ label }) => this.swap(label));

  constructor(
    private readonly taskType: TaskType,
    readonly choice: Choice,
  ) {
    super();
    choice.whenChosen((label) => this.choose(label));
  }

  get chosen(): number | undefined {
    return this.label;
  }

  private choose(label: number): void {
    if (label === this.label) return;
    this.history.record({ label: this.label });
    this.become(label);
  }

  private swap(label: number | undefined): { readonly label: number | undefined } {
    const before = this.label;
    this.become(label);
    return { label: before };
  }

  private become(label: number | undefined): void {
    this.label = label;
    this.changes++;
    this.notify();
  }

  get canUndo(): boolean {
    return this.history.canUndo;
  }

  get canRedo(): boolean {
    return this.history.canRedo;
  }

  undo(): void {
    this.history.undo();
  }

  redo(): void {
    this.history.redo();
  }

  get version(): number {
    return this.changes;
  }

  async draft(): Promise<unknown> {
    return { form: FORM, label: this.label ?? null };
  }

  async restore(draft: unknown): Promise<void> {
    const { form, label } = (draft ?? {}) as { form?: unknown; label?: unknown };
    const isNone = label === null;
    const isOne = Number.isInteger(label) && (label as number) >= 0 && (label as number) < this.choice.labels.length;
    if (form !== FORM || !(isNone || isOne)) throw new Error('This is no draft of a class.');
    this.label = isNone ? undefined : (label as number);
    this.notify();
  }

  get obstacle(): string | undefined {
    return this.label === undefined ? 'Choose a label first.' : undefined;
  }

  get doubt(): string | undefined {
    return undefined;
  }

  async answer(): Promise<AnswerContent> {
    const element = this.taskType === 'TextClassification' ? 'crowd-classifier' : 'crowd-image-classifier';
    return { [element]: { label: this.choice.labels[this.label ?? -1] } };
  }
}
