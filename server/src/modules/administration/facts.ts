import type { Output, ParsedInput } from '@app/contract'
import { unverifiedIn } from '@app/domain/administration'
import { ratesAt } from '@app/domain/territory'
import type { Query } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { allRunning } from '../catalogue/index.ts'
import { assertProvince } from './draft-view.ts'
import { todayOf } from './kinds.ts'

/** Parts of the pack beside the services that rest on facts; a reader sees them by name. */
const PARTS = [
  'rates',
  'commissionRules',
  'calendar',
  'retention',
  'departments',
  'notOurs',
  'grievances',
  'refunds',
  'recruiting',
  'settings',
  'areas',
] as const

/** Everything that no source gives yet: how many of what, and those of one thing with the source that each would have. */
export async function unverifiedFacts(
  q: Query,
  { of }: ParsedInput<'facts.unverified'>,
): Promise<Output<'facts.unverified'>> {
  assertProvince(q)
  const { territory } = q.kernel
  const services = allRunning(q.kernel, q.at)
    .toSorted((a, b) => b.rank - a.rank)
    .map((service) => ({
      id: service.id,
      kind: 'service' as const,
      name: { en: service.name.en, ur: service.name.ur },
      ask: territory.departments.find((one) => one.id === service.departmentId)?.name ?? null,
      found: unverifiedIn(service),
    }))
  const parts = PARTS.map((part) => ({
    id: part,
    kind: 'part' as const,
    name: null,
    ask: null,
    // Rates that newer ones have replaced need no source any more.
    found: unverifiedIn(part === 'rates' ? ratesAt(territory, todayOf(q)) : territory[part]),
  }))
  const groups = [...services, ...parts].filter((group) => group.found.length > 0 || group.kind === 'service')
  const chosen =
    of === undefined
      ? undefined
      : (groups.find((group) => group.id === of) ?? refuse('setting_unknown', { field: 'of' }))
  const words = (text: { en: string; ur: string } | null) => text && { en: text.en, ur: text.ur }
  return {
    total: groups.reduce((sum, group) => sum + group.found.length, 0),
    groups: groups.map(({ id, kind, name, found }) => ({ id, kind, name, count: found.length })),
    items: (chosen?.found ?? []).map(({ path, label, note }) => ({
      path: path.replace(/\.?evidence$/, ''),
      label: words(label),
      note,
    })),
    ask: words(chosen?.ask ?? null),
  }
}
