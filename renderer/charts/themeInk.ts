/** The value of a design token as the theme has it now; a canvas knows no variables. */
export function themeInk(token: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(token).trim();
}

/** Calls back whenever the theme changes: by the person, by the system, or for printing. Answers how to stop. */
export function followTheme(onChange: () => void): () => void {
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map((query) => matchMedia(query));
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  for (const query of queries) query.addEventListener('change', onChange);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', onChange);
  };
}
