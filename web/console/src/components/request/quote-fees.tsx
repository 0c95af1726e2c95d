import type { Output } from '@app/contract/calls'
import { type Mode, type PayPlace, payPlaceOf } from '@app/domain/requests'
import { createMessages, FeeBreakdown, formatRupees, useSay, useText, type FeeLineView, type Language } from '@app/ui'

export type QuoteView = Output<'catalogue.quote'>['options'][number]['quote']

const words = createMessages({
  en: {
    atDoor: 'At the door',
    atCentre: 'At the centre',
    byPsid: 'By PSID',
    psid: 'by PSID only',
    counter: 'at the counter',
    direct: 'paid to them directly',
    collectable: '',
    assessed: 'The office sets the final amount',
  },
  ur: {
    atDoor: 'دروازے پر',
    atCentre: 'سروس سینٹر پر',
    byPsid: 'PSID سے',
    psid: 'صرف PSID سے',
    counter: 'کاؤنٹر پر',
    direct: 'خود انہیں دیں گے',
    collectable: '',
    assessed: 'حتمی رقم دفتر بتائے گا',
  },
})

/** The itemised price, each line with who receives it. */
export function QuoteFees({ quote, mode }: { quote: QuoteView; mode: Mode }) {
  const t = useText(words)
  const say = useSay()
  const lines = quote.lines.map((line): FeeLineView => ({
    code: line.code,
    label: say(line.label),
    amountPaisa: line.amountPaisa,
    payTo: say(line.payTo),
    how: t[line.payBy] || undefined,
    rangePaisa: line.rangePaisa,
    note: line.kind === 'assessed' ? t.assessed : undefined,
  }))
  const split = [
    { label: mode === 'centre' ? t.atCentre : t.atDoor, amountPaisa: quote.dueAtDoorPaisa },
    { label: t.byPsid, amountPaisa: quote.duePsidPaisa },
  ].filter((part) => part.amountPaisa > 0)
  return <FeeBreakdown lines={lines} totalPaisa={quote.totalPaisa} split={split} />
}

/** What one may be asked for, by where one pays. */
const NO_MORE: Record<PayPlace, Record<Language, string>> = {
  door: { en: 'Nobody can ask you for more than this.', ur: 'کوئی آپ سے اس سے زیادہ نہیں مانگ سکتا۔' },
  counter: { en: 'Nobody can ask you for more than this.', ur: 'کوئی آپ سے اس سے زیادہ نہیں مانگ سکتا۔' },
  psid: { en: 'Nobody can ask you for cash.', ur: 'کوئی آپ سے نقد رقم نہیں مانگ سکتا۔' },
  yourself: {
    en: 'You pay it yourself at the office or a bank. Get an official receipt.',
    ur: 'یہ آپ خود دفتر یا بینک میں دیں گے۔ سرکاری رسید ضرور لیں۔',
  },
}

type Priced = Pick<
  QuoteView,
  'totalPaisa' | 'governmentFeePaisa' | 'chargePaisa' | 'thirdPartyPaisa' | 'dueAtDoorPaisa' | 'duePsidPaisa'
>

/** The price as the agent reads it out: what in all, what of it is whose, where it is paid by that way, and that no more can be asked. */
export function priceSentence(quote: Priced, language: Language, mode: Mode): string {
  const rs = formatRupees
  // The charge has its sales tax in it; the tax is named on its own line, never added again.
  const own = quote.chargePaisa
  if (language === 'en') {
    if (quote.totalPaisa === 0) return 'It’s free. Nobody can ask you for money for it.'
    const parts = [
      quote.governmentFeePaisa > 0 && `${rs(quote.governmentFeePaisa)} is the government fee`,
      own > 0 && `${rs(own)} is our service charge, with tax`,
      quote.thirdPartyPaisa > 0 && `${rs(quote.thirdPartyPaisa)} goes to others, with a receipt`,
    ].filter(Boolean)
    const where = [
      quote.dueAtDoorPaisa > 0 &&
        `${rs(quote.dueAtDoorPaisa)} in cash ${mode === 'centre' ? 'at the centre’s counter' : 'at the door'}`,
      quote.duePsidPaisa > 0 && `${rs(quote.duePsidPaisa)} by PSID at a bank or by mobile wallet`,
    ].filter(Boolean)
    const pay = where.length > 0 ? ` You pay ${where.join(' and ')}.` : ''
    return `The total is ${rs(quote.totalPaisa)}: ${parts.join(', ')}.${pay} ${NO_MORE[payPlaceOf(mode)].en}`
  }
  if (quote.totalPaisa === 0) return 'یہ مفت ہے۔ اس کے لیے کوئی آپ سے رقم نہیں مانگ سکتا۔'
  const parts = [
    quote.governmentFeePaisa > 0 && `${rs(quote.governmentFeePaisa)} سرکاری فیس`,
    own > 0 && `${rs(own)} ٹیکس سمیت ہماری سروس کا خرچ`,
    quote.thirdPartyPaisa > 0 && `${rs(quote.thirdPartyPaisa)} رسید کے ساتھ دوسروں کو`,
  ].filter(Boolean)
  const where = [
    quote.dueAtDoorPaisa > 0 &&
      `${rs(quote.dueAtDoorPaisa)} ${mode === 'centre' ? 'سروس سینٹر کے کاؤنٹر پر' : 'دروازے پر'} نقد`,
    quote.duePsidPaisa > 0 && `${rs(quote.duePsidPaisa)} PSID سے بینک یا موبائل والٹ میں`,
  ].filter(Boolean)
  const pay = where.length > 0 ? ` آپ ${where.join(' اور ')} دیں گے۔` : ''
  return `کل خرچ ${rs(quote.totalPaisa)} ہے: ${parts.join('، ')}۔${pay} ${NO_MORE[payPlaceOf(mode)].ur}`
}
