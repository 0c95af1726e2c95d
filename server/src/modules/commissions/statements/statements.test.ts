import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { owedSum } from '@app/domain/commissions'
import { commissionAvailable, commissionHeld, penalised, receivable, reimbursementDue } from '@app/domain/ledger'
import { localDateOf } from '@app/domain/shared'
import { atTheDoor, finishVisit } from '../../../../test/at-the-door.ts'
import { notificationsInbox } from '../../../../test/inbox-module.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import * as ledger from '../../ledger/index.ts'
import { advance, recordFacts } from '../../requests/index.ts'
import { commissionsModule } from '../index.ts'
import { ownStatementCsv } from './csv.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([commissionsModule, notificationsInbox])
})
after(() => w?.world.close())

const finance: Person = {
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { province: true } },
}
const period = (): string =>
  localDateOf(w.world.clock.now(), w.world.kernel.territory.calendar.utcOffsetMinutes).slice(0, 7)
const days = async (count: number): Promise<void> => {
  await w.world.clock.advance(count * 86_400)
  await w.world.settle()
}
async function visited(who: Person): Promise<void> {
  const door = await atTheDoor(w, { who })
  for (const requestId of door.requestIds)
    await w.look((tx) => recordFacts(tx, requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(w, door, 'right')
  for (const requestId of door.requestIds)
    await w.look((tx) => advance(tx, requestId, 'withdraw', { cause: 'citizen' }))
  await w.world.settle()
  await w.act(who, 'shift.end', {})
}

/** A month in which everything happened: earned, released, claimed, corrected, penalised, paid and returned. */
async function lived(): Promise<{ who: Person; months: string[] }> {
  const who = await w.facilitator()
  const months = [period()]
  await visited(who)
  await days(4)
  const [line] = (await w.act(who, 'earnings.summary', {})).items
  const claimId = newId()
  const { taskId, why } = line!
  await w.act(who, 'earnings.claim', { claimId, taskId: taskId!, ruleId: why.ruleId, said: 'Too little.' })
  await w.act(finance, 'finance.answerPayClaim', { claimId, verdict: 'upheld', furtherPaisa: 700, answer: 'Yes.' })
  const amountPaisa = 5_000
  await w.look(async (tx) => {
    const [availablePaisa = 0] = await ledger.lockedBalances(tx, [commissionAvailable(who.id)])
    await ledger.post(tx, [penalised({ caseId: newId(), facilitatorId: who.id, amountPaisa, availablePaisa })])
  })
  const batchId = newId()
  await w.act(finance, 'finance.payout', { batchId, facilitatorId: who.id })
  await w.act(finance, 'finance.returnPayout', { batchId, payeeId: who.id, reason: 'account closed' })
  await days(35)
  await w.act(finance, 'finance.payout', { batchId: newId(), facilitatorId: who.id })
  if (period() !== months[0]) months.push(period())
  return { who, months }
}

test('opening and what moved are the closing, month after month, page by page, and the last closing is what the ledger holds', async () => {
  const { who, months } = await lived()
  assert.equal(months.length, 2)
  let before = 0
  for (const month of months) {
    const whole = await w.act(who, 'earnings.statement', { period: month, limit: 100 })
    const items: typeof whole.items = []
    for (let cursor: string | undefined; ;) {
      const page = await w.act(who, 'earnings.statement', { period: month, limit: 2, ...(cursor && { cursor }) })
      items.push(...page.items)
      if (page.next === null) break
      cursor = page.next
    }
    assert.deepEqual(items, whole.items)
    assert.equal(whole.opening.owedPaisa, before, `${month} begins where the one before ended`)
    const moved = items.reduce((sum, item) => sum + owedSum(item), 0)
    assert.equal(whole.opening.owedPaisa + moved, whole.closing.owedPaisa)
    for (const part of ['heldPaisa', 'availablePaisa', 'reimbursementPaisa', 'debtPaisa'] as const) {
      const sum = (rows: readonly (typeof whole.closing | (typeof items)[number] | (typeof whole.totals)[number])[]) =>
        rows.reduce((total, row) => total + row[part], 0)
      assert.equal(whole.opening[part] + sum(items), whole.closing[part], part)
      assert.equal(sum(whole.totals), sum(items), part)
    }
    assert.equal(items.at(-1)?.owedPaisa, whole.closing.owedPaisa)
    before = whole.closing.owedPaisa
  }
  const accounts = [commissionHeld(who.id), commissionAvailable(who.id), reimbursementDue(who.id), receivable(who.id)]
  const [held = 0, available = 0, costs = 0, debt = 0] = await ledger.balances(w.world.kernel.db, accounts)
  assert.equal(before, held + available + costs - debt)
  const kinds = (await w.act(who, 'earnings.statement', { period: months[0]!, limit: 100 })).items.map(
    (item) => item.kind,
  )
  assert.deepEqual([...new Set(kinds)].sort(), [
    'corrected',
    'earned',
    'held_again',
    'payout',
    'payout_returned',
    'penalty',
    'released',
  ])
})

test('finance reads anybody’s of their places with a purpose; the table is whole, in either language', async () => {
  const { who, months } = await lived()
  const asked = { payeeId: who.id, period: months[0]!, limit: 100 }
  const own = await w.act(who, 'earnings.statement', { period: months[0]!, limit: 100 })
  assert.deepEqual(await w.act(finance, 'finance.payStatement', { ...asked, purpose: 'payout' }), own)
  const traces = await w.world.kernel.db.many<{ purpose: string }>(
    `select details->>'purpose' as purpose from kernel.audit where action = 'payee.statement_read' and subject = $1`,
    [`facilitator:${who.id}`],
  )
  assert.deepEqual(traces, [{ purpose: 'payout' }])
  const elsewhere: Person = {
    id: newId(),
    actor: { kind: 'staff', id: newId(), roles: ['finance'], jurisdiction: { districts: ['no-such-district'] } },
  }
  assert.equal(await refusalOf(w.act(elsewhere, 'finance.payStatement', { ...asked, purpose: 'asked' })), 'not_found')
  for (const language of ['en', 'ur'] as const) {
    const file = await w.world.as((tx) => ownStatementCsv(tx, { period: months[0]!, language }), who.actor)
    const rows = Buffer.from(file.bytes).toString('utf8').trim().split('\r\n')
    assert.equal(rows.length, own.items.length + 4, 'who, headings, opening, lines, closing')
    assert.ok(rows.at(-1)!.includes((own.closing.owedPaisa / 100).toFixed(2)))
    assert.ok(rows[3]!.includes(`"${own.items[0]!.words[language]}"`), rows[3])
  }
})
