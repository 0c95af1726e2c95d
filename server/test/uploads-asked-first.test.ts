import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { endpoints, type EndpointId, type Input } from '@app/contract'
import { Refused } from '@app/contract/client'
import { STAFF_ROLES } from '@app/domain/identity'
import type { Actor, Role } from '../src/kernel/actor.ts'
import { newId } from '../src/kernel/id.ts'
import type { ReadUpload } from '../src/kernel/module.ts'
import { modules } from '../src/modules/all.generated.ts'
import { documentsModule } from '../src/modules/documents/index.ts'
import { madeUpScan } from '../src/modules/documents/made-up-scans.ts'
import { recordFacts } from '../src/modules/requests/index.ts'
import { atTheDoor, type Door, finishVisit } from './at-the-door.ts'
import { sampleInput } from './sample-input.ts'
import { type DispatchWorld, dispatchWorld } from './worlds/dispatch-world.ts'

/** A reader is a process, and a picture is work: nobody who may not add it anywhere is worth one. */
const uploads = endpoints.filter((endpoint) => endpoint.kind === 'upload')
const ROLES: readonly Role[] = ['citizen', 'facilitator', ...STAFF_ROLES]

let w: DispatchWorld
let door: Door
let scan: Buffer
const actors = new Map<string, Actor>()
/** Readings that were begun for an upload, and what else happens while one is read. */
let begun = 0
let meanwhile: () => Promise<void> = async () => {}
let readUpload: ReadUpload | undefined

before(async () => {
  readUpload = documentsModule.readUpload
  documentsModule.readUpload = async (...given) => {
    begun++
    await meanwhile()
    await readUpload!(...given)
  }
  w = await dispatchWorld(modules)
  w.world.kernel.provedAt = async ({ at }) => at
  w.world.kernel.sessions.find = async (token) => {
    const actor = actors.get(token)
    return actor && { actor, expiresAt: new Date('2100-01-01') }
  }
  scan = await madeUpScan()
  door = await atTheDoor(w)
  await w.look((tx) => recordFacts(tx, door.requestId, { paid: true, owedPaisa: 0 }))
})
after(() => {
  if (readUpload) documentsModule.readUpload = readUpload
  return w.world.close()
})
beforeEach(() => {
  begun = 0
  meanwhile = async () => {}
})

/** All pictures and documents that any reader of this system has been given. */
const readOfAll = async (): Promise<number> =>
  (await w.world.kernel.metrics.filesRead.get()).values.reduce((sum, { value }) => sum + value, 0)

async function send<Id extends EndpointId>(
  actor: Actor,
  id: Id,
  input: Input<Id>,
  commandId = newId(),
): Promise<string> {
  const token = `token-of-${newId()}`
  actors.set(token, actor)
  try {
    await w.world.call(id, input, { token, bytes: scan, commandId })
    return 'done'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.code
  }
}

function somebody(role: Role): Actor {
  if (role === 'citizen') return { kind: 'citizen', id: newId(), personId: newId(), phone: '' }
  if (role === 'facilitator') return { kind: 'facilitator', id: newId(), accountId: newId(), personId: newId() }
  return { kind: 'staff', id: newId(), roles: [role], jurisdiction: { province: true } }
}

const paper = () => ({ requestId: door.requestId, fileId: newId(), itemId: 'paper-report', side: 'page' as const })

test('every upload: what is not there is refused to all who may call, and no reading was begun', async () => {
  const before = await readOfAll()
  const heard: string[] = []
  for (const { id, input, who } of uploads)
    for (const role of ROLES.filter((one) => who.includes(one))) {
      const no = await send(somebody(role), id as EndpointId, sampleInput(input, {}) as never)
      heard.push(`${id} ${role}: ${no}${begun ? ', and it was read' : ''}`)
      begun = 0
    }
  assert.ok(heard.length >= 2 * uploads.length, `only ${heard.length} cells`)
  assert.deepEqual(
    heard.filter((one) => !/: (not_found|not_yours|not_approved_yet|fact_not_yours|visit_not_yours)$/.test(one)),
    [],
  )
  assert.equal(await readOfAll(), before)
})

test('a file that belongs there is read once; the same command again finds its answer, and the file is not read again', async () => {
  const before = await readOfAll()
  const [given, commandId] = [paper(), newId()]
  assert.equal(await send(door.who.actor, 'requests.upload', given, commandId), 'done')
  assert.deepEqual([begun, (await readOfAll()) - before], [1, 1])
  assert.equal(await send(door.who.actor, 'requests.upload', given, commandId), 'done')
  assert.deepEqual([begun, (await readOfAll()) - before], [1, 1])
})

test('what ends while a file is read is refused by the transaction that would keep it', async () => {
  meanwhile = () => finishVisit(w, door)
  const given = paper()
  assert.equal(await send(door.who.actor, 'requests.upload', given), 'visit_not_yours')
  assert.equal(begun, 1)
  assert.deepEqual(await w.world.kernel.db.many('select 1 from documents.file where file_id = $1', [given.fileId]), [])
  assert.equal(await send(door.who.actor, 'requests.upload', paper()), 'visit_not_yours')
  assert.equal(begun, 1, 'what has ended is not read for')
})
