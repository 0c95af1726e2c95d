import type { Output } from '@app/contract'
import type { NeedRow } from '../store.ts'

type Need = Output<'requests.meetNeed'>

/** A need as people read it. A statute's wait is nobody's to do. */
export function needView(need: NeedRow, mine: boolean): Need {
  return {
    id: need.id,
    kind: need.kind === 'wait' ? 'confirm' : need.kind,
    partyId: need.party_id,
    partyLabel: need.party_label,
    what: need.what,
    place: need.place,
    dueAt: need.due_at?.toISOString() ?? null,
    state: need.state,
    mine: mine && need.owner === 'citizen',
  }
}
