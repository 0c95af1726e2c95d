import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/** When an administrator's step is not possible. */
export const administrationRefusals = {
  point_elsewhere: t('This point is far from where the office was. Please look at it again.', 'یہ مقام دفتر کی پہلی جگہ سے بہت دور ہے۔ دوبارہ دیکھیں۔'),
  hours_wrong: t('Only a walk-in centre has hours of its own, and it closes after it opens.', 'اپنے اوقات صرف سروس سینٹر کے ہوتے ہیں، اور بند ہونے کا وقت کھلنے کے بعد کا ہو۔'),
  setting_unknown: t('There is no such thing here, or not in that version.', 'یہاں ایسی کوئی چیز نہیں، یا یہ نسخہ نہیں۔'),
  setting_exists: t('That name is taken: begin a draft of what is there, or choose another name.', 'یہ شناخت پہلے سے ہے: اسی کا مسودہ شروع کریں یا دوسری شناخت لکھیں۔'),
  draft_open: t('Somebody has a draft of this open already. Go on with that one.', 'اس کا ایک مسودہ پہلے سے کھلا ہے۔ اسی پر کام کریں۔'),
  draft_closed: t('This draft is published or given up already. Nothing was changed.', 'یہ مسودہ پہلے ہی شائع ہو چکا یا چھوڑ دیا گیا ہے۔ کچھ نہیں بدلا۔'),
  draft_submitted: t('The draft is with the second person now. It has to come back first.', 'مسودہ دوسرے شخص کے پاس ہے۔ پہلے واپس آنا ضروری ہے۔'),
  draft_not_submitted: t('The draft has not been handed to a second person yet.', 'مسودہ ابھی دوسرے شخص کو نہیں دیا گیا۔'),
  draft_changed: t('Somebody changed it meanwhile. It is loaded anew; nothing of theirs was lost.', 'اس دوران کسی نے اسے بدل دیا۔ تازہ حالت دکھائی جا رہی ہے؛ ان کا کام محفوظ ہے۔'),
  draft_unfit: t('Something stands against publishing this. Each point is named below.', 'اس کی اشاعت میں رکاوٹ ہے۔ ہر بات نیچے لکھی ہے۔'),
  template_unfit: t('This message must not go out as it is: a value is missing or unknown, or it assumes whether somebody is a man or a woman.', 'یہ پیغام ایسے نہیں بھیجا جا سکتا: کوئی خانہ باقی یا نامعلوم ہے، یا کسی کو مرد یا عورت فرض کیا گیا ہے۔'),
  breaks_running: t('Open requests stand on something that this version takes away. First stop asking it; take it out when they have ended.', 'جاری درخواستیں اس چیز پر قائم ہیں جو اس نسخے میں نہیں۔ پہلے پوچھنا بند کریں؛ ان کے مکمل ہونے پر نکالیں۔'),
  effective_day_invalid: t('It can begin today or later, and not before a version that is published already.', 'یہ آج یا اس کے بعد سے لاگو ہو سکتا ہے، پہلے سے شائع نسخے سے پہلے نہیں۔'),
  own_roles: t('Nobody changes their own roles, places or factors. Another administrator has to.', 'کوئی اپنے عہدے، علاقے یا کوڈ خود نہیں بدل سکتا۔ دوسرا منتظم بدلے گا۔'),
  last_admin: t('Two administrators have to be left: publishing needs two people.', 'دو منتظم رہنے ضروری ہیں: اشاعت کے لیے دو افراد چاہییں۔'),
  nothing_asked: t('No roles wait for a second person here.', 'یہاں دوسرے شخص کی تصدیق کا کوئی عہدہ باقی نہیں۔'),
  already_registered: t('A member of staff has this number already.', 'اس نمبر پر عملے کا ایک فرد پہلے سے درج ہے۔'),
  nobody_found: t('Nobody and no request has this number.', 'اس نمبر کا کوئی شخص یا درخواست نہیں ملی۔'),
} satisfies Record<string, LocalText>

/** What stands against a draft, and other words of administration. */
export const administrationWords = {
  'settings.holidays': t('Holidays', 'تعطیلات'),
  'basis.event': t('Where it happened decides', 'جہاں واقعہ ہوا وہاں کا دفتر'), 'basis.residence': t('Where the applicant lives decides', 'جہاں رہائش ہے وہاں کا دفتر'), 'basis.registration': t('Where it was registered decides', 'جہاں اندراج ہوا وہاں کا دفتر'),
  'basis.asset': t('Where the thing lies decides', 'جہاں چیز موجود ہے وہاں کا دفتر'), 'basis.applicantChoice': t('The applicant may choose', 'درخواست گزار چن سکتا ہے'),
  'problem.schema': t('Not complete or not of the right kind', 'نامکمل ہے یا درست قسم کا نہیں'), 'problem.same_as_running': t('Nothing is changed yet', 'ابھی کچھ نہیں بدلا'), 'problem.id_changed': t('The name of a thing stays', 'چیز کا نام نہیں بدلتا'),
  'problem.newer_published': t('A newer version was published meanwhile; begin from that one', 'اس دوران نیا نسخہ شائع ہو گیا؛ اس سے شروع کریں'),
  'problem.department_unknown': t('There is no such department', 'ایسا کوئی محکمہ نہیں'), 'problem.office_kind_unknown': t('The department has no offices of this kind', 'محکمے کے پاس اس قسم کا دفتر نہیں'), 'problem.place_field_unknown': t('No question asks for the place that decides the office', 'دفتر طے کرنے والی جگہ کوئی سوال نہیں پوچھتا'),
  'problem.no_office': t('Nobody would be competent in some districts', 'بعض اضلاع میں کوئی دفتر مجاز نہ ہو گا'), 'problem.field_twice': t('Two questions have the same name', 'دو سوالوں کا نام ایک ہے'), 'problem.field_unknown': t('Something speaks of a question that is not asked', 'ایسے سوال کا ذکر ہے جو پوچھا نہیں جاتا'),
  'problem.commission_unknown': t('There is no pay rule for this part of the work', 'کام کے اس حصے کی اجرت کا کوئی اصول نہیں'), 'problem.service_link_unknown': t('It points to a service that does not exist', 'ایسی سروس کا حوالہ ہے جو موجود نہیں'), 'problem.fee_line_unknown': t('It points to a fee that does not exist', 'ایسی فیس کا حوالہ ہے جو موجود نہیں'), 'problem.document_unknown': t('It points to a paper that does not exist', 'ایسے کاغذ کا حوالہ ہے جو موجود نہیں'),
  'problem.breaks_case': t('Open requests stand in this case', 'اس معاملے میں درخواستیں جاری ہیں'), 'problem.breaks_field': t('Open requests were asked this', 'جاری درخواستوں سے یہ پوچھا گیا تھا'), 'problem.breaks_document': t('Open requests need this paper', 'جاری درخواستوں کو یہ کاغذ چاہیے'),
  'problem.template_unknown': t('There is no such message', 'ایسا کوئی پیغام نہیں'), 'problem.words_missing': t('The words are missing', 'الفاظ باقی ہیں'), 'problem.value_missing': t('This value has to be said', 'یہ بات پیغام میں ہونی چاہیے'), 'problem.value_unknown': t('Nobody gives this value to this message', 'اس پیغام کو یہ معلومات نہیں ملتی'),
  'problem.sex_form_missing': t('A form is missing: for a woman, a man and anybody', 'صیغہ باقی ہے: عورت، مرد اور سب کے لیے'), 'problem.gender_assumed': t('It assumes a man or a woman; write all forms', 'مرد یا عورت فرض کیا گیا ہے؛ سب صیغے لکھیں'), 'problem.brace_open': t('A brace is open', 'ایک قوس کھلا ہے'),
  'problem.not_plain': t('Roman Urdu is for phones that show plain letters only', 'رومن اردو سادہ حروف والے فون کے لیے ہے'), 'problem.too_long': t('Too many parts for one message', 'ایک پیغام کے لیے بہت لمبا ہے'),
  'problem.reason_fee_unjust': t('Nobody pays for what they did not cause', 'جس کا قصور نہیں وہ نہیں دیتا'), 'problem.place_unknown': t('There is no such place, or it lies elsewhere', 'ایسی جگہ نہیں، یا کہیں اور ہے'),
  'problem.holiday_twice': t('The day stands here twice', 'یہ دن دو بار درج ہے'), 'problem.office_in_use': t('Open requests lie at this office', 'اس دفتر میں درخواستیں جاری ہیں'),
} satisfies Record<string, LocalText>
