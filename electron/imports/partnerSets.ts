/** What tells companies apart, part by part (id, number, legal form, country, known partner); null where unknown. */
export type Identity = ReadonlyArray<string | null>;

/** Mentions joined into sets that are taken for one partner each. */
export interface PartnerSets {
  readonly rootOf: (index: number) => number;
  readonly join: (a: number, b: number) => void;
  /** False when some part is known of both sets and they have no value of it in common. */
  readonly areCompatible: (a: number, b: number) => boolean;
}

/** Every mention in a set of its own. */
export function createPartnerSets(identities: readonly Identity[]): PartnerSets {
  const parent = identities.map((_, i) => i);
  const known = identities.map((identity) => identity.map((part) => new Set(part === null ? [] : [part])));
  const rootOf = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  return {
    rootOf,
    join: (a, b) => {
      const [home, other] = [rootOf(a), rootOf(b)];
      if (home === other) return;
      parent[other] = home;
      known[home]?.forEach((values, part) => known[other]?.[part]?.forEach((value) => values.add(value)));
    },
    areCompatible: (a, b) => {
      const [left, right] = [known[rootOf(a)] ?? [], known[rootOf(b)] ?? []];
      return left.every((values, part) => {
        const others = right[part] ?? new Set<string>();
        return values.size === 0 || others.size === 0 || [...values].some((value) => others.has(value));
      });
    },
  };
}
