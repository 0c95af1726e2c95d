import type { Output } from '@app/contract/calls'
import { Amount, type FactRow, Facts, Notice, useText, When } from '@app/ui'
import { RefundGoesTo } from '@app/ui/refund'
import { refundDeskWords } from './refund-desk-words.ts'

/** How much, since when, and where it goes; or that the bank has it. */
export function RefundStanding({ refund }: { refund: Output<'refunds.choose'> }) {
  const t = useText(refundDeskWords)
  const sent = refund.history.find((one) => one.state === 'sent')
  if (refund.amountPaisa === 0)
    return sent ? (
      <Notice tone="information" title={t.underWay}>
        <Amount paisa={sent.amountPaisa} /> · {t.underWayText}
      </Notice>
    ) : (
      <p className="interface muted">{t.nothing}</p>
    )
  const rows: FactRow[] = [
    { label: t.owed, icon: 'coins', value: <Amount paisa={refund.amountPaisa} /> },
    { label: t.goesTo, icon: 'undo', value: refund.to ? <RefundGoesTo to={refund.to} /> : t.nowhere },
  ]
  if (refund.since) rows.push({ label: t.since, icon: 'clock', value: <When at={refund.since} as="date" /> })
  return (
    <>
      {refund.returned && <Notice tone="warning" title={t.returned} />}
      <Facts rows={rows} />
    </>
  )
}
