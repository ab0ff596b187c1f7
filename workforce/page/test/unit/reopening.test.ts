import { describe, expect, it } from 'vitest';
import { fileOf } from '../../src/admin/object-table';
import { consequences, outcomeOf, reopenEach, whyNot } from '../../src/admin/reopening';
import { AdminCalls, type AnswerLine, type ObjectLine } from '../../src/api/admin';
import { Client } from '../../src/api/client';
import { Problem } from '../../src/api/problem';

const BATCH = { namespace: 'n', job: 'j', uid: 'u', iteration: 3 };

function answer(name: string, standing: AnswerLine['standing'] = 'Counts'): AnswerLine {
  return { worker: name.toLowerCase(), name, submittedAt: '2026-11-24T08:00:00Z', says: 'owl', standing };
}

function object(number: number, outcome: ObjectLine['outcome'], ...answers: AnswerLine[]): ObjectLine {
  return { object: number, outcome, settledAt: '2026-11-24T08:00:00Z', answers, reasons: [] };
}

describe('What re-opening does', () => {
  it('is said of the answers that it sets aside, and of whose they are', () => {
    expect(consequences([object(1, 'Answered', answer('Anna'))])).toEqual([
      'The answer of Anna is set aside and does not count any more. Somebody else is asked.',
      'If nobody answers before the batch ends, the object gets no label from people.',
    ]);
    expect(consequences([object(1, 'Answered', answer('Cleo', 'SetAside'), answer('Anna'), answer('Bob'))])[0]).toBe(
      'The 2 answers of Anna and Bob are set aside and do not count any more. Other people are asked: nobody gets an object again that they have answered.',
    );
  });

  it('is said of an object without an answer', () => {
    expect(consequences([object(1, 'Declined')])[0]).toBe('The team is asked about it once more, also those who declined it: the declines do not count any more.');
  });

  it('is said of several at once, each kind by itself', () => {
    expect(consequences([object(1, 'Answered', answer('Anna')), object(2, 'Declined'), object(3, 'Expired')])).toEqual([
      '3 objects go to the team once more. The answer of Anna is set aside and does not count any more. Somebody else is asked.',
      'The team is asked once more about 2 without an answer, also those who declined: the declines do not count any more.',
      'Those that nobody answers before the batch ends get no label from people.',
    ]);
    expect(consequences([object(2, 'Declined'), object(3, 'Expired')])[0]).toMatch(/^2 objects go to the team once more\. The team is asked/);
  });

  it('names no more people than can be read', () => {
    const people = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => answer(name));
    expect(consequences([object(1, 'Answered', ...people)])[0]).toContain('The 7 answers of 7 people are');
  });
});

describe('Batches', () => {
  it('whose answers were taken stay as they are, and those that are open or paused need not', () => {
    expect([whyNot('Open'), whyNot('Paused')]).toEqual([undefined, undefined]);
    expect(whyNot('Closed')).toContain('the job took its answers');
    expect(whyNot('Closing')).toBe(whyNot('Closed'));
    expect(whyNot('Loading')).toContain('hands out no tasks');
  });
});

describe('Objects', () => {
  it('are re-opened one after the other, and one that is refused keeps no other from it', async () => {
    const asked: number[] = [];
    const calls = {
      reopen: (_: unknown, { object: number }: { readonly object: number }) => {
        asked.push(number);
        return number === 2 ? Promise.reject(new Problem(409, 'nobody is left to ask')) : Promise.resolve();
      },
    };
    const result = await reopenEach(calls, BATCH, [object(1, 'Answered'), object(2, 'Answered'), object(3, 'Answered')]);
    expect(asked).toEqual([1, 2, 3]);
    expect(result).toEqual({ done: 2, refusals: ['Nobody is left to ask.'] });
    expect(outcomeOf(result, 3)).toEqual({ text: '2 of 3 objects were re-opened. Nobody is left to ask.', tone: 'bad' });
  });

  it('are told to be re-opened, or in the words of the service why not', () => {
    expect(outcomeOf({ done: 1, refusals: [] }, 1)).toEqual({ text: 'Re-opened: the team is asked once more.', tone: 'good' });
    expect(outcomeOf({ done: 4, refusals: [] }, 4).text).toBe('Re-opened 4 objects: the team is asked once more.');
    expect(outcomeOf({ done: 0, refusals: ['It is Open.'] }, 1)).toEqual({ text: 'It is Open.', tone: 'bad' });
  });

  it('are asked for by what is chosen alone, and re-opened as they were seen', async () => {
    const sent: string[] = [];
    const gate = { csrf: () => undefined, refresh: () => Promise.resolve(), logInAgain: () => Promise.resolve() };
    const fetched = (path: RequestInfo | URL, init?: RequestInit) => {
      sent.push(`${init?.method} ${String(path)}`);
      return Promise.resolve(init?.method === 'GET' ? Response.json({ objects: [] }) : new Response(null, { status: 204 }));
    };
    const calls = new AdminCalls(new Client(gate, { lost() {}, found() {}, tooOften() {} }, () => Promise.resolve(), fetched));
    await calls.objects(BATCH, {});
    await calls.objects(BATCH, { outcome: 'Declined', worker: undefined, find: 'a b', after: 0 });
    await calls.reopen(BATCH, object(7, 'Answered'));
    expect(sent).toEqual([
      'GET /api/admin/batches/n/j/u/3/objects',
      'GET /api/admin/batches/n/j/u/3/objects?outcome=Declined&find=a+b&after=0',
      'POST /api/admin/batches/n/j/u/3/objects/7/reopen?settledAt=2026-11-24T08%3A00%3A00Z',
    ]);
  });

  it('are told by the last part of where they lie', () => {
    expect([fileOf('s3://bucket/birds/0012.jpg'), fileOf('s3://bucket/')]).toEqual(['0012.jpg', 's3://bucket/']);
  });
});
