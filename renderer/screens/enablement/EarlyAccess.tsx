import type { EnablementView } from '../../../shared/contract/enablement.ts';
import { grantName } from '../../../shared/domain/accessGrant.ts';
import { Button } from '../../components/Button.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { originText } from '../../format/origin.ts';
import { day } from '../../format/text.ts';
import { useRoute } from '../../stores/StoresProvider.tsx';
import './EarlyAccess.css';

/** Products and releases that were opened to the partner before others; they are granted in the agreement. */
export function EarlyAccess({ view, partnerId, partner }: { view: EnablementView; partnerId: string; partner: string }) {
  const go = useRoute((state) => state.go);
  return (
    <section className="card early-access" aria-label="Early access">
      <h2>Early access</h2>
      {view.early.length === 0 ? (
        <p className="muted">Nothing was opened to {partner} before others.</p>
      ) : (
        <ul>
          {view.early.map((grant) => (
            <li key={grant.id}>
              <span>
                <b>{grantName(grant)}</b>, {grant.toOn === null ? `from ${day(grant.fromOn)}` : `${day(grant.fromOn)} to ${day(grant.toOn)}`}
                {grant.activationPlan !== null && `: ${grant.activationPlan}`}
              </span>
              <StatusMark standing={grant.isActive ? 'kept' : 'notDue'} word={grant.isActive ? 'Open' : 'Not open'} />
              <span className="muted">{originText(grant.origin)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="no-print">
        <Button size="small" onClick={() => go({ name: 'agreement', partnerId })}>
          Grant access in the agreement
        </Button>
      </p>
    </section>
  );
}
