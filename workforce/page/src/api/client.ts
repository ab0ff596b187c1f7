import { Problem } from './problem';
import type { Csrf } from './contract';

/** What the client needs from whoever knows who is logged in. */
export interface Gatekeeper {
  /** The token for calls that change something. */
  csrf(): Csrf | undefined;
  /** Asks the service for the session, and so for the token, anew. */
  refresh(): Promise<void>;
  /** Ends when the same worker has logged in again. */
  logInAgain(): Promise<void>;
}

/** What is told while a call waits. */
export interface Connection {
  lost(): void;
  found(): void;
  tooOften(seconds: number): void;
}

/** Waits for so long, or less if the machine says that it is online again. */
export type Pause = (milliseconds: number) => Promise<void>;

const LONGEST_PAUSE = 15_000;
const GATEWAY_FAILURES = [502, 503, 504];

/**
 * Calls the service, and does not give up on what passes: it tries again while there is no connection, after as long as the service asks
 * for when it was called too often, and when the worker has logged in again. All calls of the contract may be made twice.
 */
export class Client {
  constructor(
    private readonly gate: Gatekeeper,
    private readonly connection: Connection,
    private readonly pause: Pause,
    private readonly call: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  /** The service's answer with a status below 400. Throws a {@link Problem} for others. */
  async request(method: string, path: string, body?: unknown): Promise<Response> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    let refreshed = false;
    for (let logins = 0; ; ) {
      const response = await this.send(method, path, text);
      if (response.status === 401) {
        if (logins++ > 0) await this.pause(1_000);
        await this.gate.logInAgain();
      } else if (response.status === 403 && method !== 'GET' && !refreshed) {
        refreshed = true;
        await this.gate.refresh();
      } else if (response.status === 429) {
        await this.waitAsAsked(response);
      } else if (response.ok) {
        return response;
      } else {
        throw await Problem.of(response);
      }
    }
  }

  /** The answer's JSON, or nothing for 204. */
  async json<T>(method: string, path: string, body?: unknown): Promise<T | undefined> {
    const response = await this.request(method, path, body);
    return response.status === 204 ? undefined : ((await response.json()) as T);
  }

  /** The service's answer, whatever it is, as soon as there is a connection. */
  async send(method: string, path: string, body: string | undefined): Promise<Response> {
    for (let wait = 1_000; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
      const response = await this.tried(method, path, body);
      if (response !== undefined) {
        this.connection.found();
        return response;
      }
      this.connection.lost();
      await this.pause(wait);
    }
  }

  private async tried(method: string, path: string, body: string | undefined): Promise<Response | undefined> {
    try {
      const response = await this.call(path, this.init(method, body));
      return GATEWAY_FAILURES.includes(response.status) ? undefined : response;
    } catch {
      return undefined;
    }
  }

  private init(method: string, body: string | undefined): RequestInit {
    const headers: Record<string, string> = { Accept: 'application/json, application/problem+json, image/*' };
    const csrf = this.gate.csrf();
    if (method !== 'GET' && csrf !== undefined) headers[csrf.header] = csrf.token;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    return { method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body }) };
  }

  private async waitAsAsked(response: Response): Promise<void> {
    const asked = Number(response.headers.get('Retry-After'));
    const seconds = Number.isFinite(asked) && asked > 0 ? Math.min(asked, 120) : 5;
    this.connection.tooOften(seconds);
    await this.pause(seconds * 1_000);
  }
}

/** Waits by the browser's clock; wakes early when the connection comes back. */
export const browserPause: Pause = (milliseconds) =>
  new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      removeEventListener('online', wake);
      resolve();
    };
    const timer = setTimeout(wake, milliseconds);
    addEventListener('online', wake);
  });
