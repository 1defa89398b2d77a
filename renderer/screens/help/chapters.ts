import type { Chapter } from './chapter.ts';
import { companies } from './chapters/companies.ts';
import { corrections } from './chapters/corrections.ts';
import { currencies } from './chapters/currencies.ts';
import { firstImport } from './chapters/firstImport.ts';
import { keyboard } from './chapters/keyboard.ts';
import { lists } from './chapters/lists.ts';
import { pack } from './chapters/pack.ts';
import { plan } from './chapters/plan.ts';
import { portfolio } from './chapters/portfolio.ts';
import { review } from './chapters/review.ts';
import { rules } from './chapters/rules.ts';
import { scorecard } from './chapters/scorecard.ts';
import { status } from './chapters/status.ts';
import { titles } from './chapters/titles.ts';

/** Every chapter, in the order somebody who is new would read them. */
export const chapters: readonly Chapter[] = [firstImport, portfolio, scorecard, titles, plan, lists, review, pack, status, rules, companies, currencies, corrections, keyboard];
