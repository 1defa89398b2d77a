import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toDecimal } from '../../shared/money.ts';
import { ImportReport } from '../../shared/domain/importReport.ts';
import { bytesSource } from '../../electron/imports/byteSource.ts';
import { draftReport, refusedReport } from '../../electron/imports/draftReport.ts';
import type { KnownPartner } from '../../electron/imports/partnerMatch.ts';
import { groupPartners } from '../../electron/imports/partnerGroups.ts';
import { readFile, type FileReading } from '../../electron/imports/readFile.ts';
import type { Value } from '../../electron/imports/reading.ts';
import { sameIdKey } from '../../electron/imports/salesforceId.ts';

const FOLDER = join(import.meta.dirname, '../fixtures/prm-exports');

/**
 * Where the expected file and the program differ on purpose.
 *
 * - Ids come out as the file writes them; a sample that gives an 18-character Salesforce id in its
 *   15-character form is the same id, so samples are compared by what makes ids the same.
 * - The details of rows without a key are worded from the file's own headers (“no Certification
 *   and no Course Code”), as one fixture expects; two others word the same thing freely.
 */
const FREELY_WORDED = new Set(['missing-key', 'ragged-short-missing-key']);

interface Expected {
  readonly file: string;
  readonly sha256: string;
  readonly outcome: string;
  readonly reject?: { readonly reason: string };
  readonly source: Readonly<Record<string, unknown>>;
  readonly kind: string | null;
  readonly rows: { readonly data: number; readonly good: number; readonly bad: number; readonly skipped: unknown[] };
  readonly badRows: ReadonlyArray<Readonly<Record<string, unknown>> & { readonly code: string }>;
  readonly warnings: unknown[];
  readonly columns: ReadonlyArray<{ readonly index: number; readonly header: string; readonly field: string | null; readonly format: string; readonly period?: string }>;
  readonly partners?: ReadonlyArray<{ readonly canonical: string; readonly variants: Readonly<Record<string, number>> }>;
  readonly notTheSamePartner?: ReadonlyArray<readonly [string, string]>;
  readonly layout?: { readonly facts: number };
  readonly totals: (Readonly<Record<'sums' | 'currencyFrom' | 'counts' | 'dates' | 'numbers' | 'byPeriod', Readonly<Record<string, unknown>> | undefined>> & { readonly target?: unknown }) | null;
  readonly samples: ReadonlyArray<Readonly<Record<string, unknown>>>;
}

const names = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));

function read(name: string) {
  return readFile(bytesSource(new Uint8Array(readFileSync(join(FOLDER, name)))), {});
}

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(FOLDER, name.replace(/\.csv$/, '.expected.json')), 'utf8')) as Expected;
}

function readWhole(name: string): FileReading {
  const result = read(name);
  if (!result.ok) throw new Error(`${name} was refused: ${result.error.code}`);
  return result.value;
}

/** The partners that the accounts export makes known, as an import of it would. */
function directory(): KnownPartner[] {
  const { reading, records } = readWhole('dataloader-partner-accounts.csv');
  const at = (field: string): number => reading.fields.indexOf(field);
  return records.map(({ values }, i) => ({
    id: `partner-${i}`, name: String(values[at('name')]), aliases: [],
    externalIds: [String(values[at('externalId')])], accountNumbers: [String(values[at('accountNumber')])],
  }));
}

/** A typed value in the form of the expected samples: empty text for nothing, money as decimal text. */
function sampleForm(value: Value | undefined): unknown {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return sameIdKey(value);
  return typeof value === 'object' ? { value: toDecimal(value), currency: value.currency } : value;
}

describe.each(names)('%s', (name) => {
  const expected = expectedOf(name);
  const result = read(name);

  if (expected.outcome === 'reject') {
    test('is refused for what it is', () => {
      expect(result.ok ? null : result.error.code).toBe(expected.reject?.reason);
      if (result.ok) return;
      expect(ImportReport.parse(refusedReport(name, result))).toMatchObject({ status: 'refused', outcome: 'reject' });
    });
    return;
  }

  if (!result.ok) throw new Error(`${name} was refused: ${result.error.code}`);
  const { file, reading, records, partners } = result.value;
  const report = ImportReport.parse(draftReport(name, file, reading, partners));

  test('its source, kind and outcome are understood without a question', () => {
    const { encoding, delimiter, lineEnding, headerLine, decimal, dateOrder } = expected.source;
    expect(report.source).toEqual({ encoding, delimiter, lineEnding, headerLine, decimal, dateOrder });
    expect(report).toMatchObject({ kind: expected.kind, outcome: expected.outcome, sha256: expected.sha256, questions: [] });
  });

  test('every line is accounted for', () => {
    expect(report.skippedLines).toEqual(expected.rows.skipped);
    expect({ data: report.rows.read, good: report.rows.read - report.rows.rejected, bad: report.rows.rejected })
      .toEqual({ data: expected.rows.data, good: expected.rows.good, bad: expected.rows.bad });
    expect(report.lines.header + report.lines.records + report.lines.skipped).toBe(report.lines.total);
  });

  test('bad rows and warnings are the expected ones', () => {
    const comparable = (row: Readonly<Record<string, unknown>> & { readonly code: string }) => (FREELY_WORDED.has(row.code) ? { ...row, detail: '' } : row);
    expect(report.rejections.map(comparable)).toEqual(expected.badRows.map(comparable));
    expect(report.warnings).toEqual(expected.warnings);
  });

  test('every column has its field and format', () => {
    const columns = report.columns.map(({ index, header, field, format, period }) => ({ index, header, field, format, period }));
    expect(columns).toEqual(expected.columns.map(({ index, header, field, format, period = null }) => ({ index, header, field, format, period })));
  });

  test('the totals are those of the truth it was written from', () => {
    const { totals } = expected;
    for (const group of ['sums', 'currencyFrom', 'counts', 'dates', 'numbers', 'byPeriod'] as const) {
      expect(report.totals?.[group] ?? {}).toMatchObject(totals?.[group] ?? {});
    }
    if (totals?.target !== undefined) expect(report.totals?.sums['revenue.target']).toEqual(totals.target);
    if (expected.layout !== undefined) expect(records.reduce((sum, { facts }) => sum + facts.length, 0)).toBe(expected.layout.facts);
  });

  test('its partners are told apart by their spellings alone, and recognised in a directory', () => {
    if (expected.partners === undefined) return;
    const spellings = expected.partners.map(({ variants }) => variants);
    expect(new Set(partners.map((group) => group.spellings))).toEqual(new Set(spellings));
    const known = groupPartners(reading.mentions.list(), directory());
    expect(new Set(known.map((group) => ({ canonical: group.name, variants: group.spellings })))).toEqual(new Set(expected.partners));
    for (const [one, other] of expected.notTheSamePartner ?? []) {
      expect(known.filter((group) => group.name === one || group.name === other)).toHaveLength(2);
    }
  });

  test('sampled records come out as they should', () => {
    for (const { record, ...sample } of expected.samples) {
      const found = record === undefined
        ? records.find(({ facts }) => facts.some(({ period, amount }) => period === sample['period'] && JSON.stringify(sampleForm(amount)) === JSON.stringify(sample['amount'])))
        : records.find((each) => each.record === record);
      reading.fields.forEach((field, i) => {
        const wanted = sample[field === 'partnerName' ? 'partnerAs' : field];
        if (wanted === undefined) return;
        const value = sampleForm(found?.values[i]);
        if (typeof wanted === 'number') expect(value, `${field} of record ${String(record)}`).toBeCloseTo(wanted, 10);
        else expect(value, `${field} of record ${String(record)}`).toEqual(typeof wanted === 'string' ? sameIdKey(wanted) : (wanted ?? ''));
      });
    }
  });
});
