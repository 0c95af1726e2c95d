import type { LocalText, TemplateText } from '@app/domain/shared'
import { t } from '../src/words.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** To applicants, to facilitators under due process, and to those who must come when somebody calls for help. */
export const standingSms = {
  applicant_again: m('{programme}: {paper} دوبارہ درکار ہے: {reason}۔ ایپ میں نئی تصویر بھیجیں۔ {helpline}', '{programme}: {paper} is needed again: {reason}. Send a new photo in the app. {helpline}', '{programme}: {paper} dobara darkar hai: {reason}. App mein nai tasveer bhejen. {helpline}'),
  applicant_training: m('{programme}: آپ کے سب کاغذات ٹھیک ہیں۔ ایپ میں تربیت پڑھیں اور پھر سوالوں کے جواب دیں۔', '{programme}: all your papers are in order. Read the training in the app, then answer the questions.', '{programme}: aap ke sab kaghzat theek hain. App mein tarbiyat parhen aur phir sawalon ke jawab den.'),
  applicant_refused: m('{programme}: آپ کی درخواست منظور نہیں ہو سکی: {reason}۔ {until} سے دوبارہ درخواست دے سکتے ہیں۔ 7 دن میں اپیل ایپ میں۔', '{programme}: your application could not be accepted: {reason}. You may apply again from {until}; appeal within 7 days in the app.', '{programme}: aap ki darkhwast manzoor nahi ho saki: {reason}. {until} se dobara de sakte hain. 7 din mein appeal app mein.'),
  applicant_approved: m('{programme}: مبارک ہو، آپ منظور ہو گئے۔ ایپ کھول کر اپنا بیج لیں۔', '{programme}: you are approved. Open the app and take your badge.', '{programme}: mubarak ho, aap manzoor ho gae. App khol kar apna badge len.'),
  certificate_expiring: m('{programme}: {paper} کی میعاد {days} دن میں ختم ہو گی۔ ایپ میں نیا بھیجیں تاکہ کام نہ رکے۔', '{programme}: {paper} runs out in {days} days. Send the new one in the app, so that work goes on.', '{programme}: {paper} ki miaad {days} din mein khatam ho gi. App mein naya bhejen taake kaam na ruke.'),
  certificate_lapsed: m('{programme}: {paper} کی میعاد ختم ہو گئی۔ نیا کاغذ منظور ہونے تک کام رکا ہے۔ یہ کوئی سزا نہیں۔', '{programme}: {paper} has run out. Work pauses until the new one is passed. This is no punishment.', '{programme}: {paper} ki miaad khatam ho gai. Naya kaghaz manzoor hone tak kaam ruka hai. Yeh koi saza nahi.'),
  notice_served: m('{programme}: آپ کے نام ایک نوٹس ہے۔ ثبوت ایپ میں دیکھیں اور {days} دن میں جواب دیں۔ فیصلہ جواب کے بعد ہو گا۔', '{programme}: there is a notice to you. See the evidence in the app and answer within {days} days. Nothing is decided before.', '{programme}: aap ke naam ek notice hai. Saboot app mein dekhen aur {days} din mein jawab den. Faisla jawab ke baad ho ga.'),
  decision_made: m('{programme}: فیصلہ: {outcome}۔ وجہ ایپ میں ہے۔ 7 دن میں اپیل کر سکتے ہیں، دوسرا شخص سنے گا۔', '{programme}: decided: {outcome}. The reasons are in the app. You may appeal within 7 days; another person hears it.', '{programme}: faisla: {outcome}. Wajah app mein hai. 7 din mein appeal kar sakte hain, doosra shakhs sune ga.'),
  proceeding_dismissed: m('{programme}: نوٹس کی کارروائی ختم ہو گئی۔ آپ کے خلاف کچھ نہیں نکلا۔', '{programme}: the proceeding has ended. Nothing is held against you.', '{programme}: notice ki karrwai khatam ho gai. Aap ke khilaf kuch nahi nikla.'),
  appeal_upheld: m('{programme}: اپیل سنی گئی، فیصلہ برقرار ہے۔ وجہ ایپ میں ہے۔ رکی ہوئی رقم اب ملے گی۔', '{programme}: your appeal was heard; the decision stands. The reasons are in the app. Held pay is now paid.', '{programme}: appeal suni gai, faisla barqarar hai. Wajah app mein hai. Ruki hui raqam ab mile gi.'),
  appeal_overturned: m('{programme}: اپیل منظور، فیصلہ ختم۔ آپ کام شروع کر سکتے ہیں؛ رکی ہوئی رقم اب ملے گی۔', '{programme}: your appeal is granted, the decision is undone. You may work; held pay is now paid.', '{programme}: appeal manzoor, faisla khatam. Aap kaam shuru kar sakte hain; ruki hui raqam ab mile gi.'),
  sos_escalation: m('مدد کی پکار: {who}، {phone}، {minutes} منٹ سے کسی نے جواب نہیں دیا۔ فوراً کنسول کھولیں۔', 'CALL FOR HELP: {who}, {phone}, unanswered for {minutes} minutes. Open the console now.', 'MADAD KI PUKAR: {who}, {phone}, {minutes} minute se kisi ne jawab nahi diya. Foran console kholen.'),
  sos_heard: m('{programme}: آپ کا پیغام مل گیا، دفتر دیکھ رہا ہے۔', '{programme}: your message has arrived; operations is looking.', '{programme}: aap ka paigham mil gaya, daftar dekh raha hai.'),
} satisfies Record<string, TemplateText>

export const standingWords = {
  'sanction.no_action': t('No action', 'کوئی کارروائی نہیں'), 'sanction.retraining': t('Training again', 'دوبارہ تربیت'), 'sanction.warning': t('Warning', 'تنبیہ'),
  'sanction.pause': t('Pause', 'وقفہ'), 'sanction.suspension': t('Suspension', 'معطلی'), 'sanction.ending': t('End of the engagement', 'کام کا خاتمہ'),
} satisfies Record<string, LocalText>

export const standingRefusals = {
  decision_needed: t('Nobody is warned or suspended without a notice, an answer and a decision.', 'نوٹس، جواب اور فیصلے کے بغیر کسی کو تنبیہ یا معطلی نہیں ہو سکتی۔'),
  notice_not_served: t('No notice has been served yet. First the notice with its evidence.', 'ابھی نوٹس نہیں دیا گیا۔ پہلے ثبوت کے ساتھ نوٹس دیں۔'),
  notice_served: t('The notice is served already, and stays as it is.', 'نوٹس دیا جا چکا ہے اور ویسا ہی رہے گا۔'),
  answer_awaited: t('The days for an answer have not run out.', 'جواب کے دن ابھی پورے نہیں ہوئے۔'),
  already_answered: t('The answer was given already.', 'جواب دیا جا چکا ہے۔'),
  not_decided_yet: t('Nothing has been decided yet.', 'ابھی کوئی فیصلہ نہیں ہوا۔'),
  decided_already: t('Somebody else has decided already. It is loaded anew.', 'فیصلہ پہلے ہی ہو چکا ہے۔ تازہ حالت دکھائی جا رہی ہے۔'),
  no_appeal: t('There is no appeal to answer.', 'کوئی اپیل موجود نہیں۔'),
  appeal_pending: t('The appeal is being heard.', 'اپیل سنی جا رہی ہے۔'),
  appeal_time_over: t('The days for an appeal are over.', 'اپیل کے دن گزر چکے۔'),
  proceeding_closed: t('This proceeding has ended.', 'یہ کارروائی ختم ہو چکی ہے۔'),
  decider_accused: t('Nobody judges in their own cause.', 'کوئی اپنے معاملے کا فیصلہ خود نہیں کر سکتا۔'),
  decider_complained: t('Whoever complains does not decide. Another person has to.', 'شکایت کرنے والا فیصلہ نہیں کرتا۔ کسی دوسرے کو کرنا ہو گا۔'),
  decider_vetted: t('You vetted this person. Somebody who had no hand in it has to decide.', 'اس شخص کی جانچ آپ نے کی تھی۔ فیصلہ کوئی اور کرے گا۔'),
  review_open: t('A review of the same kind is open already.', 'اسی نوعیت کی جانچ پہلے سے جاری ہے۔'),
  period_needed: t('Say for how many days.', 'بتائیں کتنے دن کے لیے۔'),
  file_unknown: t('This file is not among those handed in here.', 'یہ فائل یہاں جمع فائلوں میں نہیں۔'),
  recruiting_closed: t('Nobody can apply here at present.', 'یہاں اس وقت درخواستیں نہیں لی جا رہیں۔'),
  iban_invalid: t('This cannot be an account number. It begins with PK and has 24 characters.', 'یہ اکاؤنٹ نمبر درست نہیں لگتا۔ PK سے شروع ہوتا ہے اور 24 حروف کا ہوتا ہے۔'),
  too_young: t('You have to be of age for this work.', 'اس کام کے لیے عمر پوری ہونی چاہیے۔'),
  already_applied: t('Somebody has applied with this identity number already. Please call us.', 'اس شناختی نمبر سے پہلے درخواست آ چکی ہے۔ ہمیں فون کریں۔'),
  reapply_too_early: t('You can apply again later; the day is shown.', 'آپ بعد میں دوبارہ درخواست دے سکتے ہیں؛ تاریخ ساتھ لکھی ہے۔'),
  application_not_submitted: t('The application has not been handed in yet.', 'درخواست ابھی جمع نہیں کرائی گئی۔'),
  application_submitted: t('The application is handed in and being looked at.', 'درخواست جمع ہے اور دیکھی جا رہی ہے۔'),
  vetting_not_done: t('The papers have not all been decided yet.', 'سب کاغذات کا فیصلہ ابھی نہیں ہوا۔'),
  training_not_done: t('The training and its questions come first.', 'پہلے تربیت اور اس کے سوال ہیں۔'),
  not_approved_yet: t('It has not been approved yet.', 'ابھی منظوری نہیں ہوئی۔'),
  application_admitted: t('You are a representative already.', 'آپ پہلے ہی نمائندے ہیں۔'),
  application_refused: t('The application was refused. The reason and the day to come again are shown.', 'درخواست منظور نہیں ہوئی۔ وجہ اور دوبارہ آنے کی تاریخ لکھی ہے۔'),
  application_withdrawn: t('The application was withdrawn.', 'درخواست واپس لے لی گئی تھی۔'),
  application_not_refused: t('The application has not been refused.', 'درخواست نامنظور نہیں ہوئی۔'),
  not_due_for_renewal: t('This paper does not have to be renewed.', 'اس کاغذ کی تجدید کی ضرورت نہیں۔'),
  nothing_to_check: t('There is nothing of this to decide now.', 'اس میں فی الحال فیصلہ کرنے کو کچھ نہیں۔'),
  quiz_wait: t('Three tries are used. Read the training again; the next try is tomorrow.', 'تین کوششیں ہو چکیں۔ تربیت دوبارہ پڑھیں؛ اگلی کوشش کل ہو گی۔'),
  modules_unread: t('Please read every part of the training first.', 'پہلے تربیت کا ہر حصہ پڑھ لیں۔'),
  question_not_drawn: t('This question is not on your sheet. Nothing was marked; please open it again.', 'یہ سوال آپ کے پرچے میں نہیں۔ کچھ شمار نہیں ہوا؛ پرچہ دوبارہ کھولیں۔'),
  question_unanswered: t('A question is not answered yet.', 'ایک سوال کا جواب باقی ہے۔'),
  silent_code_weak: t('This code is typed too easily by chance. Choose other digits.', 'یہ کوڈ اتفاق سے بھی لکھا جا سکتا ہے۔ دوسرے ہندسے چنیں۔'),
  alert_acknowledged: t('Somebody else has this call already.', 'اس پکار کو کوئی اور دیکھ رہا ہے۔'),
  alert_unacknowledged: t('Take the call first, then close it.', 'پہلے پکار سنبھالیں، پھر بند کریں۔'),
  alert_closed: t('This call is closed.', 'یہ پکار بند ہو چکی ہے۔'),
  robbery_open: t('A robbery of yours is being looked at already.', 'آپ کی ایک واردات پہلے سے دیکھی جا رہی ہے۔'),
  pay_held: t('A proceeding holds this pay. Nothing is lost; it is paid when that ends.', 'ایک کارروائی کے باعث یہ رقم رکی ہے۔ کچھ ضائع نہیں؛ اس کے بعد ملے گی۔'),
} satisfies Record<string, LocalText>
