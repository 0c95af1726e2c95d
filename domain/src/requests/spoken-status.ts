import { fillTemplate, type Language, type TemplateText, type TemplateValue } from '../shared/index.ts'
import { HOME_VISIT_STAGES, type VisitStage } from './home-visit.ts'
import { NEXT_DATES, type NextDateKind } from './next-date.ts'
import { MOVING_RULES } from './moving.ts'
import { owedKeys } from './owed.ts'
import type { Mode, RequestState } from './states.ts'
import { ASKS, type Ask, REMINDERS, type Reminder, TURNS, type TurnParty } from './turn.ts'

/** What the sentence is made from. Times are already in words of the language. */
export interface SpokenFacts {
  state: RequestState
  mode: Mode
  /** Whose turn it is, and what of the visit to the household is said; see {@link whoseTurn}. */
  turn: TurnParty
  ask: Ask | null
  reminders: readonly Reminder[]
  stage: VisitStage | null
  /** The service's name, or null where it must not be named. */
  service: string | null
  trackingNo: string
  /** The office's and the facilitator's names, where there are any. */
  office: string | null
  facilitator: string | null
  /** The one date of the request, and what it is the date of. */
  until: { kind: NextDateKind; words: string } | null
  late: boolean
  /** The first open need, in words. */
  need: string | null
  objection: string | null
  reason: string | null
  /** Who holds papers of the citizen's. */
  papersWith: 'facilitator' | 'office' | 'centre' | null
  /** The phrases of what is owed, with their amounts in words. */
  owed: readonly { key: string; amount: string }[]
  refund: string | null
  /** Declared for the place, while it rests the clocks. */
  areaEvent: { kind: AreaEventKind; until: string } | null
}

/** What may be declared for an area, by two people. */
export const AREA_EVENT_KINDS = ['flood', 'smog', 'heat', 'unrest', 'network', 'system_down'] as const
export type AreaEventKind = (typeof AREA_EVENT_KINDS)[number]

export type Phrases = Readonly<Record<string, TemplateText>>

/** States in which a visit to the household is spoken of step by step. */
const VISITED: readonly RequestState[] = ['visiting', 'objected', 'delivering']
/** Who is under way was found; only what is collected at the door is paid there. */
const NEVER: readonly string[] = [
  'state.visiting.sought',
  'state.visiting.promised',
  'state.objected.paid',
  'state.delivering.paid',
]

/** The keys a pack must have, so that a sentence exists for every state. */
export function spokenKeys(states: readonly RequestState[]): string[] {
  return [
    ...states.map((s) => `state.${s}`),
    ...AREA_EVENT_KINDS.map((kind) => `event.${kind}`),
    'state.ready.office',
    'state.submitted.late',
    'state.in_process.late',
    'state.objected.office',
    'state.objected.us',
    ...VISITED.flatMap((state) => [...HOME_VISIT_STAGES, 'paid'].map((stage) => `state.${state}.${stage}`)).filter(
      (key) => !NEVER.includes(key),
    ),
    ...TURNS.map((turn) => `turn.${turn}`),
    ...ASKS.map((ask) => `ask.${ask}`),
    ...REMINDERS.map((one) => `remind.${one}`),
    ...owedKeys(),
    ...MOVING_RULES.map((rule) => `moving.${rule}`),
    'coming.between',
    'coming.soon',
    'give.paid',
    'give.free',
    'price.paid',
    'price.free',
    'refund.visit',
    'refund.agree',
    'refund.link',
    'refund.call',
    ...NEXT_DATES.map((kind) => `until.${kind}`),
    'need',
    'objection',
    'reason',
    'papers.facilitator',
    'papers.office',
    'papers.centre',
    'refund',
    'service',
    'discreet',
  ]
}

/**
 * One short paragraph: what it is about, whose turn it is and until when, what the citizen must do, who holds the
 * papers, what is owed. The tracking page, the agent's first line, the text message and later the voice all say it.
 */
export function spokenStatus(f: SpokenFacts, language: Language, phrases: Phrases): string {
  const values: Record<string, TemplateValue> = {
    service: f.service ?? '',
    trackingNo: f.trackingNo,
    office: f.office ?? '',
    facilitator: f.facilitator ?? '',
    until: f.until?.words ?? '',
    need: unstopped(f.need),
    objection: unstopped(f.objection),
    reason: unstopped(f.reason),
    refund: f.refund ?? '',
    eventUntil: f.areaEvent?.until ?? '',
  }
  const say = (key: string, more: Record<string, TemplateValue> = {}): string => {
    const text = phrases[key]
    if (!text) throw new Error(`the pack has no words for "${key}"`)
    return fillTemplate(textOf(text, language), { ...values, ...more })
  }
  const parts = [say(f.service === null ? 'discreet' : 'service'), say(stateKey(f, phrases))]
  if (f.until && SAYS_UNTIL.includes(f.state)) parts.push(say(`until.${f.until.kind}`))
  if (f.areaEvent) parts.push(say(`event.${f.areaEvent.kind}`))
  if (f.need) parts.push(say('need'))
  else if (f.ask && f.ask !== 'cure') parts.push(say(`ask.${f.ask}`))
  const reminder = f.reminders.find((one) => SAYS_REMINDER.includes(one))
  if (reminder) parts.push(say(`remind.${reminder}`))
  if (f.objection && f.state === 'objected') parts.push(say('objection'))
  if (f.reason && SAYS_REASON.includes(f.state)) parts.push(say('reason'))
  if (f.papersWith) parts.push(say(`papers.${f.papersWith}`))
  parts.push(...f.owed.map(({ key, amount }) => say(key, { amount })))
  if (f.refund) parts.push(say('refund'))
  return parts.join(' ')
}

/** Words that are a sentence of their own stand within one here: the pack's phrase ends it. */
const unstopped = (text: string | null): string => (text ?? '').replace(/[.۔]\s*$/u, '')
const textOf = (text: TemplateText, language: Language): string => text[language as keyof TemplateText] ?? text.en

const SAYS_UNTIL: readonly RequestState[] = [
  'scheduled',
  'visit_assigned',
  'submitted',
  'in_process',
  'objected',
  'at_office',
  'delivering',
]
/** Money is said with its amount, and a paper that came with the words about its mistakes. */
const SAYS_REMINDER: readonly Reminder[] = ['papers_ready', 'start_code', 'completion_code']
const SAYS_REASON: readonly RequestState[] = ['rejected', 'failed', 'cancelled', 'withdrawn']

function stateKey(f: SpokenFacts, phrases: Phrases): string {
  const key = `state.${f.state}`
  if (f.stage && phrases[`${key}.${f.stage}`]) return `${key}.${f.stage}`
  if (f.state === 'objected' && phrases[`${key}.${f.turn}`]) return `${key}.${f.turn}`
  if (f.late && phrases[`${key}.late`]) return `${key}.late`
  if (f.state === 'ready' && f.facilitator && phrases['state.ready.office']) return 'state.ready.office'
  return key
}
