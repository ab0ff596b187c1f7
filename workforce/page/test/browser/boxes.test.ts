import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIZE, boxes } from './tasks';
import { Visit, browser } from './visit';

interface Drawn {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

let chrome: Browser;
beforeAll(async () => void (chrome = await browser()));
afterAll(() => chrome.close());

async function handedIn(visit: Visit): Promise<Drawn[]> {
  await visit.press('Enter');
  await visit.answered(1);
  return visit.answer()['boundingBoxes'] as Drawn[];
}

describe('Boxes', () => {
  it('are drawn, moved, resized, labelled and deleted by the mouse', async () => {
    const visit = await Visit.of(chrome, { tasks: boxes(1) });
    await visit.begin();
    const at = (x: number, y: number) => visit.at(SIZE, x, y);
    await visit.drag(await at(0.1, 0.2), await at(0.3, 0.5));
    await visit.drag(await at(0.2, 0.35), await at(0.3, 0.45));
    await visit.drag(await at(0.4, 0.6), await at(0.5, 0.7));
    await visit.page.getByRole('option', { name: 'Birch' }).click();
    await visit.drag(await at(0.6, 0.6), await at(0.8, 0.8));
    await visit.drag(await at(0.7, 0.1), await at(0.8, 0.2));
    await visit.page.getByRole('button', { name: 'Delete box 3' }).click();
    const [first, second, ...rest] = await handedIn(visit);
    expect(rest).toEqual([]);
    expect(near(first!, { left: 180, top: 180, width: 180 + 90, height: 180 + 60 })).toBe(true);
    expect(first!.label).toBe('Birch');
    expect(near(second!, { left: 540, top: 360, width: 180, height: 120 })).toBe(true);
    expect(second!.label).toBe('Birch');
    await visit.end();
  });

  it('are made by the keyboard alone', async () => {
    const visit = await Visit.of(chrome, { tasks: boxes(1) });
    await visit.begin();
    await visit.press('n', 'ArrowLeft', 'Shift+ArrowUp', 'Alt+ArrowRight', 'Alt+Shift+ArrowDown', 'Control+ArrowLeft', '2', 'd', '3');
    await visit.press('n', 'Delete', 'Control+z', 'Control+z', 'Tab', 'Escape');
    const drawn = await handedIn(visit);
    expect(drawn).toHaveLength(2);
    const [first, second] = drawn as [Drawn, Drawn];
    expect(first.label).toBe('Birch');
    expect(second.label).toBe('Sun');
    expect(Math.abs(first.left + first.width / 2 - 449)).toBeLessThanOrEqual(1);
    expect(Math.abs(first.top + first.height / 2 - 295)).toBeLessThanOrEqual(1);
    expect([second.width, second.height]).toEqual([first.width, first.height]);
    expect(second.left - first.left).toBeGreaterThan(3);
    await visit.end();
  });

  it('are gone through by Tab, which leaves the image after the last', async () => {
    const visit = await Visit.of(chrome, { tasks: boxes(1) });
    await visit.begin();
    await visit.press('n', 'd', 'Escape');
    const summary = visit.page.locator('#stage-summary');
    await visit.press('Tab');
    await expect.poll(() => summary.textContent()).toMatch(/^Box 1 of 2: Spruce/);
    await visit.press('Tab');
    await expect.poll(() => summary.textContent()).toMatch(/^Box 2 of 2: Spruce/);
    await visit.press('Tab');
    expect(await visit.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Smaller');
    await visit.end();
  });

  it('that are none are handed in after a question', async () => {
    const visit = await Visit.of(chrome, { tasks: boxes(1) });
    await visit.begin();
    await visit.press('Enter');
    await visit.page.getByRole('dialog', { name: 'Nothing there?' }).waitFor();
    await visit.isAccessible();
    await visit.press('Enter');
    await visit.answered(1);
    expect(visit.answer()['boundingBoxes']).toEqual([]);
    await visit.end();
  });

  it('are drawn by a finger, while two fingers zoom', async () => {
    const visit = await Visit.of(chrome, { tasks: boxes(1), width: 820, height: 1180, hasTouch: true });
    await visit.begin();
    const client = await visit.page.context().newCDPSession(visit.page);
    const touch = (type: string, ...touchPoints: { x: number; y: number }[]) => client.send('Input.dispatchTouchEvent', { type, touchPoints } as never);
    const from = await visit.at(SIZE, 0.2, 0.2);
    const to = await visit.at(SIZE, 0.4, 0.6);
    await touch('touchStart', from);
    for (let i = 1; i <= 5; i++) await touch('touchMove', { x: from.x + ((to.x - from.x) * i) / 5, y: from.y + ((to.y - from.y) * i) / 5 });
    await touch('touchEnd');
    const zoom = visit.page.getByLabel('Zoom', { exact: true });
    const fitted = await zoom.textContent();
    await touch('touchStart', { ...from, id: 0 } as never, { ...to, id: 1 } as never);
    await touch('touchMove', { x: from.x - 40, y: from.y - 40, id: 0 } as never, { x: to.x + 40, y: to.y + 40, id: 1 } as never);
    await touch('touchEnd');
    await expect.poll(() => zoom.textContent()).not.toBe(fitted);
    await visit.isAccessible();
    await visit.keep('tablet');
    await visit.press('Enter');
    await visit.answered(1);
    const [drawn, ...rest] = visit.answer()['boundingBoxes'] as Drawn[];
    expect(rest).toEqual([]);
    expect(near(drawn!, { left: 180, top: 120, width: 180, height: 240 })).toBe(true);
    await visit.end();
  });

  it('look as in the documents', async () => {
    const visit = await Visit.of(chrome, { tasks: boxes(1), width: 1120, height: 700 });
    await visit.begin();
    const draw = async (x: number, y: number, x2: number, y2: number) => visit.drag(await visit.at(SIZE, x, y), await visit.at(SIZE, x2, y2));
    await draw(0.795, 0.415, 0.942, 0.885);
    await visit.press('Escape', '3');
    await draw(0.682, 0.115, 0.798, 0.285);
    await visit.press('Escape', '2');
    await draw(0.178, 0.475, 0.292, 0.875);
    await visit.press('Escape', '1');
    await draw(0.04, 0.355, 0.198, 0.865);
    await visit.isAccessible();
    await visit.keep('boxes');
    await visit.end();
  });
});

function near(box: Drawn, wanted: Omit<Drawn, 'label'>): boolean {
  return (['left', 'top', 'width', 'height'] as const).every((side) => Math.abs(box[side] - wanted[side]) <= 2);
}
