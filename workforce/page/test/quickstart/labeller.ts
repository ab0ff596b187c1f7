import type { Page } from 'playwright-core';
import type { Quickstart } from './quickstart';

/** How one task is answered: by the mouse, or by the keyboard alone. Each ends with the answer handed in. */
export interface Way {
  readonly mouse: (labeller: Labeller) => Promise<void>;
  readonly keyboard: (labeller: Labeller) => Promise<void>;
}

/** A person who logs in and answers whatever there is, by mouse and by keyboard in turns, until the job has ended. */
export class Labeller {
  private done = 0;

  constructor(
    readonly page: Page,
    private readonly quickstart: Quickstart,
  ) {
    page.setDefaultTimeout(120_000);
  }

  async logIn(): Promise<void> {
    const { address, name, password } = await this.quickstart.welcome();
    await this.page.goto(address);
    await this.page.getByLabel('Name').waitFor();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Tab');
    await this.page.keyboard.type(password);
    await this.page.keyboard.press('Enter');
    await this.page.getByRole('button', { name: 'Log out' }).waitFor();
  }

  /** How many answers were handed in. */
  async answerAll(way: Way): Promise<number> {
    while (!this.quickstart.hasEnded) {
      if (await this.handIn.isVisible()) {
        await (this.done % 2 === 0 ? way.mouse(this) : way.keyboard(this));
        await this.handedIn();
      } else {
        await this.look();
      }
    }
    return this.done;
  }

  get handIn() {
    return this.page.getByRole('button', { name: 'Hand in' });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Drags from one part of the stage to another, in shares of its sides. */
  async drag(from: [number, number], to: [number, number]): Promise<void> {
    const box = (await this.page.locator('.stage').boundingBox())!;
    await this.page.mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 6 });
    await this.page.mouse.up();
  }

  private async handedIn(): Promise<void> {
    this.done++;
    const counted = this.page.getByText(`${this.done} done`);
    const nothing = this.page.getByRole('heading', { name: 'Nothing to do right now' });
    await counted.or(nothing).first().waitFor();
  }

  /** Where there is no task yet, or no more. */
  private async look(): Promise<void> {
    for (const name of ['Start labelling', 'Look now']) {
      const button = this.page.getByRole('button', { name });
      if (await button.isVisible()) await button.click({ timeout: 5_000 }).catch(() => undefined);
    }
    await this.page.waitForTimeout(500);
  }
}
