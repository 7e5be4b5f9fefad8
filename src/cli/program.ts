/** The commands, their arguments, options and examples, as the argument parser wants them. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { OPTIONS, type CommandName, type OptionSpec } from './options.js';
import type { Io } from './output.js';
import { flagOf, readValue } from './values.js';

interface CommandSpec {
  readonly usage: string;
  readonly help: string;
  readonly examples: readonly string[];
}

const COMMANDS: Record<CommandName, CommandSpec> = {
  build: {
    usage: '[sources...]',
    help: 'Write the index of a site, from folders of HTML or Markdown, feeds, sitemaps, WordPress or Ghost.',
    examples: [
      'build public --out public/related --url https://example.org',
      'build content/posts --out static --url https://example.org --permalink /blog/:slug/',
      'build https://example.org/sitemap.xml --out related',
      'build https://example.org/wp-json/ --out related',
    ],
  },
  check: {
    usage: '[sources...]',
    help: 'Report what would make links worse or pages slower. Exits with 2 where there are errors.',
    examples: [
      'check related/index.json',
      'check related/manifest.json',
      'check related/index.json --fix-tags > tags.json',
    ],
  },
  explain: {
    usage: '<url> [other]',
    help: 'Say why a page has these links, and why it does not have that one.',
    examples: [
      'explain https://example.org/a/',
      'explain https://example.org/a/ https://example.org/b/ --source public',
    ],
  },
  evaluate: {
    usage: '[sources...]',
    help: 'Measure how well links agree with those that editors chose or readers clicked.',
    examples: [
      'evaluate related/index.json --related curated.json',
      `evaluate related/index.json --clicks clicks.csv --against '{"halfLife":0}'`,
    ],
  },
  prerender: {
    usage: '<folder>',
    help: 'Write links into the built pages, inside <related-articles>.',
    examples: [
      'prerender public --url https://example.org',
      'prerender public --source public/related/index.json --limit 4',
    ],
  },
  preview: {
    usage: '<folder>',
    help: 'Serve a folder on this machine with the element in every page.',
    examples: ['preview public', `preview public --port 8080 --attributes 'layout="cards"'`],
  },
};

/** What was asked for. */
export interface Request {
  readonly command: CommandName;
  readonly args: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Reads the arguments.
 * @throws {CommanderError} Where they make no sense, and after help was printed.
 */
export async function readArguments(
  argv: readonly string[],
  version: string,
  io: Io,
): Promise<Request | undefined> {
  let request: Request | undefined;
  const program = new Command('related-articles')
    .description('Related articles for any website: indexes, checks and links, without a server.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.stdout.write(text), writeErr: (text) => io.stderr.write(text) })
    .showHelpAfterError('(see --help)')
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 not done, 2 done with errors (check) or, with --strict, with warnings.',
    );
  for (const [name, { usage, help, examples }] of Object.entries(COMMANDS) as [CommandName, CommandSpec][]) {
    const command = program.command(`${name} ${usage}`).description(help).copyInheritedSettings(program);
    for (const spec of OPTIONS[name]) addOption(command, spec);
    command.addHelpText(
      'after',
      `\nExamples:\n${examples.map((line) => `  npx related-articles ${line}`).join('\n')}`,
    );
    command.action(() => {
      request = { command: name, args: command.args, values: command.opts() };
    });
  }
  await program.parseAsync([...argv], { from: 'user' });
  return request;
}

function addOption(command: Command, spec: OptionSpec): void {
  const { name, kind, help, value, canBeOff } = spec;
  const flag = flagOf(name);
  const option = new Option(value ? `${flag} <${value}>` : flag, help);
  if (kind !== 'flag') {
    option.argParser((text) => {
      try {
        return readValue(text, spec, flag);
      } catch (error) {
        throw new InvalidArgumentError((error as Error).message);
      }
    });
  }
  command.addOption(option);
  if (canBeOff) command.addOption(new Option(`--no-${flag.slice(2)}`, `without ${name}`));
}
