/** `unknown` is a state of its own: the rail did not say, or said something that does not fit; asking again resolves it. */
export type PsidState = 'open' | 'paid' | 'expired' | 'unknown' | 'cancelled'

/** What the rail answers when it is asked about a PSID. */
export interface PsidInquiry {
  status: 'unpaid' | 'paid' | 'expired' | 'unknown'
  amountPaisa: number
  transactionId: string | null
  paidAt: Date | null
}

export type PsidVerdict =
  | { credit: true; paidAt: Date; transactionId: string }
  | { credit: false; state: PsidState; why: string }

/**
 * A call-back never credits; this answer, compared with what we asked for, does. A payment of another amount is not
 * credited by a machine. A late payment of an expired or cancelled PSID is money all the same.
 */
export function judgeInquiry(ours: { amountPaisa: number; state: PsidState }, answer: PsidInquiry): PsidVerdict {
  if (ours.state === 'paid') return { credit: false, state: 'paid', why: 'already_paid' }
  if (answer.status === 'paid') {
    if (answer.amountPaisa !== ours.amountPaisa) return { credit: false, state: 'unknown', why: 'amount_differs' }
    if (!answer.transactionId || !answer.paidAt) return { credit: false, state: 'unknown', why: 'no_transaction' }
    return { credit: true, paidAt: answer.paidAt, transactionId: answer.transactionId }
  }
  if (answer.status === 'expired') return { credit: false, state: 'expired', why: 'expired' }
  return { credit: false, state: answer.status === 'unknown' ? 'unknown' : ours.state, why: answer.status }
}
