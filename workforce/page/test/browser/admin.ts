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
  readonly answered: number;
  readonly declined: number;
  readonly expired: number;
  readonly openedAt?: string;
}

/** What the administrators' calls say and take, exactly. */
export class AdminRecords {
  readonly batches: Batch[] = [
    { namespace: 'team-a', job: 'scenes', uid: 'u-2', iteration: 3, team: 'birders', taskType: 'ImageClassification', state: 'Open', objects: 500, answered: 312, declined: 4, expired: 1, openedAt: '2026-11-24T08:00:00Z' },
    { namespace: 'team-a', job: 'scenes', uid: 'u-2', iteration: 2, team: 'birders', taskType: 'ImageClassification', state: 'Closed', objects: 500, answered: 498, declined: 2, expired: 0, openedAt: '2026-11-23T08:00:00Z' },
    { namespace: 'team-b', job: 'trees', uid: 'u-1', iteration: 1, team: 'foresters', taskType: 'ObjectDetection', state: 'Loading', objects: 0, answered: 0, declined: 0, expired: 0 },
  ];
  hasGold = false;
  lines = 205;

  take(method: string, url: URL): unknown {
    const change = /^\/api\/admin\/batches\/([^/]+)\/([^/]+)\/([^/]+)\/(\d+)\/(pause|resume)$/.exec(url.pathname);
    if (method === 'POST' && change) return this.change(change.slice(1, 5).map(decodeURIComponent), change[5] === 'pause' ? 'Paused' : 'Open');
    if (method !== 'GET') throw new Refused(400, 'no such call');
    if (url.pathname === '/api/admin/batches') return this.batches;
    if (url.pathname === '/api/admin/workers') return this.workers(url.searchParams.get('namespace'), url.searchParams.get('team'));
    if (url.pathname === '/api/admin/audit') return this.audit(url.searchParams.get('before'));
    throw new Refused(404, `there is no ${url.pathname}`);
  }

  private change([namespace, job, uid, iteration]: string[], state: string): undefined {
    const batch = this.batches.find((each) => each.namespace === namespace && each.job === job && each.uid === uid && String(each.iteration) === iteration);
    if (batch === undefined) throw new Refused(404, 'there is no such batch');
    batch.state = state;
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
