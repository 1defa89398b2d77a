import type { Database } from 'better-sqlite3';
import type { Partner } from '../../shared/domain/partner.ts';
import type { Industry } from '../../shared/domain/party.ts';

interface PartnerRow {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly industry: Industry;
  readonly external_id: string | null;
  readonly account_number: string | null;
  readonly type: string | null;
  readonly program: string | null;
  readonly tier: string | null;
  readonly status: string | null;
  readonly country: string | null;
  readonly region: string | null;
  readonly partner_since: string | null;
  readonly channel_manager: string | null;
}

const COLUMNS = `
  partner.id, party.name, party.currency, party.industry, external_id, account_number, type, program, tier,
  status, country, region, partner_since, channel_manager
`;

/** Reads and writes channel partners, each a party with a row of programme facts. */
export function createPartners(db: Database) {
  const selectAll = db.prepare<[], PartnerRow>(
    `SELECT ${COLUMNS} FROM partner JOIN party ON party.id = partner.id ORDER BY party.name COLLATE NOCASE, partner.id`,
  );
  const selectOne = db.prepare<[string], PartnerRow>(
    `SELECT ${COLUMNS} FROM partner JOIN party ON party.id = partner.id WHERE partner.id = ?`,
  );
  const findId = db.prepare<{ text: string }, { id: string; name: string }>(`
    SELECT partner.id, party.name FROM partner JOIN party ON party.id = partner.id
    WHERE partner.id = @text OR party.name = @text COLLATE NOCASE OR external_id = @text OR account_number = @text
      OR partner.id IN (SELECT partner_id FROM partner_alias WHERE alias = @text COLLATE NOCASE)
    ORDER BY party.name = @text DESC LIMIT 2
  `);
  const findLike = db.prepare<{ text: string }, { id: string; name: string }>(`
    SELECT partner.id, party.name FROM partner JOIN party ON party.id = partner.id
    WHERE instr(lower(party.name), lower(@text)) > 0 ORDER BY instr(lower(party.name), lower(@text)) <> 1, party.name LIMIT 6
  `);
  const insertParty = db.prepare(`
    INSERT INTO party (id, kind, name, currency, fiscal_calendar_id, industry)
    VALUES (@id, 'partner', @name, @currency, @fiscalCalendarId, @industry)
  `);
  const insertPartner = db.prepare(`
    INSERT INTO partner (id, external_id, account_number, type, program, tier, status, country, region, partner_since, channel_manager)
    VALUES (@id, @externalId, @accountNumber, @type, @program, @tier, @status, @country, @region, @partnerSince, @channelManager)
  `);
  const count = db.prepare<[], number>('SELECT count(*) FROM partner').pluck();

  return {
    list: (): Partner[] => selectAll.all().map(toPartner),
    get: (id: string): Partner | null => {
      const row = selectOne.get(id);
      return row === undefined ? null : toPartner(row);
    },
    /** By id, name, alias, external id or account number; two answers mean the text is not enough. */
    find: (text: string): { id: string; name: string }[] => findId.all({ text }),
    /** Partners whose name holds the text, those that begin with it first; at most six. */
    findLike: (text: string): { id: string; name: string }[] => findLike.all({ text }),
    add: (partner: Partner, fiscalCalendarId: string): void => {
      insertParty.run({ ...partner, fiscalCalendarId });
      insertPartner.run(partner);
    },
    count: (): number => count.get() ?? 0,
  };
}

export type Partners = ReturnType<typeof createPartners>;

function toPartner({ external_id, account_number, partner_since, channel_manager, ...row }: PartnerRow): Partner {
  return { ...row, externalId: external_id, accountNumber: account_number, partnerSince: partner_since, channelManager: channel_manager };
}
