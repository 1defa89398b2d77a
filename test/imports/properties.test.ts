import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { toDecimal } from '../../shared/money.ts';
import { dayOfNumber, isDay } from '../../shared/time.ts';
import { dateText, dayOf } from '../../electron/imports/dateText.ts';
import { minorUnits, shortAmount } from '../../electron/imports/moneyText.ts';
import { numberText, shiftDecimal } from '../../electron/imports/numberText.ts';
import { salesforceChecksum, sameIdKey } from '../../electron/imports/salesforceId.ts';
import { nameParts } from '../../electron/imports/partnerName.ts';
import { likeness } from '../../electron/imports/nameLikeness.ts';
import { tokenise } from '../../electron/imports/tokenise.ts';
import { column, readText } from './support.ts';

// Hundreds of runs each; a busy machine needs its time for them.
vi.setConfig({ testTimeout: 60_000 });

const currency = fc.constantFrom('EUR', 'USD', 'JPY', 'KWD');
const amount = fc.record({ minor: fc.integer({ min: -1e12, max: 1e12 }), currency });
const day = fc.integer({ min: 0, max: 40_000 }).map(dayOfNumber);

/** An amount as a spreadsheet would show it. */
function shown(decimal: string, group: string, point: string): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, group);
  return `${decimal.startsWith('-') ? '-' : ''}${grouped}${fraction === undefined ? '' : point + fraction}`;
}

test('an amount written in English comes back to the cent', () => {
  fc.assert(fc.property(amount, (money) => {
    const text = shown(toDecimal(money), ',', '.');
    expect(minorUnits(numberText(text, 'en')?.decimal ?? '', money.currency)).toBe(money.minor);
  }));
});

test('an amount written in German comes back to the cent', () => {
  fc.assert(fc.property(amount.filter((money) => money.currency !== 'KWD'), (money) => {
    const text = `${shown(toDecimal(money), '.', ',')} ${money.currency}`;
    expect(minorUnits(numberText(text, 'de')?.decimal ?? '', money.currency)).toBe(money.minor);
  }));
});

test('the quick way and the exact way to minor units agree', () => {
  fc.assert(fc.property(amount, (money) => {
    const decimal = toDecimal(money);
    const quick = shortAmount(decimal, money.currency === 'JPY' ? 0 : money.currency === 'KWD' ? 3 : 2);
    expect(quick === null || quick === money.minor).toBe(true);
    expect(minorUnits(decimal, money.currency)).toBe(money.minor);
  }));
});

test('shifting a decimal there and back leaves its value', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: -6, max: 6 }), (whole, decimals, power) => {
    const decimal = shiftDecimal(String(whole), -decimals);
    expect(Number(shiftDecimal(shiftDecimal(decimal, power), -power))).toBe(Number(decimal));
  }));
});

test('no text makes the readers of numbers and dates fail, and every day they find is one', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
    const number = numberText(text, 'en');
    if (number !== null) expect(number.decimal).toMatch(/^-?\d+(\.\d+)?$/);
    const date = dateText(text);
    const found = date === null ? null : dayOf(date, 'dmy');
    if (found !== null) expect(isDay(found)).toBe(true);
  }), { numRuns: 2000 });
});

test('a day comes back from every way of writing it', () => {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  fc.assert(fc.property(day, (iso) => {
    const [year = '', month = '', date = ''] = iso.split('-');
    const name = months[Number(month) - 1] ?? '';
    const read = (text: string, order: 'dmy' | 'mdy'): string | null => {
      const found = dateText(text);
      return found === null ? null : dayOf(found, order);
    };
    expect(read(iso, 'mdy')).toBe(iso);
    expect(read(`${iso}T23:59:59+14:00`, 'mdy')).toBe(iso);
    expect(read(`${date}/${month}/${year}`, 'dmy')).toBe(iso);
    expect(read(`${Number(month)}/${Number(date)}/${year}`, 'mdy')).toBe(iso);
    expect(read(`${date}.${month}.${year}`, 'dmy')).toBe(iso);
    expect(read(`${Number(date)}-${name}-${year}`, 'mdy')).toBe(iso);
    expect(read(`${name} ${Number(date)}, ${year}`, 'mdy')).toBe(iso);
  }));
});

test('both lengths of a Salesforce id are one id, and letter size tells ids apart', () => {
  const id15 = fc.stringMatching(/^[A-Za-z0-9]{15}$/);
  fc.assert(fc.property(id15, id15, (a, b) => {
    expect(sameIdKey(a + salesforceChecksum(a))).toBe(sameIdKey(a));
    expect(sameIdKey(a) === sameIdKey(b)).toBe(a === b);
  }));
});

test('ids stay text, whatever they look like', () => {
  const id = fc.oneof(fc.stringMatching(/^0{1,4}[0-9]{1,8}$/), fc.stringMatching(/^[1-9]E[1-9]$/), fc.uuid(), fc.stringMatching(/^[0-9]{5}$/), fc.constantFrom('TRUE', '1.50', '2026-01-01', 'March'));
  fc.assert(fc.property(fc.uniqueArray(id, { minLength: 1, maxLength: 8 }), (ids) => {
    const file = readText(`Deal ID,Deal Name,Stage\n${ids.map((each) => `${each},A deal,Won`).join('\n')}\n`);
    expect(column(file, 'externalId')).toEqual(ids);
  }), { numRuns: 50 });
});

test('likeness of names does not depend on the order, and a name is like itself', () => {
  const name = fc.string({ minLength: 1, maxLength: 30 });
  fc.assert(fc.property(name, name, (a, b) => {
    const [left, right] = [nameParts(a), nameParts(b)];
    expect(likeness(left, right)).toEqual(likeness(right, left));
    if (left.stem !== '') expect(likeness(left, left).score).toBe(1);
  }));
});

test('cells that are written as CSV come back as they were', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', ',', '"', '\n', '\r\n', '🚀', '1') });
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (rows) => {
    const text = rows.map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    expect([...tokenise([text], ',')].flat().map(({ cells }) => cells)).toEqual(rows);
  }), { numRuns: 500 });
});
