import type { DraftKind } from '@app/domain/administration'
import type { ServiceDefinition } from '@app/domain/catalogue'
import { type LocalText, localDateOf } from '@app/domain/shared'
import { commissionRuleAt, ratesAt, type Territory, type Times, timesOf } from '@app/domain/territory'
import type { Kernel, Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { messageName } from '../../kernel/http/words.ts'
import { allRunning, historyOf, running } from '../catalogue/index.ts'
import { allOffices, officeOf } from '../places/index.ts'
import { packOf } from './overlay.ts'
import * as store from './store.ts'

export type Value = Record<string, unknown>
/** A thing of any kind as the pack has it. */
type Setting =
  | ServiceDefinition
  | Territory['messages']['sms'][string]
  | Territory['reasons'][number]
  | Territory['commissionRules'][number]
  | Territory['rates'][number]
  | Times
  | Pick<Territory['calendar'], 'holidays'>
  | Territory['offices'][number]
/** A version that somebody published, or the pack's own as number 0. */
export interface Version {
  version: number
  value: Value
  effectiveFrom: string
  authors: string[]
  approver: string
  publishedAt: Date | null
}

export const todayOf = (q: Query): string => localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes)
const HOLIDAYS = 'holidays'
/** One set of charges, taxes and limits holds on a day. */
const RATES = 'rates'
const TIMES = 'times'

const same = (words: string): LocalText => ({ en: words, ur: words })
// Stored as JSON: what is compared has to be as JSON as well.
const plain = (value: Setting): Value => JSON.parse(JSON.stringify(value)) as Value

/** What holds at this moment under that key; nothing where there is no such thing. */
export function runningValue(q: Query, kind: DraftKind, key: string): Value | undefined {
  const { territory } = q.kernel
  const found: Setting | undefined = (() => {
    switch (kind) {
      case 'service':
        return running(q.kernel, key, q.at)
      case 'template':
        return territory.messages.sms[key]
      case 'reason':
        return territory.reasons.find((one) => one.code === key)
      case 'rates':
        return key === RATES ? ratesAt(territory, todayOf(q)) : undefined
      case 'times':
        return key === TIMES ? timesOf(territory.settings) : undefined
      case 'commission':
        return commissionRuleAt(territory, key, todayOf(q))
      case 'holidays':
        return key === HOLIDAYS ? { holidays: territory.calendar.holidays } : undefined
      case 'office':
        return officeOf(q.kernel, key)
    }
  })()
  return found && plain(found)
}

/** What the pack says, before anybody here changed it. */
function packValue(kernel: Kernel, kind: Exclude<DraftKind, 'service'>, key: string): Setting | undefined {
  const pack = packOf(kernel)
  switch (kind) {
    case 'template':
      return pack.messages.sms[key]
    case 'reason':
      return pack.reasons.find((one) => one.code === key)
    case 'rates':
      return key === RATES
        ? pack.rates.toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1)).at(-1)
        : undefined
    case 'times':
      return key === TIMES ? timesOf(pack.settings) : undefined
    case 'commission':
      return pack.commissionRules.findLast((one) => one.id === key)
    case 'holidays':
      return key === HOLIDAYS ? { holidays: pack.calendar.holidays } : undefined
    case 'office':
      return pack.offices.find((one) => one.id === key)
  }
}

/** Every version of the thing, the newest first, the pack's own at the end. Something that is being begun has none yet. */
export async function findVersions(q: Query, kind: DraftKind, key: string): Promise<Version[]> {
  if (kind === 'service') {
    const rows = await historyOf(q, key)
    return rows.map((row) => ({
      version: row.version,
      value: plain(row.definition),
      effectiveFrom: row.effectiveFrom,
      authors: row.authors,
      approver: row.publishedBy,
      publishedAt: row.publishedAt,
    }))
  }
  const rows = await store.publishedOf(q, kind, key)
  const pack =
    packValue(q.kernel, kind, key) ?? (kind === 'office' && !rows.length ? officeOf(q.kernel, key) : undefined)
  return [
    ...rows.map((row) => ({
      version: row.version ?? 0,
      value: row.value,
      effectiveFrom: row.effective_from ?? '',
      authors: row.authors,
      approver: row.approver ?? '',
      publishedAt: row.published_at,
    })),
    // An operator's table may have brought offices that the pack never knew.
    ...(pack
      ? [{ version: 0, value: plain(pack), effectiveFrom: '', authors: [], approver: 'pack', publishedAt: null }]
      : []),
  ]
}

export async function versionsOf(q: Query, kind: DraftKind, key: string): Promise<[Version, ...Version[]]> {
  const [newest, ...older] = await findVersions(q, kind, key)
  return newest ? [newest, ...older] : refuse('setting_unknown')
}

/** What may be begun anew, as a copy: the others are named by the code that uses them. */
const BEGUN: readonly DraftKind[] = ['service', 'office', 'commission']

/** Something new, after the likeness of what runs. */
export function likeness(q: Query, kind: DraftKind, key: string, like: string): Value {
  const value = BEGUN.includes(kind) ? runningValue(q, kind, like) : undefined
  if (!value) return refuse('setting_unknown', { field: 'like' })
  const { version: _version, effectiveFrom: _from, effectiveTo: _to, ...rest } = value
  return {
    ...rest,
    id: key,
    // Numbers and days are given when it is published.
    ...(kind === 'service' && { version: 1 }),
    ...(kind !== 'office' && { effectiveFrom: todayOf(q) }),
    ...(kind === 'office' && { demo: false }),
  }
}

/** What people call it. */
export function nameOf(q: Query, kind: DraftKind, key: string, value: Value | undefined): LocalText {
  const words = (value?.name ?? value?.label) as LocalText | undefined
  if (words?.en) return { en: words.en, ur: words.ur }
  if (kind === 'template') return messageName(q.kernel.territory, key)
  return kind === 'holidays' || kind === 'rates' || kind === 'times'
    ? (q.kernel.territory.messages.words[`settings.${kind}`] ?? same(key))
    : same(key)
}

export interface Listed {
  key: string
  name: LocalText
  detail: string
}

/** Everything of a kind that runs now. */
export function listed(q: Query, kind: DraftKind): Listed[] {
  const { territory } = q.kernel
  switch (kind) {
    case 'service':
      return [...allRunning(q.kernel, q.at)]
        .sort((a, b) => b.rank - a.rank)
        .map((one: ServiceDefinition) => ({ key: one.id, name: one.name, detail: one.departmentId }))
    case 'template':
      return Object.keys(territory.messages.sms)
        .sort()
        .map((key) => ({ key, name: messageName(territory, key), detail: territory.messages.sms[key]!.en }))
    case 'reason':
      return territory.reasons.map((one) => ({ key: one.code, name: one.label, detail: one.cause }))
    case 'rates':
      return [
        {
          key: RATES,
          name: nameOf(q, 'rates', RATES, undefined),
          detail: ratesAt(territory, todayOf(q)).effectiveFrom,
        },
      ]
    case 'times':
      return [{ key: TIMES, name: nameOf(q, 'times', TIMES, undefined), detail: '' }]
    case 'commission':
      return [...new Set(territory.commissionRules.map((one) => one.id))].flatMap((id) => {
        const rule = commissionRuleAt(territory, id, todayOf(q))
        return rule ? [{ key: id, name: rule.name, detail: String(rule.amountPaisa) }] : []
      })
    case 'holidays':
      return [
        {
          key: HOLIDAYS,
          name: nameOf(q, 'holidays', HOLIDAYS, undefined),
          detail: String(territory.calendar.holidays.length),
        },
      ]
    case 'office':
      return allOffices(q.kernel).map((one) => ({ key: one.id, name: one.name, detail: one.districtId }))
  }
}
