/** Two rows of one file may be alike in all that names them; each is a record of its own and gets a key of its own. */
export function createOwnKeys(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
}
