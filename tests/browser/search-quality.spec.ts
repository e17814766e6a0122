import { expect, test } from '@playwright/test';

// A unit test checks the quality of the ranking. This test checks that the browser gives the same results, with one query of each kind.
const firstResults = [
  ['shared responsibility model', '/glossary/#shared-responsibility-model'],
  ['hypervizor', '/glossary/#hypervisor'],
  ['2fa', '/glossary/#mfa'],
  ['what am i responsible for in aws', '/diagrams/#responsibility-split'],
  ['which duties can i never give to aws', '/guide/the-model/#security-in-the-cloud'],
  ['amazon rds', '/services/rds/'],
  ['elastic mapreduce', '/services/emr/'],
  ['dynamodb firewall', '/services/dynamodb/#network-configuration'],
  ['who patches rds', '/services/rds/#operating-system'],
  ['EC2.8', '/checks/#ec2-8'],
  ['AC-2(1)', '/frameworks/nist-800-53/ac/#ac-2-1'],
  ['kms vs cloudhsm', '/services/cloudhsm/#neighbors'],
] as const;

test('search has the same first result as in the unit test, for one query of each kind', async ({ page }) => {
  await page.goto('/search/');
  for (const [query, path] of firstResults) {
    await page.getByRole('searchbox').fill(query);
    await expect.soft(page.locator('a.hit').first(), query).toHaveAttribute('href', path);
  }
});
