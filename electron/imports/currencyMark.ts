import type { Currency } from '../../shared/money.ts';

/** Active ISO 4217 codes. Source: ISO 4217 list one, without funds and metals. */
const CODES = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
  COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
  IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
  MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
  SHP SLE SOS SRD SSP STN SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF
  YER ZAR ZMW ZWG`.split(/\s+/),
);

/** Signs that stand for one currency only. */
const SURE_SIGNS: Readonly<Record<string, Currency>> = {
  '€': 'EUR', '£': 'GBP', 'US$': 'USD', 'A$': 'AUD', 'AU$': 'AUD', 'C$': 'CAD', 'CA$': 'CAD', 'NZ$': 'NZD', 'HK$': 'HKD',
  'S$': 'SGD', 'R$': 'BRL', 'MX$': 'MXN', '₹': 'INR', '₩': 'KRW', '₽': 'RUB', '₺': 'TRY', '₪': 'ILS', 'zł': 'PLN',
  'Kč': 'CZK', 'Ft': 'HUF', '円': 'JPY', '元': 'CNY', 'Fr.': 'CHF', 'SFr.': 'CHF', 'Euro': 'EUR', 'euros': 'EUR',
};

/** Signs that several currencies share; the first is meant unless a currency column says another. */
const SHARED_SIGNS: Readonly<Record<string, readonly Currency[]>> = {
  $: ['USD', 'AUD', 'CAD', 'NZD', 'HKD', 'SGD', 'MXN', 'ARS', 'CLP', 'COP'],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  'kr.': ['DKK', 'SEK', 'NOK', 'ISK'],
};

/** The ISO code in the text, small letters allowed; null when there is no such currency. */
export function currencyCode(text: string): Currency | null {
  const code = text.trim().toUpperCase();
  return CODES.has(code) ? code : null;
}

/** True for three capital letters: a code, whether or not there is such a currency. */
export function looksLikeCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

/**
 * The currency that a sign or code at an amount stands for. Where several share the sign,
 * `expected` decides if it is one of them. Null when the mark is no currency.
 */
export function currencyOfMark(mark: string, expected: Currency | null): Currency | null {
  const shared = SHARED_SIGNS[mark];
  if (shared !== undefined) return expected !== null && shared.includes(expected) ? expected : (shared[0] ?? null);
  return SURE_SIGNS[mark] ?? currencyCode(mark);
}
