import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AdminRecords } from './admin';
import { wrongWith } from './answers';
import type { ConsoleRecords } from './console';

export interface FakeTask {
  readonly job: string;
  readonly title: string;
  readonly description?: string;
  readonly taskType: string;
  readonly labels: readonly string[];
  readonly instructions?: { readonly short?: string; readonly full?: string };
  readonly text?: string;
  readonly image?: Uint8Array;
  readonly size?: { readonly width: number; readonly height: number };
}

interface Lease {
  readonly id: string;
  readonly task: FakeTask;
  readonly worker: string;
  expires: number;
  draft: unknown;
  answer: string | undefined;
  over: boolean;
}

const CSP =
  "default-src 'self'; img-src 'self' blob:; style-src 'self'; script-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'";
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const MOST_BYTES = 8 * 1024 * 1024;

export class Refused extends Error {
  constructor(
    readonly status: number,
    detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}

/** The workforce service's page port, in memory: it takes exactly what the contract says, and remembers what went against it. */
export class FakeService {
  readonly answers: { task: FakeTask; content: Record<string, Record<string, unknown>> }[] = [];
  readonly declined: string[] = [];
  readonly drafts: unknown[] = [];
  readonly violations: string[] = [];
  released = 0;
  tasks: FakeTask[] = [];
  teams = [{ namespace: 'default', team: 'birders' }];
  logins: unknown[] = [{ kind: 'password' }];
  /** What there is for an owner, and for an administrator, to see. */
  console: ConsoleRecords | undefined;
  admin: AdminRecords | undefined;
  leaseSeconds = 600;
  isDown = false;
  busyAnswers = 0;
  clockAhead = 3_600_000;
  private leases: Lease[] = [];
  private sessions = new Map<string, string>();
  private token = randomUUID();
  private server: Server | undefined;

  async start(): Promise<string> {
    this.server = createServer((request, response) => void this.serve(request, response));
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }

  /** All sessions end, as when their time is over. */
  endSessions(): void {
    this.sessions.clear();
    this.token = randomUUID();
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.isDown) return void request.socket.destroy();
    response.setHeader('Content-Security-Policy', CSP);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    try {
      await this.route(request, response);
    } catch (problem) {
      const { status, message, headers } = problem instanceof Refused ? problem : new Refused(500, String(problem));
      if (status === 400 || status === 404 || status === 500) this.violations.push(`${request.method} ${request.url}: ${status} ${message}`);
      response.writeHead(status, { ...headers, 'Content-Type': 'application/problem+json' }).end(JSON.stringify({ status, detail: message }));
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://here').pathname;
    const call = `${request.method} ${path}`;
    if (!path.startsWith('/api/')) return this.file(path, response);
    const body = await this.body(request);
    if (request.method !== 'GET') this.guard(request);
    if (call === 'GET /api/session') return json(response, this.session(request));
    if (call === 'POST /api/login') return this.login(body as { name: string; password: string }, response);
    const worker = this.sessions.get(cookieOf(request) ?? '');
    if (worker === undefined) throw new Refused(401, 'Log in first.');
    if (call === 'POST /api/logout') {
      this.sessions.delete(cookieOf(request) ?? '');
      return done(response);
    }
    const team = /^\/api\/teams\/([^/]+)\/([^/]+)\/(work|tasks\/lease)$/.exec(path);
    if (team) return this.team(call, decodeURIComponent(team[2]!), team[3]!, worker, response, body);
    const lease = /^\/api\/leases\/([^/]+)\/(\w+)$/.exec(path);
    if (lease) return this.lease(request.method!, lease[1]!, lease[2]!, worker, body, response);
    const image = /^\/api\/images\/([^/]+)$/.exec(path);
    if (image) return this.image(image[1]!, worker, response);
    if (path.startsWith('/api/console/')) return this.readOnly(request, response);
    if (path.startsWith('/api/admin/')) return this.administer(request, response);
    throw new Refused(404, `There is no ${call}.`);
  }

  private readOnly(request: IncomingMessage, response: ServerResponse): void {
    if (this.console === undefined) throw new Refused(403, 'you own no jobs');
    if (request.method !== 'GET') throw new Refused(400, 'owners change nothing');
    const found = this.console.get(new URL(request.url ?? '/', 'http://here'));
    if (found instanceof Uint8Array) response.writeHead(200, { 'Content-Type': 'image/png' }).end(found);
    else json(response, found);
  }

  private administer(request: IncomingMessage, response: ServerResponse): void {
    if (this.admin === undefined) throw new Refused(403, 'you may not do this');
    const found = this.admin.take(request.method ?? '', new URL(request.url ?? '/', 'http://here'));
    if (found === undefined) done(response);
    else json(response, found);
  }

  private guard(request: IncomingMessage): void {
    if (request.headers['x-xsrf-token'] !== this.token) throw new Refused(403, 'The token is missing or old.');
  }

  private async body(request: IncomingMessage): Promise<unknown> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const text = Buffer.concat(parts);
    if (text.length > MOST_BYTES) throw new Refused(413, 'The body is longer than 8 MiB.');
    if (text.length === 0) return undefined;
    if (request.headers['content-type'] !== 'application/json') throw new Refused(400, 'The body is not called JSON.');
    return JSON.parse(text.toString()) as unknown;
  }

  private async file(path: string, response: ServerResponse): Promise<void> {
    const name = normalize(path === '/' ? '/index.html' : path);
    const bytes = await readFile(join(DIST, name)).catch(() => {
      throw new Refused(404, `There is no file ${name}.`);
    });
    response.writeHead(200, { 'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream' }).end(bytes);
  }

  private session(request: IncomingMessage): unknown {
    const worker = this.sessions.get(cookieOf(request) ?? '');
    const csrf = { header: 'X-XSRF-TOKEN', token: this.token };
    return worker === undefined ? { logins: this.logins, csrf } : { worker: { id: worker, name: 'Anna' }, teams: this.teams, admin: this.admin !== undefined, console: this.console !== undefined, csrf };
  }

  private login({ name, password }: { name: string; password: string }, response: ServerResponse): void {
    if (password !== 'correct horse') throw new Refused(401, 'The name or the password is wrong.');
    const cookie = randomUUID();
    this.sessions.set(cookie, name);
    this.token = randomUUID();
    response.setHeader('Set-Cookie', `SESSION=${cookie}; HttpOnly; SameSite=Lax; Path=/`);
    done(response);
  }

  private team(call: string, team: string, what: string, worker: string, response: ServerResponse, body: unknown): void {
    if (!this.teams.some((each) => each.team === team)) throw new Refused(403, 'You are not in this team.');
    if (what === 'work' && call.startsWith('GET')) return json(response, { jobs: this.jobs(), answeredToday: this.answers.length });
    if (what !== 'tasks/lease' || !call.startsWith('POST') || body !== undefined) throw new Refused(400, 'No such call, or a body where there is none.');
    const held = this.leases.find((each) => !each.over && each.worker === worker && this.now() < each.expires) ?? this.grant(worker);
    if (held === undefined) return done(response);
    json(response, this.taskOf(held));
  }

  private jobs(): unknown[] {
    const open = this.open();
    return [...new Set(open.map((task) => task.job))].map((job) => {
      const tasks = open.filter((task) => task.job === job);
      return { job, title: tasks[0]!.title, taskType: tasks[0]!.taskType, open: tasks.length };
    });
  }

  private open(): FakeTask[] {
    return this.tasks.filter((task) => !this.answers.some((answer) => answer.task === task) && !this.leases.some((lease) => lease.task === task && lease.over));
  }

  private grant(worker: string): Lease | undefined {
    const task = this.open()[0];
    if (task === undefined) return undefined;
    const lease: Lease = { id: randomUUID(), task, worker, expires: this.now() + 1_000 * this.leaseSeconds, draft: undefined, answer: undefined, over: false };
    this.leases.push(lease);
    return lease;
  }

  /** The server's clock is not the browser's. */
  private now(): number {
    return Date.now() + this.clockAhead;
  }

  private taskOf({ id, task, expires, draft }: Lease): unknown {
    const { text, image, size: _, ...rest } = task;
    const object = image === undefined ? { text } : { image: `/api/images/${id}?until=1&signature=abc` };
    const times = { expires: new Date(expires).toISOString(), now: new Date(this.now()).toISOString() };
    return { lease: id, ...rest, object, ...times, ...(draft === undefined ? {} : { draft }) };
  }

  private lease(method: string, id: string, what: string, worker: string, body: unknown, response: ServerResponse): void {
    const lease = this.leases.find((each) => each.id === id);
    const isOver = lease === undefined || (lease.over && lease.answer === undefined) || this.now() >= lease.expires;
    if (lease !== undefined && lease.worker !== worker) throw new Refused(403, 'This task is not yours.');
    if (isOver && what === 'release') return done(response);
    if (isOver) throw new Refused(409, 'The time for this task is over.');
    if (method === 'PUT' && what === 'draft') {
      lease.draft = body;
      this.drafts.push(body);
    } else if (method !== 'POST') throw new Refused(400, 'No such call.');
    else if (what === 'answer') this.answer(lease, body as { answerContent: Record<string, Record<string, unknown>> });
    else if (what === 'decline') this.decline(lease, body as { reason?: string });
    else if (what === 'release') this.release(lease);
    else throw new Refused(404, 'No such call.');
    done(response);
  }

  private answer(lease: Lease, body: { answerContent: Record<string, Record<string, unknown>> }): void {
    if (this.busyAnswers > 0) {
      this.busyAnswers--;
      throw new Refused(429, 'Too often.', { 'Retry-After': '1' });
    }
    if (Object.keys(body).join() !== 'answerContent') throw new Refused(400, 'Only answerContent is taken.');
    const wrong = wrongWith(body.answerContent, { ...lease.task, size: lease.task.size });
    if (wrong !== undefined) throw new Refused(400, `The answer is wrong: ${wrong}.`);
    const text = JSON.stringify(body);
    if (lease.answer !== undefined && lease.answer !== text) throw new Refused(409, 'Another answer was handed in.');
    if (lease.answer === undefined) this.answers.push({ task: lease.task, content: body.answerContent });
    lease.answer = text;
    lease.over = true;
  }

  private decline(lease: Lease, body: { reason?: string }): void {
    if ((body.reason ?? '').length > 500) throw new Refused(400, 'The reason is too long.');
    this.declined.push(body.reason ?? '');
    lease.over = true;
  }

  private release(lease: Lease): void {
    this.leases = this.leases.filter((each) => each !== lease);
    this.released++;
  }

  private image(id: string, worker: string, response: ServerResponse): void {
    const lease = this.leases.find((each) => each.id === id && each.worker === worker && !each.over);
    if (lease?.task.image === undefined) throw new Refused(403, 'The link is not valid.');
    response.writeHead(200, { 'Content-Type': 'image/png' }).end(lease.task.image);
  }
}

function cookieOf(request: IncomingMessage): string | undefined {
  return /SESSION=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
}

function json(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

function done(response: ServerResponse): void {
  response.writeHead(204).end();
}
