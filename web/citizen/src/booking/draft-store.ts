import { useCallback, useState } from 'react'
import type { Draft } from './draft.ts'
import { forgetWays } from './way-store.ts'

const PREFIX = 'citizen-draft:'

export function findDraft(serviceId: string): Draft | undefined {
  try {
    const text = localStorage.getItem(PREFIX + serviceId)
    return text ? (JSON.parse(text) as Draft) : undefined
  } catch {
    return undefined
  }
}

function keep(draft: Draft): void {
  try {
    localStorage.setItem(PREFIX + draft.serviceId, JSON.stringify(draft))
  } catch {
    // A full or denied storage must not stop the order; it then lives as long as the page.
  }
}

export function forgetDraft(serviceId: string): void {
  localStorage.removeItem(PREFIX + serviceId)
}

/** At sign-out nothing of a person stays on a phone that many use. */
export function forgetDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key)
  void forgetWays()
}

/** The draft of one service, kept with every change. */
export function useDraft(serviceId: string, begin: () => Draft): [Draft, (change: Partial<Draft>) => Draft] {
  const [draft, setDraft] = useState<Draft>(() => findDraft(serviceId) ?? begin())
  const change = useCallback(
    (part: Partial<Draft>) => {
      // From storage and not from the closure: a step may change twice before it is drawn again.
      const next = { ...(findDraft(serviceId) ?? draft), ...part }
      keep(next)
      setDraft(next)
      return next
    },
    [serviceId, draft],
  )
  return [draft, change]
}
