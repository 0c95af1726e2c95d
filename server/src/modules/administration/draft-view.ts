import type { Output, ParsedInput } from '@app/contract'
import { differences, DRAFT_ACTIONS, draftRefusal, type DraftProblem } from '@app/domain/administration'
import { mayActFor } from '../../kernel/actor.ts'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { findStaff } from '../identity/index.ts'
import { problemsOf } from './check.ts'
import { findVersions, nameOf, type Value } from './kinds.ts'
import * as store from './store.ts'

export type Draft = Output<'drafts.get'>
export const meOf = (q: Query): string => (q.actor.kind === 'staff' ? q.actor.id : refuse('not_yours'))
/** What holds in the whole territory is changed and read by those who have power in all of it. */
export const assertProvince = (q: Query): void => {
  if (!mayActFor(q.actor, {})) refuse('not_yours')
}

export async function who(q: Query, id: string): Promise<{ id: string; name: string }> {
  const known = /^[0-9a-f-]{36}$/.test(id) ? await findStaff(q, id) : undefined
  return { id, name: known?.name ?? '' }
}

export const factsOf = (row: store.DraftRow) => ({ state: row.state, authors: row.authors })

/** The value that the draft began from: the newest that was published when it was begun. */
export async function baseValue(q: Query, row: store.DraftRow): Promise<Value | null> {
  return (await findVersions(q, row.kind, row.key)).find((one) => one.version === row.base)?.value ?? null
}

/** Numbers and days are given when it is published; they are no change of anybody's. */
export function changesOf(base: Value | null, value: Value) {
  const bare = ({ version: _v, effectiveFrom: _f, ...rest }: Value) => rest
  return differences(bare(base ?? {}), bare(value))
}

async function cardOf(q: Query, row: store.DraftRow) {
  const base = await baseValue(q, row)
  return {
    base,
    diff: changesOf(base, row.value),
    card: {
      draftId: row.id,
      kind: row.kind,
      key: row.key,
      name: nameOf(q, row.kind, row.key, row.value),
      state: row.state,
      author: await who(q, row.author),
      approver: row.approver ? await who(q, row.approver) : null,
      effectiveFrom: row.effective_from,
      why: row.why,
      updatedAt: row.updated_at.toISOString(),
    },
  }
}

export async function judged(q: Query, row: store.DraftRow): Promise<DraftProblem[]> {
  if (row.state === 'published' || row.state === 'withdrawn') return []
  const [newest] = await findVersions(q, row.kind, row.key)
  const stale: DraftProblem[] =
    (newest?.version ?? 0) === row.base ? [] : [{ path: '', code: 'newer_published', what: String(newest?.version) }]
  const nothing: DraftProblem[] =
    !newest || changesOf(newest.value, row.value).length ? [] : [{ path: '', code: 'same_as_running' }]
  return [...stale, ...nothing, ...(await problemsOf(q, row.kind, row.key, row.value))]
}

export async function viewOf(q: Query, row: store.DraftRow): Promise<Draft> {
  const { card, base, diff } = await cardOf(q, row)
  const me = meOf(q)
  const problems = await judged(q, row)
  const { words } = q.kernel.territory.messages
  return {
    ...card,
    changes: diff.length,
    revision: row.revision,
    mine: row.authors.includes(me),
    base: row.base,
    value: row.value,
    running: base,
    sentBack: row.sent_back,
    diff,
    problems: problems.map((one) => ({
      path: one.path,
      code: one.code,
      what: one.what ?? '',
      words: words[`problem.${one.code}`] ?? { en: one.code, ur: one.code },
    })),
    actions: DRAFT_ACTIONS.map((action) => {
      const refusal =
        draftRefusal(factsOf(row), action, me) ??
        (problems.length && (action === 'submit' || action === 'publish') ? 'draft_unfit' : null)
      return { action, allowed: refusal === null, refusal }
    }),
  }
}

export async function getDraft(q: Query, { draftId }: ParsedInput<'drafts.get'>): Promise<Draft> {
  assertProvince(q)
  return viewOf(q, (await store.findDraft(q, draftId)) ?? refuse('not_found'))
}

export async function listDrafts(q: Query, { state }: ParsedInput<'drafts.list'>): Promise<Output<'drafts.list'>> {
  assertProvince(q)
  const items = []
  for (const row of await store.draftsOf(q, state ?? null)) {
    const { card, diff } = await cardOf(q, row)
    items.push({ ...card, changes: diff.length })
  }
  return { items }
}
