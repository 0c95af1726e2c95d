import { newId } from '../ids.ts'
import { paidByTwo } from '../robots/payout.ts'
import { accountOf, paidBack, wantsBack } from '../robots/refund.ts'
import type { Citizen, Ordered } from '../robots/citizen.ts'
import type { Facilitator, Visit } from '../robots/facilitator.ts'
import { madeUpScan } from '../scan.ts'
import type { Stage } from './stage.ts'
import { rupees } from './transcript.ts'

/** The citizen pays what a PSID is for, at a bank. */
export async function payPsid(
  stage: Stage,
  citizen: Citizen,
  requestId: string,
  purpose: 'government' | 'all' = 'government',
): Promise<void> {
  const psid = await citizen.voice.call('payments.createPsid', { requestId, purpose })
  await stage.tell(citizen.name, 'web', `takes PSID ${psid.number} over ${rupees(psid.amountPaisa)}`)
  await acceptAssessed(stage, citizen, requestId, psid.amountPaisa)
  await stage.line.send('demo.payPsid', { psid: psid.number })
  for (let i = 0; i < 40; i++) {
    await stage.settle()
    const { psid: now } = await citizen.voice.call('payments.psidStatus', { requestId })
    if (now?.state === 'paid' || now === null)
      return stage.tell(
        citizen.name,
        'bank app',
        `pays ${rupees(psid.amountPaisa)}; the rail’s call-back is verified and inquired before it counts`,
        requestId,
      )
    await stage.pass(0.25)
  }
  throw new Error(`PSID ${psid.number} was never confirmed`)
}

/** The final figure of an assessed fee is the department's own; the citizen accepts it or walks away free. */
async function acceptAssessed(stage: Stage, citizen: Citizen, requestId: string, amountPaisa: number): Promise<void> {
  const { quote } = await citizen.view(requestId)
  if (!quote.lines.some((line) => line.kind === 'assessed')) return
  await citizen.voice.call('payments.acceptAssessed', { requestId, accept: true })
  await stage.tell(
    citizen.name,
    'web',
    `accepts the fee as the department assessed it (${rupees(quote.governmentFeePaisa)} was the ` +
      `estimate; the PSID is over ${rupees(amountPaisa)})`,
  )
}

/** The facilitator pays others for the citizen, each against a photographed receipt, never above the line's ceiling. */
export async function payThirdParties(
  stage: Stage,
  ordered: Ordered,
  facilitator: Facilitator,
  visit: Visit,
  costs: Readonly<Record<string, number>>,
): Promise<void> {
  const { requestId } = ordered
  const lines = visit.tasks.find((task) => task.requestId === requestId)?.quote.lines ?? []
  for (const [code, amountPaisa] of Object.entries(costs)) {
    const line = lines.find((one) => one.code === code)
    if (!line) throw new Error(`the quote of ${ordered.trackingNo} has no line ${code}`)
    const receiptFileId = newId()
    await facilitator.voice.call(
      'requests.upload',
      { requestId, fileId: receiptFileId, itemId: 'third-party-receipt' },
      { bytes: await madeUpScan() },
    )
    await facilitator.voice.call('payments.thirdParty', {
      requestId,
      visitId: visit.id,
      code,
      amountPaisa,
      receiptFileId,
    })
    await stage.settle()
    await stage.tell(
      facilitator.person.name,
      'facilitator app',
      `pays ${rupees(amountPaisa)} for “${line.label.en}” (${rupees(line.amountPaisa)} was quoted), and photographs the receipt`,
      requestId,
    )
  }
}

/** What was taken at the door goes to the bank the same day; the bank has it when finance finds it there. */
export async function payIn(stage: Stage, facilitator: Facilitator): Promise<void> {
  const { inHandPaisa } = await facilitator.voice.call('cash.summary', {})
  if (inHandPaisa === 0) return
  const depositId = newId()
  await facilitator.voice.call('cash.deposit', {
    depositId,
    amountPaisa: inHandPaisa,
    slipNo: `SLIP-${depositId.slice(-8)}`,
  })
  await stage.people.finance.call('finance.matchDeposit', { depositId, bankReference: `BANK-${depositId.slice(-8)}` })
  await stage.settle()
  const { inHandPaisa: left } = await facilitator.voice.call('cash.summary', {})
  await stage.tell(
    facilitator.person.name,
    'bank',
    `pays in ${rupees(inHandPaisa)}; finance finds it on the bank’s statement; cash in hand ${rupees(left)}`,
  )
}

/** Three days on, the commission is free: paid out less the tax, and what was paid out of the own pocket whole. */
export async function payOut(
  stage: Stage,
  facilitator: Facilitator,
): Promise<{ grossPaisa: number; taxPaisa: number; netPaisa: number }> {
  const [paid] = await paidByTwo(stage.people, { batchId: newId(), facilitatorId: facilitator.person.id })
  if (!paid) throw new Error(`nothing was paid out to ${facilitator.person.name}`)
  const { availablePaisa } = await facilitator.voice.call('earnings.summary', { limit: 100 })
  if (availablePaisa !== 0) throw new Error(`${facilitator.person.name} still has ${rupees(availablePaisa)} to come`)
  await stage.tell(
    'Finance',
    'console',
    `pays out ${rupees(paid.netPaisa)} to ${facilitator.person.name}: ${rupees(paid.grossPaisa)} of ` +
      `commission and reimbursements, less ${rupees(paid.taxPaisa)} of tax`,
  )
  return paid
}

/** What was paid and not used comes back. */
export async function payRefund(stage: Stage, citizen: Citizen, ordered: Ordered): Promise<number> {
  const { money } = await citizen.view(ordered.requestId)
  if (money.refundPaisa === 0) return 0
  await wantsBack(citizen.voice, ordered.requestId, accountOf(citizen.voice, citizen.name))
  await paidBack(stage.people.finance, ordered.requestId, `BANK-${ordered.trackingNo.slice(-4)}`)
  await stage.settle()
  await stage.tell(
    'Finance',
    'console',
    `sends back ${rupees(money.refundPaisa)}, which was quoted for costs that came to less`,
    ordered.requestId,
  )
  return money.refundPaisa
}
