import type { StatementRow } from '../../../shared/contract/incentives.ts';
import { incentiveKindNames } from '../../../shared/domain/incentive.ts';
import { useRun } from '../../commands/CommandsProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { exactMoney, percent } from '../../format/text.ts';
import { RecordSection } from '../../records/RecordSection.tsx';
import { ShownDay } from '../../records/ShownDay.tsx';
import { recordColumns } from '../../records/recordColumns.tsx';

const nameOf = (line: StatementRow): string => [line.program ?? line.type ?? 'Statement line', line.period].filter((part) => part !== null).join(', ');

const columns = recordColumns<StatementRow>({ header: 'Line', of: nameOf }, [
  { id: 'kind', header: 'Kind', value: ({ kind, type }) => (kind === null ? (type ?? 'Not known') : incentiveKindNames[kind]), isSearched: true },
  { id: 'deal', header: 'Deal', value: ({ dealRef }) => dealRef ?? '', isSearched: true },
  { id: 'base', header: 'They brought', side: 'partner', value: ({ baseMinor }) => baseMinor ?? -1, show: ({ baseMinor, currency }) => money(baseMinor, currency) },
  { id: 'rate', header: 'Rate', side: 'vendor', value: ({ rate }) => rate ?? -1, show: ({ rate }) => percent(rate, 1) },
  { id: 'paid', header: 'We paid', side: 'vendor', value: ({ paidMinor }) => paidMinor ?? -1, show: ({ paidMinor, currency }) => money(paidMinor, currency) },
  { id: 'on', header: 'Day', value: ({ on }) => on ?? '', show: ({ on }) => <ShownDay on={on} /> },
  { id: 'status', header: 'Status', value: ({ status }) => status ?? '', isSearched: true },
]);

/** The lines of the partner's statements, as exports brought them. */
export function Statements({ lines, partner }: { lines: readonly StatementRow[]; partner: string }) {
  const run = useRun();
  return (
    <RecordSection
      title="Statements"
      rows={lines}
      nameOf={nameOf}
      columns={columns}
      aligned={{ base: 'number', rate: 'number', paid: 'number' }}
      whenEmpty={
        <>
          What {partner} was paid would stand here, line by line. It comes with an import of incentives. <Button size="small" onClick={() => run('import-files')}>Import files</Button>
        </>
      }
    />
  );
}

function money(minor: number | null, currency: string | null): string {
  return minor === null || currency === null ? '–' : exactMoney({ minor, currency });
}
