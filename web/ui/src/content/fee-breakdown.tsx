import type { ReactNode } from 'react'
import { taxWithin } from '@app/domain/catalogue'
import { createMessages } from '../i18n/messages.ts'
import { useText } from '../i18n/language.tsx'
import { Amount } from '../i18n/spans.tsx'

const words = createMessages({
  en: {
    total: 'Total',
    goesTo: 'Paid to:',
    withTax: 'Includes sales tax of',
    estimate: 'Estimate',
    between: 'between',
    and: 'and',
    free: 'Free',
  },
  ur: {
    total: 'کل رقم',
    goesTo: 'کس کو جائے گی:',
    withTax: 'اس میں سیلز ٹیکس:',
    estimate: 'اندازہ',
    between: '',
    and: 'سے',
    free: 'مفت',
  },
})

export interface FeeLineView {
  code: string
  label: ReactNode
  amountPaisa: number
  /** Who receives this money, by name. */
  payTo: ReactNode
  /** How it is paid: by PSID, at the door, at the counter. */
  how?: ReactNode
  rangePaisa?: readonly [number, number] | null
  note?: ReactNode
}

export interface FeeBreakdownProps {
  lines: readonly FeeLineView[]
  totalPaisa: number
  totalLabel?: ReactNode
  /** Words under the total: a quote is not a receipt. */
  footnote?: ReactNode
  /** How the total is split when it is paid in more than one way. */
  split?: readonly { label: ReactNode; amountPaisa: number }[]
}

/** Each line with who receives it, our charge with its tax in it; free is written, never left to be inferred. */
export function FeeBreakdown({ lines, totalPaisa, totalLabel, footnote, split }: FeeBreakdownProps) {
  const t = useText(words)
  const range = ([low, high]: readonly [number, number]) => (
    <span className="small muted">
      {t.estimate}: {t.between} <Amount paisa={low} /> {t.and} <Amount paisa={high} />
    </span>
  )
  return (
    <div className="fees interface">
      <ul className="fee-lines">
        {taxWithin(lines).map((line) => (
          <li key={line.code} className="fee-line">
            <span className="fee-words">
              <span>{line.label}</span>
              <span className="small muted">
                {t.goesTo} {line.payTo}
                {line.how ? <> · {line.how}</> : null}
              </span>
              {line.rangePaisa && line.rangePaisa[0] !== line.rangePaisa[1] && range(line.rangePaisa)}
              {line.taxPaisa > 0 && (
                <span className="small muted">
                  {t.withTax} <Amount paisa={line.taxPaisa} />
                </span>
              )}
              {line.note && <span className="small muted">{line.note}</span>}
            </span>
            <span className="fee-amount">
              {line.amountPaisa === 0 ? (
                <span className="fee-free">{t.free}</span>
              ) : (
                <Amount paisa={line.amountPaisa} />
              )}
            </span>
          </li>
        ))}
      </ul>
      <p className="fee-total">
        <span>{totalLabel ?? t.total}</span>
        {totalPaisa === 0 ? <span className="fee-free">{t.free}</span> : <Amount paisa={totalPaisa} />}
      </p>
      {split && split.length > 0 && (
        <ul className="fee-split">
          {split.map((part, index) => (
            <li key={index} className="fee-line small">
              <span>{part.label}</span>
              <Amount paisa={part.amountPaisa} />
            </li>
          ))}
        </ul>
      )}
      {footnote && <p className="small muted">{footnote}</p>}
    </div>
  )
}
