import { metricName, type MetricResult } from '../../shared/domain/metrics/result.ts';
import { triggerNames } from '../../shared/domain/triggers/check.ts';
import { type AppError, notFound } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Handlers } from './dispatch.ts';
import { openLens } from './lens.ts';
import { partnerFigures, portfolioFigures } from './metrics/figures.ts';
import { gatherFailures } from './metrics/gatherFailures.ts';
import { gatherProgramme } from './metrics/gatherProgramme.ts';
import { gatherTriggers } from './metrics/gatherTriggers.ts';
import { figureNaming, toAnswer } from './metrics/shown.ts';
import { rowsBehind } from './metrics/trace.ts';
import type { OperationNeeds } from './needs.ts';

/** The programme's metrics, failures and triggers, and the rows behind each figure. */
export function metricsHandlers(needs: OperationNeeds) {
  const { store } = needs;
  return {
    'programme.metrics': (asked) => {
      const lens = openLens(needs, asked);
      if (!lens.ok) return lens;
      const programme = gatherProgramme(store, lens.value);
      const figures = portfolioFigures(programme);
      const overlap = figures.find((one) => metricName(one) === 'M13.overlap')?.value ?? null;
      const { checks } = gatherFailures({ ...programme, terms: store.facts.standing.terms(), overlap });
      return ok({
        quarter: lens.value.quarter,
        asOf: lens.value.asOf,
        figures: figures.map(figureNaming(programme.names)),
        failures: checks.map((check) => toAnswer(check, programme.names)),
      });
    },

    'partner.triggers': ({ partnerId, ...asked }) => {
      const lens = openLens(needs, asked);
      if (!lens.ok) return lens;
      const partner = store.partners.get(partnerId);
      if (partner === null) return err(notFound('partner', partnerId));
      const { triggers, recommendation, because } = gatherTriggers(store, lens.value, partner);
      const { quarter, asOf } = lens.value;
      return ok({ quarter, asOf, partnerName: partner.name, triggers: triggers.map((one) => ({ ...one, name: triggerNames[one.kind] })), recommendation, because });
    },

    'figure.trace': ({ metric, part, partnerId, limit, ...asked }) => {
      const lens = openLens(needs, asked);
      if (!lens.ok) return lens;
      const key = part === null ? metric : `${metric}.${part}`;
      const programme = gatherProgramme(store, lens.value, partnerId);
      const figure = findFigure(programme, key, partnerId);
      if (!figure.ok) return figure;
      const { quarter, asOf } = lens.value;
      return ok({ quarter, asOf, figure: figureNaming(programme.names)(figure.value), rows: rowsBehind(store, figure.value, programme.names, limit) });
    },
  } satisfies Partial<Handlers>;
}

function findFigure(programme: ReturnType<typeof gatherProgramme>, key: string, partnerId: string | null): Result<MetricResult, AppError> {
  if (partnerId !== null && !programme.names.has(partnerId)) return err(notFound('partner', partnerId));
  const figures = partnerId === null ? portfolioFigures(programme) : partnerFigures(programme, partnerId);
  const found = figures.find((one) => metricName(one) === key);
  return found === undefined ? err(notFound(partnerId === null ? 'figure of the portfolio' : 'figure of a partner', key)) : ok(found);
}
