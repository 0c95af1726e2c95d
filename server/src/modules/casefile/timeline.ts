import type { Output } from '@app/contract'
import { phasesOf, storyOf } from '@app/domain/requests'
import type { LocalText } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import * as requests from '../requests/index.ts'

type View = Output<'requests.get'>
type Change = Awaited<ReturnType<typeof requests.history.changesOf>>[number]

/**
 * What happened, in words, in its order and each thing once. In the words of the request's way: on one's own no time is
 * still to be chosen.
 */
export function timelineOf(q: Query, changes: readonly Change[], mode: string): View['timeline'] {
  const lines = changes.map((change) => ({
    seq: change.seq,
    atMs: change.at.getTime(),
    kind: change.kind,
    to: change.to_state,
    words: change.words ?? toldWords(q, change.to_state ?? '', mode),
    by: actorWords(q, change.actor),
    channel: change.channel,
  }))
  return storyOf(lines, (a, b) => a.words.en === b.words.en).map(({ seq, atMs, kind, to, words, by, channel }) => ({
    seq,
    at: new Date(atMs).toISOString(),
    kind: kind === 'state' ? (to ?? 'state') : kind,
    words,
    by,
    channel,
  }))
}

/** A history says what happened; where the pack has no words for that, what is. */
function toldWords(q: Query, state: string, mode: string): LocalText {
  const { words } = q.kernel.territory.messages
  return words[`told.${state}.${mode}`] ?? words[`told.${state}`] ?? requests.words.stateWords(q, { state, mode })
}

/** The five phases, with the day that is promised for where it stands. */
export function phasesFor(
  q: Query,
  row: Pick<requests.RequestRow, 'state' | 'mode'>,
  changes: readonly Change[],
  next: { from: string } | null,
): View['phases'] {
  const moves = changes.flatMap((change) =>
    change.to_state ? [{ to: change.to_state, atMs: change.at.getTime() }] : [],
  )
  return requests.words.phaseView(
    q,
    row.mode,
    phasesOf({ state: row.state, moves, nextMs: next && Date.parse(next.from) }),
  )
}

/** People are named by their part in it, not by name: the history is read by many. */
function actorWords(q: Query, actor: string): LocalText {
  const { words } = q.kernel.territory.messages
  const [kind = 'system'] = actor.split(':')
  const key =
    kind === 'citizen'
      ? q.actor.kind === 'citizen'
        ? 'you'
        : 'citizen'
      : kind === 'facilitator'
        ? 'facilitator'
        : kind === 'department'
          ? 'department'
          : kind === 'staff'
            ? 'us'
            : 'system'
  return words[key] ?? { en: key, ur: key }
}
