/** What the workforce service's page port says and takes. */

export type TaskType = 'ImageClassification' | 'TextClassification' | 'ObjectDetection' | 'SemanticSegmentation';

export interface Worker {
  readonly id: string;
  readonly name: string;
}

export interface Team {
  readonly namespace: string;
  readonly team: string;
}

export interface Csrf {
  readonly header: string;
  readonly token: string;
}

export type LoginKind = { readonly kind: 'password' } | { readonly kind: 'oidc'; readonly name: string; readonly url: string };

export interface SessionAnswer {
  readonly worker?: Worker;
  readonly teams?: readonly Team[];
  readonly admin?: boolean;
  /** Whether there are jobs' results for the worker to see. */
  readonly console?: boolean;
  readonly logins?: readonly LoginKind[];
  readonly csrf: Csrf;
}

export interface OpenJob {
  readonly job: string;
  readonly title: string;
  readonly taskType: TaskType;
  readonly open: number;
}

export interface Work {
  readonly jobs: readonly OpenJob[];
  readonly answeredToday: number;
}

export interface Task {
  readonly lease: string;
  readonly job: string;
  readonly title: string;
  readonly description?: string;
  readonly taskType: TaskType;
  readonly labels: readonly string[];
  readonly instructions?: { readonly short?: string; readonly full?: string };
  readonly object: { readonly image?: string; readonly text?: string };
  /** The end of the lease, and the time at which the task was handed out: both by the server's clock. */
  readonly expires: string;
  readonly now: string;
  readonly draft?: unknown;
}

/** Ground Truth's crowd elements: docs/reference/steps.md, 5.3. */
export type AnswerContent = Readonly<Record<string, unknown>>;

/** A longer body is refused by the service. */
export const MOST_BODY_BYTES = 8 * 1024 * 1024;

export const MOST_REASON_LENGTH = 500;
