import type { Vendor } from '../../../shared/domain/party.ts';
import { companyDomain } from '../../imports/mailDomain.ts';
import { isShortened, likeness, SURE } from '../../imports/nameLikeness.ts';
import { nameParts } from '../../imports/partnerName.ts';
import type { Store } from '../../store/store.ts';

/** What tells our own people and company from the partners'. */
export interface VendorSide {
  /** True for the vendor's own name, in any of its spellings. */
  isOwnCompany(name: string): boolean;
  /** True for an address of a domain that the vendor's known people have, or that bears its name. */
  isOwnAddress(email: string): boolean;
}

/** Knows the vendor by its name and by its people. */
export function createVendorSide(store: Store, vendor: Vendor): VendorSide {
  const own = nameParts(vendor.name);
  const known = new Map<string, boolean>();
  return {
    isOwnCompany: (name) => likeness(nameParts(name), own).score >= SURE,
    isOwnAddress: (email) => {
      const domain = companyDomain(email);
      if (domain === null) return false;
      const isOwn = known.get(domain) ?? (bearsName(domain, vendor.name) || store.people.partiesAt(domain).includes(vendor.id));
      known.set(domain, isOwn);
      return isOwn;
    },
  };
}

/** True when the domain is the company's name: `portcalder.example` for Port Calder Networks LLC. */
export function bearsName(domain: string, company: string): boolean {
  const [label = ''] = domain.split('.').slice(-2);
  const { words } = nameParts(company);
  const starts = words.map((_, length) => words.slice(0, length + 1));
  const start = starts.find((part) => part.join('') === nameParts(label).words.join(''));
  if (start === undefined) return false;
  return start.length === words.length || isShortened(nameParts(start.join(' ')), nameParts(company));
}
