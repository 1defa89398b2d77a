import type { Side } from '../../shared/domain/party.ts';
import type { LineStatus } from '../../shared/domain/scorecardLine.ts';

/** The design's colours on white, as six hexadecimal digits. Source: the tokens of the light theme. */
export const palette = {
  paper: 'FBFAF7',
  white: 'FFFFFF',
  sunken: 'F3F1EC',
  line: 'E3DFD6',
  lineStrong: 'CBC5B8',
  ink: '1C1B19',
  inkSecond: '55524B',
  inkThird: '6F6B62',
  vendor: '1F5FA8',
  partner: 'B4501A',
  risk: '8A5A00',
  missed: 'B3261E',
} as const;

/** A side's colour. */
export const sideColors: Readonly<Record<Side, string>> = { vendor: palette.vendor, partner: palette.partner };

/** A status's colour: only what needs somebody has one; the rest is ink. */
export const statusColors: Readonly<Record<LineStatus, string>> = {
  kept: palette.ink,
  atRisk: palette.risk,
  missed: palette.missed,
  notDue: palette.inkThird,
  noData: palette.inkThird,
  waived: palette.inkThird,
};
