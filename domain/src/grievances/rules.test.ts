import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseNoOf, runningOf } from './case-no.ts'
import { type Decision, type DecisionFacts, decisionRefusal, remedyRefusal, resolutionTargets } from './decision.ts'
import { type Evidence, evidenceFor } from './evidence.ts'

const facts: DecisionFacts = {
  requestState: 'withdrawn',
  filed: true,
  complete: true,
  visit: true,
  facilitator: true,
  chargePaisa: 120_000,
  goodwillPaisa: 50_000,
  door: true,
}
const upheld = (...remedies: Decision['remedies']): Decision => ({
  upheld: true,
  reasonCode: 'x',
  words: 'y',
  remedies,
})

test('a decision is refused for what cannot be had, and says which', () => {
  const table: [Decision, Partial<DecisionFacts>, string | null][] = [
    [upheld(), {}, null],
    [upheld({ kind: 'clawback' }, { kind: 'reopen', to: 'ready' }, { kind: 'retraining' }), {}, null],
    [upheld({ kind: 'clawback' }, { kind: 'clawback' }), {}, 'remedies_clash'],
    [upheld({ kind: 'correction' }, { kind: 'reopen', to: 'ready' }), {}, 'remedies_clash'],
    [{ ...upheld({ kind: 'clawback' }), upheld: false }, {}, 'remedies_need_upheld'],
    [{ ...upheld(), upheld: false }, {}, null],
    [upheld({ kind: 'refund', amountPaisa: 120_001 }), {}, 'refund_too_much'],
    [upheld({ kind: 'refund', amountPaisa: 0 }), {}, 'refund_too_much'],
    [upheld({ kind: 'refund', amountPaisa: 50_000 }), {}, 'already_paid'],
    [upheld({ kind: 'refund', amountPaisa: 120_000 }), {}, null],
    [upheld({ kind: 'refund', amountPaisa: 1 }), { chargePaisa: 0 }, 'nothing_due'],
    [upheld({ kind: 'goodwill' }), {}, 'already_paid'],
    [upheld({ kind: 'goodwill' }), { goodwillPaisa: 0 }, null],
    [upheld({ kind: 'clawback' }), { visit: false }, 'remedy_needs_visit'],
    [upheld({ kind: 'pause' }), { facilitator: false }, 'remedy_needs_facilitator'],
    [upheld({ kind: 'correction' }), { door: false }, 'remedy_not_now'],
    [upheld({ kind: 'correction' }), { requestState: 'cancelled', filed: false }, 'remedy_not_now'],
    [upheld({ kind: 'reopen', to: 'issued' }), { requestState: 'cancelled', filed: false }, 'state_not_named'],
    [
      upheld({ kind: 'reopen', to: 'ready' }),
      { requestState: 'cancelled', filed: false, complete: false },
      'state_not_named',
    ],
    [upheld({ kind: 'reopen', to: 'booked' }), { requestState: 'cancelled', filed: false, complete: false }, null],
    [upheld({ kind: 'correction' }), { requestState: 'scheduled' }, 'remedy_not_now'],
    [upheld({ kind: 'reopen', to: 'delivered' }), {}, 'state_not_named'],
    [upheld({ kind: 'reopen', to: 'ready' }), { requestState: 'booked' }, 'remedy_not_now'],
  ]
  for (const [decision, more, refusal] of table)
    assert.equal(decisionRefusal(decision, { ...facts, ...more }), refusal, JSON.stringify([decision, more]))
  const from = (requestState: DecisionFacts['requestState']) => resolutionTargets({ ...facts, requestState })
  assert.deepEqual(from('visiting'), [])
  assert.ok(from('delivered').includes('objected') && from('closed').includes('issued'))
  assert.deepEqual(
    resolutionTargets({ requestState: 'cancelled', filed: false, complete: false }),
    ['booked'],
    'what was never filed begins anew',
  )
  assert.equal(remedyRefusal('review', facts), null)
})

test('the accused reads what was done and paid, and nothing of who lives there', () => {
  const evidence = {
    at: '',
    request: {
      trackingNo: 'T',
      service: { en: 'Divorce certificate', ur: 'x' },
      discreet: true,
      caseId: 'talaq',
      mode: 'doorstep',
      state: 'closed',
      officeId: null,
      districtId: 'd',
      subjectName: 'Test Citizen',
      landmark: 'near the well',
    },
    visit: null,
    positions: null,
    money: {
      totalPaisa: 1,
      chargePaisa: 1,
      receipts: [],
      ledger: [{ at: '', kind: 'cash', account: '2010', amountPaisa: 1 }],
    },
    papers: [],
    history: [
      { at: '', kind: 'state', from: null, to: 'booked', cause: null, reason: null, by: 'staff:1', channel: 'agent' },
    ],
  } satisfies Evidence
  const seen = JSON.stringify(evidenceFor('accused', evidence))
  for (const hidden of ['Test Citizen', 'near the well', 'Divorce', 'talaq', 'staff:1', '2010'])
    assert.ok(!seen.includes(hidden), hidden)
  assert.ok(seen.includes('"trackingNo":"T"'))
  assert.equal(evidenceFor('complainant', evidence).history[0]?.by, 'staff')
  assert.equal(evidenceFor('owner', evidence), evidence)
})

test('a case number notices every digit that was misheard', () => {
  for (const running of [1, 90, 123_456, 7_654_321]) {
    const no = caseNoOf(running)
    assert.equal(runningOf(no), running)
    const digits = [...no.replace(/\D/g, '')]
    digits.forEach((digit, at) =>
      assert.equal(runningOf(digits.with(at, String((Number(digit) + 1) % 10)).join('')), null, `${no} at ${at}`),
    )
  }
  assert.equal(runningOf('hello'), null)
})
