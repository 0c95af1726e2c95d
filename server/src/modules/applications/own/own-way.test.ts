import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { notificationsInbox } from '../../../../test/inbox-module.ts'
import { newId } from '../../../kernel/id.ts'
import { refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { applicationsWorld } from '../../../../test/worlds/applications-world.ts'

let w: Awaited<ReturnType<typeof applicationsWorld>>
before(async () => {
  w = await applicationsWorld({ higher: [notificationsInbox] })
})
after(() => w?.close())

const wanted = () =>
  w.serviceWith(
    (service, found) =>
      service.connector.kind === 'desk' &&
      found.delivery.form !== 'digital' &&
      found.modes.some((one) => one.mode === 'selfService'),
  )
const events = async (type: string, requestId: string): Promise<number> =>
  (
    await w.world.kernel.db.many('select 1 from kernel.event where type = $1 and payload->>$2 = $3', [
      type,
      'requestId',
      requestId,
    ])
  ).length

test('whoever goes themselves knows where, when, with what; the form is printed with their answers', async () => {
  const {
    citizen,
    requestIds: [requestId = ''],
  } = await w.book('selfService', wanted())
  const guide = await w.act(citizen, 'selfService.guide', { requestId })
  assert.equal(guide.hours.length, 7)
  assert.ok(
    guide.hours.some((day) => day.opens) && guide.hours.some((day) => !day.opens),
    'a week has days on which it is closed',
  )
  assert.ok(guide.take.length > 0 && guide.office.name.ur && guide.reference === null && !guide.mayTell)
  assert.equal(await refusalOf(w.act(await w.citizen(), 'selfService.guide', { requestId })), 'not_found')
  const { answers, formVersion } = await w.request(requestId)
  await w.act(citizen, 'requests.saveAnswers', { requestId, formVersion, answers, complete: true })
  for (const language of ['ur', 'en'] as const) {
    const pdf = (await w.act(citizen, 'selfService.form', { requestId, language })) as { bytes: Buffer }
    assert.equal(pdf.bytes.subarray(0, 5).toString(), '%PDF-')
  }
  const other = await w.book(
    'remote',
    w.serviceWith((_, found) => found.modes.some((one) => one.mode === 'remote')),
  )
  assert.equal(
    await refusalOf(w.act(other.citizen, 'selfService.guide', { requestId: other.requestIds[0]! })),
    'not_in_this_mode',
  )
})

test('their own days: a reminder comes once, on its day, and says nothing of its words', async () => {
  const {
    citizen,
    requestIds: [requestId = ''],
  } = await w.book('selfService', wanted())
  const in3 = new Date(w.world.clock.now().getTime() + 3 * 86_400_000).toISOString()
  const remind = (at: string) =>
    w.act(citizen, 'selfService.remind', { requestId, reminderId: newId(), at, words: 'Ask at counter 3' })
  assert.equal(await refusalOf(remind(new Date(0).toISOString())), 'date_invalid')
  const kept = await remind(in3)
  const gone = await remind(in3)
  await w.act(citizen, 'selfService.forget', { requestId, reminderId: gone.id })
  await w.hours(74)
  assert.equal(await events('own.reminder', requestId), 1)
  const { reminders } = await w.act(citizen, 'selfService.guide', { requestId })
  assert.deepEqual(reminders, [{ id: kept.id, at: in3, words: 'Ask at counter 3', sent: true }])
  for (let i = 0; i < 10; i++) await remind(new Date(w.world.clock.now().getTime() + (i + 1) * 3_600_000).toISOString())
  assert.equal(
    await refusalOf(remind(new Date(w.world.clock.now().getTime() + 86_400_000).toISOString())),
    'reminders_full',
  )
})

test('filed by themselves, asked when the days are over, told by themselves', async () => {
  const {
    citizen,
    requestIds: [requestId = ''],
  } = await w.book('selfService', wanted())
  assert.equal(
    await refusalOf(w.act(citizen, 'selfService.outcome', { requestId, outcome: 'received' })),
    'not_filed_yet',
  )
  await w.act(citizen, 'requests.fileOneself', { requestId, reference: 'OWN-1' })
  await w.world.settle()
  const { dueAt, mayTell, reference } = await w.act(citizen, 'selfService.guide', { requestId })
  assert.deepEqual([mayTell, reference], [true, 'OWN-1'])
  await w.world.clock.to(new Date(new Date(dueAt!).getTime() + 3_600_000))
  await w.world.settle()
  assert.equal(await events('own.outcome_asked', requestId), 1)
  await w.act(citizen, 'selfService.outcome', { requestId, outcome: 'waiting' })
  await w.hours(24 * 8)
  assert.equal(await events('own.outcome_asked', requestId), 2)
  assert.equal(
    (await w.act(citizen, 'selfService.outcome', { requestId, outcome: 'received', documentNo: 'UC7-1' })).state,
    'delivered',
  )
  await w.world.settle()
  assert.equal(
    await refusalOf(w.act(citizen, 'selfService.outcome', { requestId, outcome: 'refused', reason: 'x' })),
    'already_decided',
  )
  const row = await w.applicationOf(requestId)
  assert.deepEqual([row.state, row.reported_only, row.document_no], ['issued', true, 'UC7-1'])
})

test('what was cancelled is not filed any more: the word to file it was taken back with it', async () => {
  const {
    citizen,
    requestIds: [requestId = ''],
  } = await w.book('selfService', wanted())
  await w.act(citizen, 'requests.cancel', { requestId })
  const filed = w.act(citizen, 'requests.fileOneself', { requestId, reference: 'OWN-3' })
  assert.equal(await refusalOf(filed), 'request_ended')
})

test('a refusal told by the citizen needs their words, and ends it', async () => {
  const {
    citizen,
    requestIds: [requestId = ''],
  } = await w.book('selfService', wanted())
  await w.act(citizen, 'requests.fileOneself', { requestId, reference: 'OWN-2' })
  await w.world.settle()
  assert.equal(
    await refusalOf(w.act(citizen, 'selfService.outcome', { requestId, outcome: 'refused' })),
    'ground_needed',
  )
  assert.equal(
    (await w.act(citizen, 'selfService.outcome', { requestId, outcome: 'refused', reason: 'They say the form is old' }))
      .state,
    'rejected',
  )
})
