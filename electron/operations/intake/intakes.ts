import type { ImportKind } from '../../../shared/domain/importReport.ts';
import { commitmentIntake } from './commitments.ts';
import { dealIntake } from './deals.ts';
import type { Intake, IntakeNeeds } from './intake.ts';
import { partnerIntake } from './partners.ts';
import { revenueIntake } from './revenue.ts';

type CreateIntake = (needs: IntakeNeeds, isNew: (partnerId: string) => boolean) => Intake;

/** The kinds whose records the store keeps, each with what takes them in. */
const INTAKES: Readonly<Partial<Record<ImportKind, CreateIntake>>> = {
  partner: partnerIntake,
  deal: dealIntake,
  revenue: revenueIntake,
  commitment: commitmentIntake,
};

/** What takes in the kind's records; null for a kind the store does not keep. */
export function intakeFor(kind: ImportKind): CreateIntake | null {
  return INTAKES[kind] ?? null;
}
