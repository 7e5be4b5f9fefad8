/** The tables of the speed measurement: times and ratios, growth, and how far the targets are met. */
import { ENGINE } from './contender.js';
import type { Speed } from './speed-child.js';
import { table } from './table.js';

export interface SpeedRow {
  readonly ranker: string;
  readonly articles: number;
  /** Absent where the ranker was left out. */
  readonly speed: Speed | undefined;
  /** Why it was left out. */
  readonly note: string | undefined;
}

/** The size that the targets are about, and the one that growth is measured to. */
const TARGET_SIZE = 5_000;
const LARGE_SIZE = 100_000;
/** Twenty times the articles may take twenty times as long, and a third more. */
const MOST_GROWTH = (LARGE_SIZE / TARGET_SIZE) * 1.3;

const MEGABYTE = 2 ** 20;
const start = ({ build, first }: Speed): number => build + first;

/** Three digits that mean something. */
function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

function find(rows: readonly SpeedRow[], ranker: string, articles: number): Speed | undefined {
  return rows.find((row) => row.ranker === ranker && row.articles === articles)?.speed;
}

function ratio(ours: number | undefined, theirs: number | undefined): number {
  return ours === undefined || theirs === undefined ? NaN : ours / theirs;
}

/** A row for each ranker and size. Ratios: the row by MiniSearch, or by Fuse's token search, at the same size. */
export function speedTable(rows: readonly SpeedRow[]): string {
  const head = ['ranker', 'articles', 'build ms', 'first ms', 'next ms', 'worst ms', 'memory MB'];
  const ratios = [
    'build+first × MiniSearch',
    'next × MS',
    'worst × MS',
    'next × Fuse token',
    'memory × articles',
  ];
  const lines = rows.map(({ ranker, articles, speed, note }) => {
    const size = articles.toLocaleString('en');
    if (!speed) return [`${ranker}: ${note ?? 'no run'}`, size];
    const mini = find(rows, 'minisearch', articles);
    const token = find(rows, 'fuse-token', articles);
    return [
      ranker,
      size,
      ...[speed.build, speed.first, speed.next, speed.worst, speed.retained / MEGABYTE].map(digits),
      digits(ratio(start(speed), mini && start(mini))),
      digits(ratio(speed.next, mini?.next)),
      digits(ratio(speed.worst, mini?.worst)),
      digits(ratio(speed.next, token?.next)),
      digits(speed.retained / speed.parsed),
    ];
  });
  return table([[...head, ...ratios], ...lines]);
}

/** How times grow from 5,000 to 100,000 articles. */
export function growthTable(rows: readonly SpeedRow[]): string {
  const lines = [...new Set(rows.map(({ ranker }) => ranker))].flatMap((ranker) => {
    const small = find(rows, ranker, TARGET_SIZE);
    const large = find(rows, ranker, LARGE_SIZE);
    if (!small || !large) return [];
    const growth = [
      large.build / small.build,
      start(large) / start(small),
      large.next / small.next,
      large.retained / small.retained,
    ];
    return [[ranker, ...growth.map(digits)]];
  });
  return table([['5,000 → 100,000 articles', 'build ×', 'build+first ×', 'next ×', 'memory ×'], ...lines]);
}

/** What we promise at 5,000 articles. */
export function targetTable(rows: readonly SpeedRow[]): string {
  const ours = find(rows, ENGINE, TARGET_SIZE);
  const mini = find(rows, 'minisearch', TARGET_SIZE);
  const token = find(rows, 'fuse-token', TARGET_SIZE);
  const large = find(rows, ENGINE, LARGE_SIZE);
  const targets: [string, number, number][] = [
    ['build + first answer × MiniSearch', ratio(ours && start(ours), mini && start(mini)), 0.5],
    ['next answer × MiniSearch', ratio(ours?.next, mini?.next), 0.2],
    ['next answer × Fuse token search', ratio(ours?.next, token?.next), 0.005],
    ['memory × articles', ratio(ours?.retained, ours?.parsed), 1],
    ['build of 100,000 × 5,000', ratio(large?.build, ours?.build), MOST_GROWTH],
  ];
  const verdict = (value: number, most: number) => (value <= most ? 'met' : 'missed');
  return table([
    ['target', 'measured', 'at most', ''],
    ...targets.map(([name, value, most]) => [
      name,
      digits(value),
      most,
      Number.isNaN(value) ? 'not measured' : verdict(value, most),
    ]),
  ]);
}
