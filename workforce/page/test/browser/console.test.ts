import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ConsoleRecords } from './console';
import { images } from './tasks';
import { Visit, browser } from './visit';

const HOSTILE = '<img src=x onerror="alert(1)"><script>alert(2)</script>';

let chrome: Browser;
beforeAll(async () => void (chrome = await browser()));
afterAll(() => chrome.close());

type Kind = ConsoleRecords['kind'];

/** An owner before a job, or another place of the console. */
async function owner(kind: Kind, hash: string, options: { dark?: boolean; width?: number; height?: number } = {}, change: (records: ConsoleRecords) => void = () => {}): Promise<Visit> {
  const records = await ConsoleRecords.of(kind);
  change(records);
  const visit = await Visit.of(chrome, { width: 1120, height: 900, ...options, prepare: (service) => void (service.console = records) });
  await visit.goTo(hash);
  return visit;
}

async function picturesThere(visit: Visit): Promise<void> {
  await visit.page.locator('.gallery').scrollIntoViewIfNeeded();
  await expect.poll(() => visit.page.locator('.gallery img').first().evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
}

describe('An owner', () => {
  it('goes from the list of jobs to one of them', async () => {
    const visit = await owner('classes', '#console');
    await visit.page.getByText('9,746 of 10,000 done: 1,412 by people, 8,331 by the model, 254 left').first().waitFor();
    await visit.isAccessible();
    await visit.page.getByRole('link', { name: 'Name the scene' }).click();
    await visit.page.getByRole('heading', { name: 'Certified threshold' }).waitFor();
    await visit.page.getByText('Batch 4: 246 of 500 answered, 2 declined, 1 expired').waitFor();
    expect(await visit.page.getByRole('group', { name: 'Iterations' }).textContent()).toContain('Certification');
    await visit.end();
  });

  it('reads the curve by eye, by a slider and as a table', async () => {
    const visit = await owner('classes', '#console/team-a/scenes');
    await visit.page.getByRole('img', { name: /At the threshold .* of the pool/ }).waitFor();
    const slider = visit.page.getByRole('slider', { name: 'Look along the curve' });
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/77.5 % of the pool.*certifiable/);
    await slider.focus();
    await visit.press('ArrowLeft');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toMatch(/78.3 % of the pool.*not certifiable/);
    await visit.page.getByText('The curve as a table').click();
    await visit.page.getByRole('rowheader', { name: /\(threshold\)/ }).waitFor();
    await visit.isAccessible();
    await visit.end();
  });

  it('sees what the model labelled, page by page and by class, and each object large', async () => {
    const visit = await owner('classes', '#console/team-a/scenes');
    await picturesThere(visit);
    expect(await visit.page.locator('.gallery li').count()).toBe(24);
    await visit.page.getByRole('button', { name: 'More' }).click();
    await visit.page.getByRole('button', { name: /^Object 25:/ }).waitFor();
    await visit.page.getByRole('combobox', { name: 'Label' }).selectOption({ label: 'Lake' });
    await expect.poll(() => visit.page.locator('.gallery li').count()).toBe(10);
    await visit.page.getByRole('button', { name: 'Object 2: Lake' }).click();
    await visit.page.getByRole('dialog', { name: 'Object 2' }).getByText('s3://data/scenes/1.png').waitFor();
    await visit.isAccessible();
    await visit.press('Escape');
    await visit.page.getByRole('button', { name: 'Least certain' }).click();
    await visit.page.getByText('Of 8,588 predictions of the last model.').waitFor();
    await visit.end();
  });

  it('sees boxes and masks over the images, and texts as they are', async () => {
    const boxes = await owner('boxes', '#console/team-a/scenes', { dark: true });
    await picturesThere(boxes);
    expect(await boxes.page.locator('.gallery li').nth(3).locator('rect.box').count()).toBe(4);
    await boxes.page.getByRole('button', { name: /^Object 4:/ }).click();
    await boxes.page.getByRole('dialog', { name: 'Object 4' }).locator('rect.box').first().waitFor();
    await boxes.isAccessible();
    await boxes.end();
    const masks = await owner('masks', '#console/team-a/scenes');
    await picturesThere(masks);
    const painted = () => masks.page.locator('.gallery canvas').first().evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      return [data.filter((value, i) => i % 4 === 3 && value > 0).length > 0, data.filter((value, i) => i % 4 === 3 && value === 0).length > 0];
    });
    await expect.poll(painted).toEqual([true, true]);
    await masks.end();
    const texts = await owner('texts', '#console/team-a/scenes');
    await texts.page.getByRole('button', { name: 'Object 1: Business' }).waitFor();
    await texts.page.locator('.gallery').getByText('The observatory').first().waitFor();
    await texts.isAccessible();
    await texts.end();
  });

  it('runs no script from titles, labels and texts', async () => {
    const visit = await owner('texts', '#console/team-a/scenes', {}, (records) => {
      records.title = HOSTILE;
      records.text = HOSTILE;
      records.labels = [HOSTILE, 'javascript:alert(3)'];
    });
    await visit.page.getByRole('heading', { name: HOSTILE }).waitFor();
    await visit.page.locator('.gallery li').first().getByRole('button').click();
    await visit.page.getByRole('dialog').getByText(HOSTILE).first().waitFor();
    expect(await visit.page.locator('img, #page script').count()).toBe(0);
    await visit.end();
  });

  it('who owns nothing here is shown no way to it', async () => {
    const visit = await Visit.of(chrome, { tasks: images(1) });
    await visit.goTo('#console');
    await visit.page.getByRole('button', { name: 'Start labelling' }).waitFor();
    expect(await visit.page.getByRole('link', { name: 'Jobs' }).count()).toBe(0);
    await visit.end();
  });

  it('of jobs alone, without a team, begins with them, and is shown work as soon as there is some', async () => {
    const visit = await owner('classes', '#/', {}, () => {});
    const teams = visit.service.teams;
    visit.service.teams = [];
    await visit.page.reload();
    await visit.page.getByRole('heading', { name: 'Labelling jobs' }).waitFor();
    expect(await visit.page.getByRole('link', { name: 'Label', exact: true }).count()).toBe(0);
    visit.service.teams = teams;
    await visit.page.getByRole('link', { name: 'Label', exact: true }).waitFor();
    await visit.end();
  });

  it('is told in one sentence what is not there', async () => {
    const visit = await owner('classes', '#console/team-b/foreign');
    await visit.page.getByText('You do not own the jobs of such a namespace.').waitFor();
    await visit.isAccessible();
    await visit.end();
  });
});

describe('The preview of a task', () => {
  it('has the working tools, and shows the answer instead of handing it in', async () => {
    const visit = await owner('boxes', '#console/team-a/scenes/preview');
    await visit.stage.waitFor();
    await visit.page.getByText('Preview of team-a/scenes: nothing is handed in.').waitFor();
    await visit.isAccessible();
    await visit.press('n', 'Enter');
    const dialog = visit.page.getByRole('dialog', { name: 'What would be handed in' });
    await dialog.waitFor();
    const { answerContent } = JSON.parse((await dialog.locator('pre').textContent())!) as { answerContent: Record<string, { boundingBoxes: unknown[] }> };
    expect(answerContent['crowd-bounding-box']!.boundingBoxes).toHaveLength(1);
    await visit.isAccessible();
    await visit.press('Enter');
    await visit.stage.waitFor();
    expect(visit.service.answers).toEqual([]);
    await visit.page.getByRole('button', { name: 'Stop for now' }).click();
    await visit.page.getByRole('button', { name: 'Give it back' }).click();
    await visit.page.getByRole('heading', { name: 'Certified threshold' }).waitFor();
    await visit.end();
  });
});

describe('The console', () => {
  it('looks as in the documents', async () => {
    const job = await owner('classes', '#console/team-a/scenes', { height: 940 });
    await job.page.getByRole('slider').waitFor();
    await job.page.locator('.bars').waitFor();
    await job.isAccessible();
    await job.keep('console');
    await job.end();
    const gallery = await owner('boxes', '#console/team-a/scenes', { dark: true, height: 620 });
    await picturesThere(gallery);
    await gallery.page.getByRole('heading', { name: 'Gallery' }).evaluate((heading: HTMLElement) => heading.closest('section')?.scrollIntoView());
    await gallery.isAccessible();
    await gallery.keep('console-gallery');
    await gallery.end();
  });
});
