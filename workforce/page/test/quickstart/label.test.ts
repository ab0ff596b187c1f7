import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browser } from '../browser/visit';
import { Labeller, type Way } from './labeller';
import { Quickstart } from './quickstart';

const CLASSES: Way = {
  mouse: async ({ page, handIn }) => {
    await page.getByRole('option').nth(1).click();
    await handIn.click();
  },
  keyboard: (labeller) => labeller.press('3', 'Enter'),
};

const BOXES: Way = {
  mouse: async (labeller) => {
    await labeller.drag([0.4, 0.4], [0.55, 0.6]);
    await labeller.handIn.click();
  },
  keyboard: (labeller) => labeller.press('n', 'Shift+ArrowLeft', 'Alt+ArrowRight', '2', 'Enter'),
};

const MASKS: Way = {
  mouse: async (labeller) => {
    await labeller.drag([0.45, 0.45], [0.55, 0.5]);
    await labeller.handIn.click();
  },
  keyboard: (labeller) => labeller.press('2', 'Space', 'ArrowRight', 'Space', 'Enter'),
};

let chrome: Browser;
beforeAll(async () => void (chrome = await browser()));
afterAll(() => chrome.close());

describe('A person who labels by mouse and keyboard, from the login to the end of the LabelingJob', () => {
  it.each([
    ['digits', 'ImageClassification', CLASSES],
    ['news', 'TextClassification', CLASSES],
    ['boxes', 'ObjectDetection', BOXES],
    ['masks', 'SemanticSegmentation', MASKS],
  ] as const)('answers about each object of %s (%s) that people are asked about', async (example, _type, way) => {
    const quickstart = new Quickstart(example);
    try {
      const labeller = new Labeller(await chrome.newPage(), quickstart);
      await labeller.logIn();
      const answers = await labeller.answerAll(way);
      expect(quickstart.exitCode, quickstart.output).toBe(0);
      expect(answers).toBeGreaterThanOrEqual(100);
      const workers = quickstart.workers();
      expect(workers).toHaveLength(answers);
      expect(workers.filter((each) => !each.includes('me'))).toEqual([]);
    } finally {
      await quickstart.stop();
    }
  });
});
