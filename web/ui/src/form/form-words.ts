import type { FormProblem } from '@app/domain/catalogue'
import { createMessages, inLanguage, textOf, type Language } from '../i18n/messages.ts'

/** What to do about each refusal of a form's field; the codes are the domain's. */
const refusalWords = createMessages({
  en: {
    answer_missing: 'Answer this question',
    identifier_invalid: 'The number must have 13 digits, as printed on the card',
    phone_invalid: 'Enter the full number, like 0300 1234567',
    date_invalid: 'Enter a real date',
    date_in_future: 'The date must be today or in the past',
    date_in_past: 'The date must be today or in the future',
    date_too_old: 'Check the year: this date is too long ago',
    date_order: 'This date must be after the earlier one',
    choice_unknown: 'Choose one of the answers',
    number_invalid: 'Enter a number',
    number_out_of_range: 'Check the number: it’s too small or too large',
    amount_invalid: 'Enter the amount in rupees',
    text_invalid: 'Write this on one line',
    text_too_long: 'Shorten this',
    text_pattern: 'Check this: it isn’t in the right format',
    name_invalid: 'Enter the name',
    name_urdu_missing: 'Enter the name in Urdu too',
    name_latin_missing: 'Enter the name in English letters too',
    name_script_wrong: 'Use Urdu letters in the Urdu box and English letters in the other',
    address_invalid: 'Enter the address',
    place_unknown: 'Choose the place from the list',
    list_invalid: 'Fill in this list again',
    list_too_long: 'There are too many entries',
    list_too_short: 'Add one more entry',
    other: 'Check this answer',
  },
  ur: {
    answer_missing: 'براہِ کرم اس کا جواب دیں',
    identifier_invalid: 'نمبر پورے 13 ہندسوں کا لکھیں، جیسے کارڈ پر ہے',
    phone_invalid: 'پورا نمبر لکھیں، جیسے 0300 1234567',
    date_invalid: 'درست تاریخ چنیں',
    date_in_future: 'یہ تاریخ ابھی آنی ہے؛ آج یا پہلے کی تاریخ چنیں',
    date_in_past: 'یہ تاریخ گزر چکی؛ آج یا بعد کی تاریخ چنیں',
    date_too_old: 'یہ تاریخ بہت پرانی ہے؛ سال دیکھ لیں',
    date_order: 'یہ تاریخ پہلی تاریخ کے بعد ہونی چاہیے',
    choice_unknown: 'دیے گئے جوابوں میں سے چنیں',
    number_invalid: 'ہندسوں میں لکھیں',
    number_out_of_range: 'یہ عدد بہت چھوٹا یا بہت بڑا ہے',
    amount_invalid: 'رقم روپوں میں لکھیں',
    text_invalid: 'ایک سطر میں لکھیں',
    text_too_long: 'تھوڑا مختصر لکھیں',
    text_pattern: 'یہ درست شکل میں نہیں ہے',
    name_invalid: 'نام لکھیں',
    name_urdu_missing: 'نام اردو میں بھی لکھیں',
    name_latin_missing: 'نام انگریزی حروف میں بھی لکھیں',
    name_script_wrong: 'اردو خانے میں اردو اور دوسرے میں انگریزی حروف لکھیں',
    address_invalid: 'پتہ لکھیں',
    place_unknown: 'فہرست میں سے جگہ چنیں',
    list_invalid: 'یہ فہرست دوبارہ بھریں',
    list_too_long: 'اندراج زیادہ ہو گئے ہیں',
    list_too_short: 'ایک اندراج اور چاہیے',
    other: 'یہ جواب ایک بار دیکھ لیں',
  },
})

/** The words for one problem of a form: the rule's own, else the code's. */
export function problemWords(problem: FormProblem, language: Language): string {
  if (problem.message) return inLanguage(problem.message, language)
  const table: Record<string, string> = textOf(refusalWords, language)
  return table[problem.refusal] ?? table.other ?? ''
}

export const formWords = createMessages({
  en: {
    yes: 'Yes',
    no: 'No',
    inEnglish: 'In English',
    inUrdu: 'In Urdu',
    add: 'Add another',
    remove: 'Remove',
    kind: 'Kind of document',
    number: 'Number',
    address: 'House, street, area',
    tehsil: 'Tehsil',
    landmark: 'Nearest well-known place',
  },
  ur: {
    yes: 'ہاں',
    no: 'نہیں',
    inEnglish: 'انگریزی میں',
    inUrdu: 'اردو میں',
    add: 'ایک اور شامل کریں',
    remove: 'نکال دیں',
    kind: 'شناخت کی قسم',
    number: 'نمبر',
    address: 'مکان، گلی، محلہ',
    tehsil: 'تحصیل',
    landmark: 'قریب کی مشہور جگہ',
  },
})

export const identifierNames = createMessages({
  en: {
    cnic: 'CNIC',
    nicop: 'NICOP',
    snic: 'Smart card (SNIC)',
    poc: 'POC',
    bform: 'B-Form',
    por: 'Proof of Registration (POR)',
    passport: 'Passport',
    none: 'None yet',
  },
  ur: {
    cnic: 'شناختی کارڈ',
    nicop: 'نائیکوپ',
    snic: 'سمارٹ کارڈ',
    poc: 'پی او سی',
    bform: 'ب فارم',
    por: 'پی او آر کارڈ',
    passport: 'پاسپورٹ',
    none: 'ابھی کوئی نہیں',
  },
})
