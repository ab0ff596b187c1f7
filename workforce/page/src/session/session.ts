import { Client, type Connection, type Gatekeeper, type Pause } from '../api/client';
import type { Csrf, LoginKind, SessionAnswer, Team, Worker } from '../api/contract';
import { Problem } from '../api/problem';
import { Observable } from '../ui/observable';

export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'out'; readonly logins: readonly LoginKind[] }
  | { readonly kind: 'in'; readonly worker: Worker; readonly teams: readonly Team[]; readonly isAdmin: boolean; readonly isOwner: boolean };

/** Who is logged in. When a session ends in the middle of work, the work stays and waits for the same worker to log in again. */
export class Session extends Observable implements Gatekeeper {
  readonly client: Client;
  private current: SessionState = { kind: 'loading' };
  private ended: readonly LoginKind[] | undefined;
  private token: Csrf | undefined;
  private waiting: (() => void)[] = [];

  constructor(
    connection: Connection,
    pause: Pause,
    private readonly startAfresh: () => void,
    call?: typeof fetch,
  ) {
    super();
    this.client = new Client(this, connection, pause, call);
  }

  get state(): SessionState {
    return this.current;
  }

  /** The ways to log in again, while work waits for that. */
  get expired(): readonly LoginKind[] | undefined {
    return this.ended;
  }

  csrf(): Csrf | undefined {
    return this.token;
  }

  async refresh(): Promise<void> {
    const response = await this.client.send('GET', '/api/session', undefined);
    if (!response.ok) throw await Problem.of(response);
    this.take((await response.json()) as SessionAnswer);
  }

  /** Ends when the worker is logged in. Throws what the service says to a wrong name or password. */
  async logIn(name: string, password: string): Promise<void> {
    const body = JSON.stringify({ name, password });
    let response = await this.client.send('POST', '/api/login', body);
    if (response.status === 403) {
      await this.refresh();
      response = await this.client.send('POST', '/api/login', body);
    }
    if (!response.ok) throw await problemOfLogin(response);
    await this.refresh();
  }

  async logOut(): Promise<void> {
    await this.client.request('POST', '/api/logout');
    this.startAfresh();
  }

  async logInAgain(): Promise<void> {
    await this.refresh();
    if (this.ended === undefined) return;
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  private take(answer: SessionAnswer): void {
    this.token = answer.csrf;
    if (answer.worker === undefined) this.out(answer.logins ?? []);
    else this.in(answer.worker, answer);
    this.notify();
  }

  private out(logins: readonly LoginKind[]): void {
    if (this.current.kind === 'in') this.ended = logins;
    else this.current = { kind: 'out', logins };
  }

  private in(worker: Worker, { teams = [], admin = false, console = false }: SessionAnswer): void {
    if (this.current.kind === 'in' && this.current.worker.id !== worker.id) return this.startAfresh();
    this.current = { kind: 'in', worker, teams, isAdmin: admin, isOwner: console };
    this.ended = undefined;
    for (const go of this.waiting.splice(0)) go();
  }
}

async function problemOfLogin(response: Response): Promise<Problem> {
  const seconds = Number(response.headers.get('Retry-After'));
  if (response.status === 429 && seconds > 0) return new Problem(429, `Too many attempts: try again in ${Math.ceil(seconds)} seconds.`);
  return Problem.of(response);
}
