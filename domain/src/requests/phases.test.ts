import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type PhaseFacts, phasesOf } from './phases.ts'
import { type RequestState, STATES } from './states.ts'

const moves = (...states: RequestState[]): PhaseFacts['moves'] =>
  states.map((to, index) => ({ to, atMs: (index + 1) * 10 }))
const shown = (facts: PhaseFacts): string =>
  phasesOf(facts)
    .map(({ state, atMs }) => `${{ done: '+', now: '>', to_come: '.', stopped: 'x' }[state]}${atMs ?? ''}`)
    .join(' ')

const SMOOTH: RequestState[] = [
  'booked',
  'scheduled',
  'visit_assigned',
  'visiting',
  'ready',
  'submitted',
  'in_process',
  'approved',
  'issued',
  'delivering',
  'delivered',
  'closed',
]
const WANTED = [
  '>99 . . . .',
  '+10 >99 . . .',
  '+10 >99 . . .',
  '+10 >99 . . .',
  '+10 +50 >99 . .',
  '+10 +50 >99 . .',
  '+10 +50 >99 . .',
  '+10 +50 +80 >99 .',
  '+10 +50 +80 >99 .',
  '+10 +50 +80 +100 >99',
  '+10 +50 +80 +100 +110',
  '+10 +50 +80 +100 +110',
]

SMOOTH.forEach((state, index) =>
  test(`at ${state}: ${WANTED[index]}`, () =>
    assert.equal(shown({ state, moves: moves(...SMOOTH.slice(0, index + 1)), nextMs: 99 }), WANTED[index])),
)

for (const [name, facts, wanted] of [
  [
    'cancelled before the visit stops there',
    { state: 'cancelled', moves: moves('booked', 'scheduled', 'cancelled'), nextMs: null },
    '+10 x30 x x x',
  ],
  [
    'refused stops at the office',
    { state: 'rejected', moves: moves('booked', 'ready', 'submitted', 'rejected'), nextMs: null },
    '+10 +20 x40 x x',
  ],
  [
    'back at the office after a mistake',
    {
      state: 'objected',
      moves: moves('booked', 'ready', 'submitted', 'approved', 'issued', 'delivered', 'objected'),
      nextMs: 99,
    },
    '+10 +20 >99 . .',
  ],
  [
    'handed over at once, digitally',
    {
      state: 'delivered',
      moves: moves('booked', 'ready', 'submitted', 'approved', 'issued', 'delivered'),
      nextMs: null,
    },
    '+10 +20 +40 +60 +60',
  ],
] as const satisfies readonly [string, PhaseFacts, string][])
  test(name, () => assert.equal(shown(facts), wanted))

test('there are always five, past before present before future', () => {
  for (const state of STATES) {
    const phases = phasesOf({ state, moves: moves('booked'), nextMs: null })
    const order = phases.map((phase) => ['done', 'now', 'to_come', 'stopped'].indexOf(phase.state))
    assert.equal(phases.length, 5)
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
      state,
    )
  }
})
