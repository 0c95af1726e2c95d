import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contrastFaultsOf, faultsOf } from '../pages/axe.ts'
import {
  type Citizen,
  inFirstScreen,
  LANGUAGES,
  type TrackingWorld,
  trackingWorld,
  WHERE_WHEN_PAY,
  WITH_CODES,
} from './tracking-phone.ts'

/** How long the screen takes to be dark. */
const SETTLED_MS = 300

let t: TrackingWorld
before(
  async () => {
    t = await trackingWorld()
  },
  { timeout: 240_000 },
)
after(() => t?.close())

type Look = (
  requestId: string,
  stage: string,
  answers: Record<string, string>,
  when?: Record<(typeof LANGUAGES)[number], RegExp>,
) => Promise<void>

test('where, when, what do I pay, what code: in the first screen at every stage', { timeout: 600_000 }, async () => {
  const citizen = await t.w.citizen()
  const phones: (Awaited<ReturnType<TrackingWorld['phone']>> & { language: (typeof LANGUAGES)[number] })[] = []
  for (const language of LANGUAGES) phones.push({ language, ...(await t.phone(language, citizen)) })
  const faults: string[] = []
  const look: Look = async (requestId, stage, answers, when) => {
    for (const { language, page } of phones) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
      await t.open(page, `/requests/${requestId}`)
      await t.picture(page, `${stage}-${language}-light`)
      await inFirstScreen(page, `${stage}, ${language}`, answers)
      // Asked at once: a position that grows old while others look is rightly called old.
      if (when) assert.match(await page.locator('.now-when').innerText(), when[language])
      faults.push(...(await faultsOf(page, `${stage} ${language} light`)))
      // The dark colours come with the screen's own setting, at once.
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
      // Colours that change are half-way for a moment.
      await page.waitForTimeout(SETTLED_MS)
      await t.picture(page, `${stage}-${language}-dark`)
      faults.push(...(await contrastFaultsOf(page, `${stage} ${language} dark`)))
      assert.equal(await page.locator('canvas, .map').count(), 0, 'no map of nothing')
      const [height = 0] = [await page.evaluate(() => document.documentElement.scrollHeight)]
      assert.ok(height <= 1_900, `${stage}, ${language}: the whole page is ${height} px long`)
    }
  }
  const unplanned = await t.scenes.booked(citizen, false)
  await look(unplanned, 'unplanned', { where: '.now-head h2', pay: '.now-pay', next: '.now .button-primary' })

  const wanted = t.w.serviceWith(
    (service, found) =>
      service.connector.kind === 'desk' &&
      !found.legs.includes('filing') &&
      found.modes.some((one) => one.mode === 'doorstep') &&
      found.proofFields.length > 2,
  )
  const requestId = (await t.w.order(wanted, citizen)).requestIds[0]!
  await look(requestId, 'scheduled', WHERE_WHEN_PAY)
  const { who, visit } = await t.w.accept(requestId)
  await look(requestId, 'assigned', { ...WHERE_WHEN_PAY, who: '.person', check: '.tiles-row a[href^="/verify"]' })
  if (new Date(visit.startsAt) > t.w.world.clock.now()) await t.w.world.clock.to(new Date(visit.startsAt))
  await t.w.act(who, 'visits.depart', { visitId: visit.id })
  await t.w.act(who, 'position.report', {
    fixes: [
      { at: t.w.world.clock.now().toISOString(), lat: t.w.home.lat + 0.02, lon: t.w.home.lon, accuracyMeters: 8 },
    ],
  })
  await look(
    requestId,
    'on-the-way',
    { ...WITH_CODES, call: '.tiles-row a[href^="tel:"]', check: '.tiles-row a[href^="/verify"]' },
    { ur: /منٹ/, en: /minutes · 2\.\d km away/ },
  )
  await t.w.act(who, 'visits.arrive', { visitId: visit.id, at: t.w.home, accuracyMeters: 5 })
  await look(requestId, 'at-the-door', WITH_CODES)
  const codes = (await t.w.act(citizen, 'requests.get', { requestId })).visits[0]!.codes!
  for (const { page } of phones)
    for (const code of [codes.start, codes.completion])
      assert.ok((await page.locator('.codes').innerText()).includes(code))
  await t.w.act(who, 'visits.start', { visitId: visit.id, code: codes.start })
  await t.w.fill(who, requestId)
  await t.w
    .act(who, 'payments.collectCash', {
      visitId: visit.id,
      paymentId: crypto.randomUUID(),
      amountPaisa: codes.amountPaisa,
    })
    .catch(() => undefined)
  await t.w.world.settle()
  await look(requestId, 'paid', WITH_CODES)
  await t.w.world.clock.advance(900)
  await t.w.act(who, 'visits.complete', { visitId: visit.id, code: codes.completion })
  await t.w.world.settle()
  await look(requestId, 'filed', WHERE_WHEN_PAY)
  const { application_id: applicationId, office_id } = await t.w.applicationOf(requestId)
  const clerk = t.w.clerkOf(office_id)
  await t.w.act(clerk, 'desk.take', { applicationId, diaryNo: 'D-1' })
  await t.w.act(clerk, 'desk.approve', { applicationId })
  await t.w.act(clerk, 'desk.issue', {
    applicationId,
    documentNo: 'N-1',
    printed: await t.w.printedRight(citizen, requestId),
  })
  await t.w.world.settle()
  await look(requestId, 'issued', { where: '.now-head h2', pay: '.now-pay' })
  await bringHome(requestId, citizen, look)
  await look(requestId, 'delivered', { where: '.now-head h2', when: '.now-when', pay: '.now-pay' })
  assert.deepEqual(faults, [])
  for (const { context } of phones) await context.close()
})

/** The paper is fetched from the counter and brought to the door, by the book. */
async function bringHome(requestId: string, citizen: Citizen, look: Look): Promise<void> {
  const fetched = await t.w.arrive(requestId)
  await t.w.act(fetched.who, 'visits.officeOutcome', {
    visitId: fetched.visit.id,
    taskId: fetched.visit.tasks[0]!.id,
    outcome: 'picked_up',
    bagNo: 'BAG-77001',
  })
  await t.w.world.settle()
  const { who, visit } = await t.w.arrive(requestId)
  await look(requestId, 'delivering', WITH_CODES)
  const { start, completion } = (await t.w.act(citizen, 'requests.get', { requestId })).visits.find(
    (one) => one.id === visit.id,
  )!.codes!
  await t.w.act(who, 'visits.start', { visitId: visit.id, code: start })
  for (const paper of (await t.w.act(citizen, 'requests.get', { requestId })).papers) {
    if (paper.holder.kind !== 'facilitator') continue
    const act = paper.handling === 'issued' ? 'delivered' : 'given_back'
    await t.w.act(who, 'papers.handle', {
      requestId,
      paperId: paper.id,
      itemId: paper.itemId,
      visitId: visit.id,
      act,
      countersign: { by: 'citizen', name: 'Test Person', mark: '' },
    } as never)
  }
  await t.w.world.clock.advance(600)
  await t.w.act(who, 'visits.complete', { visitId: visit.id, code: completion })
  await t.w.world.settle()
}
