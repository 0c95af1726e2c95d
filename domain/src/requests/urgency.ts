import type { LocalText } from '../shared/index.ts'
import type { Mode, RequestState } from './states.ts'

/** What keeps an open request from going on, or soon will: seen by the modules that watch for it. */
export type Trouble = 'code_locked' | 'papers_to_fetch' | 'filing_stuck' | 'not_heard' | 'pin_fell' | 'nobody_yet'
/** These wait for operations' own hand; the others may still come right. */
const STOPS: readonly Trouble[] = ['code_locked', 'papers_to_fetch', 'filing_stuck']
export const stops = (trouble: Trouble): boolean => STOPS.includes(trouble)

/** So long before its day a request is at risk of missing it, and so long before its hour a visit that nobody has taken. */
export const AT_RISK_MS = 24 * 3_600_000
export const NOBODY_YET_MS = 3 * 3_600_000

/** For whoever watches over all of them: what needs them, what has missed its day, what soon will, and the rest. */
export const URGENCIES = ['stuck', 'late', 'at_risk', 'calm'] as const
export type Urgency = (typeof URGENCIES)[number]

export function urgencyOf(dueAt: Date | null, trouble: Trouble | null, now: Date): Urgency {
  if (trouble && stops(trouble)) return 'stuck'
  if (dueAt && dueAt < now) return 'late'
  return trouble || (dueAt && dueAt.getTime() - now.getTime() < AT_RISK_MS) ? 'at_risk' : 'calm'
}

/** What the sentence is made from; times and names are in words already. */
export interface StandsFacts {
  state: RequestState
  mode: Mode
  trouble: { kind: Trouble; reason: LocalText | null } | null
  areaEvent: { kind: string; until: LocalText } | null
  need: LocalText | null
  objection: LocalText | null
  owed: boolean
  /** The visit to come or under way: whose it is, and when. */
  visit: { who: string | null; when: LocalText } | null
}

/** Why it stands where it stands: the pack's phrase, and what is filled into it. The nearest reason is told. */
export function standsBecause(f: StandsFacts): { key: string; values: Record<string, LocalText> } {
  const say = (key: string, values: Record<string, LocalText> = {}) => ({ key: `stands.${key}`, values })
  const who = f.visit?.who ? { who: { en: f.visit.who, ur: f.visit.who } } : undefined
  if (f.trouble?.kind === 'nobody_yet' && f.visit) return say('nobody_yet', { when: f.visit.when })
  if (f.trouble && f.trouble.kind !== 'nobody_yet')
    return say(f.trouble.kind, f.trouble.reason ? { reason: f.trouble.reason } : {})
  if (f.areaEvent) return say(`event.${f.areaEvent.kind}`, { until: f.areaEvent.until })
  if (f.state === 'objected' && f.objection) return say('objected', { objection: f.objection })
  if (f.need) return say('need', { need: f.need })
  if (f.state === 'booked') return say(`booked.${f.mode}`)
  if (f.state === 'ready' && f.owed) return say('fee_owed')
  if (f.visit && who && (f.state === 'visiting' || f.state === 'delivering')) return say('under_way', who)
  if (f.visit)
    return who ? say('visit_taken', { ...who, when: f.visit.when }) : say('visit_sought', { when: f.visit.when })
  return say(f.state)
}

/** The keys that a pack must have, so that there is a sentence for everything open. */
export const standsKeys = (
  states: readonly RequestState[],
  modes: readonly Mode[],
  events: readonly string[],
): string[] => [
  ...[
    'code_locked',
    'papers_to_fetch',
    'filing_stuck',
    'not_heard',
    'pin_fell',
    'nobody_yet',
    'objected',
    'need',
    'fee_owed',
    'under_way',
    'visit_taken',
    'visit_sought',
  ].map((one) => `stands.${one}`),
  ...states.map((one) => `stands.${one}`),
  ...modes.map((one) => `stands.booked.${one}`),
  ...events.map((one) => `stands.event.${one}`),
]
