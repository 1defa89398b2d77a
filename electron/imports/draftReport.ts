import type { ImportPartner, ImportQuestion, ImportReport } from '../../shared/domain/importReport.ts';
import type { PartnerGroup } from './partnerGroups.ts';
import type { Question } from './question.ts';
import type { Reading } from './readRecords.ts';
import type { RefusalCode } from './refusal.ts';
import type { Understanding, UnderstandingResult } from './understand.ts';

const NOTHING: Pick<ImportReport, 'columns' | 'rows' | 'lines' | 'skippedLines' | 'rejections' | 'warnings' | 'totals' | 'partners' | 'missing' | 'edited' | 'drift' | 'asLastTime'> = {
  columns: [], rows: { read: 0, added: 0, changed: 0, unchanged: 0, rejected: 0, skipped: 0, repeated: 0, warnings: 0, edited: 0 },
  lines: { total: 0, header: 0, records: 0, skipped: 0 }, skippedLines: [], rejections: [], warnings: [], totals: null, partners: [], missing: [], edited: [], drift: [], asLastTime: false,
};

/** Sheets that hold nothing to import: they are passed over with a word, and the import goes on. */
const LEFT_OUT: readonly RefusalCode[] = ['sheet-hidden', 'sheet-empty', 'sheet-without-table'];

/** The report of a file that was refused, or of a sheet that was left out: nothing was read, and why. */
export function refusedReport(file: string, { error, sha256, questions }: Extract<UnderstandingResult, { ok: false }>): ImportReport {
  const isLeftOut = LEFT_OUT.includes(error.code);
  const status = questions.length > 0 ? 'question' : isLeftOut ? 'imported' : 'refused';
  return {
    ...NOTHING, file, batch: null, sha256, status, outcome: isLeftOut ? 'no-data' : 'reject', kind: null, profile: null,
    source: { encoding: null, delimiter: null, lineEnding: null, headerLine: null, decimal: null, dateOrder: null },
    questions: questions.map(toQuestion), error: { ...error },
  };
}

/**
 * The report of a file that was read to its end, before anything is compared with the store: what
 * would be added, changed and unchanged is not known yet and counts 0.
 */
export function draftReport(file: string, understood: Understanding, { log, totals }: Reading, groups: readonly PartnerGroup[]): ImportReport {
  const { counts } = log;
  const questions = [...understood.questions, ...partnerQuestions(groups)];
  const good = counts.read - counts.bad;
  return {
    file, batch: null, sha256: understood.sha256, status: questions.length > 0 ? 'question' : 'dry-run',
    outcome: counts.read === 0 ? 'no-data' : counts.bad + counts.warnings > 0 ? 'import-with-issues' : 'import',
    kind: understood.kind, profile: understood.profile?.name ?? null, asLastTime: understood.recalled !== null,
    source: {
      encoding: understood.encoding.name, delimiter: understood.delimiter, lineEnding: understood.lineEnding,
      headerLine: understood.headerLine, decimal: understood.decimal, dateOrder: understood.dateOrder,
    },
    columns: understood.columns.map(({ index, header, field, format, by, period }) => ({
      index, header, field: field === null ? null : `${understood.kind}.${field}`, format: format.name, mappedBy: by, period,
    })),
    rows: {
      read: counts.read, added: 0, changed: 0, unchanged: 0, rejected: counts.bad, skipped: counts.skippedLines,
      repeated: counts.repeated, warnings: counts.warnings, edited: 0,
    },
    lines: { total: counts.lines, header: counts.headerLines, records: counts.recordLines, skipped: counts.skippedLines },
    skippedLines: log.skipped.toSorted((a, b) => a.line - b.line),
    rejections: log.rejections.map(({ line, record, code, detail }) => ({ line, record, code, detail })),
    warnings: [...log.warnings],
    totals: good === 0 ? null : totals.result(),
    partners: groups.map(toPartner), missing: [], edited: [], drift: [], questions: questions.map(toQuestion), error: null,
  };
}

function toPartner({ name, spellings, matched, proposals }: PartnerGroup): ImportPartner {
  return { partner: name, spellings: { ...spellings }, matched, proposals: proposals.map(({ partner, score, reason }) => ({ id: partner.id, name: partner.name, score, reason })) };
}

/** A partner that may be a known one, or may not, is asked about: it is never merged on a guess. */
function partnerQuestions(groups: readonly PartnerGroup[]): Question[] {
  return groups.filter(({ matched }) => matched === 'unsure').map(({ name, proposals }) => ({
    kind: 'partner', about: `Is “${name}” one of the known partners? ${proposals.map(({ partner, reason }) => `${partner.name}: ${reason}`).join('; ')}.`,
    choices: [...proposals.map(({ partner }) => partner.name), 'new'], answerWith: `--partner "${name}=${proposals[0]?.partner.name ?? 'new'}"`,
  }));
}

function toQuestion({ kind, about, choices, answerWith }: Question): ImportQuestion {
  return { kind, about, choices: [...choices], answerWith };
}
