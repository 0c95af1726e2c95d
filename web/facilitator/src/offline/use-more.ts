import { useState } from 'react'
import type { Input, Output } from '@app/contract/calls'
import { useCommand, type Problem } from '@app/ui'
import { call } from '../app/client.ts'

const NONE: never[] = []

type Listing = 'visits.list' | 'earnings.summary' | 'earnings.statement' | 'papers.held'

export interface More<T> {
  /** The pages that were asked for after the first. */
  items: T[]
  /** There is another page. */
  left: boolean
  busy: boolean
  problem: Problem | undefined
  next(): Promise<void>
}

/** Further pages of a list. They are for looking at: only the first is kept on the phone for a day without network. */
export function useMore<E extends Listing>(
  endpoint: E,
  input: Input<E>,
  first: Output<E> | undefined,
): More<Output<E>['items'][number]> {
  type Item = Output<E>['items'][number]
  const [further, setFurther] = useState<{ after: string | null | undefined; items: Item[]; next: string | null }>()
  // When the first page was asked anew and ends elsewhere, what followed the old one no longer fits.
  const fits = further?.after === first?.next ? further : undefined
  const next = fits ? fits.next : (first?.next ?? null)
  const ask = useCommand(
    (cursor: string): Promise<Output<E>> => call(endpoint, { ...input, cursor } as Input<E>) as Promise<Output<E>>,
  )
  return {
    items: fits?.items ?? NONE,
    left: next !== null,
    busy: ask.busy,
    problem: ask.problem,
    async next() {
      if (next === null) return
      const page = await ask.run(next)
      if (page)
        setFurther({ after: first?.next, items: [...(fits?.items ?? []), ...(page.items as Item[])], next: page.next })
    },
  }
}
