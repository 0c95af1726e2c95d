import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../random.ts';
import { fairestPrice, fairnessPrice } from './fairness.ts';

test('however two vehicles share what they earn together, it costs no less than the fairest way', () => {
  const random = new Random(1);
  for (let k = 0; k < 2000; k++) {
    const before = Float64Array.of(random.below(4000) - 2000, random.below(4000) - 2000);
    const fairness = { weight: 1 + random.below(50), scale: 300, before };
    const together = 2 * random.below(3000);
    const first = random.below(together + 1);
    const least = fairestPrice(fairness, 0, 1, together);
    assert.ok(fairnessPrice(fairness, 0, first) + fairnessPrice(fairness, 1, together - first) >= least - 1e-9);
    const even = together / 2 + (before[1]! - before[0]!) / 2;
    assert.ok(Math.abs(fairnessPrice(fairness, 0, even) + fairnessPrice(fairness, 1, together - even) - least) < 1e-6, 'and that way costs it');
  }
});
