import { describe, expect, test } from 'vitest'
import { groupFacts } from './admin/group-facts.ts'
import { rowsOfCsv, wrongLines } from './admin/csv.ts'
import { looksLikePhone } from '../components/order/active-call.ts'
import { DISPOSITIONS, dispositionWords } from './calls/dispositions.ts'
import { printedLines } from './desk/printed-lines.ts'
import { waitedWords } from './operations/board/board-rows.tsx'
import { mayRing } from './operations/board/call-turn.tsx'
import { reopenTargets } from './operations/request/reopen-card.tsx'
import { moved, positionOf } from './operations/map/use-live-map.ts'

describe('the call centre', () => {
  test.each([
    ['0300 1234567', true],
    ['+92 300 1234567', true],
    ['042-35761234', true],
    ['LH-1234', false],
    ['Test Citizen', false],
    ['12345', false],
  ])('%s starts a call: %s', (typed, is) => {
    expect(looksLikePhone(typed)).toBe(is)
  })

  test('every disposition has words and a key of its own', () => {
    expect(DISPOSITIONS.map((one) => one.value).sort()).toEqual(Object.keys(dispositionWords.en).sort())
    expect(new Set(DISPOSITIONS.map((one) => one.code)).size).toBe(DISPOSITIONS.length)
  })
})

describe('the office desk', () => {
  const proof = [
    { field: 'name', value: 'Test Citizen' },
    { field: 'born', value: '1990-01-01' },
    { field: 'town', value: 'A town' },
  ]
  test('a line is as it was heard, or as it stands on the paper, or not yet looked at', () => {
    expect(printedLines(proof, { name: true }, { born: ' 1991-01-01 ' })).toEqual({
      printed: [
        { field: 'name', value: 'Test Citizen' },
        { field: 'born', value: '1991-01-01' },
      ],
      unseen: ['town'],
    })
  })
})

describe('operations', () => {
  test('waiting is said in the largest unit', () => {
    expect(waitedWords(59 * 60_000, 'en')).toBe('59 min')
    expect(waitedWords(26 * 3_600_000, 'en')).toBe('1 d')
    expect(waitedWords(-5, 'ur')).toBe('0 منٹ')
  })

  test('only whoever has a telephone is rung', () => {
    expect(
      (['you', 'representative', 'office', 'us', 'law', 'nobody'] as const).map((party) =>
        mayRing({ turn: { party, words: { en: '', ur: '' }, ask: null, reminders: [] } }),
      ),
    ).toEqual([true, true, true, false, false, false])
  })

  test('a resolution may name only what the table allows', () => {
    expect(reopenTargets('closed')).toContain('booked')
    expect(reopenTargets('in_process')).not.toContain('booked')
    expect(reopenTargets('scheduled')).toEqual([])
  })

  test('a late position never moves a marker back', () => {
    const at = (seenAt: string) => ({
      id: 'f',
      name: '',
      badgeNo: '',
      point: { lat: 1, lon: 1 },
      exact: false,
      seenAt,
      visitId: null,
    })
    const newer = positionOf(
      JSON.stringify({
        kind: 'position',
        data: { facilitatorId: 'f', lat: 2, lon: 2, seenAt: '2026-11-24T10:00:00.000Z' },
      }),
    )
    expect(newer).toBeDefined()
    const seen = new Map([['f', newer!.seen]])
    expect(moved({ facilitators: [at('2026-11-24T09:00:00.000Z')], visits: [] }, seen).facilitators[0]?.point.lat).toBe(
      2,
    )
    expect(moved({ facilitators: [at('2026-11-24T11:00:00.000Z')], visits: [] }, seen).facilitators[0]?.point.lat).toBe(
      1,
    )
    expect(positionOf('{"kind":"visit","data":{}}')).toBeUndefined()
    expect(positionOf('not json')).toBeUndefined()
  })
})

describe('administration', () => {
  test('only lines with an office are counted, and only named lines are shown as wrong', () => {
    expect(rowsOfCsv('id,department\n\na,b\nc,d\n')).toBe(2)
    expect(rowsOfCsv('')).toBe(0)
    const words = { en: '', ur: '' }
    expect(
      wrongLines({
        kind: 'refused',
        code: 'csv_invalid',
        words,
        details: { problems: [{ line: 3, what: 'no point' }, {}] },
      }),
    ).toEqual([{ line: 3, words: 'no point' }])
    expect(wrongLines({ kind: 'refused', code: 'not_yours', words })).toEqual([])
  })

  test('unverified facts stand under their case, with the words nearest to them', () => {
    const label = { en: 'Fee', ur: 'فیس' }
    const service = { cases: [{ name: { en: 'Usual', ur: 'عام' }, feeLines: [{ label }] }] } as never
    const groups = groupFacts(['legalBasis.evidence', 'cases.0.feeLines.0.evidence'], service)
    expect(groups.map((group) => group.name?.en)).toEqual([undefined, 'Usual'])
    expect(groups[1]?.facts[0]).toEqual({ path: 'feeLines.0', label })
  })
})
