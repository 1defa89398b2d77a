/** Providers of private mail, whose domains say nothing about a company. */
const PRIVATE_MAIL = new Set([
  'gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'yahoo.com', 'icloud.com', 'gmx.de', 'gmx.net', 'web.de', 'proton.me', 'aol.com',
]);

/** The company's domain in an address, in small letters; null for private mail and for text that is no address. */
export function companyDomain(address: string): string | null {
  const domain = address.split('@')[1]?.toLowerCase() ?? '';
  return domain === '' || PRIVATE_MAIL.has(domain) ? null : domain;
}
