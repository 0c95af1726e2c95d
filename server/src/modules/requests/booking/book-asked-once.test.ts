import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Refused } from '@app/contract/client'
import type { Input } from '@app/contract'
import { notificationsInbox } from '../../../../test/inbox-module.ts'
import { signIn } from '../../../../test/people.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { newId } from '../../../kernel/id.ts'
import { catalogueModule } from '../../catalogue/index.ts'
import { identityModule } from '../../identity/index.ts'
import { placesModule } from '../../places/index.ts'
import { slotsModule } from '../../slots/index.ts'
import { getRequest, getOrder, requestsModule } from '../index.ts'

let world: World
let tehsil: { id: string; headquarters: { lat: number; lon: number } }

before(async () => {
  world = await startWorld({
    modules: [identityModule, catalogueModule, placesModule, slotsModule, requestsModule, notificationsInbox],
  })
  tehsil = world.kernel.territory.areas.tehsils.find((one) => one.id.includes('lahore'))!
})
after(() => world.close())

type Book = Input<'requests.book'>
const questions = {
  domicile: () => ({ homeTehsil: tehsil.id, birthDate: '1990-05-01', hasPrevious: false }),
  'birth-certificate': () => ({ eventTehsil: tehsil.id, birthDate: '2026-01-02' }),
}
type Wish = {
  serviceId: keyof typeof questions
  caseId: string
  subject: Book['requests'][number]['subject']
  forWhom: 'self' | 'member' | 'other'
}

/** An order of those services as the apps send it: priced together, with nothing said that was not asked. */
async function orderOf(token: string, wishes: readonly Wish[], more: Partial<Book> = {}): Promise<Book> {
  const items = wishes.map(({ serviceId, caseId }) => ({ serviceId, caseId, answers: questions[serviceId]() }))
  const { options } = await world.call('catalogue.quoteOrder', { items: JSON.stringify(items) }, { token })
  const door = options.find((option) => option.mode === 'doorstep')!
  return {
    orderId: newId(),
    mode: 'doorstep',
    receiver: { name: 'Test Household', relation: 'Myself' },
    address: {
      pin: tehsil.headquarters,
      tehsilId: tehsil.id,
      landmark: 'opposite the test park',
      house: '12',
      street: 'Street 4',
      area: '',
    },
    requests: wishes.map(({ subject, forWhom }, i) => ({
      requestId: newId(),
      ...items[i]!,
      serviceVersion: 1,
      subject,
      forWhom,
      quoteSignature: door.quotes[i]!.signature,
    })),
    ...more,
  }
}

const answersIn = (requestId: string) => world.as(async (tx) => (await getRequest(tx, requestId)).answers)

test('what the order says already stands in the form: name, phone and address are not asked at the door', async () => {
  const token = await signIn(world, '+923001110001')
  const input = await orderOf(
    token,
    [{ serviceId: 'domicile', caseId: 'adult', subject: { name: 'عائشہ مثالی' }, forWhom: 'self' }],
    { ordererName: 'عائشہ مثالی' },
  )
  await world.call('requests.book', input, { token })
  const { applicantName, applicantPhone, applicantAddress, homeTehsil } = await answersIn(input.requests[0]!.requestId)
  assert.deepEqual(
    { applicantName, applicantPhone, applicantAddress, homeTehsil },
    {
      applicantName: { ur: 'عائشہ مثالی' },
      applicantPhone: '+923001110001',
      homeTehsil: tehsil.id,
      applicantAddress: { line: '12, Street 4', tehsilId: tehsil.id, landmark: 'opposite the test park' },
    },
  )
})

test('what was answered stands, whatever the order says; of another person only what is theirs is filled in', async () => {
  const token = await signIn(world, '+923001110002')
  const input = await orderOf(
    token,
    [{ serviceId: 'domicile', caseId: 'adult', subject: { name: 'Test Neighbour' }, forWhom: 'other' }],
    { ordererName: 'Test Orderer' },
  )
  Object.assign(input.requests[0]!.answers!, { applicantName: { en: 'Test Neighbour Khan', ur: 'آزمائشی پڑوسی' } })
  await world.call('requests.book', input, { token })
  const answers = await answersIn(input.requests[0]!.requestId)
  assert.deepEqual(answers.applicantName, { en: 'Test Neighbour Khan', ur: 'آزمائشی پڑوسی' })
  assert.equal(answers.applicantPhone, undefined, 'the orderer’s number is not the neighbour’s')
})

test('a newborn without a name has none in the form; who applies is the orderer', async () => {
  const token = await signIn(world, '+923001110003')
  const input = await orderOf(
    token,
    [
      {
        serviceId: 'birth-certificate',
        caseId: 'timely',
        subject: { name: 'Newborn of Test Mother', named: false },
        forWhom: 'member',
      },
    ],
    { ordererName: 'Test Mother' },
  )
  await world.call('requests.book', input, { token })
  const answers = await answersIn(input.requests[0]!.requestId)
  assert.equal(answers.childName, undefined)
  assert.deepEqual([answers.applicantName, answers.applicantPhone], [{ en: 'Test Mother' }, '+923001110003'])
})

test('who orders is at the door with their own number unless they say otherwise, and their name is kept once', async () => {
  const token = await signIn(world, '+923001110004')
  const wish: Wish = { serviceId: 'domicile', caseId: 'adult', subject: { name: 'Test Citizen Four' }, forWhom: 'self' }
  const first = await orderOf(token, [wish], { ordererName: 'Test Citizen Four' })
  await world.call('requests.book', first, { token })
  assert.equal((await world.as((tx) => getOrder(tx, first.orderId))).receiver?.phone, '+923001110004')
  assert.equal((await world.call('auth.me', {}, { token })).name, 'Test Citizen Four')
  await world.call('requests.book', await orderOf(token, [wish], { ordererName: 'Another Name' }), { token })
  assert.equal((await world.call('auth.me', {}, { token })).name, 'Test Citizen Four')
})

test('two services in one order pay one visit, and the price says what that saves', async () => {
  const token = await signIn(world, '+923001110005')
  const wishes: Wish[] = [
    { serviceId: 'domicile', caseId: 'adult', subject: { name: 'Test Citizen Five' }, forWhom: 'self' },
    { serviceId: 'birth-certificate', caseId: 'timely', subject: { name: 'Test Child' }, forWhom: 'member' },
  ]
  const items = wishes.map(({ serviceId, caseId }) => ({ serviceId, caseId, answers: questions[serviceId]() }))
  const priceOf = async (some: typeof items) =>
    (await world.call('catalogue.quoteOrder', { items: JSON.stringify(some) }, { token })).options.find(
      (option) => option.mode === 'doorstep',
    )!
  const [both, one, other] = [await priceOf(items), await priceOf(items.slice(0, 1)), await priceOf(items.slice(1))]
  assert.equal(both.savedPaisa, one.quotes[0]!.chargePaisa)
  assert.equal(both.totalPaisa, one.totalPaisa + other.totalPaisa - both.savedPaisa)
  assert.equal(one.savedPaisa, 0)
  const made = await world.call('requests.book', await orderOf(token, wishes), { token })
  assert.deepEqual([made.requests.length, made.totalPaisa], [2, both.totalPaisa])
})

for (const [name, items, code] of [
  ['no list', '{}', 'form_invalid'],
  ['an empty list', '[]', 'form_invalid'],
  ['no JSON', '[', 'form_invalid'],
  ['seven items', JSON.stringify(Array(7).fill({ serviceId: 'domicile', caseId: 'adult' })), 'form_invalid'],
  ['a service that is not there', '[{"serviceId":"none","caseId":"adult"}]', 'not_found'],
  ['a case that is not there', '[{"serviceId":"domicile","caseId":"none"}]', 'case_unknown'],
  ['nothing', '[null]', 'not_found'],
  ['answers that are none', '[{"serviceId":"domicile","caseId":"adult","answers":[1]}]', 'form_invalid'],
] as const)
  test(`a price is not asked of ${name}`, async () => {
    await assert.rejects(
      world.call('catalogue.quoteOrder', { items }),
      (error: unknown) => error instanceof Refused && error.code === code,
    )
  })
