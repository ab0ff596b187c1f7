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

function at({ namespace, job, uid, iteration }: BatchLine): string {
  return `/api/admin/batches/${[namespace, job, uid, String(iteration)].map(encodeURIComponent).join('/')}`;
}
