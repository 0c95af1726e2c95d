import type { EndpointId, Input } from '@app/contract/calls'
import { answers, questionOf } from './api.ts'
import { mayStand } from './desks.ts'

let roles: readonly string[] = []

/** Told who sits here: nothing is asked for somebody who may not see it. */
export function sitsAs(next: readonly string[]): void {
  roles = next
}

interface Entering<Params> {
  cause: 'preload' | 'enter' | 'stay'
  params: Params
  location: { pathname: string }
}

/**
 * Asks a page's first question while the page's code is on its way, instead of after it; the page finds the question
 * asked. Not for a page that is only pointed at, and not for one that somebody stays on.
 */
export const begins =
  <Params, Id extends EndpointId>(id: Id, input: (params: Params) => Input<Id>) =>
  ({ cause, params, location }: Entering<Params>): void => {
    if (cause === 'enter' && mayStand(location.pathname, roles))
      void answers.prefetchQuery(questionOf(id, input(params)))
  }
