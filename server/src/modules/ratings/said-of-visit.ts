import type { Output, ParsedInput } from '@app/contract'
import { mayRate, type Side } from '@app/domain/ratings'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { speaksFor } from './rate.ts'
import * as store from './store.ts'

/** Whether somebody felt safe is for operations alone: the household must not learn who said so. */
const UNSHOWN = ['safe', 'unsafe']

/** What the two sides said of a visit. The other side's answer is not in the answer at all until it is out. */
export async function saidOfVisit(query: Query, input: ParsedInput<'ratings.visit'>): Promise<Output<'ratings.visit'>> {
  const { actor } = query
  const ask = (await store.findAsk(query, input.visitId)) ?? refuse('not_found')
  const side: Side = actor.kind === 'facilitator' ? 'facilitator' : 'citizen'
  if (actor.kind === 'facilitator' ? ask.facilitator_id !== actor.id : !(await speaksFor(query, ask)))
    refuse('not_found')
  const said = await store.saidOf(query, ask.visit_id)
  const revealed = ask.state === 'closed'
  const of = (which: Side, shown: (flag: string) => boolean) => {
    const found = said.find((one) => one.side === which)
    return found ? { stars: found.stars, flags: found.flags.filter(shown) } : null
  }
  return {
    open: ask.state === 'open' && mayRate(store.windowOf(ask), side, query.at) === null,
    until: ask.until?.toISOString() ?? null,
    revealed,
    mine: of(side, () => true),
    theirs: revealed ? of(side === 'citizen' ? 'facilitator' : 'citizen', (flag) => !UNSHOWN.includes(flag)) : null,
  }
}
