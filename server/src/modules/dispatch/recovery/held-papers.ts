import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../../kernel/context.ts'
import { likeText } from '../../../kernel/data/like.ts'
import { heldPage, paperView, requestsHeldBy } from '../../documents/index.ts'
import { getRequest, lists } from '../../requests/index.ts'
import { cursorOf } from '../desk/list-visits.ts'
import { facilitatorOf } from '../visit/own-visit.ts'
import * as store from './store.ts'

const FIRST_ID = '00000000-0000-0000-0000-000000000000'

/** Everything in my bag, whatever visit it came from or whether it came from none. */
export async function heldPapers(q: Query, input: ParsedInput<'papers.held'>): Promise<Output<'papers.held'>> {
  const id = facilitatorOf(q)
  const like = input.q === '' ? null : `%${likeText(input.q)}%`
  const requestIds = like === null ? [] : await lists.named(q, await requestsHeldBy(q, 'facilitator', id), like)
  const [since, after] = cursorOf(input.cursor) ?? [new Date(0), FIRST_ID]
  const rows = await heldPage(q, { kind: 'facilitator', id, like, requestIds, since, after, limit: input.limit + 1 })
  const papers = rows.slice(0, input.limit).map(paperView)
  const visits = new Map(
    (await store.latestVisitsOf(q, id, [...new Set(papers.map((paper) => paper.requestId))])).map((row) => [
      row.request_id,
      row.visit_id,
    ]),
  )
  const items: Output<'papers.held'>['items'] = []
  for (const paper of papers) {
    const { trackingNo, subjectName } = await getRequest(q, paper.requestId)
    items.push({ paper, trackingNo, subjectName, visitId: visits.get(paper.requestId) ?? null })
  }
  const last = papers.at(-1)
  return { items, next: rows.length > input.limit && last ? `${last.since}~${last.id}` : null }
}
