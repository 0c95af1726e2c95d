import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { plainTerritory } from '../../../../test/plain-territory.ts'
import { startWorld, type World } from '../../../../test/world.ts'
import { read } from '../../../kernel/data/in-transaction.ts'
import { newId } from '../../../kernel/id.ts'
import {
  breakCustody,
  chain,
  custodyFaults,
  documentsModule,
  enterPaper,
  handOverPaper,
  type MoveInput,
  type NamedHolder,
  originalsOut,
  type PaperInput,
} from '../index.ts'

let world: World
before(async () => {
  world = await startWorld({ modules: [documentsModule], territory: plainTerritory, endpoints: [] })
})
after(() => world.close())

const named = (kind: NamedHolder['kind'], id: string): NamedHolder => ({
  kind,
  id,
  name: { en: `Test ${kind}`, ur: `آزمائشی ${kind}` },
})
const rider = named('facilitator', newId())
const office = named('office', 'test-office')
const signed = (by: 'citizen' | 'clerk' | 'facilitator') => ({ by, name: 'Test Citizen One', mark: '' })

async function paper(
  more: Partial<PaperInput> = {},
): Promise<{ paperId: string; requestId: string; home: NamedHolder }> {
  const paperId = newId()
  const requestId = newId()
  const home = named('citizen', requestId)
  await world.as((tx) =>
    enterPaper(tx, {
      paperId,
      requestId,
      itemId: 'nikah-nama',
      name: { en: 'Nikah nama', ur: 'نکاح نامہ' },
      handling: 'carried',
      origin: 'citizen',
      identityCard: false,
      holder: home,
      ...more,
    }),
  )
  return { paperId, requestId, home }
}
const hand = (paperId: string, input: Omit<MoveInput, 'paperId'>) =>
  world.as((tx) => handOverPaper(tx, { paperId, ...input }))
const refusalOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  )
const look = <T>(fn: Parameters<typeof read<T>>[2]) => read(world.kernel, { kind: 'system', id: 'test' }, fn)

test('out in a sealed bag, to the office and home again: one holder at each moment, and a chain that holds', async () => {
  const { paperId, requestId, home } = await paper()
  await hand(paperId, { act: 'scanned', to: home })
  assert.equal((await look((q) => originalsOut(q, requestId))).count, 0)
  await hand(paperId, { act: 'taken', to: rider, bagNo: 'BAG-0001', countersign: signed('citizen') })
  const out = await look((q) => originalsOut(q, requestId))
  assert.deepEqual([out.count, out.holder?.kind, out.papers[0]!.bagNo], [1, 'facilitator', 'BAG-0001'])
  await hand(paperId, { act: 'surrendered', to: office, countersign: signed('clerk') })
  assert.equal((await look((q) => originalsOut(q, requestId))).holder?.kind, 'office')
  await hand(paperId, { act: 'taken', to: rider, bagNo: 'BAG-0002', countersign: signed('clerk') })
  await hand(paperId, { act: 'given_back', to: home, countersign: signed('citizen') })
  assert.equal((await look((q) => originalsOut(q, requestId))).count, 0)
  const shown = await look((q) => chain(q, paperId))
  assert.deepEqual([shown.intact, shown.links.length, shown.paper.home, shown.paper.bagNo], [true, 5, true, null])
})

test('each rule of a hand-over says no by its own name', async () => {
  const card = await paper({ identityCard: true, handling: 'scanned', itemId: 'applicant-cnic' })
  assert.equal(
    await refusalOf(hand(card.paperId, { act: 'taken', to: rider, bagNo: 'BAG-0100', countersign: signed('citizen') })),
    'never_carried',
  )
  const { paperId, home } = await paper()
  assert.equal(
    await refusalOf(hand(paperId, { act: 'taken', to: rider, countersign: signed('citizen') })),
    'bag_needed',
  )
  assert.equal(await refusalOf(hand(paperId, { act: 'taken', to: rider, bagNo: 'BAG-0101' })), 'countersign_needed')
  assert.equal(
    await refusalOf(hand(paperId, { act: 'taken', to: rider, bagNo: 'BAG-0101', countersign: signed('clerk') })),
    'countersign_needed',
  )
  assert.equal(
    await refusalOf(hand(paperId, { act: 'given_back', to: home, countersign: signed('citizen') })),
    'not_holder',
  )
  await hand(paperId, { act: 'taken', to: rider, bagNo: 'BAG-0101', countersign: signed('citizen') })
  const other = named('facilitator', newId())
  assert.equal(
    await refusalOf(hand(paperId, { act: 'given_back', to: home, countersign: signed('citizen'), by: other })),
    'not_holder',
  )
  assert.equal(await refusalOf(hand(paperId, { act: 'lost', to: named('lost', 'x') })), 'report_needed')
  const second = await paper()
  assert.equal(
    await refusalOf(
      hand(second.paperId, { act: 'taken', to: rider, bagNo: 'BAG-0101', countersign: signed('citizen') }),
    ),
    'bag_needed',
  )
  await hand(paperId, { act: 'lost', to: named('lost', 'FIR 12/26'), report: 'FIR 12/26' })
  assert.equal(
    await refusalOf(hand(paperId, { act: 'given_back', to: home, countersign: signed('citizen') })),
    'not_holder',
  )
})

test('of two who hand on the same paper at once one wins', async () => {
  const { paperId } = await paper()
  const riders = Array.from({ length: 16 }, () => named('facilitator', newId()))
  const said = await Promise.all(
    riders.map((to, index) =>
      refusalOf(hand(paperId, { act: 'taken', to, by: to, bagNo: `RACE-${index}`, countersign: signed('citizen') })),
    ),
  )
  assert.equal(said.filter((word) => word === 'accepted').length, 1)
  assert.ok(said.every((word) => word === 'accepted' || word === 'countersign_needed' || word === 'not_holder'))
})

test('the database refuses a holder that no hand-over made, and a changed link', async () => {
  const { paperId } = await paper()
  await hand(paperId, { act: 'taken', to: rider, bagNo: 'BAG-0200', countersign: signed('citizen') })
  const { db } = world.kernel
  await assert.rejects(
    db.run(`update documents.paper set holder_kind = 'office', holder_id = 'x' where paper_id = $1`, [paperId]),
    /hand-over only/,
  )
  await assert.rejects(
    db.run(`update documents.custody_link set to_id = 'x' where paper_id = $1`, [paperId]),
    /append-only/,
  )
  await assert.rejects(db.run('delete from documents.paper where paper_id = $1', [paperId]), /append-only/)
})

test('a broken link and a holder from nowhere are found', async () => {
  const { paperId } = await paper()
  await hand(paperId, { act: 'taken', to: rider, bagNo: 'BAG-0300', countersign: signed('citizen') })
  assert.deepEqual((await look(custodyFaults)).faults, [])
  await world.kernel.db.pool.query(
    `begin; set local session_replication_role = replica; update documents.custody_link set bag_no = 'BAG-9999'
      where paper_id = '${paperId}'; commit`,
  )
  assert.equal((await look((q) => chain(q, paperId))).intact, false)
  assert.deepEqual(
    (await look(custodyFaults)).faults.map((fault) => fault.paperId),
    [paperId],
  )
  assert.equal(await breakCustody(world.kernel), true)
  assert.ok((await look(custodyFaults)).faults.some((fault) => /holder/.test(fault.words)))
})
