import { expect, test } from 'vitest'
import type { VisitView } from '../../offline/apply.ts'
import type { OutboxItem } from '../../offline/outbox-item.ts'
import { among, type Held, heldNow } from './held.ts'

const paper = (id: string, since: string, kind = 'facilitator') => ({
  id,
  requestId: 'r',
  since,
  bagNo: `BAG-${id}`,
  name: { en: `Paper ${id}`, ur: `کاغذ ${id}` },
  holder: { kind, name: { en: '', ur: '' } },
})
const said = (id: string, since: string): Held =>
  ({ paper: paper(id, since), trackingNo: 'PB-1', subjectName: 'Test Citizen', visitId: null }) as unknown as Held
const visit = (...papers: ReturnType<typeof paper>[]) =>
  ({ id: 'v', tasks: [{ papers, trackingNo: 'PB-2', subjectName: 'Test Receiver' }] }) as unknown as VisitView
const deed = (paperId: string, more: Partial<OutboxItem> = {}) =>
  ({ endpoint: 'papers.handle', input: { paperId }, state: 'waiting', awaited: false, ...more }) as OutboxItem
const idsOf = (held: readonly Held[]) => held.map((one) => one.paper.id)

test('the server says what is in the bag, and a visit’s old word about another’s bag says nothing', () => {
  expect(idsOf(heldNow([said('a', '2026-01-02')], [visit(paper('b', '2026-01-01'))], []))).toEqual(['a'])
})

test('what waits on this phone counts: taken is in the bag, given is out of it; what was refused or is sent does not', () => {
  const visits = [visit(paper('new', '2026-01-01'), paper('given', '2026-01-03', 'citizen'))]
  const server = [said('given', '2026-01-02'), said('other', '2026-01-04')]
  expect(idsOf(heldNow(server, visits, [deed('new'), deed('given')]))).toEqual(['new', 'other'])
  expect(idsOf(heldNow(server, visits, [deed('new', { state: 'refused' }), deed('given', { state: 'done' })]))).toEqual(
    ['given', 'other'],
  )
  expect(idsOf(heldNow(server, visits, [deed('given', { awaited: true })]))).toEqual(['given', 'other'])
})

test('without a network a paper is found by name in either script, bag, tracking number and person', () => {
  const held = [
    said('a', '2026-01-02'),
    { ...said('b', '2026-01-03'), trackingNo: 'PB-9', subjectName: 'Somebody Else' },
  ]
  for (const [q, found] of [
    ['paper a', ['a']],
    ['کاغذ b', ['b']],
    ['bag-', ['a', 'b']],
    ['pb-9', ['b']],
    ['else', ['b']],
    ['nothing', []],
  ] as const)
    expect(idsOf(among(held, q))).toEqual(found)
})
