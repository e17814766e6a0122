import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { everyPage } from '../every-page.ts';

const table = (page: Page) => page.getByRole('table', { name: 'Who is responsible for each layer of the stack' });
const service = (page: Page, name: string) => page.getByRole('group', { name: 'Services' }).getByRole('checkbox', { name, exact: true });
const rows = (page: Page) => table(page).getByRole('rowheader');
const open = (page: Page, stack: string) => page.goto(`/stack/?s=${stack}`);

async function paste(page: Page, text: string): Promise<void> {
  await page.getByText('Paste a list, a configuration, or a state').click();
  await page.getByRole('textbox', { name: /^Names of services/ }).fill(text);
  await page.getByRole('button', { name: 'Read the text' }).click();
}

test.describe('My stack', () => {
  test('restores the stack and its modes from the URL, with short names for modes', async ({ page }) => {
    await open(page, 'rds.custom,lambda.image+vpc,ec2');
    await expect(rows(page)).toHaveText(['EC2', 'Lambda (Container image and Function attached to your VPC)', 'RDS Custom for Oracle']);
    await page.getByText('Choose services', { exact: true }).click();
    await expect(page.getByRole('checkbox', { name: 'RDS Custom for Oracle' })).toBeChecked();
    await expect(
      table(page)
        .getByRole('row', { name: /^RDS Custom/ })
        .getByRole('cell', { name: /^OS/ }),
    ).toContainText('You');
  });

  test('works by keyboard alone and updates the URL', async ({ page }) => {
    await page.goto('/stack/');
    await page.getByRole('searchbox', { name: 'Filter the list' }).focus();
    await page.keyboard.type('lambda');
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveText(['Lambda']);
    await expect(page).toHaveURL(/\/stack\/\?s=lambda$/);
    await page.keyboard.press('Tab');
    await expect(service(page, 'Lambda')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/\?s=lambda\.container-image$/);
    await expect(rows(page)).toHaveText(['Lambda (Container image)']);
    await expect(page.getByRole('checkbox', { name: 'Container image' }), 'the focus stays in the list').toBeFocused();
  });

  test('says what is wrong with a URL and inserts no markup', async ({ page }) => {
    await open(page, `ec2,mainframe,${encodeURIComponent('<img src=x onerror=alert(1)>')},rds.steam,%zz`);
    await expect(page.locator('.stack-status')).toContainText('“mainframe”');
    await expect(page.locator('.stack-status')).toContainText('rds.steam');
    await expect(rows(page)).toHaveText(['EC2', 'RDS']);
    await expect(page.locator('main img')).toHaveCount(0);
  });

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
    const os = table(page).getByRole('row', { name: /^EKS/ }).getByRole('cell', { name: /^OS/ });
    await expect(os, 'the nodes are patched together').toContainText('Both');
    const defaults = page.getByRole('group', { name: /^EKS: / }).getByRole('checkbox', { name: 'Also the default mode' });
    await expect(defaults).toBeChecked();
    await defaults.uncheck();
    await expect(os).toContainText('AWS');
    await expect(page).toHaveURL(/\?s=eks\.fargate,lambda$/);
  });

  test('saves notes on responsibilities, exports them, and deletes them with all other data', async ({ page }) => {
    await open(page, 'ec2');
    const status = page.getByRole('combobox', { name: 'Status: EC2, Operating system' });
    await status.selectOption('Planned');
    await page.locator('summary[aria-label="Owner and note: EC2, Operating system"]').click();
    await page.locator('[data-mark="ec2:operating-system"]').getByRole('textbox', { name: 'Owner' }).fill('=Platform <b>team</b>');
    await page.keyboard.press('Tab');
    await page.reload();
    await expect(status).toHaveValue('planned');
    await expect(page.locator('[data-mark="ec2:operating-system"]').getByRole('textbox', { name: 'Owner' })).toHaveValue(
      '=Platform <b>team</b>',
    );
    await page.getByText('Export', { exact: true }).click();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download responsibility matrix/ }).click(),
    ]);
    expect(readFileSync(await csv.path(), 'utf8')).toContain("Planned,'=Platform <b>team</b>");
    const [oscal] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download OSCAL' }).click()]);
    const plan = readFileSync(await oscal.path(), 'utf8');
    expect(plan).toContain('"remarks": "Owner: =Platform &lt;b>team&lt;/b>"');
    expect(plan).toMatch(/"export": \{\s+"provided"/);
    await page.goto('/progress/');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export' }).click()]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('"ec2:operating-system"');
    await expect(page.getByText('1 note in My stack')).toBeVisible();
  });

  test('copies the link, the Markdown, and the Prowler command', async ({ page, context, browserName }) => {
    test.skip(browserName !== 'chromium', 'other browsers have no permission to grant');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, 's3');
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByText('Copied the link.')).toBeVisible();
    expect(await clipboard()).toMatch(/\/stack\/\?s=s3$/);
    await page.getByText('Export', { exact: true }).click();
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByText('Copied the Markdown.')).toBeVisible();
    expect(await clipboard()).toContain('# My stack');
    await page.getByRole('button', { name: 'Copy command' }).click();
    await expect(page.getByText('Copied the command.')).toBeVisible();
    expect(await clipboard()).toMatch(/^prowler aws --checks \w+( \w+)+$/);
  });

  test('offers ready-made stacks until a service is chosen, and then starts with the number of responsibilities', async ({ page }) => {
    await page.goto('/stack/');
    await expect(page.locator('.stack-status')).toHaveText('No service is chosen yet.');
    const ready = page.getByText('or open a ready-made stack').getByRole('link');
    await ready.click();
    await expect(page.getByRole('link', { name: 'Data lake' })).toBeInViewport();
    await service(page, 'S3').check();
    await expect(page.locator('.stack-status')).toContainText(/^\d+ responsibilities on 1 service/);
    await expect(ready).toBeHidden();
    await open(page, 's3');
    await expect(service(page, 'S3')).toBeHidden();
    await expect(page.locator('.stack-summary')).toBeInViewport();
  });

  test('limits the responsibilities to a framework, shows its requirements, and keeps it in the URL', async ({ page }) => {
    await open(page, 'ec2,rds,s3');
    const responsibilities = page.locator('[data-responsibility]');
    const framework = page.getByRole('combobox', { name: 'Framework' });
    await expect(rows(page)).toHaveCount(3);
    const all = await responsibilities.count();
    await framework.focus();
    await page.keyboard.type('PCI');
    await expect(page).toHaveURL(/\/stack\/\?s=ec2,rds,s3&f=pci-dss$/);
    await expect(page.locator('.stack-limited')).toContainText(`of your ${all} responsibilities`);
    await expect(framework, 'the focus stays in the field').toBeFocused();
    expect(await responsibilities.count()).toBeLessThan(all);
    await expect(page.locator('.stack-checks a[href^="/frameworks/pci-dss/#"]').first()).toBeVisible();
    await expect(rows(page), 'the matrix stays whole').toHaveCount(3);
    await page.getByText('Export', { exact: true }).click();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Download responsibility matrix/ }).click(),
    ]);
    const lines = readFileSync(await csv.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(lines.slice(1).filter((line) => !line.includes('(PCI DSS '))).toEqual([]);
    await page.reload();
    await expect(framework).toHaveValue('pci-dss');
    await expect(page.locator('.stack-limited')).toBeVisible();
    await framework.selectOption('NIST SP 800-53');
    await page.locator('.stack-checks a[href^="/frameworks/nist-800-53/"]').first().click();
    await expect(page.locator('li:target')).toBeVisible();
  });

  test('shows all responsibilities and says so if a framework doesn’t load or is unknown', async ({ page }) => {
    await page.route('**/data/frameworks/*.json', (route) => route.fulfill({ json: { error: 'gone' } }));
    await open(page, 's3&f=pci-dss');
    await expect(page.getByText('The requirements of PCI DSS didn’t load')).toBeVisible();
    const framework = page.getByRole('combobox', { name: 'Framework' });
    await expect(framework).toHaveValue('');
    await expect(page.locator('.stack-limited')).toHaveCount(0);
    await page.unroute('**/data/frameworks/*.json');
    await framework.selectOption('PCI DSS');
    await expect(page.locator('.stack-limited')).toBeVisible();
    await open(page, 's3&f=<b>law');
    await expect(page.locator('.stack-status')).toContainText('This guide has no framework “<b>law”.');
    await expect(framework).toHaveValue('');
  });

  test('says that the services couldn’t be loaded', async ({ page }) => {
    await page.route('**/data/compare/*.json', (route) => route.abort());
    await open(page, 'ec2');
    await expect(page.locator('.stack-status')).toContainText('didn’t load');
  });

  test('fits the page at 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await open(page, 'ec2,rds.custom,lambda,iam-identity-center');
    await expect(rows(page)).toHaveCount(4);
    // The names of the layers are above the cells, and hidden in them.
    const beyond = await page
      .locator('main :not(thead, thead *, td *)')
      .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > innerWidth + 1));
    expect(beyond.length, 'elements beyond the right edge').toBe(0);
  });
});

// Only in the weekly run: they take long, and unit tests say how the text and the address are read.
if (everyPage)
  test.describe('a long stack', () => {
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

    test('accepts all services at once', async ({ page }) => {
      await page.goto('/stack/');
      const ids = await page.evaluate(() =>
        (JSON.parse(document.querySelector<HTMLElement>('[data-stack]')?.dataset.services ?? '[]') as { id: string }[]).map(({ id }) => id),
      );
      await open(page, ids.join(','));
      await expect(rows(page)).toHaveCount(ids.length);
    });
  });

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('ready-made stacks are pages that lead to My stack', async ({ page }) => {
    await page.goto('/stack/');
    await expect(page.getByText('You need JavaScript to choose services.')).toBeVisible();
    await page.getByRole('link', { name: 'Container platform' }).click();
    await expect(rows(page)).toHaveCount(6);
    await expect(page.getByRole('heading', { name: 'Your responsibilities' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open in My stack' })).toHaveAttribute(
      'href',
      '/stack/?s=aurora.serverless,ecr,elb,ecs-fargate,secrets-manager,vpc',
    );
  });
});
