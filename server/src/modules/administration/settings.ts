import type { Output, ParsedInput } from '@app/contract'
import type { Query } from '../../kernel/context.ts'
import { assertProvince, who } from './draft-view.ts'
import { listed, todayOf, versionsOf } from './kinds.ts'
import * as store from './store.ts'

const HISTORY_MAX = 50
/** More than anybody reads; the rest is found by a word. */
const SHOWN = 200

/** What runs now, of one kind, with the draft that is open on each; what has a draft first. */
export async function listSettings(
  q: Query,
  { kind, q: words }: ParsedInput<'settings.list'>,
): Promise<Output<'settings.list'>> {
  assertProvince(q)
  const today = todayOf(q)
  const drafts = new Map(
    (await store.draftsOf(q, null)).filter((row) => row.kind === kind).map((row) => [row.key, row.id]),
  )
  const published = await store.publishedOf(q, kind, null)
  const wanted = words.trim().toLowerCase()
  const found = listed(q, kind).filter((one) =>
    `${one.key} ${one.name.en} ${one.name.ur} ${one.detail}`.toLowerCase().includes(wanted),
  )
  const items = []
  for (const one of [
    ...found.filter((each) => drafts.has(each.key)),
    ...found.filter((each) => !drafts.has(each.key)),
  ].slice(0, SHOWN)) {
    const versions =
      kind === 'service'
        ? await versionsOf(q, kind, one.key)
        : published
            .filter((row) => row.key === one.key)
            .map((row) => ({
              version: row.version ?? 0,
              effectiveFrom: row.effective_from ?? '',
              approver: row.approver ?? '',
            }))
    const now = versions.find((version) => version.effectiveFrom <= today)
    const coming = versions.findLast((version) => version.effectiveFrom > today)
    items.push({
      ...one,
      version: now?.version ?? 0,
      since: now?.effectiveFrom || null,
      ours: now !== undefined && now.approver !== 'pack',
      coming: coming?.effectiveFrom ?? null,
      draftId: drafts.get(one.key) ?? null,
    })
  }
  return { items, total: found.length }
}

export async function settingHistory(
  q: Query,
  { kind, key }: ParsedInput<'settings.history'>,
): Promise<Output<'settings.history'>> {
  assertProvince(q)
  const today = todayOf(q)
  const versions = await versionsOf(q, kind, key)
  const running = versions.find((one) => one.effectiveFrom <= today)
  const items = []
  for (const one of versions.slice(0, HISTORY_MAX)) {
    items.push({
      version: one.version,
      effectiveFrom: one.effectiveFrom || '2000-01-01',
      author: await who(q, one.authors[0] ?? 'pack'),
      approver: await who(q, one.approver),
      publishedAt: (one.publishedAt ?? new Date(0)).toISOString(),
      running: one === running,
    })
  }
  return { items }
}
