import type { Difference } from '../../../shared/contract/agreement.ts';
import type { Verdict } from '../../../shared/domain/verdict.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { numberText } from '../../../shared/quantity.ts';
import { locale } from '../../format/text.ts';

/** The third failure check for this partner: does the designation make a real difference? */
export function DifferenceCard({ difference, partner }: { difference: Difference; partner: string }) {
  const { found, evidence, differentiators, differentiatorsNeeded, characteristics, characteristicsNeeded } = difference;
  return (
    <section className="card difference" aria-label="Real difference">
      <div>
        <h2>Ways it really differs from the standard programme</h2>
        <ul>
          {differentiators.map(({ name, has }) => (
            <li key={name}>
              {name.charAt(0).toUpperCase() + name.slice(1)}
              <Has verdict={has} yes="Shown" no="Missing" />
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>Characteristics lived on both sides</h2>
        <ul>
          {characteristics.map(({ id, name, vendor, partner: theirs, isLived }) => (
            <li key={id}>
              {name}
              <span className="difference-scores">
                <span className="side-vendor">we {score(vendor)}</span>
                <span className="side-partner">they {score(theirs)}</span>
                <Has verdict={isLived} yes="Lived" no="Not yet" />
              </span>
            </li>
          ))}
        </ul>
      </div>
      <p>{verdictSentence(found, partner, differentiatorsNeeded, characteristicsNeeded)}{evidence.length > 0 && ` ${evidence.join(' ')}`}</p>
    </section>
  );
}

function Has({ verdict, yes, no }: { verdict: Verdict; yes: string; no: string }) {
  if (verdict === null) return <StatusMark standing="noData" word="Not known" />;
  return verdict ? <StatusMark standing="kept" word={yes} /> : <StatusMark standing="missed" word={no} />;
}

function score(value: number | null): string {
  return value === null ? '–' : numberText(value, locale, 0);
}

function verdictSentence(found: Verdict, partner: string, ways: number, characteristics: number): string {
  const rule = `At least ${ways} of the four ways and ${characteristics} of the six characteristics are needed.`;
  if (found === null) return `Whether ${partner} is strategic in more than name cannot be judged yet. ${rule}`;
  return found ? `${partner} is strategic in name only. ${rule}` : `${partner} is strategic in more than name. ${rule}`;
}
