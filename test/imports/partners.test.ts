import { describe, expect, test } from 'vitest';
import type { Mention } from '../../electron/imports/mentions.ts';
import { groupPartners } from '../../electron/imports/partnerGroups.ts';
import { createPartnerFinder, type KnownPartner } from '../../electron/imports/partnerMatch.ts';

const NOBODY = { externalId: null, accountNumber: null, name: null, domain: null, records: 1 };

function known(id: string, name: string, more: Partial<KnownPartner> = {}): KnownPartner {
  return { id, name, aliases: [], externalIds: [], accountNumbers: [], ...more };
}

function mention(part: Partial<Mention>): Mention {
  return { ...NOBODY, ...part };
}

const DIRECTORY = [
  known('fold', 'Brackenfold GmbH', { externalIds: ['001Q329900uYOvqIAG'], accountNumbers: ['000417'], aliases: ['BF Gruppe'] }),
  known('field', 'Brackenfield Ltd', { externalIds: ['001Q143100iIsPSIA0'] }),
  known('calder', 'Port Calder Networks LLC'),
  known('quill-us', 'Quillmark Systems, Inc.'),
  known('quill-de', 'Quillmark Systems GmbH'),
];

describe('a partner in the directory', () => {
  const find = createPartnerFinder(DIRECTORY);

  test.each([
    ['by its id', { externalId: '001Q329900uYOvqIAG', name: 'Whatever' }, 'id', 'fold'],
    ['by its id in 15 characters', { externalId: '001Q329900uYOvq' }, 'id', 'fold'],
    ['by its account number', { accountNumber: '000417' }, 'id', 'fold'],
    ['by a confirmed spelling', { name: 'bf  gruppe' }, 'alias', 'fold'],
    ['by its own name', { name: 'Brackenfield Ltd' }, 'name', 'field'],
    ['by its name without the legal form', { name: 'BRACKENFIELD' }, 'name', 'field'],
    ['by its name without the line of business', { name: 'Port Calder' }, 'name', 'calder'],
    ['by its name with a country', { name: 'Brackenfold Gmbh (DE)' }, 'name', 'fold'],
  ] as const)('is found %s', (_, part, matched, id) => {
    expect(find(mention(part))).toMatchObject({ matched, partner: { id } });
  });

  test.each([
    ['an id that nobody has, and no name', { externalId: '001Q000000000000' }, 'new'],
    ['an account number with another leading zero', { accountNumber: '417' }, 'new'],
    ['another name', { name: 'Zanderloh AG' }, 'new'],
    ['a name that two share', { name: 'Quillmark Systems' }, 'unsure'],
    ['a name one letter off', { name: 'Brackenfoldt' }, 'unsure'],
    ['the same name with another legal form', { name: 'Port Calder Networks GmbH' }, 'unsure'],
  ] as const)('is not assumed from %s', (_, part, matched) => {
    expect(find(mention(part))).toMatchObject({ matched, partner: null });
  });

  test('is proposed with a reason where it is not sure', () => {
    const { proposals } = find(mention({ name: 'Quillmark Systems' }));
    expect(proposals.map(({ partner, reason }) => [partner.id, reason])).toEqual([['quill-us', 'same name'], ['quill-de', 'same name']]);
  });
});

describe('partners of a file, with nobody known', () => {
  /** The groups as lists of names. */
  const groups = (mentions: ReadonlyArray<Partial<Mention>>) => groupPartners(mentions.map(mention), []).map(({ spellings }) => Object.keys(spellings));

  test.each([
    ['spellings of one name', [{ name: 'Brackenfold GmbH' }, { name: 'BRACKENFOLD' }], [['Brackenfold GmbH', 'BRACKENFOLD']]],
    ['look-alikes', [{ name: 'Brackenfold GmbH' }, { name: 'Brackenfield Ltd' }], [['Brackenfold GmbH'], ['Brackenfield Ltd']]],
    ['one id, two names', [{ name: 'Acme', externalId: 'P1' }, { name: 'Zeta', externalId: 'P1' }], [['Acme', 'Zeta']]],
    ['one name, two ids', [{ name: 'Acme', externalId: 'P1' }, { name: 'Acme', externalId: 'P2' }], [['Acme'], ['Acme']]],
    ['one name, two ids and once without', [{ name: 'Acme Ltd', externalId: 'P1' }, { name: 'Acme Ltd', externalId: 'P2' }, { name: 'Acme' }], [['Acme Ltd'], ['Acme Ltd'], ['Acme']]],
    ['legal forms that contradict', [{ name: 'Acme GmbH' }, { name: 'Acme Ltd' }], [['Acme GmbH'], ['Acme Ltd']]],
    ['a short form of one', [{ name: 'Hexavane' }, { name: 'Hexavane Security' }, { name: 'Hexavane Security LLC' }], [['Hexavane', 'Hexavane Security', 'Hexavane Security LLC']]],
    ['a short form of two', [{ name: 'Quillmark' }, { name: 'Quillmark Systems' }, { name: 'Quillmark Networks' }], [['Quillmark'], ['Quillmark Systems'], ['Quillmark Networks']]],
    ['two scripts and one mail domain', [{ name: 'Mizube Kogyo KK', domain: 'mizube.example' }, { name: '水辺工業株式会社', domain: 'mizube.example' }], [['Mizube Kogyo KK', '水辺工業株式会社']]],
    ['one mail domain and two Latin names', [{ name: 'Acme', domain: 'mail.example' }, { name: 'Zeta', domain: 'mail.example' }], [['Acme'], ['Zeta']]],
    ['numbers that tell apart', [{ name: 'Marrowgate Systems 001' }, { name: 'Marrowgate Systems 002' }], [['Marrowgate Systems 001'], ['Marrowgate Systems 002']]],
  ])('%s', (_, mentions, expected) => {
    expect(groups(mentions)).toEqual(expected);
  });

  test('twenty thousand different names are grouped without comparing each with each', { timeout: 60_000 }, () => {
    const many = Array.from({ length: 20_000 }, (_, i) => mention({ name: `Company ${i} Systems` }));
    expect(groupPartners(many, [])).toHaveLength(20_000);
  });
});
