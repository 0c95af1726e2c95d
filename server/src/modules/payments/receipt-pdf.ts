import { readFileSync } from 'node:fs'
import { formatRupees, localDateOf, toUrduDigits } from '@app/domain/shared'
import type { Territory } from '@app/domain/territory'
import { renderSVG } from 'uqr'
import { typeset } from '../documents/index.ts'
import { wordIn } from './words.ts'
import type { ReceiptView } from './receipt-view.ts'

type Language = 'ur' | 'en'

let template: string | undefined

/** What the page prints, as plain strings; nothing in it can be read as markup. */
function contentOf(view: ReceiptView, language: Language, territory: Territory): object {
  const t = (key: string): string => wordIn(territory, `receipt.${key}`)[language]
  const { programme, calendar } = territory
  const money = (paisa: number): string => (language === 'ur' ? `${toUrduDigits(formatRupees(paisa).replace('Rs ', ''))} ${t('rupees')}` : formatRupees(paisa))
  const local = new Date(Date.parse(view.at) + calendar.utcOffsetMinutes * 60_000)
  const time = local.toISOString().slice(11, 16)
  return {
    language, title: t('title'), programme: programme.name[language], operator: programme.operator[language], accent: programme.colours.light.accent,
    facts: [
      [t('no'), view.receiptNo], [t('date'), `${localDateOf(new Date(view.at), calendar.utcOffsetMinutes)}  ${time}`], [t('tracking'), view.trackingNo], [t('service'), view.serviceName[language]],
      [t('paidBy'), view.paidBy], [t('receivedBy'), view.receivedBy[language]], [t('way'), t(`rail.${view.rail}`)],
    ],
    // Numbers that are copied down stay Latin and left-to-right; sums that are read aloud take the language's digits.
    latinFacts: [0, 1, 2],
    head: [t('what'), t('to'), t('amount')], lines: view.lines.map((line) => [line.label[language], line.payTo[language], money(line.amountPaisa)]),
    total: [t('total'), money(view.totalPaisa)], inWords: [t('inWords'), view.amountWords[language]],
    verify: t('verify'), helpline: programme.helpline.short, none: t('none'), reversed: view.reversed ? t('reversed') : '',
  }
}

/** The receipt as a page: Urdu in Nastaliq from right to left, or English; the same facts and the same code on both. */
export async function receiptPdf(view: ReceiptView, language: Language, territory: Territory): Promise<Buffer> {
  template ??= readFileSync(new URL('receipt.typ', import.meta.url), 'utf8')
  const qr = renderSVG(view.qr, { ecc: 'M', border: 2 })
  return typeset(template, { content: JSON.stringify(contentOf(view, language, territory)), qr })
}
