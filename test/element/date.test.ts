/** The day that a publisher wrote is the day that a reader sees, wherever that is. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { dateFormat } from '../../src/element/date.js';

const { TZ } = process.env;

describe('dates', () => {
  afterEach(() => {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  });

  for (const zone of ['UTC', 'Pacific/Honolulu', 'Pacific/Auckland']) {
    it(`the written day, read in ${zone}`, () => {
      process.env.TZ = zone;
      for (const time of ['', 'T00:00:00+14:00', 'T23:59:59-12:00', 'T12:00:00Z']) {
        assert.equal(dateFormat('long', 'en-US')(`2025-03-09${time}`), 'March 9, 2025');
        assert.equal(dateFormat('iso', 'en-US')(`2025-03-09${time}`), '2025-03-09');
      }
    });

    it(`days ago are counted from the reader's own day, in ${zone}`, () => {
      process.env.TZ = zone;
      const now = new Date(2025, 2, 10, 23, 59).getTime();
      const expected = {
        '2025-03-10': 'today',
        '2025-03-09': 'yesterday',
        '2025-03-11': 'tomorrow',
        '2025-03-04': '6 days ago',
        '2025-03-03': 'last week',
        '2025-02-01': 'last month',
        '2024-03-10': '11 months ago',
        '2020-01-01': '5 years ago',
      };
      for (const [date, text] of Object.entries(expected))
        assert.equal(dateFormat('relative', 'en', now)(date), text);
    });
  }

  it('what is no date has no text, in any style', () => {
    for (const style of ['long', 'relative', 'iso'] as const) {
      for (const text of ['', 'soon', '2025-13-01']) assert.equal(dateFormat(style, 'en')(text), '');
    }
  });

  it('English is written as `Intl` writes it, without the tables that it has to read', () => {
    for (const style of ['long', 'medium'] as const) {
      for (const language of ['en', 'en-US']) {
        const intl = new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' });
        const format = dateFormat(style, language);
        for (let day = Date.UTC(2023, 11, 31); day < Date.UTC(2025, 0, 2); day += 86_400_000)
          assert.equal(format(new Date(day).toISOString()), intl.format(day));
      }
    }
    const real = Intl.DateTimeFormat;
    Intl.DateTimeFormat = function () {
      assert.fail('was asked');
    } as unknown as typeof real;
    try {
      assert.equal(dateFormat('long', 'en')('2025-03-09'), 'March 9, 2025');
      assert.throws(() => dateFormat('long', 'en-GB')('2025-03-09'), /was asked/);
    } finally {
      Intl.DateTimeFormat = real;
    }
  });
});
