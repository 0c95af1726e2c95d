import assert from 'node:assert/strict'
import type { Output } from '@app/contract'
import type { Facilitator } from '@app/city/facilitator'
import { eventually } from '@app/server/test/eventually'
import type { Order, Rehearsal } from '../world/rehearsal.ts'

type Offer = Output<'offers.list'>['items'][number]

/** A browser in the facilitator's pocket; what is pushed to it is opened as RFC 8291 says. */
async function subscribe(r: Rehearsal, facilitator: Facilitator, name: string): Promise<void> {
  const { endpoint, keys } = await r.machine.push.subscribe(name)
  const { key } = await r.machine.line.send('push.key', {})
  await facilitator.voice.call('push.subscribe', { endpoint, ...keys, key })
}

async function take(r: Rehearsal, facilitator: Facilitator, offer: Offer, { ordered }: Order): Promise<void> {
  const visit = await facilitator.accept(offer.id)
  assert.ok(
    visit.tasks.some((task) => task.requestId === ordered.requestId),
    'what was offered is another visit',
  )
  r.say(`   ${facilitator.person.name} takes it: ${visit.tasks.map((task) => task.kind).join(', ')}`)
}

/** Both turn notifications on before anything is ordered. */
export async function openPockets(r: Rehearsal): Promise<void> {
  for (const name of ['own', 'ofAgency'] as const) await subscribe(r, r.get(name), name)
}

/** Pushed at once; the app shows it, and nothing more is sent. */
export const hearByPush = (r: Rehearsal): Promise<void> =>
  r.steps.play('offerPush', async () => {
    const { push, line } = r.machine
    const [own, byWeb] = [r.get('own'), r.get('byWeb')]
    await eventually('the offer is pushed', () => push.pushed('own').length > 0)
    const pushed = push.pushed('own').at(-1)
    const [offer] = await own.offers()
    assert.ok(pushed && offer)
    const message = JSON.parse(pushed.text) as { id: string; title: string; body: string; lang: string }
    assert.equal(pushed.urgency, 'high')
    assert.doesNotMatch(pushed.text, /Test|Citizen|\+92|Rs/, 'a push says no name, number or sum')
    assert.deepEqual(push.wrong(), [])
    await line.send('push.seen', { token: message.id })
    r.say(`   opened at the push service: “${message.title}: ${message.body}” (${message.lang}), no name in it`)
    await r.get('stage').pass(21 / 3_600)
    await r.get('stage').settle()
    await take(r, own, offer, byWeb)
    assert.equal(offersTexted(r, own).length, 0, 'what was seen is not texted too')
  })

/** Pushed, and shown by no phone: twenty seconds later it is a text. */
export const hearByText = (r: Rehearsal): Promise<void> =>
  r.steps.play('offerText', async () => {
    const { push } = r.machine
    const stage = r.get('stage')
    const [ofAgency, byCall] = [r.get('ofAgency'), r.get('byCall')]
    await eventually('the offer is pushed', () => push.pushed('ofAgency').length > 0)
    assert.equal(offersTexted(r, ofAgency).length, 0, 'the text did not wait for the push to be seen')
    await stage.pass(21 / 3_600)
    await stage.settle()
    await eventually('the text about the offer comes', () => offersTexted(r, ofAgency).length > 0)
    const [offer] = await ofAgency.offers()
    assert.ok(offer, 'the offer was over when the text came')
    r.say(`   pushed and shown by no phone; 20 seconds later: “${offersTexted(r, ofAgency)[0]?.text}”`)
    await take(r, ofAgency, offer, byCall)
  })

const offersTexted = (r: Rehearsal, { person }: Facilitator) =>
  r.machine.phones.texts(person.phone, 50).filter((one) => one.template === 'offer')
