import { Bdi, useSay } from '@app/ui'
import { hrefOf } from '../../../app/paths.ts'

interface Payee {
  payeeName: { en: string; ur: string }
  badgeNo: string
  /** Given, the name leads to their pay. */
  payeeId?: string
}

export function PayeeName({ payee }: { payee: Payee }) {
  const say = useSay()
  const name = <bdi>{say(payee.payeeName)}</bdi>
  return (
    <>
      {payee.payeeId ? (
        <a href={hrefOf('/finance/payouts/payees/:payeeId', { payeeId: payee.payeeId })}>{name}</a>
      ) : (
        name
      )}{' '}
      <span className="small muted">
        <Bdi>{payee.badgeNo}</Bdi>
      </span>
    </>
  )
}
