import { expect, test, type Page } from '@playwright/test';
import { everyPage } from '../every-page.ts';
import { matrix, rows } from './stack-page.ts';

async function paste(page: Page, text: string): Promise<void> {
  await page.getByText('Paste a list, a configuration, or a state').click();
  await page.getByRole('textbox', { name: /^Names of services/ }).fill(text);
  await page.getByRole('button', { name: 'Read the text' }).click();
}

test.describe('a pasted text in My stack', () => {
  test('reads a pasted state, names what it doesn’t cover, and asks where the types don’t tell', async ({ page }) => {
    await page.goto('/stack/');
    await paste(
      page,
      'module.db.aws_db_instance.this[0]\naws_ecs_service.app\naws_docdb_cluster.d\naws_foo_bar.x\nrandom_id.r\n<img src=x>\n',
    );
    const report = page.locator('.stack-report');
    await expect(report).toContainText('Amazon DocumentDB (1)');
    await expect(report).toContainText('aws_foo_bar (1)');
    await expect(report).toContainText('random_id (1)');
    await expect(report).toContainText('1 line not understood, such as: “<img src=x>”');
    await expect(rows(page)).toHaveText(['ECS on EC2', 'RDS']);
    await page.getByRole('button', { name: 'Use Fargate instead' }).click();
    await expect(rows(page)).toHaveText(['Fargate', 'RDS']);
  });

  test('keeps the default mode beside another, from a pasted text and by hand', async ({ page }) => {
    await page.goto('/stack/');
    await paste(page, 'aws_eks_cluster.c\naws_eks_node_group.n\naws_eks_fargate_profile.f\nlambda');
    const report = page.locator('.stack-report');
    await expect(report).toContainText('EKS (Default mode and EKS on Fargate) (3)');
    await expect(report).toContainText('Modes that the text doesn’t show: Lambda');
    await expect(page).toHaveURL(/\?s=eks\.usual\+fargate,lambda$/);
    const os = matrix(page).getByRole('row', { name: /^EKS/ }).getByRole('cell', { name: /^OS/ });
    await expect(os, 'the nodes are patched together').toContainText('Both');
    const defaults = page.getByRole('group', { name: /^EKS: / }).getByRole('checkbox', { name: 'Also the default mode' });
    await expect(defaults).toBeChecked();
    await defaults.uncheck();
    await expect(os).toContainText('AWS');
    await expect(page).toHaveURL(/\?s=eks\.fargate,lambda$/);
  });
});

// Only in the weekly run, because it takes long. Unit tests say how the text is read.
if (everyPage)
  test('stays responsive while it reads 1 MB', async ({ page }) => {
    await page.goto('/stack/');
    await page.evaluate(() => {
      const measured: { times: number[] } = Object.assign(window, { times: [] });
      let last = performance.now();
      setInterval(() => {
        measured.times.push(performance.now() - last);
        last = performance.now();
      }, 10);
    });
    await page.getByText('Paste a list, a configuration, or a state').click();
    // Set the value instead of typing, because the browser's own work isn't measured.
    await page.getByRole('textbox', { name: /^Names of services/ }).evaluate((field: HTMLTextAreaElement) => {
      field.value = Array.from({ length: 80_000 }, (_, index) => `x${index} ec2`).join('\n');
    });
    await page.evaluate(() => Object.assign(window, { times: [] }));
    await page.getByRole('button', { name: 'Read the text' }).click();
    await expect(page.locator('.stack-report')).toContainText('not understood', { timeout: 30_000 });
    const longest = await page.evaluate(() => Math.max(...(window as unknown as { times: number[] }).times));
    expect(longest).toBeLessThan(1500);
  });
