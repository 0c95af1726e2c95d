import { createMessages, textOf, type Language } from '@app/ui'

/** Why an action is not open now, by the refusal that the server would give. */
const reasonWords = createMessages({
  en: {
    not_now: 'Not at this stage', not_scheduled: 'No time is booked yet', visit_settled: 'The visit is already in progress', time_chosen: 'A time is already chosen', way_settled: 'Form and papers are already in', too_late_to_cancel: 'Form and papers are already in', work_has_begun: 'The work has begun', request_ended: 'This request has ended',
    not_in_this_mode: 'Not with this way of doing it', not_filed_yet: 'Not filed with the office yet', already_decided: 'The office has decided', not_approved_yet: 'Approve it first', already_objected: 'An objection is open: the citizen’s answer comes first', not_delivered_yet: 'Only once they have the document', no_objection: 'Nothing is missing', reschedule_used: 'It’s already been moved once',
    need_open: 'Someone still has to come in or pay', already_taken: 'Already in the diary', state_not_named: 'Needs a decision first', no_such_visit_now: 'No visit in progress', visit_moved_on: 'The visit has moved on', code_tries_used: 'The code was entered wrongly too many times', other: 'Not possible now',
    standing_not_active: 'Not active', not_on_shift: 'Not on shift', left_this_visit: 'Gave this visit back', papers_with_another: 'Someone else has the papers', area_not_theirs: 'Not their area', woman_asked_for: 'A woman was asked for', skill_missing: 'Doesn’t have the skill',
    equipment_missing: 'Doesn’t have the equipment', own_request: 'It’s their own request', day_full: 'Their day is full', cash_cap_exceeded: 'Can’t carry more cash', visit_overlaps: 'Busy at that time',
    grievance_over: 'It’s closed', grievance_decided: 'It’s decided', grievance_not_decided: 'Not decided yet', not_your_step: 'Someone else deals with it now', owner_is_accused: 'You’re involved in this', owner_of_same_agency: 'You work for the same company', nothing_due: 'Nothing was paid', already_paid: 'Already refunded', remedy_needs_visit: 'There was no visit', remedy_needs_facilitator: 'It isn’t about anyone in particular', remedy_not_now: 'Not at this stage of the request',
  },
  ur: {
    not_now: 'اس مرحلے پر نہیں', not_scheduled: 'ابھی کوئی وقت طے نہیں ہوا', visit_settled: 'ملاقات شروع ہو چکی ہے', time_chosen: 'وقت پہلے ہی چنا جا چکا ہے', way_settled: 'فارم اور کاغذات مکمل ہو چکے ہیں', too_late_to_cancel: 'فارم اور کاغذات مکمل ہو چکے ہیں', work_has_begun: 'کام شروع ہو چکا ہے', request_ended: 'یہ درخواست ختم ہو چکی ہے',
    not_in_this_mode: 'اس طریقے میں نہیں', not_filed_yet: 'ابھی دفتر میں جمع نہیں ہوئی', already_decided: 'دفتر فیصلہ کر چکا ہے', not_approved_yet: 'پہلے منظوری دیں', already_objected: 'اعتراض باقی ہے: پہلے درخواست گزار کا جواب آئے', not_delivered_yet: 'جب کاغذ ان کے پاس پہنچ جائے', no_objection: 'کوئی کمی نہیں ہے', reschedule_used: 'وقت ایک بار بدلا جا چکا ہے',
    need_open: 'کسی کا آنا یا ادائیگی باقی ہے', already_taken: 'پہلے ہی ڈائری میں ہے', state_not_named: 'پہلے فیصلہ ہونا چاہیے', no_such_visit_now: 'اس وقت کوئی ملاقات جاری نہیں', visit_moved_on: 'ملاقات آگے بڑھ چکی ہے', code_tries_used: 'کوڈ کئی بار غلط لکھا گیا', other: 'اس وقت ممکن نہیں',
    standing_not_active: 'فعال نہیں', not_on_shift: 'ڈیوٹی پر نہیں', left_this_visit: 'یہ ملاقات واپس کر چکے ہیں', papers_with_another: 'کاغذ کسی اور کے پاس ہیں', area_not_theirs: 'علاقہ ان کا نہیں', woman_asked_for: 'خاتون نمائندہ کے لیے کہا گیا ہے', skill_missing: 'یہ کام نہیں سیکھا',
    equipment_missing: 'ضروری سامان نہیں', own_request: 'یہ ان کی اپنی درخواست ہے', day_full: 'ان کا دن پورا بک ہے', cash_cap_exceeded: 'مزید نقد کی گنجائش نہیں', visit_overlaps: 'اس وقت مصروف ہیں',
    grievance_over: 'شکایت بند ہو چکی ہے', grievance_decided: 'فیصلہ ہو چکا ہے', grievance_not_decided: 'ابھی فیصلہ نہیں ہوا', not_your_step: 'اب یہ کسی اور کے پاس ہے', owner_is_accused: 'آپ اس معاملے میں شامل ہیں', owner_of_same_agency: 'آپ کا تعلق اسی کمپنی سے ہے', nothing_due: 'کچھ ادا نہیں ہوا تھا', already_paid: 'رقم پہلے ہی واپس ہو چکی ہے', remedy_needs_visit: 'کوئی ملاقات نہیں ہوئی', remedy_needs_facilitator: 'کسی خاص شخص کے خلاف نہیں', remedy_not_now: 'درخواست کے اس مرحلے پر نہیں',
  },
})

/** The words of a refusal's code; undefined when there is none. */
export function reasonOf(code: string | null | undefined, language: Language): string | undefined {
  if (!code) return undefined
  const table: Record<string, string> = textOf(reasonWords, language)
  return table[code] ?? table.other
}
