import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../src/kernel/id.ts'
import { enterPaper } from '../src/modules/documents/index.ts'
import { madeUpScan } from '../src/modules/documents/made-up-scans.ts'
import { getRequest, recordFacts, needs } from '../src/modules/requests/index.ts'
import { type ChannelsWorld, channelsWorld, type Voice } from './channels.ts'

/** Every action of a citizen on a whole system: by their own hand, by an agent for them, and by text where it can. */
let w: ChannelsWorld
before(async () => {
  w = await channelsWorld()
  await w.facilitator()
  await w.facilitator()
  await w.facilitator()
})
after(() => w?.close())

const DAY = 86_400
const remote = () =>
  w.serviceWith(
    (service, found) =>
      service.sensitivity === 'normal' &&
      found.modes.some((one) => one.mode === 'remote') &&
      found.proofFields.length > 3,
  )
const own = () =>
  w.serviceWith(
    (service, found) => service.sensitivity === 'normal' && found.modes.some((one) => one.mode === 'selfService'),
  )
const phoneOf = (voice: { citizen: { actor: unknown } }) => (voice.citizen.actor as { phone: string }).phone
const inADay = () => w.world.clock.now().getTime() + DAY * 1_000
const later = async (than: number) => (await w.slots(14)).filter((slot) => slot.startsAt.getTime() > than)
const lastTime = async () => (await later(inADay())).at(-1)!
const ofWhom = async (requestId: string) =>
  (
    await w.look((tx) =>
      tx.many<{ actor: string; cause: string | null }>(
        'select actor, cause from requests.change where request_id = $1 order by seq desc limit 1',
        [requestId],
      ),
    )
  )[0]!

/** A doorstep order of the voice's citizen, made by that voice. */
async function ordered(voice: Voice, more: { slotId?: string | undefined } = {}): Promise<string> {
  const answers = (await w.order({ slotId: (await lastTime()).id })).requestIds[0]!
  const like = await w.look((tx) => getRequest(tx, answers))
  const { options } = await voice.call('catalogue.quote', {
    serviceId: w.service.id,
    caseId: w.found.id,
    answers: JSON.stringify(like.answers),
  })
  const requestId = newId()
  const slotId = 'slotId' in more ? more.slotId : (await lastTime()).id
  await voice.call('requests.book', {
    orderId: newId(),
    mode: 'doorstep',
    manner: 'soonest',
    ...(slotId && { slotId }),
    ...(voice.way === 'agent' && {
      onBehalfOf: { phone: phoneOf(voice), name: 'Test Caller', consent: true as const },
    }),
    requests: [
      {
        requestId,
        serviceId: w.service.id,
        serviceVersion: w.service.version,
        caseId: w.found.id,
        subject: { name: 'Test Citizen One' },
        forWhom: 'self',
        answers: like.answers,
        quoteSignature: options.find((one) => one.mode === 'doorstep')!.quote.signature,
        placeOfEvent: { tehsilId: w.tehsil.id },
      },
    ],
    address: { pin: w.home, accuracyMeters: 10, landmark: 'opposite the test school' },
    receiver: { name: 'Test Receiver', relation: 'sister', phone: '+923330000001' },
  })
  return requestId
}
const remoteOf = async (voice: Voice, wanted = remote()) =>
  (await w.book('remote', wanted, voice.citizen)).requestIds[0]!

test('find a service and its price', () =>
  w.byEach('find', async ({ call }) => {
    const { items } = await call('catalogue.search', { q: w.service.name.en })
    assert.ok(items.some((one) => one.id === w.service.id))
    assert.ok((await call('catalogue.get', { serviceId: w.service.id })).service)
    const like = await w.look(async (tx) =>
      getRequest(tx, (await w.order({ slotId: (await lastTime()).id })).requestIds[0]!),
    )
    assert.ok(
      (
        await call('catalogue.quote', {
          serviceId: w.service.id,
          caseId: w.found.id,
          answers: JSON.stringify(like.answers),
        })
      ).options.length,
    )
    const item = { serviceId: w.service.id, caseId: w.found.id, answers: like.answers }
    assert.ok(
      (await call('catalogue.quoteOrder', { items: JSON.stringify([item, item]) })).options.some(
        (option) => option.savedPaisa > 0,
      ),
    )
    await call('catalogue.knowledge', { q: w.service.name.en })
  }))

test('order', () =>
  w.byEach('order', async (voice) => {
    const requestId = await ordered(voice) // requests.book
    const { channel } = await w.look((tx) =>
      tx.one<{ channel: string }>(
        'select o.channel from requests.request r join requests.orders o on o.id = r.order_id where r.id = $1',
        [requestId],
      ),
    )
    assert.equal(channel === 'agent', voice.way === 'agent')
    const sent = await w.lastMessage('+923330000001', 'receiver_named')
    await voice.call('requests.proveReceiver', { requestId, code: String(sent?.facts.code) })
  }))

test('choose a time', async () => {
  await w.byEach('slot', async (voice) => {
    const requestId = await ordered(voice, { slotId: undefined })
    await voice.call('slots.list', { tehsilId: w.tehsil.id, serviceId: w.service.id, days: 14 })
    assert.notEqual(
      (await voice.call('requests.confirmSlot', { requestId, slotId: (await lastTime()).id })).nextSlot,
      null,
    )
  })
  const requestId = await ordered(await webVoice(), { slotId: undefined })
  const phone = await phoneOfRequest(requestId)
  assert.deepEqual(await w.text('slot', phone, 'SLOT'), ['sms_slots'])
  assert.deepEqual(await w.text('slot', phone, 'slot 1'), ['scheduled'])
  assert.deepEqual(await w.text('slot', phone, 'SLOT 1'), ['sms_slot_which'], 'what was named is named once')
})

/** A citizen of no way in particular, for what is arranged. */
const webVoice = async (): Promise<Voice> => {
  const citizen = await w.citizen()
  return { way: 'web', citizen, call: w.callAs(citizen, 'web'), whose: {} }
}
const phoneOfRequest = async (requestId: string) =>
  (
    await w.look((tx) =>
      tx.one<{ phone: string }>(
        'select o.contact_phone as phone from requests.request r join requests.orders o on o.id = r.order_id where r.id = $1',
        [requestId],
      ),
    )
  ).phone

test('change the time', async () => {
  const times = await later(inADay())
  await w.byEach('reschedule', async (voice) => {
    const requestId = await ordered(voice)
    const card = await voice.call('requests.reschedule', { requestId, slotId: times[0]!.id })
    assert.equal(card.nextSlot?.startsAt, times[0]!.startsAt.toISOString())
    assert.equal((await ofWhom(requestId)).cause, 'citizen', 'what an agent does for a caller is the caller’s doing')
  })
  const requestId = await ordered(await webVoice())
  const phone = await phoneOfRequest(requestId)
  assert.deepEqual(await w.text('reschedule', phone, 'SLOT'), ['sms_slots'])
  assert.ok((await w.text('reschedule', phone, 'SLOT 2')).includes('rescheduled'))
})

test('cancel', async () => {
  await w.byEach('cancel', async (voice) => {
    const requestId = await ordered(voice)
    const { feePaisa, allowed } = await voice.call('requests.cancelPreview', { requestId })
    assert.deepEqual([allowed, feePaisa], [true, 0])
    assert.equal((await voice.call('requests.cancel', { requestId })).state, 'cancelled')
    assert.equal((await ofWhom(requestId)).cause, 'citizen')
  })
  const requestId = await ordered(await webVoice())
  const phone = await phoneOfRequest(requestId)
  const { trackingNo } = await w.request(requestId)
  assert.ok((await w.text('cancel', phone, `CANCEL ${trackingNo}`)).includes('cancelled'))
  assert.equal((await w.request(requestId)).state, 'cancelled')
  assert.deepEqual(await w.text('cancel', phone, `CANCEL ${trackingNo}`), ['sms_not_now'])
  assert.deepEqual(await w.text('cancel', phone, 'CANCEL'), ['sms_cancel_which'])
})

test('cancelling by text while somebody is on the way: the fee is told first, and taken only after YES', async () => {
  const {
    requestIds: [id],
    citizen,
  } = await w.order()
  const { who, visit } = await w.accept(id!)
  await w.world.clock.to(new Date(visit.startsAt))
  await w.act(who, 'visits.depart', { visitId: visit.id })
  await w.world.settle()
  const { trackingNo } = await w.request(id!)
  const phone = (citizen.actor as { phone: string }).phone
  assert.deepEqual(await w.text('cancel', phone, `CANCEL ${trackingNo}`), ['sms_cancel_fee'])
  assert.equal((await w.request(id!)).state, 'visiting')
  await w.text('cancel', phone, `CANCEL ${trackingNo} YES`)
  const { state, cancelFeePaisa } = await w.request(id!)
  assert.equal(state, 'cancelled')
  assert.ok(cancelFeePaisa > 0)
})

test('change the way', () =>
  w.byEach('mode', async (voice) => {
    const both = w.serviceWith(
      (service, found) =>
        service.sensitivity === 'normal' &&
        ['remote', 'selfService', 'centre'].every((mode) => found.modes.some((one) => one.mode === mode)),
    )
    const requestId = await remoteOf(voice, both)
    const { answers } = await w.request(requestId)
    const { options } = await voice.call('catalogue.quote', {
      serviceId: both.service.id,
      caseId: both.found.id,
      answers: JSON.stringify(answers),
    })
    const signed = (mode: 'selfService' | 'centre') => ({
      requestId,
      mode,
      quoteSignature: options.find((one) => one.mode === mode)!.quote.signature,
    })
    assert.equal((await voice.call('requests.changeMode', signed('selfService'))).mode, 'selfService')
    const [centre] = (await voice.call('centres.list', {})).items
    assert.equal(
      (await voice.call('requests.changeMode', { ...signed('centre'), centreId: centre!.id })).mode,
      'centre',
    )
    assert.equal((await w.request(requestId)).centreId, centre!.id, 'to which centre is asked as at booking')
  }))

test('fill, upload, prove and hand in', async () => {
  const run = async (voice: Voice) => {
    const requestId = await remoteOf(voice)
    const { answers, formVersion } = await w.request(requestId)
    await w.during(
      'fill',
      async () => void (await voice.call('requests.saveAnswers', { requestId, formVersion, answers, complete: true })),
    )
    await w.during('prove', async () => {
      const { lines } = await voice.call('requests.proofLines', { requestId })
      await voice.call('requests.prove', {
        requestId,
        lines: lines.map(({ field, value }) => ({ field, value, yes: true as const })),
      })
    })
    await w.uploadAll(voice.citizen, requestId)
    await w.during('upload', async () => {
      const item = remote().found.documents[0]!
      const { fileId } = await voice.call(
        'requests.upload',
        { requestId, fileId: newId(), itemId: item.code, side: item.sides[0]! },
        await madeUpScan('none', 3),
      )
      await voice.call('requests.file', { requestId, fileId })
    })
    await w.look((tx) => recordFacts(tx, requestId, { paid: true, owedPaisa: 0 }))
    await w.during('complete', async () =>
      assert.equal((await voice.call('requests.completeByUpload', { requestId })).state, 'ready'),
    )
  }
  await w.byEach('complete', run)
})

test('do it oneself', () =>
  w.byEach('selfService', async (voice) => {
    const requestId = (await w.book('selfService', own(), voice.citizen)).requestIds[0]!
    assert.ok((await voice.call('selfService.guide', { requestId })).hours.length)
    await voice.call('selfService.form', { requestId })
    const reminderId = newId()
    await voice.call('selfService.remind', {
      requestId,
      reminderId,
      at: new Date(inADay()).toISOString(),
      words: 'Ask at counter 3',
    })
    await voice.call('selfService.forget', { requestId, reminderId })
    await voice.call('requests.fileOneself', { requestId, reference: 'OWN-1' })
    await voice.call('selfService.outcome', { requestId, outcome: 'waiting' })
  }))

/** From a wallet whose holder does not answer. */
async function givenUp(voice: Voice, requestId: string): Promise<void> {
  const rail = (await voice.call('payments.ways', { requestId })).rails[0]!.rail
  const asked = { requestId, paymentId: newId() }
  await voice.call('payments.pay', { ...asked, rail, number: '03001234562', idDigits: '123456' })
  assert.equal((await voice.call('payments.cancelPay', asked)).payment.state, 'cancelled')
}

test('pay and have the receipt', async () => {
  const assessed = w.serviceWith((_service, found) =>
    found.feeLines.some((line) => line.kind === 'assessed' && line.payBy === 'psid'),
  )
  await w.byEach('pay', async (voice) => {
    const mode = assessed.found.modes.find((one) => one.mode !== 'referral')!.mode as 'doorstep'
    const requestId = (await w.book(mode, assessed, voice.citizen)).requestIds[0]!
    const psid = await voice.call('payments.createPsid', { requestId })
    await voice.call('payments.acceptAssessed', { requestId, accept: true })
    await w.world.call('demo.payPsid', { psid: psid.number })
    await w.world.settle()
    assert.equal((await voice.call('payments.psidStatus', { requestId })).psid?.state, 'paid')
    await givenUp(voice, (await w.book(mode, assessed, voice.citizen)).requestIds[0]!)
    const { money } = await voice.call('requests.get', { requestId })
    const receiptNo = money.receipts[0]!.receiptNo
    await w.during('receipt', async () => {
      assert.ok((await voice.call('receipts.get', { receiptNo })).totalPaisa > 0)
      await voice.call('receipts.pdf', { receiptNo })
    })
  })
})

test('ask where it stands', async () => {
  await w.byEach('status', async (voice) => {
    const requestId = await ordered(voice)
    const { trackingNo } = await w.request(requestId)
    if (voice.way === 'web') assert.equal((await voice.call('requests.mine', {})).items[0]?.id, requestId)
    else
      assert.ok(
        (await voice.call('calls.find', { q: phoneOf(voice) })).candidates.some((one) =>
          one.open.some((card) => card.id === requestId),
        ),
      )
    assert.equal((await voice.call('requests.get', { requestId })).trackingNo, trackingNo)
    assert.equal((await voice.call('requests.track', { trackingNo, phone: phoneOf(voice) })).trackingNo, trackingNo)
    await voice.call('requests.live', { requestId })
  })
  assert.deepEqual(await w.text('status', await phoneOfRequest(await ordered(await webVoice())), 'STATUS'), ['status'])
})

test('see who holds a paper', async () => {
  const paperOf = async (requestId: string) => {
    const paperId = newId()
    const name = { en: 'A test paper', ur: 'آزمائشی کاغذ' }
    await w.look((tx) =>
      enterPaper(tx, {
        paperId,
        requestId,
        itemId: 'test',
        name,
        handling: 'carried',
        origin: 'citizen',
        identityCard: false,
        holder: { kind: 'citizen', id: requestId, name },
      }),
    )
    return paperId
  }
  await w.byEach('papers', async (voice) => {
    const requestId = await ordered(voice)
    assert.equal((await voice.call('papers.chain', { requestId, paperId: await paperOf(requestId) })).intact, true)
  })
  assert.deepEqual(await w.text('papers', await phoneOfRequest(await ordered(await webVoice())), 'STATUS'), ['status'])
})

test('do what is due', () =>
  w.byEach('need', async (voice) => {
    const requestId = await remoteOf(voice)
    const needId = newId()
    await w.look((tx) =>
      needs.openNeed(tx, {
        id: needId,
        requestId,
        kind: 'appear',
        owner: 'citizen',
        partyId: null,
        partyLabel: { en: 'You', ur: 'آپ' },
        what: { en: 'Come once', ur: 'ایک بار آئیں' },
        place: null,
        dueAt: new Date(inADay()),
      } as never),
    )
    assert.equal((await voice.call('requests.meetNeed', { requestId, needId, reference: 'REF-1' })).state, 'met')
  }))

test('no cell of these actions was left out', () => assert.deepEqual(w.unheard('server/test/channels.test.ts'), []))
