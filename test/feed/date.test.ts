/** Dates are real dates, in RFC 3339, on the publisher's day. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readDate } from '../../src/feed/index.js';

describe('kept as written', () => {
  const dates = [
    '2024-02-29',
    '1999-12-31',
    '2024-03-01T10:00:00Z',
    '2024-03-01T23:59:59.123+05:45',
    '2024-03-01T00:00:00-12:00',
  ];
  for (const date of dates) it(date, () => assert.equal(readDate(date), date));
  it('but for blanks around it', () => assert.equal(readDate(' 2024-03-01\n'), '2024-03-01'));
});

describe('normalised', () => {
  const cases: readonly (readonly [raw: string, expected: string])[] = [
    ['2024-03-01 10:00:00 +0200', '2024-03-01T10:00:00+02:00'],
    ['2024-03-01 10:00:00 UTC', '2024-03-01T10:00:00Z'],
    ['2024-03-01t10:00:00z', '2024-03-01T10:00:00Z'],
    ['2024-03-01T10:00:00', '2024-03-01T10:00:00Z'],
    ['2024-03-01T9:05', '2024-03-01T09:05:00Z'],
    ['Fri, 01 Mar 2024 10:00:00 GMT', '2024-03-01T10:00:00Z'],
    ['Fri, 1 Mar 2024 23:30:00 -0500', '2024-03-01T23:30:00-05:00'],
    ['1 March 2024', '2024-03-01'],
    ['01-Dec-2024 10:00', '2024-12-01T10:00:00Z'],
    ['Fri, 01 Mar 24 10:00 UT', '2024-03-01T10:00:00Z'],
  ];
  for (const [raw, expected] of cases) it(raw, () => assert.equal(readDate(raw), expected));
});

describe('dropped', () => {
  const values = [
    '', ' ', 'Invalid Date', 'yesterday', '2024', '2024-02', '2024-02-30', '2023-02-29', '2024-04-31', '2024-00-10', '2024-13-01',
    '2024-01-00', '2024-01-32', '0000-00-00 00:00:00', '0001-01-01T00:00:00Z', '2024-01-01T25:00:00Z', '2024-01-01T10:60:00Z',
    '2024-01-01T10:00:00+24:00', '2024-01-01T10', '2024-01-01Z', '2024-01-01<script>', '+2024-01-01', '30 Feb 2024', '1 Foo 2024',
    'Fri, 32 Mar 2024 10:00:00 GMT', '1 Mar 20245', '٢٠٢٤-٠١-٠١', `2024-01-01${' '.repeat(100)}`, 1709251200, NaN, null, undefined, {}, [],
    ['2024-01-01'], true,
  ]; // prettier-ignore
  for (const value of values)
    it(JSON.stringify(value) ?? 'undefined', () => assert.equal(readDate(value), undefined));
});

describe('for any moment', () => {
  const moment = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });

  it('RFC 3339 is kept and RFC 822 means the same', () => {
    fc.assert(
      fc.property(moment, (date) => {
        date.setUTCMilliseconds(0);
        assert.equal(readDate(date.toISOString()), date.toISOString());
        assert.equal(Date.parse(readDate(date.toUTCString()) ?? ''), date.getTime());
      }),
    );
  });

  it('what is read can be read again', () => {
    const parts = fc.constantFrom(
      '2024',
      '-',
      '02',
      '30',
      '1',
      'T',
      ' ',
      ':',
      '10',
      'Z',
      '+01',
      'Mar',
      'Fri,',
      '.5',
      '99',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((all) => all.join('')),
        ),
        (text) => {
          const date = readDate(text);
          if (date === undefined) return;
          assert.equal(readDate(date), date);
          assert.ok(Date.parse(date));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
