import { describe, expect, test } from 'vitest';
import { isSameScreen, parseRoute, routeHash } from '../../renderer/stores/route.ts';

const partnerId = '11111111-1111-4111-8111-111111111111';
const commitmentId = '22222222-2222-4222-8222-222222222222';

describe('the address of a place', () => {
  test.for([
    { hash: '#/portfolio', route: { place: { name: 'portfolio' }, quarter: null } },
    { hash: '#/imports', route: { place: { name: 'imports' }, quarter: null } },
    { hash: '#/settings', route: { place: { name: 'settings' }, quarter: null } },
    { hash: '#/help', route: { place: { name: 'help' }, quarter: null } },
    { hash: '#/portfolio?quarter=2026-Q2', route: { place: { name: 'portfolio' }, quarter: '2026-Q2' } },
    { hash: `#/partner/${partnerId}/scorecard`, route: { place: { name: 'scorecard', partnerId, commitmentId: null }, quarter: null } },
    { hash: `#/partner/${partnerId}/scorecard/${commitmentId}?quarter=2025-Q4`, route: { place: { name: 'scorecard', partnerId, commitmentId }, quarter: '2025-Q4' } },
    { hash: `#/partner/${partnerId}/pack`, route: { place: { name: 'pack', partnerId }, quarter: null } },
  ] as const)('$hash is read and written back the same', ({ hash, route }) => {
    expect(parseRoute(hash)).toEqual(route);
    expect(routeHash(route)).toBe(hash);
  });

  test.for(['', '#', '#/nowhere', '#/partner/not-an-id/scorecard', '#/portfolio?quarter=Q9'])('%s leads to the portfolio', (hash) => {
    expect(parseRoute(hash)).toEqual({ place: { name: 'portfolio' }, quarter: null });
  });

  test('opening a commitment is no other screen, another partner is', () => {
    const here = { name: 'scorecard', partnerId, commitmentId: null } as const;
    expect(isSameScreen(here, { ...here, commitmentId })).toBe(true);
    expect(isSameScreen(here, { ...here, partnerId: commitmentId })).toBe(false);
  });
});
