/** Matches the paths of URLs against globs; files are matched by tinyglobby. */

/** Whether a path matches one of the patterns: `*` stands for a name or a part of one, `**` for any number of folders. */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map(toRegExp);
  return (path) => tests.some((test) => test.test(path.replace(/^\/+|\/+$/g, '')));
}

function toRegExp(pattern: string): RegExp {
  const source = pattern
    .replace(/^\/+|\/+$/g, '')
    .replace(/[.+^$|()[\]\\]/g, '\\$&')
    .replace(/\{([^{}]*)\}/g, (_, names: string) => `(?:${names.replaceAll(',', '|')})`)
    .replace(/\/?\*\*\/?|\*|\?(?!:)/g, (sign) =>
      sign === '*'
        ? '[^/]*'
        : sign === '?'
          ? '[^/]'
          : sign.startsWith('/') && !sign.endsWith('/')
            ? '(?:/.*)?'
            : '.*',
    );
  return new RegExp(`^${source}$`, 'u');
}
