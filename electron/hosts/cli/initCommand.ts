import type { Command } from 'commander';
import { calendarText, weekdayOf } from '../../../shared/domain/calendarText.ts';
import { type AppError, refused } from '../../../shared/errors.ts';
import { type PartyCalendar, WeekCalendar, yearFrom } from '../../../shared/fiscal.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { type Answer, done } from './answer.ts';
import { answerWith, type CommonOptions, run, type Session } from './run.ts';

interface InitOptions {
  readonly vendor: string;
  readonly currency: string;
  readonly fiscalYearStart?: string;
  readonly fiscalWeeks?: string;
  readonly fiscalYearEndMonth?: string;
  readonly fiscalYearEndWeekday?: string;
  readonly fiscalYearEndRule?: string;
}

/** init: a database for a vendor, whose years are cut by months or by weeks. */
export function addInitCommand(program: Command): void {
  program
    .command('init')
    .description('make a database')
    .requiredOption('--vendor <name>', 'the vendor whose programme it is')
    .option('--currency <code>', 'the programme currency', 'USD')
    .option('--fiscal-year-start <month>', 'first month of the fiscal year, 1 to 12; 1 where not given')
    .option('--fiscal-weeks <pattern>', 'years of whole weeks instead of months: 4-4-5, 4-5-4 or 5-4-4')
    .option('--fiscal-year-end-month <month>', 'with weeks: the month near whose end the year ends, 1 to 12')
    .option('--fiscal-year-end-weekday <day>', 'with weeks: the weekday on which the year ends, such as saturday')
    .option('--fiscal-year-end-rule <rule>', 'with weeks: the last such weekday of the month, or the one nearest its end; last where not given')
    .action((options: InitOptions, command: Command) => run(command.optsWithGlobals<CommonOptions>(), (session) => init(session, options)));
}

async function init({ client }: Session, options: InitOptions): Promise<Answer> {
  const calendar = calendarOf(options);
  if (!calendar.ok) return answerWith(calendar, () => done({}, ''));
  const result = await client['programme.begin']({ vendorName: options.vendor, currency: options.currency, calendar: calendar.value });
  return answerWith(result, (vendor) =>
    done(
      { vendor: vendor.name, currency: vendor.currency, fiscalYearStart: vendor.calendar.kind === 'months' ? vendor.calendar.startMonth : null, fiscalCalendar: vendor.calendar },
      `The database is ready for ${vendor.name}, in ${vendor.currency}, ${calendarText(vendor.calendar)}.`,
    ),
  );
}

/** The calendar that the options name; refused where they name none, or one of both kinds. */
function calendarOf(options: InitOptions): Result<PartyCalendar, AppError> {
  const { fiscalYearStart, fiscalWeeks, fiscalYearEndMonth, fiscalYearEndWeekday, fiscalYearEndRule } = options;
  if (fiscalWeeks === undefined) {
    const stray = fiscalYearEndMonth ?? fiscalYearEndWeekday ?? fiscalYearEndRule;
    if (stray !== undefined) return err(unclear('The end of a year of weeks was given, but not how its quarters are cut.', 'Add --fiscal-weeks 4-4-5, 4-5-4 or 5-4-4.'));
    return ok(yearFrom(Number(fiscalYearStart ?? '1')));
  }
  if (fiscalYearStart !== undefined) return err(unclear('A fiscal year is cut by months or by weeks, and both were given.', 'Leave out --fiscal-year-start or --fiscal-weeks.'));
  const weeks = WeekCalendar.safeParse({
    kind: 'weeks',
    pattern: fiscalWeeks,
    endMonth: Number(fiscalYearEndMonth),
    endWeekday: weekdayOf(fiscalYearEndWeekday ?? ''),
    rule: fiscalYearEndRule ?? 'last',
  });
  if (weeks.success) return ok(weeks.data);
  return err(
    unclear(
      `A year of weeks needs a pattern, a month and a weekday to end on; ${weeks.error.issues.map(({ path }) => OPTION_OF[String(path[0])] ?? '--fiscal-weeks').join(', ')} cannot be read.`,
      'For instance --fiscal-weeks 4-4-5 --fiscal-year-end-month 1 --fiscal-year-end-weekday saturday --fiscal-year-end-rule last.',
    ),
  );
}

const OPTION_OF: Readonly<Record<string, string>> = {
  pattern: '--fiscal-weeks', endMonth: '--fiscal-year-end-month', endWeekday: '--fiscal-year-end-weekday', rule: '--fiscal-year-end-rule',
};

function unclear(message: string, advice: string): AppError {
  return refused('fiscal-calendar', `${message} Nothing was changed.`, advice);
}
