import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kept, remembering, replay, type Ruled, stepsOf, without } from '../../test/replay.ts'
import { type Afoot, awaits } from './going-on.ts'
import { isEnd, type Mode, MODES, type RequestState, STATES, TASK_KINDS } from './states.ts'
import { type Action, ACTIONS, decide } from './transitions.ts'
import { whoseTurn } from './turn.ts'

/** A request whose way was changed was in more than one. */
const modesOf = (kind: string): readonly Mode[] => (kind === 'any' ? MODES : MODES.filter((mode) => mode === kind))
const isState = (state: string): state is RequestState => (STATES as readonly string[]).includes(state)

function leads(kind: string, from: string, action: string): string[] {
  if (!isState(from)) return []
  const found: string[] = []
  for (const mode of modesOf(kind))
    for (const failuresByCitizen of [0, 3])
      for (const officeTook of [false, true])
        for (const workBegan of [false, true])
          for (const correction of [undefined, 'to_come', 'under_way'] as const)
            for (const resolvedTo of STATES) {
              const facts = { mode, failuresByCitizen, officeTook, workBegan, correction, resolvedTo }
              const verdict = decide(from, action as Action, facts)
              if (verdict.ok) found.push(verdict.to)
            }
  return found
}

/** Everything is there that could make an open request go on, and its application lies where it may. */
const afoot = (state: RequestState, mode: Mode, application: string): Afoot => ({
  state,
  mode,
  timers: ['request.expire', 'request.return', 'request.close', 'request.lapse'],
  needOpen: false,
  legs: TASK_KINDS.flatMap((kind) => (['sought', 'promised', 'out'] as const).map((visit) => ({ kind, visit }))),
  application: { state: application, way: 'desk' },
  objection: { cause: 'citizen', curable: true },
  filing: { state: 'later', watched: true },
})

/** A draft is its writer's alone; one that is delivered waits for its closing, and is nobody's turn meanwhile. */
function isNobodys(kind: string, state: string): boolean {
  if (!isState(state)) return true
  if (state === 'draft') return false
  return modesOf(kind).some((mode) => {
    const waits = ['to_take', 'in_process', 'objected', 'approved'].flatMap(
      (application) => awaits(afoot(state, mode, application)) ?? [],
    )
    const { party } = whoseTurn({
      state,
      mode,
      homeVisit: null,
      officeVisit: false,
      needs: [],
      objection: null,
      missing: [],
      outcomeAsked: false,
      cashDue: false,
      psidDue: false,
    })
    return waits.length === 0 || (party === 'nobody' && !waits.includes('its closing'))
  })
}

const REQUESTS: Ruled = {
  actions: ACTIONS,
  leads: remembering(leads),
  isEnd: (state) => isState(state) && isEnd(state),
  isNobodys,
}
const histories = kept('request')

test('every request of a kept history still has its lawful next step, somebody whose turn it is, and an end', () => {
  assert.ok(histories.length >= 60, `only ${histories.length} histories are kept`)
  assert.deepEqual(replay(REQUESTS, histories), [])
})

test('a table in which one step of a kept history is refused is found, whichever it is, and the step is named', () => {
  const steps = new Map(histories.flatMap(stepsOf).map((step) => [`${step.from} ${step.action}`, step]))
  assert.ok(steps.size >= 20, `only ${steps.size} steps`)
  for (const [name, { from, action }] of steps) {
    const [first = 'nothing'] = replay(without(REQUESTS, from, action), histories)
    assert.match(first, new RegExp(`: ${name} \\w+ is not lawful any more`))
  }
})

test('a state that nobody has to leave, and one that leads to no end, are found', () => {
  const forgotten = { ...REQUESTS, isNobodys: (_: string, state: string) => state === 'at_office' }
  assert.match(replay(forgotten, histories).join('\n'), /at_office is open and nobody's turn/)
  const closed = { ...REQUESTS, isEnd: () => false }
  assert.match(replay(closed, histories).join('\n'), /approved leads to no end/)
  const lost = [{ kind: 'doorstep', path: 'draft book booked confirm_slot waiting_room' }]
  assert.deepEqual(
    replay(REQUESTS, lost).map((one) => one.slice(0, one.indexOf(' ('))),
    [
      'doorstep: booked confirm_slot waiting_room is not lawful any more',
      "doorstep: waiting_room is open and nobody's turn",
      'doorstep: waiting_room leads to no end',
    ],
  )
})
