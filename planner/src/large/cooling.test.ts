import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phaseOf, type Cooling, type Phase } from './cooling.ts'

/** What is done one after another, and the round each begins with. */
function all(cooling: Cooling): (Phase & { readonly round: number })[] {
  const out: (Phase & { round: number })[] = []
  for (let round = 0; round < cooling.rounds; round += out.at(-1)!.rounds)
    out.push({ ...phaseOf(cooling, round), round })
  return out
}

test('a day in pieces of its own cools down once, in equal ratios, and remembers nothing', () => {
  const phases = all({ rounds: 60, hot: 2, cold: 0.1, kept: false })
  assert.equal(phases.length, 60)
  assert.equal(phases[0]!.hot, 2)
  assert.ok(Math.abs(phases.at(-1)!.cold - 0.1) < 1e-12)
  phases.forEach(({ hot, cold, remembers, exchanges }, k) => {
    assert.ok(
      Math.abs(cold / hot - (0.1 / 2) ** (1 / 60)) < 1e-9 && (k === 0 || Math.abs(hot - phases[k - 1]!.cold) < 1e-9),
    )
    assert.equal(remembers || exchanges, false)
  })
})

test('the cooling of a kept day is broken by three exchanges and ends with a fourth; it never gets warmer', () => {
  for (const count of [30, 40, 41, 75, 150, 300]) {
    const phases = all({ rounds: count, hot: 2, cold: 0.05, kept: true })
    const exchanges = phases.filter((phase) => phase.exchanges)
    assert.equal(exchanges.length, 4, `${count} rounds`)
    assert.ok(phases.at(-1)!.exchanges && Math.abs(phases.at(-2)!.cold - 0.025) < 1e-9)
    assert.ok(Math.abs(exchanges[0]!.round - 0.7 * count) <= 0.5)
    assert.ok(
      exchanges.every(({ rounds }) => rounds === exchanges[0]!.rounds && rounds >= 1 && 4 * rounds <= 0.2 * count),
    )
    assert.equal(
      phases.reduce((sum, { rounds }) => sum + rounds, 0),
      count,
    )
    const cooling = phases.filter((phase) => !phase.exchanges)
    cooling.forEach(({ hot, cold }, k) =>
      assert.ok(hot >= cold && (k === 0 || Math.abs(hot - cooling[k - 1]!.cold) < 1e-9)),
    )
    assert.ok(Math.abs(cooling.find(({ round }) => round > exchanges[0]!.round)!.hot - 3.5 * 0.05) < 1e-9)
    const before = phases.filter(({ round, remembers }) => round < exchanges[0]!.round && remembers)
    assert.ok(before.length > 0 && before.every(({ hot }) => hot < 0.5), 'what is exchanged was remembered before')
    assert.ok(phases.filter(({ round }) => round >= exchanges[0]!.round).every(({ remembers }) => remembers))
  }
})

test('too few rounds for exchanges are one cooling, and a last heat that is warm is not begun above', () => {
  assert.ok(
    all({ rounds: 20, hot: 2, cold: 0.1, kept: true }).every(({ exchanges, remembers }) => !exchanges && !remembers),
  )
  assert.ok(
    all({ rounds: 80, hot: 0.5, cold: 0.3, kept: true }).every(
      ({ hot, cold }) => hot <= 0.5 + 1e-12 && cold >= 0.15 - 1e-12 && hot >= cold,
    ),
  )
})
