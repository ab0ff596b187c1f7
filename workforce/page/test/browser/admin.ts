import { Refused } from './service';

interface Batch {
  readonly namespace: string;
  readonly job: string;
  readonly uid: string;
  readonly iteration: number;
  readonly team: string;
  readonly taskType: string;
  state: string;
  readonly objects: number;
  answered: number;
  declined: number;
  readonly expired: number;
  readonly openedAt?: string;
}

interface Line {
  readonly object: number;
  readonly outcome: string;
  readonly settledAt: string;
  readonly image?: string;
  readonly text?: string;
  readonly answers: readonly { readonly worker: string; readonly name: string; readonly submittedAt: string; readonly says: string; readonly standing: string }[];
  readonly mostSay?: string;
  readonly reasons: readonly string[];
}

const SETTLED = '2026-11-24T09:12:00Z';

function said(worker: string, says: string, standing = 'Counts'): Line['answers'][number] {
  return { worker, name: worker === 'anna' ? 'Anna Lindqvist' : worker, submittedAt: SETTLED, says, standing };
}

/** The batch's settled objects: two that few agree about, two that were declined, and more than fill a page. */
function settledObjects(): Line[] {
  const line = { settledAt: SETTLED, reasons: [] as string[] };
  const image = (number: number) => `s3://pictures/scenes/${String(number).padStart(5, '0')}.jpg`;
  return [
    { ...line, object: 4, outcome: 'Answered', image: image(4), answers: [said('anna', 'Lake'), said('bob', 'Lake'), said('cleo', 'Coast')], mostSay: 'Lake' },
    { ...line, object: 12, outcome: 'Answered', image: image(12), answers: [said('cleo', 'City', 'SetAside'), said('anna', 'Forest'), said('bob', 'Mountain')] },
    { ...line, object: 17, outcome: 'Declined', image: image(17), answers: [], reasons: ['The image or text cannot be read: too dark', 'No label fits'] },
    { ...line, object: 31, outcome: 'Expired', image: image(31), answers: [] },
    ...Array.from({ length: 30 }, (_, n) => ({ ...line, object: 100 + n, outcome: 'Answered', image: image(100 + n), answers: [said('dora', 'Desert')], mostSay: 'Desert' })),
  ];
}

/** What the administrators' calls say and take, exactly. */
export class AdminRecords {
  readonly batches: Batch[] = [
    { namespace: 'team-a', job: 'scenes', uid: 'u-2', iteration: 3, team: 'birders', taskType: 'ImageClassification', state: 'Open', objects: 500, answered: 312, declined: 4, expired: 1, openedAt: '2026-11-24T08:00:00Z' },
    { namespace: 'team-a', job: 'scenes', uid: 'u-2', iteration: 2, team: 'birders', taskType: 'ImageClassification', state: 'Closed', objects: 500, answered: 498, declined: 2, expired: 0, openedAt: '2026-11-23T08:00:00Z' },
    { namespace: 'team-b', job: 'trees', uid: 'u-1', iteration: 1, team: 'foresters', taskType: 'ObjectDetection', state: 'Loading', objects: 0, answered: 0, declined: 0, expired: 0 },
  ];
  objects = settledObjects();
  readonly reopened: number[] = [];
  /** Who is left to ask about objects: the service refuses those of which nobody is. */
  nobodyLeftFor: readonly number[] = [];
  hasGold = false;
  lines = 205;

  take(method: string, url: URL): unknown {
    const change = /^\/api\/admin\/batches\/([^/]+)\/([^/]+)\/([^/]+)\/(\d+)\/(pause|resume)$/.exec(url.pathname);
    if (method === 'POST' && change) return this.change(change.slice(1, 5).map(decodeURIComponent), change[5] === 'pause' ? 'Paused' : 'Open');
    const objects = /^\/api\/admin\/batches\/([^/]+)\/([^/]+)\/([^/]+)\/(\d+)\/objects(?:\/(\d+)\/reopen)?$/.exec(url.pathname);
    if (objects) return this.ofBatch(method, this.batch(objects.slice(1, 5).map(decodeURIComponent)), objects[5], url.searchParams);
    if (method !== 'GET') throw new Refused(400, 'no such call');
    if (url.pathname === '/api/admin/batches') return this.batches;
    if (url.pathname === '/api/admin/workers') return this.workers(url.searchParams.get('namespace'), url.searchParams.get('team'));
    if (url.pathname === '/api/admin/audit') return this.audit(url.searchParams.get('before'));
    throw new Refused(404, `there is no ${url.pathname}`);
  }

  private change(name: string[], state: string): undefined {
    this.batch(name).state = state;
    return undefined;
  }

  private batch([namespace, job, uid, iteration]: string[]): Batch {
    const batch = this.batches.find((each) => each.namespace === namespace && each.job === job && each.uid === uid && String(each.iteration) === iteration);
    if (batch === undefined) throw new Refused(404, 'there is no such batch');
    return batch;
  }

  private ofBatch(method: string, batch: Batch, object: string | undefined, query: URLSearchParams): unknown {
    if (object === undefined && method === 'GET') return this.settled(query);
    if (object === undefined || method !== 'POST') throw new Refused(400, 'no such call');
    return this.reopen(batch, Number(object), query.get('settledAt'));
  }

  private settled(query: URLSearchParams): unknown {
    const unknown = [...query.keys()].filter((name) => !['outcome', 'worker', 'find', 'after'].includes(name));
    if (unknown.length > 0 || [...query.values()].includes('')) throw new Refused(400, `the query is wrong: ${query}`);
    const [outcome, worker, find, after] = [query.get('outcome'), query.get('worker'), query.get('find'), query.get('after')];
    const found = this.objects
      .filter((line) => outcome === null || line.outcome === outcome)
      .filter((line) => worker === null || line.answers.some((answer) => answer.worker === worker && answer.standing === 'Counts'))
      .filter((line) => find === null || (/^\d+$/.test(find) ? line.object === Number(find) : (line.image ?? '').toLowerCase().includes(find.toLowerCase())))
      .filter((line) => after === null || line.object > Number(after));
    return { objects: found.slice(0, 25), ...(found.length > 25 ? { next: found[24]!.object } : {}) };
  }

  private reopen(batch: Batch, object: number, settledAt: string | null): undefined {
    const name = `${batch.namespace}/${batch.job}/${batch.uid}/${batch.iteration}`;
    if (batch.state !== 'Open' && batch.state !== 'Paused') throw new Refused(409, `batch ${name} hands out no more tasks, so none of its objects can be re-opened`);
    if (this.nobodyLeftFor.includes(object)) throw new Refused(409, `everybody who works on batch ${name} was asked about object ${object}, so nobody is left to ask`);
    // The call may be made twice.
    if (this.reopened.includes(object)) return undefined;
    const line = this.objects.find((each) => each.object === object);
    if (line === undefined) throw new Refused(404, `batch ${name} has no object ${object}`);
    if (settledAt !== line.settledAt) throw new Refused(409, `object ${object} of batch ${name} was re-opened and settled since; look at it again`);
    this.objects = this.objects.filter((each) => each !== line);
    this.reopened.push(object);
    if (line.outcome === 'Answered') batch.answered--;
    else if (line.outcome === 'Declined') batch.declined--;
    return undefined;
  }

  private workers(namespace: string | null, team: string | null): unknown {
    if (namespace === null || team === null) throw new Refused(400, 'namespace and team are missing');
    if (team !== 'birders') return [];
    const gold = (goldAnswered: number, goldScore: number | null) => (this.hasGold ? { goldAnswered, goldScore } : {});
    return [
      { worker: 'anna', name: 'Anna Lindqvist', answered: 412, answeredToday: 58, medianSeconds: 3.84, agreement: 0.962, declined: 3, ...gold(20, 0.95) },
      { worker: 'bob', name: 'bob', answered: 0, answeredToday: 0, medianSeconds: null, agreement: null, declined: 1, ...gold(0, null) },
    ];
  }

  private audit(before: string | null): unknown {
    const first = before === null ? this.lines : Math.floor((Date.parse(before) - Date.parse('2026-11-24T00:00:00Z')) / 1_000);
    const line = (number: number) => ({ at: new Date(Date.parse('2026-11-24T00:00:00Z') + 1_000 * number).toISOString(), who: 'anna', what: number % 5 === 0 ? 'login' : 'answered', about: `line ${number}` });
    return Array.from({ length: Math.min(200, first) }, (_, i) => line(first - 1 - i));
  }
}
