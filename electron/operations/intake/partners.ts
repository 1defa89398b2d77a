import { partnerTarget, sponsorsOf, strategicFrom } from '../../imports/records/partner.ts';
import { moneyOf, textOf } from '../../imports/records/target.ts';
import { createPartnerIntake } from '../../store/intake/partnerIntake.ts';
import { settled } from '../../store/intake/settle.ts';
import { createSponsorIntake } from '../../store/intake/sponsorIntake.ts';
import { type FieldChange, fieldChanges, type Intake, type IntakeNeeds, type IntakeRow, noPartner } from './intake.ts';
import { filledColumns } from './records.ts';

/** Brings in partner accounts, their sponsors and, where the export says so, their strategic standing. */
export function partnerIntake(needs: IntakeNeeds, isNew: (partnerId: string) => boolean): Intake {
  const { store, vendor, newId, asOf, fields } = needs;
  const columns = filledColumns(partnerTarget.columns, fields);
  const partners = createPartnerIntake(store.db, columns.map(({ column }) => column), vendor, newId);
  const sponsors = createSponsorIntake(store.db, vendor.id, newId);
  const fieldOf = new Map(columns.map(({ column, field }) => [column, field]));

  const nameSponsors = ({ get, partnerId, source }: IntakeRow): FieldChange[] => {
    const named = sponsorsOf(get);
    const day = textOf(get('updatedAt'))?.slice(0, 10) ?? asOf;
    return (['vendor', 'partner'] as const).flatMap((side) => {
      const field = side === 'vendor' ? 'vendorExecSponsor' : 'partnerExecSponsor';
      if (partnerId === null || !fields.includes(field)) return [];
      const change = sponsors.name({ partnerId, side, name: named[side], day }, source);
      return change === null ? [] : [{ field, before: change.before, after: named[side] }];
    });
  };

  // Only the first standing comes out of a file: every later one is a decision of ours.
  const designate = ({ get, partnerId, source }: IntakeRow): FieldChange[] => {
    const { isStrategic, since } = strategicFrom(get);
    if (partnerId === null || !isStrategic || store.designations.listByPartner(partnerId).length > 0) return [];
    const row = { table: 'designation_event', id: '', cells: { strategic: null } };
    if (settled(row, [{ column: 'strategic', before: null, after: 1 }], source).length === 0) return [];
    store.designations.add({
      id: newId(),
      partnerId,
      status: 'strategic',
      effectiveFrom: since ?? asOf,
      reason: `Marked strategic in the partner export, line ${source.line}`,
    });
    return [{ field: 'strategic', before: null, after: 'strategic' }];
  };

  return {
    put: (row) => {
      const { get, partnerId, source } = row;
      if (partnerId === null) return noPartner;
      const cells = Object.fromEntries(columns.map(({ column, read }) => [column, read(get)]));
      const currency = textOf(get('currency')) ?? moneyOf(get('annualRevenue'))?.currency ?? null;
      const result = partners.put({ id: partnerId, isNew: isNew(partnerId), name: textOf(get('name')), currency, cells }, source);
      // The rules are for what stands there: a new partner is taken as the file has it.
      const ruled = result.outcome === 'added' ? { ...row, source: { batchId: source.batchId, line: source.line } } : row;
      const named = nameSponsors(ruled);
      const designated = designate(ruled);
      const changes = [...fieldChanges(result.changes, (column) => fieldOf.get(column) ?? column), ...named];
      if (!changes.some(({ field }) => field === 'strategic')) changes.push(...designated);
      if (result.outcome === 'added') return { outcome: 'added', changes: [] };
      return { outcome: changes.length === 0 ? 'unchanged' : 'changed', changes };
    },
    finish: () => undefined,
    met: () => [{ table: 'partner', label: { ids: ['external_id', 'account_number'], names: [] }, rows: partners.met }],
  };
}
