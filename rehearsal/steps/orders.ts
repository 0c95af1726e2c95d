import assert from 'node:assert/strict'
import type { Output } from '@app/contract'
import { drawAndCall, takeOrder } from '@app/city/centre'
import { takeMoney } from '@app/city/centre-till'
import { type Ordered, orderedOf, prepareOrder, type Wish } from '@app/city/citizen'
import type { Desk } from '@app/city/centre-desk'
import { newId } from '@app/city/ids'
import { madeUpScan } from '@app/city/scan'
import { order } from '@app/city/steps'
import { eventually } from '@app/server/test/eventually'
import { formatRupees } from '@app/domain/shared'
import type { Rehearsal } from '../world/rehearsal.ts'
import { setRealStage } from '../world/set-stage.ts'
import { openPockets } from './offers.ts'
import { appoint, SERVICES } from './office.ts'

/** A consent that is kept, by how it is known. */
function assertKept(r: Rehearsal, items: Output<'record.consents'>['items'], proof: 'signed_in' | 'voice'): void {
  const { en } = r.territory.messages.words[`consent.proof.${proof}`] ?? {}
  const found = items.find((one) => one.kind === 'order' && one.proof.en === en)
  assert.ok(found, `no consent is kept that says “${en}”`)
  r.say(`   kept: “${found.words.en}”; ${found.proof.en}`)
}

export const orderByWeb = (r: Rehearsal): Promise<void> =>
  r.steps.play('orderWeb', async () => {
    await setRealStage(r)
    const stage = r.get('stage')
    await stage.officeOpens()
    await openPockets(r)
    const citizen = stage.citizen('Test Citizen Web')
    const wish: Wish = { serviceId: SERVICES.mail, mode: 'doorstep', town: stage.home }
    r.put('byWeb', { citizen, ordered: await order(stage, citizen, wish) })
    assertKept(r, (await citizen.voice.call('record.consents', {})).items, 'signed_in')
  })

export const orderByCall = (r: Rehearsal): Promise<void> => r.steps.play('orderCall', () => takeCall(r))
export const orderAtCentre = (r: Rehearsal): Promise<void> => r.steps.play('orderCentre', () => walkIn(r))

/** The agent takes the call, asks whether it may be done in the caller's name, and later hears a code before speaking of it. */
async function takeCall(r: Rehearsal): Promise<void> {
  const stage = r.get('stage')
  const { line, phones } = r.machine
  const agent = r.desk('agent')
  const citizen = stage.citizen('Test Citizen Call')
  const { phone } = citizen.voice
  const person = { name: citizen.name, phone, seed: 41 }
  const wish: Wish = {
    serviceId: SERVICES.rest,
    caseId: 'affidavit',
    mode: 'doorstep',
    town: stage.away,
    slot: 'later',
  }
  const callId = newId()
  await agent.call('calls.sit', { extension: '201', presence: 'ready' })
  await agent.call('calls.start', { callId, phone })
  assert.deepEqual((await agent.call('calls.find', { q: phone })).candidates, [], 'nobody knows the caller yet')
  const prepared = await prepareOrder(line, stage.guide, wish, person, await line.now())
  const spoken = { phone, name: citizen.name, callId }
  const made = await agent.call('requests.book', { ...prepared.input, onBehalfOf: { ...spoken, consent: true } })
  const ordered = orderedOf(prepared, made, wish, phone)
  await stage.settle()
  const sent = await agent.call('calls.sendCheck', { phone })
  await stage.settle()
  const code = phones.texts(phone, 20).find((one) => one.facts.code)?.facts.code
  assert.ok(code, `no code came to ${sent.sentToMasked}`)
  const { accountId } = await agent.call('calls.check', { phone, code })
  const { items } = await agent.call('record.consents', { accountId })
  assertKept(r, items, 'voice')
  await agent.call('calls.finish', { callId, disposition: 'ordered', requestId: ordered.requestId })
  r.put('byCall', { citizen, ordered })
  stage.transcript.watch((requestId) => citizen.view(requestId))
  await stage.tell(
    citizen.name,
    'phone',
    `calls and orders ${ordered.definition.name.en}; the agent notes the spoken yes, and reads the record only after the ` +
      `code; tracking number ${ordered.trackingNo}`,
    ordered.requestId,
  )
}

const LESS_PAISA = 50_00
const CENTRE = {
  phone: '',
  week: 'sixDay' as const,
  opens: '08:00',
  closes: '20:00',
  counters: 3,
  tillPaisa: 100_000_00,
  safePaisa: 0,
}

/** A centre by two administrators, with a clerk who sees nothing of the other. */
async function openCentre(r: Rehearsal, at: 'home' | 'away'): Promise<string> {
  const town = r.get('towns')[at]
  const [centreId, changeId] = [`centre-${at}`, newId()]
  await r.desk('first').call('centres.make', {
    ...CENTRE,
    changeId,
    centreId,
    tehsilId: town.tehsilId,
    name: { en: `Service centre, ${town.name}`, ur: 'سروس سینٹر' },
    address: { en: '1 Test Road', ur: '1 آزمائشی روڈ' },
    point: town.point,
    reason: 'Opens this month',
  })
  await r.desk('second').call('centres.decide', { changeId, approve: true, reason: 'Seen' })
  const isOpen = async () => (await r.machine.line.send('centres.list', {})).items.some((one) => one.id === centreId)
  await eventually('the centre is open', isOpen)
  await appoint(r, `${at} centre`, 'centre', { centres: [centreId] })
  return centreId
}

/** What others take is paid out of the till, against receipts; one takes less than was quoted. */
async function payOthers(r: Rehearsal, desk: Desk, { requestId }: Ordered): Promise<void> {
  const { quote } = await desk.clerk.call('requests.get', { requestId })
  const lines = quote.lines.filter((line) => line.kind === 'third_party' && line.amountPaisa > 0)
  for (const [n, line] of lines.entries()) {
    const receiptFileId = newId()
    await desk.clerk.call(
      'requests.upload',
      { requestId, fileId: receiptFileId, itemId: 'third-party-receipt' },
      { bytes: await madeUpScan() },
    )
    const amountPaisa = n === 0 ? line.amountPaisa - LESS_PAISA : line.amountPaisa
    await desk.clerk.call('till.thirdParty', {
      centreId: desk.centreId,
      requestId,
      code: line.code,
      amountPaisa,
      receiptFileId,
    })
    r.say(`   ${line.label.en}: ${formatRupees(amountPaisa)} of ${formatRupees(line.amountPaisa)} that were quoted`)
  }
}

/** A number, the counter, form and papers; the cash lies in the till. */
async function walkIn(r: Rehearsal): Promise<void> {
  const stage = r.get('stage')
  const centreId = await openCentre(r, 'home')
  await openCentre(r, 'away')
  await stage.settle()
  const desk = {
    centreId,
    name: `Service centre, ${stage.home.name}`,
    clerk: r.desk('home centre'),
    elsewhere: r.desk('away centre'),
  }
  r.put('desk', desk)
  const citizen = stage.citizen('Test Citizen Centre')
  stage.transcript.watch((requestId) => citizen.view(requestId))
  const ticket = await drawAndCall(stage, desk, citizen)
  const refusals: string[] = []
  const ordered = await takeOrder(stage, desk, citizen, refusals)
  const receiptNo = await takeMoney(stage, desk, citizen, ordered, refusals)
  assert.ok(receiptNo)
  await payOthers(r, desk, ordered)
  await desk.clerk.call('requests.completeAtDesk', { requestId: ordered.requestId })
  await desk.clerk.call('centre.finish', { ticketId: ticket.id, requestId: ordered.requestId })
  await stage.settle()
  r.put('atCentre', { citizen, ordered })
  const { money } = await citizen.view(ordered.requestId)
  r.say(`   nothing is owed; ${formatRupees(money.advancePaisa)} lies with the programme for what comes`)
}
