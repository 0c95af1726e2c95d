import { useCallback, useState } from 'react'
import type { Draft, DraftChange } from './draft.ts'
import { forgetWays } from './way-store.ts'

const PREFIX = 'citizen-order:'
/** How orders of one service were kept; whoever has one begins anew, and nothing of it stays. */
const EARLIER = 'citizen-draft:'

/** By the service that the order began with. */
export function findDraft(serviceId: string): Draft | undefined {
  try {
    const text = localStorage.getItem(PREFIX + serviceId)
    return text ? (JSON.parse(text) as Draft) : undefined
  } catch {
    return undefined
  }
}

function keep(serviceId: string, draft: Draft): void {
  try {
    localStorage.setItem(PREFIX + serviceId, JSON.stringify(draft))
  } catch {
    // A full or denied storage must not stop the order; it then lives as long as the page.
  }
}

export function forgetDraft(serviceId: string): void {
  localStorage.removeItem(PREFIX + serviceId)
}

function forgetAll(prefix: string): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}

/** At sign-out nothing of a person stays on a phone that many use. */
export function forgetDrafts(): void {
  forgetAll(PREFIX)
  void forgetWays()
}

export type ChangeDraft = (part: DraftChange | ((now: Draft) => DraftChange)) => Draft

/** The order that began with a service, kept with every change. */
export function useDraft(serviceId: string, begin: () => Draft): [Draft, ChangeDraft] {
  const [draft, setDraft] = useState<Draft>(() => {
    forgetAll(EARLIER)
    return findDraft(serviceId) ?? begin()
  })
  const change = useCallback(
    (part: DraftChange | ((now: Draft) => DraftChange)) => {
      // From storage and not from the closure: a step may change twice before it is drawn again.
      const now = findDraft(serviceId) ?? draft
      // What was agreed to is no longer the order.
      const next = { ...now, agreed: null, ...(typeof part === 'function' ? part(now) : part) }
      keep(serviceId, next)
      setDraft(next)
      return next
    },
    [serviceId, draft],
  )
  return [draft, change]
}
