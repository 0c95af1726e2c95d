import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ApplicationsWorld, applicationsWorld } from '../../../../test/worlds/applications-world.ts'
import type { Jurisdiction } from '../../../kernel/actor.ts'
import type { Query } from '../../../kernel/context.ts'
import { manyOf, rowsRead } from '../../../../test/worlds/rows-read.ts'
import { find, pile, type PileFilter } from '../store.ts'
import { deskItems } from './desk-item.ts'

let w: ApplicationsWorld
before(async () => {
  w = await applicationsWorld()
  await w.facilitator()
})
after(() => w?.close())

/** The same questions, counted. */
function counted(q: Query): { q: Query; asked: () => number } {
  let asked = 0
  const counting =
    <A extends unknown[], R>(fn: (...args: A) => R) =>
    (...args: A): R => {
      asked++
      return fn(...args)
    }
  const { many, find: findOne, one, run } = q
  return {
    q: { ...q, many: counting(many), find: counting(findOne), one: counting(one), run: counting(run) } as Query,
    asked: () => asked,
  }
}

test('a longer pile asks no more questions', async () => {
  const service = w.serviceWith(
    (definition, found) => definition.connector.kind === 'desk' && !found.legs.includes('filing'),
  )
  const ids: string[] = []
  for (let n = 0; n < 3; n++) {
    const { requestId } = await w.collected(service)
    ids.push((await w.applicationOf(requestId)).application_id)
  }
  await w.look(async (tx) => {
    const rows = []
    for (const id of ids) rows.push((await find(tx, id))!)
    const [short, long] = [counted(tx), counted(tx)]
    const [first] = await deskItems(short.q, rows.slice(0, 1))
    const items = await deskItems(long.q, rows)
    assert.deepEqual(
      items.map((item) => item.applicationId),
      ids,
    )
    assert.deepEqual(items[0], first)
    assert.ok(items.every((item) => item.subjectName !== ''))
    assert.equal(long.asked(), short.asked())
    assert.ok(short.asked() > 0)
  })
})

test('a page of the pile reads a page, however many the office has had', async () => {
  const { requestId } = await w.collected(
    w.serviceWith((definition, found) => definition.connector.kind === 'desk' && !found.legs.includes('filing')),
  )
  const { application_id: id, office_id: officeId } = await w.applicationOf(requestId)
  await w.look(async (tx) => {
    await manyOf(tx, 'applications.application', {
      where: `t.application_id = '${id}'`,
      copies: 6_000,
      other: {
        application_id: 'gen_random_uuid()',
        request_id: 'gen_random_uuid()',
        state: `(array['to_take', 'in_process', 'issued', 'decided'])[1 + n % 4]`,
        due_at: `case when n % 7 > 0 then t.filed_at + n * interval '1 minute' end`,
      },
    })
    const filter: PileFilter = {
      where: { offices: [officeId] },
      officeId,
      state: 'all',
      words: [],
      text: '',
      after: null,
      limit: 21,
    }
    for (const state of ['all', 'to_take', 'decided'])
      assert.ok((await rowsRead(tx, 'applications.application', () => pile(tx, { ...filter, state }))) <= 100, state)
    for (const where of [{ province: true }, { offices: [officeId] }] satisfies Jurisdiction[]) {
      const all = { ...filter, where, officeId: 'province' in where ? null : officeId }
      assert.ok((await rowsRead(tx, 'applications.application', () => pile(tx, all))) <= 100, JSON.stringify(where))
    }
    // The pages together are everything, in order, with what has no deadline last.
    const seen: string[] = []
    for (let after: PileFilter['after'] = null; ;) {
      const rows = await pile(tx, { ...filter, after, limit: 900 })
      seen.push(...rows.map((row) => row.application_id))
      const last = rows.at(-1)
      if (!last || rows.length < 900) break
      after = { dueAt: last.due_at ?? 'infinity', id: last.application_id }
    }
    assert.equal(new Set(seen).size, seen.length)
    assert.ok(seen.length > 6_000)
  })
})
