import { z } from 'zod';

/** An end customer; `parentId` is the company it belongs to. */
export const Customer = z.strictObject({ id: z.string(), name: z.string(), parentId: z.string().nullable() });
export type Customer = z.infer<typeof Customer>;

/** The top of the customer's family: the customer itself where no parent is known. A circle of parents ends at the smallest id in it. */
export function ultimateParent(parentOf: ReadonlyMap<string, string>, customerId: string): string {
  const seen = new Set<string>();
  let current = customerId;
  while (!seen.has(current)) {
    seen.add(current);
    const parent = parentOf.get(current);
    if (parent === undefined) return current;
    current = parent;
  }
  const circle = new Set<string>();
  for (let member = current; !circle.has(member); member = parentOf.get(member) ?? member) circle.add(member);
  return [...circle].toSorted()[0] ?? customerId;
}

/** Who belongs to whom, of the customers that have a parent. */
export function parentsOf(customers: readonly Customer[]): Map<string, string> {
  return new Map(customers.flatMap(({ id, parentId }) => (parentId === null ? [] : [[id, parentId] as const])));
}
