import { expect, test } from 'vitest'
import type { VisitView } from '../../offline/apply.ts'
import { heldPapers } from './held.ts'

const paper = (id: string, kind: string, since: string) => ({ id, since, holder: { kind, name: { en: '', ur: '' } } })
const visit = (...papers: ReturnType<typeof paper>[]) => ({ tasks: [{ papers }] }) as unknown as VisitView

test('a paper is held when the newest word on it says so, and is listed once', () => {
  const visits = [visit(paper('a', 'facilitator', '2026-01-02'), paper('b', 'facilitator', '2026-01-01')), visit(paper('b', 'citizen', '2026-01-03'), paper('a', 'facilitator', '2026-01-02'))]
  expect(heldPapers(visits).map((held) => held.paper.id)).toEqual(['a'])
})

test('the oldest trust comes first', () => {
  expect(heldPapers([visit(paper('new', 'facilitator', '2026-01-05'), paper('old', 'facilitator', '2026-01-02'))]).map((held) => held.paper.id)).toEqual(['old', 'new'])
})
