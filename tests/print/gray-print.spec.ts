import { expect, test } from '@playwright/test';

/** How a party's badge looks. */
interface Look {
  readonly party: string;
  readonly word: string;
  readonly colors: readonly string[];
  readonly pattern: string;
}

/** Whether red, green, and blue are equal. */
const isGray = (color: string) => {
  const [red, green, blue] = color.match(/[\d.]+/g) ?? [];
  return red === green && green === blue;
};

test('the gray edition tells parties apart by words and hatches, and has no color', async ({ page }) => {
  await page.goto('/handouts/cheat-sheet/?tone=grey&paper=a4');
  await page.emulateMedia({ media: 'print' });
  const looks = await page.locator('main .party').evaluateAll((badges): Look[] =>
    badges.map((badge) => {
      const { backgroundColor, backgroundImage, color, borderTopColor } = getComputedStyle(badge);
      const party = badge.getAttribute('data-party') ?? '';
      return { party, word: badge.textContent.trim(), colors: [backgroundColor, color, borderTopColor], pattern: backgroundImage };
    }),
  );
  const parties = [...new Set(looks.map(({ party }) => party))].sort();
  expect(parties).toEqual(expect.arrayContaining(['aws', 'customer', 'shared']));
  expect(looks.flatMap(({ colors }) => colors).filter((color) => !isGray(color))).toEqual([]);
  const of = (what: 'word' | 'pattern') => parties.map((party) => looks.find((look) => look.party === party)?.[what]);
  expect(new Set(of('word')).size, 'words').toBe(parties.length);
  expect(new Set(of('pattern')).size, 'hatches').toBe(parties.length);
});
