import type { Client } from './client';
import type { AnswerContent, Task, Team, Work } from './contract';

/** What a sitting needs of whoever has the tasks. */
export interface TaskCalls {
  /** The task that the worker holds, a new one, or nothing. */
  lease(team: Team): Promise<Task | undefined>;
  image(url: string): Promise<Blob>;
  saveDraft(lease: string, draft: unknown): Promise<void>;
  answer(lease: string, answerContent: AnswerContent): Promise<void>;
  decline(lease: string, reason: string): Promise<void>;
  release(lease: string): Promise<void>;
}

/** The calls of a worker who labels. */
export class Service implements TaskCalls {
  constructor(private readonly client: Client) {}

  async work(team: Team): Promise<Work> {
    return (await this.client.json<Work>('GET', `${path(team)}/work`)) ?? { jobs: [], answeredToday: 0 };
  }

  lease(team: Team): Promise<Task | undefined> {
    return this.client.json<Task>('POST', `${path(team)}/tasks/lease`);
  }

  async image(url: string): Promise<Blob> {
    return (await this.client.request('GET', url)).blob();
  }

  async saveDraft(lease: string, draft: unknown): Promise<void> {
    await this.client.request('PUT', `${at(lease)}/draft`, draft);
  }

  async answer(lease: string, answerContent: AnswerContent): Promise<void> {
    await this.client.request('POST', `${at(lease)}/answer`, { answerContent });
  }

  async decline(lease: string, reason: string): Promise<void> {
    await this.client.request('POST', `${at(lease)}/decline`, reason === '' ? {} : { reason });
  }

  async release(lease: string): Promise<void> {
    await this.client.request('POST', `${at(lease)}/release`);
  }
}

function path(team: Team): string {
  return `/api/teams/${encodeURIComponent(team.namespace)}/${encodeURIComponent(team.team)}`;
}

function at(lease: string): string {
  return `/api/leases/${encodeURIComponent(lease)}`;
}
