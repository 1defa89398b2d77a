import { partnerTarget, sponsorsOf, strategicFrom } from '../../imports/records/partner.ts';
import { moneyOf, textOf } from '../../imports/records/target.ts';
import { createPartnerIntake } from '../../store/intake/partnerIntake.ts';
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

  const nameSponsors = ({ get, partnerId }: IntakeRow): FieldChange[] => {
    const named = sponsorsOf(get);
    const day = textOf(get('updatedAt'))?.slice(0, 10) ?? asOf;
    return (['vendor', 'partner'] as const).flatMap((side) => {
      const field = side === 'vendor' ? 'vendorExecSponsor' : 'partnerExecSponsor';
      if (partnerId === null || !fields.includes(field)) return [];
      const change = sponsors.name(partnerId, side, named[side], day);
      return change === null ? [] : [{ field, before: change.before, after: named[side] }];
    });
  };

  const designate = ({ get, partnerId, source }: IntakeRow): void => {
    const { isStrategic, since } = strategicFrom(get);
    if (partnerId === null || !isStrategic || store.designations.listByPartner(partnerId).length > 0) return;
    store.designations.add({
      id: newId(),
      partnerId,
      status: 'strategic',
      effectiveFrom: since ?? asOf,
      reason: `Marked strategic in the partner export, line ${source.line}`,
    });
  };

  return {
    put: (row) => {
      const { get, partnerId, source } = row;
      if (partnerId === null) return noPartner;
      const cells = Object.fromEntries(columns.map(({ column, read }) => [column, read(get)]));
      const currency = textOf(get('currency')) ?? moneyOf(get('annualRevenue'))?.currency ?? null;
      const result = partners.put({ id: partnerId, isNew: isNew(partnerId), name: textOf(get('name')), currency, cells }, source);
      const named = nameSponsors(row);
      designate(row);
      const changes = [...fieldChanges(result.changes, (column) => fieldOf.get(column) ?? column), ...named];
      if (result.outcome === 'added') return { outcome: 'added', changes: [] };
      return { outcome: changes.length === 0 ? 'unchanged' : 'changed', changes };
    },
    finish: () => undefined,
    met: () => [{ table: 'partner', label: { ids: ['external_id', 'account_number'], names: [] }, rows: partners.met }],
  };
}
