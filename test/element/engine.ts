/** What a browser, or its driver, does not have: tests that need it are skipped there, and the report says so. */

const name = ['Firefox', 'Chrome'].find((known) => navigator.userAgent.includes(known)) ?? 'WebKit';

const HAS = {
  'the accessibility tree': name === 'Chrome',
  'emulated media': name !== 'WebKit',
  'the buttons of a mouse': name !== 'WebKit', // its driver lets go of the left one, whichever was pressed
  'the Navigation API': 'Navigation' in globalThis,
};

/** `it`, or a test that is skipped where what it needs is not to be had. */
export const itNeeds = (what: keyof typeof HAS) =>
  HAS[what]
    ? (title: string, run: Mocha.AsyncFunc) => it(title, run)
    : (title: string, _run: Mocha.AsyncFunc) => it.skip(`${title} [${name} does not give ${what}]`);
