import { describe, expect, it } from 'vitest';
import { Session } from '../../src/session/session';

const CSRF = (token: string) => ({ header: 'X-XSRF-TOKEN', token });
const IN = (token: string) => ({ worker: { id: 'anna', name: 'Anna' }, teams: [], csrf: CSRF(token) });
const OUT = (token: string) => ({ logins: [{ kind: 'password' }], csrf: CSRF(token) });

/** A service that answers one thing after another: a status, with a body, or no connection. */
class Script {
  readonly calls: string[] = [];
  readonly waits: number[] = [];
  readonly said: string[] = [];
  afresh = 0;
  readonly session: Session;

  constructor(private readonly replies: (Response | 'lost')[]) {
    const connection = { lost: () => void this.said.push('lost'), found: () => void this.said.push('found'), tooOften: (s: number) => void this.said.push(`wait ${s}`) };
    this.session = new Session(connection, async (ms) => void this.waits.push(ms), () => void this.afresh++, (input, init) => this.reply(String(input), init));
  }

  private async reply(path: string, init: RequestInit | undefined): Promise<Response> {
    const token = (init?.headers as Record<string, string>)['X-XSRF-TOKEN'];
    this.calls.push([init?.method, path, token].filter(Boolean).join(' '));
    const next = this.replies.shift();
    if (next === undefined || next === 'lost') throw new TypeError('no connection');
    return next;
  }
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers });
}

describe('A call', () => {
  it('is made again until there is a connection, after longer and longer pauses', async () => {
    const script = new Script([json(IN('t')), 'lost', json({}, 503), 'lost', new Response(null, { status: 204 })]);
    await script.session.refresh();
    await script.session.client.request('POST', '/api/leases/1/answer', {});
    expect(script.waits).toEqual([1_000, 2_000, 4_000]);
    expect(script.calls.slice(1)).toEqual(Array(4).fill('POST /api/leases/1/answer t'));
    expect(script.said).toEqual(['found', 'lost', 'lost', 'lost', 'found']);
  });

  it('waits as long as the service asks when it came too often', async () => {
    const script = new Script([json({}, 429, { 'Retry-After': '7' }), json({ jobs: [] })]);
    await script.session.client.request('GET', '/api/x');
    expect(script.waits).toEqual([7_000]);
  });

  it('is made once more with a new token when the old one is refused, and then fails in one sentence', async () => {
    const script = new Script([json(IN('old')), json({}, 403), json(IN('new')), json({ detail: 'Not yours.' }, 403)]);
    await script.session.refresh();
    await expect(script.session.client.request('POST', '/api/x')).rejects.toThrow('Not yours.');
    expect(script.calls).toEqual(['GET /api/session', 'POST /api/x old', 'GET /api/session', 'POST /api/x new']);
  });

  it('waits for the same worker to log in again', async () => {
    const script = new Script([json(IN('a')), json({}, 401), json(OUT('b')), new Response(null, { status: 204 }), json(IN('c')), new Response(null, { status: 204 })]);
    await script.session.refresh();
    const answer = script.session.client.request('POST', '/api/leases/1/answer', {});
    await expect.poll(() => script.session.expired).toEqual([{ kind: 'password' }]);
    await script.session.logIn('anna', 'secret');
    await answer;
    expect(script.session.expired).toBeUndefined();
    expect(script.calls.at(-1)).toBe('POST /api/leases/1/answer c');
    expect(script.afresh).toBe(0);
  });

  it('is not made for another worker who logs in instead', async () => {
    const other = { ...IN('c'), worker: { id: 'ben', name: 'Ben' } };
    const script = new Script([json(IN('a')), json({}, 401), json(OUT('b')), new Response(null, { status: 204 }), json(other)]);
    await script.session.refresh();
    void script.session.client.request('POST', '/api/leases/1/answer', {});
    await expect.poll(() => script.session.expired).toBeDefined();
    await script.session.logIn('ben', 'secret');
    expect(script.afresh).toBe(1);
    expect(script.calls.filter((call) => call.includes('answer'))).toHaveLength(1);
  });
});
