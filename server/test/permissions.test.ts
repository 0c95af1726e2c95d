import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { api, endpoints, type Endpoint } from '@app/contract'
import { STAFF_ROLES } from '@app/domain/identity'
import { actorKey, type Actor, type Role } from '../src/kernel/actor.ts'
import { newId } from '../src/kernel/id.ts'
import { findByRequest } from '../src/modules/applications/store.ts'
import { dispatchWorld, type DispatchWorld } from './worlds/dispatch-world.ts'
import { getRequest, recordFacts } from '../src/modules/requests/index.ts'
import { servedBy } from '../src/kernel/module.ts'
import { modules } from '../src/modules/all.generated.ts'
import { atTheDoor, finishVisit } from './at-the-door.ts'
import { sampleInput } from './sample-input.ts'

/**
 * Every endpoint of the contract × every role, and × a jurisdiction that is elsewhere. Nothing here is listed by hand
 * but the exceptions.
 */
let w: DispatchWorld
let known: Record<string, unknown>
let owners: Record<'citizen' | 'facilitator', Actor>
/** Another household's citizen, with an account: who orders may give it a name. */
let stranger: Actor
const actors = new Map<string, Actor>()

const ROLES: readonly Role[] = ['citizen', 'facilitator', ...STAFF_ROLES]

before(async () => {
  w = await dispatchWorld(modules)
  // Tokens of the test's own: what a session leads to is another test's business.
  w.world.kernel.provedAt = async ({ at }) => at
  w.world.kernel.sessions.find = async (token) => {
    const actor = actors.get(token)
    return actor && { actor, expiresAt: new Date('2100-01-01') }
  }
  const door = await atTheDoor(w)
  await w.look((tx) => recordFacts(tx, door.requestId, { paid: true, owedPaisa: 0 }))
  await finishVisit(w, door)
  const request = await w.look((tx) => getRequest(tx, door.requestId))
  const application = await w.look((tx) => findByRequest(tx, door.requestId))
  known = {
    requestId: door.requestId,
    visitId: door.visitId,
    applicationId: application?.application_id ?? newId(),
    officeId: request.officeId,
    districtId: request.districtId,
    facilitatorId: door.who.id,
  }
  stranger = (await w.citizen()).actor
  owners = { citizen: door.citizen.actor, facilitator: door.who.actor }
})
after(() => w.world.close())

const PROVINCE = { province: true as const }
const ELSEWHERE = { districts: ['nowhere'], offices: ['nowhere'] }

function actorWith(role: Role, jurisdiction: object): Actor {
  if (role === 'citizen') return stranger
  if (role === 'facilitator') return { kind: 'facilitator', id: newId(), accountId: newId(), personId: newId() }
  return { kind: 'staff', id: newId(), roles: [role], jurisdiction }
}

interface Heard {
  status: number
  refusal: string | undefined
  body: unknown
}

/** Calls as a stranger with a token would; a stream is asked for its first answer only. */
async function call(endpoint: Endpoint, input: Record<string, unknown>, actor: Actor | null): Promise<Heard> {
  const token = actor ? `token-of-${actorKey(actor)}-${newId()}` : undefined
  if (token && actor) actors.set(token, actor)
  const rest = { ...input }
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name] ?? newId()
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  const inQuery = endpoint.method === 'GET' || endpoint.kind === 'upload'
  const query = inQuery
    ? `?${new URLSearchParams(Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)]))}`
    : ''
  const stop = new AbortController()
  const response = await fetch(`${w.world.url}/api${path}${query}`, {
    method: endpoint.method,
    signal: stop.signal,
    headers: {
      ...(endpoint.method === 'POST' && {
        'content-type': endpoint.kind === 'upload' ? 'application/octet-stream' : 'application/json',
        'idempotency-key': newId(),
      }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(endpoint.method === 'POST' && { body: endpoint.kind === 'upload' ? new Uint8Array(8) : JSON.stringify(rest) }),
  })
  if (response.headers.get('content-type')?.includes('event-stream')) {
    stop.abort()
    return { status: response.status, refusal: undefined, body: {} }
  }
  const text = await response.text()
  const body: unknown = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text
  return { status: response.status, refusal: (body as { refusal?: string }).refusal, body }
}

const guarded = endpoints.filter((endpoint) => !endpoint.who.includes('demo') && !endpoint.who.includes('department'))

const served = servedBy(modules, endpoints)

test('every endpoint of the contract has a handler', async () => {
  const missing = endpoints
    .filter((endpoint) => !endpoint.id.startsWith('demo.') && !served.has(endpoint.id))
    .map((endpoint) => endpoint.id)
  assert.deepEqual(missing, [])
})

test('role × endpoint: the gate lets in whom the contract names, and nobody else', async () => {
  const holes: string[] = []
  let cells = 0
  for (const endpoint of guarded) {
    const isPublic = endpoint.who.includes('public')
    const stranger = await call(endpoint, {}, null)
    cells++
    if (!isPublic && stranger.refusal !== 'not_signed_in')
      holes.push(`${endpoint.id}: a stranger hears ${stranger.refusal ?? stranger.status}`)
    for (const role of ROLES) {
      cells++
      const { refusal, status } = await call(endpoint, {}, actorWith(role, PROVINCE))
      const allowed = isPublic || endpoint.who.includes(role)
      if (status >= 500) {
        if (!OWN_ACCOUNT.includes(endpoint.id)) holes.push(`${endpoint.id}: ${role} meets a bug (${status})`)
      } else if (allowed ? refusal === 'not_signed_in' : refusal !== 'not_yours')
        holes.push(`${endpoint.id}: ${role} hears ${refusal ?? status}`)
    }
  }
  assert.ok(cells > 500, `only ${cells} cells`)
  assert.deepEqual(holes, [])
})

/** What is closed, or not there for this person. */
const CLOSED = /(^|_)(not_yours|not_found|unknown|wrong|unproven)$/

/** Whoever calls is sent help, may complain and hear how a complaint stands: none of it waits for a code. */
const WHOEVER_CALLS: readonly string[] = ['safety.citizenSos', 'grievances.file', 'grievances.ofRequest']
/** Fields that narrow a list instead of naming the one thing acted upon. */
const NARROWS: readonly string[] = ['facilitatorId', 'districtId', 'officeId']
/** These speak of the caller's own account, which these made-up actors do not have. */
const OWN_ACCOUNT: readonly string[] = [
  'auth.me',
  'auth.setProfile',
  'auth.stepUp',
  'passkeys.begin',
  'setup.sendTestText',
]

test('jurisdiction × endpoint: what lies elsewhere, or is another’s, is refused and not shown', async () => {
  const holes: string[] = []
  let cells = 0
  for (const endpoint of guarded.filter((one) => !one.who.includes('public') && !OWN_ACCOUNT.includes(one.id))) {
    const names = Object.keys(endpoint.input.shape).filter((name) => name in known)
    const input = sampleInput(endpoint.input, known)
    for (const role of endpoint.who.filter(
      (who): who is Role =>
        (ROLES as readonly string[]).includes(who) && !(who === 'agent' && WHOEVER_CALLS.includes(endpoint.id)),
    )) {
      cells++
      const { refusal, status, body } = await call(endpoint, input, actorWith(role, ELSEWHERE))
      const items = (body as { items?: unknown[] }).items
      if (status >= 500) holes.push(`${endpoint.id}: ${role} of elsewhere meets a bug`)
      else if (names.some((name) => !NARROWS.includes(name))) {
        if (!(refusal && CLOSED.test(refusal)))
          holes.push(`${endpoint.id} (${names.join()}): ${role} of elsewhere hears ${refusal ?? status}`)
      } else if (
        STAFF_ROLES.includes(role as never) &&
        items?.length &&
        JSON.stringify(items).includes(String(known.requestId))
      )
        holes.push(`${endpoint.id}: ${role} of elsewhere sees the request in a list`)
    }
  }
  assert.ok(cells > 80, `only ${cells} cells`)
  assert.deepEqual(holes, [])
})

test('the same questions are answered for those whose request it is', async () => {
  const holes: string[] = []
  for (const id of ['requests.get', 'requests.proofLines'] as const) {
    for (const actor of [
      owners.citizen,
      actorWith('operations', PROVINCE),
      actorWith('supervisor', { districts: [String(known.districtId)] }),
    ]) {
      const { refusal, status } = await call(api[id] as unknown as Endpoint, { requestId: known.requestId }, actor)
      if (status !== 200) holes.push(`${id}: ${actor.kind} hears ${refusal ?? status}`)
    }
  }
  const visit = await call(api['visits.get'] as unknown as Endpoint, { visitId: known.visitId }, owners.facilitator)
  if (visit.status !== 200) holes.push(`visits.get: its facilitator hears ${visit.refusal}`)
  assert.deepEqual(holes, [])
})
