/** Reads the values of options, from flags and from the configuration file alike. */
import { BuildError } from '../builder/index.js';
import type { OptionSpec } from './options.js';

const FIELDS = ['title', 'tags', 'summary', 'keywords', 'text'];

/** `allPages` as a flag: `--all-pages`. */
export function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/**
 * A value as its option wants it.
 * @param from Names the place in errors: a flag, or a file.
 * @throws {BuildError} `usage`
 */
export function readValue(
  value: unknown,
  { name, kind, canBeOff, most = Infinity, isWhole = false }: OptionSpec,
  from: string,
): unknown {
  const wrong = (expected: string) =>
    new BuildError('usage', from, `${name} is ${JSON.stringify(value)}; expected ${expected}`);
  if (value === false && canBeOff) return false;
  switch (kind) {
    case 'flag':
      if (typeof value !== 'boolean') throw wrong('true or false');
      return value;
    case 'number': {
      const number = typeof value === 'string' && value.trim() ? Number(value) : value;
      const isSound = Number.isFinite(number) && Number(number) >= 0 && Number(number) <= most;
      if (!isSound || (isWhole && !Number.isInteger(number)))
        throw wrong(`a ${isWhole ? 'whole ' : ''}number, ${most < Infinity ? `0 to ${most}` : '0 or more'}`);
      return number;
    }
    case 'list': {
      const list = typeof value === 'string' ? value.split(/\s*,\s*/) : value;
      if (!Array.isArray(list) || list.some((one) => typeof one !== 'string')) throw wrong('texts');
      return list.filter(Boolean);
    }
    case 'date': {
      const time = typeof value === 'string' ? Date.parse(value) : value;
      if (typeof time !== 'number' || Number.isNaN(time)) throw wrong('a date, YYYY-MM-DD');
      return time;
    }
    case 'weights':
      return readWeights(value, wrong);
    default:
      if (typeof value !== 'string' || !value) throw wrong('a text');
      return value;
  }
}

function readWeights(value: unknown, wrong: (expected: string) => BuildError): Record<string, number> {
  const pairs =
    typeof value === 'string'
      ? value
          .trim()
          .split(/[\s,]+/)
          .map((pair) => pair.split(/:(.*)/))
      : Object.entries((value ?? {}) as object);
  const weights: Record<string, number> = {};
  for (const [field = '', weight] of pairs) {
    const number =
      typeof weight === 'number' ? weight : Number((typeof weight === 'string' && weight) || NaN);
    if (!FIELDS.includes(field) || !(number >= 0 && number < Infinity))
      throw wrong(`pairs like title:3, of ${FIELDS.join(', ')}`);
    weights[field] = number;
  }
  return weights;
}
