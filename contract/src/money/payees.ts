import { PAY_PURPOSES } from '@app/domain/commissions'
import { z } from 'zod'
import { query } from '../endpoint.ts'
import { Cursor, Id, Limit, LocalText, Paisa } from '../shapes.ts'
import { PayLine } from './earnings.ts'

const reads = ['finance', 'auditor'] as const
const Purpose = z.enum(PAY_PURPOSES).describe('why it is opened; it stands in the audit trail')

/** The pay of one person, as they see it themselves. */
export const payees = {
  'finance.payLines': query('finance.payLines', {
    path: '/finance/payees/{payeeId}/lines',
    who: reads,
    summary:
      'What one payee earned, line by line, the newest first, each with why it is that much. Each look is written down.',
    input: z.object({ payeeId: Id, purpose: Purpose, cursor: Cursor, limit: Limit }),
    output: z.object({
      payeeName: LocalText,
      badgeNo: z.string(),
      heldPaisa: Paisa,
      availablePaisa: Paisa,
      items: z.array(PayLine),
      next: z.string().nullable(),
    }),
  }),
}
