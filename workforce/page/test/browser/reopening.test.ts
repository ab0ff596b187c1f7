import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AdminRecords } from './admin';
import { Visit, browser } from './visit';

let chrome: Browser;
beforeAll(async () => void (chrome = await browser()));
afterAll(() => chrome.close());

async function administrator(records: AdminRecords, dark = false): Promise<Visit> {
  const visit = await Visit.of(chrome, { dark, width: 1180, height: 900, prepare: (service) => void (service.admin = records) });
  await visit.goTo('#admin/batches');
  await visit.page.getByRole('link', { name: 'Objects of batch 3 of team-a/scenes' }).click();
  await visit.page.getByRole('button', { name: 'Re-open object 4', exact: true }).waitFor();
  return visit;
}

/** The live region that screen readers read out. */
function told(visit: Visit, role: 'status' | 'alert', text: string | RegExp): Promise<void> {
  return visit.page.locator('.toasts').getByRole(role).filter({ hasText: text }).waitFor();
}

describe('An administrator who re-opens', () => {
  it('sees who said what of an object, confirms by keyboard what will happen, is told, and finds the list without it', async () => {
    const records = new AdminRecords();
    const visit = await administrator(records);
    const { page } = visit;
    await page.getByRole('row', { name: /4 00004\.jpg Answered Lake Anna Lindqvist: Lake bob: Lake cleo: Coast/ }).waitFor();
    await page.getByRole('row', { name: /12 00012\.jpg Answered – cleo: City set aside Anna Lindqvist: Forest/ }).waitFor();
    await visit.isAccessible();
    await visit.keep('console-objects');

    await page.getByRole('button', { name: 'Re-open object 12', exact: true }).focus();
    await visit.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Re-open object 12?' });
    await dialog.getByText('The 2 answers of Anna Lindqvist and bob are set aside').waitFor();
    await visit.isAccessible();
    await visit.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(records.reopened).toEqual([]);

    await visit.press('Enter');
    await dialog.waitFor();
    const heard = told(visit, 'status', 'Re-opened: the team is asked once more.');
    await visit.press('Tab', 'Enter');
    await heard;
    await page.getByRole('button', { name: 'Re-open object 12', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Re-open object 4', exact: true }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('batch');
    expect(records.reopened).toEqual([12]);
    await page.locator('.facts > div').filter({ hasText: 'Answered' }).getByText('311').waitFor();
    await visit.end();
  });

  it('finds objects by outcome, worker, number and words, page by page, and re-opens all that are shown', async () => {
    const records = new AdminRecords();
    const visit = await administrator(records, true);
    const { page } = visit;
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Re-open object 129', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Previous' }).click();
    await page.getByLabel('Answered by').selectOption({ label: 'Anna Lindqvist (anna)' });
    await page.getByRole('button', { name: 'Re-open all 2 shown' }).waitFor();
    await page.getByLabel('Answered by').selectOption('');
    await page.getByLabel('Number, or words').fill('00031.JPG');
    await visit.press('Enter');
    await page.getByRole('row', { name: /31 00031\.jpg Expired – –/ }).waitFor();
    await page.getByLabel('Number, or words').fill('');
    await visit.press('Enter');
    await page.getByRole('button', { name: 'More' }).waitFor();
    await page.getByLabel('Outcome').selectOption('Declined');
    await page.getByText('The image or text cannot be read: too dark').waitFor();
    await page.getByLabel('Outcome').selectOption('Answered');
    records.nobodyLeftFor = [100];
    await page.getByRole('button', { name: 'Re-open all 25 shown' }).click();
    await page.getByRole('dialog', { name: 'Re-open 25 objects?' }).getByText('25 objects go to the team once more.').waitFor();
    await page.getByRole('button', { name: 'Re-open', exact: true }).click();
    await told(visit, 'alert', '24 of 25 objects were re-opened. Everybody who works on batch team-a/scenes/u-2/3 was asked about object 100, so nobody is left to ask.');
    await page.getByRole('button', { name: 'Re-open all 8 shown' }).waitFor();
    expect(records.reopened).toHaveLength(24);
    await visit.isAccessible();
    await visit.end();
  });

  it('is told why not, where the batch was closed meanwhile, and then finds no button for it', async () => {
    const records = new AdminRecords();
    const visit = await administrator(records);
    const { page } = visit;
    await page.getByRole('button', { name: 'Re-open object 17', exact: true }).click();
    records.batches[0]!.state = 'Closed';
    await page.getByRole('button', { name: 'Re-open', exact: true }).click();
    await told(visit, 'alert', 'Batch team-a/scenes/u-2/3 hands out no more tasks, so none of its objects can be re-opened.');
    await page.getByText('This batch is closed: the job took its answers').waitFor();
    await page.getByText('00017.jpg').waitFor();
    expect(await page.getByRole('button', { name: /Re-open/ }).count()).toBe(0);
    await visit.isAccessible();
    await visit.end();
  });
});
