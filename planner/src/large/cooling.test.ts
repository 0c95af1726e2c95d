import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heatOf, type Cooling } from './cooling.ts';

const all = (cooling: Cooling): ReturnType<typeof heatOf>[] => Array.from({ length: cooling.rounds }, (_, round) => heatOf(cooling, round));

test('a day in pieces of its own cools down once, in equal ratios, and remembers nothing', () => {
  const rounds = all({ rounds: 60, hot: 2, cold: 0.1, kept: false });
  assert.equal(rounds[0]!.hot, 2);
  assert.ok(Math.abs(rounds.at(-1)!.cold - 0.1) < 1e-12);
  rounds.forEach(({ hot, cold, remembers, exchanges }, k) => {
    assert.ok(Math.abs(cold / hot - (0.1 / 2) ** (1 / 60)) < 1e-9 && (k === 0 || Math.abs(hot - rounds[k - 1]!.cold) < 1e-9));
    assert.equal(remembers || exchanges, false);
  });
});

test('a kept day cools down, then exchanges and warms up again three times, and ends with an exchange', () => {
  for (const count of [40, 75, 150, 300]) {
    const rounds = all({ rounds: count, hot: 2, cold: 0.05, kept: true });
    const begins = rounds.filter(({ exchanges }, k) => exchanges && rounds[k - 1]!.exchanges === false).length;
    assert.equal(begins, 4, `${count} rounds`);
    assert.equal(rounds.at(-1)!.exchanges, true);
    assert.ok(rounds.slice(0, Math.floor(0.69 * count)).every(({ exchanges }) => !exchanges));
    assert.ok(rounds.slice(Math.ceil(0.71 * count)).every(({ hot, remembers }) => hot <= 0.15 && remembers));
    assert.ok(rounds.every(({ hot, cold }) => hot >= cold && cold >= 0.05 - 1e-12 && hot <= 2));
    const exchanging = rounds.filter(({ exchanges }) => exchanges).length;
    assert.ok(exchanging >= 4 && exchanging <= 0.12 * count);
    assert.ok(rounds.every(({ exchanges }, k) => !exchanges || rounds[k - 1]!.remembers), 'what is exchanged was remembered before');
  }
});

test('too few rounds for exchanges, or a last heat that is warm, are one cooling or never below the last heat', () => {
  assert.ok(all({ rounds: 20, hot: 2, cold: 0.1, kept: true }).every(({ exchanges, remembers }) => !exchanges && !remembers));
  assert.ok(all({ rounds: 80, hot: 2, cold: 0.3, kept: true }).every(({ hot, cold }) => cold >= 0.3 - 1e-12 && hot >= cold));
});
