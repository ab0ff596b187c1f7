import type { Client } from './client';
import type { TaskType } from './contract';
import type { JobName } from '../work/route';

/** Whether all was read, or only as much as one look may read. */
export type Extent = 'all' | 'first';

export interface Counts {
  readonly objects: number;
  readonly human: number;
  readonly machine: number;
  readonly before: number;
  readonly failed: number;
  readonly left: number;
}

export interface JobLine extends JobName {
  readonly title: string;
  readonly taskType?: TaskType;
  readonly stage?: string;
  readonly iteration: number;
  readonly counts: Counts;
  readonly batch?: { readonly objects: number; readonly answered: number; readonly expired: number; readonly declined: number };
  readonly created?: string;
}

export interface Look {
  readonly look: number;
  readonly modelIteration: number;
  readonly certified: boolean;
  readonly threshold?: string;
  readonly target?: string;
  readonly confidence?: string;
  readonly validation: number;
  readonly errors: number;
  readonly observedQuality?: string;
  readonly record?: string;
}

export interface Iteration {
  readonly iteration: number;
  readonly kind: string;
  readonly human: number;
  readonly machine: number;
  readonly failed: number;
  readonly accuracy?: string;
  readonly expectedCoverage?: string;
  readonly sampleSize?: number;
  readonly expectedHumanLabels?: string;
}

export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  readonly since: string;
}

export interface Job {
  readonly summary: JobLine;
  readonly description: string;
  readonly labels: readonly string[];
  readonly team?: string;
  readonly failureReason?: string;
  readonly completedAt?: string;
  readonly places: { readonly input?: string; readonly folder?: string; readonly output?: string; readonly model?: string };
  readonly people: { readonly perObject: number; readonly usDollars?: number };
  readonly looks: readonly Look[];
  readonly history: readonly Iteration[];
  readonly conditions: readonly Condition[];
}

export interface CurvePoint {
  readonly confidence: number;
  readonly coverage: number;
  readonly sampled: number;
  readonly quality: number;
  readonly labelled: number;
  readonly certified: boolean;
}

export interface Curve {
  readonly look: number;
  readonly target: number;
  readonly alpha: number;
  readonly pool: number;
  readonly sampled: number;
  readonly unanswered: number;
  readonly lossKind: 'ZERO_ONE' | 'BOUNDED';
  readonly threshold?: number;
  /** From the highest confidence down. */
  readonly points: readonly CurvePoint[];
}

export interface LabelCounts {
  readonly classes: readonly { readonly label: string; readonly human: number; readonly machine: number }[];
  readonly counted: { readonly human: number; readonly machine: number };
  readonly extent: Extent;
}

export interface ScoredBox {
  readonly class: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly confidence: number;
}

export interface BoxesLabel {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly ScoredBox[];
}

export interface GalleryItem {
  readonly id: number;
  readonly image?: string;
  readonly place?: string;
  readonly text?: string;
  /** One of them is there. */
  readonly label: { readonly class?: number; readonly boxes?: BoxesLabel; readonly mask?: string };
  readonly confidence: number;
  readonly margin?: number;
}

export interface Gallery {
  readonly labels: readonly string[];
  readonly items: readonly GalleryItem[];
  readonly next?: number;
  readonly looked: number;
  readonly extent: Extent;
}

export interface Preview {
  readonly title: string;
  readonly description: string;
  readonly taskType: TaskType;
  readonly labels: readonly string[];
  readonly instructions?: { readonly short?: string; readonly full?: string };
  readonly taskSeconds: number;
  readonly objects: readonly { readonly image?: string; readonly text?: string }[];
}

/** The calls of owners: they change nothing. */
export class ConsoleCalls {
  constructor(private readonly client: Client) {}

  jobs(): Promise<{ readonly jobs: readonly JobLine[]; readonly extent: Extent }> {
    return this.get('/api/console/jobs');
  }

  job(name: JobName): Promise<Job> {
    return this.get(at(name));
  }

  curve(name: JobName, look: number): Promise<Curve> {
    return this.get(`${at(name)}/looks/${look}`);
  }

  labels(name: JobName): Promise<LabelCounts> {
    return this.get(`${at(name)}/labels`);
  }

  automatic(name: JobName, skip: number, label: number | undefined): Promise<Gallery> {
    return this.get(`${at(name)}/automatic?skip=${skip}${label === undefined ? '' : `&label=${label}`}`);
  }

  uncertain(name: JobName): Promise<Gallery> {
    return this.get(`${at(name)}/uncertain`);
  }

  preview(name: JobName): Promise<Preview> {
    return this.get(`${at(name)}/preview`);
  }

  async image(url: string): Promise<Blob> {
    return (await this.client.request('GET', url)).blob();
  }

  private async get<T>(path: string): Promise<T> {
    return (await this.client.json<T>('GET', path)) as T;
  }
}

function at({ namespace, job }: JobName): string {
  return `/api/console/jobs/${encodeURIComponent(namespace)}/${encodeURIComponent(job)}`;
}
