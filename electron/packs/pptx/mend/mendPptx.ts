import type { Day } from '../../../../shared/time.ts';
import { dropEmptyPoints, dropUndefinedAxes, groupLines, lightenPast, orderLineSeries } from './charts.ts';
import { countIdentifiers, dateProperties, dropDanglingOverrides, moveNotesMasters, renumberCharts } from './package.ts';
import { readParts, writeParts } from './parts.ts';
import { describeShapes, markDecoration, markHeaderRows, renumberShapes } from './shapes.ts';
import { dropControls, escapeCompany, splitNotes } from './text.ts';
import { colorTheme } from './theme.ts';
import { mendWorkbooks } from './workbooks.ts';

/**
 * A deck as the library writes it, mended so that PowerPoint opens it without repair and the
 * same deck is the same file.
 *
 * pptxgenjs 4.0.1 is the best writer of native charts and tables there is, and no deck of it
 * passes Microsoft's validator as written. Each fault has its function and its test.
 */
export function mendPptx(bytes: Uint8Array, asOf: Day): Uint8Array {
  const parts = readParts(bytes);
  dropControls(parts);
  escapeCompany(parts);
  splitNotes(parts);
  moveNotesMasters(parts);
  renumberCharts(parts);
  dropDanglingOverrides(parts);
  dropUndefinedAxes(parts);
  groupLines(parts);
  orderLineSeries(parts);
  dropEmptyPoints(parts);
  lightenPast(parts);
  countIdentifiers(parts);
  renumberShapes(parts);
  describeShapes(parts);
  markDecoration(parts);
  markHeaderRows(parts);
  colorTheme(parts);
  mendWorkbooks(parts, asOf);
  dateProperties(parts, asOf);
  return writeParts(parts, asOf);
}
