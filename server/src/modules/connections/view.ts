import type { Output, ParsedInput } from '@app/contract'
import { CONNECTION_ACTIONS, type ConnectionFacts, connectionRefusal } from '@app/domain/connections'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { assertProvince, meOf } from './staff.ts'
import * as store from './store.ts'
import { departmentName, troubleWords, wordsOf } from './words.ts'

export type View = Output<'connections.one'>
type Card = Output<'connections.list'>['items'][number]

const SHOWN_MAX = 500

export const factsOf = (row: store.ConnectionRow): ConnectionFacts => ({
  state: row.state,
  money: row.money,
  waits: row.waits !== null,
  author: row.changed_by,
})

function cardOf(q: Query, row: store.ConnectionRow): Card {
  const { last_good_at: good, last_bad_at: bad } = row
  return {
    connectionId: row.id,
    kind: row.kind,
    kindName: wordsOf(q.kernel, row.kind),
    purpose: row.purpose,
    subjectId: row.subject_id,
    subjectName: departmentName(q.kernel, row.subject_id),
    name: row.name,
    position: row.position,
    state: row.state,
    money: row.money,
    waits: row.waits,
    lastGoodAt: good?.toISOString() ?? null,
    lastBad: bad
      ? {
          at: bad.toISOString(),
          code: row.last_bad_code ?? '',
          words: troubleWords(q.kernel, row.last_bad_code ?? ''),
          said: row.last_bad_said ?? '',
        }
      : null,
    failing: row.state === 'on' && bad !== null && (good === null || bad > good),
  }
}

/** Only what the kind's form asks is shown: a secret is never among the open settings, whatever lies in the row. */
function shown(q: Query, row: store.ConnectionRow, settings: store.ConnectionRow['settings']) {
  const fields = q.kernel.connectionKinds.get(row.kind)?.fields ?? []
  return Object.fromEntries(
    fields
      .filter((field) => field.type !== 'secret' && settings[field.name] !== undefined)
      .map((field) => [field.name, settings[field.name]!]),
  )
}

export async function viewOf(q: Query, row: store.ConnectionRow): Promise<View> {
  const me = meOf(q)
  const trial = await store.lastTrial(q, row.id)
  return {
    ...cardOf(q, row),
    revision: row.revision,
    settings: shown(q, row, row.settings),
    secretsSet: row.secret_names,
    formerUntil: row.former_until && row.former_until > q.at ? row.former_until.toISOString() : null,
    proposed: row.proposed_settings
      ? {
          name: row.proposed_name ?? row.name,
          settings: shown(q, row, row.proposed_settings),
          secretsReplaced: row.proposed_secret_names ?? [],
        }
      : null,
    askedBy: row.waits ? row.changed_by : row.asked_by,
    askedByMe: (row.waits ? row.changed_by : row.asked_by) === me,
    confirmedBy: row.waits ? null : row.confirmed_by,
    changedAt: row.changed_at.toISOString(),
    trialId: trial?.id ?? null,
    actions: CONNECTION_ACTIONS.map((action) => {
      const refusal = connectionRefusal(factsOf(row), action, me)
      return { action, allowed: refusal === null, refusal }
    }),
  }
}

export async function listConnections(
  q: Query,
  input: ParsedInput<'connections.list'>,
): Promise<Output<'connections.list'>> {
  assertProvince(q)
  const rows = await store.allConnections(q, input.ended === 'true', SHOWN_MAX)
  return { items: rows.map((row) => cardOf(q, row)) }
}

export async function getConnection(q: Query, { connectionId }: ParsedInput<'connections.one'>): Promise<View> {
  assertProvince(q)
  return viewOf(q, (await store.findConnection(q, connectionId)) ?? refuse('not_found'))
}

export const after = async (q: Query, id: string): Promise<View> =>
  viewOf(q, (await store.findConnection(q, id)) ?? refuse('not_found'))
