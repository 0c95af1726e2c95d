import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Afoot, awaits } from './going-on.ts'
import { isEnd, STATES } from './states.ts'

const still = (more: Partial<Afoot> & Pick<Afoot, 'state'>): Afoot => ({
  mode: 'doorstep',
  timers: [],
  needOpen: false,
  legs: [],
  application: null,
  objection: null,
  filing: null,
  ...more,
})
const desk = (state: string) => ({ state, way: 'desk' })
const system = (state: string) => ({ state, way: 'rest' })

test('without a timer, a visit, an office or a person nothing goes on, whatever the state', () => {
  for (const state of STATES) assert.equal(awaits(still({ state })), undefined, state)
})

const CASES: [string, Partial<Afoot> & Pick<Afoot, 'state'>, ReturnType<typeof awaits>][] = [
  ['booked until it expires', { state: 'booked', timers: ['request.expire'] }, 'slot'],
  ['booked from home', { state: 'booked', mode: 'remote', timers: ['request.expire'] }, 'papers'],
  ['booked for oneself', { state: 'booked', mode: 'selfService', timers: ['request.expire'] }, 'own filing'],
  [
    'scheduled, somebody is sought',
    { state: 'scheduled', legs: [{ kind: 'collection', visit: 'sought' }] },
    'a facilitator',
  ],
  [
    'scheduled, but the visit is promised already: the two disagree',
    { state: 'scheduled', legs: [{ kind: 'collection', visit: 'promised' }] },
    undefined,
  ],
  [
    'scheduled, with another leg only',
    { state: 'scheduled', legs: [{ kind: 'delivery', visit: 'sought' }] },
    undefined,
  ],
  ['assigned', { state: 'visit_assigned', legs: [{ kind: 'collection', visit: 'promised' }] }, 'the visit'],
  ['visiting', { state: 'visiting', legs: [{ kind: 'collection', visit: 'out' }] }, 'the visit'],
  [
    'visiting, and the visit is lost',
    { state: 'visiting', legs: [{ kind: 'collection', visit: 'sought' }] },
    undefined,
  ],
  ['ready, carried to the counter', { state: 'ready', legs: [{ kind: 'filing', visit: 'sought' }] }, 'a facilitator'],
  [
    'ready, the system is asked again',
    { state: 'ready', application: system('to_take'), filing: { state: 'queued', watched: true } },
    'the department',
  ],
  [
    'ready, queued and forgotten',
    { state: 'ready', application: system('to_take'), filing: { state: 'queued', watched: false } },
    undefined,
  ],
  [
    'ready, stuck at the system: a person tries again',
    { state: 'ready', filing: { state: 'stuck', watched: false } },
    'operations',
  ],
  ['submitted at a desk', { state: 'submitted', application: desk('to_take') }, 'the office'],
  ['submitted, and the desk has it elsewhere', { state: 'submitted', application: desk('objected') }, undefined],
  [
    'in process at a system that is asked',
    { state: 'in_process', application: system('in_process'), filing: { state: 'accepted', watched: true } },
    'the department',
  ],
  [
    'in process at a system that nobody asks',
    { state: 'in_process', application: system('in_process'), filing: { state: 'accepted', watched: false } },
    undefined,
  ],
  ['somebody must appear', { state: 'in_process', application: system('in_process'), needOpen: true }, 'a need'],
  [
    'objected by the citizen’s doing, until it lapses',
    { state: 'objected', timers: ['request.lapse'], objection: { cause: 'citizen', curable: true } },
    'the citizen',
  ],
  ['… and its timer is gone', { state: 'objected', objection: { cause: 'citizen', curable: true } }, undefined],
  [
    'a misprint lies with the desk',
    { state: 'objected', application: desk('objected'), objection: { cause: 'department', curable: false } },
    'the office',
  ],
  [
    'a misprint that the desk does not have',
    { state: 'objected', application: desk('issued'), objection: { cause: 'department', curable: false } },
    undefined,
  ],
  [
    'our own doing may be cured by upload too',
    { state: 'objected', application: system('objected'), objection: { cause: 'platform', curable: true } },
    'the citizen',
  ],
  [
    'a free visit is under way',
    {
      state: 'objected',
      objection: { cause: 'facilitator', curable: true },
      legs: [{ kind: 'correction', visit: 'promised' }],
    },
    'the visit',
  ],
  ['objected without an objection', { state: 'objected', timers: ['request.lapse'] }, undefined],
  ['approved at a desk', { state: 'approved', application: desk('approved') }, 'the office'],
  ['issued, to be fetched', { state: 'issued', legs: [{ kind: 'pickUp', visit: 'sought' }] }, 'a facilitator'],
  ['delivering', { state: 'delivering', legs: [{ kind: 'delivery', visit: 'out' }] }, 'the visit'],
  ['kept at the office', { state: 'at_office', timers: ['request.return'] }, 'collection'],
  ['delivered', { state: 'delivered', timers: ['request.close'] }, 'its closing'],
]
for (const [name, given, expected] of CASES) test(name, () => assert.equal(awaits(still(given)), expected))

test('every open state has a way on', () => {
  const states = new Set(CASES.filter(([, , expected]) => expected !== undefined).map(([, given]) => given.state))
  assert.deepEqual(
    STATES.filter((state) => !states.has(state) && !isEnd(state)),
    ['draft'],
  )
})
