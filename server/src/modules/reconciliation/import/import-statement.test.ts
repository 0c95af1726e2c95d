import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { camt053, csvStatement, type MadeStatement } from '../../../../test/statement-files.ts'
import { dispatchWorld, type Person } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { reconciliationModule } from '../index.ts'

const COLLECTION = 'PK36SCBL0000001123456702'
const PAYOUT = 'PK15MEZN0001350102071383'
const w = await dispatchWorld([reconciliationModule], { collectionIban: COLLECTION })
w.world.kernel.config.payer = { name: 'Test Programme', iban: PAYOUT }
after(() => w.world.close())

const staff = (role: 'finance' | 'auditor', jurisdiction: object = { province: true }): Person => ({
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: [role], jurisdiction },
})
const finance = staff('finance')
const reads = (file: string | Uint8Array, by = finance) =>
  w.act(by, 'finance.importStatement', { statementId: newId(), file: Buffer.from(file).toString('base64') })
const refused = async (file: string | Uint8Array): Promise<[string, object | undefined]> => {
  const error: unknown = await reads(file).then(
    () => assert.fail('it was taken'),
    (one: unknown) => one,
  )
  if (!(error instanceof Refusal)) throw error
  return [error.code, error.details]
}
const made = (more: Partial<MadeStatement> = {}): MadeStatement => ({
  iban: COLLECTION,
  from: '2026-11-02',
  to: '2026-11-06',
  opening: '100.00',
  closing: '1300.50',
  lines: [
    { rupees: '1500.50', reference: 'FT1', words: ['Deposit slip 0012345', 'Ayesha Misali'] },
    { rupees: '-300', reference: 'FT2', on: '2026-11-06' },
  ],
  ...more,
})

test('a statement that is none, cut off, in pieces or in letters nobody knows is refused by name', async () => {
  const whole = camt053(made())
  for (const file of ['', 'hello', '<a/>', whole.slice(0, -40), whole.replace('<Document', '<!DOCTYPE x><Document')])
    if (file) assert.deepEqual((await refused(file))[0], 'statement_unreadable', file.slice(0, 20))
  const sheet = csvStatement(made())
  for (const file of [sheet.slice(0, -3), sheet.replace('closing,', 'closed,'), sheet.replace('1300.50', '1300.505')])
    assert.deepEqual((await refused(file))[0], 'statement_unreadable')
  const statement = /<Stmt>[\s\S]*<\/Stmt>/.exec(whole)![0]
  assert.equal((await refused(whole.replace(statement, statement + statement)))[0], 'statement_in_parts')
  const page = '<StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn><ElctrncSeqNb>'
  assert.equal((await refused(whole.replace('<ElctrncSeqNb>', page)))[0], 'statement_in_parts')
  const named = whole.replace('UTF-8', 'EBCDIC-CP-US')
  assert.deepEqual(await refused(named), ['statement_encoding', { encoding: 'ebcdic-cp-us' }])
  const bare = Buffer.from(sheet, 'utf16le')
  assert.deepEqual(await refused(bare), ['statement_encoding', { encoding: 'UTF-16' }])
  assert.deepEqual(await refused(Buffer.from(whole.replace('Ayesha', 'Aÿesha'), 'latin1')), [
    'statement_encoding',
    { encoding: 'utf-8' },
  ])
})

test('one that does not add up, is of another account, or has a line that cannot be is refused, and nothing is kept', async () => {
  assert.equal((await refused(camt053(made({ closing: '1300.51' }))))[0], 'statement_sum_wrong')
  assert.equal((await refused(camt053(made({ lines: made().lines.slice(1) }))))[0], 'statement_sum_wrong')
  assert.equal((await refused(camt053(made({ iban: 'PK74JSBL9585000000670111' }))))[0], 'statement_other_account')
  const [first, second] = made().lines as [MadeStatement['lines'][number], MadeStatement['lines'][number]]
  const wrong: [MadeStatement['lines'][number], string][] = [
    [{ ...second, on: '2026-11-07' }, 'day_outside'],
    [{ ...second, reference: 'FT\u200b2' }, 'hidden_signs'],
    [{ ...second, rupees: '0' }, 'not_whole_paisa'],
  ]
  for (const [line, fault] of wrong)
    assert.deepEqual(await refused(camt053(made({ lines: [first, line] }))), ['statement_wrong', { fault, line: 2 }])
  assert.deepEqual(await refused(csvStatement(made({ lines: [{ ...first, rupees: 'many' }] }))), [
    'statement_wrong',
    { fault: 'not_whole_paisa', line: 1 },
  ])
  assert.deepEqual(await refused(camt053(made()).replaceAll('PKR', 'USD')), [
    'statement_wrong',
    { fault: 'not_rupees' },
  ])
  await assert.rejects(reads(camt053(made()), staff('finance', { districts: ['nowhere'] })), /whole_programme_only/)
  const { items, accounts } = await w.act(finance, 'finance.statements', {})
  assert.deepEqual(items, [])
  assert.deepEqual(
    accounts.map((one) => [one.account, one.until]),
    [
      ['collection', null],
      ['payout', null],
    ],
  )
})

test('a whole one is kept with its lines, sealed where they speak of people; the same file again does nothing', async () => {
  const file = camt053(made())
  const answer = await reads(file)
  assert.deepEqual([answer.lines, answer.again], [2, false])
  assert.deepEqual(await reads(file), { ...answer, again: true })
  const both = await Promise.all([reads(csvStatement(next())), reads(csvStatement(next()))])
  assert.deepEqual(both.map((one) => one.again).toSorted(), [false, true], 'of two at once one is read')
  const seen = await w.act(staff('auditor'), 'finance.statementLines', { statementId: answer.statementId, limit: 1 })
  assert.deepEqual(
    seen.items.map(({ lineId: _, ...line }) => line),
    [
      {
        place: 1,
        bookedOn: '2026-11-02',
        amountPaisa: 150_050,
        bankReference: 'FT1',
        words: ['Deposit slip 0012345', 'Ayesha Misali'],
      },
    ],
  )
  const rest = await w.act(finance, 'finance.statementLines', {
    statementId: answer.statementId,
    limit: 1,
    cursor: seen.next!,
  })
  assert.deepEqual([rest.items[0]?.amountPaisa, rest.next], [-30_000, null])
  const { words } = await w.world.kernel.db.one<{ words: Buffer }>(
    'select words from reconciliation.line where id = $1',
    [seen.items[0]!.lineId],
  )
  assert.ok(!words.toString('latin1').includes('Misali'), 'sealed')
})

/** Over a weekend, in which the bank wrote nothing. */
const next = (more: Partial<MadeStatement> = {}): MadeStatement =>
  made({ from: '2026-11-09', to: '2026-11-10', opening: '1300.50', closing: '1300.50', lines: [], ...more })

test('each goes on where the one before it ended: a gap is named, and no day is read twice', async () => {
  assert.deepEqual(await refused(camt053(next({ from: '2026-11-10', to: '2026-11-12' }))), [
    'statement_overlaps',
    { until: '2026-11-10' },
  ])
  const after = { from: '2026-11-12', to: '2026-11-12' }
  assert.deepEqual(await refused(camt053(next(after))), [
    'statement_gap',
    { because: 'days_missing', from: '2026-11-11', until: '2026-11-11' },
  ])
  const other = { from: '2026-11-11', to: '2026-11-11', opening: '1300', closing: '1300' }
  assert.deepEqual(await refused(camt053(next(other))), [
    'statement_gap',
    { because: 'balance_differs', closingPaisa: 130_050, openingPaisa: 130_000 },
  ])
  const { accounts } = await w.act(finance, 'finance.statements', {})
  assert.deepEqual(accounts[0], { account: 'collection', iban: COLLECTION, until: '2026-11-10', closingPaisa: 130_050 })
})

test('UTF-16 by its mark and Windows-1252 are read as they are meant', async () => {
  const of = (from: string, name: string) =>
    csvStatement({
      ...made({ iban: PAYOUT, from, to: from, opening: '0', closing: '0' }),
      lines: [
        { rupees: '5', reference: 'A1', words: [name] },
        { rupees: '-5', reference: 'A2' },
      ],
    })
  const days = ['2026-11-02', '2026-11-03', '2026-11-04'] as const
  const files = [
    Buffer.from(`\ufeff${of(days[0], 'José عائشہ')}`, 'utf16le'),
    Buffer.from(of(days[1], 'José'), 'latin1'),
    Buffer.from(of(days[2], 'José عائشہ')),
  ]
  const names: (string | undefined)[] = []
  for (const file of files) {
    const { statementId } = await reads(file)
    names.push((await w.act(finance, 'finance.statementLines', { statementId })).items[0]?.words[0])
  }
  assert.deepEqual(names, ['José عائشہ', 'José', 'José عائشہ'])
})
