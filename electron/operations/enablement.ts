import type { EnablementView } from '../../shared/contract/enablement.ts';
import { isGrantActive } from '../../shared/domain/accessGrant.ts';
import { certificationStanding, enablementTitle, type KeptCertification } from '../../shared/domain/enablement.ts';
import { originOf } from '../../shared/domain/rowOrigin.ts';
import { type AppError, refused } from '../../shared/errors.ts';
import { ok } from '../../shared/result.ts';
import type { Store } from '../store/store.ts';
import type { Handlers } from './dispatch.ts';
import { onePlanAtATime } from './gatherScorecard.ts';
import type { OperationNeeds } from './needs.ts';
import { type OpenedPage, openPage, pageHead } from './openPage.ts';
import { recordVerbs } from './recordVerbs.ts';

/** Trainings and certifications of both sides' people, what was promised of them, and early access. */
export function enablementHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  const certifications = recordVerbs<KeptCertification>(needs, {
    verbOf: 'certification', noun: 'certification', records: store.listedCertifications,
    nameOf: ({ personName, personEmail, name }) => [personName ?? personEmail ?? 'somebody', name].filter((part) => part !== null).join(', '), problem: certificationProblem,
  });
  return {
    'enablement.forPartner': (asked) => {
      const page = openPage(needs, asked);
      return page.ok ? ok(enablementView(store, page.value)) : page;
    },
    'certification.add': (input) => certifications.add({ ...blankCertification, ...input, id: newId() }),
    'certification.change': ({ id, set }) => certifications.change(id, set),
    'certification.remove': ({ id }) => certifications.remove(id),
  } satisfies Partial<Handlers>;
}

const blankCertification = {
  personEmail: null, courseCode: null, name: null, track: null, status: null, score: null, completedOn: null, expiresOn: null, hours: null, isPassed: null,
} as const;

function certificationProblem({ completedOn, expiresOn }: KeptCertification): AppError | null {
  if (completedOn === null || expiresOn === null || expiresOn >= completedOn) return null;
  return refused('ends-before-start', 'The certification would expire before it was completed. Nothing was changed.', 'Type a later day.');
}

function enablementView(store: Store, page: OpenedPage): EnablementView {
  const { lens, partner } = page;
  const promises = onePlanAtATime(store, lens).scorecard(lens, partner).lines.filter(({ commitment }) => commitment.category === 'enablement');
  const found = store.listedCertifications.listByPartner(partner.id);
  const origins = store.rowOrigins.of('certification', found.map(({ id }) => id));
  const certifications = found.map((one) => ({ ...one, standing: certificationStanding(one, lens.asOf), origin: originOf(origins, one.id) }));
  const early = store.accessGrants.listByPartner(partner.id).filter(({ kind }) => kind === 'early_access');
  const grantOrigins = store.rowOrigins.of('access_grant', early.map(({ id }) => id));
  return {
    ...pageHead(page),
    title: enablementTitle({ partnerName: partner.name, certifications, promises: promises.map(({ status }) => status) }),
    figures: [],
    promises,
    certifications,
    early: early.map((grant) => ({ ...grant, isActive: isGrantActive(grant, lens.asOf), origin: originOf(grantOrigins, grant.id) })),
  };
}
