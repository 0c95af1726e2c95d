import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'
import { grievanceRefusals } from './grievances.ts'

/** Words for each declared "no": what happened, what is kept, what to do. Nobody is blamed. */
const access: Record<string, LocalText> = {
  not_signed_in: t('Sign in first.', 'پہلے سائن اِن کریں۔'),
  not_yours: t('You can’t see or change this.', 'آپ یہ دیکھ یا بدل نہیں سکتے۔'),
  whole_programme_only: t(
    'This money belongs to the whole programme. You can see and handle your own district’s deposits, payouts and refunds.',
    'یہ رقم پورے پروگرام کی ہے۔ آپ اپنے ضلع کی جمع کرائی گئی رقوم، معاوضوں کی ادائیگی اور رقم کی واپسی دیکھ اور نمٹا سکتے ہیں۔',
  ),
  not_found: t('We can’t find this.', 'یہ نہیں ملا۔'),
  invalid_input: t(
    'Something isn’t filled in correctly. Check the highlighted field.',
    'کوئی خانہ ٹھیک نہیں بھرا گیا۔ نشان والا خانہ دیکھیں۔',
  ),
  command_reused: t(
    'This was already sent with different details. Reload the page and try again.',
    'یہی درخواست پہلے کسی اور تفصیل کے ساتھ آ چکی ہے۔ صفحہ دوبارہ کھول کر کوشش کریں۔',
  ),
  command_key_missing: t(
    'The app sent something incomplete. Update the app and try again.',
    'ایپ نے ادھورا پیغام بھیجا۔ ایپ اپ ڈیٹ کر کے دوبارہ کوشش کریں۔',
  ),
  too_many_requests: t(
    'Too many tries. Wait a minute and try again.',
    'بہت زیادہ کوششیں ہو گئیں۔ ایک منٹ ٹھہر کر دوبارہ کوشش کریں۔',
  ),
  body_too_large: t('This is too big to send.', 'یہ بھیجنے کے لیے بہت بڑا ہے۔'),
  app_too_old: t(
    'This version of the app is too old. Update it. What you entered is saved.',
    'ایپ کا یہ ورژن پرانا ہو گیا ہے۔ اپ ڈیٹ کر لیں؛ آپ کا لکھا ہوا محفوظ ہے۔',
  ),
  files_unavailable: t(
    'Photos and documents can’t be saved or opened at the moment. Nothing you entered is lost. Try again in a few minutes.',
    'ابھی تصویریں اور کاغذات نہ محفوظ ہو رہے ہیں، نہ کھل رہے ہیں۔ آپ کا لکھا ہوا محفوظ ہے؛ چند منٹ بعد دوبارہ کوشش کریں۔',
  ),
  one_moment: t(
    'One moment, please. We’re briefly unable to do this. Nothing you entered is lost; it will be tried again.',
    'ذرا ٹھہریں۔ ابھی تھوڑی دیر کے لیے یہ نہیں ہو پا رہا۔ آپ کا لکھا ہوا محفوظ ہے؛ دوبارہ کوشش ہو گی۔',
  ),
  no_new_requests: t(
    'We’re taking no new requests for a few minutes: those already placed come first. What you entered is kept. Try again soon.',
    'ابھی چند منٹ نئی درخواستیں نہیں لی جا رہیں، پہلے دی ہوئی درخواستوں کا کام ہو رہا ہے۔ آپ کا لکھا ہوا محفوظ ہے؛ کچھ دیر میں دوبارہ کوشش کریں۔',
  ),
  server_error: t(
    'Something went wrong at our end. Nothing is lost. Try again.',
    'ہماری طرف سے کوئی خرابی ہوئی۔ کچھ ضائع نہیں ہوا؛ دوبارہ کوشش کریں۔',
  ),
  demo_only: t('This only works in the demonstration.', 'یہ صرف نمونے والے سسٹم میں چلتا ہے۔'),
  clock_backwards: t('The demonstration clock only goes forward.', 'نمونے کی گھڑی صرف آگے چلتی ہے۔'),
  scope_needed: t('Say which district, tehsil or office it’s for.', 'بتائیں کہ یہ کس ضلعے، تحصیل یا دفتر کے لیے ہے۔'),
  same_person: t('A second person needs to confirm this.', 'اس کی تصدیق کسی دوسرے شخص کو کرنی ہو گی۔'),
  email_unproved: t('Give and confirm an email address first.', 'پہلے ای میل پتا دیں اور اس کی تصدیق کریں۔'),
  email_not_possible: t('We can’t send email yet.', 'ابھی ای میل نہیں بھیجی جا سکتی۔'),
  report_unreadable: t(
    'We can’t read this report. Check the fields of the connection.',
    'یہ اطلاع پڑھی نہیں جا سکی۔ رابطے کے خانے دیکھیں۔',
  ),
  report_foreign: t('This gateway was never given that message.', 'یہ پیغام اس گیٹ وے کو نہیں دیا گیا تھا۔'),
  signature_wrong: t(
    'The signature doesn’t match. This may be a forgery.',
    'دستخط میل نہیں کھاتا۔ یہ جعلی ہو سکتا ہے۔',
  ),
  no_such_account: t('We can’t find this account.', 'ایسا کوئی اکاؤنٹ نہیں۔'),
  second_factor_missing: t(
    'Your sign-in isn’t set up yet. Open the link we sent you, or ask an administrator to send it again.',
    'آپ کا داخلہ ابھی مکمل نہیں۔ جو لنک آپ کو بھیجا گیا وہ کھولیں، یا منتظم سے کہیں کہ دوبارہ بھیجیں۔',
  ),
  signon_off: t(
    'This way of signing in is turned off. Use your number.',
    'اس طریقے سے سائن اِن بند ہے۔ اپنے نمبر سے داخل ہوں۔',
  ),
  signon_away: t(
    'That sign-in isn’t answering. Try again in a minute, or use your number.',
    'وہ نظام جواب نہیں دے رہا جہاں سے آپ کی پہچان ہونی تھی۔ ایک منٹ بعد دوبارہ کوشش کریں، یا اپنے نمبر سے داخل ہوں۔',
  ),
  signon_over: t(
    'This sign-in was used, took too long or was begun in another browser. Begin again.',
    'یہ کوشش استعمال ہو چکی، دیر سے آئی یا کسی اور براؤزر میں شروع ہوئی تھی۔ نئے سرے سے سائن اِن کریں۔',
  ),
  signon_refused: t(
    'You came back without being signed in there. Begin again, or use your number.',
    'وہاں آپ کا سائن اِن نہیں ہوا۔ دوبارہ کوشش کریں، یا اپنے نمبر سے داخل ہوں۔',
  ),
  signon_failed: t(
    'What came back doesn’t prove who you are, so nothing was opened. Begin again.',
    'واپس آنے والے جواب سے آپ کی پہچان ثابت نہیں ہوئی، اس لیے کچھ نہیں کھلا۔ نئے سرے سے سائن اِن کریں۔',
  ),
  signon_unknown: t(
    'No staff account here belongs to that sign-in. Ask an administrator to invite you by its email address.',
    'اس پہچان سے یہاں عملے کا کوئی اکاؤنٹ نہیں جڑا۔ منتظم سے کہیں کہ وہیں کے ای میل پتے پر آپ کو دعوت دیں۔',
  ),
  signon_unverified: t(
    'Your email address isn’t confirmed there. Confirm it with them first, then come again.',
    'وہاں آپ کے ای میل پتے کی تصدیق نہیں ہوئی۔ پہلے وہاں تصدیق کرائیں، پھر آئیں۔',
  ),
  signon_suspended: t(
    'Your staff account is suspended. An administrator can tell you why.',
    'عملے کا آپ کا اکاؤنٹ معطل ہے۔ وجہ منتظم بتا سکتے ہیں۔',
  ),
  not_started_yet: t(
    'The system is starting. Try again in a moment.',
    'سسٹم شروع ہو رہا ہے۔ تھوڑی دیر میں دوبارہ کوشش کریں۔',
  ),
}

const codes: Record<string, LocalText> = {
  link_dead: t(
    'This link no longer works: it was used, opened somewhere else, or its hour is over. Ask whoever runs the system for a new one.',
    'یہ لنک اب نہیں چلتا: استعمال ہو چکا، کہیں اور کھولا گیا، یا اس کا ایک گھنٹہ پورا ہو گیا۔ سسٹم چلانے والوں سے نیا لنک لیں۔',
  ),
  code_wrong: t('That code isn’t right. Check it and try again.', 'کوڈ درست نہیں۔ دوبارہ دیکھ لیں۔'),
  code_expired: t('This code has expired. Get a new one.', 'کوڈ کا وقت ختم ہو گیا۔ نیا کوڈ منگوائیں۔'),
  code_tries_used: t(
    'Too many wrong codes. A supervisor needs to unlock it.',
    'کئی بار غلط کوڈ ڈالا گیا۔ اب نگران ہی اسے کھول سکتے ہیں۔',
  ),
  sign_in_again: t('For this, sign out and sign in again first.', 'اس کے لیے پہلے سائن آؤٹ کر کے دوبارہ سائن اِن کریں۔'),
  passkeys_unavailable: t('Passkeys don’t work at this address.', 'اس پتے پر پاس کی کام نہیں کرتی۔'),
  passkeys_full: t('You have ten passkeys already. Remove one first.', 'آپ کی دس پاس کیز ہو چکی ہیں۔ پہلے ایک ہٹائیں۔'),
  passkey_wrong: t(
    'This passkey isn’t known here. Sign in with your number.',
    'یہ پاس کی یہاں درج نہیں۔ اپنے نمبر سے سائن اِن کریں۔',
  ),
  passkey_expired: t('That took too long. Try again.', 'بہت دیر ہو گئی۔ دوبارہ کوشش کریں۔'),
  passkey_copied: t(
    'A copy of this passkey was used, so it no longer works. Sign in with your number and remove it.',
    'اس پاس کی کی نقل استعمال ہوئی ہے، اس لیے اب یہ کام نہیں کرتی۔ اپنے نمبر سے سائن اِن کریں اور اسے ہٹا دیں۔',
  ),
  passkey_known: t('This passkey is here already.', 'یہ پاس کی پہلے سے موجود ہے۔'),
  no_passkey: t('You have no passkey yet.', 'آپ کی ابھی کوئی پاس کی نہیں۔'),
  step_up_needed: t(
    'This needs the code from your authenticator app once more.',
    'اس کام کے لیے اپنی تصدیقی ایپ کا کوڈ ایک بار پھر درکار ہے۔',
  ),
  code_too_soon: t(
    'We’ve just sent a code. Wait a little before you ask for another.',
    'کوڈ ابھی بھیجا گیا ہے۔ دوبارہ منگوانے سے پہلے تھوڑا انتظار کریں۔',
  ),
  code_hourly_cap: t(
    'Too many codes were asked for here. Use the phone or browser you last signed in with, call us, or try again in an hour.',
    'یہاں سے بہت زیادہ کوڈ منگوائے جا چکے ہیں۔ اُس فون یا براؤزر سے سائن اِن کریں جس سے پہلے کیا تھا، ہمیں فون کریں، یا ایک گھنٹے بعد کوشش کریں۔',
  ),
  phone_not_texted: t(
    'We can’t send codes to this number. Use a Pakistani mobile number, or call us.',
    'اس نمبر پر کوڈ نہیں بھیجا جا سکتا۔ پاکستان کا کوئی موبائل نمبر لکھیں، یا ہمیں فون کریں۔',
  ),
  not_on_this_device: t(
    'You need to do this on your own phone, not the representative’s.',
    'یہ کام نمائندے کے فون پر نہیں، اپنے فون پر کریں۔',
  ),
  adult_needs_phone: t(
    'An adult needs their own phone number so they can agree to this themselves.',
    'بالغ فرد کا اپنا نمبر ضروری ہے تاکہ وہ خود رضامندی دے سکے۔',
  ),
  nobody_to_call: t(
    'We don’t have a phone number for whoever needs to act.',
    'جس کی باری ہے، اس کا فون نمبر یہاں درج نہیں۔',
  ),
  no_number_known: t(
    'We don’t have a number. An administrator can add one to the office.',
    'نمبر معلوم نہیں۔ منتظم اسے دفتر کے ساتھ درج کر سکتا ہے۔',
  ),
  name_is_theirs: t(
    'They joined with their own number, so you can’t change their name.',
    'وہ اپنے نمبر سے شامل ہوئے ہیں، اس لیے ان کا نام آپ نہیں بدل سکتے۔',
  ),
  invites_day_max: t(
    'Enough invitations have been sent for today. Try again tomorrow, or call 1202.',
    'آج کے لیے کافی دعوتیں بھیجی جا چکی ہیں۔ کل دوبارہ کوشش کریں، یا 1202 پر فون کریں۔',
  ),
  household_full: t('You can’t add any more people to this household.', 'اس گھرانے میں اور افراد شامل نہیں ہو سکتے۔'),
}

const booking: Record<string, LocalText> = {
  contact_unproven: t(
    'We text about an order only to your own number. If somebody else will be at the door, give their number as the receiver’s, or call 1202.',
    'آرڈر کے پیغام صرف آپ کے اپنے نمبر پر آتے ہیں۔ دروازے پر کوئی اور ہو گا تو اس کا نمبر وصول کرنے والے کے طور پر دیں، یا 1202 پر فون کریں۔',
  ),
  orders_open_max: t(
    'As many of your orders are under way as we take at once. Wait for one to be finished, or call 1202: they can take more for you.',
    'آپ کے جتنے آرڈر ہم ایک ساتھ لے سکتے ہیں وہ چل رہے ہیں۔ کوئی ایک مکمل ہونے دیں، یا 1202 پر فون کریں، وہ مزید آرڈر لے لیں گے۔',
  ),
  times_held_max: t(
    'You already hold as many visit times as one household can. Cancel one, or call 1202: they can give you more.',
    'ملاقات کے جتنے وقت ایک گھرانہ لے سکتا ہے وہ آپ لے چکے ہیں۔ کوئی ایک چھوڑ دیں، یا 1202 پر فون کریں، وہ اور وقت دے دیں گے۔',
  ),
  number_told_max: t(
    'Several visits are already announced to this number. Give your own number for now, or call 1202.',
    'اس نمبر پر پہلے ہی کئی ملاقاتوں کی اطلاع جا رہی ہے۔ ابھی اپنا نمبر دیں، یا 1202 پر فون کریں۔',
  ),
  orders_from_here_max: t(
    'Very many orders have come from this phone or network. Call 1202 and they will take your order.',
    'اس فون یا نیٹ ورک سے بہت زیادہ آرڈر آ چکے ہیں۔ 1202 پر فون کریں، وہ آپ کا آرڈر لے لیں گے۔',
  ),
  service_unknown: t('We don’t offer this service.', 'یہ سروس ہمارے پاس نہیں۔'),
  case_unknown: t('Choose which case applies to you again.', 'اپنی صورتِ حال دوبارہ چنیں۔'),
  service_version_old: t(
    'The rules or the fee for this service have changed. Check the new price. Your answers are saved.',
    'اس دوران اس سروس کا قاعدہ یا فیس بدل گئی۔ نیا خرچ دیکھ لیں؛ آپ کا لکھا ہوا محفوظ ہے۔',
  ),
  mode_not_offered: t('You can’t get this service in this way here.', 'یہاں یہ سروس اس طریقے سے نہیں ملتی۔'),
  not_eligible: t(
    'This person can’t apply in this way. The reason is shown.',
    'قانون کے مطابق اس صورت میں درخواست نہیں دی جا سکتی۔ وجہ ساتھ لکھی ہے۔',
  ),
  area_not_served: t(
    'We don’t visit this area yet. You can apply at the office yourself.',
    'ہم ابھی اس جگہ نہیں آتے۔ آپ خود دفتر میں درخواست دے سکتے ہیں۔',
  ),
  pin_too_rough: t(
    'Your phone isn’t sure where you are. Move the pin to your house.',
    'فون کو آپ کی جگہ ٹھیک معلوم نہیں۔ نقشے پر نشان کو اپنے گھر پر لے آئیں۔',
  ),
  event_too_old: t('This event is too old, or the clocks don’t match.', 'یہ اطلاع پرانی ہے، یا گھڑیاں ایک جیسی نہیں۔'),
  extension_taken: t('Someone else is using this extension.', 'یہ ایکسٹینشن کوئی اور استعمال کر رہا ہے۔'),
  taken_by_another: t('Someone else is calling them now.', 'انہیں ابھی کوئی اور کال کر رہا ہے۔'),
  nothing_published: t('No figures were published for that day.', 'اُس دن کے اعداد و شمار شائع نہیں ہوئے۔'),
  slot_full: t(
    'Someone has just taken this time. The next available times are shown.',
    'یہ وقت ابھی کسی اور نے لے لیا۔ اگلے خالی وقت دکھائے گئے ہیں۔',
  ),
  hour_is_free: t(
    'A time has just become free on one of these days. Choose it from the list.',
    'ان دنوں میں ایک وقت ابھی خالی ہوا ہے۔ فہرست میں سے چن لیں۔',
  ),
  waits_max: t(
    'You’re already waiting for as many times as we can keep track of. Stop waiting for one of them first.',
    'آپ پہلے ہی اتنے اوقات کے انتظار میں ہیں جتنے ہو سکتے ہیں۔ پہلے کسی ایک کا انتظار ختم کریں۔',
  ),
  days_unfit: t(
    'We don’t take bookings for these days yet, or they’re over.',
    'ان دنوں کی بکنگ ابھی کھلی نہیں، یا وہ دن گزر چکے۔',
  ),
  slot_too_soon: t(
    'We need to collect the document from the office first. Choose a later time.',
    'کاغذ پہلے دفتر سے لانا ہے۔ ذرا بعد کا وقت چنیں۔',
  ),
  slot_unknown: t('This time is no longer available. Choose another.', 'یہ وقت اب دستیاب نہیں۔ کوئی اور وقت چنیں۔'),
  quote_changed: t(
    'The price has changed. Check the new price. You haven’t paid anything.',
    'خرچ اب وہ نہیں جو آپ نے دیکھا تھا۔ دوبارہ دیکھ لیں؛ ابھی کوئی ادائیگی نہیں ہوئی۔',
  ),
  fee_changed: t(
    'The amount has changed since you agreed to it. Check the new amount.',
    'رقم اب وہ نہیں جس پر آپ نے ہاں کی تھی۔ دوبارہ دیکھ لیں۔',
  ),
  phone_invalid: t(
    'Enter a phone number we can call, like 0300 1234567.',
    'فون نمبر درست نہیں لگتا۔ یوں لکھیں: 03001234567',
  ),
  identifier_invalid: t(
    'Enter an identity card number. It has 13 digits.',
    'شناختی کارڈ نمبر درست نہیں لگتا۔ اس میں 13 ہندسے ہوتے ہیں۔',
  ),
  birth_invalid: t(
    'Check the date of birth. It can’t be in the future, or more than 130 years ago.',
    'تاریخِ پیدائش دیکھ لیں۔ یہ آج کے بعد کی یا 130 سال سے زیادہ پرانی نہیں ہو سکتی۔',
  ),
  pin_far_from_tehsil: t(
    'The pin on the map is far from the tehsil you chose. Move the pin, or choose another tehsil.',
    'نقشے پر نشان منتخب تحصیل سے بہت دور ہے۔ نشان درست جگہ لے جائیں یا دوسری تحصیل چنیں۔',
  ),
  text_unclear: t(
    'There are signs in it that can’t be seen. Delete it and type it again.',
    'اس میں ایسے حرف ہیں جو نظر نہیں آتے۔ اسے مٹا کر دوبارہ لکھیں۔',
  ),
  date_invalid: t('This date doesn’t exist.', 'ایسی کوئی تاریخ نہیں۔'),
  form_invalid: t(
    'Some answers are missing or wrong. They’re highlighted, and the rest are saved.',
    'کچھ جواب رہ گئے ہیں یا ٹھیک نہیں۔ ان پر نشان ہے؛ باقی سب محفوظ ہے۔',
  ),
  form_version_old: t(
    'The form has changed. Your answers are saved. Check the new questions.',
    'فارم بدل گیا ہے۔ آپ کے جواب محفوظ ہیں؛ نئے سوال دیکھ لیں۔',
  ),
  form_closed: t(
    'The form has gone to the office, so you can’t change it here.',
    'فارم دفتر جا چکا ہے، اب یہاں بدلا نہیں جا سکتا۔',
  ),
  address_needed: t('Tell us where to come.', 'ہمیں بتائیں کہ کہاں آنا ہے۔'),
  receiver_needed: t(
    'Tell us who will be at home: their name and phone number.',
    'گھر پر کون ملے گا؟ ان کا نام اور فون نمبر چاہیے۔',
  ),
  prerequisite_missing: t('You need to get another document first.', 'پہلے ایک اور کاغذ بنوانا ہو گا۔'),
  no_competent_office: t(
    'We can’t tell which office deals with this. Tell us where it happened or where you live.',
    'معلوم نہیں ہو سکا کہ یہ کس دفتر کا کام ہے۔ جگہ یا رہائش بتائیں۔',
  ),
  order_exists: t('You’ve already placed this order.', 'یہ آرڈر پہلے ہی ہو چکا ہے۔'),
  party_unknown: t('This person isn’t part of the request.', 'یہ شخص اس درخواست میں شامل نہیں۔'),
}

const life: Record<string, LocalText> = {
  not_scheduled: t('There’s no planned visit to move.', 'کوئی ملاقات طے نہیں جس کا وقت بدلا جائے۔'),
  visit_settled: t(
    'The visit is already under way. Call us if something has to change.',
    'آمد شروع ہو چکی ہے؛ یہ اب یہاں نہیں بدلا جا سکتا۔ کچھ بدلنا ہو تو ہمیں فون کریں۔',
  ),
  time_chosen: t(
    'You’ve already chosen a time. You can change it instead.',
    'وقت پہلے ہی چنا جا چکا ہے۔ آپ اسے بدل سکتے ہیں۔',
  ),
  way_settled: t(
    'The form and papers are already in, so this can’t change now.',
    'فارم اور کاغذات مکمل ہو چکے ہیں، یہ اب نہیں بدل سکتا۔',
  ),
  not_in_this_mode: t('This step isn’t part of the option you chose.', 'یہ قدم آپ کے چنے ہوئے طریقے میں نہیں ہوتا۔'),
  request_ended: t('This request has ended.', 'یہ درخواست ختم ہو چکی ہے۔'),
  reschedule_needs_reason: t(
    'The visit is less than a day away. Tell us why you need to move it.',
    'ملاقات میں ایک دن سے کم رہ گیا ہے۔ وقت بدلنے کی وجہ بتائیں۔',
  ),
  reschedule_used: t(
    'You’ve already moved this once at short notice. Call us.',
    'ایک بار دیر سے وقت بدلا جا چکا ہے۔ ہمیں فون کریں۔',
  ),
  too_late_to_cancel: t(
    'It’s too late to cancel, but you can still withdraw the application.',
    'اب منسوخ نہیں ہو سکتا۔ آپ درخواست واپس لے سکتے ہیں۔',
  ),
  work_has_begun: t('The work at the door has begun.', 'گھر پر کام شروع ہو چکا ہے۔'),
  not_filed_yet: t('The application hasn’t gone to the office yet.', 'درخواست ابھی دفتر نہیں گئی۔'),
  already_decided: t('The office has already decided.', 'دفتر فیصلہ کر چکا ہے۔'),
  not_approved_yet: t(
    'Approve the application before issuing the document.',
    'کاغذ جاری کرنے سے پہلے درخواست منظور کریں۔',
  ),
  already_objected: t(
    'An objection is already open. Wait for the citizen’s answer.',
    'ایک اعتراض پہلے سے جاری ہے۔ درخواست گزار کے جواب کا انتظار کریں۔',
  ),
  not_now: t('You can’t do this at the moment.', 'یہ ابھی نہیں ہو سکتا۔'),
  not_delivered_yet: t('The document hasn’t been delivered yet.', 'کاغذ ابھی آپ کو نہیں ملا۔'),
  trip_unknown: t(
    'This link no longer works. Ask whoever sent it for a new one.',
    'یہ لنک اب کام نہیں کرتا۔ جس نے بھیجا تھا ان سے نیا لنک مانگ لیں۔',
  ),
  tracker_unknown: t(
    'This address isn’t valid any more. Get a new one in the representative’s app, under My account.',
    'یہ پتہ اب نہیں چلتا۔ نمائندے کی ایپ میں «میرا کھاتہ» سے نیا پتہ لیں۔',
  ),
  tracker_id_missing: t(
    'The tracker app doesn’t say which device it is. Enter your badge number as its identifier.',
    'ٹریکر ایپ اپنی شناخت نہیں بتا رہی۔ اس میں شناخت کی جگہ اپنا بیج نمبر لکھیں۔',
  ),
  tracker_id_wrong: t(
    'This address belongs to somebody else’s badge number. Set up the tracker app with your own.',
    'یہ پتہ کسی اور بیج نمبر کا ہے۔ ٹریکر ایپ میں اپنا بیج نمبر اور اپنا پتہ لکھیں۔',
  ),
  no_such_visit_now: t('There’s no visit when this could be done.', 'ایسی کوئی ملاقات طے نہیں جس میں یہ ہو سکے۔'),
  need_closed: t('This has already been dealt with.', 'یہ کام پہلے ہی ہو چکا ہے۔'),
  need_open: t('There’s something you need to do first.', 'پہلے آپ کی طرف سے ایک کام باقی ہے۔'),
  reference_needed: t('Enter the reference number from the office.', 'دفتر کا دیا ہوا نمبر لکھیں۔'),
  proof_missing: t(
    'Read the names and dates aloud and get a yes to each first.',
    'پہلے نام اور تاریخیں پڑھ کر سنانی اور ہاں کرانی ہیں۔',
  ),
  proof_differs: t('A line doesn’t match the form. Read it again.', 'ایک سطر فارم سے نہیں ملتی۔ دوبارہ پڑھ لیں۔'),
  no_objection: t('The office hasn’t asked for anything.', 'دفتر نے کوئی کمی نہیں بتائی۔'),
  state_not_named: t('The decision doesn’t mention this stage.', 'فیصلے میں یہ مرحلہ نہیں لکھا۔'),
  area_event: t(
    'There’s an emergency in this area. Nothing counts against anyone until it ends.',
    'اس علاقے میں ہنگامی صورتِ حال ہے؛ اس دوران کسی پر کوئی بات نہیں آئے گی۔',
  ),
  already_declared: t(
    'An emergency has already been declared for this area.',
    'اس علاقے میں ہنگامی صورتِ حال کا اعلان پہلے ہی ہو چکا ہے۔',
  ),
  already_done: t('This has already been done.', 'یہ پہلے ہی ہو چکا ہے۔'),
  ground_needed: t('Give the legal ground for the rejection.', 'درخواست نامنظور کرنے کی قانونی بنیاد لکھیں۔'),
  application_unknown: t('This office doesn’t have this application.', 'اس دفتر میں ایسی کوئی درخواست نہیں۔'),
}

const papers: Record<string, LocalText> = {
  document_missing: t(
    'A paper is still missing. It’s highlighted in the list.',
    'ایک کاغذ ابھی باقی ہے۔ فہرست میں اس پر نشان ہے۔',
  ),
  file_kind_wrong: t(
    'This file isn’t a photo or a PDF, even if its name says so.',
    'یہ فائل تصویر یا پی ڈی ایف نہیں، چاہے نام کچھ بھی ہو۔',
  ),
  file_too_large: t(
    'This file is too big. Take the photo again, or scan it at a lower quality.',
    'یہ فائل بہت بڑی ہے۔ تصویر دوبارہ لیں، یا کم کوالٹی پر سکین کریں۔',
  ),
  voice_kind_wrong: t('We can’t play this recording. Record it again.', 'یہ آواز چل نہیں سکتی۔ دوبارہ ریکارڈ کریں۔'),
  voice_too_long: t(
    'This recording is too long. Describe the way in one minute.',
    'یہ ریکارڈنگ بہت لمبی ہے۔ راستہ ایک منٹ میں بتائیں۔',
  ),
  pdf_locked: t(
    'This PDF is locked. Save it without a password, or take a photo of the paper.',
    'یہ PDF بند ہے۔ اسے پاس ورڈ کے بغیر محفوظ کریں، یا کاغذ کی تصویر لیں۔',
  ),
  pdf_active: t(
    'This PDF has a program or another file inside it, so we can’t accept it. Take a photo of the paper instead.',
    'اس PDF کے اندر کوئی پروگرام یا دوسری فائل ہے، اس لیے یہ نہیں لی جاتی۔ کاغذ کی تصویر لیں۔',
  ),
  pdf_too_long: t(
    'This PDF has more than 10 pages. Only send the pages of this paper.',
    'اس PDF میں دس سے زیادہ صفحے ہیں۔ صرف اسی کاغذ کے صفحے بھیجیں۔',
  ),
  file_too_long: t(
    'This document has more than 60 pages. Ask the office for the document alone.',
    'اس دستاویز میں ساٹھ سے زیادہ صفحے ہیں۔ دفتر سے صرف اصل دستاویز منگوائیں۔',
  ),
  file_hash_wrong: t(
    'The file isn’t the one that the department’s message names. Ask the department to send it again.',
    'محکمے کے پیغام میں جس فائل کا ذکر ہے، یہ وہ فائل نہیں۔ محکمے سے دوبارہ منگوائیں۔',
  ),
  file_of_another: t(
    'This very file has already been issued on another application.',
    'بالکل یہی فائل کسی اور درخواست پر جاری ہو چکی ہے۔',
  ),
  file_missing: t(
    'The document that this message speaks of isn’t here. Take the message without it, or ask the department to send it again.',
    'جس دستاویز کا اس پیغام میں ذکر ہے وہ یہاں نہیں۔ پیغام اس کے بغیر لیں، یا محکمے سے دوبارہ منگوائیں۔',
  ),
  file_changed: t(
    'The chosen file has changed since you looked at it. Look at it again.',
    'آپ کے دیکھنے کے بعد منتخب فائل بدل گئی ہے۔ دوبارہ دیکھ لیں۔',
  ),
  host_unknown: t(
    'This demo answers only under this machine’s own addresses, such as 127.0.0.1. To show it under another name, start it with PUBLIC_URL_CITIZEN.',
    'یہ ڈیمو صرف اسی مشین کے اپنے پتوں پر چلتا ہے، جیسے 127.0.0.1۔ کسی اور نام سے دکھانا ہو تو اسے PUBLIC_URL_CITIZEN کے ساتھ چلائیں۔',
  ),
  files_busy: t(
    'Many files are being read at the moment. Your file is still with you. Send it again in a minute.',
    'اس وقت بہت سی فائلیں پڑھی جا رہی ہیں۔ آپ کی فائل آپ کے پاس محفوظ ہے، ایک منٹ بعد دوبارہ بھیجیں۔',
  ),
  file_too_demanding: t(
    'We can’t open this file. Take a photo of the page and send that instead.',
    'یہ فائل ہم سے نہیں کھلتی۔ اس کی جگہ کاغذ کی تصویر کھینچ کر بھیجیں۔',
  ),
  image_blurred: t(
    'The photo is blurred. Hold the phone still and take it again.',
    'تصویر دھندلی ہے۔ فون سیدھا پکڑ کر دوبارہ لیں۔',
  ),
  image_too_small: t(
    'The photo is too small to read. Move closer.',
    'تصویر بہت چھوٹی ہے، پڑھی نہیں جاتی۔ قریب سے لیں۔',
  ),
  image_glare: t(
    'There’s a reflection on the paper. Tilt it and take the photo again.',
    'کاغذ پر چمک پڑ رہی ہے۔ ذرا ترچھا کر کے دوبارہ لیں۔',
  ),
  item_unknown: t('This paper isn’t on the list.', 'یہ کاغذ فہرست میں نہیں۔'),
  never_carried: t(
    'Never take an identity card away. Photograph it and hand it back.',
    'شناختی کارڈ کبھی ساتھ نہیں لے جایا جاتا۔ تصویر لے کر فوراً واپس کریں۔',
  ),
  bag_needed: t(
    'Originals can only go in a sealed bag. Scan the bag’s number.',
    'اصل کاغذ صرف مہر بند تھیلے میں جاتا ہے۔ تھیلے کا نمبر سکین کریں۔',
  ),
  countersign_needed: t(
    'The person giving or taking the paper needs to sign too.',
    'کاغذ دینے یا لینے والے کے دستخط بھی ضروری ہیں۔',
  ),
  not_holder: t('They don’t have this paper.', 'یہ کاغذ اس وقت ان کے پاس نہیں۔'),
  paper_unaccounted: t('First say what you did with each paper.', 'پہلے بتائیں کہ ہر کاغذ کا کیا کیا گیا۔'),
  originals_held: t(
    'You still have original papers. Hand them back first.',
    'آپ کے پاس اصل کاغذات ہیں۔ پہلے واپس کریں۔',
  ),
  report_needed: t('Enter the report number for the lost paper.', 'گم شدہ کاغذ کی رپورٹ کا نمبر لکھیں۔'),
  line_not_on_paper: t(
    'This line isn’t on the document. Choose the line that’s wrong.',
    'یہ سطر کاغذ پر نہیں۔ وہ سطر چنیں جو غلط ہے۔',
  ),
  file_damaged: t('The whole file didn’t arrive. Send it again.', 'فائل پوری نہیں پہنچی۔ دوبارہ بھیجیں۔'),
}

const visits: Record<string, LocalText> = {
  offer_taken: t('Someone else has taken this job.', 'یہ کام کسی اور نے لے لیا۔'),
  offer_expired: t('This offer has expired.', 'اس کام کی پیشکش کا وقت گزر گیا۔'),
  standing_not_active: t(
    'Your account isn’t active. See why under “My account”.',
    'آپ کا اکاؤنٹ فعال نہیں۔ وجہ «میرا کھاتہ» میں دیکھیں۔',
  ),
  standing_not_possible: t('You can’t change to this standing from here.', 'موجودہ حیثیت سے یہ تبدیلی ممکن نہیں۔'),
  cash_aged: t(
    'You’ve had cash for too long. Deposit it to get cash jobs again.',
    'آپ کے پاس نقد رقم زیادہ دیر سے ہے۔ پہلے جمع کرا دیں، پھر نقد والے کام ملیں گے۔',
  ),
  cash_over_authority: t(
    'You have cash that wasn’t agreed in advance. Deposit it to get cash jobs again.',
    'آپ کے پاس ایسی نقد رقم ہے جو پہلے سے طے نہ تھی۔ پہلے جمع کرا دیں، پھر نقد والے کام ملیں گے۔',
  ),
  head_room_taken: t(
    'The cash limit for this visit is reserved for another representative.',
    'اس ملاقات کی نقد رقم کی گنجائش کسی دوسرے نمائندے کے نام ہے۔',
  ),
  no_head_room: t(
    'This amount wasn’t reserved for the visit. Send it again.',
    'اس ملاقات کے لیے اتنی رقم طے نہ تھی۔ دوبارہ بھیجیں۔',
  ),
  psid_unknown: t('We can’t find this PSID. Check the 17 digits.', 'یہ PSID نہیں ملا۔ 17 ہندسے دیکھ لیں۔'),
  cash_cap_exceeded: t(
    'You have too much cash for this job. Deposit it first.',
    'اس کام کے لیے آپ کے پاس نقد رقم زیادہ ہے۔ پہلے جمع کرا دیں۔',
  ),
  recovery_ended: t('This has already been dealt with.', 'یہ معاملہ پہلے ہی نمٹ چکا ہے۔'),
  fetcher_needed: t('First say who will collect the papers.', 'پہلے بتائیں کہ کاغذ کون واپس لائے گا۔'),
  shift_end_unfit: t(
    'A shift has to end in the future and last no more than 16 hours.',
    'ڈیوٹی کے ختم ہونے کا وقت ابھی کے بعد اور زیادہ سے زیادہ سولہ گھنٹے تک کا ہو سکتا ہے۔',
  ),
  not_on_shift: t('You’re not on shift.', 'آپ ڈیوٹی پر نہیں ہیں۔'),
  visit_open: t(
    'You still have an open visit. Finish it or give it back.',
    'ایک ملاقات ابھی باقی ہے۔ پوری کریں یا واپس کر دیں۔',
  ),
  visit_overlaps: t('You have another visit at that time.', 'اسی وقت آپ کی دوسری ملاقات ہے۔'),
  another_visit_open: t('Finish your current visit first.', 'پہلے جاری ملاقات مکمل کریں۔'),
  visit_not_yours: t('This visit isn’t yours.', 'یہ ملاقات آپ کی نہیں۔'),
  visit_moved_on: t(
    'The visit has moved on. We’ve reloaded it.',
    'اس دوران ملاقات آگے بڑھ چکی ہے۔ تازہ حالت دکھائی جا رہی ہے۔',
  ),
  visit_held: t('This visit is on hold. Let it go first.', 'یہ ملاقات روکی ہوئی ہے۔ پہلے روک ختم کریں۔'),
  visit_changed_hands: t(
    'Someone else has one of these visits by now. Look again before you swap.',
    'اس دوران ان میں سے ایک ملاقات کسی اور کے پاس چلی گئی۔ ادلا بدلی سے پہلے دوبارہ دیکھ لیں۔',
  ),
  swap_of_one: t(
    'Both visits are with the same representative. Choose a visit of someone else.',
    'دونوں ملاقاتیں ایک ہی نمائندے کے پاس ہیں۔ کسی اور کی ملاقات چنیں۔',
  ),
  swap_not_promised: t(
    'Only visits that someone has taken and not yet set out to can be swapped.',
    'ادلا بدلی صرف ان ملاقاتوں کی ہو سکتی ہے جو کسی نے لے لی ہوں اور ابھی روانہ نہ ہوا ہو۔',
  ),
  swap_other_day: t('Both visits have to be on the same day.', 'دونوں ملاقاتیں ایک ہی دن کی ہونی چاہییں۔'),
  swap_would_break: t(
    'Nothing was swapped, as one of them can’t do the other visit. The reasons are below.',
    'ادلا بدلی نہیں ہوئی، کیونکہ ان میں سے کوئی دوسری ملاقات نہیں کر سکتا۔ وجہ نیچے لکھی ہے۔',
  ),
  facilitator_barred: t(
    'This representative can’t do the visit. The reasons are below.',
    'یہ نمائندہ یہ ملاقات نہیں کر سکتا۔ وجہ نیچے لکھی ہے۔',
  ),
  visit_pinned: t(
    'A colleague has pinned this visit to its representative. See why, and unpin it first.',
    'کسی ساتھی نے اس ملاقات کا نمائندہ پکا کر رکھا ہے۔ وجہ دیکھیں، پھر چاہیں تو پہلے وہ فیصلہ واپس لیں۔',
  ),
  visit_promised: t(
    'Someone has already promised this visit. Take it back from them first.',
    'یہ ملاقات کوئی نمائندہ لے چکا ہے۔ پہلے اُن سے واپس لیں۔',
  ),
  hold_until_invalid: t(
    'Choose a time from now until the visit is due to start.',
    'ابھی سے لے کر ملاقات شروع ہونے تک کا کوئی وقت چنیں۔',
  ),
  override_by_another: t(
    'A colleague was faster. See what they decided before you change it.',
    'آپ سے پہلے کوئی ساتھی فیصلہ کر چکا ہے۔ بدلنے سے پہلے دیکھ لیں کہ کیا طے ہوا۔',
  ),
  override_ended: t(
    'This decision no longer applies. We’ve reloaded the visit.',
    'یہ فیصلہ اب لاگو نہیں۔ ملاقات کی تازہ حالت دکھائی جا رہی ہے۔',
  ),
  visit_unproven: t(
    'The code for this visit hasn’t been confirmed. We’ll call the household first.',
    'اس ملاقات کے کوڈ کی تصدیق باقی ہے۔ پہلے ہم گھر والوں کو فون کریں گے۔',
  ),
  too_early: t('It’s too early for this.', 'ابھی اس کا وقت نہیں ہوا۔'),
  too_far: t(
    'You’re too far from the door. Move closer, or give a reason.',
    'آپ دروازے سے دور ہیں۔ قریب جائیں یا وجہ لکھیں۔',
  ),
  call_attempt_missing: t('Call the household first.', 'پہلے گھر والوں کو فون کریں۔'),
  reason_unknown: t('Choose a reason from the list.', 'فہرست میں سے وجہ چنیں۔'),
  diary_needed: t('Enter the diary number from the counter.', 'کاؤنٹر کا دیا ہوا ڈائری نمبر لکھیں۔'),
  outcome_impossible: t('This task can’t have this outcome.', 'اس کام کا یہ نتیجہ نہیں ہو سکتا۔'),
  not_locked: t('No code for this visit is locked.', 'اس ملاقات کا کوئی کوڈ بند نہیں۔'),
  already_taken: t('This has already been taken.', 'یہ پہلے ہی لے لیا گیا ہے۔'),
  only_at_the_door: t('You can only see this during the visit.', 'یہ صرف ملاقات کے دوران دکھایا جاتا ہے۔'),
  call_unknown: t('We can’t find this call.', 'ایسی کوئی کال نہیں۔'),
}

const money: Record<string, LocalText> = {
  fee_unpaid: t('A fee hasn’t been paid yet.', 'ایک فیس ابھی ادا نہیں ہوئی۔'),
  already_paid: t(
    'This has already been paid. You don’t owe anything more.',
    'یہ ادا ہو چکا ہے۔ اس کا اور کچھ نہیں دینا۔',
  ),
  amount_not_quote: t(
    'This isn’t the agreed amount. Nobody can ask for a different one.',
    'یہ رقم طے شدہ رقم نہیں۔ کوئی اور رقم مانگی نہیں جا سکتی۔',
  ),
  amount_invalid: t('Enter an amount in rupees.', 'رقم روپوں میں لکھیں۔'),
  nothing_due: t('There’s nothing to pay.', 'کوئی رقم نہیں دینی۔'),
  over_ceiling: t('This is more than the limit for this cost.', 'اس کام کے لیے اتنی رقم نہیں دی جا سکتی۔'),
  receipt_missing: t('Take a photo of the receipt.', 'رسید کی تصویر ضروری ہے۔'),
  line_unknown: t('This isn’t part of the agreed price.', 'یہ طے شدہ خرچ کی کوئی مد نہیں۔'),
  rail_down: t(
    'The payment service isn’t answering. No money was taken. We’ll keep trying.',
    'ادائیگی کا نظام جواب نہیں دے رہا۔ کوئی رقم نہیں کٹی؛ ہم خود دوبارہ پوچھیں گے۔',
  ),
  rail_off: t(
    'You can’t pay this way at the moment. Choose another way.',
    'اس طریقے سے ابھی ادائیگی نہیں ہو رہی۔ کوئی اور طریقہ چنیں۔',
  ),
  payment_under_way: t(
    'A payment is already waiting for your approval. Finish it or cancel it first.',
    'ایک ادائیگی آپ کی منظوری کی منتظر ہے۔ پہلے اُسے مکمل کریں یا روک دیں۔',
  ),
  payment_settled: t('This payment isn’t waiting any more.', 'یہ ادائیگی اب انتظار میں نہیں ہے۔'),
  insufficient_balance: t('There isn’t enough in this account.', 'اس کھاتے میں اتنی رقم نہیں۔'),
  payout_returned: t('The bank has already returned this payout.', 'بینک یہ ادائیگی پہلے ہی واپس کر چکا ہے۔'),
  claim_made: t(
    'You have already said that something is wrong with this amount.',
    'آپ اس رقم کے بارے میں پہلے ہی بتا چکے ہیں۔',
  ),
  line_in_batch: t(
    'This amount is on its way to your account. You can say what’s wrong once it’s there.',
    'یہ رقم آپ کے اکاؤنٹ کے لیے بھیجی جا رہی ہے۔ پہنچ جائے تو بتائیں کہ کیا غلط ہے۔',
  ),
  line_taken_back: t('This amount has been taken back.', 'یہ رقم واپس لی جا چکی ہے۔'),
  claim_too_late: t(
    'This amount is more than 90 days old. It can no longer be changed here.',
    'اس رقم کو 90 دن سے زیادہ ہو چکے ہیں۔ اب یہاں اس پر بات نہیں ہو سکتی۔',
  ),
  claim_answered: t('This has already been answered.', 'اس کا جواب دیا جا چکا ہے۔'),
  claim_taken: t('Somebody else is working on this.', 'اس پر کوئی اور کام کر رہا ہے۔'),
  batch_settled: t(
    'This batch has already been released or withdrawn.',
    'یہ ادائیگیاں پہلے ہی منظور ہو چکی ہیں یا واپس لی جا چکی ہیں۔',
  ),
  batch_not_sent: t(
    'There’s no file until a second person has released the batch and its payments are sent.',
    'فائل تب بنے گی جب کوئی دوسرا شخص منظوری دے گا اور ادائیگیاں بھیج دی جائیں گی۔',
  ),
  payer_missing: t(
    'The programme’s own account isn’t set up, so there’s no ISO 20022 file. Use the CSV, or ask whoever runs the server to set PAYER_NAME and PAYER_IBAN.',
    'پروگرام کا اپنا اکاؤنٹ درج نہیں، اس لیے ISO 20022 فائل نہیں بن سکتی۔ CSV استعمال کریں، یا سرور چلانے والے سے کہیں کہ PAYER_NAME اور PAYER_IBAN درج کرے۔',
  ),
  answer_unreadable: t(
    'We can’t read this file as a bank’s answer (pain.002). It may be cut off; download it from the bank again. Nothing was changed.',
    'یہ فائل بینک کے جواب (pain.002) کے طور پر نہیں پڑھی جا سکی۔ شاید ادھوری ہے؛ بینک سے دوبارہ ڈاؤن لوڈ کریں۔ کچھ نہیں بدلا گیا۔',
  ),
  answer_differs: t(
    'An answer with this number was read before, and said something else. Ask the bank. Nothing was changed.',
    'اسی نمبر کا جواب پہلے پڑھا جا چکا ہے اور اس میں کچھ اور لکھا تھا۔ بینک سے پوچھیں۔ کچھ نہیں بدلا گیا۔',
  ),
  settlement_over: t(
    'This batch has already been released or withdrawn.',
    'یہ ادائیگی پہلے ہی منظور ہو چکی ہے یا واپس لی جا چکی ہے۔',
  ),
  settlement_not_sent: t(
    'This batch hasn’t been released, or its money came back.',
    'یہ ادائیگی ابھی منظور نہیں ہوئی، یا اس کی رقم واپس آ چکی ہے۔',
  ),
  settlement_day: t(
    'Enter a day between the release of the batch and today.',
    'منظوری کے دن سے آج تک کا کوئی دن لکھیں۔',
  ),
  batch_unknown: t(
    'This answer isn’t about any batch of ours. Nothing was changed.',
    'یہ جواب ہماری کسی ادائیگی کے بارے میں نہیں۔ کچھ نہیں بدلا گیا۔',
  ),
  payment_unknown: t(
    'The answer names a payment that isn’t in this batch. Ask the bank. Nothing was changed.',
    'جواب میں ایسی ادائیگی کا ذکر ہے جو ان میں شامل نہیں تھی۔ بینک سے پوچھیں۔ کچھ نہیں بدلا گیا۔',
  ),
  statement_unreadable: t(
    'We can’t read this file as a bank statement (camt.053 or our CSV layout). It may be cut off; download it from the bank again. Nothing was taken.',
    'یہ فائل بینک سٹیٹمنٹ (camt.053 یا ہماری CSV) کے طور پر نہیں پڑھی جا سکی۔ شاید ادھوری ہے؛ بینک سے دوبارہ ڈاؤن لوڈ کریں۔ کچھ درج نہیں ہوا۔',
  ),
  statement_encoding: t(
    'The letters of this file can’t be read for certain. Save it as UTF-8, UTF-16 or Windows-1252. Nothing was taken.',
    'اس فائل کے حروف یقین سے نہیں پڑھے جا سکے۔ اسے UTF-8، UTF-16 یا Windows-1252 میں محفوظ کریں۔ کچھ درج نہیں ہوا۔',
  ),
  statement_in_parts: t(
    'This file holds only one page of a statement, or several statements. Ask the bank for one whole statement per file. Nothing was taken.',
    'اس فائل میں سٹیٹمنٹ کا صرف ایک صفحہ ہے، یا ایک سے زیادہ سٹیٹمنٹ ہیں۔ بینک سے ہر فائل میں ایک پوری سٹیٹمنٹ لیں۔ کچھ درج نہیں ہوا۔',
  ),
  statement_too_long: t(
    'This statement has more than 20,000 lines. Ask the bank for shorter periods. Nothing was taken.',
    'اس سٹیٹمنٹ میں 20,000 سے زیادہ سطریں ہیں۔ بینک سے کم دنوں کی سٹیٹمنٹ لیں۔ کچھ درج نہیں ہوا۔',
  ),
  statement_other_account: t(
    'This statement is of an account that isn’t the programme’s. Nothing was taken.',
    'یہ سٹیٹمنٹ کسی اور کے اکاؤنٹ کی ہے، پروگرام کے اکاؤنٹ کی نہیں۔ کچھ درج نہیں ہوا۔',
  ),
  statement_sum_wrong: t(
    'The opening balance and the lines don’t add up to the closing balance. Lines are missing or changed; get the statement from the bank again. Nothing was taken.',
    'ابتدائی بیلنس اور سطریں مل کر آخری بیلنس نہیں بنتیں۔ کوئی سطر کم ہے یا بدلی ہوئی؛ سٹیٹمنٹ بینک سے دوبارہ لیں۔ کچھ درج نہیں ہوا۔',
  ),
  statement_wrong: t(
    'Something in this statement is wrong. Nothing was taken.',
    'اس سٹیٹمنٹ میں کچھ غلط ہے۔ کچھ درج نہیں ہوا۔',
  ),
  statement_overlaps: t(
    'These days, or some of them, have been read already. Nothing was taken.',
    'یہ دن، یا ان میں سے کچھ، پہلے ہی درج ہو چکے ہیں۔ کچھ درج نہیں ہوا۔',
  ),
  statement_gap: t(
    'This statement doesn’t go on where the last one ended: there’s one missing in between. Nothing was taken.',
    'یہ سٹیٹمنٹ وہاں سے شروع نہیں ہوتی جہاں پچھلی ختم ہوئی تھی: بیچ کی سٹیٹمنٹ نہیں ملی۔ کچھ درج نہیں ہوا۔',
  ),
  line_settled: t(
    'Somebody has already settled this line. Nothing was changed.',
    'یہ سطر کوئی پہلے ہی نمٹا چکا ہے۔ کچھ نہیں بدلا۔',
  ),
  proposal_gone: t(
    'This match is no longer on the list: the amount was settled another way.',
    'یہ رقم اب اس فہرست میں نہیں: اس کا حساب کسی اور طرح ہو چکا ہے۔',
  ),
  tracking_unknown: t('There’s no request with this tracking number.', 'اس ٹریکنگ نمبر کی کوئی درخواست نہیں۔'),
  deposit_unknown: t('We can’t find this deposit.', 'ایسی کوئی جمع شدہ رقم نہیں۔'),
  amount_differs: t('The two amounts don’t match.', 'دونوں رقمیں برابر نہیں۔'),
  second_person_needed: t(
    'This is more than one person may move. It waits under Second person until a colleague has looked at it.',
    'یہ رقم ایک شخص کے اختیار سے زیادہ ہے۔ جب تک آپ کا کوئی ساتھی اسے دیکھ نہ لے، یہ «دوسرے شخص» کے صفحے پر رکی رہے گی۔',
  ),
  act_settled: t('This has already been dealt with.', 'اس پر کارروائی ہو چکی ہے۔'),
  act_not_possible: t(
    'It can’t be done any more as it was asked for. Withdraw it and ask for it anew.',
    'جیسے کہا گیا تھا ویسے اب نہیں ہو سکتا۔ اسے واپس لیں اور نئے سرے سے درج کریں۔',
  ),
  already_matched: t('This has already been matched.', 'یہ پہلے ہی ملائی جا چکی ہے۔'),
  period_not_over: t('This month isn’t over yet.', 'یہ مہینہ ابھی ختم نہیں ہوا۔'),
  period_closed: t(
    'This month is closed for good. What comes late is booked in the current month.',
    'یہ مہینہ مستقل طور پر بند ہو چکا ہے۔ جو رقم دیر سے آئے وہ رواں مہینے میں درج ہوتی ہے۔',
  ),
  period_out_of_order: t(
    'Months are closed in order: first for the time being, then for good, the oldest first.',
    'مہینے ترتیب سے بند ہوتے ہیں: پہلے عارضی طور پر، پھر مستقل، اور سب سے پرانا سب سے پہلے۔',
  ),
  period_not_ready: t(
    'This month can’t be closed for good yet: the accounts don’t balance, money has been under way for more than three days, or entries aren’t sealed yet.',
    'یہ مہینہ ابھی مستقل بند نہیں ہو سکتا: یا حساب برابر نہیں، یا کوئی رقم تین دن سے زیادہ سے راستے میں ہے، یا کچھ اندراجوں پر ابھی مہر نہیں لگی۔',
  ),
  event_time_unfit: t(
    'An emergency has to end in the future and last no more than 31 days. If it lasts longer, declare it again.',
    'ہنگامی صورتِ حال کے ختم ہونے کا وقت آگے کا ہو، اور زیادہ سے زیادہ 31 دن۔ اس سے لمبی ہو تو دوبارہ اعلان کریں۔',
  ),
  journal_key_conflict: t(
    'This was already recorded with different details.',
    'یہ اندراج پہلے کسی اور تفصیل سے ہو چکا ہے۔',
  ),
}

const ratings: Record<string, LocalText> = {
  already_rated: t('You’ve already rated this visit.', 'آپ اس ملاقات پر رائے دے چکے ہیں۔'),
  rating_closed: t('You can no longer rate this visit.', 'اس ملاقات پر رائے دینے کا وقت گزر چکا۔'),
  stars_needed: t('Choose from 1 to 5.', '1 سے 5 تک چنیں۔'),
}

/** What a single field may be told; shown beside it. */
const fields: Record<string, LocalText> = {
  answer_missing: t('Answer this question.', 'اس کا جواب دیں۔'),
  text_invalid: t('We can’t read this text.', 'یہ تحریر پڑھی نہیں جا سکتی۔'),
  text_too_long: t('This is too long.', 'یہ بہت لمبا ہے۔'),
  text_pattern: t(
    'This isn’t in the right format. See the hint.',
    'یہ اس طرح نہیں لکھا جاتا۔ ساتھ دی گئی مثال دیکھیں۔',
  ),
  name_invalid: t('Enter a name.', 'نام درست نہیں لگتا۔ دوبارہ لکھیں۔'),
  name_urdu_missing: t('Enter the name in Urdu too.', 'نام اردو میں بھی لکھیں۔'),
  name_latin_missing: t('Enter the name in English letters too.', 'نام انگریزی حروف میں بھی لکھیں۔'),
  name_script_wrong: t(
    'The name has numbers, symbols or letters from the other script in it.',
    'نام میں دوسری زبان کے حروف، ہندسے یا علامتیں آ گئی ہیں۔',
  ),
  date_in_future: t('Enter a date in the past.', 'یہ تاریخ ابھی نہیں آئی۔ گزری ہوئی تاریخ لکھیں۔'),
  date_in_past: t('Enter a date in the future.', 'یہ تاریخ گزر چکی ہے۔ آنے والی تاریخ لکھیں۔'),
  date_too_old: t('This date is too long ago.', 'یہ بہت پرانی تاریخ ہے۔'),
  date_order: t('This date can’t be before the other one.', 'یہ دوسری تاریخ سے پہلے نہیں ہو سکتی۔'),
  choice_unknown: t('Choose one from the list.', 'فہرست میں سے چنیں۔'),
  number_invalid: t('Enter a number.', 'ہندسوں میں لکھیں۔'),
  number_out_of_range: t('This number is too small or too big.', 'یہ عدد بہت چھوٹا یا بہت بڑا ہے۔'),
  address_invalid: t('Enter the address.', 'پتہ لکھیں۔'),
  district_closed: t(
    'We don’t take orders in this district yet. Nothing was ordered.',
    'اس ضلعے میں ابھی آرڈر نہیں لیے جا رہے۔ کوئی آرڈر درج نہیں ہوا۔',
  ),
  service_off: t(
    'We aren’t taking orders for this service at the moment. Nothing was ordered.',
    'اس وقت اس سروس کے آرڈر نہیں لیے جا رہے۔ کوئی آرڈر درج نہیں ہوا۔',
  ),
  place_unknown: t('Choose the place from the list.', 'جگہ فہرست میں سے چنیں۔'),
  list_invalid: t('We can’t read this list.', 'یہ فہرست پڑھی نہیں جا سکتی۔'),
  list_too_long: t('There are too many.', 'یہ بہت زیادہ ہیں۔'),
  list_too_short: t('Add more.', 'مزید شامل کریں۔'),
  csv_invalid: t(
    'Some lines of the table are wrong. They’re listed. Nothing was changed.',
    'جدول کی کچھ سطریں غلط ہیں؛ ان کے نمبر لکھے ہیں۔ کچھ تبدیل نہیں کیا گیا۔',
  ),
}

export const refusals: Record<string, LocalText> = {
  ...access,
  ...codes,
  ...booking,
  ...life,
  ...papers,
  ...visits,
  ...money,
  ...ratings,
  ...fields,
  ...grievanceRefusals,
}
