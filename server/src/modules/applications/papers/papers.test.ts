import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { checklistFor } from '@app/domain/catalogue'
import { localDateOf } from '@app/domain/shared'
import { newId } from '../../../kernel/id.ts'
import { type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { tasksOf } from '../../dispatch/index.ts'
import { papersOf, scansOf } from '../../documents/index.ts'
import { advance, needs } from '../../requests/index.ts'
import { setStanding } from '../../workforce/index.ts'
import { type ApplicationsWorld, applicationsWorld } from '../../../../test/worlds/applications-world.ts'
import { applicationOf } from '../application-of.ts'

let w: ApplicationsWorld
before(async () => {
  w = await applicationsWorld()
  for (const _ of ['one', 'another']) await w.facilitator()
})
after(() => w?.close())

/** A paper-only office: originals go there in a bag and come back. */
const carried = () =>
  w.serviceWith(
    (service, found) =>
      service.connector.kind === 'desk' &&
      found.legs.includes('filing') &&
      found.documents.some((one) => one.handling === 'carried'),
  )
const atDesk = () =>
  w.serviceWith(
    (service, found) =>
      service.connector.kind === 'desk' && !found.legs.includes('filing') && found.delivery.form === 'paper',
  )
const signed = (by: 'citizen' | 'clerk') => ({ by, name: 'Test Citizen One' })

async function travelling(requestId: string): Promise<string[]> {
  const { answers, serviceId, caseId } = await w.request(requestId)
  const found = w.world.kernel.territory.services
    .find((one) => one.id === serviceId)!
    .cases.find((one) => one.id === caseId)!
  return checklistFor(found, answers as never, localDateOf(w.world.clock.now(), 300))
    .filter((one) => one.required && (one.handling === 'carried' || one.handling === 'surrendered'))
    .map((one) => one.code)
}
const holders = async (requestId: string) =>
  (await w.look((tx) => papersOf(tx, requestId))).map((paper) => paper.holder.kind)
const withOriginals = () =>
  w.collected(carried(), async (who, requestId, visitId) => {
    for (const itemId of await travelling(requestId)) {
      const handle = (more: object) =>
        w.act(who, 'papers.handle', { requestId, paperId, itemId, visitId, act: 'taken', ...more })
      const paperId = newId()
      assert.equal(await refusalOf(handle({})), 'bag_needed')
      assert.equal(await refusalOf(handle({ bagNo: `BAG-${paperId.slice(-6)}` })), 'countersign_needed')
      await handle({ bagNo: `BAG-${paperId.slice(-6)}`, countersign: signed('citizen') })
    }
  })
async function atCounter(
  requestId: string,
  outcome: 'taken' | 'picked_up' | 'sent_back',
  more: object = {},
): Promise<Person> {
  const { who, visit } = await w.arrive(requestId)
  await w.act(who, 'visits.officeOutcome', { visitId: visit.id, taskId: visit.tasks[0]!.id, outcome, ...more })
  await w.world.settle()
  return who
}
async function bringHome(requestId: string): Promise<void> {
  const { who, visit, codes } = await w.begin(requestId)
  for (const paper of await w.look((tx) => papersOf(tx, requestId))) {
    if (paper.holder.kind !== 'facilitator') continue
    const act = paper.handling === 'issued' ? 'delivered' : 'given_back'
    assert.equal(
      await refusalOf(
        w.act(who, 'papers.handle', { requestId, paperId: paper.id, itemId: paper.itemId, visitId: visit.id, act }),
      ),
      'countersign_needed',
    )
    await w.act(who, 'papers.handle', {
      requestId,
      paperId: paper.id,
      itemId: paper.itemId,
      visitId: visit.id,
      act,
      countersign: signed('citizen'),
    })
  }
  await w.world.clock.advance(600)
  await w.act(who, 'visits.complete', { visitId: visit.id, code: codes.completion })
  await w.world.settle()
}

test('a card is never taken along, a paper is not ready before it is in the bag, and nobody else may move it', async () => {
  const wanted = carried()
  const {
    requestIds: [id],
  } = await w.order(wanted)
  const requestId = id!
  const { who, visit } = await w.begin(requestId)
  await w.fill(who, requestId)
  assert.equal((await w.request(requestId)).facts.papersReady, false)
  const card = wanted.found.documents.find((one) => /cnic/.test(one.code) && one.form !== 'copy')!
  const take = (itemId: string, paperId = newId(), more: object = {}) =>
    w.act(who, 'papers.handle', {
      requestId,
      paperId,
      itemId,
      visitId: visit.id,
      act: 'taken',
      bagNo: `BAG-${paperId.slice(-6)}`,
      countersign: signed('citizen'),
      ...more,
    })
  assert.equal(await refusalOf(take(card.code)), 'never_carried')
  assert.equal(await refusalOf(take('no-such-paper')), 'item_unknown')
  const other = await w.facilitator()
  assert.equal(
    await refusalOf(
      w.act(other, 'papers.handle', { requestId, paperId: newId(), itemId: card.code, visitId: visit.id, act: 'seen' }),
    ),
    'not_found',
  )
  const [itemId] = await travelling(requestId)
  const paperId = newId()
  await take(itemId!, paperId)
  const { facts } = await w.request(requestId)
  assert.deepEqual([facts.papersReady, facts.originalsOut, facts.originalsHolder], [true, 1, 'facilitator'])
  const shown = await w.act(who, 'papers.chain', { requestId, paperId })
  assert.deepEqual([shown.intact, shown.links.length], [true, 1])
})

test('with the file to the counter, back from it with what was made, and home: each paper has one holder all along', async () => {
  const { requestId } = await withOriginals()
  assert.equal((await w.request(requestId)).state, 'ready')
  await atCounter(requestId, 'taken', { diaryNo: 'D-9' })
  assert.equal((await w.request(requestId)).state, 'in_process')
  assert.ok((await holders(requestId)).every((kind) => kind === 'office'))
  const { application_id: applicationId, office_id } = await w.applicationOf(requestId)
  const clerk = w.clerkOf(office_id)
  const reported = await w.act(clerk, 'desk.get', { applicationId })
  assert.deepEqual([reported.reference, reported.state], ['D-9', 'in_process'])
  await w.act(clerk, 'desk.take', { applicationId, diaryNo: 'DIARY-9' })
  assert.equal(await refusalOf(w.act(clerk, 'desk.take', { applicationId, diaryNo: 'DIARY-9' })), 'already_taken')
  for (const need of await w.look((tx) => needs.needsOf(tx, requestId)))
    await w.look((tx) => needs.meetNeed(tx, need.id, 'waited'))
  await w.act(clerk, 'desk.approve', { applicationId })
  await w.act(clerk, 'desk.issue', { applicationId, documentNo: 'N-1' })
  await w.world.settle()
  await atCounter(requestId, 'picked_up', { bagNo: 'BAG-HOME-1' })
  assert.equal((await w.request(requestId)).state, 'delivering')
  assert.ok((await holders(requestId)).every((kind) => kind === 'facilitator'))
  await bringHome(requestId)
  const { state, facts } = await w.request(requestId)
  assert.deepEqual([state, facts.originalsOut, facts.originalsHolder], ['delivered', 0, null])
  assert.ok((await holders(requestId)).every((kind) => kind === 'citizen'))
})

test('sent back across the counter: objected by its reason’s cause, cured by a free visit, filed again', async () => {
  const { requestId, citizen } = await withOriginals()
  await atCounter(requestId, 'sent_back', { reason: 'document_missing' })
  const sent = await w.request(requestId)
  assert.deepEqual([sent.state, sent.facts.officeTook, sent.objection?.freeVisit], ['objected', false, true])
  await w.act(citizen, 'requests.cure', { requestId, by: 'visit' })
  await w.world.settle()
  assert.equal(await refusalOf(w.act(citizen, 'requests.cure', { requestId, by: 'visit' })), 'visit_settled')
  const { who, visit, codes } = await w.begin(requestId)
  await w.fill(who, requestId)
  await w.world.clock.advance(600)
  await w.act(who, 'visits.complete', { visitId: visit.id, code: codes.completion })
  await w.world.settle()
  assert.equal((await w.request(requestId)).state, 'ready')
  await atCounter(requestId, 'taken', { diaryNo: 'D-10' })
  assert.equal((await w.request(requestId)).state, 'in_process')
})

test('withdrawn while the office has the originals: they come home all the same', async () => {
  const { requestId, citizen } = await withOriginals()
  await atCounter(requestId, 'taken', { diaryNo: 'D-11' })
  await w.act(citizen, 'requests.withdraw', { requestId })
  await w.world.settle()
  assert.equal((await w.applicationOf(requestId)).state, 'decided')
  await atCounter(requestId, 'picked_up')
  await bringHome(requestId)
  const { state, facts } = await w.request(requestId)
  assert.deepEqual([state, facts.originalsOut], ['withdrawn', 0])
})

async function issued(mode: 'doorstep' | 'centre') {
  const one = mode === 'centre' ? await w.filed(atDesk(), 'centre') : await w.collected(atDesk())
  const { application_id: applicationId, office_id } = await w.applicationOf(one.requestId)
  const clerk = w.clerkOf(office_id)
  await w.act(clerk, 'desk.take', { applicationId, diaryNo: 'D-20' })
  await w.act(clerk, 'desk.approve', { applicationId })
  await w.act(clerk, 'desk.issue', {
    applicationId,
    documentNo: 'N-20',
    printed: await w.printedRight(one.citizen, one.requestId),
  })
  await w.world.settle()
  return { ...one, applicationId, clerk }
}

test('kept at the office: handed out against the orderer’s code only', async () => {
  const { requestId, citizen, applicationId, clerk } = await issued('centre')
  assert.equal((await w.request(requestId)).state, 'at_office')
  const code = (await w.look((tx) => applicationOf({ ...tx, actor: citizen.actor }, requestId)))!.collectCode!
  assert.match(code, /^\d{6}$/)
  const give = (typed: string, who = clerk) =>
    w.act(who, 'desk.handOver', { applicationId, code: typed, receivedBy: 'Test Citizen One' })
  const wrong = code === '000000' ? '000001' : '000000'
  assert.equal(await refusalOf(give(code, w.clerkOf('another-office'))), 'not_yours')
  assert.equal(await refusalOf(give(wrong)), 'code_wrong')
  await give(code)
  await w.world.settle()
  assert.equal((await w.request(requestId)).state, 'delivered')
  assert.ok((await holders(requestId)).every((kind) => kind === 'citizen'))
  assert.equal(await refusalOf(give(code)), 'not_now')
})

test('five wrong codes end the guessing', async () => {
  const { requestId, applicationId, clerk } = await issued('centre')
  const code = (await w.look((tx) => applicationOf(tx, requestId)))!.collectCode!
  const wrong = code === '000000' ? '000001' : '000000'
  const said: string[] = []
  for (let tries = 0; tries < 6; tries++) {
    const input = { applicationId, code: tries < 5 ? wrong : code, receivedBy: 'Test Citizen One' }
    // A refusal that keeps what it counted commits; `as` throws it all the same.
    said.push(await refusalOf(w.act(clerk, 'desk.handOver', input)))
  }
  assert.deepEqual(said, [...Array(5).fill('code_wrong'), 'code_tries_used'])
})

test('kept after all, and brought after all: the paper is fetched from the office again', async () => {
  const { requestId, citizen } = await issued('doorstep')
  assert.equal((await w.request(requestId)).state, 'issued')
  assert.equal(await refusalOf(w.act(citizen, 'requests.planDelivery', { requestId })), 'not_now')
  await w.act(citizen, 'requests.keepAtOffice', { requestId })
  await w.world.settle()
  assert.equal((await w.request(requestId)).state, 'at_office')
  await w.act(citizen, 'requests.planDelivery', { requestId })
  await w.world.settle()
  await atCounter(requestId, 'picked_up', { bagNo: 'x' })
  await bringHome(requestId)
  assert.equal((await w.request(requestId)).state, 'delivered')
})

test('lost on the way: made again, free; the office issues once more', async () => {
  const { requestId, applicationId, clerk } = await issued('doorstep')
  const who = await atCounter(requestId, 'picked_up', { bagNo: 'BAG-LOST-1' })
  const paper = (await w.look((tx) => papersOf(tx, requestId))).find((one) => one.handling === 'issued')!
  const visitId = (await w.look((tx) => tasksOf(tx, requestId))).find((task) => task.kind === 'pickUp')!.visitId
  const lose = (report: string, by = who) =>
    w.act(by, 'papers.handle', { requestId, paperId: paper.id, itemId: 'issued', visitId, act: 'lost', report })
  assert.equal(await refusalOf(lose('')), 'report_needed')
  assert.equal(await refusalOf(lose('FIR 77/26', await w.facilitator())), 'not_found')
  await lose('FIR 77/26')
  await w.world.settle()
  assert.deepEqual(
    [(await w.request(requestId)).state, (await w.applicationOf(requestId)).state],
    ['approved', 'approved'],
  )
  await w.act(clerk, 'desk.issue', { applicationId, documentNo: 'N-21' })
  await w.world.settle()
  assert.equal((await w.request(requestId)).state, 'issued')
})

test('a mistake found at home is put right free: by the office’s fault or by ours', async () => {
  const { requestId, citizen, applicationId, clerk } = await issued('centre')
  const report = (field: string, shouldBe: string) =>
    w.act(citizen, 'requests.reportError', { requestId, field, shouldBe })
  const [first, second] = await w.printedRight(citizen, requestId)
  assert.equal(await refusalOf(report(first!.field, 'x')), 'not_delivered_yet')
  await w.look((tx) => advance(tx, requestId, 'collect_at_office'))
  assert.equal(await refusalOf(report('no-such-line', 'x')), 'line_not_on_paper')
  await report(first!.field, first!.value)
  assert.deepEqual(
    [(await w.request(requestId)).state, (await w.request(requestId)).facts.correctionCause],
    ['objected', 'department'],
  )
  await w.act(clerk, 'desk.issue', { applicationId, documentNo: 'N-22', printed: [first!] })
  await w.world.settle()
  await w.look((tx) => advance(tx, requestId, 'collect_at_office'))
  await report(second!.field, 'Test Citizen Corrected')
  assert.equal((await w.request(requestId)).facts.correctionCause, 'platform')
  assert.equal(
    (await w.act(clerk, 'desk.issue', { applicationId, documentNo: 'N-23', printed: [second!] })).state,
    'objected',
    'the old line is wrong now',
  )
  assert.equal(
    (
      await w.act(clerk, 'desk.issue', {
        applicationId,
        documentNo: 'N-23',
        printed: [{ ...second!, value: 'Test Citizen Corrected' }],
      })
    ).state,
    'issued',
  )
})

test('ninety days after the end the images of identity cards are gone, and not before', async () => {
  const { requestId, citizen } = await w.filed(
    w.serviceWith(
      (service, found) =>
        service.connector.kind === 'desk' &&
        found.documents.some((one) => /cnic/.test(one.code)) &&
        found.modes.some((one) => one.mode === 'centre'),
    ),
    'centre',
  )
  await w
    .act(citizen, 'requests.withdraw', { requestId })
    .catch(() => w.look((tx) => advance(tx, requestId, 'reject', { cause: 'department' })))
  await w.world.settle()
  const cards = async () =>
    (await w.look((tx) => scansOf(tx, requestId))).filter((scan) => /cnic/.test(scan.itemId)).length
  const due = await w.look((tx) =>
    tx.one<{ due_at: Date }>(`select due_at from kernel.timer where kind = 'applications.erase' and key = $1`, [
      requestId,
    ]),
  )
  assert.equal(
    Math.round((due.due_at.getTime() - w.world.clock.now().getTime()) / 86_400_000),
    w.world.kernel.territory.settings.cnicImagesKeptDays,
  )
  assert.ok((await cards()) > 0)
  await w.look((tx) => tx.timer('applications.erase', requestId, tx.at))
  await w.hours(1)
  assert.equal(await cards(), 0)
})

test('a facilitator who still carries the paper when it is kept at the office brings it back there', async () => {
  const { requestId, citizen } = await issued('doorstep')
  await atCounter(requestId, 'picked_up', { bagNo: 'BAG-BACK-1' })
  assert.equal((await w.request(requestId)).state, 'delivering')
  await w.act(citizen, 'requests.keepAtOffice', { requestId })
  await w.world.settle()
  assert.deepEqual(
    [(await w.request(requestId)).facts.originalsHolder, (await w.request(requestId)).state],
    ['facilitator', 'at_office'],
  )
  await atCounter(requestId, 'taken', { diaryNo: 'BACK-1' })
  assert.deepEqual(await holders(requestId), ['office'])
  assert.equal((await w.request(requestId)).facts.originalsOut, 0)
})

test('what comes later by itself is fetched and brought like the first, beside the request', async () => {
  const wanted = w.serviceWith(
    (_service, found) => found.delivery.second !== undefined && found.modes.some((one) => one.mode === 'doorstep'),
  )
  const { requestId } = await w.collected(wanted, async (who, id, visitId) => {
    for (const itemId of await travelling(id)) {
      const paperId = newId()
      await w.act(who, 'papers.handle', {
        requestId: id,
        paperId,
        itemId,
        visitId,
        act: 'taken',
        bagNo: `BAG-${paperId.slice(-6)}`,
        countersign: signed('citizen'),
      })
    }
  })
  if (wanted.found.legs.includes('filing')) await atCounter(requestId, 'taken', { diaryNo: 'D-30' })
  for (const need of await w.look((tx) => needs.needsOf(tx, requestId)))
    await w.look((tx) => needs.meetNeed(tx, need.id, 'seen'))
  const { application_id: applicationId, office_id } = await w.applicationOf(requestId)
  const clerk = w.clerkOf(office_id)
  await w.act(clerk, 'desk.approve', { applicationId })
  await w.act(clerk, 'desk.issue', { applicationId, documentNo: 'N-30' })
  await w.world.settle()
  const later = await w.look((tx) =>
    tx.one<{ due_at: Date }>(`select due_at from kernel.timer where kind = 'applications.second' and key = $1`, [
      requestId,
    ]),
  )
  assert.ok(
    (later.due_at.getTime() - w.world.clock.now().getTime()) / 86_400_000 >=
      wanted.found.delivery.second!.afterWorkingDays,
  )
  await atCounter(requestId, 'picked_up', { bagNo: 'BAG-FIRST' })
  await bringHome(requestId)
  await w.hours(24 * (w.world.kernel.territory.settings.errorReportDays + 1))
  assert.equal((await w.request(requestId)).state, 'delivered', 'nothing closes while something is to come')
  await w.look((tx) => tx.timer('applications.second', requestId, tx.at))
  await w.hours(0.01)
  await atCounter(requestId, 'picked_up', { bagNo: 'BAG-SECOND' })
  // The daily look at whether it may close comes at the minute of the first delivery: by chance within the second.
  await w.look((tx) => tx.timer('request.close', requestId, new Date(tx.at.getTime() + 20 * 3_600_000)))
  await bringHome(requestId)
  const papers = (await w.look((tx) => papersOf(tx, requestId))).filter((paper) => paper.handling === 'issued')
  assert.deepEqual(papers.map((paper) => [paper.itemId, paper.home]).sort(), [
    ['issued', true],
    ['issued-second', true],
  ])
  assert.deepEqual(
    [(await w.request(requestId)).state, (await w.request(requestId)).facts.paperToCome],
    ['delivered', false],
  )
  await w.hours(25)
  assert.equal((await w.request(requestId)).state, 'closed')
})

test('lost by the one who fetched it: reported from no visit, by nobody else, once; and nobody waits for it', async () => {
  const { requestId, who: gone } = await withOriginals()
  await w.look((tx) => setStanding(tx, { facilitatorId: gone.id, to: 'paused', reason: 'a test' }))
  await w.world.settle()
  const recovery = (await w.act(w.operations, 'operations.recoveries', {})).items.find(
    (one) => one.requestId === requestId,
  )!
  const fetcher = await w.facilitator()
  await w.act(w.operations, 'operations.sendFetcher', { recoveryId: recovery.id, facilitatorId: fetcher.id })
  const papers = await w.look((tx) => papersOf(tx, requestId))
  const lose = (by: Person, more: object = {}) =>
    refusalOf(
      w.act(by, 'papers.handle', {
        requestId,
        paperId: papers[0]!.id,
        itemId: papers[0]!.itemId,
        act: 'lost',
        report: 'FIR 78/26',
        ...more,
      }),
    )
  assert.equal(await lose(fetcher), 'not_holder', 'it is not in the bag yet')
  await w.act(fetcher, 'operations.papersRecovered', {
    recoveryId: recovery.id,
    handedBy: 'Test Person',
    mark: 'M1 1L9 9',
    bagNo: 'NEW-0002',
  })
  assert.deepEqual(
    [await lose(fetcher, { report: '' }), await lose(gone), await lose(fetcher, { act: 'given_back' })],
    ['report_needed', 'not_holder', 'visit_not_yours'],
    'all else needs a visit',
  )
  assert.deepEqual((await Promise.all([lose(fetcher), lose(fetcher)])).sort(), ['no refusal', 'not_holder'])
  await w.world.settle()
  assert.deepEqual(
    [(await holders(requestId))[0], (await w.request(requestId)).facts.originalsOut],
    ['lost', papers.length - 1],
  )
})
