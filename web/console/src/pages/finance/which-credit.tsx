import { Amount, Bdi } from '@app/ui'
import type { Credit } from './credits-page.tsx'

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
