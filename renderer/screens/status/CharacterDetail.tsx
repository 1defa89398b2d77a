import type { StatusView } from '../../../shared/contract/status.ts';
import { AnchorScore, anchors, characteristics } from '../../../shared/domain/characteristic.ts';
import type { CharacterRow } from '../../../shared/domain/characterMatrix.ts';
import type { Side } from '../../../shared/domain/party.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import { SavedChoice, SavedText } from '../../components/SavedField.tsx';
import { useStatus } from '../../stores/StoresProvider.tsx';

interface DetailProps {
  readonly row: CharacterRow;
  readonly view: StatusView;
  readonly partnerId: string;
}

/** What a characteristic asks of each side, beside what each side says of it, and where that is typed. */
export function CharacterDetail({ row, view, partnerId }: DetailProps) {
  const { looksLike, asks } = characteristics[row.characteristic];
  const { rated, periods, rows } = view.character;
  const isOursIn = rated.vendor === rows.length;
  return (
    <div className="character-detail">
      <p className="character-looks">{looksLike}</p>
      <div className="character-sides">
        <section className="character-side character-side-vendor" aria-label="Our side">
          <h3 className="side-vendor">It asks of us</h3>
          <p>{asks.vendor}</p>
          <h3>What we say</h3>
          <Said rater="vendor" row={row} view={view} partnerId={partnerId} />
        </section>
        <section className="character-side character-side-partner" aria-label={`${view.shortName}’s side`}>
          <h3 className="side-partner">It asks of {view.shortName}</h3>
          <p>{asks.partner}</p>
          <h3>What {view.shortName} says</h3>
          {isOursIn ? (
            <Said rater="partner" row={row} view={view} partnerId={partnerId} />
          ) : (
            <p className="muted">Score all six of ours first ({rated.vendor} of 6). What {view.shortName} sent is typed and shown after that, so that neither side’s view leads the other’s.</p>
          )}
        </section>
      </div>
      <p className="muted">
        Level over the quarters: {row.trend.map((level, index) => `${quarterName(periods[index] ?? '')} ${level ?? '–'}`).join(', ')}.
      </p>
    </div>
  );
}

const OPTIONS = [{ value: '', label: 'Not scored' }, ...anchors.map(({ score, meaning }) => ({ value: String(score), label: `${score}: ${meaning}` }))];

function Said({ rater, row, view, partnerId }: DetailProps & { readonly rater: Side }) {
  const rate = useStatus((state) => state.rate);
  const said = row.views[rater];
  return (['vendor', 'partner'] as const).map((dutyOf) => {
    const own = said[dutyOf];
    const base = { partnerId, quarter: view.quarter, characteristic: row.characteristic, raterParty: rater, dutyOf };
    const evidence = own?.evidence ?? null;
    const whose = dutyOf === 'vendor' ? 'our duty' : `${view.shortName}’s duty`;
    return (
      <div key={dutyOf} className="character-said no-print">
        <SavedChoice
          label={`Of ${whose}`}
          value={own === null ? '' : String(own.score)}
          options={OPTIONS}
          {...(own === null && said.whole !== null ? { hint: `Of the whole: ${said.whole.score}. Scoring a duty replaces it.` } : {})}
          onSave={(value) => rate({ ...base, score: value === '' ? null : AnchorScore.parse(Number(value)), evidence })}
        />
        {own !== null && (
          <SavedText label={`Evidence on ${whose}`} value={own.evidence ?? ''} isLong onSave={(text) => rate({ ...base, score: own.score, evidence: text.trim() === '' ? null : text })} />
        )}
      </div>
    );
  });
}
