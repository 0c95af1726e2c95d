import { formatRupees } from '@app/domain/shared'
import type { Tx } from '../../../kernel/context.ts'
import * as requests from '../../requests/index.ts'
import { asOrderer, meant } from './citizen-of.ts'

const YES = /\b(YES|HAAN|HAN)\b|ہاں/

export type Reply = {
  template: 'sms_cancel_which' | 'sms_not_now' | 'sms_cancel_fee' | 'sms_cancel_rest'
  facts: Record<string, string>
} | null

/** CANCEL and the tracking number. Where it or the rest of the order costs more, the amount is told first and YES is asked for. */
export async function cancelByText(tx: Tx, phone: string, rest: string): Promise<Reply> {
  const yes = YES.test(rest)
  const row = await meant(tx, phone, rest.replace(YES, '').trim(), (one) =>
    ['booked', 'scheduled', 'visit_assigned', 'visiting'].includes(one.state),
  )
  if (!row) return { template: 'sms_cancel_which', facts: {} }
  const notNow = { template: 'sms_not_now' as const, facts: { trackingNo: row.tracking_no } }
  const preview = await asOrderer(tx, row, (own) => requests.cancelling.cancelPreview(own, { requestId: row.id }))
  if (preview === 'refused' || !preview.allowed) return notNow
  if (preview.feePaisa > 0 && !yes)
    return {
      template: 'sms_cancel_fee',
      facts: { trackingNo: row.tracking_no, amount: formatRupees(preview.feePaisa) },
    }
  if (preview.restDearerPaisa > 0 && !yes)
    return {
      template: 'sms_cancel_rest',
      facts: { trackingNo: row.tracking_no, amount: formatRupees(preview.restDearerPaisa) },
    }
  const done = await asOrderer(tx, row, (own) =>
    requests.cancelling.cancel(own, {
      requestId: row.id,
      reason: 'by text',
      acceptFeePaisa: preview.feePaisa,
      acceptDearerPaisa: preview.restDearerPaisa,
    }),
  )
  // The cancellation's own message is the answer.
  return done === 'refused' ? notNow : null
}
