import type { Output } from '@app/contract/calls'
import type { VisitView } from '../../offline/apply.ts'
import type { OutboxItem } from '../../offline/outbox-item.ts'

export type Held = Output<'papers.held'>['items'][number]

/**
 * The bag as it stands: what the server last said, with the hand-overs laid over it that wait on this phone. What is
 * taken at a door without a network is in the bag at once, and what is given is out of it.
 */
export function heldNow(said: readonly Held[], visits: readonly VisitView[], outbox: readonly OutboxItem[]): Held[] {
  const waiting = outbox.filter(
    (item) =>
      item.endpoint === 'papers.handle' && !item.awaited && (item.state === 'waiting' || item.state === 'needsUpdate'),
  )
  const touched = new Set(waiting.map((item) => (item.input as { paperId: string }).paperId))
  const bag = new Map(said.filter((one) => !touched.has(one.paper.id)).map((one) => [one.paper.id, one]))
  for (const visit of visits)
    for (const { papers, trackingNo, subjectName } of visit.tasks)
      for (const paper of papers) {
        if (touched.has(paper.id) && paper.holder.kind === 'facilitator')
          bag.set(paper.id, { paper, trackingNo, subjectName, visitId: visit.id })
      }
  return [...bag.values()].sort((a, b) => a.paper.since.localeCompare(b.paper.since))
}

/** Without a network the phone searches what it knows, by the same four things as the server. */
export function among(held: readonly Held[], q: string): Held[] {
  const wanted = q.toLowerCase()
  return held.filter(({ paper, trackingNo, subjectName }) =>
    [paper.name.en, paper.name.ur, paper.bagNo ?? '', trackingNo, subjectName].some((text) =>
      text.toLowerCase().includes(wanted),
    ),
  )
}
