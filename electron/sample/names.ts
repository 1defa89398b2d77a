import type { Random } from './random.ts';

/** Places that are on no map. */
const PLACES = [
  'Almfors', 'Ardmoor', 'Belcastle', 'Brenholt', 'Calderwick', 'Corvia', 'Dalsbruk', 'Dunmarrow', 'Eastmere', 'Elvanger', 'Fennholm', 'Garrowby',
  'Glenarth', 'Halvik', 'Harrowgate Sound', 'Hedvik', 'Ilmavesi', 'Jorvund', 'Kaltenau', 'Kestrup', 'Langmoor', 'Lindacre', 'Lorneholt', 'Marlow Bay',
  'Mirador Alto', 'Nordhalla', 'Oakhaven', 'Ostrand', 'Pellmont', 'Penrock', 'Quayford', 'Ravensund', 'Rosmere', 'Saltarra', 'Selmark', 'Stannoway',
  'Tarnvik', 'Thornby', 'Ulvsund', 'Valmora', 'Velmland', 'Westerloch', 'Wyndale', 'Ysterby', 'Zellbruck',
] as const;

/** What kinds of customers buy in a segment. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'public sector': ['Kommun', 'Region', 'City Council', 'Water Board', 'Port Authority', 'Land Registry'],
  'retail banking': ['Bank', 'Savings Bank', 'Credit Union'],
  insurance: ['Insurance', 'Mutual', 'Reinsurance'],
  hospitals: ['General Hospital', 'Hospitals Trust', 'Children’s Hospital', 'Clinic Group'],
  'community care': ['Community Care', 'Health Centres', 'Hospice'],
  'process industry': ['Paper', 'Pulp', 'Chemicals', 'Cement', 'Brewery'],
  'discrete manufacturing': ['Motors', 'Pumps', 'Bearings', 'Tools'],
  'managed detection': ['Airlines', 'Shipping', 'Retail Group', 'Telecom'],
  'incident response': ['Hotels', 'Logistics', 'Port', 'Media'],
  'mid-market': ['Foods', 'Textiles', 'Furniture', 'Machine Works', 'Logistics'],
  enterprise: ['Group', 'Holding', 'Industries', 'Energy'],
};
const ANY_KIND = ['Group', 'Logistics', 'Foods', 'Energy', 'Institute', 'Retail', 'Works'] as const;

/** A customer's invented name, of a kind that buys in the segment. */
export function customerName(segment: string, random: Random): string {
  return `${random.pick(PLACES)} ${random.pick(KINDS[segment] ?? ANY_KIND)}`;
}

const FIRST = [
  'Acorn', 'Amberley', 'Anvil', 'Argent', 'Beacon', 'Birchfield', 'Bluewater', 'Bracken', 'Cairn', 'Cedarline', 'Cobalt', 'Copperfield', 'Coral', 'Crestline',
  'Dovetail', 'Drumlin', 'Eastgate', 'Elmwood', 'Ember', 'Fathom', 'Fernhill', 'Flint', 'Foxglove', 'Gannet', 'Granite', 'Greywell', 'Harbourside', 'Hazel',
  'Heron', 'Highfell', 'Ironbridge', 'Juniper', 'Keystone', 'Lantern', 'Larch', 'Limestone', 'Lodestar', 'Longmead', 'Magpie', 'Mapleton', 'Millrace', 'Moorland',
  'Nettle', 'Nightjar', 'Northlight', 'Oakridge', 'Osprey', 'Pebble', 'Pinecrest', 'Plover', 'Quarry', 'Redwing', 'Ridgeway', 'Rowan', 'Sandpiper', 'Silverbeck',
  'Slate', 'Sparrow', 'Stonecroft', 'Summerlea', 'Swift', 'Teasel', 'Thistle', 'Tidewater', 'Umber', 'Vantage Hill', 'Verdant', 'Willow', 'Windrush', 'Yarrow',
] as const;
const SECOND = ['Systems', 'IT', 'Networks', 'Consulting', 'Solutions', 'Data', 'Cloud', 'Technologies', 'Services', 'Digital'] as const;

/** Invented company names, none twice. */
export function companyNames(count: number, random: Random): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(`${random.pick(FIRST)} ${random.pick(SECOND)}`);
  return [...names];
}

const COMPETITORS = ['Corvane', 'Lumetric', 'Pellworth', 'Tessaro', 'Vandlake'] as const;

/** Who was met in a deal; null where nobody was, or nobody wrote it down. */
export function competitorMet(random: Random): string | null {
  return random.chance(0.55) ? random.pick(COMPETITORS) : null;
}
