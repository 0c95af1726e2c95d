import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { endpoints, type Endpoint } from '@app/contract'
import { inputSchemaOf } from '../src/kernel/pages/schema-example.ts'
import { servedBy } from '../src/kernel/module.ts'
import { Refusal } from '../src/kernel/refusal.ts'
import { modules } from '../src/modules/all.generated.ts'
import { makeSide } from './objects/make-side.ts'
import { fieldsOf, namedBy } from './objects/names.ts'
import { type Side, staffOf } from './objects/side.ts'
import { dispatchWorld, type DispatchWorld, type Person } from './worlds/dispatch-world.ts'

/**
 * Lists and sums of money that name nothing: who has one district as their place sees that district's, and is told in words
 * where there is only the whole programme's.
 */
let w: DispatchWorld
let here: Side
let there: Side
const whole = {} as Record<'finance' | 'auditor', Person>
const ROLES = ['finance', 'auditor'] as const

before(async () => {
  w = await dispatchWorld(modules)
  const { offices, areas } = w.world.kernel.territory
  const hasCentre = (districtId: string) => offices.some((one) => one.centre && one.districtId === districtId)
  here = await makeSide(w, w.tehsil)
  there = await makeSide(
    w,
    areas.tehsils.find(({ districtId }) => districtId !== w.tehsil.districtId && hasCentre(districtId))!,
  )
  for (const role of ROLES) whole[role] = await staffOf(w, role, { province: true })
})
after(() => w?.world.close())

const served = servedBy(modules, endpoints)
const lists = (endpoints as readonly Endpoint[]).filter(
  ({ id, kind, who, input }) =>
    kind === 'query' &&
    /^(finance|cash|payments|till|earnings|safety\.robberies)/.test(id) &&
    ROLES.some((role) => who.includes(role)) &&
    !namedBy(id, fieldsOf(inputSchemaOf(input))).names.some(([, what]) => typeof what === 'string'),
)

/** Money that is of no district. */
const OF_PROGRAMME = [
  'finance.accountEntries',
  'finance.accounts',
  'finance.breaks',
  'finance.cash',
  'finance.clearing',
  'finance.credits',
  'finance.entries',
  'finance.feesDue',
  'finance.heldMoney',
  'finance.journal',
  'finance.payables',
  'finance.periods',
  'finance.settlements',
  'finance.statements',
  'finance.trialBalance',
]
/** What each list of a district's money shows of a side: one id that stands in it. */
const OWN: Record<string, (side: Side) => string> = {
  'finance.acts': (side) => side.idsOf.finance!.act!,
  'finance.batches': (side) => side.ids.payoutBatch!,
  'finance.deposits': (side) => side.ids.deposit!,
  'finance.payable': (side) => side.ids.payee!,
  'finance.payClaims': (side) => side.ids.claim!,
  'finance.payouts': (side) => side.ids.batch!,
  'finance.refunds': (side) => side.ids.refund!,
  'safety.robberies': (side) => side.ids.robbery!,
}

/** All pages of every state, as one text; or the refusal. */
async function said(endpoint: Endpoint, who: Person): Promise<string> {
  const { shape } = endpoint.input
  const name = ['state', 'show'].find((one) => one in shape)
  const options: readonly string[] = name
    ? ((shape[name] as { unwrap?: () => { options: string[] } }).unwrap?.().options ?? [])
    : []
  const texts: string[] = []
  for (const option of name ? options : [undefined]) {
    let cursor: string | undefined
    do {
      const input = {
        ...(name && { [name]: option }),
        ...('limit' in shape && { limit: 1 }),
        ...('code' in shape && { code: '2900' }),
        ...('look' in shape && { look: 'late' }),
        ...('journalId' in shape && { journalId: '1' }),
        ...('departmentId' in shape && { departmentId: 'any-department' }),
        ...(cursor && { cursor }),
      }
      const answer = await w.world
        .as((tx) => served.get(endpoint.id)!(tx, endpoint.input.parse(input) as object), who.actor)
        .catch((error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)))
      if (typeof answer === 'string') return answer
      texts.push(JSON.stringify(answer))
      cursor = (answer as { next?: string | null }).next ?? undefined
    } while (cursor)
  }
  assert.ok(texts.length > 0, endpoint.id)
  return texts.join('\n')
}
const refers = (text: string, side: Side): boolean =>
  Object.values({ ...side.ids, ...side.idsOf.finance }).some((id) => id.length > 20 && text.includes(id))

test('every list and sum of money is one of a district’s, or of the programme’s', () => {
  assert.deepEqual(lists.map(({ id }) => id).sort(), [...OF_PROGRAMME, ...Object.keys(OWN), 'finance.available'].sort())
})

test('whoever has one district sees that district’s money, and of another’s nothing', async () => {
  const holes: string[] = []
  for (const endpoint of lists.filter(({ id }) => OWN[id]))
    for (const role of ROLES.filter((one) => endpoint.who.includes(one))) {
      const [own, all] = [await said(endpoint, here.staff[role]), await said(endpoint, whole[role])]
      const one = OWN[endpoint.id]!
      if (!own.includes(one(here))) holes.push(`${endpoint.id}: ${role} does not see their own: ${own.slice(0, 200)}`)
      if (refers(own, there)) holes.push(`${endpoint.id}: ${role} sees another district's`)
      if (!all.includes(one(here)) || !all.includes(one(there)))
        holes.push(`${endpoint.id}: ${role} of the whole programme does not see all: ${all.slice(0, 300)}`)
    }
  assert.deepEqual(holes, [])
})

test('what is the whole programme’s is refused in words to whoever has one district', async () => {
  const holes: string[] = []
  for (const endpoint of lists.filter(({ id }) => OF_PROGRAMME.includes(id)))
    for (const role of ROLES) {
      const [own, all] = [await said(endpoint, here.staff[role]), await said(endpoint, whole[role])]
      if (own !== 'whole_programme_only')
        holes.push(`${endpoint.id}: ${role} of one district hears ${own.slice(0, 80)}`)
      if (!all.startsWith('{')) holes.push(`${endpoint.id}: ${role} of the whole programme hears ${all}`)
    }
  assert.deepEqual(holes, [])
  const { messages } = w.world.kernel.territory
  assert.ok(messages.refusals.whole_programme_only)
})
