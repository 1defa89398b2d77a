import type { SolutionRow, SolutionsView } from '../../shared/contract/solutions.ts';
import { solutionActivity, solutionStanding } from '../../shared/domain/metrics/solutionActivity.ts';
import { membership } from '../../shared/domain/metrics/membership.ts';
import { originOf } from '../../shared/domain/rowOrigin.ts';
import { stageNames } from '../../shared/domain/solution.ts';
import { type KeptSolution, type Milestone, milestoneStanding, solutionsTitle, SolutionResources } from '../../shared/domain/solutionList.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Store } from '../store/store.ts';
import type { Handlers } from './dispatch.ts';
import { programmeDay } from './lens.ts';
import { metricRules } from './metrics/metricRules.ts';
import { toFigure } from './metrics/shown.ts';
import type { OperationNeeds } from './needs.ts';
import { type OpenedPage, openPage, pageHead } from './openPage.ts';
import { recordVerbs } from './recordVerbs.ts';

/** What both sides build together: its stage, milestones, resources and owners. */
export function solutionHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  const board = store.solutionBoard;
  const solutions = recordVerbs<KeptSolution>(needs, { verbOf: 'solution', noun: 'joint solution', records: board, nameOf: ({ name }) => name });
  return {
    'solutions.forPartner': (asked) => {
      const page = openPage(needs, asked);
      return page.ok ? ok(solutionsView(store, page.value)) : page;
    },
    'solution.add': (input) => solutions.add({ ...blankSolution, ...input, id: newId(), stageSince: programmeDay(needs) }),
    'solution.change': ({ id, partnerId, set }) => changeSolution(needs, id, partnerId, set),
    'solution.move': ({ id, stage, on }) => {
      const before = board.get(id);
      if (before === null) return err(notFound('joint solution', id));
      if (before.stage === stage) return err(refused('same-stage', `“${before.name}” is in that stage already. Nothing was changed.`, 'Choose another stage.'));
      if (on < before.stageSince) return err(refused('before-its-stage', `“${before.name}” was not in its present stage before ${before.stageSince}. Nothing was changed.`, 'Type a later day.'));
      store.acts.perform('solution.move', `Moved “${before.name}” to ${stageNames[stage].toLowerCase()}`, () => {
        const isLater = before.lastEvidenceOn === null || before.lastEvidenceOn < on;
        board.put({ ...before, stage, stageSince: on, lastEvidenceOn: isLater ? on : before.lastEvidenceOn });
        board.stages.add({ id: newId(), solutionId: id, fromStage: before.stage, toStage: stage, on });
      });
      return ok({ id });
    },
    'solution.remove': ({ id }) => solutions.remove(id),
    ...milestoneHandlers(needs),
  } satisfies Partial<Handlers>;
}

function milestoneHandlers({ store, newId }: OperationNeeds) {
  const { milestones } = store.solutionBoard;
  const changed = (verb: string, label: string, milestone: Milestone, work: () => void): Result<{ id: string }, AppError> => {
    store.acts.perform(`milestone.${verb}`, `${label} “${milestone.title}”`, work);
    return ok({ id: milestone.id });
  };
  return {
    'milestone.add': (input) => {
      if (store.solutionBoard.get(input.solutionId) === null) return err(notFound('joint solution', input.solutionId));
      const milestone: Milestone = { ...input, id: newId(), doneOn: null };
      return changed('add', 'Added the milestone', milestone, () => milestones.add(milestone));
    },
    'milestone.reach': ({ id, on }) => {
      const milestone = milestones.get(id);
      if (milestone === null) return err(notFound('milestone', id));
      return changed('reach', on === null ? 'Reopened the milestone' : 'Reached the milestone', milestone, () => milestones.put({ ...milestone, doneOn: on }));
    },
    'milestone.remove': ({ id }) => {
      const milestone = milestones.get(id);
      return milestone === null ? err(notFound('milestone', id)) : changed('remove', 'Removed the milestone', milestone, () => milestones.remove(id));
    },
  } satisfies Partial<Handlers>;
}

const blankSolution = {
  stage: 'idea', description: null, ipOwner: null, vendorOwner: null, partnerOwner: null, lastEvidenceOn: null, launchedOn: null, nextGate: null, nextGateOn: null,
} as const;

type Edit = Parameters<Handlers['solution.change']>[0]['set'];

/** One edit may touch the solution and what both sides put in with this partner: one act. */
function changeSolution({ store }: OperationNeeds, id: string, partnerId: string, set: Edit): Result<{ id: string }, AppError> {
  const board = store.solutionBoard;
  const before = board.get(id);
  if (before === null || !board.listWith(partnerId).some((one) => one.id === id)) return err(notFound('joint solution', id));
  const given = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined));
  const isResource = (name: string) => Object.hasOwn(SolutionResources.shape, name);
  const part = (wanted: boolean) => Object.fromEntries(Object.entries(given).filter(([name]) => isResource(name) === wanted));
  const resources = { ...board.resources.get({ solutionId: id, partnerId }), ...part(true) };
  const lacksCurrency = (minor: number | null, currency: string | null) => minor !== null && currency === null;
  if (lacksCurrency(resources.vendorMinor, resources.vendorCurrency) || lacksCurrency(resources.partnerMinor, resources.partnerCurrency)) {
    return err(refused('needs-currency', 'An amount needs its currency. Nothing was changed.', 'Type the amount with a currency.'));
  }
  const after = { ...before, ...part(false) };
  store.acts.perform('solution.change', `Changed joint solution “${after.name}”`, () => {
    if (Object.keys(part(false)).length > 0) board.put(after);
    board.resources.put({ solutionId: id, partnerId }, resources);
  });
  return ok({ id });
}

function solutionsView(store: Store, page: OpenedPage): SolutionsView {
  const { lens, partner } = page;
  const rules = metricRules(store);
  const members = membership(store.designations.list());
  const question = { scope: { kind: 'partner', partnerId: partner.id }, window: lens.window, asOf: lens.asOf, ...rules } as const;
  const facts = store.facts.standing.solutions();
  const solutions = solutionRows(store, page, new Map(facts.map(({ id, partnerIds }) => [id, partnerIds])), rules.thresholds.evidenceDays);
  return {
    ...pageHead(page),
    title: solutionsTitle({ partnerName: partner.name, solutions, overdue: solutions.flatMap(({ milestones }) => milestones).filter(({ standing }) => standing === 'overdue').length }),
    figures: solutionActivity({ solutions: facts, members }, question).filter(({ part }) => part !== 'coverage').map(toFigure),
    solutions,
    evidenceDays: rules.thresholds.evidenceDays,
  };
}

function solutionRows(store: Store, { lens, partner }: OpenedPage, partnersOf: ReadonlyMap<string, readonly string[]>, evidenceDays: number): SolutionRow[] {
  const board = store.solutionBoard;
  const found = board.listWith(partner.id);
  const origins = store.rowOrigins.of('solution', found.map(({ id }) => id));
  return found.map((solution) => ({
    ...solution,
    ...board.resources.get({ solutionId: solution.id, partnerId: partner.id }),
    standing: solutionStanding(solution, lens.asOf, evidenceDays),
    milestones: board.milestones.listBySolution(solution.id).map((milestone) => ({ ...milestone, standing: milestoneStanding(milestone, lens.asOf) })),
    stages: board.stages.listBySolution(solution.id).map(({ solutionId: _, ...change }) => change),
    others: (partnersOf.get(solution.id) ?? []).filter((id) => id !== partner.id).map((id) => store.partners.get(id)?.name ?? id),
    origin: originOf(origins, solution.id),
  }));
}
