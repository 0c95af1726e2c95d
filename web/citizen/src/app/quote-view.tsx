import type { Output } from '@app/contract'
import { createMessages, FeeBreakdown, useSay, useText, type FeeLineView } from '@app/ui'

export type QuoteView = Output<'catalogue.quote'>['options'][number]['quote']

const words = createMessages({
  en: {
    notPaid: 'Nothing is paid yet. This price is sealed: nobody at the door can ask for more.',
    atDoor: 'At the door',
    byPsid: 'By PSID, straight to the government',
    psid: 'by PSID only',
    counter: 'paid at the office counter',
    direct: 'you pay them directly',
    collectable: '',
    assessed: 'The office sets the final amount. You can then accept it, or stop free of charge.',
  },
  ur: {
    notPaid: 'ابھی ادائیگی نہیں ہوئی۔ یہ رقم طے ہے: دروازے پر کوئی اس سے زیادہ نہیں مانگ سکتا۔',
    atDoor: 'دروازے پر',
    byPsid: 'PSID سے، براہِ راست سرکاری خزانے میں',
    psid: 'صرف PSID سے',
    counter: 'دفتر کے کاؤنٹر پر',
    direct: 'آپ خود انہیں دیں گے',
    collectable: '',
    assessed: 'آخری رقم دفتر بتائے گا؛ پھر آپ مان لیں یا بلا خرچ روک دیں۔',
  },
})

/** The itemised price: who receives each line, what is paid where, and that nothing has been paid. */
export function QuoteFees({ quote, footnote = true }: { quote: QuoteView; footnote?: boolean }) {
  const t = useText(words)
  const say = useSay()
  const lines = quote.lines.map(
    (line): FeeLineView => ({
      code: line.code,
      label: say(line.label),
      amountPaisa: line.amountPaisa,
      payTo: say(line.payTo),
      how: t[line.payBy] || undefined,
      rangePaisa: line.rangePaisa,
      note: line.kind === 'assessed' ? t.assessed : undefined,
    }),
  )
  const split = [
    { label: t.atDoor, amountPaisa: quote.dueAtDoorPaisa },
    { label: t.byPsid, amountPaisa: quote.duePsidPaisa },
  ].filter((part) => part.amountPaisa > 0)
  return <FeeBreakdown lines={lines} totalPaisa={quote.totalPaisa} split={split} footnote={footnote ? t.notPaid : undefined} />
}
