import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** The color of a custom property in one theme, as `#rrggbb`. */
function colorOf(name: string, theme: 'light' | 'dark'): string {
  const value = new RegExp(`${name}: ([^;]+);`).exec(tokens)?.[1] ?? '';
  const inner = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  if (inner) return colorOf(inner, theme);
  const color = new RegExp(`var\\(--${theme}, (#[\\da-f]{6})\\)`).exec(value)?.[1];
  if (!color) throw new Error(`tokens.css has no ${theme} color ${name}.`);
  return color;
}

/** Relative luminance (WCAG 2.2), 0 to 1. */
function luminance(color: string): number {
  const channel = (at: number) => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** CIE lightness L*, 0 to 100. */
const lightness = (color: string): number => 116 * Math.cbrt(luminance(color)) - 16;

/** Contrast ratio of two colors (WCAG 2.2), 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('the %s palette', (theme) => {
  const steps = { light: { aws: 84, shared: 90, customer: 95 }, dark: { aws: 26, shared: 22, customer: 18 } }[theme];

  it.each(Object.entries(steps))('fills %s at L* %d', (party, step) => {
    expect(Math.abs(lightness(colorOf(`--${party}-fill`, theme)) - step)).toBeLessThan(0.75);
  });

  it.each(Object.keys(steps))('has text of enough contrast on the fill of %s', (party) => {
    const fill = colorOf(`--${party}-fill`, theme);
    expect(contrast(colorOf(`--${party}-ink`, theme), fill), 'its ink').toBeGreaterThanOrEqual(7);
    for (const text of ['--ink', '--ink-soft', '--link']) expect(contrast(colorOf(text, theme), fill), text).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colorOf(`--${party}-line`, theme), fill), 'its hatch').toBeGreaterThanOrEqual(3);
  });

  it('has enough text contrast on paper', () => {
    for (const paper of ['--paper', '--paper-raised'])
      for (const text of ['--ink', '--ink-soft', '--link'])
        expect(contrast(colorOf(text, theme), colorOf(paper, theme)), `${text} on ${paper}`).toBeGreaterThanOrEqual(
          text === '--link' ? 4.5 : 6.5,
        );
  });
});
