import type { Output } from '@app/contract'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import * as requests from '../requests/index.ts'

/** The history in words: what happened, who did it, over which channel. In the words of the request's way: on one's own no time is still to be chosen. */
export async function timelineOf(q: Query, requestId: string, mode: string): Promise<Output<'requests.get'>['timeline']> {
  const changes = await requests.changesOf(q, requestId)
  return changes.map((change) => ({
    at: change.at.toISOString(), kind: change.kind === 'state' ? (change.to_state ?? 'state') : change.kind, words: change.words ?? stateWords(q, change.to_state, mode), by: actorWords(q, change.actor), channel: change.channel,
  }))
}

function stateWords(q: Query, state: string | null, mode: string): LocalText {
  const { states } = q.kernel.territory.messages
  return (state && (states[`${state}.${mode}`] ?? states[state])) || { en: state ?? '', ur: state ?? '' }
}

/** People are named by their part in it, not by name: the history is read by many. */
function actorWords(q: Query, actor: string): LocalText {
  const { words } = q.kernel.territory.messages
  const [kind = 'system'] = actor.split(':')
  const key = kind === 'citizen' ? (q.actor.kind === 'citizen' ? 'you' : 'citizen') : kind === 'facilitator' ? 'facilitator' : kind === 'department' ? 'department' : kind === 'staff' ? 'us' : 'system'
  return words[key] ?? { en: key, ur: key }
}
