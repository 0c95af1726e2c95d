import type { Events, VisitMoved } from '@app/contract/events'
import { TEXT_AFTER_MS } from '@app/domain/dispatch'
import { formatRupees, HOUR_MS, instantAt, localDateOf, addDays, MINUTE_MS, textIn } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import * as dispatch from '../dispatch/index.ts'
import { languageOf } from '../identity/index.ts'
import { tehsilOf } from '../places/index.ts'
import * as requests from '../requests/index.ts'
import * as workforce from '../workforce/index.ts'
import { about, offsetOf, papersOf, tell } from './people.ts'
import { hasBrowser } from './push/subscriptions.ts'
import { say } from './say.ts'

/** At once to a browser in their pocket; a text follows where nobody has seen it, or where there is none. */
async function offered(tx: Tx, event: Events['visit.offered']): Promise<void> {
  const offer = await dispatch.unheardOffer(tx, event.offerId)
  if (offer && (await hasBrowser(tx, offer.facilitatorId, 'facilitator'))) return textOffer(tx, event.offerId)
  await tx.timer('offer.text', event.offerId, new Date(tx.at.getTime() + TEXT_AFTER_MS))
}

/** The area and not the address: a text lies open on a phone. */
export async function textOffer(tx: Tx, offerId: string): Promise<void> {
  const offer = await dispatch.unheardOffer(tx, offerId)
  if (!offer) return
  const { phone, id } = await workforce.getFacilitator(tx, offer.facilitatorId)
  const language = await languageOf(tx, phone, 'facilitator')
  const terms = await dispatch.offerTerms(tx, offer.visitId, offer.facilitatorId)
  if (!terms) return
  const area = terms.tehsilId ? tehsilOf(tx.kernel, terms.tehsilId) : undefined
  await say(tx, {
    phone,
    accountId: id,
    template: 'offer',
    language,
    facts: {
      area: area ? textIn(area.name, language) : '',
      when: requests.words.whenIn(terms.startsAt, language, offsetOf(tx)),
      pay: formatRupees(terms.netPayPaisa),
      until: requests.words.whenIn(offer.expiresAt, language, offsetOf(tx)),
      offerId,
    },
    key: `offer ${offerId}`,
  })
}

const EVENING = '18:00'
/** Whoever has just agreed on a time need not be reminded of it. */
const FRESH_MS = 3 * HOUR_MS

/** The evening before, and an hour before; each moves with the visit. */
async function remindOf(tx: Tx, event: VisitMoved): Promise<void> {
  if (event.kind !== 'household') return
  const { startsAt } = await dispatch.visitFacts(tx, event.visitId)
  const evening = eveningBefore(tx, startsAt)
  if (evening.getTime() > tx.at.getTime() + FRESH_MS) await tx.timer('visit.tomorrow', event.visitId, evening)
  const hourBefore = new Date(startsAt.getTime() - HOUR_MS)
  if (hourBefore.getTime() > tx.at.getTime() + FRESH_MS) await tx.timer('visit.soon', event.visitId, hourBefore)
}

function eveningBefore(tx: Tx, startsAt: Date): Date {
  const offset = offsetOf(tx)
  return instantAt(addDays(localDateOf(startsAt, offset), -1), EVENING, offset)
}

const STILL_COMING = ['planned', 'offered', 'assigned']
export async function remind(tx: Tx, template: 'visit_tomorrow' | 'visit_soon', visitId: string): Promise<void> {
  const visit = await dispatch.visitFacts(tx, visitId)
  const [requestId] = [...visit.requestIds].sort()
  if (!requestId || !STILL_COMING.includes(visit.state)) return
  const wanted =
    template === 'visit_tomorrow' ? eveningBefore(tx, visit.startsAt) : new Date(visit.startsAt.getTime() - HOUR_MS)
  // It was moved meanwhile: its own moment comes.
  if (wanted.getTime() > tx.at.getTime() + MINUTE_MS)
    return tx.timer(template === 'visit_tomorrow' ? 'visit.tomorrow' : 'visit.soon', visitId, wanted)
  if (visit.startsAt <= tx.at || (template === 'visit_soon' && visit.state !== 'assigned')) return
  const to = await about(tx, requestId)
  const when = requests.words.whenIn(visit.startsAt, to.language, offsetOf(tx))
  await tell(
    tx,
    to,
    template,
    `${visitId} ${visit.startsAt.toISOString()}`,
    template === 'visit_tomorrow' ? { when, papers: await papersOf(tx, to) } : { when },
    template === 'visit_soon' ? to.receiverPhone : to.phone,
  )
}

export const offerReactions: NonNullable<Module['reactions']> = {
  'visit.offered': { 'notifications.offered': offered },
  'visit.planned': { 'notifications.remind': remindOf },
}
