import { z } from 'zod'
import { command } from '../endpoint.ts'
import { Done, Phone, Text } from '../shapes.ts'

export const textMessages = {
  'sms.inbound': command('sms.inbound', {
    path: '/sms/inbound',
    who: ['public'],
    signed: true,
    ratePerMinute: 6000,
    summary:
      'An SMS from a citizen: STATUS, SLOT, CANCEL, RATE, MORE, COMPLAIN, a badge code, or a digit that answers what was last asked. ' +
      'Signed by the gateway.',
    input: z.object({ from: Phone, text: z.string().max(500), messageId: Text(80), signature: z.string().max(200) }),
    output: Done,
    refusals: [
      'signature_wrong',
      'slot_unknown',
      'slot_full',
      'visit_settled',
      'reschedule_used',
      'reschedule_needs_reason',
      'fee_changed',
    ],
  }),
}
