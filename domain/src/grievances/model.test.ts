import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockChange } from './clock.ts'
import { GRIEVANCE_STEPS, type GrievanceStep } from './kinds.ts'
import { type Accused, type Candidate, chooseOwner, mayOwn } from './ownership.ts'
import {
  clockRuns,
  GRIEVANCE_ACTIONS,
  GRIEVANCE_STATES,
  GRIEVANCE_TABLE,
  type GrievanceAction,
  grievanceRefusalFor,
  type GrievanceState,
  isGrievanceEnd,
  moveGrievance,
} from './table.ts'

const STEPS = GRIEVANCE_STEPS
const FACTS = STEPS.flatMap((step) =>
  [true, false].flatMap((windowOpen) => [true, false].map((upheld) => ({ step, windowOpen, upheld }))),
)

test('every cell of state × action leads to a state that it names, or is a refusal with a code', () => {
  let cells = 0
  for (const state of GRIEVANCE_STATES)
    for (const action of GRIEVANCE_ACTIONS)
      for (const facts of FACTS) {
        cells++
        const move = moveGrievance(state, action, facts)
        const cell = GRIEVANCE_TABLE[state][action]
        if (!move.ok) assert.match(move.refusal, /^[a-z_]{5,}$/)
        else
          assert.ok(typeof cell === 'string' ? cell === move.to : cell?.among.includes(move.to), `${state} ${action}`)
        if (cell === undefined) assert.deepEqual(move, { ok: false, refusal: grievanceRefusalFor(state, action) })
      }
  assert.equal(cells, GRIEVANCE_STATES.length * GRIEVANCE_ACTIONS.length * FACTS.length)
})

test('each state can reach an end, and none leads out of one', () => {
  for (const start of GRIEVANCE_STATES) {
    const seen = new Set<GrievanceState>([start])
    for (const state of seen)
      for (const action of GRIEVANCE_ACTIONS)
        for (const facts of FACTS) {
          const move = moveGrievance(state, action, facts)
          if (move.ok) seen.add(move.to)
        }
    assert.ok([...seen].some(isGrievanceEnd), start)
    if (isGrievanceEnd(start)) assert.deepEqual([...seen], [start])
  }
})

test('no clock stops, starts or begins anew without a move that says why; what runs out climbs', () => {
  for (const state of GRIEVANCE_STATES)
    for (const action of GRIEVANCE_ACTIONS)
      for (const facts of FACTS) {
        const move = moveGrievance(state, action, facts)
        if (!move.ok) continue
        const change = clockChange(action, state, move.to)
        if (clockRuns(state) && !clockRuns(move.to)) assert.deepEqual(change, { act: 'stop', why: action })
        if (!clockRuns(state) && clockRuns(move.to)) assert.deepEqual(change, { act: 'start', why: action })
        if (action === 'run_out')
          assert.ok(STEPS.indexOf(move.step) > STEPS.indexOf(facts.step) || move.to === 'referred')
        if (change?.act === 'stop')
          assert.ok(['pause', 'decide', 'escalate', 'run_out', 'withdraw'].includes(change.why), change.why)
      }
  assert.deepEqual(clockChange('filed', null, 'open'), { act: 'start', why: 'filed' })
  assert.equal(clockChange('filed', null, 'paused'), null)
})

const place = { districtId: 'd1', tehsilId: 't1' }
const accused: Accused = {
  facilitatorId: 'f',
  personId: 'pf',
  phone: '+923010000001',
  agencyId: 'agency',
  officeId: 'o1',
  barred: [],
}
const person = (
  id: string,
  roles: string[],
  jurisdiction: Candidate['jurisdiction'],
  more: Partial<Candidate> = {},
): Candidate => ({
  id,
  personId: `p-${id}`,
  phone: `+92302000000${id.length}`,
  roles,
  jurisdiction,
  agencyId: null,
  openCases: 0,
  ...more,
})
const PEOPLE: readonly Candidate[] = [
  person('self', ['grievances', 'supervisor'], { province: true }, { personId: 'pf' }),
  person('phone', ['grievances'], { districts: ['d1'] }, { phone: '+923010000001' }),
  person('agency', ['grievances', 'supervisor'], { districts: ['d1'] }, { agencyId: 'agency' }),
  person('firm', ['grievances', 'supervisor'], { districts: ['d1'], agencies: ['agency'] }),
  person('clerk', ['clerk', 'grievances'], { districts: ['d1'], offices: ['o1'] }),
  person('a', ['grievances'], { districts: ['d1'] }, { openCases: 2 }),
  person('b', ['grievances'], { districts: ['d1'] }),
  person('elsewhere', ['grievances'], { districts: ['d2'] }),
  person('s1', ['supervisor'], { districts: ['d1'] }),
  person('s2', ['supervisor'], { districts: ['d1'] }),
  person('p1', ['supervisor'], { province: true }),
]

/** `named`: it is known who is complained of. A complaint by text message names nobody until somebody has read it. */
interface World {
  state: GrievanceState
  step: GrievanceStep
  owner: string | null
  barred: string[]
  windowOpen: boolean
  upheld: boolean
  named: boolean
}
const nobody: Accused = { facilitatorId: null, personId: null, phone: null, agencyId: null, officeId: null, barred: [] }
const key = (w: World): string => JSON.stringify(w)
const own = (w: Omit<World, 'owner'>): string | null =>
  chooseOwner(PEOPLE, { step: w.step, place, accused: { ...(w.named ? accused : nobody), barred: w.barred } })?.id ??
  null

const may = (one: Candidate, w: Omit<World, 'owner'>): boolean =>
  mayOwn(one, { step: w.step, place, accused: { ...(w.named ? accused : nobody), barred: w.barred } }) === null

/**
 * Every world that one action leads to, as the server does it: a new step has a new owner, so has a case whose owner
 * turns out to be part of it, and a decision bars who made it.
 */
function after(w: World, action: GrievanceAction): World[] {
  const worlds: World[] = []
  for (const upheld of action === 'decide' ? [true, false] : [w.upheld]) {
    const move = moveGrievance(w.state, action, w)
    if (!move.ok) continue
    const barred = action === 'decide' && w.owner ? [...new Set([...w.barred, w.owner])].sort() : w.barred
    const next = {
      ...w,
      state: move.to,
      step: move.step,
      upheld,
      barred,
      windowOpen: move.to === 'decided',
      named: w.named || action === 'change_kind',
    }
    const owner = PEOPLE.find((one) => one.id === w.owner)
    const keeps =
      move.step === w.step &&
      action !== 'take' &&
      (action !== 'change_kind' || (owner !== undefined && may(owner, next)))
    worlds.push({ ...next, owner: isGrievanceEnd(move.to) ? null : keeps ? w.owner : own(next) })
    if (action === 'take') for (const one of PEOPLE) if (may(one, next)) worlds.push({ ...next, owner: one.id })
  }
  return worlds
}

test('model check: however it goes, no case is ever owned by its accused, their firm, their office, or by who decided it before', () => {
  const begun = (named: boolean): World => {
    const first = {
      state: 'open',
      step: 'officer',
      barred: [],
      windowOpen: false,
      upheld: false,
      named,
    } satisfies Omit<World, 'owner'>
    return { ...first, owner: own(first) }
  }
  const start = begun(true)
  assert.equal(start.owner, 'b', 'of those who may, whoever has the fewest')
  const seen = new Map(
    [
      start,
      ...PEOPLE.map((one) => ({ ...begun(false), owner: one.id })).filter((world) =>
        may(
          PEOPLE.find((one) => one.id === world.owner)!,
          world,
        ),
      ),
    ].map((world) => [key(world), world]),
  )
  for (const world of seen.values()) {
    assert.ok(
      world.owner === null || !world.named || !['self', 'phone', 'agency', 'firm', 'clerk'].includes(world.owner),
      key(world),
    )
    assert.notEqual(world.owner, 'elsewhere')
    if (world.state === 'open' || world.state === 'paused')
      assert.ok(world.owner === null || !world.barred.includes(world.owner), key(world))
    for (const action of GRIEVANCE_ACTIONS)
      for (const next of after(world, action)) if (!seen.has(key(next))) seen.set(key(next), next)
  }
  assert.ok(seen.size > 40, `${seen.size} worlds`)
  assert.ok([...seen.values()].some((world) => world.state === 'referred'))
})
