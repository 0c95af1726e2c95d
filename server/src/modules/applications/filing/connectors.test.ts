import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { newId } from '../../../kernel/id.ts'
import { cureOf } from '@app/domain/applications'
import { refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { advance, needs } from '../../requests/index.ts'
import { type ApplicationsWorld, applicationsWorld, CALM } from '../../../../test/worlds/applications-world.ts'
import { followAnswer } from '../desk/decide.ts'
import { applicationOf } from '../application-of.ts'
import { decisionsOf, openObjection } from '../store.ts'

let w: ApplicationsWorld
before(async () => {
  w = await applicationsWorld({ simulators: true })
})
after(() => w?.close())
beforeEach(() => w.simulators!.change({ habits: CALM }))

const byRest = () =>
  w.serviceWith(
    (service, found) =>
      service.connector.kind === 'rest' &&
      found.delivery.form === 'digital' &&
      found.documents.some((one) => !one.optional) &&
      found.proofFields.length > 1 &&
      found.modes.some((one) => one.mode === 'remote'),
  )
const byCsv = () =>
  w.serviceWith(
    (service, found) => service.connector.kind === 'csv' && found.modes.some((one) => one.mode === 'remote'),
  )
const states = async (requestId: string) => [
  (await w.request(requestId)).state,
  (await w.applicationOf(requestId)).state,
]
const kinds = async (requestId: string) =>
  (await w.look(async (tx) => decisionsOf(tx, (await w.applicationOf(requestId)).application_id))).map(
    (one) => one.kind,
  )

test('by interface: taken with a reference at once, approved, made, delivered as a digital copy', async () => {
  const { requestId } = await w.filed(byRest())
  assert.deepEqual(await states(requestId), ['in_process', 'in_process'])
  assert.match((await w.applicationOf(requestId)).reference ?? '', /^EXC-\d{7}$/)
  await w.hours(40)
  assert.deepEqual(await states(requestId), ['delivered', 'issued'])
  assert.deepEqual(await kinds(requestId), ['filed', 'taken', 'approved', 'issued'])
  const view = await w.look((tx) => applicationOf(tx, requestId))
  assert.ok(view?.issued?.digitalFileId && view.issued.documentNo)
})

test('a decided correction of what a system decides is asked of that system: the paper is made again', async () => {
  const { requestId } = await w.filed(byRest())
  await w.hours(40)
  assert.deepEqual(await states(requestId), ['delivered', 'issued'])
  await w.look((tx) =>
    advance(tx, requestId, 'redo', { cause: 'platform', reason: 'grievance_upheld', resolvedTo: 'objected' }),
  )
  await w.world.settle()
  assert.deepEqual(await states(requestId), ['objected', 'objected'])
  await w.hours(60)
  assert.deepEqual(await states(requestId), ['delivered', 'issued'])
  assert.equal(await w.look((tx) => openObjection(tx, requestId)), undefined)
})

test('by files: given now, heard of later', async () => {
  const { requestId } = await w.filed(byCsv())
  assert.deepEqual(await states(requestId), ['submitted', 'to_take'])
  await w.hours(40)
  assert.deepEqual(await states(requestId), ['delivered', 'issued'])
})

test('twice, late and out of order: the request goes its way once', async () => {
  await w.simulators!.change({ habits: { twiceShare: 1, outOfOrderShare: 1, laterShare: 1 } })
  const { requestId } = await w.filed(byRest())
  assert.equal((await w.request(requestId)).state, 'submitted')
  await w.hours(60)
  assert.deepEqual(await states(requestId), ['delivered', 'issued'])
  assert.deepEqual(
    (await kinds(requestId)).filter((kind) => kind === 'approved' || kind === 'issued'),
    ['approved', 'issued'],
  )
})

test('never: it waits, on the department, and shows as late', async () => {
  await w.simulators!.change({ habits: { neverShare: 1 } })
  const { requestId } = await w.filed(byRest())
  await w.hours(24 * 40)
  const { state, dueAt } = await w.request(requestId)
  assert.equal(state, 'in_process')
  assert.ok(dueAt! < w.world.clock.now())
})

test('an outage loses nothing: filed when it ends, and meanwhile it is not the citizen’s turn', async () => {
  await w.act(w.agent, 'demo.faults', { outage: true })
  const { requestId } = await w.filed(byRest())
  await w.hours(6)
  assert.equal((await w.request(requestId)).state, 'ready')
  await w.act(w.agent, 'demo.faults', { outage: false })
  await w.hours(2)
  assert.equal((await w.request(requestId)).state, 'in_process')
})

test('an objection names what to put right; nothing else cures it; then the office goes on', async () => {
  await w.simulators!.change({ habits: { objectShare: 1 } })
  let filed = await w.filed(byRest())
  await w.hours(30)
  const objection = () => w.look((tx) => openObjection(tx, filed.requestId))
  for (let tries = 0; tries < 12 && cureOf((await objection())!.code) !== 'papers'; tries++) {
    filed = await w.filed(byRest())
    await w.hours(30)
  }
  const { requestId, citizen } = filed
  assert.deepEqual(await states(requestId), ['objected', 'objected'])
  const named = (await objection())!
  assert.deepEqual(
    [(await w.request(requestId)).objection?.code, (await w.request(requestId)).objection?.cureItems],
    [named.code, named.items],
  )
  assert.equal(named.items.length, 1)
  assert.equal(await refusalOf(w.act(citizen, 'requests.cure', { requestId, by: 'upload' })), 'document_missing')
  await w.world.clock.advance(60)
  await w.uploadAll(citizen, requestId)
  assert.equal((await w.act(citizen, 'requests.cure', { requestId, by: 'upload' })).state, 'in_process')
  await w.hours(40)
  assert.deepEqual(await states(requestId), ['delivered', 'issued'])
  assert.equal(await refusalOf(w.act(citizen, 'requests.cure', { requestId, by: 'upload' })), 'no_objection')
})

test('a form that the office wants put right has to be filled in again, and its old copy is refused', async () => {
  const { requestId, citizen } = await w.filed(byRest())
  const { application_id: applicationId, office_id } = await w.applicationOf(requestId)
  const old = await w.request(requestId)
  await w.act(w.clerkOf(office_id), 'desk.object', {
    applicationId,
    code: 'name_differs',
    note: 'As on the card, please.',
  })
  assert.equal(await refusalOf(w.act(citizen, 'requests.cure', { requestId, by: 'upload' })), 'form_invalid')
  assert.equal(
    await refusalOf(
      w.act(citizen, 'requests.saveAnswers', {
        requestId,
        formVersion: old.formVersion,
        answers: old.answers,
        complete: true,
      }),
    ),
    'form_version_old',
  )
  await w.answerAndProve(citizen, requestId)
  assert.equal((await w.act(citizen, 'requests.cure', { requestId, by: 'upload' })).state, 'in_process')
})

test('the department’s own misprint goes back to it by itself and comes right', async () => {
  await w.simulators!.change({ habits: { misprintShare: 1 } })
  const { requestId } = await w.filed(byRest())
  await w.hours(33)
  const { state, facts } = await w.request(requestId)
  assert.deepEqual([state, facts.correctionCause], ['objected', 'department'])
  await w.hours(40)
  assert.deepEqual(await states(requestId), ['delivered', 'issued'])
  assert.ok((await kinds(requestId)).includes('misprinted'))
})

test('an application that its system refuses is ours to put right, and is filed anew', async () => {
  const wanted = byRest()
  const order = await w.book('remote', wanted)
  const requestId = order.requestIds[0]!
  const field = wanted.found.form.flatMap((section) => section.fields).find((one) => one.type === 'name')!.name
  const { formVersion, answers } = await w.request(requestId)
  await w.act(order.citizen, 'requests.saveAnswers', {
    requestId,
    formVersion,
    answers: { [field]: { en: 'Test Refused One', ur: 'آزمائشی شہری' } },
  })
  await w.fill(order.citizen, requestId)
  await w.act(order.citizen, 'requests.completeByUpload', { requestId })
  await w.world.settle()
  const refused = await w.request(requestId)
  assert.deepEqual(
    [refused.state, refused.facts.correctionCause, refused.objection?.code],
    ['objected', 'platform', 'refused_by_system'],
  )
  await w.act(order.citizen, 'requests.saveAnswers', {
    requestId,
    formVersion: refused.formVersion,
    answers: { [field]: answers[field] },
    complete: true,
  })
  await w.answerAndProve(order.citizen, requestId)
  await w.act(order.citizen, 'requests.cure', { requestId, by: 'upload' })
  await w.world.settle()
  assert.equal((await w.request(requestId)).state, 'in_process')
})

test('an approval waits while somebody must still appear, and holds when they have', async () => {
  const { requestId } = await w.filed(byRest())
  const id = newId()
  await w.look((tx) =>
    needs.openNeed(tx, {
      id,
      requestId,
      kind: 'appear',
      partyLabel: { en: 'Test party', ur: 'فریق' },
      what: { en: 'To sign', ur: 'دستخط' },
    }),
  )
  await w.hours(40)
  assert.deepEqual(await states(requestId), ['in_process', 'in_process'])
  const [need] = await w.look((tx) => needs.needsOf(tx, requestId))
  await w.act(w.agent, 'requests.meetNeed', { requestId, needId: need!.id, reference: 'seen' })
  await w.world.settle()
  assert.deepEqual(await states(requestId), ['delivered', 'issued'])
})

test('an approval that its own paper overtakes while somebody must still appear does not push it out', async () => {
  const { requestId } = await w.filed(byRest())
  await w.look((tx) =>
    needs.openNeed(tx, {
      id: newId(),
      requestId,
      kind: 'appear',
      partyLabel: { en: 'Test party', ur: 'فریق' },
      what: { en: 'To sign', ur: 'دستخط' },
    }),
  )
  await w.hours(40)
  const { application_id: applicationId } = await w.applicationOf(requestId)
  const answers = await w.look((tx) =>
    tx.many<{ messageId: string; departmentId: string; kind: string }>(
      'select message_id as "messageId", department_id as "departmentId", kind from departments.answer where application_id = $1',
      [applicationId],
    ),
  )
  for (const kind of ['issued', 'approved']) {
    const { messageId, departmentId } = answers.find((one) => one.kind === kind)!
    await w.look((tx) => followAnswer(tx, { requestId, applicationId, departmentId, messageId }))
  }
  const [need] = await w.look((tx) => needs.needsOf(tx, requestId))
  await w.act(w.agent, 'requests.meetNeed', { requestId, needId: need!.id, reference: 'seen' })
  await w.world.settle()
  assert.deepEqual(await states(requestId), ['delivered', 'issued'])
})

test('an answer after the end is kept and changes nothing', async () => {
  const { requestId } = await w.filed(byRest())
  await w.look((tx) => advance(tx, requestId, 'withdraw', { cause: 'citizen' }))
  await w.world.settle()
  await w.filed(byRest())
  await w.hours(40)
  assert.deepEqual(await states(requestId), ['withdrawn', 'decided'])
  assert.ok((await kinds(requestId)).includes('late_answer'))
})

test('an office that misses a paper where the case has none is answered all the same', async () => {
  const { requestId, citizen } = await w.filed(
    w.serviceWith(
      (service, found) =>
        service.connector.kind === 'rest' &&
        found.documents.length === 0 &&
        found.modes.some((one) => one.mode === 'remote'),
    ),
  )
  const { application_id: applicationId, office_id } = await w.applicationOf(requestId)
  await w.act(w.clerkOf(office_id), 'desk.object', { applicationId, code: 'document_missing' })
  assert.equal((await w.act(citizen, 'requests.cure', { requestId, by: 'upload' })).state, 'in_process')
})
