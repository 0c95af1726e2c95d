import assert from 'node:assert/strict'
import { newId } from '@app/server/kernel/id'
import type { Drill, Stage } from './drill.ts'
import { type OwnSystem, startOwnSystem } from './own-system.ts'
import { inDatabase, isAnswered, openPage, peopleOf, sessionsToKeep, within } from './people.ts'

const CLOSE_MS = 15_000

/** A representative's phone is taken while the app is open on it. */
export const stolenPhone: Drill = {
  name: 'stolen-phone',
  page: 'stolen-phone.md',
  plants: ['session-stays', 'key-stays'],
  async play(stage, planted) {
    const system = await startOwnSystem()
    try {
      await played(stage, system, planted)
    } finally {
      await system.stop()
    }
  },
}

async function played(stage: Stage, system: OwnSystem, planted: string | undefined): Promise<void> {
  const { url } = system
  const city = await peopleOf(system)
  const { people } = city
  const citizen = city.citizen('Test Citizen Drill')
  const wish = { serviceId: 'birth-certificate', caseId: 'timely', mode: 'doorstep', subject: 'Test Child' } as const
  const { requestId } = await citizen.order({ ...wish, town: city.home })
  const held = await city.takeVisit(requestId, 'collection')
  const { person, voice } = held.facilitator
  const phoneId = newId()
  const taken = await voice.token()
  const sealed = await voice.call('phone.part', { phoneId })
  const page = await openPage(`${url}/api/facilitator/live`, 'facilitator', taken)
  const putBack = planted === 'session-stays' ? await sessionsToKeep(system, person.id) : undefined
  stage.happens('a representative’s phone is taken, with the app open and the day’s visits in it')
  stage.byHand(1, 'nobody is in danger in a drill')

  await stage.step(2, async () => {
    const { items } = await people.operations.call('facilitators.list', { q: person.name })
    const found = items.find((one) => one.facilitatorId === person.id)
    assert.ok(found, 'the desk does not find whose phone it is')
    stage.noticed()
    const { sessions } = await people.operations.call('facilitators.phoneLost', {
      facilitatorId: person.id,
      reason: 'A drill: reported by telephone',
    })
    stage.say(`${sessions} sign-in(s) ended`)
    await putBack?.()
    await within('the page that is open on the lost phone closes', CLOSE_MS, page.closed)
    assert.ok(!(await isAnswered(url, 'facilitator', taken)), 'the lost phone’s session is still answered')
    stage.contained()
    if (planted === 'key-stays')
      await inDatabase(system, (db) => db.run('update identity.account set phones_cut = 0 where id = $1', [person.id]))
  })
  await stage.step(3, async () => {
    const { items } = await voice.call('visits.list', { limit: 50 })
    assert.ok(
      items.some((one) => one.id === held.visit.id),
      'the day’s visit is not on the other phone',
    )
    const now = await voice.call('phone.part', { phoneId })
    assert.notEqual(now.part, sealed.part, 'the half of the lost phone’s key is still given')
    assert.ok(!(await isAnswered(url, 'facilitator', taken)), 'a new sign-in let the lost phone in again')
    assert.equal((await voice.messages('phone_lost')).length, 1, 'nobody was told by text')
  })
  stage.byHand(4, 'the authenticator app of a drill is on no phone')
  await stage.step(5, async () => {
    const { items } = await people.operations.call('operations.candidates', { visitId: held.visit.id })
    const other = items.find((one) => one.eligible && one.facilitatorId !== person.id)
    assert.ok(other, 'nobody else is free for the visit')
    await people.operations.call('operations.reassign', {
      visitId: held.visit.id,
      facilitatorId: other.facilitatorId,
      reason: 'A drill: the phone is lost',
    })
    const mine = await voice.call('visits.list', { limit: 50 })
    assert.ok(
      !mine.items.some((one) => one.id === held.visit.id && one.state === 'assigned'),
      'the visit has not moved',
    )
  })
}
