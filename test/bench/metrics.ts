// How long the portfolio page, one scorecard and the programme's metrics take on a large programme,
// warm, beside a bare scan of the same tables. Processor time stands beside the time that passed,
// because other programs may be keeping the machine busy. Usage: node test/bench/metrics.ts [RUNS]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from '../../electron/service.ts';
import { buildProgramme, partnerId, SEEN_ON, SIZE } from './metricsData.ts';

const RUNS = Number(process.argv[2] ?? 15);
const WARM_UP = 5;

/** What each is to stay below, in milliseconds. */
const GOALS = { page: 150, scorecard: 50, longest: 50 } as const;

/** Milliseconds that passed and that the processor worked. */
interface Time {
  readonly passed: number;
  readonly worked: number;
}

const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'));
try {
  const path = join(folder, 'programme.db');
  const built = performance.now();
  buildProgramme(path);
  const { partners, strategic, years, commitmentsPerSide, deals, revenue } = SIZE;
  console.log(`${partners} partners (${strategic} strategic), ${years} years, ${commitmentsPerSide} commitments of each side, ${deals} deals, ${revenue} revenue rows; built in ${seconds(performance.now() - built)}`);
  await measure(path);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(path: string): Promise<void> {
  const service = startService({
    dbPath: path,
    host: { printToPdf: () => Promise.reject(new Error('no printer')), reveal: () => Promise.resolve() },
    clock: { now: () => `${SEEN_ON}T09:00:00.000Z`, today: () => SEEN_ON },
    newId: () => crypto.randomUUID(),
    actor: () => 'bench',
    log: (line) => console.error(line),
  });
  const lens = { quarter: '2026-Q3', asOf: null };
  const ask = async (operation: string, input: object) => {
    const answer = (await service.call(operation, input, 'bench')) as { readonly ok: boolean; readonly error?: unknown };
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  };
  const scan = service.store.db.prepare('SELECT (SELECT count(*) FROM opportunity NOT INDEXED), (SELECT count(*) FROM revenue NOT INDEXED), (SELECT count(*) FROM commitment_actual NOT INDEXED)');
  const asked = {
    yardstick: async () => void scan.get(),
    page: () => ask('portfolio.overview', lens),
    scorecard: () => ask('scorecard.forPartner', { ...lens, partnerId: partnerId(1) }),
    longest: () => ask('scorecard.forPartner', { ...lens, partnerId: partnerId(SIZE.partners) }),
    metrics: () => ask('programme.metrics', lens),
    triggers: () => ask('partner.triggers', { ...lens, partnerId: partnerId(1) }),
    trace: () => ask('figure.trace', { ...lens, metric: 'M1', part: 'both', partnerId: null, limit: null }),
  };
  const times = new Map<string, Time[]>(Object.keys(asked).map((name) => [name, []]));
  // One of each in turn, so that whatever else the machine does meets all alike.
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    for (const [name, work] of Object.entries(asked)) {
      const start = performance.now();
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      if (run >= WARM_UP) times.get(name)?.push({ passed: performance.now() - start, worked: (user + system) / 1000 });
    }
  }
  report(times);
  service.close();
}

function report(times: ReadonlyMap<string, readonly Time[]>): void {
  const yardstick = median((times.get('yardstick') ?? []).map(({ worked }) => worked));
  for (const [name, all] of times) {
    const passed = all.map((one) => one.passed);
    const worked = median(all.map((one) => one.worked));
    const goal = name in GOALS ? `, goal ${GOALS[name as keyof typeof GOALS]} ms` : '';
    const spread = `${Math.min(...passed).toFixed(0)} to ${Math.max(...passed).toFixed(0)}`;
    console.log(`${name.padEnd(10)} ${median(passed).toFixed(0).padStart(6)} ms (${spread}), processor ${worked.toFixed(0)} ms, ${(worked / yardstick).toFixed(2)} of the scan${goal}`);
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
