import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
export const JAR = join(ROOT, 'quickstart/target/quickstart.jar');
const WELCOME = /Label on (\S+)\s+name (\S+), password (\S+)/;

/** `make quickstart EXAMPLE=… WORKERS=me`: the real operator, its steps and the real service, with a dataset of real or composed objects. */
export class Quickstart {
  private said = '';
  private code: number | null = null;
  private readonly process: ChildProcess;

  constructor(private readonly example: string) {
    this.process = spawn('java', ['-jar', JAR, 'run', '--example', example, '--workers', 'me'], { cwd: ROOT, env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' } });
    for (const stream of [this.process.stdout!, this.process.stderr!]) stream.on('data', (some: Buffer) => (this.said += some.toString()));
    this.process.on('exit', (code) => (this.code = code ?? -1));
  }

  /** What it says about where to label, and as whom. */
  async welcome(): Promise<{ address: string; name: string; password: string }> {
    for (;;) {
      const found = WELCOME.exec(this.said);
      if (found !== null) return { address: found[1]!, name: found[2]!, password: found[3]! };
      if (this.hasEnded) throw new Error(this.said);
      await new Promise((done) => setTimeout(done, 200));
    }
  }

  get hasEnded(): boolean {
    return this.code !== null;
  }

  get exitCode(): number | null {
    return this.code;
  }

  get output(): string {
    return this.said;
  }

  /** Who answered about each object that people were asked about, from the worker responses that the service wrote. */
  workers(): string[][] {
    const folder = join(ROOT, 'target/quickstart', this.example, 'output');
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /worker-response\/.*\/\d{4}-[^/]*\.json$/.test(file))
      .map((file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { answers: { workerId: string }[] }).answers.map(({ workerId }) => workerId));
  }

  /** Tells it to end, which ends all that it has started. */
  async stop(): Promise<void> {
    this.process.kill('SIGTERM');
    while (!this.hasEnded) await new Promise((done) => setTimeout(done, 100));
  }
}
