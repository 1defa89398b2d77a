import { type AppError, notFound } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { TypedRecords } from '../store/typedRecords.ts';
import type { OperationNeeds } from './needs.ts';

interface Kept {
  readonly id: string;
  readonly partnerId: string | null;
}

/** One noun that people write on a partnership's pages. */
interface RecordNoun<R extends Kept> {
  /** First part of its operations' names; kept with each act. */
  readonly verbOf: string;
  /** The noun as people read it, in errors and in the history. */
  readonly noun: string;
  readonly records: Pick<TypedRecords<R>, 'get' | 'add' | 'put' | 'remove'>;
  readonly nameOf: (record: R) => string;
  /** Why the record cannot stand as it would be; null when it can. */
  readonly problem?: (record: R) => AppError | null;
}

type Answer = Result<{ id: string }, AppError>;

/** Adding, changing and removing one record, each as one act that can be taken back. */
export function recordVerbs<R extends Kept>({ store }: Pick<OperationNeeds, 'store'>, { verbOf, noun, records, nameOf, problem = () => null }: RecordNoun<R>) {
  const perform = (verb: string, done: string, record: R, work: () => void): Answer => {
    store.acts.perform(`${verbOf}.${verb}`, `${done} ${noun} “${shortened(nameOf(record))}”`, work);
    return ok({ id: record.id });
  };
  return {
    add: (record: R): Answer => {
      if (record.partnerId === null || store.partners.get(record.partnerId) === null) return err(notFound('partner', record.partnerId ?? ''));
      const refusal = problem(record);
      return refusal === null ? perform('add', 'Added', record, () => records.add(record)) : err(refusal);
    },
    change: (id: string, set: { readonly [F in keyof R]?: R[F] | undefined }): Answer => {
      const before = records.get(id);
      if (before === null) return err(notFound(noun, id));
      const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
      const after = { ...before, ...given };
      const refusal = problem(after);
      return refusal === null ? perform('change', 'Changed', after, () => records.put(after)) : err(refusal);
    },
    remove: (id: string): Answer => {
      const before = records.get(id);
      return before === null ? err(notFound(noun, id)) : perform('remove', 'Removed', before, () => records.remove(id));
    },
  };
}

/** As much of a name as fits into a line of the history. */
function shortened(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 59)}…`;
}
