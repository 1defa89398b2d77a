/**
 * Gives browsers of early 2024 and before what the page uses and they do not have yet.
 *
 * The page is opened in whatever browser a person has, and tested in an old one. Anything
 * newer that is missing here is found by the test of the built page.
 */
export function makeUpForOlderBrowsers(): void {
  // Asked of a loosened type, because the compiler takes for granted what an old browser lacks.
  const map: { groupBy?: typeof Map.groupBy } = Map;
  map.groupBy ??= groupBy;
}

function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
