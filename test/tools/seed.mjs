/**
 * One seed for all property tests, so that a run can be repeated. `SEED=random` looks for what is not known yet;
 * a failure prints the seed it had.
 */
import fc from 'fast-check';

const DEFAULT = 1122;
const { SEED } = process.env;
fc.configureGlobal({ seed: SEED === 'random' ? Date.now() : Number(SEED ?? DEFAULT) });
console.error(`Property tests: seed ${fc.readConfigureGlobal().seed}`);
