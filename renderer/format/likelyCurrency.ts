import { locale } from './text.ts';

const EURO = ['AT', 'BE', 'CY', 'DE', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PT', 'SI', 'SK'];
const BY_REGION: Readonly<Record<string, string>> = {
  AU: 'AUD', BR: 'BRL', CA: 'CAD', CH: 'CHF', CN: 'CNY', CZ: 'CZK', DK: 'DKK', GB: 'GBP', IN: 'INR', JP: 'JPY', KR: 'KRW', MX: 'MXN',
  NO: 'NOK', NZ: 'NZD', PL: 'PLN', SE: 'SEK', SG: 'SGD', ZA: 'ZAR',
};

/** The currency of the computer's region: a default to look at, never a guess that is stored unseen. */
export function likelyCurrency(): string {
  const region = new Intl.Locale(locale).maximize().region ?? '';
  return EURO.includes(region) ? 'EUR' : (BY_REGION[region] ?? 'USD');
}
