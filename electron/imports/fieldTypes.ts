import type { Kind } from './kinds.ts';

/**
 * What a field's values are, which decides how its cells are read.
 *
 * `id` text for ever · `name` a company's or person's name · `category` text from a small set,
 * counted in totals · `code` a currency · `count` a whole number · `number` any · `points` 0 to
 * 100 · `factor` a number as it stands (0.035) · `ratio` 0.35 for 35 % · `nps` 0 to 10 ·
 * `scale` 1 to 5 · `day` a calendar day · `moment` day and time as written · `seconds`,
 * `minutes` a duration · `period` a quarter · `unit` what a quantity counts · `quantity` money,
 * number, ratio or day, as its unit and measure say.
 */
export type FieldType =
  | 'id' | 'name' | 'text' | 'email' | 'category' | 'code' | 'bool' | 'money' | 'count' | 'number' | 'points' | 'factor'
  | 'ratio' | 'nps' | 'scale' | 'day' | 'moment' | 'seconds' | 'minutes' | 'period' | 'unit' | 'quantity';

/** The fields of a kind with their types; the names by which they are found are in `fieldSynonyms.json`. */
export type FieldTypes = Readonly<Record<string, FieldType>>;

const PARTNER: FieldTypes = {
  externalId: 'id', name: 'name', accountNumber: 'id', type: 'category', program: 'category', tier: 'category', tierStart: 'day',
  tierEnd: 'day', strategic: 'bool', status: 'category', street: 'text', city: 'text', postalCode: 'id', country: 'category',
  region: 'category', website: 'text', currency: 'code', annualRevenue: 'money', employees: 'count', partnerSince: 'day',
  channelManager: 'name', vendorExecSponsor: 'name', partnerExecSponsor: 'name', parentExternalId: 'id',
  revenueRequirement: 'money', certRequirement: 'count', certActual: 'count', updatedAt: 'moment', notes: 'text',
};

const DEAL: FieldTypes = {
  externalId: 'id', registrationId: 'id', engagementId: 'id', crmId: 'id', name: 'text', partnerName: 'name',
  partnerExternalId: 'id', customerName: 'name', customerCountry: 'category', stage: 'category', status: 'category',
  probability: 'points', amount: 'money', amountMonthly: 'money', currency: 'code', amountConverted: 'money',
  convertedCurrency: 'code', closeDate: 'day', createdDate: 'day', updatedAt: 'moment', newLogo: 'bool', segment: 'category',
  region: 'category', productLine: 'category', competitor: 'category', outcomeReason: 'category', dealType: 'category',
  ownerName: 'name', campaign: 'text', nextStep: 'text', notes: 'text', partnerOwner: 'name',
};

const REVENUE: FieldTypes = {
  partnerName: 'name', partnerAccountNumber: 'id', period: 'period', amount: 'money', amountNet: 'money', target: 'money',
  attainment: 'ratio', currency: 'code', productLine: 'category', segment: 'category', region: 'category', lastBooked: 'day',
  notes: 'text',
};

const MDF: FieldTypes = {
  requestId: 'id', externalId: 'id', partnerName: 'name', partnerAccountNumber: 'id', activityName: 'text',
  activityType: 'category', period: 'period', allocated: 'money', available: 'money', requested: 'money', approved: 'money',
  claimed: 'money', paid: 'money', currency: 'code', vendorShare: 'ratio', partnerShare: 'ratio', startDate: 'day',
  endDate: 'day', status: 'category', leads: 'count', attendees: 'count', pipelineInfluenced: 'money', ownerName: 'name',
  notes: 'text', partnerPlanned: 'money', partnerSpent: 'money', partnerOwner: 'name', deliveredOn: 'day',
};

const CERTIFICATION: FieldTypes = {
  externalId: 'id', personExternalId: 'id', personName: 'name', personEmail: 'email', partnerName: 'name',
  partnerAccountNumber: 'id', courseCode: 'id', certificationName: 'category', track: 'category', status: 'category',
  score: 'points', completedDate: 'day', expiryDate: 'day', hours: 'number', passed: 'bool', cost: 'money',
  side: 'category',
};

const CONTACT: FieldTypes = {
  externalId: 'id', firstName: 'name', lastName: 'name', fullName: 'name', title: 'text', partnerName: 'name', email: 'email',
  phone: 'text', role: 'category', isExecSponsor: 'bool', side: 'category', sponsorFor: 'text', reportsTo: 'text',
  country: 'category', lastContacted: 'day', status: 'category', updatedAt: 'moment', ownerName: 'name', notes: 'text',
};

const ATTENDANCE: FieldTypes = {
  meetingTitle: 'text', meetingDate: 'day', partnerName: 'name', personName: 'name', email: 'email', side: 'category',
  title: 'text', role: 'category', isExecSponsor: 'bool', invited: 'category', attended: 'category', joinTime: 'moment',
  leaveTime: 'moment', durationSeconds: 'seconds', durationMinutes: 'minutes', notes: 'text',
};

const COMMITMENT: FieldTypes = {
  externalId: 'id', planId: 'id', partnerName: 'name', side: 'category', category: 'category', description: 'text',
  measure: 'category', unit: 'unit', currency: 'code', target: 'quantity', actual: 'quantity', state: 'category',
  counterValue: 'quantity', weight: 'number', dueDate: 'day', period: 'period', ownerName: 'name', answers: 'text',
  visibility: 'category', notes: 'text', partnerAccountNumber: 'id', metric: 'text', attainment: 'ratio', status: 'category',
};

const JOINT_SOLUTION: FieldTypes = {
  externalId: 'id', name: 'text', partnerName: 'name', status: 'category', launchDate: 'day', verticals: 'text',
  products: 'text', vendorInvestment: 'money', partnerInvestment: 'money', currency: 'code', references: 'count',
  pipeline: 'money', vendorOwner: 'name', partnerOwner: 'name', description: 'text',
  nextGate: 'text', nextGateOn: 'day',
};

const SURVEY: FieldTypes = {
  externalId: 'id', partnerName: 'name', respondentName: 'name', respondentEmail: 'email', role: 'category', date: 'day',
  startedAt: 'moment', finished: 'bool', nps: 'nps', csat: 'ratio', overallSatisfaction: 'scale', executiveEngagement: 'scale',
  easeOfBusiness: 'scale', wouldRenew: 'bool', comment: 'text',
};

const INCENTIVE: FieldTypes = {
  externalId: 'id', partnerName: 'name', partnerAccountNumber: 'id', partnerExternalId: 'id', programName: 'category',
  incentiveType: 'category', period: 'period', dealRef: 'id', currency: 'code', baseAmount: 'money', rate: 'factor',
  earned: 'money', adjustment: 'money', payable: 'money', status: 'category', createdAt: 'day', paymentDate: 'day', notes: 'text',
};

const ACCOUNT_OVERLAP: FieldTypes = {
  partnerName: 'name', customerName: 'name', ourPopulation: 'category', partnerPopulation: 'category', ownerName: 'name',
  partnerCustomerName: 'name', partnerOwnerEmail: 'email', partnerStage: 'category', partnerAmount: 'money', website: 'text',
  firstSeen: 'day', partnerOwner: 'name', vendorSuccessOwner: 'name', partnerSuccessOwner: 'name', vendorHealth: 'category',
  partnerHealth: 'category', nextStep: 'text', nextStepOn: 'day', nextStepBy: 'category', expansion: 'text', mayBeNamed: 'bool',
};

/** Every importable field with its type: the one table behind mapping, reading, totals and templates. */
export const FIELD_TYPES: Readonly<Record<Kind, FieldTypes>> = {
  partner: PARTNER, deal: DEAL, revenue: REVENUE, mdf: MDF, certification: CERTIFICATION, contact: CONTACT,
  attendance: ATTENDANCE, commitment: COMMITMENT, jointSolution: JOINT_SOLUTION, survey: SURVEY, incentive: INCENTIVE,
  accountOverlap: ACCOUNT_OVERLAP,
};

/**
 * By what a record is known: for each kind, groups of fields of which one of each must be
 * filled. A record without is not imported.
 */
export const REQUIRED: Readonly<Record<Kind, ReadonlyArray<readonly string[]>>> = {
  partner: [['externalId', 'name', 'accountNumber']],
  deal: [['externalId', 'registrationId', 'engagementId', 'name']],
  revenue: [['partnerName', 'partnerAccountNumber']],
  mdf: [['externalId', 'requestId', 'activityName']],
  certification: [['personName', 'personEmail', 'personExternalId'], ['certificationName', 'courseCode']],
  contact: [['externalId', 'fullName', 'lastName', 'firstName', 'email']],
  attendance: [['personName', 'email']],
  commitment: [['externalId', 'description']],
  jointSolution: [['externalId', 'name']],
  survey: [['externalId', 'respondentName', 'respondentEmail', 'partnerName']],
  incentive: [['externalId', 'partnerName', 'partnerAccountNumber', 'partnerExternalId']],
  accountOverlap: [['customerName', 'partnerCustomerName']],
};

/**
 * By which ids the same record is known again: the first of them that is filled. Kinds without
 * any are only ever doubled as whole rows.
 */
export const RECORD_IDS: Readonly<Record<Kind, readonly string[]>> = {
  partner: ['externalId', 'accountNumber'],
  deal: ['registrationId', 'externalId', 'engagementId'],
  revenue: [], mdf: ['externalId'], certification: ['externalId'], contact: ['externalId', 'email'], attendance: [],
  commitment: ['externalId'], jointSolution: ['externalId'], survey: ['externalId'], incentive: ['externalId'],
  accountOverlap: [],
};
