import assert from 'node:assert/strict'
import { ibanOf } from '@app/city/applicant'
import { handOver, untilIssued } from '@app/city/centre'
import { bringHome } from '@app/city/drive'
import { newId } from '@app/city/ids'
import { paidByTwo } from '@app/city/payout'
import { formatRupees } from '@app/domain/shared'
import { eventually } from '@app/server/test/eventually'
import { openBank } from '../peers/bank.ts'
import type { Rehearsal } from '../world/rehearsal.ts'
import { bytesOf } from './bytes.ts'

const THEIRS = 'PK36SCBL0000001123456702'
const SOMEBODY_ELSES = 'PK24SCBL0000001171495101'
const HOLD_DAYS = 4
const CENTRES_ACCOUNT = 9_002

/** What was taken for costs that came to less goes to the account that the citizen's own code confirms. */
export const giveBack = (r: Rehearsal): Promise<void> =>
  r.steps.play('refund', async () => {
    const stage = r.get('stage')
    const { citizen, ordered } = r.get('atCentre')
    const { requestId } = ordered
    stage.transcript.watch((id) => citizen.view(id))
    await untilIssued(stage, citizen, ordered)
    await handOver(stage, r.get('desk'), citizen, ordered, [])
    const owed = await citizen.voice.call('refunds.get', { requestId })
    assert.ok(owed.amountPaisa > 0, 'nothing is owed')
    const holder = 'Test Citizen Centre'
    const wrong = { kind: 'bank' as const, iban: `${THEIRS.slice(0, -1)}3`, holder }
    await assert.rejects(
      citizen.voice.call('refunds.sendCode', { requestId, to: wrong }),
      (error: { code?: string }) => error.code === 'iban_invalid',
    )
    const to = { ...wrong, iban: THEIRS }
    await citizen.voice.call('refunds.sendCode', { requestId, to })
    const text = (template: string) =>
      r.machine.phones.texts(citizen.voice.phone, 100).find((one) => one.template === template)
    await eventually('the code for the account comes', () => text('refund_to_code') !== undefined)
    const code = text('refund_to_code')?.facts.code ?? ''
    await citizen.voice.call('refunds.choose', { requestId, destinationId: newId(), to, code })
    const finance = r.desk('finance')
    const batchId = newId()
    const sent = await finance.call('finance.sendRefunds', { batchId })
    assert.deepEqual([sent.count, sent.totalPaisa], [1, owed.amountPaisa])
    const file = await bytesOf(r, finance, 'finance.refundFile', { batchId })
    const bank = openBank(r.plant === 'refund' ? SOMEBODY_ELSES : undefined)
    const [paid] = bank.take(file.toString('utf8'))
    assert.ok(paid, 'the file that goes to the bank says nothing')
    assert.equal(
      bank.credited(SOMEBODY_ELSES),
      0,
      `the refund went to another account, ending ${paid.account.slice(-4)}`,
    )
    assert.equal(bank.credited(THEIRS), owed.amountPaisa, 'the refund never reached the account')
    const { items } = await finance.call('finance.refunds', { state: 'sent' })
    const refundId = items.find((one) => one.requestId === requestId)?.refundId
    assert.ok(refundId)
    await finance.call('finance.confirmRefund', { refundId, bankReference: paid.bankReference })
    await eventually('the citizen is told', () => text('refund_sent') !== undefined)
    assert.equal((await citizen.view(requestId)).money.refundPaisa, 0)
    r.say(
      `   ${formatRupees(owed.amountPaisa)} to the account ending ${THEIRS.slice(-4)}: “${text('refund_sent')?.text}”`,
    )
  })

/** Where the centre's share goes, by two administrators; whoever asked does not approve. */
async function giveCentreAccount(r: Rehearsal): Promise<void> {
  const { centreId } = r.get('desk')
  const changeId = newId()
  const typed = { iban: ibanOf(CENTRES_ACCOUNT), holder: 'Test Service Centres' }
  await r.desk('first').call('centres.askAccount', { changeId, centreId, ...typed, reason: 'A letter of the bank' })
  const approval = { changeId, approve: true, reason: 'The letter was seen' }
  await assert.rejects(
    r.desk('first').call('centres.decide', approval),
    (error: { code?: string }) => error.code === 'same_person',
  )
  await r.desk('second').call('centres.decide', approval)
  const { account } = await r.desk('second').call('centres.get', { centreId })
  assert.equal(account?.masked, `TEST ••••${typed.iban.slice(-4)}`)
  r.say(`   the centre’s account by two administrators: ${account?.masked}, ${account?.holder}`)
}

/** Each leg's pay is held for its days, then goes out, less the tax; the agency has its share of its own people's, the centre its own. */
export const payCommission = (r: Rehearsal): Promise<void> =>
  r.steps.play('commission', async () => {
    const stage = r.get('stage')
    for (const which of ['byWeb', 'byCall'] as const) {
      const { citizen, ordered } = r.get(which)
      stage.transcript.watch((id) => citizen.view(id))
      await bringHome(stage, citizen, ordered)
    }
    await stage.pass(HOLD_DAYS * 24)
    await stage.settle()
    const [own, ofAgency] = [r.get('own'), r.get('ofAgency')]
    const earned = async (who: typeof own) => who.voice.call('earnings.summary', { limit: 100 })
    for (const who of [own, ofAgency]) {
      const { availablePaisa, items } = await earned(who)
      const lines = items.filter((one) => one.state === 'available')
      assert.ok(availablePaisa > 0, `${who.person.name} has earned nothing`)
      const share = lines.reduce((all, one) => all + one.agencyPaisa, 0)
      assert.equal(share > 0, who === ofAgency, 'who has no agency gives no share')
      r.say(
        `   ${who.person.name}: ${lines.length} legs, ${formatRupees(availablePaisa)}; ${formatRupees(share)} for an agency`,
      )
    }
    await giveCentreAccount(r)
    const finance = r.desk('finance')
    const batchId = newId()
    await paidByTwo({ finance, secondFinance: r.desk('secondFinance') }, { batchId })
    const file = await bytesOf(r, finance, 'finance.payoutFile', { batchId })
    const bank = openBank()
    const paid = bank.take(file.toString('utf8'))
    const { items } = await finance.call('finance.payouts', { state: 'sent' })
    const mine = items.filter((one) => one.batchId === batchId)
    const without = mine.filter((one) => one.accountMasked === null).map((one) => one.payeeName.en)
    assert.deepEqual(without, [], 'somebody has no account on file and stands in no file')
    assert.equal(paid.length, mine.length)
    const totals = [
      paid.reduce((all, one) => all + one.amountPaisa, 0),
      mine.reduce((all, one) => all + one.netPaisa, 0),
    ]
    assert.equal(totals[0], totals[1], 'the bank was told another sum')
    for (const n of [201, 202, 9_001, CENTRES_ACCOUNT])
      assert.ok(bank.credited(ibanOf(n)) > 0, `nothing came to the account of ${n}`)
    for (const one of mine)
      await finance.call('finance.confirmPayout', {
        batchId,
        payeeId: one.payeeId,
        bankReference: `PAID-${one.payeeId.slice(-6)}`,
      })
    for (const who of [own, ofAgency]) assert.equal((await earned(who)).availablePaisa, 0)
    r.say(`   ${mine.length} payouts, ${formatRupees(totals[0] ?? 0)}, tax withheld; the bank’s word is on record`)
  })
