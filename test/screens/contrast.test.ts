import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8');
const blocks = [...css.matchAll(/\{([^{}]*)\}/g)].map(([, body]) => tokensOf(body ?? ''));

/** Text on what it stands on, in either theme: WCAG 1.4.3 asks for 4.5. */
const TEXT: readonly (readonly [text: string, ground: string])[] = [
  ...['ink', 'ink-2', 'ink-3', 'vendor', 'partner', 'kept', 'risk', 'missed'].flatMap((text) => ['paper', 'surface', 'sunken'].map((ground) => [text, ground] as const)),
  ['ink', 'risk-soft'],
  ['ink-2', 'risk-soft'],
  ['risk', 'risk-soft'],
  ['paper', 'accent'],
];

/** Shapes that carry meaning: WCAG 1.4.11 asks for 3. */
const SHAPES: readonly (readonly [shape: string, ground: string])[] = [
  ...['vendor', 'partner', 'kept', 'risk', 'missed', 'focus', 'ink', 'idle'].map((shape) => [shape, 'surface'] as const),
  ['vendor', 'sunken'],
  ['partner', 'sunken'],
  ['focus', 'paper'],
];

describe.each([
  ['light', blocks[0]],
  ['dark', blocks.at(-1)],
])('the %s tokens', (_theme, tokens = {}) => {
  test.each(TEXT)('%s can be read on %s', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });
  test.each(SHAPES)('%s can be made out on %s', (shape, ground) => {
    expect(contrast(tokens[shape], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('the dark tokens are the same by the system’s wish and by the person’s', () => {
  expect(blocks).toHaveLength(3);
  expect(blocks[1]).toEqual(blocks[2]);
});

test('there is no green: no token’s green channel leads both others by much', () => {
  const greens = blocks.flatMap((tokens) => Object.entries(tokens)).filter(([, colour]) => {
    const [red = 0, green = 0, blue = 0] = channels(colour);
    return green > red + 20 && green > blue + 20;
  });
  expect(greens).toEqual([]);
});

function tokensOf(body: string): Record<string, string> {
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, colour]) => [name, colour]));
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function contrast(a = '#000000', b = '#000000'): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
