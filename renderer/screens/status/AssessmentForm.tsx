import type { JudgedAssessment, StatusView } from '../../../shared/contract/status.ts';
import { Criterion, LossTest } from '../../../shared/domain/selection.ts';
import { type Entry, EntryChoice, EntryField, EntryForm } from '../../components/EntryForm.tsx';
import { useStatus } from '../../stores/StoresProvider.tsx';

/** The criteria as a question about this partner. */
export const criterionWords: Readonly<Record<Criterion, string>> = {
  access: 'Market access we cannot buy',
  solution: 'Joint solution potential',
  commitment: 'Organisation’s commitment',
};

const SCORES = ['0: none', '1: a little', '2: enough', '3: strong', '4: nobody else'].map((label, score) => ({ value: String(score), label }));

const LOSS = [
  { value: 'unknown', label: 'Not answered yet' },
  { value: 'structural', label: 'Structural: cannot be mended soon' },
  { value: 'compensable', label: 'Compensable: others could make up for it' },
];

const REPLICABLE = [
  { value: '', label: 'Not known' },
  { value: 'false', label: 'No' },
  { value: 'true', label: 'Yes' },
];

interface AssessmentFormProps {
  readonly view: StatusView;
  readonly partnerId: string;
  readonly known: JudgedAssessment | null;
  /** Corrects the known one instead of making another. */
  readonly isCorrection: boolean;
  readonly onDone: () => void;
}

/** One criterion at a time with what it rests on; the scores that stood before are the start of a new assessment. */
export function AssessmentForm({ view, partnerId, known, isCorrection, onDone }: AssessmentFormProps) {
  const assess = useStatus((state) => state.assess);
  const correct = useStatus((state) => state.correctAssessment);
  const before = known?.assessment;
  const today = isCorrection ? (before?.assessedOn ?? view.asOf) : view.asOf;
  const save = (entry: Entry) => {
    const said = {
      assessedOn: entry('assessedOn') ?? today,
      scores: Criterion.options.flatMap((criterion) => {
        const score = entry(`${criterion}-score`);
        if (score === null) return [];
        return [{ criterion, score: Number(score), evidence: entry(`${criterion}-evidence`) ?? '', evidenceOn: entry(`${criterion}-on`) ?? today, expiresOn: entry(`${criterion}-until`) }];
      }),
      lossTest: LossTest.parse(entry('lossTest') ?? 'unknown'),
      isReplicable: entry('isReplicable') === null ? null : entry('isReplicable') === 'true',
    };
    return isCorrection && before !== undefined ? correct({ ...said, assessmentId: before.id }) : assess({ ...said, partnerId });
  };
  return (
    <EntryForm label={isCorrection ? 'Correct the assessment' : 'Assess'} submit={isCorrection ? 'Correct it' : 'Record the assessment'} onSubmit={save} onDone={onDone}>
      <EntryChoice label="Losing them would be" name="lossTest" value={before?.lossTest ?? 'unknown'} options={LOSS} />
      <EntryChoice label="Standard partners could now do this" name="isReplicable" value={before?.isReplicable == null ? '' : String(before.isReplicable)} options={REPLICABLE} />
      <EntryField label="Assessed on" name="assessedOn" type="date" value={today} isNeeded />
      {Criterion.options.map((criterion) => {
        const score = before?.scores.find((one) => one.criterion === criterion);
        return (
          <fieldset key={criterion} className="entry-form-wide assessment-criterion">
            <legend>{criterionWords[criterion]}</legend>
            <EntryChoice label="Score" name={`${criterion}-score`} value={score === undefined ? '' : String(score.score)} options={[{ value: '', label: 'Not scored' }, ...SCORES]} />
            <EntryField label="Evidence" name={`${criterion}-evidence`} value={score?.evidence ?? null} />
            <EntryField label="Evidence of" name={`${criterion}-on`} type="date" value={isCorrection ? (score?.evidenceOn ?? today) : today} />
            <EntryField label="Counts until" name={`${criterion}-until`} type="date" value={isCorrection ? (score?.expiresOn ?? null) : null} hint="Twelve months where left empty." />
          </fieldset>
        );
      })}
    </EntryForm>
  );
}
