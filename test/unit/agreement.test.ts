import { describe, expect, test } from 'vitest';
import { type AgreementTopic, agreementTitle, judgeTerm, saysTheSame } from '../../shared/domain/agreement.ts';
import { grantName } from '../../shared/domain/accessGrant.ts';
import { TITLE_LIMIT } from '../../shared/domain/narrative.ts';

const term = (topic: AgreementTopic, isDifferent = true, validTo: string | null = null) => ({ topic, isDifferent, validFrom: '2025-01-01', validTo });
const ALL: readonly AgreementTopic[] = ['investment', 'performance', 'access', 'solution_rights', 'revenue_sharing', 'governance'];
const asOf = '2026-11-14';

describe('the agreement page’s message', () => {
  test.for([
    { when: 'nothing is agreed', terms: [], idleGrants: 0, says: 'Nothing is agreed with Halden beyond the standard programme' },
    { when: 'nothing is agreed but access lies idle', terms: [], idleGrants: 2, says: 'Nothing is agreed with Halden beyond the standard programme; 2 grants lie idle' },
    { when: 'all that was agreed has ended', terms: [term('access', true, '2026-01-31')], idleGrants: 0, says: 'Nothing is agreed with Halden beyond the standard programme' },
    { when: 'one topic is agreed', terms: [term('access')], idleGrants: 0, says: 'One of six topics is agreed with Halden, really different' },
    { when: 'a topic is agreed twice', terms: [term('access'), term('access', false)], idleGrants: 0, says: 'One of six topics is agreed with Halden, really different' },
    { when: 'some are agreed', terms: [term('access'), term('governance', false)], idleGrants: 1, says: 'Two of six topics are agreed with Halden, one of them really different; 1 grant lies idle' },
    { when: 'all are agreed and alike', terms: ALL.map((topic) => term(topic, false)), idleGrants: 0, says: 'All six topics are agreed with Halden, none really different' },
    { when: 'all are agreed and differ', terms: ALL.map((topic) => term(topic)), idleGrants: 0, says: 'All six topics are agreed with Halden, all really different' },
  ] as const)('when $when: $says', ({ terms, idleGrants, says }) => {
    const title = agreementTitle({ partnerName: 'Halden Systems', terms, asOf, idleGrants });
    expect(title).toBe(says);
    expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
  });
});

describe('a term against the standard programme', () => {
  test.for([
    { topic: 'investment', isDifferent: true, validTo: null, judged: 'commercial' },
    { topic: 'revenue_sharing', isDifferent: true, validTo: asOf, judged: 'commercial' },
    { topic: 'governance', isDifferent: true, validTo: null, judged: 'different' },
    { topic: 'investment', isDifferent: false, validTo: null, judged: 'same' },
    { topic: 'investment', isDifferent: true, validTo: '2026-11-13', judged: 'not_in_force' },
  ] as const)('$topic, different $isDifferent, to $validTo is $judged', ({ topic, isDifferent, validTo, judged }) => {
    expect(judgeTerm(term(topic, isDifferent, validTo), asOf)).toBe(judged);
  });

  test.for([
    { agreed: 'Tier rebate', standard: ' tier  REBATE ', same: true },
    { agreed: 'Tier rebate', standard: 'Tier rebate plus 1%', same: false },
    { agreed: 'Anything', standard: '', same: false },
  ])('“$agreed” and “$standard” say the same: $same', ({ same, ...words }) => {
    expect(saysTheSame(words)).toBe(same);
  });
});

describe('a grant’s name', () => {
  test.for([
    { grant: { kind: 'preferred_co_sell', subject: null, segment: 'public sector', geography: 'Nordics' }, name: 'Preferred co-sell, public sector, Nordics' },
    { grant: { kind: 'early_access', subject: 'Release 9', segment: null, geography: null }, name: 'Early product access, Release 9' },
    { grant: { kind: 'account_protection', subject: '', segment: null, geography: null }, name: 'Protected accounts' },
  ] as const)('$name', ({ grant, name }) => {
    expect(grantName(grant)).toBe(name);
  });
});
