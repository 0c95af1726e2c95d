import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { documentCode, documentText } from '@app/domain/applications'
import { localDateOf } from '@app/domain/shared'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import { newId } from '../../../kernel/id.ts'
import { checkIssued, keepIssued, markIssued } from '../../documents/index.ts'
import { madeUpPdf, madeUpScan } from '../../documents/made-up-scans.ts'
import { getRequest } from '../../requests/index.ts'
import { paymentsModule } from '../index.ts'
import { verifyCode } from './verify.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld([paymentsModule])
})
after(() => w?.world.close())

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const verify = (input: { sha256?: string; qr?: string }) => w.world.as((tx) => verifyCode(tx, input))

async function issue(requestId: string, bytes: Buffer, documentNo: string): Promise<string> {
  return w.world.as(async (tx) => {
    const kept = await keepIssued(tx, { requestId, bytes, checked: await checkIssued(tx, bytes) })
    const claim = {
      documentNo,
      trackingNo: 'TST-1',
      serviceId: 'test-service',
      day: '2026-11-24',
      proof: '',
      file: kept.sha256,
    }
    const { keyId, signature } = await tx.kernel.vault.sign('document', documentText(claim))
    const code = documentCode(claim, keyId, signature.toString('base64url'))
    await markIssued(tx, { ...kept, requestId, code })
    return code
  })
}

test('whoever holds a department’s file finds out whether it is genuine; one that was replaced is told as such', async () => {
  const requestId = newId()
  const [first, second] = [madeUpPdf([await madeUpScan('none', 1)]), madeUpPdf([await madeUpScan('none', 2)])]
  const code = await issue(requestId, first, 'D-1')
  for (const verified of [await verify({ sha256: hashOf(first) }), await verify({ qr: code })]) {
    assert.deepEqual([verified.valid, verified.kind], [true, 'document'])
    assert.ok(verified.facts.some(({ value }) => value === 'D-1'))
  }
  assert.equal((await verify({ sha256: hashOf(second) })).reason, 'file_unknown')
  assert.equal((await verify({ qr: code.replace('D-1', 'D-9') })).reason, 'signature_wrong')
  await issue(requestId, second, 'D-2')
  assert.equal((await verify({ sha256: hashOf(first) })).reason, 'file_replaced')
  assert.equal((await verify({ qr: code })).reason, 'file_replaced')
  assert.equal((await verify({ sha256: hashOf(second) })).valid, true)
})

test('a copy of ours is not valid any more once the department’s own document stands in its place, and says since when', async () => {
  await w.facilitator()
  const [requestId = ''] = (await w.order()).requestIds
  const { trackingNo } = await w.world.as((tx) => getRequest(tx, requestId))
  const copy = await w.world.as(async (tx) => {
    const claim = {
      documentNo: 'D-3',
      trackingNo,
      serviceId: 'test-service',
      day: '2026-11-24',
      proof: 'abc',
      file: '',
    }
    const { keyId, signature } = await tx.kernel.vault.sign('document', documentText(claim))
    return documentCode(claim, keyId, signature.toString('base64url'))
  })
  assert.deepEqual([(await verify({ qr: copy })).valid, (await verify({ qr: copy })).reason], [true, null])
  await issue(requestId, madeUpPdf([await madeUpScan('none', 3)]), 'D-4')
  const since = localDateOf(w.world.clock.now(), w.world.kernel.territory.calendar.utcOffsetMinutes)
  // Another one later does not change since when the copy is out of date.
  await w.world.clock.advance(3 * 86_400)
  await issue(requestId, madeUpPdf([await madeUpScan('none', 4)]), 'D-5')
  const verified = await verify({ qr: copy })
  assert.deepEqual([verified.valid, verified.kind, verified.reason], [false, 'document', 'file_replaced'])
  assert.ok(verified.facts.some(({ value }) => value === 'D-3'))
  assert.equal(verified.facts.at(-1)!.value, since)
})
