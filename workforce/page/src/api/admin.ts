import type { Client } from './client';
import type { TaskType, Team } from './contract';

export interface BatchLine {
  readonly namespace: string;
  readonly job: string;
  readonly uid: string;
  readonly iteration: number;
  readonly team: string;
  readonly taskType: TaskType;
  readonly state: 'Loading' | 'Failed' | 'Open' | 'Paused' | 'Closing' | 'Closed';
  readonly objects: number;
  readonly answered: number;
  readonly declined: number;
  readonly expired: number;
  readonly openedAt?: string;
}

/** Which batch, as the service's addresses name it. */
export type BatchName = Pick<BatchLine, 'namespace' | 'job' | 'uid' | 'iteration'>;

export type Outcome = 'Answered' | 'Declined' | 'Expired';

export interface AnswerLine {
  readonly worker: string;
  readonly name: string;
  readonly submittedAt: string;
  /** The class, or how much was drawn. */
  readonly says: string;
  readonly standing: 'Counts' | 'SetAside';
}

/** A settled object of a batch. */
export interface ObjectLine {
  readonly object: number;
  readonly outcome: Outcome;
  readonly settledAt: string;
  readonly image?: string;
  readonly text?: string;
  readonly answers: readonly AnswerLine[];
  readonly mostSay?: string;
  /** Why people did not want it. */
  readonly reasons: readonly string[];
}

export interface ObjectPage {
  readonly objects: readonly ObjectLine[];
  readonly next?: number;
}

export interface ObjectQuery {
  readonly outcome?: Outcome | undefined;
  readonly worker?: string | undefined;
  readonly find?: string | undefined;
  readonly after?: number | undefined;
}

export interface WorkerLine {
  readonly worker: string;
  readonly name: string;
  readonly answered: number;
  readonly answeredToday: number;
  readonly medianSeconds: number | null;
  readonly agreement: number | null;
  readonly declined: number;
  /** Where there are hidden gold tasks: how many of them were answered, and how well. */
  readonly goldAnswered?: number;
  readonly goldScore?: number | null;
}

export interface AuditLine {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly about: string;
}

/** The administrators' calls. */
export class AdminCalls {
  constructor(private readonly client: Client) {}

  batches(): Promise<readonly BatchLine[]> {
    return this.get('/api/admin/batches');
  }

  workers({ namespace, team }: Team): Promise<readonly WorkerLine[]> {
    return this.get(`/api/admin/workers?namespace=${encodeURIComponent(namespace)}&team=${encodeURIComponent(team)}`);
  }

  /** Before a time, or the newest. */
  audit(before: string | undefined): Promise<readonly AuditLine[]> {
    return this.get(`/api/admin/audit${before === undefined ? '' : `?before=${encodeURIComponent(before)}`}`);
  }

  /** Settled objects of the batch, by number. */
  async objects(batch: BatchName, query: ObjectQuery): Promise<ObjectPage> {
    const words = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '') words.set(name, String(value));
    return (await this.client.json<ObjectPage>('GET', `${at(batch)}/objects${words.size === 0 ? '' : `?${words}`}`)) ?? { objects: [] };
  }

  /** Gives an object to the team once more, if it is still settled as it was seen. */
  async reopen(batch: BatchName, { object, settledAt }: Pick<ObjectLine, 'object' | 'settledAt'>): Promise<void> {
    await this.client.request('POST', `${at(batch)}/objects/${object}/reopen?settledAt=${encodeURIComponent(settledAt)}`);
  }

  async pause(batch: BatchLine): Promise<void> {
    await this.client.request('POST', `${at(batch)}/pause`);
  }

  async resume(batch: BatchLine): Promise<void> {
    await this.client.request('POST', `${at(batch)}/resume`);
  }

  private async get<T>(path: string): Promise<readonly T[]> {
    return (await this.client.json<readonly T[]>('GET', path)) ?? [];
  }
}

function at({ namespace, job, uid, iteration }: BatchName): string {
  return `/api/admin/batches/${[namespace, job, uid, String(iteration)].map(encodeURIComponent).join('/')}`;
}
