import { freeUntilMs, movingRule, owedPhrases } from '@app/domain/requests'
import { fillTemplate, formatRupees, type Language, type TemplateText } from '@app/domain/shared'
import type { Query } from '../../../kernel/context.ts'
import { refuse } from '../../../kernel/refusal.ts'
import type { OrderFacts } from '../life/facts.ts'
import { owedFor } from './stand.ts'
import * as store from '../store.ts'
import { whenIn } from './when.ts'

/** A phrase of the pack in one language. */
export const phraseIn = (
  q: Pick<Query, 'kernel'>,
  key: string,
  language: Language,
  values: Record<string, string> = {},
): string => fillTemplate((q.kernel.territory.messages.spoken[key] as TemplateText)[language], values)

/** What is owed, when and where, in the words of every screen: for a text message. */
export async function owedSaid(
  q: Query,
  { requestId, payWith }: { requestId: string; payWith: OrderFacts['payWith'] },
  language: Language,
): Promise<string> {
  const row = (await store.findRequest(q, requestId)) ?? refuse('not_found')
  const owed = owedFor(row, payWith)
  return owedPhrases(owed)
    .map(({ key, amountPaisa }) =>
      phraseIn(q, key, language, { amount: formatRupees(amountPaisa), receiptNo: owed.receiptNo ?? '' }),
    )
    .join(' ')
}

/** Until when the time of the visit may be changed, or how it still may. */
export function movingSaid(
  q: Query,
  order: Pick<OrderFacts, 'slotStartsAt' | 'lateReschedules'>,
  language: Language,
): string {
  if (!order.slotStartsAt) return ''
  const { settings, calendar } = q.kernel.territory
  const startsAtMs = order.slotStartsAt.getTime()
  const rule = movingRule({ startsAtMs, lateMoves: order.lateReschedules }, settings, q.at.getTime())
  return phraseIn(q, `moving.${rule}`, language, {
    until: whenIn(new Date(freeUntilMs(startsAtMs, settings)), language, calendar.utcOffsetMinutes),
  })
}
