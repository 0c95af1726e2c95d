import type { Input } from '@app/contract/calls'
import { createMessages } from '@app/ui'

export type Disposition = Input<'calls.finish'>['disposition']

export const dispositionWords = createMessages({
  en: {
    ordered: 'Ordered',
    status: 'Asked about progress',
    rescheduled: 'Changed the time',
    cancelled: 'Cancelled',
    complaint: 'Complaint',
    information: 'Information',
    not_ours: 'Another office: told where to go',
    verified: 'Verified a badge',
    wrong_number: 'Wrong number',
    dropped: 'Call dropped',
    other: 'Something else',
  },
  ur: {
    ordered: 'آرڈر ہوا',
    status: 'حال پوچھا',
    rescheduled: 'وقت بدلا',
    cancelled: 'منسوخ کیا',
    complaint: 'شکایت',
    information: 'معلومات',
    not_ours: 'ہمارا کام نہیں: جگہ بتائی',
    verified: 'بیج کی تصدیق',
    wrong_number: 'غلط نمبر',
    dropped: 'کال کٹ گئی',
    other: 'کچھ اور',
  },
})

/** In the order of the keys: what happens most stands first. */
export const DISPOSITIONS: readonly { value: Disposition; code: string; shown: string }[] = [
  { value: 'status', code: 'Digit1', shown: '1' },
  { value: 'ordered', code: 'Digit2', shown: '2' },
  { value: 'information', code: 'Digit3', shown: '3' },
  { value: 'not_ours', code: 'Digit4', shown: '4' },
  { value: 'rescheduled', code: 'Digit5', shown: '5' },
  { value: 'cancelled', code: 'Digit6', shown: '6' },
  { value: 'complaint', code: 'Digit7', shown: '7' },
  { value: 'verified', code: 'Digit8', shown: '8' },
  { value: 'wrong_number', code: 'Digit9', shown: '9' },
  { value: 'dropped', code: 'Digit0', shown: '0' },
  { value: 'other', code: 'Minus', shown: '-' },
]
