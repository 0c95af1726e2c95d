import type { LocalText, TemplateText } from '@app/domain/shared'
import { t } from '../src/words.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** Complaints: what stands in the way of one, in words. */
export const grievanceRefusals: Record<string, LocalText> = {
  grievance_exists: t('This complaint is with us already. You find it under the request.', 'یہ شکایت پہلے سے درج ہے۔ درخواست کے صفحے پر دیکھ لیں۔'),
  accused_complains: t('Who did this work cannot complain about it for the household. Please use your own app.', 'جس نے یہ کام کیا وہ گھر والوں کی طرف سے شکایت نہیں کر سکتا۔ اپنی ایپ استعمال کریں۔'),
  no_visit_to_complain: t('Nobody has come for this request yet. Choose another kind of complaint.', 'اس درخواست کے لیے ابھی کوئی نہیں آیا۔ شکایت کی دوسری قسم چنیں۔'),
  visit_unknown: t('This visit does not belong to the request.', 'یہ ملاقات اس درخواست کی نہیں۔'),
  grievance_words_needed: t('Please tell us in a few words what happened.', 'چند لفظوں میں بتائیں کہ کیا ہوا۔'),
  grievance_over: t('This complaint is closed. What was decided stands in it.', 'یہ شکایت بند ہو چکی ہے۔ فیصلہ اس میں لکھا ہے۔'),
  grievance_decided: t('This complaint is decided already. It is loaded anew.', 'اس شکایت کا فیصلہ ہو چکا ہے۔ تازہ حالت دکھائی جا رہی ہے۔'),
  grievance_not_decided: t('This complaint is not decided yet.', 'اس شکایت کا فیصلہ ابھی نہیں ہوا۔'),
  grievance_moved_on: t('The complaint has moved on in the meantime. It is loaded anew.', 'اس دوران شکایت آگے بڑھ چکی ہے۔ تازہ حالت دکھائی جا رہی ہے۔'),
  grievance_window_over: t('The days in which this could be looked at again are over.', 'دوبارہ دیکھنے کی مدت گزر چکی ہے۔'),
  nothing_to_appeal: t('It was not decided against you.', 'فیصلہ آپ کے خلاف نہیں ہوا۔'),
  nobody_accused: t('Nobody in particular is complained of here.', 'اس شکایت میں کسی خاص شخص کا نام نہیں۔'),
  owner_is_accused: t('You are part of this matter. Another person has to look at it.', 'آپ اس معاملے میں شامل ہیں۔ اسے کوئی اور دیکھے گا۔'),
  owner_of_same_agency: t('You belong to the same firm. Another person has to look at it.', 'آپ کا تعلق اسی کمپنی سے ہے۔ اسے کوئی اور دیکھے گا۔'),
  not_your_step: t('This complaint is at another desk now.', 'یہ شکایت اب کسی اور میز پر ہے۔'),
  remedies_need_upheld: t('A rejected complaint has no remedy. Uphold it or take the remedies out.', 'رد شدہ شکایت پر کوئی ازالہ نہیں ہوتا۔ شکایت درست مانیں یا ازالہ نکال دیں۔'),
  remedies_clash: t('Two of these remedies do not go together.', 'ان میں سے دو ازالے ساتھ نہیں ہو سکتے۔'),
  remedy_needs_visit: t('This remedy needs a visit.', 'اس ازالے کے لیے ملاقات کا ہونا ضروری ہے۔'),
  remedy_needs_facilitator: t('This remedy needs a representative.', 'اس ازالے کے لیے نمائندے کا ہونا ضروری ہے۔'),
  remedy_not_now: t('The request is at a step where this remedy is not possible.', 'درخواست اس مرحلے پر ہے جہاں یہ ازالہ ممکن نہیں۔'),
  refund_too_much: t('No more can be paid back than our charge.', 'ہمارے خرچ سے زیادہ واپس نہیں ہو سکتا۔'),
}

export const grievanceSms: Record<'overcharge_looked_at' | 'grievance_opened' | 'grievance_said' | 'grievance_climbed' | 'grievance_referred' | 'grievance_upheld' | 'grievance_rejected' | 'grievance_about_you' | 'grievance_said_to_you' | 'grievance_decided_about_you' | 'complain_which', TemplateText> = {
  overcharge_looked_at: m('{trackingNo}: آپ کی بات درج ہو گئی، شکایت نمبر {caseNo}۔ رقم کی واپسی کا فیصلہ {until} تک ہو گا۔', '{trackingNo}: we have recorded it, complaint {caseNo}. An officer decides about the money by {until}.', '{trackingNo}: aap ki baat darj ho gai, shikayat no. {caseNo}. Raqam ki wapsi ka faisla {until} tak ho ga.'),
  grievance_opened: m('{trackingNo}: شکایت درج ہو گئی، نمبر {caseNo}۔ جواب {until} تک۔ {helpline}', '{trackingNo}: your complaint is recorded, no. {caseNo}. An answer comes by {until}. {helpline}', '{trackingNo}: shikayat darj ho gai, no. {caseNo}. Jawab {until} tak. {helpline}'),
  grievance_said: m('{trackingNo}: شکایت {caseNo} پر آپ کے لیے ایک پیغام ہے۔ ویب پر دیکھیں یا {helpline} پر فون کریں۔', '{trackingNo}: there is a message for you in complaint {caseNo}. See the web page or call {helpline}.', '{trackingNo}: shikayat {caseNo} par aap ke liye ek paigham hai. Web par dekhen ya {helpline} par call karen.'),
  grievance_climbed: m('{trackingNo}: شکایت {caseNo} اب اگلے درجے کے افسر کے پاس ہے۔ جواب {until} تک۔', '{trackingNo}: complaint {caseNo} is now one step higher. An answer comes by {until}.', '{trackingNo}: shikayat {caseNo} ab agle darje ke afsar ke paas hai. Jawab {until} tak.'),
  grievance_referred: m('{trackingNo}: شکایت {caseNo} صوبائی محتسب کو بھیجی جا سکتی ہے۔ خط ویب پر تیار ہے؛ مدد: {helpline}', '{trackingNo}: complaint {caseNo} can now go to the Ombudsman. The letter is ready on the web page; help: {helpline}', '{trackingNo}: shikayat {caseNo} mohtasib ko bheji ja sakti hai. Khat web par tayyar hai; madad: {helpline}'),
  grievance_upheld: m('{trackingNo}: شکایت {caseNo} درست مانی گئی۔ تفصیل ویب پر یا {helpline}۔ مطمئن نہ ہوں تو {days} دن میں بتائیں۔', '{trackingNo}: complaint {caseNo} was upheld. See the web page or call {helpline}. Not satisfied? Tell us within {days} days.', '{trackingNo}: shikayat {caseNo} durust mani gai. Tafseel web par ya {helpline}. Mutmain na hon to {days} din mein bataen.'),
  grievance_rejected: m('{trackingNo}: شکایت {caseNo} ثابت نہیں ہوئی، وجہ ویب پر یا {helpline}۔ مطمئن نہ ہوں تو {days} دن میں بتائیں، کوئی اور دیکھے گا۔', '{trackingNo}: complaint {caseNo} was not upheld; the reason is on the web page. Within {days} days another person can look at it. {helpline}', '{trackingNo}: shikayat {caseNo} sabit nahi hui, wajah web par ya {helpline}. {days} din mein bataen to koi aur dekhe ga.'),
  grievance_about_you: m('آپ کے کام پر ایک شکایت آئی ہے ({kind})، نمبر {caseNo}۔ ایپ میں دیکھیں اور اپنی بات لکھیں۔', 'There is a complaint about your work ({kind}), no. {caseNo}. See the app and tell us your side.', 'Aap ke kaam par ek shikayat aai hai ({kind}), no. {caseNo}. App mein dekhen aur apni baat likhen.'),
  grievance_said_to_you: m('شکایت {caseNo} پر آپ سے کچھ پوچھا گیا ہے۔ ایپ میں جواب لکھیں۔', 'You are asked something in complaint {caseNo}. Please answer in the app.', 'Shikayat {caseNo} par aap se kuch poocha gaya hai. App mein jawab likhen.'),
  grievance_decided_about_you: m('شکایت {caseNo} کا فیصلہ ہو گیا۔ ایپ میں پڑھیں؛ {days} دن میں اپیل ہو سکتی ہے۔', 'Complaint {caseNo} is decided. Read it in the app; you can appeal within {days} days.', 'Shikayat {caseNo} ka faisla ho gaya. App mein parhen; {days} din mein appeal ho sakti hai.'),
  complain_which: m('شکایت کے لیے لکھیں: COMPLAIN، پھر ٹریکنگ نمبر، پھر بات۔ یا {helpline} پر فون کریں۔', 'To complain send: COMPLAIN, then the tracking number, then what happened. Or call {helpline}.', 'Shikayat ke liye likhen: COMPLAIN, phir tracking number, phir baat. Ya {helpline} par call karen.'),
}

export const grievanceWords = {
  'grievance.kind.overcharge': t('Asked for more money', 'زیادہ رقم مانگی گئی'), 'grievance.kind.no_show': t('Nobody came', 'کوئی نہیں آیا'), 'grievance.kind.delay': t('It takes too long', 'بہت دیر ہو رہی ہے'),
  'grievance.kind.conduct': t('Bad behaviour', 'رویہ ٹھیک نہیں تھا'), 'grievance.kind.wrong_document': t('The paper is wrong', 'کاغذ غلط بنا'), 'grievance.kind.refund': t('Money not paid back', 'رقم واپس نہیں ملی'),
  'grievance.kind.visit_reason': t('The reason given for the visit is not true', 'ملاقات کی لکھی ہوئی وجہ درست نہیں'), 'grievance.kind.other': t('Something else', 'کوئی اور بات'),
  'grievance.state.open': t('Being looked at', 'دیکھی جا رہی ہے'), 'grievance.state.paused': t('On hold', 'وقتی طور پر رکی ہے'), 'grievance.state.decided': t('Decided', 'فیصلہ ہو گیا'), 'grievance.state.referred': t('Goes to the Ombudsman', 'محتسب کے پاس جائے گی'),
  'grievance.state.withdrawn': t('Taken back', 'واپس لے لی گئی'), 'grievance.state.closed': t('Closed', 'بند'),
  'grievance.step.officer': t('Grievance officer', 'شکایات افسر'), 'grievance.step.district': t('District supervisor', 'ضلعی نگران'), 'grievance.step.programme': t('Programme', 'پروگرام کا دفتر'), 'grievance.step.ombudsman': t('Ombudsman', 'محتسب'),
  'grievance.remedy.refund': t('Our charge is paid back', 'ہمارا خرچ واپس ہو گا'), 'grievance.remedy.goodwill': t('Money back as goodwill', 'خیر سگالی کے طور پر رقم واپس'), 'grievance.remedy.clawback': t('The pay for this visit is taken back', 'اس ملاقات کا معاوضہ واپس لیا جائے گا'),
  'grievance.remedy.correction': t('A free visit to put it right', 'درستی کے لیے مفت ملاقات'), 'grievance.remedy.reopen': t('The request is opened again', 'درخواست دوبارہ کھلے گی'), 'grievance.remedy.retraining': t('Training again', 'دوبارہ تربیت'),
  'grievance.remedy.pause': t('Work is paused', 'کام عارضی طور پر روکا جائے گا'), 'grievance.remedy.review': t('A review begins', 'جائزہ شروع ہو گا'),
  'grievance.act.filed': t('The complaint was filed', 'شکایت درج ہوئی'), 'grievance.act.take': t('An officer took it', 'افسر نے شکایت سنبھالی'), 'grievance.act.say': t('A message', 'پیغام'), 'grievance.act.decide': t('It was decided', 'فیصلہ ہوا'),
  'grievance.act.change_kind': t('It was seen to be about something else', 'معلوم ہوا کہ بات کچھ اور ہے'), 'grievance.act.escalate': t('It was handed one step up', 'اگلے درجے کو بھیجی گئی'), 'grievance.act.run_out': t('The time ran out; it went one step up by itself', 'وقت پورا ہونے پر خود اگلے درجے میں گئی'), 'grievance.act.pause': t('On hold: emergency in the area', 'علاقے میں ہنگامی صورتِ حال کی وجہ سے رکی'),
  'grievance.act.resume': t('The clock runs again', 'وقت دوبارہ چلنے لگا'), 'grievance.act.reopen': t('The citizen asked for another look', 'شہری نے دوبارہ دیکھنے کو کہا'), 'grievance.act.appeal': t('The representative appealed', 'نمائندے کی اپیل'),
  'grievance.act.withdraw': t('It was taken back', 'شکایت واپس لی گئی'), 'grievance.act.close': t('It was closed', 'شکایت بند ہوئی'),
  'grievance.flag.household': t('This household had goodwill before: a person decides about the money', 'اس گھرانے کو پہلے بھی رقم مل چکی ہے: رقم کا فیصلہ افسر کرے گا'), 'grievance.paused': t('Emergency in the area: the clock is stopped', 'علاقے میں ہنگامی صورتِ حال: وقت رکا ہوا ہے'),
  'note.grievance_filed': t('A complaint was filed', 'شکایت درج ہوئی'), 'note.grievance_decided': t('A complaint was decided', 'شکایت کا فیصلہ ہوا'), 'note.grievance_goodwill': t('Our charge goes back while the complaint is looked at', 'جانچ کے دوران ہمارا خرچ واپس کیا جا رہا ہے'),
  'letter.title': t('Complaint', 'شکایت'), 'letter.referral': t('Referral to the Ombudsman', 'محتسب کو ارسال'), 'letter.to': t('To', 'بخدمت'), 'letter.under': t('Under', 'بحوالہ'), 'letter.caseNo': t('Complaint no.', 'شکایت نمبر'), 'letter.tracking': t('Request no.', 'درخواست نمبر'),
  'letter.filed': t('Filed on', 'درج ہونے کی تاریخ'), 'letter.kind': t('About', 'بابت'), 'letter.by': t('Complainant', 'شکایت کنندہ'), 'letter.said': t('The complaint', 'شکایت کی تفصیل'), 'letter.accused': t('Complained of', 'جس کے خلاف'), 'letter.decisions': t('What was decided', 'فیصلے'),
  'letter.upheld': t('Upheld', 'درست مانی گئی'), 'letter.rejected': t('Not upheld', 'رد ہوئی'), 'letter.evidence': t('What was on record when it was filed', 'درج ہوتے وقت کا ریکارڈ'), 'letter.steps': t('What happened since', 'کارروائی'), 'letter.paid': t('Paid', 'ادا شدہ'), 'letter.hash': t('Seal of the record (SHA-256)', 'ریکارڈ کی مہر (SHA-256)'),
  'letter.visit': t('Visit', 'ملاقات'), 'letter.receipt': t('Receipt', 'رسید'), 'letter.frozen': t('The record was frozen at the moment of filing and cannot be changed.', 'یہ ریکارڈ شکایت درج ہوتے ہی محفوظ کر دیا گیا اور بدلا نہیں جا سکتا۔'), 'letter.one_tap': t('Filed with one key, without words.', 'ایک بٹن سے درج ہوئی، الفاظ نہیں لکھے گئے۔'),
  'letter.start': t('Start code proven', 'آغاز کا کوڈ درست'), 'letter.completion': t('Completion code proven', 'تکمیل کا کوڈ درست'), 'letter.yes': t('yes', 'ہاں'), 'letter.no': t('no', 'نہیں'),
} satisfies Record<string, LocalText>
