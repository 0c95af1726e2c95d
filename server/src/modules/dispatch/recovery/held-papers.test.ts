import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { newId } from '../../../kernel/id.ts'
import { enterPaper, handOverPaper } from '../../documents/index.ts'
import { getRequest } from '../../requests/index.ts'
import { type DispatchWorld, dispatchWorld, type Person, refusalOf } from '../../../../test/worlds/dispatch-world.ts'

let w: DispatchWorld
before(async () => {
  w = await dispatchWorld()
})
after(() => w?.world.close())

const bagOf = (who: Person) => ({ kind: 'facilitator' as const, id: who.id, name: { en: 'A bag', ur: 'تھیلا' } })
const signed = { by: 'citizen' as const, name: 'Test Person', mark: '' }
async function takePaper(requestId: string, who: Person, en: string, ur: string, bagNo: string): Promise<string> {
  const paperId = newId()
  await w.look(async (tx) => {
    await enterPaper(tx, {
      paperId,
      requestId,
      itemId: 'test',
      name: { en, ur },
      handling: 'carried',
      origin: 'citizen',
      identityCard: false,
      holder: { kind: 'citizen', id: requestId, name: { en, ur } },
    })
    await handOverPaper(tx, { paperId, act: 'taken', to: bagOf(who), bagNo, countersign: signed })
  })
  return paperId
}
const held = (who: Person, input: { q?: string; cursor?: string; limit?: number } = {}) =>
  w.act(who, 'papers.held', input)
const idsOf = ({ items }: Awaited<ReturnType<typeof held>>) => items.map((one) => one.paper.id)

test('everything in the bag is listed, page by page, the longest held first, and nobody else’s', async () => {
  const who = await w.facilitator()
  const {
    requestIds: [id],
  } = await w.order()
  const { visit } = await w.begin(id!)
  const taken: string[] = []
  for (let n = 0; n < 7; n++) {
    // Two of one moment: a page must not end between them and lose one.
    if (n % 2 === 0) await w.world.clock.advance(60)
    taken.push(await takePaper(id!, who, `Test paper ${n}`, 'کاغذ', 'BAG-PAGES'))
  }
  const pages: string[] = []
  let cursor: string | undefined
  do {
    const page = await held(who, { limit: 2, ...(cursor && { cursor }) })
    assert.ok(page.items.length <= 2)
    pages.push(...idsOf(page))
    cursor = page.next ?? undefined
  } while (cursor)
  assert.deepEqual([...pages].sort(), [...taken].sort())
  assert.deepEqual(
    (await held(who)).items.map((one) => one.paper.since),
    (await held(who)).items.map((one) => one.paper.since).sort(),
  )
  assert.equal((await held(who)).items[0]?.visitId, visit.id)
  assert.deepEqual((await held(await w.facilitator({ shift: false }))).items, [])
  assert.equal(await refusalOf(held(who, { cursor: 'nonsense' })), 'invalid_input')
  await w.look((tx) =>
    handOverPaper(tx, {
      paperId: taken[0]!,
      act: 'given_back',
      to: { kind: 'citizen', id: id!, name: { en: 'Home', ur: 'گھر' } },
      countersign: signed,
    }),
  )
  assert.ok(!idsOf(await held(who)).includes(taken[0]!), 'what is home is in no bag')
})

test('a paper is found by its name in either script, its bag, the tracking number or whose it is; a sign is only a sign', async () => {
  const who = await w.facilitator({ shift: false })
  const [a, b] = [(await w.order()).requestIds[0]!, (await w.order()).requestIds[0]!]
  const nikah = await takePaper(a, who, 'Nikah nama', 'نکاح نامہ', 'BAG-7001')
  const deed = await takePaper(b, who, 'Deed 100%', 'رجسٹری', 'BAG-7002')
  const [ofA, ofB] = await w.look(async (tx) => [await getRequest(tx, a), await getRequest(tx, b)])
  for (const [q, found] of [
    ['nikah', [nikah]],
    ['نکاح', [nikah]],
    ['رجسٹری', [deed]],
    ['7002', [deed]],
    ['bag-700', [nikah, deed]],
    [ofA!.trackingNo.toLowerCase(), [nikah]],
    [ofB!.subjectName, [deed]],
    ['100%', [deed]],
    ['%', [deed]],
    ['_', []],
    ['nothing like it', []],
  ] as const)
    assert.deepEqual(idsOf(await held(who, { q })).sort(), [...found].sort(), q)
})
