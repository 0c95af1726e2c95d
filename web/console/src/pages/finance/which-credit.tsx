import type { Output } from '@app/contract/calls'
import { Amount, Bdi } from '@app/ui'

export type Credit = Output<'finance.credits'>['items'][number]

export interface CreditDialogProps {
  credit: Credit
  onClose(): void
}

/** The credit that the dialog is about, so that nobody acts on the line above or below. */
export function WhichCredit({ credit }: Pick<CreditDialogProps, 'credit'>) {
  return (
    <p>
      <strong>
        <Amount paisa={credit.amountPaisa} />
      </strong>{' '}
      · <Bdi>{credit.bankReference}</Bdi>
      <br />
      <bdi>{credit.sender}</bdi>
    </p>
  )
}
