const Sequencer = require('@jest/test-sequencer').default;

/** The longest first, also where no earlier run tells: with two workers a long one at the end would be waited for alone. */
const SLOW = ['crash', 'kept-out', 'dump', 'totals-recount', 'rights-matrix'];

const rank = ({ path }) => {
  const at = SLOW.findIndex((name) => path.endsWith(`/integration/${name}.test.ts`));
  return at < 0 ? SLOW.length : at;
};

module.exports = class SlowFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
