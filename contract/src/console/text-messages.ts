import { z } from 'zod'
import { command } from '../endpoint.ts'
import { Done, Id, Phone, Text } from '../shapes.ts'

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
  'texts.report': command('texts.report', {
    path: '/texts/{connectionId}/report',
    who: ['public'],
    signed: true,
    foreign: true,
    // Some gateways tell of many messages at once.
    bodyBytesMax: 1_000_000,
    ratePerMinute: 60_000,
    summary:
      'A text gateway tells what became of a message that it was given, in its own words: fields and signature as its ' +
      'connection says. Twice, early or late does no harm.',
    input: z.object({ connectionId: Id }),
    output: Done,
    refusals: ['signature_wrong', 'report_unreadable', 'report_foreign'],
  }),
  'texts.incoming': command('texts.incoming', {
    path: '/texts/{connectionId}/incoming',
    who: ['public'],
    signed: true,
    foreign: true,
    // Some gateways tell of many messages at once.
    bodyBytesMax: 1_000_000,
    ratePerMinute: 6_000,
    summary:
      'A text gateway brings a text from somebody’s phone, in its own words; its id makes a second arrival nothing.',
    input: z.object({ connectionId: Id }),
    output: Done,
    refusals: ['signature_wrong', 'report_unreadable'],
  }),
}
