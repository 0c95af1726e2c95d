import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/** What an office can want put right; the citizen reads these words. */
const objections: Record<string, LocalText> = {
  'objection.document_missing': t('A paper is missing.', 'ایک کاغذ رہ گیا ہے۔', 'Aik kaghaz reh gaya hai.'),
  'objection.document_unreadable': t(
    'We can’t read a paper in the photo.',
    'تصویر میں ایک کاغذ پڑھا نہیں جا رہا۔',
    'Tasveer mein aik kaghaz parha nahin ja raha.',
  ),
  'objection.document_expired': t(
    'A paper is out of date.',
    'ایک کاغذ کی میعاد گزر چکی ہے۔',
    'Aik kaghaz ki miaad guzar chuki hai.',
  ),
  'objection.photo_unsuitable': t(
    'The photograph doesn’t meet the rules.',
    'تصویر قاعدے کے مطابق نہیں۔',
    'Tasveer qaide ke mutabiq nahin.',
  ),
  'objection.signature_missing': t(
    'A signature or thumb print is missing.',
    'دستخط یا انگوٹھے کا نشان رہ گیا ہے۔',
    'Dastakhat ya angoothe ka nishan reh gaya hai.',
  ),
  'objection.original_needed': t(
    'The office needs to see the original.',
    'دفتر اصل کاغذ دیکھنا چاہتا ہے۔',
    'Daftar asal kaghaz dekhna chahta hai.',
  ),
  'objection.name_differs': t(
    'A name on the form doesn’t match the papers.',
    'فارم میں نام کاغذات سے نہیں ملتا۔',
    'Form mein naam kaghazat se nahin milta.',
  ),
  'objection.form_incomplete': t(
    'An answer on the form is missing.',
    'فارم میں ایک جواب رہ گیا ہے۔',
    'Form mein aik jawab reh gaya hai.',
  ),
  'objection.address_unproven': t(
    'The address needs better proof.',
    'پتے کا واضح ثبوت چاہیے۔',
    'Pate ka wazeh saboot chahiye.',
  ),
  'objection.fee_short': t('The fee hasn’t been paid in full.', 'فیس پوری نہیں۔', 'Fees poori nahin.'),
  'objection.misprint': t(
    'The office made a printing mistake. It’s being reprinted free.',
    'دفتر سے چھپائی میں غلطی ہوئی۔ کاغذ مفت دوبارہ چھپ رہا ہے۔',
    'Daftar se chhapai mein ghalti hui. Kaghaz muft dobara chhap raha hai.',
  ),
  'objection.error_reported': t(
    'The mistake you reported is being corrected free.',
    'آپ کی بتائی ہوئی غلطی مفت ٹھیک ہو رہی ہے۔',
    'Aap ki batayi hui ghalti muft theek ho rahi hai.',
  ),
  'objection.sent_back': t(
    'The counter sent the file back.',
    'کاؤنٹر نے فائل واپس کر دی۔',
    'Counter ne file wapas kar di.',
  ),
  'objection.refused_by_system': t(
    'The office’s system didn’t accept the form. We’re looking into it.',
    'دفتر کے سسٹم نے فارم قبول نہیں کیا۔ ہم دیکھ رہے ہیں۔',
    'Daftar ke system ne form qabool nahin kiya. Hum dekh rahe hain.',
  ),
}

const rejections: Record<string, LocalText> = {
  'rejection.not_eligible': t('The application doesn’t meet the legal conditions.', 'قانون کی شرطیں پوری نہیں ہوتیں۔'),
  'rejection.information_false': t(
    'Information in the application isn’t true.',
    'درخواست میں دی گئی معلومات درست نہیں۔',
  ),
  'rejection.document_not_genuine': t('A paper isn’t genuine.', 'ایک کاغذ اصلی نہیں۔'),
  'rejection.already_issued': t('This document has already been issued.', 'یہ کاغذ پہلے بن چکا ہے۔'),
  'rejection.other_office_competent': t('A different office deals with this.', 'یہ کسی دوسرے دفتر کا کام ہے۔'),
  'rejection.dispute_pending': t('There’s a court case about it.', 'اس کا مقدمہ عدالت میں ہے۔'),
  'rejection.time_barred': t('The legal time limit has passed.', 'قانون میں دیا گیا وقت گزر چکا ہے۔'),
}

/** The application's own history, as a clerk reads it. */
const decisions: Record<string, LocalText> = {
  'decision.filed': t('Filed', 'جمع ہوئی'),
  'decision.taken': t('Accepted, number', 'وصول ہوئی، نمبر'),
  'decision.confirmed': t('Diary number confirmed', 'ڈائری نمبر کی تصدیق ہوئی'),
  'decision.objected': t('Objection', 'اعتراض'),
  'decision.appearance': t('Asked to come in', 'حاضری کے لیے بلایا گیا'),
  'decision.cured': t('Corrected', 'کمی پوری ہوئی'),
  'decision.approved': t('Approved', 'منظور ہوئی'),
  'decision.rejected': t('Rejected', 'نامنظور ہوئی'),
  'decision.issued': t('Document issued, number', 'کاغذ بن گیا، نمبر'),
  'decision.reissued': t('Document replaced, number', 'دستاویز بدلی گئی، نمبر'),
  'decision.misprinted': t('Misprinted, to be reprinted', 'چھپائی میں غلطی، دوبارہ چھپے گا'),
  'decision.sent_back': t('Sent back', 'واپس کی گئی'),
  'decision.handed_over': t('Collected at the counter', 'کاؤنٹر سے دے دیا گیا'),
  'decision.late_answer': t('Answered after it ended', 'فیصلے کے بعد جواب آیا'),
  'decision.reopened': t('Reopened', 'دوبارہ کھولی گئی'),
  'decision.over': t('Ended', 'ختم ہوئی'),
}

/** Pictures that are not papers of a case. */
const items: Record<string, LocalText> = {
  'item.issued': t('Digital copy', 'ڈیجیٹل نقل'),
  'item.counter-slip': t('Counter slip', 'کاؤنٹر کی پرچی'),
  'item.witness-slip': t('Slip signed by a witness', 'گواہ کے دستخط والی پرچی'),
  'item.third-party-receipt': t('Third-party receipt', 'دوسرے ادارے کی رسید'),
  'item.error-photo': t('Photo of the mistake', 'غلطی کی تصویر'),
  'item.way-voice': t('Voice note: directions', 'راستہ، آواز میں'),
  'item.gate-photo': t('Photo of the gate', 'دروازے کی تصویر'),
  'item.paper-report': t('Loss report', 'گمشدگی کی رپورٹ'),
}

/** Whom an office may call in, where the case itself has no word for the role. */
const parties: Record<string, LocalText> = {
  'party.applicant': t('Applicant', 'درخواست گزار'),
  'party.subject': t('Person it’s for', 'جن کے لیے کاغذ بن رہا ہے'),
  'party.coParty': t('The other party', 'دوسرا فریق'),
  'party.informant': t('Informant', 'اطلاع دینے والا'),
  'party.witness': t('Witness', 'گواہ'),
  'party.representative': t('Representative', 'مختار'),
  'party.payer': t('Payer', 'ادائیگی کرنے والا'),
  'party.receiver': t('Receiver', 'وصول کرنے والا'),
}

const printed: Record<string, LocalText> = {
  'issued.copy': t('Digital copy', 'ڈیجیٹل نقل'),
  'issued.no': t('Number', 'نمبر'),
  'issued.day': t('Date', 'تاریخ'),
  'issued.tracking': t('Tracking number', 'ٹریکنگ نمبر'),
  'issued.replaced': t('Replaced on', 'نئی دستاویز کب آئی'),
  'issued.verify': t(
    'Anyone can check this code without signing in. Helpline',
    'یہ کوڈ کوئی بھی سائن اِن کیے بغیر جانچ سکتا ہے۔ ہیلپ لائن',
  ),
  'sheet.title': t('Today’s applications', 'آج کی درخواستیں'),
  'sheet.note': t(
    'Photograph the finished sheet. Entries count once the office confirms them.',
    'شیٹ مکمل کر کے تصویر لیں۔ دفتر کی تصدیق کے بعد ہی اندراج مانا جائے گا۔',
  ),
  'sheet.no': t('No.', 'نمبر شمار'),
  'sheet.code': t('Code', 'کوڈ'),
  'sheet.name': t('Name', 'نام'),
  'sheet.service': t('Service', 'سروس'),
  'sheet.due': t('Due', 'آخری تاریخ'),
  'sheet.diary': t('Diary number', 'ڈائری نمبر'),
  'sheet.outcome': t('Outcome', 'نتیجہ'),
  'sheet.late': t('late', 'دیر'),
  'sheet.taken': t('accepted', 'وصول'),
  'sheet.objected': t('objection', 'اعتراض'),
  'sheet.done': t('done', 'مکمل'),
  'place.agent': t('Any biometric centre', 'کوئی بھی بائیومیٹرک مرکز'),
}

/** What offices and their clerks say and read. */
export const officeWords: Record<string, LocalText> = {
  ...objections,
  ...rejections,
  ...decisions,
  ...items,
  ...parties,
  ...printed,
}
