import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Output } from '@app/contract'
import { type ApplicationsWorld, applicationsWorld } from '../../../../test/worlds/applications-world.ts'
import type { Actor } from '../../../kernel/actor.ts'
import { newId } from '../../../kernel/id.ts'
import { scorecards } from './scorecards.ts'

let w: ApplicationsWorld
before(async () => {
  w = await applicationsWorld()
  await w.facilitator()
})
after(() => w?.close())

const operations = (jurisdiction: object): Actor => ({
  kind: 'staff',
  id: newId(),
  roles: ['operations'],
  jurisdiction,
})
const cards = (
  by: 'office' | 'department',
  jurisdiction: object = { province: true },
): Promise<Output<'operations.scorecards'>> =>
  w.world.as((tx) => scorecards(tx, { by, days: 30, limit: 50 }), operations(jurisdiction))

test('an office’s card says what was filed and decided, in its own hours, and what of it was its own turn', async () => {
  const wanted = w.serviceWith((service, found) => service.connector.kind === 'desk' && !found.legs.includes('filing'))
  const file = async () => {
    const { requestId } = await w.collected(wanted)
    const { application_id: applicationId, office_id: officeId } = await w.applicationOf(requestId)
    const clerk = w.clerkOf(officeId)
    await w.act(clerk, 'desk.take', { applicationId, diaryNo: `D-${applicationId.slice(-5)}` })
    return { applicationId, officeId, clerk }
  }
  const decided = await file()
  await w.world.clock.advance(26 * 3_600)
  await w.act(decided.clerk, 'desk.approve', { applicationId: decided.applicationId })
  await w.act(decided.clerk, 'desk.issue', { applicationId: decided.applicationId, documentNo: 'P-1' })
  const objected = await file()
  await w.act(objected.clerk, 'desk.object', { applicationId: objected.applicationId, code: 'document_missing' })
  await w.world.settle()

  const [card] = (await cards('office')).items.filter((one) => one.id === decided.officeId)
  assert.ok(card)
  assert.deepEqual([card.filed, card.decided, card.open, card.objected, card.late], [2, 1, 1, 1, 0])
  assert.equal(card.timed, 1)
  assert.ok(card.medianMinutes! > 0 && card.medianMinutes! < 26 * 60, 'nights are not the office’s')
  assert.equal(card.medianMinutes, card.ninetiethMinutes)
  assert.ok(card.ownMinutes! > 0 && card.ownMinutes! <= card.medianMinutes!)

  await w.world.clock.advance(32 * 86_400)
  const later = (await cards('office')).items.find((one) => one.id === decided.officeId)
  assert.deepEqual([later?.filed, later?.decided, later?.open], [0, 0, 1], 'the period moves on, what is open stays')
  assert.ok((later?.late ?? 0) <= (later?.due ?? 0))
  assert.equal(
    (await cards('department')).items.reduce((sum, one) => sum + one.open, 0),
    1,
  )
  assert.deepEqual((await cards('office', { districts: ['elsewhere'] })).items, [])
  const { tehsil_id: tehsilId } = (
    await w.world.kernel.db.many<{ tehsil_id: string }>(
      'select tehsil_id from applications.application where application_id = $1',
      [decided.applicationId],
    )
  )[0]!
  assert.deepEqual(
    (await cards('office', { tehsils: [tehsilId] })).items,
    (await cards('office')).items,
    'tehsils and no district',
  )
  assert.deepEqual((await cards('office', { tehsils: ['elsewhere'] })).items, [])
})
