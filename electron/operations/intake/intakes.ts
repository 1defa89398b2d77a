import type { ImportKind } from '../../../shared/domain/importReport.ts';
import { accountOverlapTarget } from '../../imports/records/accountOverlap.ts';
import { certificationTarget } from '../../imports/records/certification.ts';
import { dealTarget } from '../../imports/records/deal.ts';
import { incentiveTarget } from '../../imports/records/incentive.ts';
import { mdfTarget } from '../../imports/records/mdf.ts';
import { attendanceIntake } from './attendance.ts';
import { commitmentIntake } from './commitments.ts';
import { contactIntake } from './contact.ts';
import type { CreateIntake } from './intake.ts';
import { partnerIntake } from './partners.ts';
import { recordIntake } from './records.ts';
import { revenueIntake } from './revenue.ts';
import { solutionIntake } from './solution.ts';
import { surveyIntake } from './survey.ts';

/** What takes in the records of each kind. */
export const INTAKES: Readonly<Record<ImportKind, CreateIntake>> = {
  partner: partnerIntake,
  deal: recordIntake(dealTarget),
  revenue: revenueIntake,
  mdf: recordIntake(mdfTarget),
  certification: recordIntake(certificationTarget),
  contact: contactIntake,
  attendance: attendanceIntake,
  commitment: commitmentIntake,
  jointSolution: solutionIntake,
  survey: surveyIntake,
  incentive: recordIntake(incentiveTarget),
  accountOverlap: recordIntake(accountOverlapTarget),
};
