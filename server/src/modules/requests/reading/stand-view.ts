import type { Output } from '@app/contract'
import { type HomeVisit, nextDateOf, owedPhrases, type Phase, type VisitStage, visitStage } from '@app/domain/requests'
import { fillTemplate, formatRupees, type LocalText, type TemplateText } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import type { Standing } from './stand.ts'
import type * as store from '../store.ts'

type Card = Output<'requests.cancel'>
type Words = { en: string; ur: string; roman: string }

/** A phrase of the pack in every language, as the spoken status says it. */
export function phrase(q: Pick<Query, 'kernel'>, key: string, values: Record<string, string> = {}): Words {
  const text: TemplateText = q.kernel.territory.messages.spoken[key] ?? { en: key, ur: key, 'ur-Latn': key }
  return {
    en: fillTemplate(text.en, values),
    ur: fillTemplate(text.ur, values),
    roman: fillTemplate(text['ur-Latn'], values),
  }
}

const joined = (all: readonly Words[]): Words => ({
  en: all.map((one) => one.en).join(' '),
  ur: all.map((one) => one.ur).join(' '),
  roman: all.map((one) => one.roman).join(' '),
})
const wordOf = (q: Pick<Query, 'kernel'>, key: string): LocalText & { en: string; ur: string } =>
  q.kernel.territory.messages.words[key] ?? { en: key, ur: key }

export function turnView(q: Pick<Query, 'kernel'>, { turn }: Standing): Card['turn'] {
  return {
    party: turn.party,
    words: phrase(q, `turn.${turn.party}`),
    ask: turn.ask && { kind: turn.ask, words: phrase(q, `ask.${turn.ask}`) },
    reminders: turn.reminders.map((kind) => ({ kind, words: phrase(q, `remind.${kind}`) })),
  }
}

export function owedView(q: Pick<Query, 'kernel'>, { owed }: Standing): Card['owed'] {
  const said = owedPhrases(owed).map(({ key, amountPaisa }) =>
    phrase(q, key, { amount: formatRupees(amountPaisa), receiptNo: owed.receiptNo ?? '' }),
  )
  return { ...owed, parts: owed.parts.map((part, index) => ({ ...part, words: said[index]! })), words: joined(said) }
}

/** At which step the visit is, as one thing; `paid` where all that is taken there has its receipt. */
export function stageOf({ visit, paidAtDoor }: Standing): VisitStage | null {
  return (
    visit &&
    (visit.stage === 'working' ? visitStage('in_progress', paidAtDoor && visit.leg === 'collection') : visit.stage)
  )
}

export function visitView(q: Pick<Query, 'kernel'>, standing: Standing): Card['visit'] {
  const { visit } = standing
  const stage = stageOf(standing) as HomeVisit['stage'] | 'paid' | null
  return (
    visit &&
    stage && {
      stage,
      words: wordOf(q, `stage.${stage}`),
      leg: visit.leg,
      startsAt: new Date(visit.startsAtMs).toISOString(),
      endsAt: new Date(visit.endsAtMs).toISOString(),
    }
  )
}

export function nextDateView(
  q: Pick<Query, 'kernel'>,
  row: store.ListedRow,
  order: Pick<store.OrderRow, 'slot_starts_at' | 'slot_ends_at'>,
  { visit }: Standing,
): Card['nextDate'] {
  const slot =
    order.slot_starts_at && order.slot_ends_at
      ? { startsAtMs: order.slot_starts_at.getTime(), endsAtMs: order.slot_ends_at.getTime() }
      : null
  const date = nextDateOf({ state: row.state, homeVisit: visit, dueAtMs: row.due_at?.getTime() ?? null, slot })
  return (
    date && {
      kind: date.kind,
      words: wordOf(q, `date.${date.kind}`),
      from: new Date(date.fromMs).toISOString(),
      until: date.untilMs === null ? null : new Date(date.untilMs).toISOString(),
    }
  )
}

export const phaseView = (
  q: Pick<Query, 'kernel'>,
  mode: string,
  phases: readonly Phase[],
): Output<'requests.get'>['phases'] =>
  phases.map(({ id, state, atMs }) => ({
    id,
    state,
    words: q.kernel.territory.messages.words[`phase.${id}.${mode}`] ?? wordOf(q, `phase.${id}`),
    at: atMs === null ? null : new Date(atMs).toISOString(),
  }))

/** What people read for where it stands: by the visit's step while there is one, then by the way. */
export function stateWords(
  q: Pick<Query, 'kernel'>,
  row: { state: string; mode: string },
  stage: VisitStage | null = null,
): { en: string; ur: string } {
  const { states } = q.kernel.territory.messages
  const words = (stage && states[`${row.state}.${stage}`]) ??
    states[`${row.state}.${row.mode}`] ??
    states[row.state] ?? { en: row.state, ur: row.state }
  return { en: words.en, ur: words.ur }
}
