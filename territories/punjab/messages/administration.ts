import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/** When an administrator's step is not possible. */
export const administrationRefusals = {
  point_elsewhere: t(
    'This point is far from where the office was. Check it.',
    'یہ مقام دفتر کی پہلی جگہ سے بہت دور ہے۔ دوبارہ دیکھیں۔',
  ),
  hours_wrong: t(
    'Only a service centre has its own hours. The closing time must be after the opening time.',
    'اپنے اوقات صرف سروس سینٹر کے ہوتے ہیں، اور بند ہونے کا وقت کھلنے کے بعد کا ہو۔',
  ),
  setting_unknown: t('We can’t find this, or it isn’t in that version.', 'یہاں ایسی کوئی چیز نہیں، یا یہ نسخہ نہیں۔'),
  setting_exists: t(
    'That name is taken. Start a draft of the existing one, or choose another name.',
    'یہ شناخت پہلے سے ہے: اسی کا مسودہ شروع کریں یا دوسری شناخت لکھیں۔',
  ),
  draft_open: t(
    'There’s already an open draft of this. Carry on with that one.',
    'اس کا ایک مسودہ پہلے سے کھلا ہے۔ اسی پر کام کریں۔',
  ),
  draft_closed: t(
    'This draft has already been published or discarded. Nothing was changed.',
    'یہ مسودہ پہلے ہی شائع ہو چکا یا چھوڑ دیا گیا ہے۔ کچھ نہیں بدلا۔',
  ),
  draft_submitted: t(
    'The draft is waiting for approval. The second person needs to send it back first.',
    'مسودہ منظوری کے لیے دوسرے شخص کے پاس ہے۔ پہلے وہ اسے واپس بھیجیں۔',
  ),
  draft_not_submitted: t('The draft hasn’t been sent for approval yet.', 'مسودہ ابھی منظوری کے لیے نہیں بھیجا گیا۔'),
  draft_changed: t(
    'Someone else changed this. We’ve reloaded it and kept their changes.',
    'اس دوران کسی نے اسے بدل دیا۔ تازہ حالت دکھائی جا رہی ہے؛ ان کا کام محفوظ ہے۔',
  ),
  draft_unfit: t(
    'You can’t publish this yet. The reasons are listed below.',
    'یہ ابھی شائع نہیں ہو سکتا۔ وجوہات نیچے لکھی ہیں۔',
  ),
  template_unfit: t(
    'This message can’t be sent as it is. A value is missing or unknown, or it assumes someone is a man or a woman.',
    'یہ پیغام ایسے نہیں بھیجا جا سکتا: کوئی خانہ باقی یا نامعلوم ہے، یا کسی کو مرد یا عورت فرض کیا گیا ہے۔',
  ),
  breaks_running: t(
    'Open requests depend on something this version removes. Stop asking for it first, then remove it when those requests have ended.',
    'جاری درخواستوں کو وہ چیز چاہیے جو اس نسخے میں نہیں۔ پہلے اسے پوچھنا بند کریں؛ جب وہ درخواستیں مکمل ہو جائیں تب نکالیں۔',
  ),
  effective_day_invalid: t(
    'It can start today or later, but not before a version that’s already published.',
    'یہ آج یا اس کے بعد سے لاگو ہو سکتا ہے، پہلے سے شائع نسخے سے پہلے نہیں۔',
  ),
  own_roles: t(
    'You can’t change your own roles, areas or sign-in methods. Ask another administrator.',
    'آپ اپنے عہدے، علاقے یا سائن اِن کے طریقے خود نہیں بدل سکتے۔ دوسرے منتظم سے کہیں۔',
  ),
  last_admin: t(
    'You need at least 2 administrators, because publishing needs 2 people.',
    'کم از کم دو منتظم ہونے چاہییں، کیونکہ شائع کرنے کے لیے دو افراد چاہییں۔',
  ),
  nothing_asked: t(
    'No roles are waiting for a second person here.',
    'یہاں کوئی عہدہ دوسرے شخص کی تصدیق کے انتظار میں نہیں۔',
  ),
  already_registered: t('A member of staff already has this number.', 'اس نمبر پر عملے کا ایک فرد پہلے سے درج ہے۔'),
  nobody_found: t('We can’t find a person or a request with this number.', 'اس نمبر کا کوئی شخص یا درخواست نہیں ملی۔'),
} satisfies Record<string, LocalText>

/** What stands against a draft, and other words of administration. */
export const administrationWords = {
  'settings.holidays': t('Holidays', 'تعطیلات'),
  'settings.times': t('Hours, waiting times and limits', 'اوقات، انتظار کی مدتیں اور حدیں'),
  'settings.rates': t('Charges, taxes and limits', 'معاوضے، ٹیکس اور حدیں'),
  'basis.event': t('The office where it happened', 'جہاں واقعہ ہوا وہاں کا دفتر'),
  'basis.residence': t('The office where the applicant lives', 'جہاں رہائش ہے وہاں کا دفتر'),
  'basis.registration': t('The office where it was registered', 'جہاں اندراج ہوا وہاں کا دفتر'),
  'basis.asset': t('The office where the asset is', 'جہاں چیز موجود ہے وہاں کا دفتر'),
  'basis.applicantChoice': t('The applicant chooses', 'درخواست گزار چن سکتا ہے'),
  'problem.schema': t('Incomplete or the wrong type', 'نامکمل ہے یا درست قسم کا نہیں'),
  'problem.same_as_running': t('Nothing has changed yet', 'ابھی کچھ نہیں بدلا'),
  'problem.id_changed': t('You can’t change this ID', 'یہ شناخت بدلی نہیں جا سکتی'),
  'problem.newer_published': t(
    'A newer version has been published. Start from that one.',
    'اس دوران نیا نسخہ شائع ہو گیا؛ اس سے شروع کریں',
  ),
  'problem.department_unknown': t('There is no such department', 'ایسا کوئی محکمہ نہیں'),
  'problem.office_kind_unknown': t('The department has no offices of this type', 'محکمے کے پاس اس قسم کا دفتر نہیں'),
  'problem.place_field_unknown': t(
    'No question asks for the place that decides the office',
    'دفتر طے کرنے والی جگہ کوئی سوال نہیں پوچھتا',
  ),
  'problem.no_office': t('Some districts would have no office for this', 'بعض اضلاع میں اس کام کا کوئی دفتر نہیں ہو گا'),
  'problem.field_twice': t('Two questions have the same name', 'دو سوالوں کا نام ایک ہے'),
  'problem.field_unknown': t(
    'Something refers to a question that isn’t asked',
    'ایسے سوال کا ذکر ہے جو پوچھا نہیں جاتا',
  ),
  'problem.commission_unknown': t(
    'There’s no pay rule for this part of the work',
    'کام کے اس حصے کے معاوضے کا کوئی اصول نہیں',
  ),
  'problem.service_link_unknown': t('It refers to a service that doesn’t exist', 'ایسی سروس کا حوالہ ہے جو موجود نہیں'),
  'problem.fee_line_unknown': t('It refers to a fee that doesn’t exist', 'ایسی فیس کا حوالہ ہے جو موجود نہیں'),
  'problem.document_unknown': t('It refers to a document that doesn’t exist', 'ایسے کاغذ کا حوالہ ہے جو موجود نہیں'),
  'problem.breaks_case': t('There are open requests for this case', 'اس صورت کی درخواستیں جاری ہیں'),
  'problem.breaks_field': t('People with open requests were asked this', 'جاری درخواستوں سے یہ پوچھا گیا تھا'),
  'problem.breaks_document': t('Open requests need this document', 'جاری درخواستوں کو یہ کاغذ چاہیے'),
  'problem.template_unknown': t('There’s no such message', 'ایسا کوئی پیغام نہیں'),
  'problem.words_missing': t('Text is missing', 'الفاظ باقی ہیں'),
  'problem.value_missing': t('The message must include this value', 'یہ بات پیغام میں ہونی چاہیے'),
  'problem.value_unknown': t('This message doesn’t get this value', 'اس پیغام کو یہ معلومات نہیں ملتی'),
  'problem.sex_form_missing': t(
    'A form is missing: write one for a woman, a man and anyone',
    'ایک صیغہ باقی ہے: عورت، مرد اور سب کے لیے لکھیں',
  ),
  'problem.gender_assumed': t(
    'It assumes a man or a woman. Write all the forms.',
    'مرد یا عورت فرض کیا گیا ہے؛ سب صیغے لکھیں',
  ),
  'problem.brace_open': t('A bracket is not closed', 'ایک قوس بند نہیں کیا گیا'),
  'problem.not_plain': t('Roman Urdu can only use plain letters', 'رومن اردو سادہ حروف والے فون کے لیے ہے'),
  'problem.too_long': t('Too long for one message', 'ایک پیغام کے لیے بہت لمبا ہے'),
  'problem.desk_never_open': t(
    'With these hours the call desk could promise nothing.',
    'ان اوقات میں کال ڈیسک کوئی وقت نہیں دے سکے گا۔',
  ),
  'problem.unsafe_not_first': t(
    'A visit that is not safe is told again sooner than anything else.',
    'خطرے والی ملاقات کی اطلاع سب سے پہلے دہرائی جاتی ہے۔',
  ),
  'problem.tax_rates_swapped': t(
    'Those who file no tax return can’t be taxed less than those who do.',
    'ریٹرن جمع نہ کرانے والے کا ٹیکس جمع کرانے والے سے کم نہیں ہو سکتا۔',
  ),
  'problem.cash_cap_too_small': t(
    'A representative has to be able to carry the largest fee that is paid in cash.',
    'نمائندہ کم از کم اتنی رقم رکھ سکے جتنی سب سے بڑی نقد فیس ہے۔',
  ),
  'problem.reason_fee_unjust': t(
    'People can’t be charged for something they didn’t cause',
    'جس کا قصور نہیں، اس سے رقم نہیں لی جا سکتی',
  ),
  'problem.place_unknown': t('There’s no such place, or it’s somewhere else', 'ایسی جگہ نہیں، یا کہیں اور ہے'),
  'problem.holiday_twice': t('This day is listed twice', 'یہ دن دو بار درج ہے'),
  'problem.office_in_use': t('This office has open requests', 'اس دفتر میں درخواستیں جاری ہیں'),
} satisfies Record<string, LocalText>
