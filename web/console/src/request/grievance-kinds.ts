import { createMessages } from '@app/ui'

/** Kinds for the filter; a case brings the pack's own words. */
export const kindWords = createMessages({
  en: { overcharge: 'Asked for extra money', no_show: 'Nobody came', delay: 'Taking too long', conduct: 'Behaviour', wrong_document: 'Mistake in the document', refund: 'Refund not received', visit_reason: 'Reason given for a visit', other: 'Something else' },
  ur: { overcharge: 'زیادہ رقم مانگی', no_show: 'کوئی نہیں آیا', delay: 'دیر', conduct: 'رویہ', wrong_document: 'غلط کاغذ', refund: 'رقم واپس نہیں ملی', visit_reason: 'نہ ہو سکنے کی لکھی وجہ', other: 'کوئی اور بات' },
})
