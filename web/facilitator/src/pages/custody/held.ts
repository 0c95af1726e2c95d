import type { PaperView, VisitTask, VisitView } from '../../offline/apply.ts'

export interface Held { paper: PaperView; task: VisitTask; visit: VisitView }

/**
 * The papers in the facilitator's bag, from the visits they came up in. A paper stands in several visits (taken in
 * one, given in another): the newest word on it counts, and it is listed once.
 */
export function heldPapers(visits: readonly VisitView[]): Held[] {
  const newest = new Map<string, Held>()
  for (const visit of visits) for (const task of visit.tasks) for (const paper of task.papers) {
    const before = newest.get(paper.id)
    if (!before || paper.since > before.paper.since) newest.set(paper.id, { paper, task, visit })
  }
  return [...newest.values()].filter(({ paper }) => paper.holder.kind === 'facilitator').sort((a, b) => a.paper.since.localeCompare(b.paper.since))
}
