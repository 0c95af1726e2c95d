import { fillTemplate, type Language, type LocalText, textIn, type TemplateValue } from '../shared/index.ts'
import type { MessageTemplates, SmsTemplate } from '../territory/index.ts'

/** Those that speak of a sum which somebody gives or gets back. */
const ABOUT_MONEY: ReadonlySet<string> = new Set<SmsTemplate>([
  'booked',
  'scheduled',
  'psid',
  'visit_codes',
  'receipt',
  'extra_money_question',
  'overcharge_opened',
  'overcharge_looked_at',
  'refund',
  'refund_waits',
  'refund_to_code',
  'refund_chosen',
  'refund_code',
  'refund_till_code',
  'refund_sent',
  'refund_in_cash',
  'refund_returned',
  'sms_cancel_fee',
  'sms_cancel_rest',
])
export const isAboutMoney = (template: string): boolean => ABOUT_MONEY.has(template)

/** What of a pack a text message is made from. */
export interface TextPack {
  messages: Pick<MessageTemplates, 'sms' | 'words'>
  programme: { name: LocalText; helpline: { short: string } }
}
type Values = Record<string, TemplateValue>

/** The words alone, as they stand inside of a message that tells several things at once. */
export function textBody(pack: TextPack, template: string, language: Language, facts: Values): string {
  const text = pack.messages.sms[template]
  if (!text) throw new Error(`the pack has no text message "${template}"`)
  const { name, helpline } = pack.programme
  return fillTemplate(text[language], { programme: textIn(name, language), helpline: helpline.short, ...facts })
}

/**
 * A whole message. It begins with the programme's name, so that its reader knows who writes; one about money ends with the
 * same line each time, so that a forged one is known by its absence. No template says either by itself.
 */
export const composeText = (pack: TextPack, template: string, language: Language, facts: Values): string =>
  framed(pack, language, textBody(pack, template, language, facts), isAboutMoney(template))

export function framed(pack: TextPack, language: Language, body: string, money: boolean): string {
  const line = money ? pack.messages.words['text.money'] : undefined
  const whole = `${textIn(pack.programme.name, language)}: ${body}${line ? ` ${textIn(line, language)}` : ''}`
  return language === 'ur' ? whole : inBasicLetters(whole)
}

/** One curly apostrophe would send the whole message in the alphabet of which only half as much fits into a part. */
const inBasicLetters = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/ · /g, ', ')
