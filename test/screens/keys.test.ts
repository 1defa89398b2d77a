import { describe, expect, test } from 'vitest';
import { arePressed, keysText } from '../../renderer/commands/keys.ts';

const bare = { key: 'k', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('shortcuts', () => {
  test.for([
    { keys: 'Mod+K', pressed: { ctrlKey: true }, isMac: false, hit: true },
    { keys: 'Mod+K', pressed: { metaKey: true }, isMac: true, hit: true },
    { keys: 'Mod+K', pressed: { ctrlKey: true }, isMac: true, hit: false },
    { keys: 'Mod+K', pressed: { ctrlKey: true, shiftKey: true }, isMac: false, hit: false },
    { keys: 'Mod+Z', pressed: { key: 'Z', ctrlKey: true, shiftKey: true }, isMac: false, hit: false },
    { keys: 'Mod+Shift+Z', pressed: { key: 'Z', ctrlKey: true, shiftKey: true }, isMac: false, hit: true },
    { keys: '?', pressed: { key: '?', shiftKey: true }, isMac: false, hit: true },
    { keys: '?', pressed: { key: '?' }, isMac: false, hit: true },
    { keys: 'Alt+1', pressed: { key: '1', altKey: true }, isMac: false, hit: true },
    { keys: 'Alt+1', pressed: { key: '1' }, isMac: false, hit: false },
  ])('$keys with $pressed is $hit', ({ keys, pressed, isMac, hit }) => {
    expect(arePressed(keys, { ...bare, ...pressed }, isMac)).toBe(hit);
  });

  test('are written as they stand on the keyboard', () => {
    expect(keysText('Mod+Shift+Z', false)).toBe('Ctrl Shift Z');
    expect(keysText('Mod+Shift+Z', true)).toBe('⌘⇧Z');
  });
});
