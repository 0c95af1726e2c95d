import type { LocalText, TemplateText } from '@app/domain/shared'
import { t } from '../src/words.ts'

const m = (ur: string, en: string, roman: string): TemplateText => ({ ur, en, 'ur-Latn': roman })

/** To applicants, to facilitators under due process, and to those who must come when somebody calls for help. */
export const standingSms = {
  applicant_again: m(
    '{paper} دوبارہ درکار ہے: {reason}۔ ایپ میں نئی تصویر بھیجیں۔ {helpline}',
    'please send {paper} again: {reason}. Take a new photo in the app. {helpline}',
    '{paper} dobara darkar hai: {reason}. App mein nai tasveer bhejen. {helpline}',
  ),
  applicant_training: m(
    'آپ کے سب کاغذات ٹھیک ہیں۔ ایپ میں تربیت پڑھیں اور پھر سوالوں کے جواب دیں۔',
    'all your papers are approved. Read the training in the app, then answer the questions.',
    'aap ke sab kaghzat theek hain. App mein tarbiyat parhen aur phir sawalon ke jawab den.',
  ),
  applicant_refused: m(
    'آپ کی درخواست منظور نہیں ہو سکی: {reason}۔ {until} سے دوبارہ درخواست دے سکتے ہیں۔ 7 دن میں اپیل ایپ میں۔',
    'we could not accept your application: {reason}. You can appeal in the app within 7 days, or apply again from {until}.',
    'aap ki darkhwast manzoor nahi ho saki: {reason}. {until} se dobara de sakte hain. 7 din mein appeal app mein.',
  ),
  applicant_approved: m(
    'مبارک ہو، آپ منظور ہو گئے۔ ایپ کھول کر اپنا بیج لیں۔',
    'you are approved. Open the app to get your badge.',
    'mubarak ho, aap manzoor ho gae. App khol kar apna badge len.',
  ),
  certificate_expiring: m(
    '{paper} کی میعاد {days} دن میں ختم ہو گی۔ ایپ میں نیا بھیجیں تاکہ کام نہ رکے۔',
    '{paper} expires in {days} days. Send the new one in the app so you can keep working.',
    '{paper} ki miaad {days} din mein khatam ho gi. App mein naya bhejen taake kaam na ruke.',
  ),
  certificate_lapsed: m(
    '{paper} کی میعاد ختم ہو گئی۔ نیا کاغذ منظور ہونے تک کام رکا ہے۔ یہ کوئی سزا نہیں۔',
    '{paper} has expired. You cannot work until we approve the new one. This is not a punishment.',
    '{paper} ki miaad khatam ho gai. Naya kaghaz manzoor hone tak kaam ruka hai. Yeh koi saza nahi.',
  ),
  phone_lost: m(
    'آپ کے فون کے گم ہونے کی اطلاع ملی ہے۔ آپ ہر جگہ سے سائن آؤٹ ہو گئے اور ایپ کی معلومات بند کر دی گئیں۔ دوسرے فون پر سائن اِن کریں۔ اطلاع غلط ہو تو {helpline}۔',
    'your phone was reported lost. You are signed out everywhere and what the app knew is locked. Sign in on another phone. If this is wrong, call {helpline}.',
    'aap ke phone ke gum hone ki ittila mili hai. Aap har jagah se sign out ho gae aur app ki maloomat band kar di gaeen. Doosre phone par sign in karen. Ghalat ho to {helpline}.',
  ),
  account_code: m(
    'معاوضے کا اکاؤنٹ {account} کرنے کا کوڈ {code}، {minutes} منٹ۔ کسی کو نہ بتائیں۔ آپ نے نہیں مانگا تو {helpline}۔',
    '{code} is the code to have your pay sent to {account}. It works for {minutes} minutes. Do ' +
      'not share it. Not you? Call {helpline}.',
    'Muawze ka account {account} karne ka code {code}, {minutes} minute. Kisi ko na ' +
      'batayen. Nahi manga to {helpline}.',
  ),
  account_change_asked: m(
    'معاوضے کا اکاؤنٹ {old} سے بدل کر {new} کرنے کو کہا گیا ہے۔ جانچ تک معاوضہ پرانے میں جائے ' +
      'گا۔ آپ نے نہیں کہا تو ایپ میں روکیں یا {helpline}۔',
    'someone asked us to send your pay to {new} instead of {old}. Until we have checked, it ' +
      'still goes to the old one. Not you? Stop it in the app or call {helpline}.',
    'muawze ka account {old} se badal kar {new} karne ko kaha gaya hai. Jaanch tak muawza ' +
      'purane mein jaye ga. Aap ne nahi kaha to app mein roken ya {helpline}.',
  ),
  account_change_approved: m(
    'نیا اکاؤنٹ {new} درست پایا گیا۔ {from} تک معاوضہ {old} میں جائے گا، پھر نئے میں۔ آپ نے ' +
      'نہیں کہا تھا تو فوراً ایپ میں روکیں یا {helpline}۔',
    'your new account {new} is approved. Your pay goes to {old} until {from}, then to the new ' +
      'one. Not you? Stop it in the app now or call {helpline}.',
    'naya account {new} durust paya gaya. {from} tak muawza {old} mein jaye ga, phir naye mein. ' +
      'Aap ne nahi kaha tha to foran app mein roken ya {helpline}.',
  ),
  account_change_refused: m(
    'اکاؤنٹ {new} منظور نہیں ہوا، وجہ ایپ میں ہے۔ معاوضہ پہلے کی طرح {old} میں جائے گا۔',
    'we did not approve account {new}. The reason is in the app. Your pay still goes to {old}.',
    'account {new} manzoor nahi hua, wajah app mein hai. Muawza pehle ki tarah {old} mein jaye ga.',
  ),
  account_change_stopped: m(
    'اکاؤنٹ {new} روک دیا گیا۔ معاوضہ پہلے کی طرح {old} میں جائے گا۔',
    'the change to {new} was stopped. Your pay still goes to {old}.',
    'account {new} rok diya gaya. Muawza pehle ki tarah {old} mein jaye ga.',
  ),
  pay_claim_paid: m(
    'معاوضے کے بارے میں آپ کی بات درست نکلی۔ {amount} مزید ملیں گے۔ تفصیل ایپ میں ہے۔',
    'you were right about your pay. You earn {amount} more. Details are in the app.',
    'muawze ke bare mein aap ki baat durust nikli. {amount} mazeed milen ge. Tafseel app mein hai.',
  ),
  pay_claim_upheld: m(
    'معاوضے کے بارے میں آپ کی بات درست نکلی۔ جواب ایپ میں ہے۔',
    'you were right about your pay. The answer is in the app.',
    'muawze ke bare mein aap ki baat durust nikli. Jawab app mein hai.',
  ),
  pay_claim_refused: m(
    'معاوضے کے بارے میں آپ کی بات دیکھ لی گئی: رقم وہی رہے گی۔ وجہ ایپ میں ہے۔',
    'we looked at what you said about your pay. The amount stays as it is. The reason is in the app.',
    'muawze ke bare mein aap ki baat dekh li gai: raqam wahi rahe gi. Wajah app mein hai.',
  ),
  notice_served: m(
    'آپ کے نام ایک نوٹس ہے۔ ثبوت ایپ میں دیکھیں اور {days} دن میں جواب دیں۔ فیصلہ جواب کے بعد ہو گا۔',
    'you have a notice. See the evidence in the app and answer within {days} days. We will not decide before then.',
    'aap ke naam ek notice hai. Saboot app mein dekhen aur {days} din mein jawab den. Faisla jawab ke baad ho ga.',
  ),
  decision_made: m(
    'فیصلہ: {outcome}۔ وجہ ایپ میں ہے۔ 7 دن میں اپیل کر سکتے ہیں، دوسرا شخص سنے گا۔',
    'we have decided: {outcome}. The reasons are in the app. You can appeal within 7 days. Someone else will hear it.',
    'faisla: {outcome}. Wajah app mein hai. 7 din mein appeal kar sakte hain, doosra shakhs sune ga.',
  ),
  proceeding_dismissed: m(
    'نوٹس کی کارروائی ختم ہو گئی۔ آپ کے خلاف کچھ نہیں نکلا۔',
    'your case has ended. Nothing was found against you.',
    'notice ki karrwai khatam ho gai. Aap ke khilaf kuch nahi nikla.',
  ),
  appeal_upheld: m(
    'اپیل سنی گئی، فیصلہ برقرار ہے۔ وجہ ایپ میں ہے۔ رکی ہوئی رقم اب ملے گی۔',
    'we heard your appeal and the decision stands. The reasons are in the app. We will now pay what we held.',
    'appeal suni gai, faisla barqarar hai. Wajah app mein hai. Ruki hui raqam ab mile gi.',
  ),
  appeal_overturned: m(
    'اپیل منظور، فیصلہ ختم۔ آپ کام شروع کر سکتے ہیں؛ رکی ہوئی رقم اب ملے گی۔',
    'your appeal succeeded and the decision is cancelled. You can work again. We will now pay what we held.',
    'appeal manzoor, faisla khatam. Aap kaam shuru kar sakte hain; ruki hui raqam ab mile gi.',
  ),
  sos_escalation: m(
    'مدد کی پکار: {who}، {phone}، {minutes} منٹ سے کسی نے جواب نہیں دیا۔ فوراً کنسول کھولیں۔',
    'CALL FOR HELP: {who}, {phone}. No answer for {minutes} minutes. Open the console now.',
    'MADAD KI PUKAR: {who}, {phone}, {minutes} minute se kisi ne jawab nahi diya. Foran console kholen.',
  ),
  alarm_raised: m(
    'آپ کی ڈیسک پر الارم: {what}۔ کنسول کھول کر سنبھالیں۔',
    'Alarm at your desk: {what}. Open the console and take it.',
    'Aap ki desk par alarm: {what}. Console khol kar sambhalen.',
  ),
  alarm_waiting: m(
    'الارم {minutes} منٹ سے کسی نے نہیں سنبھالا: {what}۔ کنسول کھول کر سنبھالیں۔',
    'Nobody has taken this alarm for {minutes} minutes: {what}. Open the console and take it.',
    'Alarm {minutes} minute se kisi ne nahi sambhala: {what}. Console khol kar sambhalen.',
  ),
  alarm_yours: m(
    'ایک الارم آپ کے سپرد ہوا: {what}۔ کنسول میں دیکھیں۔',
    'An alarm was handed over to you: {what}. See it in the console.',
    'Ek alarm aap ke supurd hua: {what}. Console mein dekhen.',
  ),
  case_yours: m(
    'شکایت {caseNo} آپ کے ذمے ہے، {until} تک۔ کنسول میں دیکھیں۔',
    'Complaint {caseNo} is yours to deal with by {until}. See it in the console.',
    'Shikayat {caseNo} aap ke zimme hai, {until} tak. Console mein dekhen.',
  ),
  are_you_safe: m(
    'کیا آپ خیریت سے ہیں؟ ایپ کھول کر {until} تک جواب دیں، ورنہ کنٹرول روم کو خبر کر دی جائے گی۔ خطرہ ہو تو ایپ میں مدد کا بٹن دبائیں۔',
    'Are you safe? Open the app and answer by {until}, or the control room will be told. If you are in danger, call for help in the app.',
    'Kya aap khairiyat se hain? App khol kar {until} tak jawab dein, warna control room ko khabar kar di jaegi. Khatra ho to app mein madad ka button dabaen.',
  ),
  sos_heard: m(
    'آپ کا پیغام مل گیا، کنٹرول روم دیکھ رہا ہے۔',
    'we have your message and are dealing with it.',
    'aap ka paigham mil gaya, control room dekh raha hai.',
  ),
} satisfies Record<string, TemplateText>

export const standingWords = {
  'statement.earned': t('Earned', 'معاوضہ'),
  'statement.corrected': t('Correction after it was said to be wrong', 'بتانے پر درستی'),
  'statement.bonus': t('Bonus', 'انعام'),
  'statement.released': t('No longer on hold', 'اب رکا ہوا نہیں'),
  'statement.held_again': t('On hold again', 'دوبارہ روکا گیا'),
  'statement.taken_back': t('Taken back', 'واپس لیا گیا'),
  'statement.penalty': t('Penalty', 'جرمانہ'),
  'statement.payout': t('Paid out', 'ادا کیا گیا'),
  'statement.payout_returned': t('Returned by the bank', 'بینک نے واپس بھیجا'),
  'statement.reimbursement': t('Costs you paid for them', 'ان کے لیے کیا ہوا خرچ'),
  'statement.other': t('Other', 'دیگر'),
  'statement.payee': t('Pay of', 'معاوضہ برائے'),
  'statement.opening': t('At the beginning', 'شروع میں'),
  'statement.closing': t('At the end', 'آخر میں'),
  'statement.column.day': t('Day', 'دن'),
  'statement.column.what': t('What', 'کیا'),
  'statement.column.rule': t('Rule', 'اصول'),
  'statement.column.held': t('On hold (Rs)', 'رکا ہوا (روپے)'),
  'statement.column.available': t('Available (Rs)', 'ملنے والا (روپے)'),
  'statement.column.reimbursed': t('Costs to be given back (Rs)', 'واپس ملنے والا خرچ (روپے)'),
  'statement.column.debt': t('Owed to the programme (Rs)', 'ذمے رقم (روپے)'),
  'statement.column.tax': t('Tax withheld (Rs)', 'ٹیکس کٹوتی (روپے)'),
  'statement.column.owed': t('Owed after it (Rs)', 'اس کے بعد کل رقم (روپے)'),
  'pay.call-out': t('Call-out', 'جانے کا معاوضہ'),
  'pay.corrected': t('Correction after it was said to be wrong', 'بتانے پر درستی'),
  'account.so_far': t('your old account', 'پرانے', 'purane'),
  'sanction.no_action': t('No action', 'کوئی کارروائی نہیں'),
  'sanction.retraining': t('Retraining', 'دوبارہ تربیت'),
  'sanction.warning': t('Warning', 'تنبیہ'),
  'sanction.pause': t('Pause', 'وقفہ'),
  'sanction.suspension': t('Suspension', 'معطلی'),
  'sanction.ending': t('End of your work with us', 'کام کا خاتمہ'),
} satisfies Record<string, LocalText>

export const standingRefusals = {
  decision_needed: t(
    'You can’t warn or suspend anyone without a notice, an answer and a decision.',
    'نوٹس، جواب اور فیصلے کے بغیر کسی کو نہ تنبیہ ہو سکتی ہے نہ معطلی۔',
  ),
  notice_not_served: t(
    'No notice has been sent yet. Send the notice with its evidence first.',
    'ابھی نوٹس نہیں دیا گیا۔ پہلے ثبوت کے ساتھ نوٹس دیں۔',
  ),
  notice_served: t('The notice has already been sent and can’t be changed.', 'نوٹس دیا جا چکا ہے اور ویسا ہی رہے گا۔'),
  answer_awaited: t('There’s still time for them to answer.', 'ان کے جواب کا وقت ابھی باقی ہے۔'),
  already_answered: t('The answer has already been given.', 'جواب دیا جا چکا ہے۔'),
  not_decided_yet: t('Nothing has been decided yet.', 'ابھی کوئی فیصلہ نہیں ہوا۔'),
  decided_already: t(
    'Someone else has already decided. We’ve reloaded it.',
    'فیصلہ پہلے ہی ہو چکا ہے۔ تازہ حالت دکھائی جا رہی ہے۔',
  ),
  no_appeal: t('There’s no appeal to answer.', 'کوئی اپیل موجود نہیں۔'),
  appeal_pending: t('The appeal is being heard.', 'اپیل سنی جا رہی ہے۔'),
  appeal_time_over: t('The time to appeal has passed.', 'اپیل کے دن گزر چکے۔'),
  proceeding_closed: t('This case has ended.', 'یہ کارروائی ختم ہو چکی ہے۔'),
  decider_accused: t('You can’t decide a case about yourself.', 'آپ اپنے معاملے کا فیصلہ نہیں کر سکتے۔'),
  decider_complained: t(
    'You made this complaint, so someone else has to decide.',
    'شکایت آپ نے کی تھی، اس لیے فیصلہ کوئی اور کرے گا۔',
  ),
  decider_vetted: t(
    'You checked this person, so someone else has to decide.',
    'اس شخص کی جانچ آپ نے کی تھی۔ فیصلہ کوئی اور کرے گا۔',
  ),
  review_open: t('A review of this type is already open.', 'اسی نوعیت کی جانچ پہلے سے جاری ہے۔'),
  period_needed: t('Say how many days.', 'بتائیں کتنے دن کے لیے۔'),
  file_unknown: t('This file isn’t one of the files attached here.', 'یہ فائل یہاں لگائی گئی فائلوں میں نہیں۔'),
  recruiting_closed: t('You can’t apply here at the moment.', 'یہاں اس وقت درخواستیں نہیں لی جا رہیں۔'),
  iban_invalid: t(
    'This account number isn’t right. Compare it letter by letter: it starts with PK and has 24 letters and digits.',
    'یہ اکاؤنٹ نمبر درست نہیں۔ ایک ایک حرف اور ہندسہ ملا کر دیکھیں: شروع میں PK ہوتا ہے، اور کل 24 حروف اور ہندسے۔',
  ),
  fact_not_yours: t('Your role can’t change this.', 'یہ تبدیلی آپ کے عہدے کے اختیار میں نہیں۔'),
  evidence_missing: t(
    'First add the paper or photo that shows this.',
    'پہلے وہ کاغذ یا تصویر لگائیں جس سے یہ ثابت ہو۔',
  ),
  fact_day_past: t('Choose today or a later day.', 'آج کا یا آنے والا دن چنیں۔'),
  fact_day_unfit: t(
    'This change applies straight away, so it has no start date.',
    'یہ تبدیلی فوراً لاگو ہوتی ہے، اس لیے دن نہیں چنا جاتا۔',
  ),
  fact_decided: t('This has already been decided.', 'اس پر فیصلہ ہو چکا ہے۔'),
  photo_too_small: t(
    'This photo is too small. Take it again from closer.',
    'یہ تصویر بہت چھوٹی ہے۔ قریب سے دوبارہ لیں۔',
  ),
  photo_shape: t('This photo is too wide or too tall to show a face.', 'یہ تصویر چہرے کے لیے بہت چوڑی یا بہت لمبی ہے۔'),
  photo_moves: t('This is a moving picture. Use an ordinary photo.', 'یہ حرکت کرتی تصویر ہے۔ عام تصویر لیں۔'),
  photo_blank: t(
    'There’s nothing to see in this photo. Take it in the light, with the face from the front.',
    'اس تصویر میں کچھ نظر نہیں آ رہا۔ روشنی میں، سامنے سے چہرے کی تصویر لیں۔',
  ),
  account_same: t('Your pay already goes to this account.', 'آپ کا معاوضہ پہلے ہی اسی اکاؤنٹ میں جاتا ہے۔'),
  account_change_waiting: t(
    'You’re already changing to a new account. Stop that first, or wait until your pay goes there.',
    'آپ کے ایک نئے اکاؤنٹ پر کام ہو رہا ہے۔ پہلے اسے روکیں، یا معاوضہ وہاں جانے تک انتظار کریں۔',
  ),
  account_in_force: t(
    'Your pay already goes to this account. To change it, give us another account.',
    'معاوضہ اب اسی اکاؤنٹ میں جاتا ہے۔ بدلنے کے لیے دوسرا اکاؤنٹ دینا ہو گا۔',
  ),
  account_change_over: t(
    'This change has already ended. Nothing was changed.',
    'یہ تبدیلی پہلے ہی ختم ہو چکی ہے۔ کچھ نہیں بدلا۔',
  ),
  account_forced: t(
    'They confirmed this under threat and sent a silent call for help. Never approve it. Refuse it when they’re safe.',
    'یہ دباؤ میں ہوا، اور انہوں نے خاموشی سے مدد مانگی۔ اسے کبھی منظور نہ کریں۔ ان کے محفوظ ہونے کے بعد نامنظور کریں۔',
  ),
  too_young: t('You’re too young for this work.', 'اس کام کے لیے عمر پوری ہونی چاہیے۔'),
  already_applied: t(
    'Someone has already applied with this identity number. Call us.',
    'اس شناختی نمبر سے پہلے درخواست آ چکی ہے۔ ہمیں فون کریں۔',
  ),
  reapply_too_early: t(
    'You can apply again later. The date is shown.',
    'آپ بعد میں دوبارہ درخواست دے سکتے ہیں؛ تاریخ ساتھ لکھی ہے۔',
  ),
  application_not_submitted: t('The application hasn’t been sent yet.', 'درخواست ابھی جمع نہیں کرائی گئی۔'),
  application_submitted: t(
    'The application has been sent and we’re looking at it.',
    'درخواست جمع ہے اور دیکھی جا رہی ہے۔',
  ),
  vetting_not_done: t('We haven’t decided on all the papers yet.', 'سب کاغذات کا فیصلہ ابھی نہیں ہوا۔'),
  training_not_done: t('Complete the training and its questions first.', 'پہلے تربیت اور اس کے سوال مکمل کریں۔'),
  not_approved_yet: t('It hasn’t been approved yet.', 'ابھی منظوری نہیں ہوئی۔'),
  application_admitted: t('You’re already a representative.', 'آپ پہلے ہی نمائندے ہیں۔'),
  application_refused: t(
    'The application was refused. You can see the reason and when you can apply again.',
    'درخواست منظور نہیں ہوئی۔ وجہ اور دوبارہ آنے کی تاریخ لکھی ہے۔',
  ),
  application_withdrawn: t('The application was withdrawn.', 'درخواست واپس لے لی گئی تھی۔'),
  application_not_refused: t('The application hasn’t been refused.', 'درخواست نامنظور نہیں ہوئی۔'),
  not_due_for_renewal: t('This paper doesn’t need to be renewed.', 'اس کاغذ کی تجدید کی ضرورت نہیں۔'),
  nothing_to_check: t('There’s nothing to decide here now.', 'اس میں فی الحال فیصلہ کرنے کو کچھ نہیں۔'),
  quiz_wait: t(
    'You’ve used all 3 tries. Read the training again and try tomorrow.',
    'تین کوششیں ہو چکیں۔ تربیت دوبارہ پڑھیں؛ اگلی کوشش کل ہو گی۔',
  ),
  modules_unread: t('Read every part of the training first.', 'پہلے تربیت کا ہر حصہ پڑھ لیں۔'),
  question_not_drawn: t(
    'This question isn’t on your sheet. Nothing was marked. Open it again.',
    'یہ سوال آپ کے پرچے میں نہیں۔ کچھ شمار نہیں ہوا؛ پرچہ دوبارہ کھولیں۔',
  ),
  question_unanswered: t('You haven’t answered every question.', 'ایک سوال کا جواب باقی ہے۔'),
  silent_code_weak: t(
    'This code is too easy to type by accident. Choose different digits.',
    'یہ کوڈ اتفاق سے بھی لکھا جا سکتا ہے۔ دوسرے ہندسے چنیں۔',
  ),
  alert_acknowledged: t('Someone else is already dealing with this alarm.', 'اس الارم کو کوئی اور دیکھ رہا ہے۔'),
  alert_unacknowledged: t('Take the alarm first.', 'پہلے الارم سنبھالیں۔'),
  alarm_not_theirs: t(
    'That person doesn’t work at this alarm’s desk, or not in its area. Choose someone else.',
    'یہ صاحب یا صاحبہ اس الارم کی ڈیسک یا علاقے میں نہیں۔ کسی اور کو چنیں۔',
  ),
  alert_closed: t('This alarm is closed.', 'یہ الارم بند ہو چکا ہے۔'),
  robbery_open: t('We’re already looking into your robbery report.', 'آپ کی ایک واردات پہلے سے دیکھی جا رہی ہے۔'),
  pay_held: t(
    'This pay is on hold because of a case. It isn’t lost. We’ll pay it when the case ends.',
    'ایک کارروائی کی وجہ سے یہ معاوضہ رکا ہے۔ یہ ضائع نہیں ہوا؛ کارروائی ختم ہونے پر ملے گا۔',
  ),
} satisfies Record<string, LocalText>
