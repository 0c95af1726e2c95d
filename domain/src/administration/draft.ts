/** What can be changed while the system runs, each as a draft that a second person publishes. The pack stays the base. */
export const DRAFT_KINDS = [
  'service',
  'template',
  'reason',
  'rates',
  'times',
  'commission',
  'holidays',
  'office',
] as const
export type DraftKind = (typeof DRAFT_KINDS)[number]

export const DRAFT_STATES = ['open', 'submitted', 'published', 'withdrawn'] as const
export type DraftState = (typeof DRAFT_STATES)[number]

export const DRAFT_ACTIONS = ['save', 'submit', 'publish', 'sendBack', 'withdraw'] as const
export type DraftAction = (typeof DRAFT_ACTIONS)[number]

export interface DraftFacts {
  state: DraftState
  /** Everybody who wrote a part of it: none of them approves it. */
  authors: readonly string[]
}

const FROM: Record<DraftAction, readonly DraftState[]> = {
  save: ['open'],
  submit: ['open'],
  publish: ['submitted'],
  sendBack: ['submitted'],
  withdraw: ['open', 'submitted'],
}

/** Why this person may not do that with the draft now; null where they may. Whoever wrote any of it is not its second person. */
export function draftRefusal(
  draft: DraftFacts,
  action: DraftAction,
  who: string,
): 'draft_closed' | 'draft_submitted' | 'draft_not_submitted' | 'same_person' | null {
  if (draft.state === 'published' || draft.state === 'withdrawn') return 'draft_closed'
  if (!FROM[action].includes(draft.state))
    return draft.state === 'submitted' ? 'draft_submitted' : 'draft_not_submitted'
  return action === 'publish' && draft.authors.includes(who) ? 'same_person' : null
}
