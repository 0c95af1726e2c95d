import { checklistFor } from '@app/domain/catalogue'
import { formatRupees, localDateOf } from '@app/domain/shared'
import { newId } from '../ids.ts'
import { orderedOf, prepareOrder, type Citizen, type Ordered, type RequestView } from '../robots/citizen.ts'
import { paidByTwo } from '../robots/payout.ts'
import { madeUpScan } from '../scan.ts'
import { type Desk, openDesk } from './centre-desk.ts'
import { closeTill, payOthers, takeMoney, type Till } from './centre-till.ts'
import { told } from './office-of-people.ts'
import type { Stage } from './stage.ts'
import { deskDecides } from './steps.ts'
import { statesOf } from './transcript.ts'

/** What a walk-in centre's journey shows. */
export interface AtCentre {
  id: 'centre'
  mode: string
  states: string[]
  ticket: { no: number; counter: number; waitMinutes: number }
  receiptNo: string
  feePaisa: number
  commissionPaisa: number
  openAdvancePaisa: number
  till: Till
  refusals: string[]
}

const TITLE =
  'At a walk-in centre: a number, the counter, form and papers, cash in the till, and the paper handed over there'
const CARD = { kind: 'cnic', number: '35202-7654321-1' } as const
const COUNTER = 2
/** Somebody walks in without an appointment and goes home with a receipt; days later they come for the paper. */
export async function playCentre(stage: Stage): Promise<AtCentre> {
  stage.transcript.heading(TITLE)
  const desk = await openDesk(stage)
  const citizen = stage.citizen('Test Citizen centre')
  stage.transcript.watch((requestId) => citizen.view(requestId))
  const refusals: string[] = []
  await stage.officeOpens()
  const ticket = await drawAndCall(stage, desk, citizen)
  const ordered = await takeOrder(stage, desk, citizen, refusals)
  const receiptNo = await takeMoney(stage, desk, citizen, ordered, refusals)
  await payOthers(stage, desk, ordered)
  await desk.clerk.call('requests.completeAtDesk', { requestId: ordered.requestId })
  await desk.clerk.call('centre.finish', { ticketId: ticket.id, requestId: ordered.requestId })
  await stage.settle()
  await stage.tell(
    'Centre clerk',
    'centre desk',
    `everything is there: it goes to the office; number ${ticket.no} is done`,
    ordered.requestId,
  )
  const till = await closeTill(stage, desk)
  await untilIssued(stage, citizen, ordered)
  const view = await handOver(stage, desk, citizen, ordered, refusals)
  if (view.state !== 'delivered' && view.state !== 'closed') throw new Error(`it ended ${view.state}`)
  if (view.money.refundPaisa > 0) throw new Error(`${formatRupees(view.money.refundPaisa)} was taken for nothing`)
  const rule = await earned(stage, ordered)
  return {
    id: 'centre',
    mode: view.mode,
    states: statesOf(view),
    ticket: { no: ticket.no, counter: COUNTER, waitMinutes: ticket.waitMinutes },
    receiptNo,
    feePaisa: view.quote.totalPaisa,
    commissionPaisa: rule,
    openAdvancePaisa: view.money.advancePaisa,
    till,
    refusals,
  }
}

export async function drawAndCall(stage: Stage, desk: Desk, citizen: Citizen) {
  const first = await desk.clerk.call('centre.issueTicket', {
    ticketId: newId(),
    centreId: desk.centreId,
    purpose: 'question',
  })
  const drawn = await desk.clerk.call('centre.issueTicket', {
    ticketId: newId(),
    centreId: desk.centreId,
    purpose: 'order',
    phone: citizen.voice.phone,
  })
  await stage.settle()
  const [text] = await citizen.voice.messages('ticket_issued')
  await stage.tell(
    citizen.name,
    'at the centre',
    `walks into ${desk.name}; number ${drawn.no}, about ${drawn.expectedMinutes} minutes${text ? `; “${text.text}”` : ''}`,
  )
  await desk.clerk.call('centre.next', { centreId: desk.centreId, counter: 1 })
  await desk.clerk.call('centre.noShow', { ticketId: first.id })
  await stage.pass(0.2)
  const { ticket } = await desk.clerk.call('centre.next', { centreId: desk.centreId, counter: COUNTER })
  if (ticket?.id !== drawn.id) throw new Error('another number was called')
  await stage.settle()
  const served = await desk.clerk.call('centre.serve', { ticketId: drawn.id })
  await stage.tell(
    'Centre clerk',
    'centre desk',
    `number ${first.no} did not come; calls number ${served.no} to counter ${COUNTER} after ` +
      `${served.waitMinutes} minutes; the board shows numbers only`,
  )
  return served
}

export async function takeOrder(stage: Stage, desk: Desk, citizen: Citizen, refusals: string[]): Promise<Ordered> {
  const wish = { town: stage.home, serviceId: 'domicile', caseId: 'adult', mode: 'centre' as const }
  const prepared = await prepareOrder(
    stage.line,
    stage.guide,
    wish,
    { name: citizen.name, phone: citizen.voice.phone, seed: 77 },
    await stage.line.now(),
  )
  const spoken = { phone: citizen.voice.phone, name: citizen.name, consent: true as const }
  refusals.push(
    await told(desk.clerk, 'requests.book', { ...prepared.input, centreId: desk.centreId, onBehalfOf: spoken }),
  )
  await stage.tell(
    'Centre clerk',
    'centre desk',
    `tries to order without a look at the card: refused (${refusals.at(-1)})`,
  )
  refusals.push(
    await told(desk.elsewhere, 'requests.book', {
      ...prepared.input,
      centreId: desk.centreId,
      onBehalfOf: { ...spoken, identity: CARD },
    }),
  )
  const made = await desk.clerk.call('requests.book', {
    ...prepared.input,
    centreId: desk.centreId,
    onBehalfOf: { ...spoken, identity: CARD },
  })
  await stage.settle()
  const ordered = orderedOf(prepared, made, wish, citizen.voice.phone)
  await stage.tell(
    'Centre clerk',
    'centre desk',
    `sees the card and orders ${ordered.definition.name.en} for ${citizen.name}; tracking number ` +
      `${ordered.trackingNo}; a clerk of another centre was refused (${refusals.at(-1)})`,
    ordered.requestId,
  )
  await fill(stage, desk, ordered)
  await stage.tell(
    'Centre clerk',
    'centre desk',
    'fills the form, scans the papers and hands them back, reads the lines aloud; the citizen says yes to each',
    ordered.requestId,
  )
  return ordered
}

export async function fill(stage: Stage, desk: Desk, ordered: Ordered): Promise<void> {
  const { requestId } = ordered
  const { formVersion } = await desk.clerk.call('requests.get', { requestId })
  await desk.clerk.call('requests.saveAnswers', {
    requestId,
    formVersion,
    answers: ordered.answers as Record<string, unknown>,
    complete: true,
  })
  for (const paper of checklistFor(
    ordered.found,
    ordered.answers,
    localDateOf(await stage.line.now(), stage.guide.offsetMinutes),
  )) {
    if (paper.optional) continue
    for (const [i, side] of paper.sides.entries())
      await desk.clerk.call(
        'requests.upload',
        { requestId, fileId: newId(), itemId: paper.code, side, page: i + 1 },
        { bytes: await madeUpScan() },
      )
    if (paper.handling === 'seen')
      await desk.clerk.call('centre.paper', { requestId, paperId: newId(), itemId: paper.code, act: 'seen' })
  }
  const { lines } = await desk.clerk.call('requests.proofLines', { requestId })
  if (lines.length)
    await desk.clerk.call('requests.prove', {
      requestId,
      lines: lines.map(({ field, value }) => ({ field, value, yes: true as const })),
    })
}

const ROUNDS_MAX = 200

export async function untilIssued(stage: Stage, citizen: Citizen, ordered: Ordered): Promise<void> {
  for (let round = 0; round < ROUNDS_MAX; round++) {
    await stage.settle()
    const { state } = await citizen.view(ordered.requestId)
    if (state === 'at_office') return
    if (state === 'ready') await stage.pass(2)
    else if (ordered.definition.connector.kind === 'desk') await deskDecides(stage, citizen, ordered)
    else await stage.pass(3)
  }
  throw new Error(`${ordered.trackingNo} was never issued`)
}

export async function handOver(
  stage: Stage,
  desk: Desk,
  citizen: Citizen,
  ordered: Ordered,
  refusals: string[],
): Promise<RequestView> {
  const { requestId } = ordered
  const view = await citizen.view(requestId)
  const code = view.application?.collectCode
  const paper = view.papers.find((one) => one.handling === 'issued')
  if (!code || !paper) throw new Error('nothing lies at the office')
  refusals.push(await told(desk.clerk, 'centre.handOver', { requestId, code, receivedBy: citizen.name }))
  await desk.clerk.call('centre.paper', {
    requestId,
    paperId: paper.id,
    itemId: 'issued',
    act: 'fetched',
    bagNo: 'CENTRE-77',
    countersign: { by: 'clerk', name: 'Rashid Farzi' },
  })
  await stage.settle()
  const [text] = await citizen.voice.messages('ready_at_centre')
  if (!text) throw new Error('nobody told the citizen that it is at the centre')
  await stage.tell(
    'Centre clerk',
    'centre desk',
    `fetches the paper from the office in sealed bag CENTRE-77, countersigned; “${text.text}”`,
    requestId,
  )
  const wrong = code === '000000' ? '000001' : '000000'
  refusals.push(await told(desk.clerk, 'centre.handOver', { requestId, code: wrong, receivedBy: 'Somebody' }))
  await desk.clerk.call('centre.handOver', { requestId, code, receivedBy: citizen.name })
  await stage.settle()
  await stage.tell(
    citizen.name,
    'at the centre',
    `a wrong code was refused (${refusals.at(-1)}); with the right one the paper is theirs`,
    requestId,
  )
  return citizen.view(requestId)
}

/** The centre's own leg, as the books have it. */
async function earned(stage: Stage, ordered: Ordered): Promise<number> {
  await stage.pass(24 * 4)
  await stage.settle()
  const payouts = await paidByTwo(stage.people, { batchId: newId() })
  const paisa = payouts.reduce((sum, one) => sum + one.grossPaisa, 0)
  if (paisa <= 0) throw new Error(`nothing was earned by ${ordered.trackingNo}`)
  await stage.tell('Finance', 'console', `pays the centre its leg: ${formatRupees(paisa)}, tax withheld as of anybody`)
  return paisa
}
