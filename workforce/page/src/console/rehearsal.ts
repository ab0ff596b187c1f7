import type { ConsoleCalls, Preview } from '../api/console';
import type { AnswerContent, Task } from '../api/contract';
import type { TaskCalls } from '../api/service';

/**
 * Tasks of a job that nobody has started: its first objects, one after another and from the beginning again. Nothing is sent; what would be is
 * shown.
 */
export class Rehearsal implements TaskCalls {
  private at = 0;

  constructor(
    private readonly calls: Pick<ConsoleCalls, 'image'>,
    private readonly job: string,
    private readonly preview: Preview,
    private readonly show: (answer: AnswerContent) => void,
    private readonly clock: () => number = Date.now,
  ) {}

  lease(): Promise<Task | undefined> {
    const { objects, taskSeconds, ...task } = this.preview;
    const now = this.clock();
    const times = { now: new Date(now).toISOString(), expires: new Date(now + 1_000 * taskSeconds).toISOString() };
    return Promise.resolve({ lease: `preview-${this.at}`, job: this.job, ...task, object: objects[this.at % objects.length]!, ...times });
  }

  image(url: string): Promise<Blob> {
    return this.calls.image(url);
  }

  saveDraft(): Promise<void> {
    return Promise.resolve();
  }

  answer(_: string, answerContent: AnswerContent): Promise<void> {
    this.at++;
    this.show(answerContent);
    return Promise.resolve();
  }

  decline(): Promise<void> {
    this.at++;
    return Promise.resolve();
  }

  release(): Promise<void> {
    return Promise.resolve();
  }
}

const LONGEST = 120;

/** The answer as JSON; of a long text, such as a mask's PNG, the beginning. */
export function answerText(answerContent: AnswerContent): string {
  const cut = (_: string, value: unknown) =>
    typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}… (${value.length} characters)` : value;
  return JSON.stringify({ answerContent }, cut, 2);
}
