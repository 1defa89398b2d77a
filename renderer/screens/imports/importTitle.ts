import { counted } from '../../format/text.ts';
import type { ImportFile, ImportPhase } from '../../stores/importStore.ts';
import { mendGroups } from './mend.ts';

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Small counts as words, as one writes a sentence: `one question`. */
function spoken(count: number, one: string, many: string): string {
  return WORDS[count] === undefined ? counted(count, one, many) : `${WORDS[count]} ${count === 1 ? one : many}`;
}

/** The screen's message: what was read, and what it still needs. */
export function importTitle(phase: ImportPhase, files: readonly ImportFile[]): string {
  const sentence = titleOf(phase, files);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function titleOf(phase: ImportPhase, files: readonly ImportFile[]): string {
  const reports = files.flatMap(({ report }) => report ?? []);
  if (phase === 'choosing') return 'Bring in what your PRM exports';
  if (phase === 'waiting') return `whose partners are in ${files.length === 1 ? 'this file' : `these ${spoken(files.length, 'file', 'files')}`}?`;
  if (phase === 'reading') return `reading ${spoken(files.length, 'file', 'files')}`;
  if (phase === 'importing') return 'storing what was read';
  if (phase === 'stopping') return 'stopping the import';
  if (phase === 'done') {
    const stored = reports.reduce((sum, { rows }) => sum + rows.added + rows.changed, 0);
    return `${spoken(reports.filter(({ status }) => status === 'imported').length, 'file', 'files')} imported, ${counted(stored, 'row', 'rows')} stored`;
  }
  const questions = reports.reduce((sum, report) => sum + report.questions.length, 0);
  const toMend = reports.reduce((sum, report) => sum + new Set(mendGroups(report).flatMap(({ lines }) => lines)).size, 0);
  const parts = [`${spoken(files.length, 'file', 'files')} read`];
  if (questions > 0) parts.push(spoken(questions, 'question', 'questions'));
  if (toMend > 0) parts.push(`${counted(toMend, 'row', 'rows')} to mend`);
  return parts.join(', ');
}
