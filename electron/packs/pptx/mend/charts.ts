import { type Parts, rewrite } from './parts.ts';

const CHARTS = /^ppt\/charts\/chart\d+\.xml$/;
const LINE_CHART = /<c:lineChart>[\s\S]*?<\/c:lineChart>/g;
const SERIES = /<c:ser>[\s\S]*?<\/c:ser>/g;

/** Fault: charts without depth carry the id of a third axis that is nowhere defined. */
export function dropUndefinedAxes(parts: Parts): void {
  rewrite(parts, CHARTS, (xml) => {
    const defined = new Set([...xml.matchAll(/<c:(?:cat|val|date|ser)Ax>\s*<c:axId val="(\d+)"\/>/g)].map((match) => match[1]));
    return xml.replace(/<c:((?!cat|val|date|ser)\w+Chart)>[\s\S]*?<\/c:\1>/g, (chart) =>
      chart.replace(/\s*<c:axId val="(\d+)"\/>/g, (axis, id: string) => (defined.has(id) ? axis : '')),
    );
  });
}

/** Fault: line charts do not say how their series are grouped, which they must. */
export function groupLines(parts: Parts): void {
  rewrite(parts, CHARTS, (xml) =>
    xml.replace(LINE_CHART, (chart) => (chart.includes('<c:grouping ') ? chart : chart.replace('<c:lineChart>', '<c:lineChart><c:grouping val="standard"/>'))),
  );
}

/** Fault: series of lines carry a setting of bars, and their marker stands after their labels. */
export function orderLineSeries(parts: Parts): void {
  rewrite(parts, CHARTS, (xml) =>
    xml.replace(LINE_CHART, (chart) =>
      chart.replace(SERIES, (series) => {
        const plain = series.replace(/\s*<c:invertIfNegative val="\d"\/>/g, '');
        const marker = /<c:marker>[\s\S]*?<\/c:marker>/.exec(plain)?.[0];
        const labels = plain.indexOf('<c:dLbls>');
        if (marker === undefined || labels === -1 || labels > plain.indexOf(marker)) return plain;
        return plain.replace(marker, '').replace('<c:dLbls>', `${marker}<c:dLbls>`);
      }),
    ),
  );
}

/** Fault: a value that is not known is written as an empty one; the point is left out instead. */
export function dropEmptyPoints(parts: Parts): void {
  rewrite(parts, CHARTS, (xml) => xml.replace(/<c:pt idx="\d+">\s*<c:v>\s*<\/c:v>\s*<\/c:pt>/g, ''));
}

/** Lets the columns of the past stand back behind those of the quarter shown, which the library cannot set for several series. */
export function lightenPast(parts: Parts): void {
  rewrite(parts, CHARTS, (xml) =>
    xml.replace(/<c:barChart>[\s\S]*?<\/c:barChart>/g, (chart) =>
      chart.replace(SERIES, (series) => {
        const color = /<c:spPr>\s*<a:solidFill><a:srgbClr val="([0-9A-F]{6})"/.exec(series)?.[1];
        const count = Number(/<c:val>[\s\S]*?<c:ptCount val="(\d+)"\/>/.exec(series)?.[1] ?? 0);
        if (color === undefined || series.includes('<c:dPt>')) return series;
        const past = Array.from({ length: Math.max(0, count - 1) }, (_, index) => lighterPoint(index, color)).join('');
        return series.replace('<c:dLbls>', `${past}<c:dLbls>`);
      }),
    ),
  );
}

function lighterPoint(index: number, color: string): string {
  const fill = `<a:solidFill><a:srgbClr val="${color}"><a:lumMod val="60000"/><a:lumOff val="40000"/></a:srgbClr></a:solidFill>`;
  return `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill}</c:spPr></c:dPt>`;
}
