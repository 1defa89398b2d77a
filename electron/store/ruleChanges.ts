import type { Database } from 'better-sqlite3';
import type { RuleChange } from '../../shared/domain/metrics/ruleChange.ts';

/** The changes of thresholds and policies, the oldest first. */
export function createRuleChanges(db: Database) {
  const all = db.prepare<[], RuleChange>(
    'SELECT id, rule, from_value AS fromValue, to_value AS toValue, reason, changed_on AS changedOn, entered_by AS enteredBy FROM rule_change ORDER BY changed_on, id',
  );
  const insert = db.prepare(`
    INSERT INTO rule_change (id, rule, from_value, to_value, reason, changed_on, entered_by, entered_at)
    VALUES (@id, @rule, @fromValue, @toValue, @reason, @changedOn, @enteredBy, @enteredAt)
  `);
  return {
    list: (): RuleChange[] => all.all(),
    add: (change: RuleChange & { readonly enteredAt: string }): void => {
      insert.run(change);
    },
  };
}
