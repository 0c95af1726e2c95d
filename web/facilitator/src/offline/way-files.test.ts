import { expect, test } from 'vitest'
import type { VisitView } from './apply.ts'
import { openReplica } from './replica.ts'
import { packWays } from './way-files.ts'

const file = (fileId: string) => ({ requestId: 'r1', fileId })
const visit = (voice: string | null, gate: string | null) =>
  ({ place: { voice: voice ? file(voice) : null, gatePhoto: gate ? file(gate) : null } }) as unknown as VisitView
const emptyStore = { all: async () => [], put: async () => undefined, clear: async () => undefined }

test('what tells the way is packed once, kept while the visit is in hand, and gone after it', async () => {
  const replica = await openReplica(emptyStore, () => new Date(0))
  const asked: string[] = []
  const fetch = async ({ fileId }: { fileId: string }) => {
    asked.push(fileId)
    if (fileId === 'lost') throw new Error('no network')
    return new Blob([fileId])
  }
  await packWays(replica, [visit('v1', 'g1'), visit(null, 'lost'), { place: null } as VisitView], fetch)
  await packWays(replica, [visit('v1', 'g1')], fetch)
  expect(asked).toEqual(['v1', 'g1', 'lost'])
  expect(replica.get<Blob>('way:v1')?.value.size).toBe(2)
  expect(replica.get('way:lost')).toBeUndefined()
  await packWays(replica, [visit(null, 'g1')], fetch)
  expect(replica.get('way:v1')?.value).toBeNull()
  expect(replica.get<Blob>('way:g1')?.value.size).toBe(2)
})
