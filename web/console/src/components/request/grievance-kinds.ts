import { createMessages } from '@app/ui'

/** Kinds for the filter; a case brings the pack's own words. */
export const kindWords = createMessages({
  en: {
    overcharge: 'Asked for extra money',
    no_show: 'Nobody came',
    delay: 'Taking too long',
    conduct: 'Behaviour',
    wrong_document: 'Mistake in the document',
    refund: 'Refund not received',
    visit_reason: 'Reason given for a failed visit',
    other: 'Something else',
  },
  ur: {
    overcharge: 'زیادہ رقم مانگی گئی',
    no_show: 'کوئی نہیں آیا',
    delay: 'بہت دیر ہو رہی ہے',
    conduct: 'رویہ',
    wrong_document: 'کاغذ میں غلطی',
    refund: 'رقم واپس نہیں ملی',
    visit_reason: 'ملاقات نہ ہونے کی لکھی گئی وجہ',
    other: 'کوئی اور بات',
  },
})
