import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decide, type RequestState } from '../requests/index.ts'
import {
  APPLICATION_STATES,
  type ApplicationFacts,
  type ApplicationState,
  causeOf,
  CLERK_OBJECTIONS,
  code128Svg,
  code128Widths,
  decideAtDesk,
  decideByMessage,
  filingWay,
  isObjectionCode,
  MESSAGE_KINDS,
  OBJECTIONS,
  OFFICE_ACTS,
  type ObjectionCode,
} from './index.ts'

/** The request's state while the application is in that one. */
const REQUEST: Record<ApplicationState, RequestState> = {
  to_take: 'submitted',
  in_process: 'in_process',
  objected: 'objected',
  approved: 'approved',
  issued: 'issued',
  decided: 'rejected',
}
const facts = (state: ApplicationState, more: Partial<ApplicationFacts> = {}): ApplicationFacts => ({
  state,
  reportedOnly: false,
  needOpen: false,
  toPrintAgain: false,
  ...more,
})
const world = { mode: 'doorstep', failuresByCitizen: 0, officeTook: true, workBegan: true } as const

test('whatever an act does to an application, the request’s own table allows', () => {
  for (const state of APPLICATION_STATES)
    for (const toPrintAgain of [false, true]) {
      const all = [
        ...OFFICE_ACTS.map((act) => decideAtDesk(act, facts(state, { toPrintAgain }))),
        ...MESSAGE_KINDS.map((kind) => decideByMessage(kind, facts(state, { toPrintAgain }))),
      ]
      for (const decision of all) {
        if (decision.ok !== true) continue
        let at = REQUEST[state]
        for (const action of decision.actions) {
          const verdict = decide(at, action, world)
          assert.ok(verdict.ok, `${state}: ${action} at ${at}`)
          at = verdict.to
        }
        assert.equal(at, REQUEST[decision.state], `${state} → ${decision.state}`)
      }
    }
})

test('a second clerk finds what the first decided', () => {
  assert.deepEqual(decideAtDesk('approve', facts('approved')), { ok: false, refusal: 'already_decided' })
  assert.deepEqual(decideAtDesk('reject', facts('decided')), { ok: false, refusal: 'already_decided' })
  assert.deepEqual(decideAtDesk('take', facts('in_process')), { ok: false, refusal: 'already_taken' })
  assert.deepEqual(decideAtDesk('take', facts('in_process', { reportedOnly: true })), {
    ok: true,
    state: 'in_process',
    actions: [],
  })
  assert.deepEqual(decideAtDesk('approve', facts('in_process', { needOpen: true })), {
    ok: false,
    refusal: 'need_open',
  })
})

test('a refusal at the desk says the true reason: what is filed is never called not filed, nor an objection a decision', () => {
  for (const state of ['to_take', 'in_process', 'objected'] as const)
    assert.deepEqual(decideAtDesk('issue', facts(state)), { ok: false, refusal: 'not_approved_yet' }, state)
  assert.deepEqual(decideAtDesk('object', facts('objected')), { ok: false, refusal: 'already_objected' })
  assert.deepEqual(decideAtDesk('take', facts('objected')), { ok: false, refusal: 'already_objected' })
  for (const act of ['take', 'object'] as const)
    assert.deepEqual(decideAtDesk(act, facts('approved')), { ok: false, refusal: 'already_decided' }, act)
})

test('messages that come twice, late or out of order: nothing is undone', () => {
  assert.deepEqual(decideByMessage('issued', facts('in_process')), {
    ok: true,
    state: 'issued',
    actions: ['approve', 'issue'],
  })
  assert.deepEqual(decideByMessage('approved', facts('issued')), { ok: 'nothing' })
  assert.deepEqual(decideByMessage('objected', facts('approved')), { ok: 'nothing' })
  assert.deepEqual(decideByMessage('acknowledged', facts('approved')), { ok: 'nothing' })
  assert.deepEqual(decideByMessage('approved', facts('in_process', { needOpen: true })), { ok: 'hold' })
  assert.deepEqual(decideByMessage('issued', facts('in_process', { needOpen: true, held: 'approved' })), { ok: 'hold' })
  assert.deepEqual(
    decideByMessage('approved', facts('in_process', { needOpen: true, held: 'issued' })),
    { ok: 'nothing' },
    'what is held says more',
  )
  assert.deepEqual(decideByMessage('approved', facts('decided')), { ok: false, refusal: 'already_decided' })
})

test('objections are a closed list, each with whose doing it is', () => {
  assert.ok(CLERK_OBJECTIONS.length >= 8 && !CLERK_OBJECTIONS.includes('misprint'))
  assert.equal(isObjectionCode('toString'), false)
  for (const code of Object.keys(OBJECTIONS) as ObjectionCode[])
    assert.ok(causeOf(code, 'doorstep') && causeOf(code, 'remote'))
  assert.equal(causeOf('document_unreadable', 'doorstep'), 'facilitator')
  assert.equal(causeOf('document_unreadable', 'remote'), 'citizen')
})

test('the way to the office: carried where the case has a filing leg, else its connector', () => {
  assert.equal(filingWay({ legs: ['collection', 'filing'] }, 'desk', 'doorstep'), 'visit')
  assert.equal(filingWay({ legs: ['collection'] }, 'rest', 'remote'), 'rest')
  assert.equal(filingWay({ legs: ['filing'] }, 'rest', 'selfService'), 'self')
})

test('a barcode reads back as what was written', () => {
  const widths = code128Widths('DST-2611-000123')!
  const symbols: string[] = []
  for (let at = 0; at + 6 <= widths.length - 7; at += 6) symbols.push(widths.slice(at, at + 6).join(''))
  assert.equal(new Set(symbols.map((symbol) => [...symbol].reduce((sum, width) => sum + Number(width), 0))).size, 1)
  assert.equal(symbols.length, 'DST-2611-000123'.length + 2)
  // The alphabet itself, in code order, gives every pattern its value.
  const alphabet = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  const valueOf = new Map(alphabet.map((letter, value) => [code128Widths(letter)!.slice(6, 12).join(''), value]))
  assert.equal(valueOf.size, 95)
  assert.equal(
    symbols
      .slice(1, -1)
      .map((symbol) => alphabet[valueOf.get(symbol)!])
      .join(''),
    'DST-2611-000123',
  )
  assert.equal(code128Widths('اردو'), null)
  assert.match(code128Svg('A1'), /^<svg .*<path d="M10 0h2v40/)
})
