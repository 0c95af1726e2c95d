import { Bdi, useSay } from '@app/ui'

interface Payee {
  payeeName: { en: string; ur: string }
  badgeNo: string
}

export function PayeeName({ payee }: { payee: Payee }) {
  const say = useSay()
  return (
    <>
      <bdi>{say(payee.payeeName)}</bdi>{' '}
      <span className="small muted">
        <Bdi>{payee.badgeNo}</Bdi>
      </span>
    </>
  )
}
