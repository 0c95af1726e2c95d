import type { Output } from '@app/contract/calls'
import { type Mode, payPlaceOf } from '@app/domain/requests'
import { createMessages, FeeBreakdown, useSay, useText, type FeeLineView } from '@app/ui'

export type QuoteView = Output<'catalogue.quote'>['options'][number]['quote']

const words = createMessages({
  en: {
    fixedAtDoor: 'You haven’t paid anything yet. The price is fixed: nobody at the door can ask for more.',
    fixedAtCounter: 'You haven’t paid anything yet. The price is fixed: nobody at the centre can ask for more.',
    fixedByPsid: 'You haven’t paid anything yet. You pay by PSID, so nobody may ask you for cash.',
    fixedYourself: 'You haven’t paid anything yet. You pay the office or bank yourself. Ask for an official receipt.',
    atDoor: 'At the door',
    atCounter: 'At the centre',
    byPsid: 'By PSID, straight to the government',
    psid: 'by PSID only',
    counter: 'paid at the office counter',
    direct: 'you pay them directly',
    collectable: '',
    assessed: 'The office sets the final amount. You can then accept it, or stop free of charge.',
  },
  ur: {
    fixedAtDoor: 'ابھی ادائیگی نہیں ہوئی۔ یہ رقم طے ہے: دروازے پر کوئی اس سے زیادہ نہیں مانگ سکتا۔',
    fixedAtCounter: 'ابھی ادائیگی نہیں ہوئی۔ یہ رقم طے ہے: سینٹر پر کوئی اس سے زیادہ نہیں مانگ سکتا۔',
    fixedByPsid: 'ابھی ادائیگی نہیں ہوئی۔ ادائیگی PSID سے ہو گی، نقد کوئی نہیں مانگ سکتا۔',
    fixedYourself: 'ابھی ادائیگی نہیں ہوئی۔ یہ رقم آپ خود دفتر یا بینک میں دیں گے۔ سرکاری رسید ضرور لیں۔',
    atDoor: 'دروازے پر',
    atCounter: 'سینٹر پر',
    byPsid: 'PSID سے، براہِ راست سرکاری خزانے میں',
    psid: 'صرف PSID سے',
    counter: 'دفتر کے کاؤنٹر پر',
    direct: 'آپ خود انہیں دیں گے',
    collectable: '',
    assessed: 'آخری رقم دفتر بتائے گا؛ پھر آپ مان لیں یا بلا خرچ روک دیں۔',
  },
})

export const useFeeWords = () => useText(words)
type FeeWords = ReturnType<typeof useFeeWords>

/** The lines of a price, each with who receives it and how it is paid. */
export function feeLinesOf(quote: QuoteView, t: FeeWords, say: ReturnType<typeof useSay>): FeeLineView[] {
  return quote.lines.map((line) => ({
    code: line.code,
    label: say(line.label),
    amountPaisa: line.amountPaisa,
    payTo: say(line.payTo),
    how: t[line.payBy] || undefined,
    rangePaisa: line.rangePaisa,
    note: line.kind === 'assessed' ? t.assessed : undefined,
  }))
}

/** That nothing has been paid, and who may ask for what by this way. */
export const fixedWords = (mode: Mode, t: FeeWords): string =>
  ({ door: t.fixedAtDoor, counter: t.fixedAtCounter, psid: t.fixedByPsid, yourself: t.fixedYourself })[payPlaceOf(mode)]

/** The itemised price: who receives each line, what is paid where by this way, and that nothing has been paid. */
export function QuoteFees({ quote, mode, footnote = true }: { quote: QuoteView; mode: Mode; footnote?: boolean }) {
  const t = useFeeWords()
  const say = useSay()
  const split = [
    { label: mode === 'centre' ? t.atCounter : t.atDoor, amountPaisa: quote.dueAtDoorPaisa },
    { label: t.byPsid, amountPaisa: quote.duePsidPaisa },
  ].filter((part) => part.amountPaisa > 0)
  return (
    <FeeBreakdown
      lines={feeLinesOf(quote, t, say)}
      totalPaisa={quote.totalPaisa}
      split={split}
      footnote={footnote ? fixedWords(mode, t) : undefined}
    />
  )
}
