import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import * as safety from './index.ts'

test('every cell of an alert is a target or a refusal, and every state can be closed', () => {
  for (const state of safety.ALERT_STATES)
    for (const action of safety.ALERT_ACTIONS) {
      const cell = safety.ALERT[state][action]
      assert.ok('to' in cell ? safety.ALERT_STATES.includes(cell.to) : /^alert_/.test(cell.no), `${state} × ${action}`)
    }
  const reaches = (from: safety.AlertState, seen = new Set<safety.AlertState>()): boolean => {
    if (from === 'closed') return true
    seen.add(from)
    return safety.ALERT_ACTIONS.some((action) => {
      const cell = safety.ALERT[from][action]
      return 'to' in cell && !seen.has(cell.to) && reaches(cell.to, seen)
    })
  }
  for (const state of safety.ALERT_STATES) assert.ok(reaches(state), state)
})

test('nobody closes what nobody has answered', () =>
  assert.deepEqual(safety.ALERT.raised.close, { no: 'alert_unacknowledged' }))

test('a call for help by text: the word alone is enough; code and place are read in any digits', () => {
  assert.deepEqual(safety.readSos('sos'), { code: null, point: null })
  assert.deepEqual(safety.readSos('SOS 482913 31.52012,74.35870'), {
    code: '482913',
    point: { lat: 31.52012, lon: 74.3587 },
  })
  assert.deepEqual(safety.readSos('مدد ۴۸۲۹۱۳'), { code: '482913', point: null })
  for (const other of ['1', 'STATUS', 'SOSAN BIBI', 'R 5', 'F-1042 482913', ''])
    assert.equal(safety.readSos(other), null, other)
})

test('what a phone writes is what the gateway reads', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999 }),
      fc.option(
        fc.record({
          lat: fc.double({ min: -90, max: 90, noNaN: true }),
          lon: fc.double({ min: -180, max: 180, noNaN: true }),
        }),
      ),
      (n, point) => {
        const code = String(n).padStart(6, '0')
        const read = safety.readSos(safety.writeSos(code, point))
        assert.equal(read?.code, code)
        assert.equal(read?.point === null, point === null)
        if (point)
          assert.ok(Math.abs(read!.point!.lat - point.lat) < 1e-5 && Math.abs(read!.point!.lon - point.lon) < 1e-5)
      },
    ),
  )
})

test('it rings every minute at first, never less than every ten, and never stops', () => {
  const at = new Date('2026-06-01T10:00:00Z')
  for (let n = 0; n < 500; n++) {
    const wait = safety.nextRingAt(n, at).getTime() - at.getTime()
    assert.ok(wait >= 60_000 && wait <= 600_000)
  }
  assert.equal(safety.shouldEscalate(at, 0, new Date(at.getTime() + 119_000)), false)
  assert.equal(safety.shouldEscalate(at, 0, new Date(at.getTime() + 120_000)), true)
  assert.equal(safety.shouldEscalate(at, 1, new Date(at.getTime() + 120_000)), false)
})

test('each alarm has a desk that hears it, and what may be said when it is closed', () => {
  for (const kind of safety.ALERT_KINDS) {
    const desks = safety.desksOf(kind)
    assert.ok(
      desks.includes('supervisor') && desks.every((one) => (safety.ALARM_ROLES as readonly string[]).includes(one)),
      kind,
    )
    assert.ok(safety.outcomesOf(kind).length >= 4, kind)
    assert.deepEqual(safety.outcomesOf(kind), [...new Set(safety.outcomesOf(kind))])
  }
  const HEARD: [roles: string[], kinds: safety.AlertKind[]][] = [
    [['clerk', 'auditor'], []],
    [['admin'], ['letter_aside', 'reading_unusual', 'codes_misused']],
    [['agent'], ['callback_missed']],
    [['finance'], ['cash_over', 'psid_differs']],
    [['operations'], ['sos', 'duress', 'citizen', 'unsafe', 'cash_over', 'filing_stuck', 'start_codes_wrong']],
    [
      ['agent', 'finance'],
      ['cash_over', 'psid_differs', 'callback_missed'],
    ],
    [['supervisor'], [...safety.ALERT_KINDS]],
  ]
  for (const [roles, kinds] of HEARD) assert.deepEqual(safety.heardBy(roles), kinds, roles.join())
})

test('a matter that nobody takes is told again after its time, then more slowly, and never less than daily', () => {
  const at = new Date('2026-06-01T10:00:00Z')
  const TOLD: [kind: safety.MatterKind, told: number, minutes: number][] = [
    ['unsafe', 0, 5],
    ['unsafe', 1, 10],
    ['unsafe', 3, 40],
    ['filing_stuck', 0, 60],
    ['filing_stuck', 9, 1440],
    ['unsafe', 500, 1440],
  ]
  for (const [kind, told, minutes] of TOLD)
    assert.equal(safety.nextTellingAt(kind, told, at).getTime() - at.getTime(), minutes * 60_000, `${kind} ${told}`)
  assert.equal(safety.nextTellingAt('unsafe', 1, at, { unsafe: 2 }).getTime() - at.getTime(), 4 * 60_000)
})

test('a robbery takes a report and two people who did not report it', () => {
  const facts = {
    state: 'reported',
    reportedBy: 'facilitator:f',
    firstApprover: null,
    policeReport: 'FIR 1/26',
  } as const
  assert.deepEqual(safety.approveRobbery(facts, 'facilitator:f'), { no: 'same_person' })
  assert.deepEqual(safety.approveRobbery({ ...facts, policeReport: '' }, 'staff:a'), { no: 'report_needed' })
  assert.deepEqual(safety.approveRobbery(facts, 'staff:a'), { to: 'approved_once' })
  const once = { ...facts, state: 'approved_once', firstApprover: 'staff:a' } as const
  assert.deepEqual(safety.approveRobbery(once, 'staff:a'), { no: 'same_person' })
  assert.deepEqual(safety.approveRobbery(once, 'staff:b'), { to: 'booked' })
  assert.deepEqual(safety.approveRobbery({ ...once, state: 'booked' }, 'staff:c'), { no: 'already_done' })
})
