import { checklistFor, exampleAnswers, type Answers, type CaseDefinition } from '@app/domain/catalogue'
import { localDateOf } from '@app/domain/shared'
import { newId } from '../../src/kernel/id.ts'
import { findByRequest } from '../../src/modules/applications/store.ts'
import { priceItems } from '../../src/modules/catalogue/index.ts'
import { getRequest, recordFacts } from '../../src/modules/requests/index.ts'
import type { DispatchWorld, Person } from '../worlds/dispatch-world.ts'
import { foundBy, type Ids, sends, type Side } from './side.ts'
import { paperOf } from './visit-under-way.ts'

/** Ordered at the centre for somebody who came in. */
async function book(w: DispatchWorld, { where, centreId }: Side, clerk: Person, phone: string) {
  const { territory } = w.world.kernel
  const fitting = (service: (typeof territory.services)[number]) =>
    service.cases.find(
      (one) =>
        service.connector.kind === 'desk' &&
        one.delivery.form === 'paper' &&
        !one.legs.includes('filing') &&
        one.modes.some(({ mode }) => mode === 'centre') &&
        one.feeLines.length > 0,
    )
  const service = territory.services.find((one) => fitting(one))!
  const found = fitting(service)!
  const today = localDateOf(w.world.clock.now(), territory.calendar.utcOffsetMinutes)
  const answers = exampleAnswers(found, { seed: 3, today, tehsilId: where.id, districtId: where.districtId })
  const [quote] = await w.look((tx) =>
    priceItems(tx, [{ definition: service, caseId: found.id, mode: 'centre', answers }]),
  )
  const requestId = newId()
  await w.act(clerk, 'requests.book', {
    orderId: newId(),
    mode: 'centre',
    requests: [
      {
        requestId,
        serviceId: service.id,
        serviceVersion: service.version,
        caseId: found.id,
        subject: { name: 'Test Walk-in' },
        forWhom: 'other',
        answers,
        quoteSignature: quote!.signature,
        placeOfEvent: { tehsilId: where.id },
      },
    ],
    onBehalfOf: { phone, name: 'Test Walk-in', consent: true, identity: { kind: 'cnic', number: '35202-0000000-1' } },
    centreId,
  })
  await w.world.settle()
  return { requestId, found }
}

async function idsOf(w: DispatchWorld, requestId: string): Promise<Ids> {
  const { orderId, trackingNo } = await w.look((tx) => getRequest(tx, requestId))
  return { request: requestId, order: orderId, tracking: trackingNo, paper: await paperOf(w, requestId) }
}

/** The request's papers, scanned: the last file's id. */
async function scanned(w: DispatchWorld, clerk: Person, requestId: string, found: CaseDefinition, scan: Buffer) {
  const { answers } = await w.look((tx) => getRequest(tx, requestId))
  const today = localDateOf(w.world.clock.now(), w.world.kernel.territory.calendar.utcOffsetMinutes)
  const fileId = newId()
  let last = ''
  for (const item of checklistFor(found, answers as Answers, today))
    for (const side of item.required ? item.sides : []) {
      last = last === '' ? fileId : newId()
      await sends(w, clerk, 'requests.upload', { requestId, fileId: last, itemId: item.code, side }, scan)
    }
  return fileId
}

/** Somebody waits with a number; a request was brought whose fee is not paid, and one lies at its office's desk. */
export async function atTheCentre(w: DispatchWorld, side: Side, scan: Buffer): Promise<void> {
  const { ids, centreId, staff } = side
  const clerk = staff.centre
  ids.ticket = newId()
  await w.act(clerk, 'centre.issueTicket', { ticketId: ids.ticket, centreId, purpose: 'order' })
  await w.act(clerk, 'centre.next', { centreId, counter: 1 })
  await w.act(clerk, 'centre.serve', { ticketId: ids.ticket })
  const phone = `+92333${ids.ticket.replace(/\D/g, '').slice(-7).padStart(7, '1')}`
  const brought = await book(w, side, clerk, phone)
  side.idsOf.centre = {
    ...(await idsOf(w, brought.requestId)),
    file: await scanned(w, clerk, brought.requestId, brought.found, scan),
    item: brought.found.documents.find((one) => !one.optional)!.code,
  }
  const { orderId, totalPaisa } = await w.act(clerk, 'till.due', { centreId, requestId: brought.requestId })
  const payment = newId()
  await w.act(clerk, 'till.collect', { centreId, orderId, paymentId: payment, amountPaisa: totalPaisa })
  const receipt = 'select receipt_no as found from payments.receipt where order_id = $1'
  Object.assign(side.idsOf.centre, { payment, receipt: await foundBy(w, receipt, orderId) })
  const { requestId, found } = await book(w, side, clerk, phone)
  const { answers, formVersion } = await w.look((tx) => getRequest(tx, requestId))
  await w.act(clerk, 'requests.saveAnswers', { requestId, formVersion, answers, complete: true })
  const { lines } = await w.act(clerk, 'requests.proofLines', { requestId })
  const read = lines.map(({ field, value }) => ({ field, value, yes: true as const }))
  if (read.length) await w.act(clerk, 'requests.prove', { requestId, lines: read })
  const file = await scanned(w, clerk, requestId, found, scan)
  await w.look((tx) => recordFacts(tx, requestId, { paid: true, owedPaisa: 0 }))
  await w.act(clerk, 'requests.completeAtDesk', { requestId })
  await w.world.settle()
  const filed = (await w.look((tx) => findByRequest(tx, requestId)))!
  ids.application = filed.application_id
  side.idsOf.clerk = {
    ...(await idsOf(w, requestId)),
    file,
    application: filed.application_id,
    office: filed.office_id,
  }
}
