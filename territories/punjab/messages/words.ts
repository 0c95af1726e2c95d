import type { LocalText } from '@app/domain/shared'
import type { WORD_KEYS } from '@app/domain/territory'
import { t } from '../src/words.ts'
import { administrationWords } from './administration.ts'
import { agencyWords } from './agencies.ts'
import { boardWords } from './board.ts'
import { dispatchWords } from './dispatch.ts'
import { grievanceWords } from './grievances.ts'
import { messageNames } from './message-names.ts'
import { ownRecordWords } from './own-record.ts'
import { standingWords } from './standing.ts'
import { officeWords } from './office.ts'
import { receiptWords } from './receipt.ts'

type WordKey = (typeof WORD_KEYS)[number]

/** Words that the system asks for by name. */
const asked: Record<WordKey, LocalText> = {
  ...agencyWords,
  serviceCharge: t('Our charge for coming to you', 'گھر آنے کا خرچ'),
  noShowDebt: t('From a missed visit, still owing', 'پچھلی بار گھر پر کوئی نہ ملنے کی باقی رقم'),
  salesTax: t('Sales tax on our charge', 'اس خرچ پر سیلز ٹیکس'),
  yourRequest: t('Your request', 'آپ کی درخواست', 'Aap ki darkhwast'),
  notOursWarning: t('Dastak doesn’t do this and never collects money for it. If anyone says we do, call 1202.', 'دستک کا کوئی شخص اس کام کے لیے نہیں آتا، نہ کوئی رقم لیتا ہے۔ جو ایسا کہے وہ جھوٹ بولتا ہے: 1202 پر فون کریں۔'),
  'answer.papers': t('Have ready: {papers}.', 'یہ تیار رکھیں: {papers}۔'), 'answer.where': t('Where to go: {place}', 'کہاں جانا ہے: {place}'), 'answer.take': t('Take with you: {papers}', 'ساتھ لے جائیں: {papers}'), 'answer.fee': t('Fee: {fee}', 'فیس: {fee}'),
  'answer.days': t('The office has up to {days} working days.', 'دفتر کو زیادہ سے زیادہ {days} دفتری دن لگتے ہیں۔'),
  you: t('You', 'آپ'), us: t('We', 'ہم'), facilitator: t('Representative', 'نمائندہ'), office: t('Office', 'دفتر'), department: t('Department', 'محکمہ'),
  centre: t('Service centre', 'سروس سینٹر'), system: t('Automatic', 'خودکار'), agent: t('Helpline', 'ہیلپ لائن'), citizen: t('Applicant', 'درخواست گزار'),
  'turn.citizen': t('Your turn', 'آپ کی باری'), 'turn.facilitator': t('The representative’s turn', 'نمائندے کی باری'), 'turn.department': t('The office’s turn', 'دفتر کی باری'),
  'turn.platform': t('Our turn', 'ہماری باری'), 'turn.law': t('The law makes everybody wait', 'قانونی مدت پوری ہو رہی ہے'), 'turn.calendar': t('Offices are closed', 'دفتر بند ہیں'),
  'note.visit_denied': t('The household says that nobody came', 'گھر والوں کے مطابق کوئی نہیں آیا'), 'note.no_address': t('An address is needed for a visit', 'گھر آنے کے لیے پتہ درکار ہے'),
  ...administrationWords,
  ...boardWords,
  ...dispatchWords,
  ...grievanceWords,
  ...standingWords,
  ...ownRecordWords,
  'turn.area_event': t('Emergency in the area', 'علاقے میں ہنگامی صورتِ حال'),
  'note.visit_planned': t('A visit is planned', 'گھر آنے کا وقت طے ہوا'), 'note.visit_moved': t('The visit comes at another time', 'گھر آنے کا وقت بدلا گیا'), 'note.visit_departed': t('The representative set out', 'نمائندے کی روانگی'), 'note.visit_arrived': t('The representative is at the door', 'نمائندے کی دروازے پر آمد'),
  'note.visit_started': t('The work at the door began', 'گھر پر کام شروع ہوا'), 'note.visit_completed': t('The visit is done', 'گھر پر کام مکمل ہوا'), 'note.visit_failed': t('The visit did not succeed', 'اس بار کام نہیں ہو سکا'),
  'note.debt_waived': t('The fee of the missed visit was waived', 'گھر پر نہ ملنے کی رقم معاف کر دی گئی'),
  'note.code_new_tries': t('The code may be tried again', 'کوڈ دوبارہ لکھنے کی اجازت دی گئی'), 'note.code_approved': t('Operations let the work go on without the code', 'دفترِ عمل نے کوڈ کے بغیر کام آگے بڑھانے دیا'),
  'note.visit_unproven': t('A code is still to be confirmed by a call', 'ایک کوڈ کی فون پر تصدیق باقی ہے'), 'note.payment': t('Payment received', 'رقم وصول ہوئی'), 'note.refund': t('Money paid back', 'رقم واپس کی گئی'),
  'note.paper_taken': t('An original was taken in a sealed bag', 'اصل کاغذ مہر بند تھیلے میں لیا گیا'), 'note.paper_home': t('An original came home', 'اصل کاغذ گھر واپس پہنچا'),
  'note.papers_recovery': t('Whoever carried your papers does not come any more; another is fetching them', 'آپ کے کاغذ جن کے پاس تھے وہ اب نہیں آئیں گے؛ کاغذ واپس لیے جا رہے ہیں'), 'note.papers_recovered': t('Your papers are with us again', 'آپ کے کاغذ دوبارہ ہمارے پاس ہیں'), 'note.papers_lost': t('Papers are lost; it is reported', 'کاغذ گم ہو گئے؛ رپورٹ درج ہے'),
  'note.form_filled': t('The form is filled in', 'فارم بھرا گیا'), 'note.proof_given': t('Names and dates were read out and agreed', 'نام اور تاریخیں سنا کر ہاں کرائی گئی'), 'note.filed': t('Filed with the office', 'دفتر میں جمع ہوئی'),
  'note.need_opened': t('Something is due from you', 'آپ کی طرف سے ایک کام باقی ہے'), 'note.need_met': t('What was due from you is done', 'آپ والا کام ہو گیا'), 'note.rated': t('Rated', 'رائے دی گئی'),
}

const modes: Record<string, LocalText> = {
  'mode.doorstep': t('We come to you', 'ہم گھر آئیں گے'), 'mode.centre': t('At a service centre', 'سروس سینٹر پر'), 'mode.remote': t('From your phone', 'گھر بیٹھے، موبائل سے'),
  'mode.selfService': t('I do it myself', 'اپنا کام خود'), 'mode.referral': t('Where to go', 'کہاں جانا ہے'),
}

export const words: Record<string, LocalText> = { ...asked, ...modes, ...receiptWords, ...officeWords, ...messageNames }
