import type { LocalText } from '@app/domain/shared'
import type { WORD_KEYS } from '@app/domain/territory'
import { t } from '../src/words.ts'
import { administrationWords } from './administration.ts'
import { alarmWords } from './alarms.ts'
import { agencyWords } from './agencies.ts'
import { boardWords } from './board.ts'
import { dispatchWords } from './dispatch.ts'
import { grievanceWords } from './grievances.ts'
import { messageNames } from './message-names.ts'
import { numberNames } from './numbers.ts'
import { signInNames } from './sign-ins.ts'
import { consentWords } from './consents.ts'
import { ownRecordWords } from './own-record.ts'
import { standingWords } from './standing.ts'
import { officeWords } from './office.ts'
import { receiptWords } from './receipt.ts'
import { refundWords } from './refunds.ts'

type WordKey = (typeof WORD_KEYS)[number]

/** Words that the system asks for by name. */
const asked: Record<WordKey, LocalText> = {
  ...agencyWords,
  ...alarmWords,
  'text.money': t(
    'Pay nothing that is not on the receipt.',
    'جو رسید پر نہ ہو، وہ نہ دیں۔',
    'Jo raseed par na ho, woh na den.',
  ),
  serviceCharge: t('Our service charge', 'ہماری سروس کا خرچ'),
  noShowDebt: t('Still owed for a missed visit', 'پچھلی بار گھر پر کوئی نہ ملنے کی باقی رقم'),
  salesTax: t('Sales tax on our service charge', 'ہماری سروس پر سیلز ٹیکس'),
  yourRequest: t('Your request', 'آپ کی درخواست', 'Aap ki darkhwast'),
  privateService: t('Private service', 'نجی سروس'),
  notOursWarning: t(
    'Dastak doesn’t do this and never collects money for it. If anyone says we do, call 1202.',
    'دستک اس کام کے لیے نہ کسی کو بھیجتا ہے، نہ رقم لیتا ہے۔ کوئی دستک کا نام لے کر آئے تو 1202 پر فون کریں۔',
  ),
  'answer.papers': t('Have ready: {papers}.', 'یہ تیار رکھیں: {papers}۔'),
  'answer.where': t('Where to go: {place}', 'کہاں جانا ہے: {place}'),
  'answer.take': t('Take with you: {papers}', 'ساتھ لے جائیں: {papers}'),
  'answer.fee': t('Fee: {fee}', 'فیس: {fee}'),
  'answer.days': t('The office has up to {days} working days.', 'دفتر کو زیادہ سے زیادہ {days} دفتری دن لگتے ہیں۔'),
  you: t('You', 'آپ'),
  us: t('We', 'ہم'),
  facilitator: t('Representative', 'نمائندہ'),
  office: t('Office', 'دفتر'),
  department: t('Department', 'محکمہ'),
  centre: t('Service centre', 'سروس سینٹر'),
  system: t('Automatic', 'خودکار'),
  agent: t('Helpline', 'ہیلپ لائن'),
  citizen: t('Applicant', 'درخواست گزار'),
  'turn.citizen': t('Your turn', 'آپ کی باری'),
  'turn.facilitator': t('The representative’s turn', 'نمائندے کی باری'),
  'turn.department': t('The office’s turn', 'دفتر کی باری'),
  'turn.platform': t('Our turn', 'ہماری باری'),
  'turn.law': t('Waiting period set by law', 'قانونی مدت پوری ہو رہی ہے'),
  'turn.calendar': t('Offices are closed', 'دفتر بند ہیں'),
  'note.visit_denied': t('The household says nobody came', 'گھر والوں کے مطابق کوئی نہیں آیا'),
  'note.no_address': t('We need an address to visit', 'گھر آنے کے لیے پتہ درکار ہے'),
  ...administrationWords,
  ...boardWords,
  ...dispatchWords,
  ...grievanceWords,
  ...standingWords,
  ...consentWords,
  ...ownRecordWords,
  ...refundWords,
  'turn.area_event': t('Emergency in the area', 'علاقے میں ہنگامی صورتِ حال'),
  'note.order_asked': t(
    'We’ll ring to confirm before we send someone',
    'کسی کو بھیجنے سے پہلے ہم فون کر کے پوچھ لیں گے',
  ),
  'note.visit_planned': t('Visit booked', 'گھر آنے کا وقت طے ہوا'),
  'note.visit_moved': t('Visit moved to another time', 'گھر آنے کا وقت بدلا گیا'),
  'note.visit_departed': t('Representative on the way', 'نمائندے کی روانگی'),
  'note.visit_arrived': t('Representative at the door', 'نمائندے کی دروازے پر آمد'),
  'note.visit_started': t('Visit started', 'گھر پر کام شروع ہوا'),
  'note.visit_completed': t('Visit finished', 'گھر پر کام مکمل ہوا'),
  'note.visit_failed': t('Visit could not be completed', 'اس بار کام نہیں ہو سکا'),
  'note.debt_waived': t('Fee for the missed visit cancelled', 'گھر پر نہ ملنے کی رقم معاف کر دی گئی'),
  'note.code_new_tries': t('The code can be tried again', 'کوڈ دوبارہ لکھنے کی اجازت دی گئی'),
  'note.code_approved': t('We let the work go on without the code', 'کنٹرول روم نے کوڈ کے بغیر کام کی اجازت دی'),
  'note.visit_unproven': t('We still need to check a code by phone', 'ایک کوڈ کی فون پر تصدیق باقی ہے'),
  'note.payment': t('Payment received', 'رقم وصول ہوئی'),
  'note.refund': t('Refund paid', 'رقم واپس کی گئی'),
  'note.paper_taken': t('Original paper taken in a sealed bag', 'اصل کاغذ مہر بند تھیلے میں لیا گیا'),
  'note.document_replaced': t(
    'The department has replaced the document with a new one',
    'محکمے نے دستاویز کی جگہ نئی دستاویز جاری کی',
  ),
  'note.paper_home': t('Original paper returned home', 'اصل کاغذ گھر واپس پہنچا'),
  'note.papers_recovery': t(
    'The person who had your papers has stopped working. Someone else is collecting them.',
    'آپ کے کاغذ جن کے پاس تھے وہ اب کام پر نہیں؛ کاغذ واپس لائے جا رہے ہیں',
  ),
  'note.papers_recovered': t('We have your papers back', 'آپ کے کاغذ دوبارہ ہمارے پاس ہیں'),
  'note.papers_lost': t('Papers lost and reported', 'کاغذ گم ہو گئے؛ رپورٹ درج ہے'),
  'note.form_filled': t('Form filled in', 'فارم بھرا گیا'),
  'note.proof_given': t('Names and dates read out and agreed', 'نام اور تاریخیں پڑھ کر سنائی گئیں، آپ نے ہاں کی'),
  'note.filed': t('Filed with the office', 'دفتر میں جمع ہوئی'),
  'note.need_opened': t('You have something to do', 'آپ کی طرف سے ایک کام باقی ہے'),
  'note.need_met': t('You did what was needed', 'آپ والا کام ہو گیا'),
  'note.rated': t('Rated', 'رائے دی گئی'),
}

const modes: Record<string, LocalText> = {
  'mode.doorstep': t('We come to you', 'ہم گھر آئیں گے'),
  'mode.centre': t('At a service centre', 'سروس سینٹر پر'),
  'mode.remote': t('From your phone', 'گھر بیٹھے، موبائل سے'),
  'mode.selfService': t('I’ll do it myself', 'اپنا کام خود'),
  'mode.referral': t('Where to go', 'کہاں جانا ہے'),
}

export const words: Record<string, LocalText> = {
  ...asked,
  ...modes,
  ...receiptWords,
  ...officeWords,
  ...messageNames,
  ...numberNames,
  ...signInNames,
}
