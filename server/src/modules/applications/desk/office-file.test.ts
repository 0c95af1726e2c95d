import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { after, before, beforeEach, test } from 'node:test'
import { api } from '@app/contract'
import { readDocumentCode } from '@app/domain/applications'
import { say } from '../../../../test/cups.ts'
import { declared } from '../../../../test/declared.ts'
import { type ApplicationsWorld, applicationsWorld, CALM } from '../../../../test/worlds/applications-world.ts'
import { refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import type { FileAnswer } from '../../../kernel/http/answer.ts'
import { newId } from '../../../kernel/id.ts'
import { documentOf } from '../../../simulators/document.ts'
import { copyReplacedAt, issuedByHash } from '../../documents/index.ts'
import { madeUpPdf, madeUpScan } from '../../documents/made-up-scans.ts'
import { type DepartmentMessage, messageOf } from '../../departments/index.ts'
import { advance } from '../../requests/index.ts'
import { applicationOf } from '../application-of.ts'
import { applicationsModule } from '../index.ts'
import { decisionsOf } from '../store.ts'

let w: ApplicationsWorld
before(async () => {
  w = await applicationsWorld({ simulators: true })
  await w.facilitator()
  await w.facilitator()
})
after(() => w?.close())
beforeEach(() => w.simulators!.change({ habits: CALM }))

type Clerk = ReturnType<ApplicationsWorld['clerkOf']>
const admin: Clerk = {
  id: newId(),
  actor: { kind: 'staff', id: newId(), roles: ['admin'], jurisdiction: { province: true } },
}
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
let seed = 100
const newPdf = async () => madeUpPdf([await madeUpScan('none', ++seed)])

/** Approved at a desk: all that is left is to issue it. */
async function approved() {
  const wanted = w.serviceWith((service, found) => service.connector.kind === 'desk' && !found.legs.includes('filing'))
  const { requestId, citizen } = await w.collected(wanted)
  const { application_id: applicationId, office_id } = await w.applicationOf(requestId)
  const clerk = w.clerkOf(office_id)
  await w.act(clerk, 'desk.take', { applicationId, diaryNo: `D-${applicationId.slice(-5)}` })
  await w.act(clerk, 'desk.approve', { applicationId })
  return { requestId, applicationId, clerk, citizen }
}
const choose = (clerk: Clerk, applicationId: string, bytes: Buffer) =>
  w.world.as(
    (tx) =>
      declared(
        'desk.chooseFile',
        applicationsModule.handlers['desk.chooseFile']!(tx, {
          ...api['desk.chooseFile'].input.parse({ applicationId }),
          bytes,
        }),
      ),
    clerk.actor,
  )
const issuedView = async (requestId: string) => (await w.look((tx) => applicationOf(tx, requestId)))!.issued!
async function downloaded(citizen: Clerk, requestId: string): Promise<FileAnswer> {
  const { digitalFileId } = await issuedView(requestId)
  return (await w.act(citizen, 'requests.file', { requestId, fileId: digitalFileId! })) as unknown as FileAnswer
}
const kinds = async (requestId: string) =>
  (await w.look(async (tx) => decisionsOf(tx, (await w.applicationOf(requestId)).application_id))).map(
    (one) => one.kind,
  )

test('at the desk: chosen, seen, replaced, issued; the citizen gets just these bytes, and their hash is signed', async () => {
  const { requestId, applicationId, clerk, citizen } = await approved()
  const [wrong, right] = [await newPdf(), await newPdf()]
  const first = await choose(clerk, applicationId, wrong)
  assert.equal((await w.act(clerk, 'desk.get', { applicationId })).draftFile?.sha256, hashOf(wrong))
  const second = await choose(clerk, applicationId, right)
  const issue = (fileId: string | null) =>
    w.act(clerk, 'desk.issue', { applicationId, documentNo: `DOC-${applicationId.slice(-6)}`, fileId })
  assert.equal(await refusalOf(issue(first.fileId)), 'file_changed', 'another one was chosen since')
  assert.equal(await refusalOf(issue(null)), 'file_changed', 'a chosen file is not left out silently')
  await issue(second.fileId)
  await w.world.settle()
  const file = await downloaded(citizen, requestId)
  assert.ok(Buffer.from(file.bytes).equals(right))
  assert.equal(file.mediaType, 'application/pdf')
  const { officeFile, documentNo } = await issuedView(requestId)
  assert.equal(officeFile?.sha256, hashOf(right))
  const code = readDocumentCode(officeFile!.code)!
  assert.deepEqual([code.claim.file, code.claim.documentNo], [hashOf(right), documentNo])
  const { vault } = w.world.kernel
  assert.ok(await vault.verify('document', code.keyId, code.signed, Buffer.from(code.signature, 'base64url')))
  assert.deepEqual(await w.look((q) => issuedByHash(q, hashOf(right))), { code: officeFile!.code, replacedAt: null })
  assert.equal(await w.look((q) => issuedByHash(q, hashOf(wrong))), null, 'what was only chosen was never issued')
  const { draftFile, issuedFile } = await w.act(clerk, 'desk.get', { applicationId })
  assert.deepEqual([draftFile, issuedFile?.sha256], [null, hashOf(right)])
})

test('a chosen file can be taken away; then, as ever, the copy is ours', async () => {
  const { requestId, applicationId, clerk } = await approved()
  const { fileId } = await choose(clerk, applicationId, await newPdf())
  assert.equal(await refusalOf(w.act(clerk, 'desk.dropFile', { applicationId, fileId: newId() })), 'file_changed')
  await w.act(clerk, 'desk.dropFile', { applicationId, fileId })
  await w.act(clerk, 'desk.issue', { applicationId, documentNo: 'DOC-OURS' })
  const view = await issuedView(requestId)
  assert.deepEqual([view.officeFile, view.digitalFileId === fileId], [null, false])
})

test('a misprint goes back with its file: neither is issued, and the right one is chosen anew', async () => {
  const { requestId, applicationId, clerk, citizen } = await approved()
  const printed = (await w.printedRight(citizen, requestId)).map((line, at) =>
    at === 0 ? { ...line, value: `${line.value}x` } : line,
  )
  const wrong = await newPdf()
  const { fileId } = await choose(clerk, applicationId, wrong)
  await w.act(clerk, 'desk.issue', { applicationId, documentNo: 'DOC-M', printed, fileId })
  await w.world.settle()
  assert.equal((await w.act(clerk, 'desk.get', { applicationId })).draftFile, null)
  assert.equal(await w.look((q) => issuedByHash(q, hashOf(wrong))), null)
  const right = await newPdf()
  const chosen = await choose(clerk, applicationId, right)
  await w.act(clerk, 'desk.issue', { applicationId, documentNo: 'DOC-R', fileId: chosen.fileId })
  await w.world.settle()
  assert.equal((await issuedView(requestId)).officeFile?.sha256, hashOf(right))
})

test('who may not issue chooses no file; what was issued elsewhere, acts or is none is refused by name', async () => {
  const { applicationId, clerk } = await approved()
  const other = await approved()
  assert.equal(await refusalOf(choose(w.clerkOf('another-office'), applicationId, await newPdf())), 'not_yours')
  const issued = await newPdf()
  const { fileId } = await choose(other.clerk, other.applicationId, issued)
  await w.act(other.clerk, 'desk.issue', { applicationId: other.applicationId, documentNo: 'DOC-X', fileId })
  for (const [refusal, bytes] of [
    ['file_of_another', issued],
    ['file_kind_wrong', Buffer.from('MZ this is a program'.padEnd(300, ' '))],
    ['pdf_active', madeUpPdf([await madeUpScan()], { catalog: '/OpenAction << /S /JavaScript >>' })],
  ] as const)
    assert.equal(await refusalOf(choose(clerk, applicationId, bytes)), refusal)
  assert.equal(await refusalOf(choose(other.clerk, other.applicationId, await newPdf())), 'already_decided')
})

const byRest = () =>
  w.serviceWith(
    (service, found) =>
      service.connector.kind === 'rest' &&
      found.delivery.form === 'digital' &&
      found.modes.some((one) => one.mode === 'remote'),
  )
async function issuedMessage(requestId: string): Promise<DepartmentMessage> {
  const { application_id, department_id } = await w.applicationOf(requestId)
  const row = await w.world.kernel.db.one<{ message_id: string }>(
    `select message_id from departments.answer where application_id = $1 and kind = 'issued' order by sequence desc limit 1`,
    [application_id],
  )
  return w.look((tx) => messageOf(tx, department_id, row.message_id))
}

test('by interface: what the department sent is what the citizen gets, byte by byte', async () => {
  await w.simulators!.change({ habits: { documentShare: 1, twiceShare: 1 } })
  const { requestId, citizen } = await w.filed(byRest())
  await w.hours(60)
  const { documentNo, officeFile } = await issuedView(requestId)
  const message = await issuedMessage(requestId)
  const sent = documentOf({ ...message, documentNo, document: 'right' })
  assert.ok(Buffer.from((await downloaded(citizen, requestId)).bytes).equals(sent))
  assert.equal(officeFile?.sha256, hashOf(sent))
  assert.deepEqual(
    (await kinds(requestId)).filter((kind) => kind === 'issued'),
    ['issued'],
  )
})

test('another document after the issue waits for a person; taken, it stands in the first one’s place', async () => {
  await w.simulators!.change({ habits: { documentShare: 1 } })
  const { requestId, citizen } = await w.filed(byRest())
  await w.hours(40)
  const before = (await issuedView(requestId)).officeFile!
  const { application_id, department_id } = await w.applicationOf(requestId)
  const another = await newPdf()
  await sendAnother(department_id, application_id, another)
  assert.equal((await issuedView(requestId)).officeFile?.sha256, before.sha256, 'nothing by itself')
  const letters = (await w.act(admin, 'departments.letters', {})).items
  const [letter, ...more] = letters.filter((one) => one.reason === 'file_second')
  assert.equal(more.length, 0)
  const shown = await w.act(admin, 'departments.letter', { letterId: letter!.letterId })
  assert.equal(shown.file?.sha256, hashOf(another))
  await w.act(admin, 'departments.takeLetter', {
    letterId: letter!.letterId,
    text: shown.text,
    why: 'They printed anew',
  })
  await w.world.settle()
  assert.ok(Buffer.from((await downloaded(citizen, requestId)).bytes).equals(another))
  assert.equal((await w.look((q) => issuedByHash(q, before.sha256)))?.replacedAt instanceof Date, true)
  assert.equal((await w.look((q) => issuedByHash(q, hashOf(another))))?.replacedAt, null)
  assert.equal((await kinds(requestId)).at(-1), 'reissued')
  // The same bytes once more say nothing new.
  await sendAnother(department_id, application_id, another)
  assert.deepEqual(
    (await w.act(admin, 'departments.letters', {})).items.filter((one) => one.reason === 'file_second'),
    [],
  )
})

test('issued again without a document after a complaint: the copy is ours, and the department’s first one is replaced', async () => {
  await w.simulators!.change({ habits: { documentShare: 1 } })
  const { requestId, citizen } = await w.filed(byRest())
  await w.hours(40)
  const first = (await issuedView(requestId)).officeFile!
  await w.simulators!.change({ habits: { documentShare: 0 } })
  await w.world.as((tx) =>
    advance(tx, requestId, 'redo', { cause: 'platform', reason: 'grievance_upheld', resolvedTo: 'objected' }),
  )
  await w.world.settle()
  await w.hours(60)
  const { officeFile, documentNo } = await issuedView(requestId)
  assert.equal(officeFile, null, 'it is not said to be the department’s own any more')
  const copy = Buffer.from((await downloaded(citizen, requestId)).bytes)
  assert.notEqual(hashOf(copy), first.sha256)
  assert.equal((await w.look((q) => issuedByHash(q, first.sha256)))?.replacedAt instanceof Date, true)
  assert.equal(await w.look((q) => copyReplacedAt(q, requestId)), null, `the copy ${documentNo} is what holds`)
})

let sequence = 500
/** A signed call-back of the department's that brings a document. */
async function sendAnother(departmentId: string, applicationId: string, bytes: Buffer): Promise<void> {
  const message = {
    messageId: `another-${++sequence}`,
    applicationId,
    kind: 'issued',
    sequence,
    documentNo: `NEW-${sequence}`,
    document: { base64: bytes.toString('base64') },
  }
  const { secret } = w.simulators!.connections.find((one) => one.subjectId === departmentId)!.secrets
  const signed = `sha256=${createHmac('sha256', secret!).update(JSON.stringify(message)).digest('hex')}`
  const headers = { 'x-signature': signed }
  const { status } = await say(w.world, 'POST', `/departments/${departmentId}/callback`, { body: message, headers })
  assert.equal(status, 200)
  await w.world.settle()
}
