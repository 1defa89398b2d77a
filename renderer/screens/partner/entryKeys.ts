interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** `a` for "actual", or the first digit of it. */
export function isEntryKey({ key, ctrlKey, metaKey, altKey }: Pressed): boolean {
  return /^[a0-9]$/i.test(key) && !ctrlKey && !metaKey && !altKey;
}
