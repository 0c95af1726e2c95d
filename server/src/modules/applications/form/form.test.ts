import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { read } from '../../../kernel/data/in-transaction.ts'
import { newId } from '../../../kernel/id.ts'
import { refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { madeUpScan } from '../../documents/made-up-scans.ts'
import { readersOf } from '../../documents/index.ts'
import { type ApplicationsWorld, applicationsWorld } from '../../../../test/worlds/applications-world.ts'

let w: ApplicationsWorld
before(async () => {
  w = await applicationsWorld()
})
after(() => w?.close())

/** A case that may be had from afar, with papers to photograph and lines to prove. */
const remote = () =>
  w.serviceWith(
    (_service, found) =>
      found.modes.some((one) => one.mode === 'remote') &&
      found.proofFields.length > 3 &&
      found.documents.some((one) => one.sides.length > 1),
  )
const nameField = () =>
  remote()
    .found.form.flatMap((section) => section.fields)
    .find((field) => field.type === 'name')!

test('an old copy of the form is refused; wrong answers are named field by field and the right ones kept', async () => {
  const {
    citizen,
    requestIds: [id],
  } = await w.book('remote', remote())
  const requestId = id!
  const { formVersion } = await w.request(requestId)
  assert.equal(
    await refusalOf(w.act(citizen, 'requests.saveAnswers', { requestId, formVersion: formVersion - 1, answers: {} })),
    'form_version_old',
  )
  const field = nameField()
  const saved = await w.act(citizen, 'requests.saveAnswers', {
    requestId,
    formVersion,
    answers: { [field.name]: { en: 'نام', ur: 'آزمائشی' } },
    complete: true,
  })
  assert.equal(saved.complete, false)
  assert.deepEqual(
    saved.problems.filter((one) => one.field === field.name).map((one) => one.refusal),
    ['name_script_wrong'],
  )
  const again = await w.act(citizen, 'requests.saveAnswers', {
    requestId,
    formVersion,
    answers: { [field.name]: { en: 'Test Citizen Four', ur: 'آزمائشی شہری چار' } },
    complete: true,
  })
  assert.deepEqual(again, { complete: true, problems: [] })
  assert.equal((await w.request(requestId)).facts.formReady, true)
})

test('answers that the price hangs on stay as they were sealed', async () => {
  const wanted = w.serviceWith((_service, found) => found.eligibility.questions.length > 0)
  const mode = wanted.found.modes.find((one) => one.mode !== 'referral' && one.mode !== 'doorstep')!.mode as 'remote'
  const {
    citizen,
    requestIds: [id],
  } = await w.book(mode, wanted)
  const before = await w.request(id!)
  const name = wanted.found.eligibility.questions.find((question) => before.answers[question.name] !== undefined)!.name
  await w.act(citizen, 'requests.saveAnswers', {
    requestId: id!,
    formVersion: before.formVersion,
    answers: { [name]: 'something else' },
  })
  assert.deepEqual((await w.request(id!)).answers[name], before.answers[name])
})

test('every line is said yes to as it is; a changed answer undoes the proof', async () => {
  const {
    citizen,
    requestIds: [id],
  } = await w.book('remote', remote())
  const requestId = id!
  await w.answerAndProve(citizen, requestId)
  assert.equal((await w.request(requestId)).facts.proofReady, true)
  const { lines, proofHash } = await w.act(citizen, 'requests.proofLines', { requestId })
  assert.match(proofHash ?? '', /^[0-9a-f]{64}$/)
  const wrong = lines.map(({ field, value }, index) => ({
    field,
    value: index === 0 ? `${value}x` : value,
    yes: true as const,
  }))
  assert.equal(await refusalOf(w.act(citizen, 'requests.prove', { requestId, lines: wrong })), 'proof_differs')
  assert.equal(await refusalOf(w.act(citizen, 'requests.prove', { requestId, lines: wrong.slice(1) })), 'proof_differs')
  const { formVersion } = await w.request(requestId)
  await w.act(citizen, 'requests.saveAnswers', {
    requestId,
    formVersion,
    answers: { [nameField().name]: { en: 'Test Citizen Five', ur: 'آزمائشی شہری پانچ' } },
  })
  assert.equal((await w.request(requestId)).facts.proofReady, false)
  assert.equal((await w.act(citizen, 'requests.proofLines', { requestId })).proofHash, null)
})

test('papers of the list only, on their sides only, and readable; all of them make it ready', async () => {
  const wanted = remote()
  const {
    citizen,
    requestIds: [id],
  } = await w.book('remote', wanted)
  const requestId = id!
  const item = wanted.found.documents.find((one) => one.sides.includes('front'))!
  assert.equal(await refusalOf(w.upload(citizen, requestId, 'no-such-paper')), 'item_unknown')
  assert.equal(await refusalOf(w.upload(citizen, requestId, item.code, 'page')), 'item_unknown')
  assert.equal(
    await refusalOf(w.upload(citizen, requestId, item.code, 'front', await madeUpScan('blurred'))),
    'image_blurred',
  )
  assert.equal(await refusalOf(w.upload(await w.citizen(), requestId, item.code, 'front')), 'not_found')
  await w.uploadAll(citizen, requestId)
  assert.equal((await w.request(requestId)).facts.papersReady, true)
})

test('remote is complete when form, papers, proof and money are there, in this order; then nothing changes any more', async () => {
  const wanted = remote()
  const {
    citizen,
    requestIds: [id],
  } = await w.book('remote', wanted)
  const requestId = id!
  const complete = () => refusalOf(w.act(citizen, 'requests.completeByUpload', { requestId }))
  const { answers, formVersion } = await w.request(requestId)
  const name = nameField().name
  await w.act(citizen, 'requests.saveAnswers', { requestId, formVersion, answers: { [name]: null } })
  assert.equal(await complete(), 'form_invalid')
  await w.act(citizen, 'requests.saveAnswers', {
    requestId,
    formVersion,
    answers: { [name]: answers[name] },
    complete: true,
  })
  assert.equal(await complete(), 'document_missing')
  await w.uploadAll(citizen, requestId)
  assert.equal(await complete(), 'proof_missing')
  await w.fill(citizen, requestId)
  assert.equal(await refusalOf(w.act(w.agent, 'requests.completeAtDesk', { requestId })), 'not_in_this_mode')
  assert.equal(await complete(), 'no refusal')
  assert.equal(
    await refusalOf(w.act(citizen, 'requests.saveAnswers', { requestId, formVersion, answers: {} })),
    'form_closed',
  )
  assert.equal(
    await refusalOf(w.upload(citizen, requestId, wanted.found.documents[0]!.code, wanted.found.documents[0]!.sides[0])),
    'form_closed',
  )
})

test('a scan is shown to whoever may read the request, and every look is written down', async () => {
  const wanted = remote()
  const {
    citizen,
    requestIds: [id],
  } = await w.book('remote', wanted)
  const item =
    wanted.found.documents.find((one) => one.sides.includes('page') && !one.when) ?? wanted.found.documents[0]!
  const { fileId } = await w.upload(citizen, id!, item.code, item.sides[0])
  await w.act(citizen, 'requests.file', { requestId: id!, fileId })
  assert.equal(await refusalOf(w.act(await w.citizen(), 'requests.file', { requestId: id!, fileId })), 'not_found')
  assert.equal(await refusalOf(w.act(citizen, 'requests.file', { requestId: id!, fileId: newId() })), 'not_found')
  const reads = await read(w.world.kernel, citizen.actor, (q) => readersOf(q, fileId))
  assert.deepEqual(
    reads.map((one) => one.why),
    ['shown to citizen'],
  )
})

test('a facilitator fills the form while at work there, and not from elsewhere', async () => {
  await w.facilitator()
  const wanted = w.serviceWith(
    (_service, found) => found.legs.includes('collection') && found.documents.some((one) => one.handling === 'scanned'),
  )
  const {
    requestIds: [id],
  } = await w.order(wanted)
  const requestId = id!
  const { who } = await w.arrive(requestId)
  const { answers, formVersion } = await w.request(requestId)
  await w.act(who, 'requests.saveAnswers', { requestId, formVersion, answers, complete: true })
  const other = await w.facilitator()
  assert.equal(
    await refusalOf(w.act(other, 'requests.saveAnswers', { requestId, formVersion, answers, complete: true })),
    'not_found',
  )
})
