import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type BankStatement, type Expected, matchLines, statementFault, type StatementLine } from './index.ts'

const line = (place: number, more: Partial<StatementLine> = {}): StatementLine => ({
  place,
  bookedOn: '2026-11-10',
  amountPaisa: 120_000,
  bankReference: `FT00000000${place}`,
  words: [],
  ...more,
})
const movement = (id: string, more: Partial<Expected> = {}): Expected => ({
  id,
  amountPaisa: 120_000,
  references: [`DPQ7K2M4X${id}`],
  on: '2026-11-10',
  ...more,
})
const statement = (lines: StatementLine[], more: Partial<BankStatement> = {}): BankStatement => ({
  account: 'PK36SCBL0000001123456702',
  currency: 'PKR',
  reference: 'S-1',
  from: '2026-11-01',
  to: '2026-11-30',
  openingPaisa: 500,
  closingPaisa: 500 + lines.reduce((sum, one) => sum + one.amountPaisa, 0),
  lines,
  ...more,
})

test('a statement that cannot be believed is named, with its line', () => {
  assert.equal(statementFault(statement([line(0), line(1, { amountPaisa: -7 })])), undefined)
  assert.equal(statementFault(statement([])), undefined)
  const cases: [Partial<BankStatement>, StatementLine[], ReturnType<typeof statementFault>][] = [
    [{ currency: 'USD' }, [], { fault: 'not_rupees' }],
    [{ openingPaisa: 0.5 }, [], { fault: 'not_whole_paisa' }],
    [{ to: '2026-10-30' }, [], { fault: 'day_unreadable' }],
    [{ from: '2026-02-30' }, [], { fault: 'day_unreadable' }],
    [{ reference: 'S\u200b1' }, [], { fault: 'hidden_signs' }],
    [{ closingPaisa: 120_499 }, [line(0)], { fault: 'does_not_add_up' }],
    [{}, [line(0), line(1, { amountPaisa: 0 })], { fault: 'not_whole_paisa', place: 1 }],
    [{ closingPaisa: 500 }, [line(0, { amountPaisa: 2 ** 60 })], { fault: 'not_whole_paisa', place: 0 }],
    [{}, [line(0, { bookedOn: '10.11.2026' })], { fault: 'day_unreadable', place: 0 }],
    [{}, [line(0, { bookedOn: '2026-12-01' })], { fault: 'day_outside', place: 0 }],
    [{}, [line(0, { bankReference: ' ' })], { fault: 'nameless_line', place: 0 }],
    [{}, [line(0, { words: ['DP\u202e1'] })], { fault: 'hidden_signs', place: 0 }],
  ]
  for (const [more, lines, fault] of cases) assert.deepEqual(statementFault(statement(lines, more)), fault)
})

const matched = (lines: StatementLine[], expected: Expected[]) =>
  matchLines(lines, expected).matches.map(({ place, ids, by }) => [place, ids.join(), by])

test('a line is the movement that it names and that has its amount, in whatever words it stands', () => {
  for (const words of [['DPQ7K2M4Xa'], ['IBFT, ref: dpq7k2m4xa thank you'], ['DEP DPQ7K 2M4XA'], ['dp-q7k2-m4xa']])
    assert.deepEqual(matched([line(0, { words })], [movement('a'), movement('b')]), [[0, 'a', 'reference']])
})

test('a batch that the bank books as one sum is all that is open of it, and only if the sum is right', () => {
  const of = (id: string, amountPaisa: number) => movement(id, { amountPaisa, batch: 'MSG-2026-11-A' })
  const batch = [of('a', -300), of('b', -500)]
  const sum = line(0, { amountPaisa: -800, words: ['MSG-2026-11-A'] })
  assert.deepEqual(matched([sum], batch), [[0, 'a,b', 'batch']])
  assert.deepEqual(matched([{ ...sum, amountPaisa: -801 }], batch), [])
  const one = line(1, { amountPaisa: -300, words: ['DPQ7K2M4Xa'] })
  assert.deepEqual(matched([one, { ...sum, amountPaisa: -500 }], batch), [
    [1, 'a', 'reference'],
    [0, 'b', 'batch'],
  ])
})

test("without a reference the switch's number says it, within its days", () => {
  const expected = [movement('a', { trace: '431299' }), movement('b', { trace: '431300' })]
  assert.deepEqual(matched([line(0, { words: ['RRN 431299'] })], expected), [[0, 'a', 'trace']])
  assert.deepEqual(matched([line(0, { words: ['RRN 431299'], bookedOn: '2026-11-20' })], expected), [])
})

test('a reference that was cut, or has one wrong sign, is that one; the number of a slip is never nearly another', () => {
  for (const word of ['DPQ7K2M4', 'DPQ7K2N4XA', 'DPQ7K24XA', 'DPQ7KK2M4XA'])
    assert.deepEqual(matched([line(0, { words: [word] })], [movement('a')]), [[0, 'a', 'near_reference']], word)
  for (const word of ['DPQ7K2', 'XXQ7K2M4XA', 'DPQ7K2M4X'])
    assert.deepEqual(matched([line(0, { words: [word] })], [movement('a'), movement('b')]), [], word)
  assert.deepEqual(matched([line(0, { words: ['10000124'] })], [movement('a', { references: ['10000123'] })]), [])
})

test('by its amount alone only where neither could be anything else', () => {
  const nameless = (place: number, more: Partial<StatementLine> = {}) =>
    line(place, { words: ['CASH COUNTER'], ...more })
  assert.deepEqual(matched([nameless(0)], [movement('a')]), [[0, 'a', 'amount']])
  assert.deepEqual(matched([nameless(0)], [movement('a'), movement('b')]), [])
  assert.deepEqual(matched([nameless(0), nameless(1)], [movement('a')]), [])
  assert.deepEqual(matched([nameless(0, { bookedOn: '2026-11-13' })], [movement('a')]), [])
  assert.deepEqual(matched([nameless(0, { words: ['GIFT 99213'] })], [movement('a')]), [])
})

test('a line that names a movement and has another amount is proposed, and is nobody else’s', () => {
  const short = line(0, { words: ['DPQ7K2M4Xa'], amountPaisa: 119_900 })
  const found = matchLines(
    [short],
    [movement('a'), movement('b', { amountPaisa: 119_900, references: ['DPZZZZZZZZ'] })],
  )
  assert.deepEqual(found, { matches: [], proposals: [{ place: 0, id: 'a', because: 'other_amount' }] })
})

test('what the bank books twice is matched once; the other stands alone', () => {
  const twice = [line(0, { words: ['DPQ7K2M4Xa'] }), line(1, { words: ['DPQ7K2M4Xa'], bookedOn: '2026-11-11' })]
  assert.deepEqual(matched(twice, [movement('a'), movement('b', { references: ['DPZZZZZZZZ'] })]), [
    [0, 'a', 'reference'],
  ])
})

test('whatever lines and movements there are, no movement is matched twice, and each sum is its line', () => {
  const day = fc.integer({ min: 1, max: 6 }).map((n) => `2026-11-0${n}`)
  const amount = fc.constantFrom(100, 200, 300, -100)
  const reference = fc.constantFrom('DPAAAAAAAA', 'DPAAAAAAAB', 'DPBBBBBBBB', '10000001', '10000002')
  const lines = fc.array(
    fc.record({ bookedOn: day, amountPaisa: amount, words: fc.array(reference, { maxLength: 2 }) }),
    { maxLength: 12 },
  )
  const expected = fc.array(
    fc.record({
      on: day,
      amountPaisa: amount,
      references: fc.array(reference, { maxLength: 2 }),
      batch: fc.option(fc.constantFrom('BATCH-0001'), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(lines, expected, (some, others) => {
      const open = others.map((one, n) => ({ ...one, id: String(n) }) as Expected)
      const { matches, proposals } = matchLines(
        some.map((one, place) => line(place, one)),
        open,
      )
      const ids = matches.flatMap((one) => one.ids)
      assert.equal(new Set(ids).size, ids.length)
      assert.equal(new Set(matches.map((one) => one.place)).size, matches.length)
      for (const one of matches) {
        const sum = one.ids.reduce((paisa, id) => paisa + open[Number(id)]!.amountPaisa, 0)
        assert.equal(sum, some[one.place]!.amountPaisa)
      }
      for (const one of proposals) {
        assert.ok(!ids.includes(one.id))
        assert.ok(!matches.some((match) => match.place === one.place))
      }
    }),
  )
})
