import { ImportOptions, type ImportReport, noImportOptions } from '../../../shared/domain/importReport.ts';
import { headerFingerprint } from '../../imports/headerFingerprint.ts';
import type { ReadOptions } from '../../imports/question.ts';
import type { Recalled } from '../../imports/recalled.ts';
import type { Understanding } from '../../imports/understand.ts';
import type { Store } from '../../store/store.ts';
import { toReadOptions } from './readOptions.ts';

/** What is remembered of a source, with the rules for its columns. */
export interface Remembered extends Recalled {
  readonly rules: ImportOptions['rules'];
}

/** Finds how the last file of these columns was read, or the last one of the profile that is named. */
export type Remember = (header: readonly string[], name: string | null) => Remembered | null;

/** The memory of the imports that stand. */
export function createMemory({ mappingProfiles }: Store): Remember {
  return (header, name) => {
    const found = name === null ? mappingProfiles.ofHeader(headerFingerprint(header)) : mappingProfiles.named(name);
    if (found === null) return null;
    const { dateOrder, rules, ...answers } = ImportOptions.parse({ ...noImportOptions, ...JSON.parse(found.answers) });
    return { name: found.name, options: toReadOptions({ ...answers, rules, dateOrder: null }), dateOrder, rules };
  };
}

/** Remembers how a file was read, so that the next one of its columns is read alike and nothing is asked again. */
export function rememberReading(store: Store, batchId: string, file: Understanding, report: ImportReport, options: ImportOptions): void {
  const { mappingProfiles } = store;
  const fingerprint = headerFingerprint(file.header);
  const recalledRules = createMemory(store)(file.header, options.mapping)?.rules ?? {};
  const name = file.recalled?.name ?? freeName(report, (taken) => mappingProfiles.named(taken) !== null);
  mappingProfiles.add({ batchId, name, fingerprint, answers: JSON.stringify(answersOf(file.given, report, { ...recalledRules, ...options.rules })) });
}

function answersOf({ unit = {}, currency, map = {} }: ReadOptions, report: ImportReport, rules: ImportOptions['rules']): ImportOptions {
  const { dateOrder } = report.source;
  const headers = report.columns.map(({ header }) => header);
  const isOnce = (header: string): boolean => header !== '' && headers.indexOf(header) === headers.lastIndexOf(header);
  // Quarters spread across differ from file to file, and are known by their names.
  const filled = report.columns.filter(({ field, period, header }) => field !== null && period === null && isOnce(header));
  return {
    ...noImportOptions,
    kind: report.kind,
    dateOrder: dateOrder === 'dmy' || dateOrder === 'mdy' || dateOrder === 'ymd' ? dateOrder : null,
    map: { ...map, ...Object.fromEntries(filled.map(({ header, field }) => [header, field])) },
    unit: { ...unit },
    currency: currency ?? null,
    // Taking the file over somebody's own work is said anew each time.
    rules: Object.fromEntries(Object.entries(rules).filter(([, rule]) => rule !== 'file')),
  };
}

/** The system's name, else the file's own without what changes from month to month. */
function freeName({ profile, file, kind }: ImportReport, isTaken: (name: string) => boolean): string {
  const stem = file.replace(/\.\w+$/, '').replaceAll(/[\d\s._()-]+$/g, '').trim();
  const base = profile ?? (stem === '' ? (kind ?? 'import') : stem);
  let name = base;
  for (let count = 2; isTaken(name); count += 1) name = `${base} ${count}`;
  return name;
}
