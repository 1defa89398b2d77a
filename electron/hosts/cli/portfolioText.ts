import type { FailureAnswer, Figure } from '../../../shared/contract/metrics.ts';
import type { OperationOutput } from '../../../shared/contract/operations.ts';
import { figureText } from '../../../shared/domain/metrics/figureText.ts';
import { recommendationNames } from '../../../shared/domain/statusCase.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import { countText } from '../../../shared/quantity.ts';
import { columns } from './text.ts';

/** The programme as a person reads it in a terminal: the failure checks, then every figure with what it rests on. */
export function portfolioText({ quarter, asOf, figures, failures }: OperationOutput<'programme.metrics'>): string {
  return [
    `The programme in ${quarterName(quarter)}, as of ${asOf}`,
    '',
    ...failures.flatMap(failureLines),
    '',
    columns(figures.map((figure) => [figure.key, figureText(figure, 'en'), figure.name, remarkOf(figure)])),
  ].join('\n');
}

/** The triggers and what they suggest. */
export function triggersText({ partnerName, quarter, asOf, triggers, recommendation, because }: OperationOutput<'partner.triggers'>): string {
  return [
    `${partnerName}, ${quarterName(quarter)}, as of ${asOf}: ${recommendationNames[recommendation]}`,
    ...because.map((reason) => `  ${reason}`),
    '',
    ...triggers.flatMap(({ kind, name, fired, evidence }) => [`${mark(fired)} ${kind.padEnd(3)}  ${name}`, ...evidence.map((line) => `         ${line}`)]),
  ].join('\n');
}

/** A figure and its rows, one line each. */
export function traceText({ figure, rows }: OperationOutput<'figure.trace'>): string {
  const told = rows.map((row) => [`  ${row.table}`, row.partner ?? '', row.says, sourceOf(row)]);
  return [
    `${figure.key} ${figure.name}: ${figureText(figure, 'en')}${figure.note === null ? '' : ` ${figure.note}`}`,
    ...figure.excluded.map(({ reason, count, partners }) => `  left out: ${count}, ${reason}${partners.length === 0 ? '' : `: ${partners.join(', ')}`}`),
    countText(rows.length, 'row', 'rows', 'en'),
    ...(told.length === 0 ? [] : [columns(told)]),
  ].join('\n');
}

function sourceOf({ file, line, enteredBy, enteredAt }: OperationOutput<'figure.trace'>['rows'][number]): string {
  if (file !== null) return line === null ? file : `${file} line ${line}`;
  return enteredBy === null ? '' : `${enteredBy}, ${enteredAt?.slice(0, 10) ?? ''}`;
}

function failureLines({ name, found, partners, evidence }: FailureAnswer): string[] {
  const where = found === true && partners.length > 0 ? ` (${partners.join(', ')})` : '';
  return [`${mark(found)} ${name}${where}`, ...evidence.map((line) => `    ${line}`)];
}

function mark(found: Verdict): string {
  if (found === null) return '– not known';
  return found ? '✕ yes      ' : '● no       ';
}

function remarkOf({ status, note, badges, excluded }: Figure): string {
  const named = excluded.flatMap(({ reason, partners }) => (partners.length === 0 ? [] : [`Without ${partners.join(', ')}: ${reason}.`]));
  const told = [note, ...badges.map(({ text }) => text), ...named, status === 'partial' ? 'Not complete yet.' : null].filter((one) => one !== null);
  return told.join(' ');
}
