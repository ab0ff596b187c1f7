import type { AdminCalls, AnswerLine, BatchLine, BatchName, ObjectLine } from '../api/admin';
import { count } from '../console/words';
import { sentence } from '../ui/waiting';

export function batchCalled({ namespace, job, iteration }: BatchName): string {
  return `batch ${iteration} of ${namespace}/${job}`;
}

/** Why no object of a batch can be re-opened; nothing where they can be. */
export function whyNot(state: BatchLine['state']): string | undefined {
  switch (state) {
    case 'Open':
    case 'Paused':
      return undefined;
    case 'Closing':
    case 'Closed':
      return 'This batch is closed: the job took its answers, and labels and models were made of them. Its objects stay as they are.';
    case 'Loading':
    case 'Failed':
      return 'This batch hands out no tasks, so there is nothing to re-open.';
  }
}

export function counting(answers: readonly AnswerLine[]): AnswerLine[] {
  return answers.filter(({ standing }) => standing === 'Counts');
}

/** What re-opening does, one sentence after the other, before it is done. */
export function consequences(objects: readonly ObjectLine[]): string[] {
  const answered = objects.filter(({ outcome }) => outcome === 'Answered');
  const others = objects.length - answered.length;
  const all = objects.length > 1 ? `${count(objects.length)} objects go to the team once more. ` : '';
  return [
    ...(answered.length === 0 ? [] : [all + setAside(answered)]),
    ...(others === 0 ? [] : [(answered.length === 0 ? all : '') + startedAnew(others, objects.length)]),
    objects.length === 1 ? 'If nobody answers before the batch ends, the object gets no label from people.' : 'Those that nobody answers before the batch ends get no label from people.',
  ];
}

function setAside(answered: readonly ObjectLine[]): string {
  const answers = answered.flatMap((object) => counting(object.answers));
  const names = [...new Set(answers.map(({ name }) => name))];
  const whose = names.length > 6 ? `${names.length} people` : listed(names);
  return answers.length === 1
    ? `The answer of ${whose} is set aside and does not count any more. Somebody else is asked.`
    : `The ${count(answers.length)} answers of ${whose} are set aside and do not count any more. Other people are asked: nobody gets an object again that they have answered.`;
}

function startedAnew(others: number, all: number): string {
  return all === 1
    ? 'The team is asked about it once more, also those who declined it: the declines do not count any more.'
    : `The team is asked once more about ${count(others)} without an answer, also those who declined: the declines do not count any more.`;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What became of objects that were to be re-opened. */
export interface Reopened {
  readonly done: number;
  /** What the service said of those that were not, each sentence once. */
  readonly refusals: readonly string[];
}

/** Re-opens objects one after the other; one that is refused keeps no other from it. */
export async function reopenEach(calls: Pick<AdminCalls, 'reopen'>, batch: BatchName, objects: readonly ObjectLine[]): Promise<Reopened> {
  let done = 0;
  const refusals = new Set<string>();
  for (const object of objects) {
    try {
      await calls.reopen(batch, object);
      done++;
    } catch (problem) {
      refusals.add(sentence((problem as Error).message));
    }
  }
  return { done, refusals: [...refusals] };
}

/** The outcome in a sentence, or two. */
export function outcomeOf({ done, refusals }: Reopened, wanted: number): { readonly text: string; readonly tone: 'good' | 'bad' } {
  if (refusals.length === 0) return { text: done === 1 ? 'Re-opened: the team is asked once more.' : `Re-opened ${count(done)} objects: the team is asked once more.`, tone: 'good' };
  if (wanted === 1) return { text: refusals[0]!, tone: 'bad' };
  return { text: `${count(done)} of ${count(wanted)} objects were re-opened. ${refusals[0]}`, tone: 'bad' };
}
