import { t } from '../src/words.ts'

/** Why a request stands where it stands, for those who watch over all of them. */
export const boardWords = {
  'stands.code_locked': t(
    'The wrong code was entered too many times at the door. You need to decide.',
    'دروازے پر کوڈ بار بار غلط ہوا: آپ کے فیصلے کا انتظار ہے',
  ),
  'stands.papers_to_fetch': t(
    'Papers are with someone who has left and need to be collected',
    'کاغذات ایسے شخص کے پاس ہیں جو اب کام پر نہیں: واپس منگوانے ہیں',
  ),
  'stands.filing_stuck': t(
    'The department’s system won’t accept it: {reason}',
    'محکمے کا سسٹم اسے نہیں لے رہا: {reason}',
  ),
  'stands.not_heard': t('No contact with the representative on the way', 'نمائندے سے راستے میں رابطہ نہیں ہو رہا'),
  'stands.pin_fell': t(
    'The representative you chose can’t come. Others are being asked.',
    'جو نمائندہ پکا تھا وہ نہیں آ سکتا: اب دوسروں سے پوچھا جا رہا ہے',
  ),
  'stands.nobody_yet': t('Nobody has taken the visit on {when} yet', '{when} کی ملاقات ابھی کسی نے نہیں لی'),
  'stands.event.flood': t('Flood: deadlines paused until {until}', 'سیلاب: {until} تک مدت رکی ہوئی ہے'),
  'stands.event.smog': t('Smog: deadlines paused until {until}', 'سموگ: {until} تک مدت رکی ہوئی ہے'),
  'stands.event.heat': t('Extreme heat: deadlines paused until {until}', 'شدید گرمی: {until} تک مدت رکی ہوئی ہے'),
  'stands.event.unrest': t('Unrest: deadlines paused until {until}', 'حالات خراب: {until} تک مدت رکی ہوئی ہے'),
  'stands.event.network': t('Network down: deadlines paused until {until}', 'نیٹ ورک بند: {until} تک مدت رکی ہوئی ہے'),
  'stands.event.system_down': t(
    'Office system down: deadlines paused until {until}',
    'دفتر کا سسٹم بند: {until} تک مدت رکی ہوئی ہے',
  ),
  'stands.objected': t('To correct: {objection}', 'کمی: {objection}'),
  'stands.need': t('Still due: {need}', 'ابھی باقی: {need}'),
  'stands.fee_owed': t('The department’s fee hasn’t been paid yet', 'محکمے کی فیس ابھی ادا نہیں ہوئی'),
  'stands.under_way': t('{who} is on the way or at the door', '{who} راستے میں یا دروازے پر'),
  'stands.visit_taken': t('{who} will visit {when}', '{when} کو {who} کی آمد'),
  'stands.visit_sought': t('Looking for a representative for {when}', '{when} کے لیے نمائندے کی تلاش ہے'),
  'stands.booked.doorstep': t('No time has been chosen yet', 'ابھی وقت نہیں چنا گیا'),
  'stands.booked.centre': t('They haven’t come to a centre yet', 'وہ ابھی سروس سینٹر نہیں آئے'),
  'stands.booked.remote': t('The form, papers or payment are incomplete', 'فارم، کاغذات یا ادائیگی مکمل نہیں'),
  'stands.booked.selfService': t('They haven’t told us they’ve applied yet', 'انہوں نے ابھی نہیں بتایا کہ جمع کرا دی'),
  'stands.scheduled': t('A visit needs to be planned', 'ملاقات طے ہونی ہے'),
  'stands.visit_assigned': t('A visit is planned', 'ملاقات ہونی ہے'),
  'stands.visiting': t('The visit is under way', 'ملاقات جاری ہے'),
  'stands.ready': t('Needs to be filed at the office', 'دفتر میں جمع ہونی ہے'),
  'stands.submitted': t('The office hasn’t accepted it yet', 'دفتر نے ابھی وصول نہیں کی'),
  'stands.in_process': t('The office is deciding', 'دفتر فیصلہ کر رہا ہے'),
  'stands.approved': t('Approved, but not printed yet', 'منظور ہے؛ کاغذ ابھی نہیں چھپا'),
  'stands.issued': t('The document needs to be collected from the office', 'کاغذ دفتر سے لانا ہے'),
  'stands.delivering': t('The document needs to be delivered', 'کاغذ گھر پہنچانا ہے'),
  'stands.at_office': t('The document is waiting to be collected', 'کاغذ وصولی کے انتظار میں ہے'),
  'stands.booked': t('Not started yet', 'ابھی شروع نہیں'),
} as const
