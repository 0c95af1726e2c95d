import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type DispatchWorld, dispatchWorld } from '../../../../test/worlds/dispatch-world.ts'
import { findRequest, type ListedRow } from '../store.ts'
import * as store from './store.ts'

let w: DispatchWorld
let requestId: string
before(async () => {
  w = await dispatchWorld()
  await w.facilitator()
  requestId = (await w.order()).requestIds[0] as string
})
after(() => w?.world.close())
const sql = () => w.world.kernel.db

test('what is sealed and the quote lie beside the row, and a change of the row leaves them where they are', async () => {
  const beside = () =>
    sql().one<{ sealed: string; quote: string }>(
      `select pg_column_toast_chunk_id(private)::text as sealed, pg_column_toast_chunk_id(quote)::text as quote
        from requests.request where id = $1`,
      [requestId],
    )
  const booked = await beside()
  assert.match(booked.sealed, /^\d+$/)
  assert.match(booked.quote, /^\d+$/)
  await sql().run('update requests.request set version = version + 1, updated_at = updated_at where id = $1', [
    requestId,
  ])
  assert.deepEqual(await beside(), booked)
})

test('a list knows the sums of the quote, and nothing that is sealed', async () => {
  const row = await findRequest(sql(), requestId)
  const order = await sql().one<{ account_id: string; contact_phone: string }>(
    'select account_id, contact_phone from requests.orders where id = $1',
    [row?.order_id],
  )
  assert.ok(row && row.private.length > 0 && row.quote.lines.length > 0)
  const { private: sealed, quote, ...lean } = row
  const { totalPaisa, dueAtDoorPaisa, duePsidPaisa } = quote
  assert.ok(sealed && totalPaisa > 0)
  const lists: readonly (readonly ListedRow[])[] = [
    await store.requestsOfAccount(sql(), order.account_id, true, null, 5),
    await store.requestsOfPhone(sql(), order.contact_phone, 5),
    await store.requestsBySubject(sql(), row.subject_name, 5),
  ]
  for (const [listed] of lists) {
    assert.ok(listed)
    assert.deepEqual(listed.quote, { totalPaisa, dueAtDoorPaisa, duePsidPaisa })
    assert.ok(!('private' in listed))
    for (const [name, value] of Object.entries(lean))
      if (name in listed) assert.deepEqual(listed[name as keyof typeof listed], value, name)
    assert.equal(listed.tracking_no, row.tracking_no)
  }
})
