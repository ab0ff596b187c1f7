import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIZE, images, texts } from './tasks';
import { Visit, browser } from './visit';

let chrome: Browser;
beforeAll(async () => void (chrome = await browser()));
afterAll(() => chrome.close());

describe('The class of an image', () => {
  it('is chosen by a digit and handed in by Enter, from the login on without a mouse', async () => {
    const visit = await Visit.of(chrome, { tasks: images(3) });
    await visit.begin();
    await visit.press('2', 'Enter');
    await visit.answered(1);
    await visit.page.getByText('1 done').waitFor();
    await visit.press('4', '1', 'Control+z');
    await expect.poll(() => visit.page.getByRole('option', { selected: true }).textContent()).toContain('Forest');
    await visit.press('Enter');
    await visit.answered(2);
    await visit.page.getByText('2 done').waitFor();
    await visit.press('Enter');
    await visit.page.getByText('Choose a label first.').waitFor();
    await visit.press('6', 'Enter');
    await visit.page.getByRole('heading', { name: 'Nothing to do right now' }).waitFor();
    expect([0, 1, 2].map((i) => visit.answer(i))).toEqual([{ label: 'Lake' }, { label: 'Forest' }, { label: 'Coast' }]);
    await visit.end();
  });

  it('is chosen and handed in by the mouse', async () => {
    const visit = await Visit.of(chrome, { tasks: images(2), width: 1120, height: 700 });
    await visit.begin();
    await visit.page.getByRole('option', { name: 'Lake' }).click();
    await visit.isAccessible();
    await visit.keep('class');
    await visit.page.getByRole('button', { name: 'Hand in' }).click();
    await visit.answered(1);
    await visit.end();
  });

  it('is found among 2,000 by typing, and has a key of its own from then on', async () => {
    const labels = Array.from({ length: 2_000 }, (_, i) => `Species ${i}`);
    labels[1_234] = 'Barn owl';
    labels[77] = 'Peregrine falcon';
    const visit = await Visit.of(chrome, { tasks: images(3, labels) });
    await visit.begin();
    await visit.press('/');
    await visit.page.keyboard.type('owl');
    await visit.press('Enter', 'Enter');
    await visit.answered(1);
    await visit.page.getByText('1 done').waitFor();
    await visit.press('/');
    await visit.page.keyboard.type('falc');
    await visit.press('Enter');
    await visit.isAccessible();
    expect(await visit.page.getByRole('option', { name: 'Peregrine falcon' }).isVisible()).toBe(true);
    await visit.press('Enter');
    await visit.answered(2);
    await visit.page.getByText('2 done').waitFor();
    await visit.press('1', 'Enter');
    await visit.answered(3);
    expect([0, 1, 2].map((i) => visit.answer(i))).toEqual([{ label: 'Barn owl' }, { label: 'Peregrine falcon' }, { label: 'Barn owl' }]);
    await visit.end();
  });

  it('is seen larger, elsewhere and brighter', async () => {
    const visit = await Visit.of(chrome, { tasks: images(1) });
    await visit.begin();
    const zoom = visit.page.getByLabel('Zoom', { exact: true });
    const fitted = await zoom.textContent();
    await visit.press('+', '+');
    await expect.poll(() => zoom.textContent()).not.toBe(fitted);
    await visit.press('ArrowLeft', 'f');
    await expect.poll(() => zoom.textContent()).toBe(fitted);
    const middle = await visit.at(SIZE, 0.5, 0.5);
    await visit.page.mouse.move(middle.x, middle.y);
    await visit.page.mouse.wheel(0, -400);
    await expect.poll(() => zoom.textContent()).not.toBe(fitted);
    await visit.press('f');
    await visit.page.keyboard.down('Space');
    await visit.drag(middle, { x: middle.x + 90, y: middle.y });
    await visit.page.keyboard.up('Space');
    await visit.press('0', 'a');
    await expect.poll(() => zoom.textContent()).toBe(fitted);
    await visit.page.getByRole('slider', { name: 'Brightness' }).fill('150');
    expect(await visit.page.locator('.stage canvas').first().evaluate((canvas: HTMLElement) => canvas.style.filter)).toContain('brightness(1.5)');
    await visit.isAccessible();
    await visit.end();
  });
});

describe('The class of a text', () => {
  it('is chosen by a digit and handed in by Enter', async () => {
    const visit = await Visit.of(chrome, { tasks: texts(2), width: 1120, height: 700 });
    await visit.begin();
    await visit.press('+', '4');
    await visit.isAccessible();
    await visit.keep('text');
    await visit.press('Enter');
    await visit.answered(1);
    await visit.page.getByText('1 done').waitFor();
    await visit.page.getByRole('option', { name: 'Culture' }).click();
    await visit.page.getByRole('button', { name: 'Hand in' }).click();
    await visit.answered(2);
    expect(visit.service.answers.map(({ content }) => content)).toEqual([{ 'crowd-classifier': { label: 'Science' } }, { 'crowd-classifier': { label: 'Culture' } }]);
    await visit.end();
  });
});
