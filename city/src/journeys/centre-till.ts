import { formatRupees } from '@app/domain/shared'
import { newId } from '../ids.ts'
import type { Citizen, Ordered } from '../robots/citizen.ts'
import { madeUpScan } from '../scan.ts'
import type { Desk } from './centre-desk.ts'
import { told } from './office-of-people.ts'
import type { Stage } from './stage.ts'

/** So much is left in the till overnight. */
const FLOAT_PAISA = 20_00

export interface Till {
  depositedPaisa: number
  expectedPaisa: number
  differencePaisa: number
}

export async function takeMoney(
  stage: Stage,
  desk: Desk,
  citizen: Citizen,
  ordered: Ordered,
  refusals: string[],
): Promise<string> {
  const due = await desk.clerk.call('till.due', { centreId: desk.centreId, requestId: ordered.requestId })
  const pay = { centreId: desk.centreId, paymentId: newId(), orderId: ordered.orderId }
  refusals.push(await told(desk.clerk, 'till.collect', { ...pay, amountPaisa: due.totalPaisa + 500_00 }))
  const { receipts } = await desk.clerk.call('till.collect', { ...pay, amountPaisa: due.totalPaisa })
  await stage.settle()
  const receiptNo = receipts[0]?.receiptNo
  if (!receiptNo) throw new Error('there is no receipt')
  await stage.tell(
    citizen.name,
    'centre desk',
    `pays ${formatRupees(due.totalPaisa)} in cash, receipt ${receiptNo}; ${formatRupees(500_00)} more was refused (${refusals.at(-1)})`,
    ordered.requestId,
  )
  return receiptNo
}

/** Stamp paper, the oath, photocopies: out of the cash that was taken for them, against photographed receipts. */
export async function payOthers(stage: Stage, desk: Desk, ordered: Ordered): Promise<void> {
  const { requestId } = ordered
  const { quote } = await desk.clerk.call('requests.get', { requestId })
  const lines = quote.lines.filter((line) => line.kind === 'third_party' && line.amountPaisa > 0)
  for (const line of lines) {
    const receiptFileId = newId()
    await desk.clerk.call(
      'requests.upload',
      { requestId, fileId: receiptFileId, itemId: 'third-party-receipt' },
      { bytes: await madeUpScan() },
    )
    await desk.clerk.call('till.thirdParty', {
      centreId: desk.centreId,
      requestId,
      code: line.code,
      amountPaisa: line.amountPaisa,
      receiptFileId,
    })
  }
  if (lines.length)
    await stage.tell(
      'Centre clerk',
      'till',
      'pays out of the till, each against its photographed receipt: ' +
        `${lines.map((line) => `${line.label.en} ${formatRupees(line.amountPaisa)}`).join(', ')}`,
      requestId,
    )
}

/** The evening: the cash goes to the bank, the rest is counted before anybody is told what should be there. */
export async function closeTill(stage: Stage, desk: Desk): Promise<Till> {
  const { centreId } = desk
  const { items } = await desk.clerk.call('centre.requests', { centreId })
  const taken = (await Promise.all(items.map((one) => desk.clerk.call('requests.get', { requestId: one.id }))))
    .flatMap((view) => view.money.receipts.filter((receipt) => receipt.rail === 'cash'))
    .reduce((sum, receipt) => sum + receipt.amountPaisa, 0)
  const paidOut = (await Promise.all(items.map((one) => desk.clerk.call('requests.get', { requestId: one.id }))))
    .flatMap((view) => view.quote.lines.filter((line) => line.kind === 'third_party'))
    .reduce((sum, line) => sum + line.amountPaisa, 0)
  const depositedPaisa = taken - paidOut - FLOAT_PAISA
  await desk.clerk.call('till.deposit', {
    centreId,
    depositId: newId(),
    amountPaisa: depositedPaisa,
    slipNo: 'CENTRE-1',
  })
  const counted = await desk.clerk.call('till.count', { centreId, countId: newId(), countedPaisa: FLOAT_PAISA })
  await stage.tell(
    'Centre clerk',
    'till',
    `takes ${formatRupees(depositedPaisa)} to the bank and counts ${formatRupees(FLOAT_PAISA)} blind: ` +
      `${formatRupees(counted.expectedPaisa)} was expected, difference ` +
      `${formatRupees(counted.differencePaisa)}`,
  )
  return { depositedPaisa, ...counted }
}
