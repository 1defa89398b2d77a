import type { Paper } from '../../host.ts';
import { palette } from '../palette.ts';
import { fontFaces } from './fontFaces.ts';

const light = `--paper:#${palette.paper};--surface:#fff;--sunken:#${palette.sunken};--line:#${palette.line};--line-strong:#${palette.lineStrong};--ink:#${palette.ink};--ink-2:#${palette.inkSecond};--ink-3:#${palette.inkThird};--vendor:#${palette.vendor};--partner:#${palette.partner};--risk:#${palette.risk};--missed:#${palette.missed}`;
const dark = '--paper:#141412;--surface:#1c1b19;--sunken:#23221f;--line:#33312c;--line-strong:#4a473f;--ink:#f2efe8;--ink-2:#bdb8ab;--ink-3:#9a9588;--vendor:#7db2ea;--partner:#eb9a68;--risk:#e6b04a;--missed:#ff8f86';

const widths = Array.from({ length: 20 }, (_, index) => `.w${(index + 1) * 5}{width:${(index + 1) * 5}%}`).join('');

/** What the page and the print have in common; the fonts are read when a pack is made, not when the program starts. */
const common = () => `
${fontFaces()}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:var(--ink);background:var(--paper);font:15px/1.45 Inter,"Inter Variable",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1,h2,.names{font-family:"Source Serif 4","Source Serif 4 Variable",Georgia,"Noto Serif",serif;font-weight:600;letter-spacing:-.01em;line-height:1.2;margin:0}
h2{font-size:28px;margin-bottom:.45em}h3{font-size:15px;margin:1.4em 0 .5em;break-after:avoid}
.eyebrow{color:var(--ink-3);margin:0 0 .3em}
p{margin:.6em 0}.muted{color:var(--ink-2)}.strong{font-weight:600}.missing{color:var(--risk)}
table{border-collapse:collapse;width:100%}
caption,.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{padding:8px 9px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;overflow-wrap:break-word}
thead th{color:var(--ink-3);font-weight:600;font-size:.9em;vertical-align:bottom;border-bottom-color:var(--line-strong)}
tbody th{font-weight:600}.more{font-weight:400}
.n{text-align:right}thead .n{white-space:nowrap}
.vendor{color:var(--vendor)}.partner{color:var(--partner)}.atRisk{color:var(--risk)}.missed{color:var(--missed)}.notDue,.noData,.waived{color:var(--ink-3)}
.ledger td,.ledger th{vertical-align:middle}
.ledger .label{width:26%}.ledger .bar{width:130px}.ledger .status{white-space:nowrap}
.ledger .spine{background:var(--sunken);text-align:center;width:14%}
.ledger .title,.ledger .detail,.ledger .cause{display:block}.ledger .detail{color:var(--ink-3)}.ledger .cause{color:var(--ink-2)}.name{white-space:nowrap}
svg{display:block}.track{fill:var(--sunken)}.mark,.baseline{fill:var(--ink)}svg.vendor .reached,rect.vendor{fill:var(--vendor)}svg.partner .reached,rect.partner{fill:var(--partner)}.past{opacity:.5}.baseline{fill:var(--line-strong)}
.chart{margin:1.4em 0 0}.chart svg{width:100%;height:auto}figcaption{color:var(--ink-3);font-weight:600;font-size:.9em}
.legend{margin:.3em 0;color:var(--ink)}.legend>span{color:var(--ink);margin-right:1.2em}.swatch{display:inline-block;width:.8em;height:.8em;margin-right:.4em}.vendor>.swatch{background:var(--vendor)}.partner>.swatch{background:var(--partner)}
svg text{font-size:13px;text-anchor:middle;fill:var(--ink)}
.cover{text-align:center}.cover h1{font-family:inherit;font-weight:400;font-size:18px;letter-spacing:0;color:var(--ink-2)}
.names{display:grid;grid-template-columns:1fr 1fr;align-items:center;font-size:40px;margin:.5em 0}
.names>*{padding:.3em .6em}.names>:first-child{text-align:right;border-right:2px solid var(--ink)}.names>:last-child{text-align:left}
.facts{text-align:left;max-width:860px;margin:1.5em auto}.facts div{display:grid;grid-template-columns:minmax(9em,14em) 1fr;border-bottom:1px solid var(--line);padding:6px 0}.facts dt{color:var(--ink-3)}.facts dd{margin:0}
.confidentiality{font-weight:600}
.notes{text-align:left;border-left:3px solid var(--line-strong);padding:.2em 1em;margin:1.4em 0 0;color:var(--ink-2)}.notes li{margin:.2em 0}.notes ul{padding-left:1.1em;margin:.4em 0}
${widths}`;

/** The style sheet of the page: light and dark, down to a phone's width, and printable. */
export const screenStyles = (): string => `:root{color-scheme:light dark;${light}}
@media screen and (prefers-color-scheme:dark){:root{${dark}}}
${common()}
.page{max-width:1180px;margin:0 auto;padding:32px 24px 48px}
section{background:var(--surface);border:1px solid var(--line);border-radius:8px;padding:24px 28px;margin:20px 0}
.scroll{overflow-x:auto}.scroll:focus-visible{outline:2px solid var(--vendor);outline-offset:2px}
nav ol{list-style:none;padding:0;display:grid;gap:4px;max-width:860px;margin:1.5em auto}nav a{color:inherit;display:grid;grid-template-columns:2em 1fr;text-decoration-color:var(--line-strong);text-underline-offset:3px}
thead button{font:inherit;color:inherit;background:none;border:0;padding:2px 0;cursor:pointer;text-align:inherit;text-decoration:underline dotted;text-underline-offset:3px}
thead button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,a:focus-visible{outline:2px solid var(--vendor);outline-offset:2px}
[aria-sort=ascending] button::after{content:" ↑"}[aria-sort=descending] button::after{content:" ↓"}
.filters{display:flex;flex-wrap:wrap;gap:8px 20px;margin:1em 0;align-items:center}.filters input,.filters select{font:inherit;color:inherit;background:var(--surface);border:1px solid var(--line-strong);border-radius:6px;padding:6px 8px;min-height:32px}
summary{cursor:pointer;padding:4px 0}
.end{color:var(--ink-3);text-align:center}
@media (max-width:760px){
.page{padding:16px 10px 32px}section{padding:16px 14px}h2{font-size:22px}.names{font-size:24px}
.facts div{grid-template-columns:1fr}
.scroll>table:not(.ledger){min-width:640px}.chart svg{min-width:640px}
.ledger thead{position:absolute;clip-path:inset(50%);height:1px;overflow:hidden}
.ledger,.ledger tbody{display:block}.ledger tbody{border:1px solid var(--line);border-radius:6px;margin:0 0 12px;overflow:hidden}.ledger tbody[hidden]{display:none}
.ledger tr{display:grid;grid-template-columns:1fr auto;grid-template-areas:"m m" "v s" "b b" "p t" "c c"}
.ledger td,.ledger th{border:0;width:auto;padding:6px 12px;text-align:left}.ledger .label,.ledger .bar,.ledger .spine{width:auto}.ledger .empty{display:none}
.ledger .spine{grid-area:m}.ledger .v{grid-area:v}.ledger .vs{grid-area:s}.ledger .vb{grid-area:b}.ledger .p{grid-area:p}.ledger .ps{grid-area:t}.ledger .pb{grid-area:c;padding-bottom:12px}
.ledger svg{width:100%}
.ledger .label::before{content:attr(data-label);display:block;font-size:.85em;color:var(--ink-3)}
}
@media print{:root{${light}}body{background:#fff;font-size:11px}.filters,nav{display:none}section{border:0;padding:0;break-before:page}h2{font-size:20px}thead button{text-decoration:none}tr,figure{break-inside:avoid}.scroll{overflow:visible}}
`;

/** The style sheet of the print, for a paper of that size lying on its side; the margins' texts come quoted. */
export function printStyles(paper: Paper, sources: string, parties: string): string {
  const margin = `font:8.5pt Inter,system-ui,Arial,sans-serif;color:#${palette.inkThird};border-top:.5pt solid #${palette.line};padding-top:2mm;vertical-align:top`;
  return `:root{color-scheme:light;${light}}
${common()}
@page{size:${paper === 'A4' ? 'A4' : 'letter'} landscape;margin:14mm 15mm 19mm;@bottom-left{content:${sources};${margin};width:62%}@bottom-right{content:${parties} " · page " counter(page) " of " counter(pages);${margin};width:38%;text-align:right}}
@page:first{@bottom-left{content:none;border:0}@bottom-right{content:none;border:0}}
html{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{background:#fff;font-size:10.5pt;line-height:1.35}
section{break-before:page}h2{font-size:20pt}.eyebrow{font-size:9pt}h3{font-size:10.5pt}
th,td{padding:5pt 6pt}thead{display:table-header-group;break-inside:avoid;break-after:avoid}table:not(.ledger)>tbody>tr:first-child,.ledger>tbody:first-of-type{break-before:avoid}tr,figure,.facts div{break-inside:avoid}
.ledger tbody{break-inside:avoid}
.cover{padding-top:26mm}.names{font-size:32pt}.facts{max-width:210mm}
.chart svg{max-height:75mm}.scroll{overflow:visible}
.notes{font-size:9pt;break-inside:auto}.end{display:none}
`;
}
