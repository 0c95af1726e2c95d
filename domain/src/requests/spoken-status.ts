import { fillTemplate, type Language, type TemplateText, type TemplateValue } from '../shared/index.ts'
import type { Mode, RequestState } from './states.ts'

/** What the sentence is made from. Times are already in words of the language. */
export interface SpokenFacts {
  state: RequestState
  mode: Mode
  /** The service's name, or null where it must not be named. */
  service: string | null
  trackingNo: string
  /** The office's and the facilitator's names, where there are any. */
  office: string | null
  facilitator: string | null
  /** Slot, deadline or promise: until when. */
  until: string | null
  late: boolean
  /** The first open need, in words. */
  need: string | null
  objection: string | null
  reason: string | null
  /** Who holds papers of the citizen's. */
  papersWith: 'facilitator' | 'office' | 'centre' | null
  owed: string | null
  refund: string | null
  /** Declared for the place, while it rests the clocks. */
  areaEvent: { kind: AreaEventKind; until: string } | null
}

/** What may be declared for an area, by two people. */
export const AREA_EVENT_KINDS = ['flood', 'smog', 'heat', 'unrest', 'network', 'system_down'] as const
export type AreaEventKind = (typeof AREA_EVENT_KINDS)[number]

export type Phrases = Readonly<Record<string, TemplateText>>

/** The keys a pack must have, so that a sentence exists for every state. */
export function spokenKeys(states: readonly RequestState[]): string[] {
  return [...states.map((s) => `state.${s}`), ...AREA_EVENT_KINDS.map((kind) => `event.${kind}`), 'state.ready.office', 'state.submitted.late', 'state.in_process.late', 'until', 'need', 'objection', 'reason', 'papers.facilitator', 'papers.office', 'papers.centre', 'owed', 'refund', 'service', 'discreet']
}

/**
 * One short paragraph: what it is about, whose turn it is and until when, what the citizen must do, who holds the
 * papers, what is owed. The tracking page, the agent's first line, the text message and later the voice all say it.
 */
export function spokenStatus(f: SpokenFacts, language: Language, phrases: Phrases): string {
  const values: Record<string, TemplateValue> = {
    service: f.service ?? '', trackingNo: f.trackingNo, office: f.office ?? '', facilitator: f.facilitator ?? '', until: f.until ?? '',
    need: unstopped(f.need), objection: unstopped(f.objection), reason: unstopped(f.reason), owed: f.owed ?? '', refund: f.refund ?? '', eventUntil: f.areaEvent?.until ?? '',
  }
  const say = (key: string): string => {
    const text = phrases[key]
    if (!text) throw new Error(`the pack has no words for "${key}"`)
    return fillTemplate(textOf(text, language), values)
  }
  const parts = [say(f.service === null ? 'discreet' : 'service'), say(stateKey(f, phrases))]
  if (f.until && SAYS_UNTIL.includes(f.state)) parts.push(say('until'))
  if (f.areaEvent) parts.push(say(`event.${f.areaEvent.kind}`))
  if (f.need) parts.push(say('need'))
  if (f.objection && f.state === 'objected') parts.push(say('objection'))
  if (f.reason && SAYS_REASON.includes(f.state)) parts.push(say('reason'))
  if (f.papersWith) parts.push(say(`papers.${f.papersWith}`))
  if (f.owed) parts.push(say('owed'))
  if (f.refund) parts.push(say('refund'))
  return parts.join(' ')
}

/** Words that are a sentence of their own stand within one here: the pack's phrase ends it. */
const unstopped = (text: string | null): string => (text ?? '').replace(/[.۔]\s*$/u, '')
const textOf = (text: TemplateText, language: Language): string => text[language as keyof TemplateText] ?? text.en

const SAYS_UNTIL: readonly RequestState[] = ['scheduled', 'visit_assigned', 'submitted', 'in_process', 'objected', 'at_office', 'delivering']
const SAYS_REASON: readonly RequestState[] = ['rejected', 'failed', 'cancelled', 'withdrawn']

function stateKey(f: SpokenFacts, phrases: Phrases): string {
  const key = `state.${f.state}`
  if (f.late && phrases[`${key}.late`]) return `${key}.late`
  if (f.state === 'ready' && f.facilitator && phrases['state.ready.office']) return 'state.ready.office'
  return key
}
