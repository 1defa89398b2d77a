import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readMigrations } from '../../electron/store/migrations.ts';
import { openDatabase } from '../../electron/store/open.ts';

/** Both files change only with `vitest -u`, and so in a diff somebody reads. */
describe('the schema as shipped', () => {
  test('is the one of the snapshot', async () => {
    const db = openDatabase(':memory:');
    const statements = db
      .prepare("SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, tbl_name, name")
      .pluck()
      .all();
    await expect(`${statements.join(';\n\n')};\n`).toMatchFileSnapshot('../fixtures/schema.sql');
    db.close();
  });

  test('comes from migrations whose files have not changed', async () => {
    const sums = readMigrations().map(({ version, name, sql }) => `${createHash('sha256').update(sql).digest('hex')}  ${String(version).padStart(4, '0')}_${name}.sql`);
    await expect(`${sums.join('\n')}\n`).toMatchFileSnapshot('../fixtures/migrations.sha256');
  });
});
