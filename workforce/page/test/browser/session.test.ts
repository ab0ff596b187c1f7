import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SIZE, boxes, images, masks } from './tasks';
import { Visit, browser } from './visit';

let chrome: Browser;
beforeAll(async () => void (chrome = await browser()));
afterAll(() => chrome.close());

const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script>';

describe('Logging in', () => {
  it('says what the service says to a wrong password, and offers the providers', async () => {
    const prepare = (service: Visit['service']) => {
      service.logins = [{ kind: 'password' }, { kind: 'oidc', name: 'Company login', url: '/login/oidc' }, { kind: 'oidc', name: 'Evil', url: 'https://evil.example/' }];
    };
    const visit = await Visit.of(chrome, { prepare });
    await visit.page.getByLabel('Name').fill('anna');
    await visit.page.getByLabel('Password').fill('wrong');
    await visit.press('Enter');
    await visit.page.getByText('The name or the password is wrong.').waitFor();
    expect(await visit.page.getByRole('link', { name: 'Company login' }).getAttribute('href')).toBe('/login/oidc');
    expect(await visit.page.getByRole('link', { name: 'Evil' }).count()).toBe(0);
    await visit.isAccessible();
    await visit.end();
  });

  it('leads to a choice of teams, to what is left, and out again', async () => {
    const prepare = (service: Visit['service']) => {
      service.teams = [{ namespace: 'default', team: 'birders' }, { namespace: 'lab', team: 'land & sea' }];
      service.tasks = [...images(3), ...boxes(2), ...masks(1)];
    };
    const visit = await Visit.of(chrome, { prepare });
    await visit.page.getByLabel('Name').fill('anna');
    await visit.page.getByLabel('Password').fill('correct horse');
    await visit.press('Enter');
    await visit.page.getByRole('button', { name: /land & sea/ }).click();
    await visit.page.getByRole('heading', { name: 'Work for land & sea' }).waitFor();
    expect(await visit.page.getByRole('listitem').allTextContents()).toEqual([
      'Name the sceneChoose a label for an image · scenes3 left',
      'Find the treesDraw boxes on an image · trees2 left',
      'Paint the landPaint an image · land1 left',
    ]);
    await visit.isAccessible();
    await visit.keep('work');
    await visit.page.getByRole('button', { name: 'Log out' }).click();
    await visit.page.getByLabel('Password').waitFor();
    await visit.end();
  });

  it('before there is any work waits for it', async () => {
    const visit = await Visit.of(chrome, { prepare: (service) => void (service.teams = []) });
    await visit.page.getByLabel('Name').fill('anna');
    await visit.page.getByLabel('Password').fill('correct horse');
    await visit.press('Enter');
    await visit.page.getByRole('heading', { name: 'No work for you yet' }).waitFor();
    await visit.isAccessible();
    visit.service.teams = [{ namespace: 'default', team: 'birders' }];
    await visit.page.getByRole('heading', { name: 'Work for birders' }).waitFor();
    await visit.end();
  });

  it('again in the middle of a task loses nothing of it', async () => {
    const visit = await Visit.of(chrome, { tasks: boxes(1) });
    await visit.begin();
    await visit.press('n', 'ArrowLeft');
    visit.service.endSessions();
    await visit.press('Enter');
    await visit.page.getByRole('dialog', { name: 'Log in again' }).waitFor();
    await visit.isAccessible();
    await visit.page.getByLabel('Name').fill('anna');
    await visit.page.getByLabel('Password').fill('correct horse');
    await visit.press('Enter');
    await visit.answered(1);
    expect(visit.answer()['boundingBoxes']).toHaveLength(1);
    await visit.end();
  });
});

describe('A task', () => {
  it('runs no script from titles, labels, instructions or texts', async () => {
    const [image] = images(1, [HOSTILE, 'javascript:alert(3)']);
    const hostile = { title: HOSTILE, description: HOSTILE, instructions: { short: HOSTILE, full: HOSTILE } };
    const text = { job: 'x', taskType: 'TextClassification', labels: [HOSTILE], text: HOSTILE };
    const [box] = boxes(1);
    const visit = await Visit.of(chrome, { tasks: [{ ...image!, ...hostile }, { ...text, ...hostile }, { ...box!, ...hostile, labels: [HOSTILE] }] });
    await visit.begin();
    await visit.press('i');
    await visit.page.getByRole('dialog', { name: HOSTILE }).waitFor();
    await visit.press('Escape', '1', 'Enter');
    await visit.page.getByText('1 done').waitFor();
    expect(await visit.page.locator('.reading').textContent()).toBe(HOSTILE);
    await visit.press('1', 'Enter');
    await visit.page.getByText('2 done').waitFor();
    await visit.press('n');
    expect(await visit.page.locator('img, #page script').count()).toBe(0);
    await visit.press('Enter');
    await visit.answered(3);
    expect(visit.answer(0)).toEqual({ label: HOSTILE });
    await visit.end();
  });

  it('comes back with its draft, and is given back without', async () => {
    const visit = await Visit.of(chrome, { tasks: masks(1) });
    await visit.begin();
    await visit.press('2');
    await visit.drag(await visit.at(SIZE, 0.3, 0.3), await visit.at(SIZE, 0.6, 0.3));
    await visit.page.getByText('Draft saved').waitFor();
    await visit.page.reload();
    await visit.page.getByText('Your draft is back.').waitFor();
    await visit.page.getByRole('button', { name: 'Stop for now' }).click();
    await visit.isAccessible();
    await visit.page.getByRole('button', { name: 'Keep it for later' }).click();
    await visit.page.getByRole('button', { name: 'Start labelling' }).click();
    await visit.stage.waitFor();
    await visit.press('Enter');
    await visit.answered(1);
    expect((visit.answer()['labeledImage'] as { pngImageData: string }).pngImageData.length).toBeGreaterThan(200);
    await visit.page.getByRole('heading', { name: 'Nothing to do right now' }).waitFor();
    visit.service.tasks = masks(1);
    await visit.page.getByRole('button', { name: 'Look now' }).click();
    await visit.stage.waitFor();
    await visit.press('n', 'Space');
    await visit.page.getByRole('button', { name: 'Stop for now' }).click();
    await visit.page.getByRole('button', { name: 'Give it back' }).click();
    await visit.page.getByRole('heading', { name: 'Work for birders' }).waitFor();
    expect(visit.service.released).toBe(1);
    await visit.end();
  });

  it('is skipped with a reason, by the keyboard alone', async () => {
    const visit = await Visit.of(chrome, { tasks: images(1) });
    await visit.begin();
    await visit.press('s');
    await visit.page.getByRole('dialog', { name: 'Skip this task?' }).waitFor();
    await visit.isAccessible();
    await visit.page.getByLabel('No label fits').focus();
    await visit.press('Space', 'Tab');
    await visit.page.keyboard.type('two scenes at once');
    await visit.press('Tab', 'Tab', 'Enter');
    await visit.page.getByRole('heading', { name: 'Nothing to do right now' }).waitFor();
    expect(visit.service.declined).toEqual(['No label fits: two scenes at once']);
    await visit.end();
  });

  it('keeps its answer while there is no connection, and hands it in afterwards', async () => {
    const visit = await Visit.of(chrome, { tasks: boxes(2) });
    await visit.begin();
    await visit.press('n');
    visit.service.isDown = true;
    await visit.press('Enter');
    await visit.page.getByText('No connection.').waitFor();
    visit.service.isDown = false;
    await visit.answered(1);
    await visit.page.getByText('The connection is back.').waitFor();
    await visit.page.getByText('1 done').waitFor();
    visit.service.busyAnswers = 1;
    await visit.press('n', 'Enter');
    await visit.page.getByText('The service is busy').waitFor();
    await visit.answered(2);
    await visit.end();
  });

  it('warns before its time is over, by the service’s clock, and says when it is', async () => {
    const visit = await Visit.of(chrome, { tasks: boxes(1), prepare: (service) => void (service.leaseSeconds = 9) });
    await visit.begin();
    await visit.press('n');
    await visit.page.getByText(/seconds? left for this task/).waitFor();
    await visit.page.getByRole('heading', { name: 'The task has gone back' }).waitFor();
    await visit.isAccessible();
    await visit.press('Enter');
    await visit.stage.waitFor();
    expect(visit.service.answers).toEqual([]);
    await visit.end();
  });
});

describe('The keys', () => {
  it('are listed at a question mark, and can be kept to the image', async () => {
    const visit = await Visit.of(chrome, { tasks: boxes(1), dark: true });
    await visit.begin();
    await visit.press('?');
    await visit.page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await visit.isAccessible();
    await visit.page.getByLabel(/work everywhere on the page/).uncheck();
    await visit.press('Escape');
    await visit.page.getByRole('button', { name: 'Undo' }).evaluate((button: HTMLElement) => button.closest('.work')?.querySelector<HTMLElement>('.labels')?.focus());
    await visit.press('n');
    expect(await visit.page.locator('.boxes li').count()).toBe(0);
    await visit.stage.focus();
    await visit.press('n');
    await expect.poll(() => visit.page.locator('.boxes li').count()).toBe(1);
    await visit.end();
  });

  it('leave fields alone', async () => {
    const visit = await Visit.of(chrome, { tasks: images(1, Array.from({ length: 30 }, (_, i) => `Kind ${i}`)) });
    await visit.begin();
    await visit.press('/');
    await visit.page.keyboard.type('s12');
    expect(await visit.page.getByRole('dialog').count()).toBe(0);
    expect(await visit.page.getByRole('combobox').inputValue()).toBe('s12');
    await visit.end();
  });
});
