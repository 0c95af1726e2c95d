import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, type Input, type Output } from '@app/contract'
import { exampleAnswers } from '@app/domain/catalogue'
import { cashInHand, commissionHeld } from '@app/domain/ledger'
import { localDateOf } from '@app/domain/shared'
import { newId } from '../../kernel/id.ts'
import { applicationsModule } from '../applications/index.ts'
import { applicationsWorld } from '../../../test/worlds/applications-world.ts'
import { casefileModule } from '../casefile/index.ts'
import { priceItems } from '../catalogue/index.ts'
import { commissionsModule } from '../commissions/index.ts'
import { custodyFaults } from '../documents/index.ts'
import { madeUpScan } from '../documents/made-up-scans.ts'
import { type Person, refusalOf } from '../../../test/worlds/dispatch-world.ts'
import * as ledger from '../ledger/index.ts'
import { paymentsModule } from '../payments/index.ts'
import { ratingsModule } from '../ratings/index.ts'
import { getRequest } from '../requests/index.ts'
import { centrePayee, findCentrePayee } from '../workforce/index.ts'
import { centresModule } from './index.ts'

type World = Awaited<ReturnType<typeof applicationsWorld>>
let w: World
let centreId: string
let clerk: Person
let stranger: Person
before(async () => {
  w = await applicationsWorld({
    higher: [paymentsModule, commissionsModule, ratingsModule, centresModule, casefileModule],
  })
  const { offices } = w.world.kernel.territory
  const here = offices.find((one) => one.centre && one.districtId === w.tehsil.districtId)!
  centreId = here.id
  clerk = deskOf(centreId)
  stranger = deskOf(offices.find((one) => one.centre && one.id !== centreId)!.id)
})
after(() => w?.close())

const deskOf = (id: string): Person => ({
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: ['centre'], jurisdiction: { centres: [id] } },
})
const CARD = { kind: 'cnic', number: '35202-0000000-1' } as const
/** Decided at a desk, printed on paper, and something is paid in cash. */
const wanted = () =>
  w.serviceWith(
    (service, found) =>
      service.connector.kind === 'desk' &&
      found.delivery.form === 'paper' &&
      !found.delivery.second &&
      !found.legs.includes('filing') &&
      found.modes.some((one) => one.mode === 'centre') &&
      found.feeLines.length > 0,
  )

async function order(
  by: Person,
  more: Partial<Input<'requests.book'>> = {},
  { service, found } = wanted(),
): Promise<{ orderId: string; requestId: string; trackingNo: string; phone: string }> {
  const today = localDateOf(w.world.clock.now(), 300)
  const answers = exampleAnswers(found, { seed: 3, today, tehsilId: w.tehsil.id, districtId: w.tehsil.districtId })
  const [quote] = await w.look((tx) =>
    priceItems(tx, [{ definition: service, caseId: found.id, mode: more.mode ?? 'centre', answers }]),
  )
  const [orderId, requestId] = [newId(), newId()]
  const phone = `+92333${String(7_000_000 + ++count)}`
  const { requests } = await w.act(by, 'requests.book', {
    orderId,
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
        placeOfEvent: { tehsilId: w.tehsil.id },
      },
    ],
    onBehalfOf: { phone, name: 'Test Walk-in', consent: true, identity: CARD },
    centreId,
    ...more,
  })
  await w.world.settle()
  return { orderId, requestId, trackingNo: requests[0]!.trackingNo, phone }
}
let count = 0

async function uploadAs(who: Person, requestId: string): Promise<void> {
  await w.answerAndProve(who, requestId)
  await w.uploadAll(who, requestId)
}

test('a citizen names the centre beforehand: the request says which, with its hours; an unknown one is refused', async () => {
  const citizen = await w.citizen()
  const { requestId } = await order(citizen, { onBehalfOf: undefined })
  const { centre } = await w.act(citizen, 'requests.get', { requestId })
  const known = (await w.act(citizen, 'centres.list', {})).items.find((one) => one.id === centreId)!
  assert.deepEqual(
    [centre?.id, centre?.opens, centre?.closes, centre?.name],
    [centreId, known.opens, known.closes, known.name],
  )
  assert.ok(
    (await w.act(clerk, 'centre.requests', { centreId, limit: 50 })).items.some((one) => one.id === requestId),
    'its clerks see it coming',
  )
  assert.equal(
    await refusalOf(order(await w.citizen(), { onBehalfOf: undefined, centreId: 'no-such-centre' })),
    'centre_unknown',
  )
  const later = await order(citizen, { onBehalfOf: undefined, centreId: undefined })
  assert.equal((await w.act(citizen, 'requests.get', { requestId: later.requestId })).centre, null)
})

test('whoever turns to the centre’s way names one, as at booking; turning away from it takes the request off its list', async () => {
  const citizen = await w.citizen()
  const known = w.serviceWith(
    (_, found) =>
      ['centre', 'selfService'].every((mode) => found.modes.some((one) => one.mode === mode)) &&
      found.documents.some((one) => one.handling === 'carried'),
  )
  const { requestId } = await order(citizen, { onBehalfOf: undefined, centreId: undefined, mode: 'selfService' }, known)
  const { answers } = await w.act(citizen, 'requests.get', { requestId })
  const turn = async (by: Person, mode: 'centre' | 'selfService', to?: string) => {
    const [quote] = await w.look((tx) =>
      priceItems(tx, [{ definition: known.service, caseId: known.found.id, mode, answers }]),
    )
    return w.act(by, 'requests.changeMode', {
      requestId,
      mode,
      quoteSignature: quote!.signature,
      ...(to !== undefined && { centreId: to }),
    })
  }
  const listed = async (show: 'open' | 'here' = 'open') =>
    (await w.act(clerk, 'centre.requests', { centreId, show, limit: 50 })).items.some((one) => one.id === requestId)
  assert.equal(await refusalOf(turn(citizen, 'centre', 'no-such-centre')), 'centre_unknown')
  assert.equal((await w.act(citizen, 'requests.get', { requestId })).mode, 'selfService', 'and nothing has moved')
  await turn(citizen, 'centre', centreId)
  const { centre, mode } = await w.act(citizen, 'requests.get', { requestId })
  assert.deepEqual([centre?.id, mode, await listed()], [centreId, 'centre', true])
  await turn(w.agent, 'selfService', centreId)
  assert.deepEqual(
    [(await w.act(citizen, 'requests.get', { requestId })).centre, await listed()],
    [null, false],
    'a centre belongs to its own way only',
  )
  await turn(w.agent, 'centre', centreId)
  assert.equal(await listed(), true, 'an agent asks the caller the same')
  // What lies in a centre's safe is fetched from there, whichever way the rest goes on.
  const original = known.found.documents.find((one) => one.handling === 'carried')!
  const paper = {
    requestId,
    paperId: newId(),
    itemId: original.code,
    bagNo: 'BAG-9',
    countersign: { by: 'citizen' as const, name: 'Test Walk-in' },
  }
  await w.act(clerk, 'centre.paper', { ...paper, act: 'taken' })
  const elsewhere = w.world.kernel.territory.offices.find((one) => one.centre && one.id !== centreId)!.id
  const { trackingNo } = await w.act(citizen, 'requests.get', { requestId })
  assert.equal(
    await refusalOf(
      w.act(stranger, 'centre.takeIn', {
        centreId: elsewhere,
        trackingNo,
        phone: (citizen.actor as { phone: string }).phone,
        identity: CARD,
      }),
    ),
    'papers_elsewhere',
    'no other centre could give it back',
  )
  await turn(citizen, 'selfService')
  assert.deepEqual([await listed(), await listed('here')], [false, true])
  assert.equal((await w.act(clerk, 'centre.paper', { ...paper, act: 'given_back' })).home, true)
  assert.equal(await listed('here'), false)
  assert.equal(
    await refusalOf(w.act(clerk, 'requests.get', { requestId })),
    'not_found',
    'and the clerk has no more to do with it',
  )
})

test('numbers are drawn in order, priority goes a little earlier, and two counters never call the same one', async () => {
  const draw = (purpose: Input<'centre.issueTicket'>['purpose'], priority = false) =>
    w.act(clerk, 'centre.issueTicket', { ticketId: newId(), centreId, purpose, priority })
  const [one, two] = [await draw('order'), await draw('question')]
  const three = await draw('collect', true)
  assert.deepEqual([one.no, two.no, three.no], [1, 2, 3])
  assert.equal(
    await refusalOf(w.act(stranger, 'centre.issueTicket', { ticketId: newId(), centreId, purpose: 'order' })),
    'not_yours',
  )
  assert.equal(await refusalOf(w.act(clerk, 'centre.next', { centreId, counter: 9 })), 'counter_unknown')
  const [a, b] = await Promise.all([
    w.act(clerk, 'centre.next', { centreId, counter: 1 }),
    w.act(clerk, 'centre.next', { centreId, counter: 2 }),
  ])
  assert.deepEqual([a.ticket?.no, b.ticket?.no].sort(), [1, 3], 'the one with priority, and the first')
  assert.equal(await refusalOf(w.act(clerk, 'centre.next', { centreId, counter: 1 })), 'counter_busy')
  const atOne = a.ticket!
  assert.equal(await refusalOf(w.act(clerk, 'centre.finish', { ticketId: atOne.id })), 'ticket_moved_on')
  await w.act(clerk, 'centre.serve', { ticketId: atOne.id })
  await w.act(clerk, 'centre.transfer', { ticketId: atOne.id, counter: 3 })
  assert.equal(
    (await w.act(clerk, 'centre.next', { centreId, counter: 1 })).ticket?.no,
    2,
    'who was sent to counter 3 waits for counter 3',
  )
  assert.equal((await w.act(clerk, 'centre.next', { centreId, counter: 3 })).ticket?.id, atOne.id)
  await w.act(clerk, 'centre.noShow', { ticketId: b.ticket!.id })
  await w.act(clerk, 'centre.recall', { ticketId: b.ticket!.id })
  const { waiting, atCounters } = await w.act(clerk, 'centre.queue', { centreId })
  assert.deepEqual([waiting.map((row) => row.no), atCounters.length], [[b.ticket!.no], 2])
  const wall = await w.act({ id: '', actor: { kind: 'public' } }, 'centres.board', { centreId })
  assert.deepEqual([wall.waiting, wall.now.length], [1, 2])
  await w.world.clock.advance(30 * 3600)
  assert.equal((await w.act(clerk, 'centre.queue', { centreId })).waiting.length, 0, 'nobody waits overnight')
})

test('two clerks at one counter call one number; one command draws one number, even twice; another centre moves nothing', async () => {
  await w.world.clock.advance(24 * 3600)
  const ticketId = newId()
  const draw = (id: string) => w.act(clerk, 'centre.issueTicket', { ticketId: id, centreId, purpose: 'question' })
  const [first, again] = [await draw(ticketId), await draw(ticketId)]
  assert.equal(first.no, again.no)
  for (let n = 0; n < 3; n++) await draw(newId())
  const answers = await Promise.all(
    [1, 2, 3, 4].map(() => refusalOf(w.act(clerk, 'centre.next', { centreId, counter: 2 }))),
  )
  assert.deepEqual(answers.sort(), ['counter_busy', 'counter_busy', 'counter_busy', 'no refusal'])
  const all = await Promise.all([1, 3].map((counter) => w.act(clerk, 'centre.next', { centreId, counter })))
  assert.equal(new Set(all.map((one) => one.ticket?.no)).size, 2)
  for (const act of ['centre.serve', 'centre.noShow', 'centre.finish', 'centre.recall', 'centre.transfer'] as const)
    assert.equal(await refusalOf(w.act(stranger, act, { ticketId })), 'not_yours', act)
  const served = await Promise.all([
    refusalOf(w.act(clerk, 'centre.serve', { ticketId: all[0]!.ticket!.id })),
    refusalOf(w.act(clerk, 'centre.noShow', { ticketId: all[0]!.ticket!.id })),
  ])
  assert.deepEqual(served.sort(), ['no refusal', 'ticket_moved_on'])
  await w.world.clock.advance(24 * 3600)
})

test('an order face to face: identity, form, scans, cash in the till, receipt, and the centre’s own leg', async () => {
  assert.equal(
    await refusalOf(order(clerk, { onBehalfOf: { phone: '+923337654321', name: 'Test Walk-in', consent: true } })),
    'identity_needed',
  )
  assert.equal(await refusalOf(order(stranger)), 'not_yours')
  const { orderId, requestId } = await order(clerk)
  assert.equal(await refusalOf(w.act(stranger, 'requests.proofLines', { requestId })), 'not_found')
  assert.equal(await refusalOf(w.act(clerk, 'requests.completeAtDesk', { requestId })), 'document_missing')
  await uploadAs(clerk, requestId)
  assert.equal(await refusalOf(w.act(clerk, 'requests.completeAtDesk', { requestId })), 'fee_unpaid')

  const due = await w.act(clerk, 'till.due', { centreId, requestId })
  assert.ok(due.totalPaisa > 0)
  const pay = (amountPaisa: number, paymentId = newId()): Promise<Output<'till.collect'>> =>
    w.act(clerk, 'till.collect', { centreId, paymentId, orderId, amountPaisa })
  assert.equal(await refusalOf(pay(due.totalPaisa + 100)), 'amount_not_quote')
  assert.equal(
    await refusalOf(
      w.act(stranger, 'till.collect', { centreId, paymentId: newId(), orderId, amountPaisa: due.totalPaisa }),
    ),
    'not_yours',
  )
  const paymentId = newId()
  const paid = await pay(due.totalPaisa, paymentId)
  assert.deepEqual(await pay(due.totalPaisa, paymentId), paid, 'the same payment again is the first answer')
  assert.equal(await refusalOf(pay(due.totalPaisa)), 'already_paid')
  const receipt = await w.act(clerk, 'receipts.get', { receiptNo: paid.receipts[0]!.receiptNo })
  assert.match(receipt.receivedBy.en, /centre/i)

  await w.act(clerk, 'requests.completeAtDesk', { requestId })
  await w.world.settle()
  const till = (await w.look((tx) => findCentrePayee(tx, centreId)))!
  const rule = w.world.kernel.territory.commissionRules.find((one) => one.id === 'centre-desk')!
  assert.deepEqual(await ledger.balances(w.world.kernel.db, [cashInHand(till), commissionHeld(till)]), [
    due.totalPaisa,
    rule.amountPaisa,
  ])
  assert.deepEqual(await ledger.disagreements(w.world.kernel.db), [])

  // A third party's line is paid out of the till against its receipt, once and within its ceiling.
  const { quote } = await w.request(requestId)
  const line = quote.lines.find((one) => one.kind === 'third_party')
  if (line) {
    const { fileId: receiptFileId } = await w.upload(clerk, requestId, 'third-party-receipt')
    const out = (amountPaisa: number) =>
      w.act(clerk, 'till.thirdParty', { centreId, requestId, code: line.code, amountPaisa, receiptFileId })
    assert.equal(await refusalOf(out(10_000_000)), 'over_ceiling')
    await out(line.amountPaisa)
    assert.equal(await refusalOf(out(line.amountPaisa)), 'already_paid')
    assert.deepEqual(await ledger.balances(w.world.kernel.db, [cashInHand(till)]), [due.totalPaisa - line.amountPaisa])
  }
  const inTill = due.totalPaisa - (line?.amountPaisa ?? 0)

  // Blind: nothing says what should be there before it is counted.
  assert.ok(!('inTillPaisa' in (await w.act(clerk, 'till.summary', { centreId }))))
  await w.act(clerk, 'till.deposit', { centreId, depositId: newId(), amountPaisa: inTill - 5_000, slipNo: 'SLIP-1' })
  assert.equal(
    await refusalOf(
      w.act(clerk, 'till.deposit', { centreId, depositId: newId(), amountPaisa: due.totalPaisa, slipNo: 'SLIP-2' }),
    ),
    'insufficient_balance',
  )
  assert.deepEqual(await w.act(clerk, 'till.count', { centreId, countId: newId(), countedPaisa: 4_000 }), {
    expectedPaisa: 5_000,
    differencePaisa: -1_000,
  })
  assert.equal((await ledger.trialBalance(w.world.kernel.db)).sumPaisa, 0)
})

test('a full till takes no more, and nothing has moved', async () => {
  const { orderId, requestId } = await order(clerk)
  await uploadAs(clerk, requestId)
  const till = await w.look((tx) => centrePayee(tx, centreId))
  await w.look((tx) => ledger.setCap(tx, till, 1))
  const { totalPaisa } = await w.act(clerk, 'till.due', { centreId, requestId })
  assert.equal(
    await refusalOf(w.act(clerk, 'till.collect', { centreId, paymentId: newId(), orderId, amountPaisa: totalPaisa })),
    'cash_cap_exceeded',
  )
  assert.equal(
    await refusalOf(w.act(clerk, 'till.count', { centreId, countId: newId(), countedPaisa: 1_000_000 })),
    'cash_cap_exceeded',
  )
  assert.equal((await w.look((tx) => getRequest(tx, requestId))).facts.paid, false)
  await w.look((tx) => ledger.setCap(tx, till, null))
})

test('who ordered before is taken in by tracking number, the number it was ordered with, and their card', async () => {
  const { trackingNo, phone, requestId } = await order(w.agent, {
    centreId: undefined,
    onBehalfOf: { phone: '+923337000999', name: 'Test Caller', consent: true },
  })
  assert.equal(phone.length, 13)
  const given = { centreId, trackingNo, phone: '+923337000999', identity: CARD }
  assert.equal(await refusalOf(w.act(clerk, 'centre.takeIn', { ...given, phone: '+923337000998' })), 'not_found')
  assert.equal(
    await refusalOf(w.act(clerk, 'centre.takeIn', { ...given, identity: { kind: 'cnic', number: '12' } })),
    'identifier_invalid',
  )
  assert.equal((await w.act(clerk, 'centre.takeIn', given)).id, requestId)
  assert.equal((await w.look((tx) => getRequest(tx, requestId))).centreId, centreId)
  assert.ok((await w.act(clerk, 'centre.requests', { centreId })).items.some((card) => card.id === requestId))
  assert.equal(await refusalOf(w.act(stranger, 'centre.requests', { centreId })), 'not_yours')
})

test('originals at the counter keep the rules of custody, and the finished paper goes home against its code', async () => {
  const { orderId, requestId } = await order(clerk)
  await uploadAs(clerk, requestId)
  const { totalPaisa } = await w.act(clerk, 'till.due', { centreId, requestId })
  await w.act(clerk, 'till.collect', { centreId, paymentId: newId(), orderId, amountPaisa: totalPaisa })
  const { found } = wanted()
  const card = found.documents.find((one) => /cnic/.test(one.code))
  if (card)
    assert.equal(
      await refusalOf(
        w.act(clerk, 'centre.paper', {
          requestId,
          paperId: newId(),
          itemId: card.code,
          act: 'taken',
          bagNo: 'BAG-1',
          countersign: { by: 'citizen', name: 'Test Walk-in' },
        }),
      ),
      'never_carried',
    )
  await w.act(clerk, 'requests.completeAtDesk', { requestId })
  await w.world.settle()

  const application = await w.applicationOf(requestId)
  const office = w.clerkOf(application.office_id)
  await w.act(office, 'desk.take', { applicationId: application.application_id, diaryNo: 'D-1' })
  await w.act(office, 'desk.approve', { applicationId: application.application_id })
  await w.act(office, 'desk.issue', {
    applicationId: application.application_id,
    documentNo: 'DOC-1',
    printed: await w.printedRight(clerk, requestId),
  })
  await w.world.settle()
  assert.equal((await w.request(requestId)).state, 'at_office')
  const row = await w.applicationOf(requestId)
  const code = await w.world.kernel.vault.openText(`request:${requestId}`, row.collect_code!)
  const give = (typed: string) =>
    w.act(clerk, 'centre.handOver', { requestId, code: typed, receivedBy: 'Test Walk-in' })
  assert.equal(await refusalOf(give(code)), 'paper_not_here')
  const fetch = (more: object) =>
    w.act(clerk, 'centre.paper', {
      requestId,
      paperId: row.paper_id!,
      itemId: 'issued',
      act: 'fetched',
      bagNo: 'BAG-77',
      ...more,
    })
  assert.equal(await refusalOf(fetch({ bagNo: '' })), 'bag_needed')
  assert.equal(await refusalOf(fetch({})), 'countersign_needed')
  const paper = await fetch({ countersign: { by: 'clerk', name: 'Test Office Clerk' } })
  assert.deepEqual([paper.holder.kind, paper.bagNo], ['centre', 'BAG-77'])
  assert.deepEqual(
    (await w.act(clerk, 'centre.requests', { centreId, show: 'here' })).items.map((one) => one.id),
    [requestId],
  )
  assert.equal(await refusalOf(give(code === '000000' ? '000001' : '000000')), 'code_wrong')
  assert.equal(
    await refusalOf(w.act(stranger, 'centre.handOver', { requestId, code, receivedBy: 'Somebody' })),
    'not_found',
  )
  assert.equal((await give(code)).state, 'delivered')
  assert.deepEqual((await w.look((tx) => custodyFaults(tx))).faults, [])
})

test('whatever a clerk uploads is checked like anybody’s, and another way is not theirs', async () => {
  const { requestId } = await order(clerk)
  const input = {
    ...api['requests.upload'].input.parse({ requestId, fileId: newId(), itemId: 'no-such-paper', side: 'page' }),
    bytes: await madeUpScan('none', 1),
  }
  assert.equal(
    await refusalOf(w.world.as((tx) => applicationsModule.handlers['requests.upload']!(tx, input), clerk.actor)),
    'item_unknown',
  )
  assert.equal(await refusalOf(order(clerk, { mode: 'selfService' })), 'not_yours')
})
