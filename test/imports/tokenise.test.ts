import { describe, expect, test } from 'vitest';
import { loneReturnsToLineFeeds } from '../../electron/imports/loneReturn.ts';
import { tokenise } from '../../electron/imports/tokenise.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly delimiter?: string;
  readonly cells: ReadonlyArray<readonly string[]>;
  /** Physical line on which each record starts. */
  readonly lines?: readonly number[];
  readonly quotes?: readonly string[];
}

// In the manner of csv-spectrum, csv-test-data and the parser part of Papa Parse's own tests.
const CASES: readonly Case[] = [
  { name: 'plain', text: 'a,b,c\n1,2,3\n', cells: [['a', 'b', 'c'], ['1', '2', '3']], lines: [1, 2] },
  { name: 'no line end after the last record', text: 'a,b\n1,2', cells: [['a', 'b'], ['1', '2']], lines: [1, 2] },
  { name: 'CRLF', text: 'a,b\r\n1,2\r\n', cells: [['a', 'b'], ['1', '2']], lines: [1, 2] },
  { name: 'CRLF without the last', text: 'a,b\r\n1,2', cells: [['a', 'b'], ['1', '2']] },
  { name: 'CR only', text: 'a,b\r1,2\r', cells: [['a', 'b'], ['1', '2']], lines: [1, 2] },
  { name: 'CR only, no last', text: 'a,b\r1,2', cells: [['a', 'b'], ['1', '2']], lines: [1, 2] },
  { name: 'CRLF, LF and CR mixed', text: 'a,b\r\n1,2\n3,4\r5,6', cells: [['a', 'b'], ['1', '2'], ['3', '4'], ['5', '6']], lines: [1, 2, 3, 4] },
  { name: 'comma in quotes', text: 'a,b\n"1,1",2\n', cells: [['a', 'b'], ['1,1', '2']] },
  { name: 'semicolon in quotes', text: 'a;b\n"1;1";2\n', delimiter: ';', cells: [['a', 'b'], ['1;1', '2']] },
  { name: 'tab in quotes', text: 'a\tb\n"1\t1"\t2\n', delimiter: '\t', cells: [['a', 'b'], ['1\t1', '2']] },
  { name: 'bar as delimiter', text: 'a|b\n1|2\n', delimiter: '|', cells: [['a', 'b'], ['1', '2']] },
  { name: 'empty cells', text: 'a,b,c\n,,\n', cells: [['a', 'b', 'c'], ['', '', '']] },
  { name: 'empty quoted cells', text: 'a,b\n"",""\n', cells: [['a', 'b'], ['', '']] },
  { name: 'empty first cell', text: ',b\n', cells: [['', 'b']] },
  { name: 'empty last cell', text: 'a,\n', cells: [['a', '']] },
  { name: 'trailing delimiters', text: 'a,b,,\n', cells: [['a', 'b', '', '']] },
  { name: 'doubled quotes', text: '"a ""b"" c",d\n', cells: [['a "b" c', 'd']] },
  { name: 'nothing but doubled quotes', text: '"""",b\n', cells: [['"', 'b']] },
  { name: 'doubled quotes at both ends', text: '"""a""",b\n', cells: [['"a"', 'b']] },
  { name: 'JSON in a cell', text: 'k,v\n1,"{""type"": ""Point"", ""at"": [1, 2]}"\n', cells: [['k', 'v'], ['1', '{"type": "Point", "at": [1, 2]}']] },
  { name: 'line feed in quotes', text: 'a,b\n"1\n1",2\nx,y\n', cells: [['a', 'b'], ['1\n1', '2'], ['x', 'y']], lines: [1, 2, 4] },
  { name: 'CRLF in quotes', text: 'a,b\r\n"1\r\n1",2\r\nx,y\r\n', cells: [['a', 'b'], ['1\r\n1', '2'], ['x', 'y']], lines: [1, 2, 4] },
  { name: 'CR in quotes', text: 'a,b\r"1\r1",2\rx,y', cells: [['a', 'b'], ['1\r1', '2'], ['x', 'y']], lines: [1, 2, 3] },
  { name: 'several line feeds in quotes', text: '"1\n\n\n2",b\nx,y\n', cells: [['1\n\n\n2', 'b'], ['x', 'y']], lines: [1, 5] },
  { name: 'quotes and line feeds', text: 'a,b\n"once ""upon""\na time",2\n', cells: [['a', 'b'], ['once "upon"\na time', '2']], lines: [1, 2] },
  { name: 'delimiter and line feed in quotes', text: '"a,\nb",c\n', cells: [['a,\nb', 'c']] },
  { name: 'quoted last cell before CRLF', text: 'a,"b"\r\nc,"d"\r\n', cells: [['a', 'b'], ['c', 'd']] },
  { name: 'quoted last cell at the end', text: 'a,"b"', cells: [['a', 'b']] },
  { name: 'all quoted', text: '"a","b"\n"1","2"\n', cells: [['a', 'b'], ['1', '2']] },
  { name: 'space before the delimiter, after quotes', text: '"a" ,b\n', cells: [['a', 'b']] },
  { name: 'spaces are kept', text: ' a , b \n', cells: [[' a ', ' b ']] },
  { name: 'quote in the middle of a cell', text: 'a 5" pipe,b\nc,d\n', cells: [['a 5" pipe', 'b'], ['c', 'd']] },
  { name: 'space before a quote: no quoted cell', text: 'a, "b"\n', cells: [['a', ' "b"']] },
  { name: 'a quote that is not doubled', text: '"5" pipe",b\nc,d\n', cells: [['5" pipe', 'b'], ['c', 'd']], quotes: ['sound', 'sound'] },
  { name: 'a quote that is not doubled and runs on', text: '"a"b,c\nd,e\n"x",y\n', cells: [['a"b,c\nd,e\n"x', 'y']], quotes: ['broken'] },
  { name: 'unclosed at the end', text: 'a,b\nc,"d', cells: [['a', 'b'], ['c', 'd']], quotes: ['sound', 'unclosed'] },
  { name: 'unclosed over lines', text: 'a,b\nc,"d\ne,f\n', cells: [['a', 'b'], ['c', 'd\ne,f\n']], lines: [1, 2], quotes: ['sound', 'unclosed'] },
  { name: 'only an opening quote', text: '"', cells: [['']], quotes: ['unclosed'] },
  { name: 'blank lines', text: 'a,b\n\n\n1,2\n', cells: [['a', 'b'], [''], [''], ['1', '2']], lines: [1, 2, 3, 4] },
  { name: 'blank CRLF lines', text: 'a,b\r\n\r\n1,2\r\n', cells: [['a', 'b'], [''], ['1', '2']] },
  { name: 'one column', text: 'a\n1\n2\n', cells: [['a'], ['1'], ['2']] },
  { name: 'one cell', text: 'a', cells: [['a']] },
  { name: 'one delimiter', text: ',', cells: [['', '']] },
  { name: 'one line feed', text: '\n', cells: [['']] },
  { name: 'more and fewer cells', text: 'a,b\n1\n1,2,3\n', cells: [['a', 'b'], ['1'], ['1', '2', '3']] },
  { name: 'NUL stays', text: 'a\0b,c\n', cells: [['a\0b', 'c']] },
  { name: 'emoji and right-to-left', text: '🚀,שלום\n', cells: [['🚀', 'שלום']] },
  { name: 'a column called __proto__', text: '__proto__,b\n1,2\n', cells: [['__proto__', 'b'], ['1', '2']] },
  { name: 'quoted and plain lines in turn', text: 'a,b\n"c",d\ne,f\n"g\nh",i\nj,k\n', cells: [['a', 'b'], ['c', 'd'], ['e', 'f'], ['g\nh', 'i'], ['j', 'k']], lines: [1, 2, 3, 4, 6] },
  { name: 'a quoted cell whose middle line has no quote', text: '"a\nb\nc",d\ne,f\n', cells: [['a\nb\nc', 'd'], ['e', 'f']], lines: [1, 4] },
];

function records(chunks: readonly string[], delimiter: string) {
  return [...tokenise(loneReturnsToLineFeeds(chunks, delimiter), delimiter)].flat();
}

describe('tokenise', () => {
  test.each(CASES)('$name', ({ text, delimiter = ',', cells, lines, quotes }) => {
    const found = records([text], delimiter);
    expect(found.map((record) => record.cells)).toEqual(cells);
    if (lines !== undefined) expect(found.map((record) => record.line)).toEqual(lines);
    expect(found.map((record) => record.quotes)).toEqual(quotes ?? cells.map(() => 'sound'));
  });

  test.each(CASES)('$name, in pieces of one character', ({ text, delimiter = ',', cells }) => {
    expect(records([...text], delimiter).map((record) => record.cells)).toEqual(cells);
  });

  test.each(CASES)('$name: every physical line belongs to one record', ({ text, delimiter = ',' }) => {
    const found = records([text], delimiter);
    found.reduce((line, record) => {
      expect(record.line).toBe(line);
      return line + record.lines;
    }, 1);
  });

  test('a record without an end is refused instead of kept in memory', () => {
    const endless = Array.from({ length: 100 }, () => 'x'.repeat(65_536));
    expect(() => records(['a,b\n', '"', ...endless], ',')).toThrow('longer than 4 million');
  });
});
