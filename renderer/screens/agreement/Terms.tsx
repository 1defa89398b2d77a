import type { AgreementView, TermRow } from '../../../shared/contract/agreement.ts';
import { AgreementTopic, type TermJudgement, type TermWording, topicNames } from '../../../shared/domain/agreement.ts';
import { Button } from '../../components/Button.tsx';
import { StatusMark, type Standing } from '../../components/StatusMark.tsx';
import { day } from '../../format/text.ts';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection } from '../../records/RecordSection.tsx';
import { useAgreement } from '../../stores/StoresProvider.tsx';

const JUDGEMENTS: Readonly<Record<TermJudgement, readonly [Standing, string]>> = {
  commercial: ['kept', 'Custom commercial term'],
  different: ['kept', 'Really different'],
  same: ['missed', 'No real difference'],
  not_in_force: ['notDue', 'Not in force'],
};

const nameOf = (term: TermRow): string => topicNames[term.topic];

const columns = recordColumns<TermRow>({ header: 'Topic', of: nameOf }, [
  { id: 'standard', header: 'Standard programme', side: 'vendor', value: ({ standard }) => standard, show: ({ standard }) => <Text>{standard === '' ? 'Nothing' : standard}</Text>, isSearched: true },
  { id: 'agreed', header: 'Agreed', side: 'partner', value: ({ agreed }) => agreed, show: ({ agreed }) => <Text>{agreed}</Text>, isSearched: true },
  { id: 'judgement', header: 'Difference', value: ({ judgement }) => JUDGEMENTS[judgement][1], show: ({ judgement }) => <StatusMark standing={JUDGEMENTS[judgement][0]} word={JUDGEMENTS[judgement][1]} /> },
  { id: 'valid', header: 'Valid', value: ({ validFrom }) => validFrom, show: (term) => <span className="term-valid">{validText(term)}</span> },
]);

const field = fieldsOf<TermRow, TermWording>();
const fields = [
  field.remark('standard', 'What the standard programme gives', 'vendor'),
  field.choice('topic', 'Topic', 'both', topicNames),
  field.flag('isDifferent', 'Against the standard programme', 'both', { yes: 'A different relationship', no: 'The same, or only a little better' }),
  field.day('validFrom', 'From', 'both', { isNeeded: true }),
  field.day('validTo', 'To', 'both', { hint: 'Empty while it has no end' }),
  field.choice('visibility', 'Shown to', 'both', { shared: 'Both sides', internal: 'Only us' }),
  field.text('agreed', 'What was agreed', 'partner', { isLong: true }),
];

/** The agreed terms beside the standard programme's, judged one by one. */
export function Terms({ view, partnerId, partner }: { view: AgreementView; partnerId: string; partner: string }) {
  const add = useAgreement((state) => state.addTerm);
  const change = useAgreement((state) => state.changeTerm);
  const end = useAgreement((state) => state.endTerm);
  const remove = useAgreement((state) => state.removeTerm);
  const open = [...view.missing, ...AgreementTopic.options.filter((topic) => !view.missing.includes(topic))];
  return (
    <RecordSection
      title="Agreed terms"
      rows={view.terms}
      nameOf={nameOf}
      columns={columns}
      fields={fields}
      headings={{ vendor: 'Our standard programme', both: 'The term', partner: `Agreed with ${partner}` }}
      onChange={change}
      onRemove={(id) => void remove(id)}
      whenEmpty={`The terms agreed with ${partner} alone would stand here, beside what the standard programme gives.`}
      add={{
        action: 'Add a term',
        text: 'What was agreed',
        choice: { label: 'Topic', options: open.map((topic) => ({ value: topic, label: topicNames[topic] })) },
        onAdd: (agreed, topic) => add({ partnerId, topic: AgreementTopic.parse(topic), agreed, standard: '' }),
      }}
      renderMore={(term) =>
        term.validTo === null && (
          <p>
            <Button size="small" onClick={() => void end(term.id, view.asOf)}>
              End it on {day(view.asOf)}
            </Button>
          </p>
        )
      }
    />
  );
}

function Text({ children }: { children: string }) {
  return <span className="term-text">{children}</span>;
}

function validText({ validFrom, validTo }: TermRow): string {
  return validTo === null ? `from ${day(validFrom)}` : `${day(validFrom)} to ${day(validTo)}`;
}
