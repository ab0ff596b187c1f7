import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AdminRecords } from './admin';
import { Visit, browser } from './visit';

let chrome: Browser;
beforeAll(async () => void (chrome = await browser()));
afterAll(() => chrome.close());

async function administrator(hash: string, records = new AdminRecords(), dark = false): Promise<Visit> {
  const visit = await Visit.of(chrome, { dark, width: 1120, prepare: (service) => void (service.admin = records) });
  await visit.goTo(hash);
  return visit;
}

describe('An administrator', () => {
  it('sees all batches, and pauses and resumes them', async () => {
    const records = new AdminRecords();
    const visit = await administrator('#admin/batches', records);
    await visit.page.getByRole('img', { name: '317 of 500 settled' }).waitFor();
    await visit.isAccessible();
    await visit.page.getByRole('button', { name: 'Pause batch 3 of team-a/scenes' }).click();
    await visit.page.getByRole('button', { name: 'Resume batch 3 of team-a/scenes' }).waitFor();
    expect(records.batches[0]!.state).toBe('Paused');
    await visit.page.getByRole('button', { name: 'Resume batch 3 of team-a/scenes' }).click();
    await visit.page.getByRole('button', { name: 'Pause batch 3 of team-a/scenes' }).waitFor();
    expect(records.batches[0]!.state).toBe('Open');
    await visit.end();
  });

  it('sees what each worker of a team did, and their gold tasks where there are some', async () => {
    const records = new AdminRecords();
    const visit = await administrator('#admin/teams', records, true);
    await visit.page.getByRole('link', { name: 'birders' }).click();
    await visit.page.getByRole('row', { name: /Anna Lindqvist anna 412 58 3\.8 s 96\.2 % 3/ }).waitFor();
    expect(await visit.page.getByText('Gold score').count()).toBe(0);
    await visit.isAccessible();
    records.hasGold = true;
    await visit.page.reload();
    await visit.page.getByRole('row', { name: /Anna Lindqvist .* 20 95\.0 %/ }).waitFor();
    await visit.end();
  });

  it('pages through the audit log', async () => {
    const visit = await administrator('#admin/audit');
    await visit.page.getByText('line 204', { exact: true }).waitFor();
    await visit.isAccessible();
    await visit.page.getByRole('button', { name: 'Older' }).click();
    await visit.page.getByText('line 4', { exact: true }).waitFor();
    expect(await visit.page.getByRole('button', { name: 'Older' }).count()).toBe(0);
    await visit.page.getByRole('button', { name: 'Newer' }).click();
    await visit.page.getByText('line 204', { exact: true }).waitFor();
    await visit.end();
  });
});
