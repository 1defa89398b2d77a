import type { FileOptions, FileQuestion, FileReport } from '../../format/importReport.ts';

/**
 * The options with a question answered by one of its choices.
 *
 * `answerWith` is the command line's option with the first choice filled in, and so says
 * which field, header or name the answer is for.
 */
export function withAnswer(options: FileOptions, question: FileQuestion, choice: string): FileOptions {
  const [, option = '', given = ''] = /^--([a-z-]+)\s+"?(.*?)"?$/.exec(question.answerWith) ?? [];
  const cut = given.lastIndexOf('=');
  const [left, right] = cut < 0 ? ['', given] : [given.slice(0, cut), given.slice(cut + 1)];
  switch (option) {
    case 'date-order':
      return { ...options, dateOrder: choice as NonNullable<FileOptions['dateOrder']> };
    case 'kind':
      return { ...options, kind: choice as NonNullable<FileOptions['kind']> };
    case 'currency':
      return { ...options, currency: choice };
    case 'map':
      return { ...options, map: withColumn(options.map, question, { left, right, choice }) };
    case 'unit':
      return { ...options, unit: { ...options.unit, [left]: choice as FileOptions['unit'][string] } };
    case 'partner':
      return { ...options, partner: { ...options.partner, [left]: choice } };
    default:
      return options;
  }
}

/** The choices are headers, of which one gets the field, which stands to the right and leaves the others; or fields, of which the header gets one. */
function withColumn(map: FileOptions['map'], { choices }: FileQuestion, { left, right, choice }: { left: string; right: string; choice: string }): FileOptions['map'] {
  if (choices.length > 0 && !choices.includes(left)) return { ...map, [left]: choice };
  const others = choices.filter((header) => header !== choice && map[header] !== undefined);
  return { ...map, ...Object.fromEntries(others.map((header) => [header, null])), [choice]: right };
}

/** `deal.amount` as `amount`. */
export function bareField(field: string): string {
  return field.slice(field.indexOf('.') + 1);
}

/** The options with a column taken for a field, or left out; the column that filled the field until now is left out instead. */
export function withField(options: FileOptions, report: FileReport, header: string, field: string | null): FileOptions {
  const before = report.columns.filter((column) => field !== null && column.field === field && column.period === null && column.header !== header);
  const freed = Object.fromEntries(before.map((column) => [column.header, null]));
  return { ...options, map: { ...options.map, ...freed, [header]: field } };
}
