import type { Output } from '@app/contract/calls'
import { Amount, Bdi, Table, useSay, useText, When } from '@app/ui'
import { settlementWords } from './settlement-words.ts'

export type Fee = Output<'finance.feesDue'>['items'][number]

/** Fees as the department reads them: whose, what for, against which receipt. */
export function FeeTable({
  caption,
  fees,
  totalPaisa,
}: {
  caption: string
  fees: readonly Fee[]
  totalPaisa?: number
}) {
  const t = useText(settlementWords)
  const say = useSay()
  return (
    <Table<Fee>
      caption={caption}
      rows={fees}
      rowKey={(fee) => `${fee.requestId} ${fee.feeName.en} ${fee.receiptNo}`}
      columns={[
        { key: 'request', heading: t.request, cell: (fee) => <Bdi>{fee.trackingNo}</Bdi> },
        { key: 'service', heading: t.service, cell: (fee) => say(fee.serviceName) },
        {
          key: 'fee',
          heading: t.fee,
          cell: (fee) => (
            <>
              {say(fee.feeName)}
              {fee.headOfAccount && (
                <p className="small muted">
                  <Bdi>{fee.headOfAccount}</Bdi>
                </p>
              )}
            </>
          ),
        },
        { key: 'receipt', heading: t.receipt, cell: (fee) => <Bdi>{fee.receiptNo}</Bdi> },
        { key: 'due', heading: t.dueOn, cell: (fee) => <When at={fee.dueAt} as="date" /> },
        { key: 'amount', heading: t.amount, numeric: true, cell: (fee) => <Amount paisa={fee.amountPaisa} /> },
      ]}
      foot={
        totalPaisa !== undefined && (
          <tr>
            <th scope="row" colSpan={5}>
              {t.total}
            </th>
            <td className="cell-numeric">
              <strong>
                <Amount paisa={totalPaisa} />
              </strong>
            </td>
          </tr>
        )
      }
    />
  )
}
