import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { refusalOf } from '../../../../test/worlds/dispatch-world.ts'
import { madeUpPdf, madeUpScan, madeUpVoice } from '../../documents/made-up-scans.ts'
import { type ApplicationsWorld, applicationsWorld } from '../../../../test/worlds/applications-world.ts'

let w: ApplicationsWorld
before(async () => {
  w = await applicationsWorld()
  await w.facilitator()
})
after(() => w?.close())

test('the way told and the gate’s photo reach whoever goes there, and nobody at the office', async () => {
  const order = await w.order(
    w.serviceWith((service, found) => service.connector.kind === 'desk' && !found.legs.includes('filing')),
  )
  const requestId = order.requestIds[0]!
  const send = (itemId: string, bytes: Buffer) => w.upload(order.citizen, requestId, itemId, 'page', bytes)
  const voice = await send('way-voice', madeUpVoice())
  const dusk = await send('gate-photo', await madeUpScan('blurred'))
  assert.equal(await refusalOf(send('way-voice', await madeUpScan())), 'voice_kind_wrong')
  assert.equal(await refusalOf(send('gate-photo', madeUpPdf([await madeUpScan()]))), 'file_kind_wrong')

  const { who, visit, codes } = await w.begin(requestId)
  const { place } = await w.act(who, 'visits.get', { visitId: visit.id })
  assert.deepEqual(
    [place?.voice, place?.gatePhoto],
    [
      { requestId, fileId: voice.fileId },
      { requestId, fileId: dusk.fileId },
    ],
  )
  await w.act(who, 'requests.file', { requestId, fileId: voice.fileId })

  await w.fill(who, requestId)
  await w.world.clock.advance(900)
  await w.act(who, 'visits.complete', { visitId: visit.id, code: codes.completion })
  await w.world.settle()
  assert.equal(
    (await w.act(who, 'visits.get', { visitId: visit.id })).place,
    null,
    'the way is nobody’s after the visit',
  )
  const application = await w.applicationOf(requestId)
  const seen = await w.act(w.clerkOf(application.office_id), 'desk.get', { applicationId: application.application_id })
  assert.ok(seen.scans.length > 0)
  assert.deepEqual(
    seen.scans.filter((scan) => ['way-voice', 'gate-photo'].includes(scan.itemId)),
    [],
  )
})
