import type { RateFields } from '../../shared/contract/settings.ts';
import { policyNames, rateProblem, sameStart } from '../../shared/domain/rateBook.ts';
import { type AppError, notFound } from '../../shared/errors.ts';
import type { FxRate } from '../../shared/fx.ts';
import { err, ok } from '../../shared/result.ts';
import type { GrantedPaths } from '../grants.ts';
import type { Handlers } from './dispatch.ts';
import type { OperationNeeds } from './needs.ts';
import { readRates } from './readRates.ts';

/** Exchange rates by period and policy: typed, changed, removed, and brought in from a file. */
export function rateHandlers({ store, newId, grants }: OperationNeeds & { readonly grants: GrantedPaths }) {
  const { rates, acts } = store;
  /** Why the rate cannot be stored beside the others. */
  const refusal = (fields: RateFields, own: string | null): AppError | null => {
    const problem = rateProblem(fields);
    if (problem !== null) return problem;
    const other = rates.beginningOn(fields.policy, fields.from, fields.to, fields.start);
    return other === null || other.id === own ? null : sameStart(fields);
  };
  return {
    'rates.list': () => ok({ rates: rates.list() }),

    'rate.add': (fields) => {
      const problem = refusal(fields, null);
      if (problem !== null) return err(problem);
      const rateId = newId();
      acts.perform('rate.add', `Rate ${pairText(fields)}`, () => rates.add(toRate(rateId, fields)));
      return ok({ rateId });
    },

    'rate.edit': ({ rateId, ...fields }) => {
      if (rates.get(rateId) === null) return err(notFound('rate', rateId));
      const problem = refusal(fields, rateId);
      if (problem !== null) return err(problem);
      acts.perform('rate.edit', `Changed rate ${pairText(fields)}`, () => rates.change(toRate(rateId, fields)));
      return ok({});
    },

    'rate.remove': ({ rateId }) => {
      const rate = rates.get(rateId);
      if (rate === null) return err(notFound('rate', rateId));
      acts.perform('rate.remove', `Removed rate ${pairText(rate)}`, () => rates.remove(rateId));
      return ok({});
    },

    'rates.import': ({ fileId }) => {
      const path = grants.readPath(fileId);
      if (path === null) return err(notFound('file', fileId));
      const read = readRates(path);
      if (!read.ok) return read;
      const done = { read: read.value.length, added: 0, changed: 0, unchanged: 0 };
      acts.perform('rates.import', `Brought in ${done.read} ${done.read === 1 ? 'rate' : 'rates'}`, () => {
        for (const fields of read.value) {
          const known = rates.beginningOn(fields.policy, fields.from, fields.to, fields.start);
          if (known === null) rates.add(toRate(newId(), fields));
          else if (!isSame(known, fields)) rates.change(toRate(known.id, fields));
          done[known === null ? 'added' : isSame(known, fields) ? 'unchanged' : 'changed'] += 1;
        }
      });
      return ok(done);
    },
  } satisfies Partial<Handlers>;
}

function toRate(id: string, { start, end, ...fields }: RateFields): FxRate {
  return { id, ...fields, window: { start, end } };
}

function isSame(known: FxRate, fields: RateFields): boolean {
  return known.window.end === fields.end && known.rate === fields.rate;
}

function pairText({ policy, from, to }: Pick<RateFields, 'policy' | 'from' | 'to'>): string {
  return `${from} to ${to}, ${policyNames[policy].toLowerCase()}`;
}
