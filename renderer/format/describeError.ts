import type { AppError } from '../../shared/errors.ts';

/** What happened and what was not changed, and the next step apart from it. */
export interface ErrorText {
  readonly what: string;
  readonly next: string;
}

/** Every failure in words; the service wrote most of them, here stands what the page can advise. */
export function errorText(error: AppError): ErrorText {
  switch (error.type) {
    case 'refused':
      return { what: error.message, next: error.advice };
    case 'not-found':
      return { what: error.message, next: 'It may have been taken back. Go to the portfolio and choose again.' };
    case 'unexpected':
      return { what: error.message, next: `Try again. If it happens again, report it with the reference ${error.reference}.` };
    case 'service-restarted':
      return { what: error.message, next: 'Do it once more.' };
    case 'invalid-input':
      return { what: error.message, next: 'Correct it and try again.' };
    case 'cancelled':
      return { what: error.message, next: '' };
  }
}

/** The same as one paragraph. */
export function describeError(error: AppError): string {
  const { what, next } = errorText(error);
  return `${what} ${next}`.trim();
}
