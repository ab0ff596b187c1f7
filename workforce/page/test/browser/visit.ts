import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type Locator, type Page, chromium as playwright } from 'playwright-core';
import { expect } from 'vitest';
import { chromium } from './chromium';
import { type FakeTask, FakeService } from './service';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function browser(): Promise<Browser> {
  return playwright.launch({ executablePath: chromium(), args: ['--no-sandbox', '--disable-gpu'] });
}

interface Options {
  readonly tasks?: FakeTask[];
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly hasTouch?: boolean;
  readonly prepare?: (service: FakeService) => void;
}

/** A worker's browser on a service of its own. */
export class Visit {
  private readonly complaints: string[] = [];

  private constructor(
    readonly service: FakeService,
    readonly page: Page,
    readonly address: string,
  ) {
    // Only the tests' own machine decides how long something takes: a slow one must not fail them.
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      this.complaints.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) this.complaints.push(message.text());
    });
  }

  static async of(browser: Browser, { tasks = [], dark = false, width = 1280, height = 800, hasTouch = false, prepare }: Options): Promise<Visit> {
    const service = new FakeService();
    service.tasks = tasks;
    prepare?.(service);
    const address = await service.start();
    const context = await browser.newContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', hasTouch, reducedMotion: 'reduce' });
    const visit = new Visit(service, await context.newPage(), address);
    await visit.page.goto(address);
    return visit;
  }

  /** Logs in and begins to label, by the keyboard alone. */
  async begin(): Promise<void> {
    await this.page.getByLabel('Name').waitFor();
    await this.page.keyboard.type('anna');
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type('correct horse');
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('button', { name: 'Start labelling' }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.stage.waitFor();
  }

  /** Logs in, and goes to a place of the page. */
  async goTo(hash: string): Promise<void> {
    await this.page.getByLabel('Name').fill('anna');
    await this.page.getByLabel('Password').fill('correct horse');
    await this.press('Enter');
    await this.page.getByRole('button', { name: 'Log out' }).waitFor();
    await this.page.evaluate((to) => void (location.hash = to), hash);
  }

  get stage(): Locator {
    return this.page.locator('.stage');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Where a part of the image, from 0 to 1 in each direction, is on the page. The image is shown as a whole. */
  async at(size: { width: number; height: number }, x: number, y: number): Promise<{ x: number; y: number }> {
    const box = (await this.stage.boundingBox())!;
    const scale = Math.min(8, (box.width - 48) / size.width, (box.height - 48) / size.height);
    return {
      x: box.x + box.width / 2 + (x - 0.5) * size.width * scale,
      y: box.y + box.height / 2 + (y - 0.5) * size.height * scale,
    };
  }

  async drag(from: { x: number; y: number }, ...to: { x: number; y: number }[]): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    for (const { x, y } of to) await this.page.mouse.move(x, y, { steps: 8 });
    await this.page.mouse.up();
  }

  async answered(count: number): Promise<void> {
    await expect.poll(() => this.service.answers.length).toBe(count);
  }

  /** The one answer's element. */
  answer(index = 0): Record<string, unknown> {
    return Object.values(this.service.answers[index]!.content)[0]!;
  }

  /** Finds nothing that keeps people out, by WCAG 2.2 AA. Of a list of labels only the first 40: the others are the same, and axe compares each with each. */
  async isAccessible(): Promise<void> {
    await this.page.evaluate(AXE);
    const found = await this.page.evaluate(async () => {
      const axe = (globalThis as unknown as { axe: { run: (context: object, options: object) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe;
      const rules = { 'target-size': { enabled: true } };
      const { violations } = await axe.run({ exclude: ['.labels li:nth-child(n + 41)'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules });
      return violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
    });
    expect(found).toEqual([]);
  }

  /** Keeps a picture of the page for the documents, where that is asked for. */
  async keep(name: string): Promise<void> {
    if (process.env['SCREENSHOTS'] === undefined) return;
    await this.page.screenshot({ path: new URL(`../../../../docs/images/page-${name}.png`, import.meta.url).pathname });
  }

  /** Ends the visit: neither the service nor the browser may have had anything to complain about. */
  async end(): Promise<void> {
    await this.page.context().close();
    await this.service.stop();
    expect(this.complaints).toEqual([]);
    expect(this.service.violations).toEqual([]);
  }
}
