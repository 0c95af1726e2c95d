import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { newId } from '@app/city/ids'
import { bytesOf } from './bytes.ts'
import { departmentPaper } from '../peers/department-paper.ts'
import type { Department } from '../peers/department.ts'
import type { Order, Rehearsal } from '../world/rehearsal.ts'

const ROUNDS_MAX = 120
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** One letter of what is printed is another. */
function changed(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const at = bytes.indexOf('Test')
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

/** The department acknowledges, approves and issues, with its own paper. */
async function issue(r: Rehearsal, by: Department, order: Order, way: string): Promise<Buffer> {
  const { citizen, ordered } = order
  const stage = r.get('stage')
  const filed = by.handedIn().find((one) => one.trackingNo === ordered.trackingNo)
  assert.ok(filed, `${ordered.trackingNo} was never filed`)
  const documentNo = `NO-${ordered.trackingNo.slice(-4)}`
  const bytes = departmentPaper([
    `Test paper ${documentNo}`,
    ...filed.lines.map((line) => `${line.field}: ${line.value}`),
  ])
  const about = { applicationId: filed.applicationId }
  await by.answer({ ...about, messageId: newId(), sequence: 1, kind: 'acknowledged', reference: `R-${documentNo}` })
  await by.answer({ ...about, messageId: newId(), sequence: 2, kind: 'approved' })
  const sent = r.plant === 'paper' ? changed(bytes) : bytes
  await by.answer(
    { ...about, messageId: newId(), sequence: 3, kind: 'issued', documentNo, printed: filed.lines },
    { bytes: sent, sha256: hashOf(bytes) },
  )
  const issued = async () => (await citizen.view(ordered.requestId)).issued
  for (let round = 0; round < ROUNDS_MAX; round++) {
    await stage.settle()
    if ((await issued())?.officeFile) break
    const { items } = await r.desk('first').call('departments.letters', {})
    const [letter] = items
    assert.ok(!letter, `the department’s paper was set aside: ${letter?.reason}`)
    await stage.pass(0.05)
  }
  const came = (await issued())?.officeFile
  assert.ok(came, `the department’s paper never came in by ${way}`)
  assert.equal(came.sha256, hashOf(bytes))
  r.say(`   by ${way}: ${came.bytes} bytes of ${came.mediaType}, SHA-256 ${came.sha256.slice(0, 16)}…`)
  return bytes
}

export const takePapers = (r: Rehearsal): Promise<void> =>
  r.steps.play('paperIn', async () => {
    const { mailDepartment, restDepartment } = r.machine
    const [byWeb, byCall] = [r.get('byWeb'), r.get('byCall')]
    const papers = new Map<Order, Buffer>()
    papers.set(byWeb, await issue(r, mailDepartment, byWeb, 'mail'))
    papers.set(byCall, await issue(r, restDepartment, byCall, 'REST'))
    r.put('papers', papers)
  })

/** The bytes that the citizen's app is given, and what anybody is told who holds them. */
export const givePapers = (r: Rehearsal): Promise<void> =>
  r.steps.play('paperOut', async () => {
    const { line } = r.machine
    for (const [{ citizen, ordered }, bytes] of r.get('papers')) {
      const { issued } = await citizen.view(ordered.requestId)
      assert.ok(issued?.digitalFileId && issued.officeFile)
      const input = { requestId: ordered.requestId, fileId: issued.digitalFileId }
      const given = await bytesOf(r, citizen.voice, 'requests.file', input, 'citizen')
      assert.equal(hashOf(given), hashOf(bytes), 'other bytes are delivered than the department signed')
      const held = await line.send('verify.code', { sha256: hashOf(given) })
      const byCode = await line.send('verify.code', { qr: issued.officeFile.code })
      const other = await line.send('verify.code', { sha256: hashOf(changed(given)) })
      assert.deepEqual([held.valid, byCode.valid, other.valid], [true, true, false])
      r.say(
        `   ${citizen.name}: the same ${given.length} bytes; genuine by hash and by code, and with one byte changed not`,
      )
    }
  })
