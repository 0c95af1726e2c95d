import type { LocalText, TemplateText } from '@app/domain/shared'
import { t } from '../src/words.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** Complaints: what stands in the way of one, in words. */
export const grievanceRefusals: Record<string, LocalText> = {
  grievance_exists: t(
    'We already have this complaint. You’ll find it on the request page.',
    'یہ شکایت پہلے سے درج ہے۔ درخواست کے صفحے پر دیکھ لیں۔',
  ),
  accused_complains: t(
    'You did this work, so you can’t complain about it for the household. Use your own app.',
    'یہ کام آپ نے کیا ہے، اس لیے آپ گھر والوں کی طرف سے شکایت نہیں کر سکتے۔ اپنی ایپ استعمال کریں۔',
  ),
  no_visit_to_complain: t(
    'Nobody has visited for this request yet. Choose another type of complaint.',
    'اس درخواست کے لیے ابھی کوئی نہیں آیا۔ شکایت کی دوسری قسم چنیں۔',
  ),
  visit_unknown: t('This visit isn’t part of this request.', 'یہ ملاقات اس درخواست کی نہیں۔'),
  grievance_words_needed: t('Please tell us in a few words what happened.', 'چند لفظوں میں بتائیں کہ کیا ہوا۔'),
  grievance_over: t(
    'This complaint is closed. You can read the decision in it.',
    'یہ شکایت بند ہو چکی ہے۔ فیصلہ اس میں لکھا ہے۔',
  ),
  grievance_decided: t(
    'This complaint has already been decided. We’ve reloaded it.',
    'اس شکایت کا فیصلہ ہو چکا ہے۔ تازہ حالت دکھائی جا رہی ہے۔',
  ),
  grievance_not_decided: t('This complaint hasn’t been decided yet.', 'اس شکایت کا فیصلہ ابھی نہیں ہوا۔'),
  grievance_moved_on: t(
    'This complaint has moved on. We’ve reloaded it.',
    'اس دوران شکایت آگے بڑھ چکی ہے۔ تازہ حالت دکھائی جا رہی ہے۔',
  ),
  grievance_window_over: t('The time to ask us to look again has passed.', 'دوبارہ دیکھنے کی مدت گزر چکی ہے۔'),
  nothing_to_appeal: t('The decision wasn’t against you.', 'فیصلہ آپ کے خلاف نہیں ہوا۔'),
  nobody_accused: t('This complaint isn’t about a particular person.', 'اس شکایت میں کسی خاص شخص کا نام نہیں۔'),
  owner_is_accused: t(
    'You’re involved in this, so someone else has to look at it.',
    'آپ اس معاملے میں شامل ہیں۔ اسے کوئی اور دیکھے گا۔',
  ),
  owner_of_same_agency: t(
    'You work for the same agency, so someone else has to look at it.',
    'آپ کا تعلق اسی کمپنی سے ہے۔ اسے کوئی اور دیکھے گا۔',
  ),
  not_your_step: t('Someone else deals with this complaint now.', 'یہ شکایت اب کسی اور کے پاس ہے۔'),
  remedies_need_upheld: t(
    'A complaint that isn’t upheld can’t have a remedy. Uphold it or remove the remedies.',
    'جو شکایت درست نہ مانی جائے، اس پر کوئی ازالہ نہیں ہوتا۔ شکایت درست مانیں یا ازالہ نکال دیں۔',
  ),
  remedies_clash: t('Two of these remedies can’t be used together.', 'ان میں سے دو ازالے ساتھ نہیں ہو سکتے۔'),
  remedy_needs_visit: t('This remedy needs a visit.', 'اس ازالے کے لیے ملاقات کا ہونا ضروری ہے۔'),
  remedy_needs_facilitator: t('This remedy needs a representative.', 'اس ازالے کے لیے نمائندے کا ہونا ضروری ہے۔'),
  remedy_not_now: t(
    'This remedy isn’t possible at this stage of the request.',
    'درخواست کے اس مرحلے پر یہ ازالہ ممکن نہیں۔',
  ),
  refund_too_much: t('You can’t refund more than our charge.', 'ہمارے خرچ سے زیادہ واپس نہیں ہو سکتا۔'),
}

export const grievanceSms: Record<
  | 'overcharge_looked_at'
  | 'grievance_opened'
  | 'grievance_said'
  | 'grievance_climbed'
  | 'grievance_referred'
  | 'grievance_upheld'
  | 'grievance_rejected'
  | 'grievance_about_you'
  | 'grievance_said_to_you'
  | 'grievance_decided_about_you'
  | 'complain_which',
  TemplateText
> = {
  overcharge_looked_at: m(
    '{trackingNo}: آپ کی بات درج ہو گئی، شکایت نمبر {caseNo}۔ رقم کی واپسی کا فیصلہ {until} تک ہو گا۔',
    '{trackingNo}: we have recorded your complaint, no. {caseNo}. An officer will decide on your refund by {until}.',
    '{trackingNo}: aap ki baat darj ho gai, shikayat no. {caseNo}. Raqam ki wapsi ka faisla {until} tak ho ga.',
  ),
  grievance_opened: m(
    '{trackingNo}: شکایت درج ہو گئی، نمبر {caseNo}۔ جواب {until} تک۔ {helpline}',
    '{trackingNo}: we have recorded your complaint, no. {caseNo}. We will answer by {until}. {helpline}',
    '{trackingNo}: shikayat darj ho gai, no. {caseNo}. Jawab {until} tak. {helpline}',
  ),
  grievance_said: m(
    '{trackingNo}: شکایت {caseNo} پر آپ کے لیے ایک پیغام ہے۔ ویب پر دیکھیں یا {helpline} پر فون کریں۔',
    '{trackingNo}: you have a message about complaint {caseNo}. See it online or call {helpline}.',
    '{trackingNo}: shikayat {caseNo} par aap ke liye ek paigham hai. Web par dekhen ya {helpline} par call karen.',
  ),
  grievance_climbed: m(
    '{trackingNo}: شکایت {caseNo} اب اگلے درجے کے افسر کے پاس ہے۔ جواب {until} تک۔',
    '{trackingNo}: complaint {caseNo} is now with a more senior officer. They will answer by {until}.',
    '{trackingNo}: shikayat {caseNo} ab agle darje ke afsar ke paas hai. Jawab {until} tak.',
  ),
  grievance_referred: m(
    '{trackingNo}: شکایت {caseNo} صوبائی محتسب کو بھیجی جا سکتی ہے۔ خط ویب پر تیار ہے؛ مدد: {helpline}',
    '{trackingNo}: you can now take complaint {caseNo} to the Ombudsman. Your letter is ready online. Help: {helpline}',
    '{trackingNo}: shikayat {caseNo} mohtasib ko bheji ja sakti hai. Khat web par tayyar hai; madad: {helpline}',
  ),
  grievance_upheld: m(
    '{trackingNo}: شکایت {caseNo} درست مانی گئی۔ تفصیل ویب پر یا {helpline}۔ مطمئن نہ ہوں تو {days} دن میں بتائیں۔',
    '{trackingNo}: we agree with your complaint {caseNo}. See what happens next online or call {helpline}. ' +
      'Not satisfied? Tell us within {days} days.',
    '{trackingNo}: shikayat {caseNo} durust mani gai. Tafseel web par ya {helpline}. Mutmain na hon to {days} din mein bataen.',
  ),
  grievance_rejected: m(
    '{trackingNo}: شکایت {caseNo} ثابت نہیں ہوئی، وجہ ویب پر یا {helpline}۔ مطمئن نہ ہوں تو {days} دن میں بتائیں، کوئی اور دیکھے گا۔',
    '{trackingNo}: we did not uphold complaint {caseNo}. The reason is online. You have {days} days to ask ' +
      'for someone else to look at it. {helpline}',
    '{trackingNo}: shikayat {caseNo} sabit nahi hui, wajah web par ya {helpline}. {days} din mein bataen to koi aur dekhe ga.',
  ),
  grievance_about_you: m(
    'آپ کے کام پر ایک شکایت آئی ہے ({kind})، نمبر {caseNo}۔ ایپ میں دیکھیں اور اپنی بات لکھیں۔',
    'Someone has complained about your work ({kind}), no. {caseNo}. Open the app and tell us your side.',
    'Aap ke kaam par ek shikayat aai hai ({kind}), no. {caseNo}. App mein dekhen aur apni baat likhen.',
  ),
  grievance_said_to_you: m(
    'شکایت {caseNo} پر آپ سے کچھ پوچھا گیا ہے۔ ایپ میں جواب لکھیں۔',
    'We have a question for you about complaint {caseNo}. Please answer in the app.',
    'Shikayat {caseNo} par aap se kuch poocha gaya hai. App mein jawab likhen.',
  ),
  grievance_decided_about_you: m(
    'شکایت {caseNo} کا فیصلہ ہو گیا۔ ایپ میں پڑھیں؛ {days} دن میں اپیل ہو سکتی ہے۔',
    'We have decided complaint {caseNo}. Read it in the app. You can appeal within {days} days.',
    'Shikayat {caseNo} ka faisla ho gaya. App mein parhen; {days} din mein appeal ho sakti hai.',
  ),
  complain_which: m(
    'شکایت کے لیے لکھیں: COMPLAIN، پھر ٹریکنگ نمبر، پھر بات۔ یا {helpline} پر فون کریں۔',
    'To complain, text COMPLAIN, then the tracking number, then what happened. Or call {helpline}.',
    'Shikayat ke liye likhen: COMPLAIN, phir tracking number, phir baat. Ya {helpline} par call karen.',
  ),
}

export const grievanceWords = {
  'grievance.kind.overcharge': t('Asked for more money', 'زیادہ رقم مانگی گئی'),
  'grievance.kind.no_show': t('Nobody came', 'کوئی نہیں آیا'),
  'grievance.kind.delay': t('It’s taking too long', 'بہت دیر ہو رہی ہے'),
  'grievance.kind.conduct': t('How someone behaved', 'رویہ ٹھیک نہیں تھا'),
  'grievance.kind.wrong_document': t('There’s a mistake in the document', 'کاغذ غلط بنا'),
  'grievance.kind.refund': t('I haven’t had my refund', 'رقم واپس نہیں ملی'),
  'grievance.kind.visit_reason': t('The reason given for the visit isn’t true', 'ملاقات کی لکھی ہوئی وجہ درست نہیں'),
  'grievance.kind.other': t('Something else', 'کوئی اور بات'),
  'grievance.state.open': t('Being looked at', 'دیکھی جا رہی ہے'),
  'grievance.state.paused': t('On hold', 'وقتی طور پر رکی ہے'),
  'grievance.state.decided': t('Decided', 'فیصلہ ہو گیا'),
  'grievance.state.referred': t('Going to the Ombudsman', 'محتسب کے پاس جائے گی'),
  'grievance.state.withdrawn': t('Withdrawn', 'واپس لے لی گئی'),
  'grievance.state.closed': t('Closed', 'بند'),
  'grievance.step.officer': t('Complaints officer', 'شکایات افسر'),
  'grievance.step.district': t('District supervisor', 'ضلعی نگران'),
  'grievance.step.programme': t('Programme', 'پروگرام کا دفتر'),
  'grievance.step.ombudsman': t('Ombudsman', 'محتسب'),
  'grievance.remedy.refund': t('We refund our charge', 'ہمارا خرچ واپس ہو گا'),
  'grievance.remedy.goodwill': t('Goodwill refund', 'خیر سگالی کے طور پر رقم واپس'),
  'grievance.remedy.clawback': t('We take back the pay for this visit', 'اس ملاقات کا معاوضہ واپس لیا جائے گا'),
  'grievance.remedy.correction': t('A free visit to correct it', 'درستی کے لیے مفت ملاقات'),
  'grievance.remedy.reopen': t('We reopen the request', 'درخواست دوبارہ کھلے گی'),
  'grievance.remedy.retraining': t('Retraining', 'دوبارہ تربیت'),
  'grievance.remedy.pause': t('Work paused', 'کام عارضی طور پر روکا جائے گا'),
  'grievance.remedy.review': t('Review started', 'جائزہ شروع ہو گا'),
  'grievance.act.filed': t('Complaint made', 'شکایت درج ہوئی'),
  'grievance.act.take': t('An officer took it on', 'افسر نے شکایت سنبھالی'),
  'grievance.act.say': t('A message', 'پیغام'),
  'grievance.act.decide': t('Decided', 'فیصلہ ہوا'),
  'grievance.act.change_kind': t('Changed to another type of complaint', 'شکایت کی قسم بدلی گئی'),
  'grievance.act.escalate': t('Passed to a more senior officer', 'اگلے درجے کو بھیجی گئی'),
  'grievance.act.run_out': t(
    'Time ran out, so it went to a more senior officer automatically',
    'وقت پورا ہونے پر خود اگلے درجے میں گئی',
  ),
  'grievance.act.pause': t('On hold: emergency in the area', 'علاقے میں ہنگامی صورتِ حال کی وجہ سے رکی'),
  'grievance.act.resume': t('No longer on hold', 'مدت دوبارہ چلنے لگی'),
  'grievance.act.reopen': t('The citizen asked us to look again', 'درخواست گزار نے دوبارہ دیکھنے کو کہا'),
  'grievance.act.appeal': t('The representative appealed', 'نمائندے کی اپیل'),
  'grievance.act.withdraw': t('Complaint withdrawn', 'شکایت واپس لی گئی'),
  'grievance.act.close': t('Complaint closed', 'شکایت بند ہوئی'),
  'grievance.flag.household': t(
    'This household has had goodwill refunds before, so a person decides on the refund',
    'اس گھرانے کو پہلے بھی رقم مل چکی ہے: رقم کا فیصلہ افسر کرے گا',
  ),
  'grievance.paused': t('Emergency in the area: deadlines are paused', 'علاقے میں ہنگامی صورتِ حال: مدت رکی ہوئی ہے'),
  'note.grievance_filed': t('Complaint made', 'شکایت درج ہوئی'),
  'note.grievance_decided': t('Complaint decided', 'شکایت کا فیصلہ ہوا'),
  'note.grievance_goodwill': t(
    'We’re refunding our charge while we look into the complaint',
    'جانچ کے دوران ہمارا خرچ واپس کیا جا رہا ہے',
  ),
  'letter.title': t('Complaint', 'شکایت'),
  'letter.referral': t('Referral to the Ombudsman', 'محتسب کو ارسال'),
  'letter.to': t('To', 'بخدمت'),
  'letter.under': t('Under', 'بحوالہ'),
  'letter.caseNo': t('Complaint no.', 'شکایت نمبر'),
  'letter.tracking': t('Request no.', 'درخواست نمبر'),
  'letter.filed': t('Made on', 'درج ہونے کی تاریخ'),
  'letter.kind': t('About', 'بابت'),
  'letter.by': t('Complainant', 'شکایت کرنے والا'),
  'letter.said': t('The complaint', 'شکایت کی تفصیل'),
  'letter.accused': t('Complaint about', 'جس کے خلاف'),
  'letter.decisions': t('What was decided', 'فیصلے'),
  'letter.upheld': t('Upheld', 'درست مانی گئی'),
  'letter.rejected': t('Not upheld', 'درست نہیں مانی گئی'),
  'letter.evidence': t('What was on record when the complaint was made', 'درج ہوتے وقت کا ریکارڈ'),
  'letter.steps': t('What has happened since', 'کارروائی'),
  'letter.paid': t('Paid', 'ادا شدہ'),
  'letter.hash': t('Seal of the record (SHA-256)', 'ریکارڈ کی مہر (SHA-256)'),
  'letter.visit': t('Visit', 'ملاقات'),
  'letter.receipt': t('Receipt', 'رسید'),
  'letter.frozen': t(
    'This record was saved when the complaint was made and cannot be changed.',
    'یہ ریکارڈ شکایت درج ہوتے ہی محفوظ کر دیا گیا اور بدلا نہیں جا سکتا۔',
  ),
  'letter.one_tap': t('Made with one tap, without a description.', 'ایک بٹن سے درج ہوئی، الفاظ نہیں لکھے گئے۔'),
  'letter.start': t('Start code correct', 'شروع کا کوڈ درست'),
  'letter.completion': t('Completion code correct', 'ختم کا کوڈ درست'),
  'letter.yes': t('yes', 'ہاں'),
  'letter.no': t('no', 'نہیں'),
} satisfies Record<string, LocalText>
