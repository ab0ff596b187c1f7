import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pixelsOf } from './answers';
import { huge } from './pictures';
import { SIZE, masks } from './tasks';
import { Visit, browser } from './visit';

const [SKY, TREE, WATER] = ['#2ca02c', '#1f77b4', '#ff7f0e'];

let chrome: Browser;
beforeAll(async () => void (chrome = await browser()));
afterAll(() => chrome.close());

async function painted(visit: Visit): Promise<Map<string, number>> {
  await visit.press('Enter');
  await visit.answered(1);
  return pixelsOf(visit.answer()).used;
}

describe('A mask', () => {
  it('is painted by the mouse: brush, eraser, polygon and fill', async () => {
    const visit = await Visit.of(chrome, { tasks: masks(1) });
    await visit.begin();
    const at = (x: number, y: number) => visit.at(SIZE, x, y);
    await visit.drag(await at(0.2, 0.2), await at(0.6, 0.2));
    await visit.press('e', '[', '[');
    await visit.drag(await at(0.4, 0.1), await at(0.4, 0.3));
    await visit.press('p', '2');
    for (const [x, y] of [[0.1, 0.5], [0.4, 0.5], [0.4, 0.9], [0.1, 0.9]] as const) {
      const corner = await at(x, y);
      await visit.page.mouse.click(corner.x, corner.y);
    }
    await visit.press('Enter', 'g', '3');
    const inside = await at(0.8, 0.8);
    await visit.page.mouse.click(inside.x, inside.y);
    const used = await painted(visit);
    expect([...used.keys()].sort()).toEqual([SKY, TREE, WATER].sort());
    expect(used.get(TREE)).toBeGreaterThan(270 * 240 * 0.98);
    expect(used.get(TREE)).toBeLessThan(270 * 240 * 1.02);
    expect(used.get(SKY)).toBeGreaterThan(24 * 300);
    expect(used.get(SKY)! + used.get(TREE)! + used.get(WATER)!).toBe(SIZE.width * SIZE.height);
    await visit.end();
  });

  it('is painted by the keyboard alone', async () => {
    const visit = await Visit.of(chrome, { tasks: masks(1) });
    await visit.begin();
    await visit.press('Shift+ArrowLeft', 'Space', 'l', 'Shift+ArrowRight', 'Shift+ArrowRight', 'l', '2', 'p', 'Shift+ArrowDown');
    await visit.press('Space', 'Shift+ArrowDown', 'Space', 'Shift+ArrowRight', 'Space', 'Enter', 'e', 'Shift+ArrowUp', 'Space', 'Control+z', 'Control+Shift+z');
    await visit.page.keyboard.down('Space');
    await visit.press('ArrowUp', 'ArrowUp');
    await visit.page.keyboard.up('Space');
    const used = await painted(visit);
    expect(used.get(SKY)).toBeGreaterThan(96 * 12);
    expect(used.get(TREE)).toBeGreaterThan(500);
    await visit.end();
  });

  it('with an open polygon of two corners is not handed in', async () => {
    const visit = await Visit.of(chrome, { tasks: masks(1) });
    await visit.begin();
    await visit.press('p', 'ArrowLeft', 'Space', 'Shift+ArrowDown', 'Space', 'Enter');
    await visit.page.getByText('A polygon needs three corners').waitFor();
    await visit.press('Backspace', 'Backspace', 'Enter');
    await visit.page.getByRole('dialog', { name: 'Nothing there?' }).waitFor();
    expect(visit.service.answers).toEqual([]);
    await visit.end();
  });

  it('is drawn on 10,000 x 10,000 pixels', async () => {
    const size = { width: 10_000, height: 10_000 };
    const visit = await Visit.of(chrome, { tasks: masks(1, await huge(), size) });
    await visit.begin();
    await visit.press(...Array<string>(12).fill(']'));
    await visit.drag(await visit.at(size, 0.2, 0.2), await visit.at(size, 0.7, 0.4));
    for (let i = 0; i < 12; i++) await visit.press('+');
    await visit.drag({ x: 400, y: 300 }, { x: 700, y: 420 });
    await visit.press('f', '2', 'g');
    const corner = await visit.at(size, 0.9, 0.9);
    await visit.page.mouse.click(corner.x, corner.y);
    await expect.poll(() => visit.service.drafts.length).toBeGreaterThan(0);
    await visit.press('Enter');
    await visit.answered(1);
    const { width, height, used } = pixelsOf(visit.answer());
    expect([width, height]).toEqual([10_000, 10_000]);
    expect([...used.keys()].sort()).toEqual([SKY, TREE].sort());
    expect(used.get(SKY)).toBeGreaterThan(1_000_000);
    await visit.end();
  });

  it.each([['mask', false], ['mask-dark', true]] as const)('looks as in the documents: %s', async (name, dark) => {
    const visit = await Visit.of(chrome, { tasks: masks(1), dark, width: 1120, height: 700 });
    await visit.begin();
    const polygon = async (key: string, ...corners: (readonly [number, number])[]) => {
      await visit.press(key, 'p');
      for (const [x, y] of corners) {
        const { x: left, y: top } = await visit.at(SIZE, x, y);
        await visit.page.mouse.click(left, top);
      }
      await visit.press('Enter');
    };
    await polygon('3', [0, 0.66], [0.3, 0.65], [0.62, 0.75], [0.999, 0.72], [0.999, 0.79], [0.6, 0.79], [0.3, 0.81], [0, 0.8]);
    await polygon('1', [0, 0], [0.999, 0], [0.999, 0.5], [0.76, 0.54], [0.42, 0.38], [0.2, 0.43], [0, 0.5]);
    await polygon('2', [0.12, 0.36], [0.195, 0.86], [0.045, 0.86]);
    await polygon('2', [0.235, 0.48], [0.29, 0.87], [0.18, 0.87]);
    await visit.press('b');
    await visit.drag(await visit.at(SIZE, 0.87, 0.5), await visit.at(SIZE, 0.86, 0.8));
    await visit.isAccessible();
    await visit.keep(name);
    await visit.end();
  });
});
