import { checklistFor } from '@app/domain/catalogue'
import { localDateOf, type LocalText, textIn, type TemplateValue } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import * as requests from '../requests/index.ts'
import { definitionOf } from '../catalogue/index.ts'
import { say, type Language } from './say.ts'

/** To whom a request's messages go, and how its service may be called there. */
export interface About {
  phone: string
  /** Of whoever opens the door, once it is proved; else the orderer's. */
  receiverPhone: string
  language: Language
  service: string
  trackingNo: string
  tone: 'neutral' | 'celebration' | 'condolence'
  request: requests.RequestFacts
  order: requests.OrderFacts
}

/** In the language in which they are written to. */
export const word = (to: About, text: LocalText): string => textIn(text, to.language)
export const listed = (items: readonly string[], language: Language): string =>
  items.join(language === 'ur' ? '، ' : ', ')
export const offsetOf = (tx: Tx): number => tx.kernel.territory.calendar.utcOffsetMinutes

export async function about(tx: Tx, requestId: string): Promise<About> {
  const request = await requests.getRequest(tx, requestId)
  const order = await requests.getOrder(tx, request.orderId)
  const definition = await definitionOf(tx, request.serviceId, request.serviceVersion)
  const discreet = order.discreet || definition.sensitivity === 'discreet'
  const { language } = order
  const generic = tx.kernel.territory.messages.words.yourRequest ?? {
    en: 'your request',
    ur: 'آپ کی درخواست',
    roman: 'aap ki darkhwast',
  }
  const name = discreet ? generic : definition.name
  return {
    phone: order.contactPhone,
    receiverPhone: await requests.doorPhoneOf(tx, order),
    language,
    trackingNo: request.trackingNo,
    tone: definition.tone,
    request,
    order,
    service: textIn(name, language),
  }
}

/** To the orderer about one request, once for each happening. */
export async function tell(
  tx: Tx,
  to: About,
  template: string,
  key: string,
  facts: Record<string, TemplateValue> = {},
  phone = to.phone,
  subject?: string,
): Promise<void> {
  await say(tx, {
    phone,
    template,
    language: to.language,
    facts: { service: to.service, trackingNo: to.trackingNo, ...facts },
    key: `${template} ${key} ${phone}`,
    ...(subject !== undefined && { about: subject }),
  })
}

/** Which papers to have ready at the visit; empty where there are none. */
export async function papersOf(tx: Tx, to: About): Promise<string> {
  const definition = await definitionOf(tx, to.request.serviceId, to.request.serviceVersion)
  const found = definition.cases.find((c) => c.id === to.request.caseId)
  const today = localDateOf(tx.at, offsetOf(tx))
  const papers = found
    ? checklistFor(found, to.request.answers as never, today)
        .filter((d) => !d.optional)
        .map((d) => word(to, d.label))
    : []
  return listed(papers, to.language)
}
