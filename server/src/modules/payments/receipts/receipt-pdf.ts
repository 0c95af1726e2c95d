import { readFileSync } from 'node:fs'
import { taxWithin } from '@app/domain/catalogue'
import { formatRupees, localDateOf } from '@app/domain/shared'
import type { Territory } from '@app/domain/territory'
import { renderSVG } from 'uqr'
import { typeset } from '../../documents/index.ts'
import { wordIn } from '../words.ts'
import type { Output } from '@app/contract'

export type ReceiptView = Output<'receipts.get'>

type Language = 'ur' | 'en'

let template: string | undefined

/** What the page prints, as plain strings; nothing in it can be read as markup. */
function contentOf(view: ReceiptView, language: Language, territory: Territory): object {
  const t = (key: string): string => wordIn(territory, `receipt.${key}`)[language]
  const { programme, calendar } = territory
  const local = new Date(Date.parse(view.at) + calendar.utcOffsetMinutes * 60_000)
  const time = local.toISOString().slice(11, 16)
  return {
    language,
    title: t(view.kind === 'refund' ? 'refundTitle' : 'title'),
    programme: programme.name[language],
    operator: programme.operator[language],
    accent: programme.colours.light.accent,
    facts: [
      { label: t('no'), value: view.receiptNo, latin: true },
      { label: t('date'), value: `${localDateOf(new Date(view.at), calendar.utcOffsetMinutes)}  ${time}`, latin: true },
      { label: t('tracking'), value: view.trackingNo, latin: true },
      { label: t('service'), value: view.serviceName[language] },
      ...(view.paidBy ? [{ label: t('paidBy'), value: view.paidBy }] : []),
      { label: t('receivedBy'), value: view.receivedBy[language] },
      { label: t('way'), value: t(`rail.${view.rail}`) },
    ],
    head: [t('what'), t('to'), t('amount')],
    lines: taxWithin(view.lines).map((line) => ({
      label: line.label[language],
      payTo: line.payTo[language],
      amount: formatRupees(line.amountPaisa),
      tax: line.taxPaisa > 0 ? [t('tax'), formatRupees(line.taxPaisa)] : [],
    })),
    total: [t('total'), formatRupees(view.totalPaisa)],
    inWords: [t('inWords'), view.amountWords[language]],
    verify: t('verify'),
    helpline: programme.helpline.short,
    none: t('none'),
    reversed: view.reversed ? t('reversed') : '',
  }
}

/** The receipt as a page: Urdu in Nastaliq from right to left, or English; the same facts and the same code on both. */
export async function receiptPdf(view: ReceiptView, language: Language, territory: Territory): Promise<Buffer> {
  template ??= readFileSync(new URL('receipt.typ', import.meta.url), 'utf8')
  const qr = renderSVG(view.qr, { ecc: 'M', border: 2 })
  return typeset(template, { content: JSON.stringify(contentOf(view, language, territory)), qr })
}
