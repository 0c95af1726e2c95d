import { createMessages, textOf, type Language } from '@app/ui'

/** Why an action is not open now, by the refusal that the server would give. */
const reasonWords = createMessages({
  en: {
    not_now: 'Not at this stage', not_scheduled: 'No time has been set yet', visit_settled: 'The visit is already under way', time_chosen: 'A time is already chosen', way_settled: 'Form and papers are already in', too_late_to_cancel: 'Form and papers are already in', work_has_begun: 'The work has begun', request_ended: 'This request has ended',
    not_in_this_mode: 'Not with this way', not_filed_yet: 'Not filed with the office yet', already_decided: 'The office has decided', not_approved_yet: 'Approve it first', already_objected: 'An objection is open: the citizen’s answer comes first', not_delivered_yet: 'Once the paper is with them', no_objection: 'Nothing is missing', reschedule_used: 'It was moved once already',
    need_open: 'Somebody still has to come or to pay', already_taken: 'It is in the diary already', state_not_named: 'Needs a decided resolution', no_such_visit_now: 'No visit is under way', visit_moved_on: 'The visit has moved on', code_tries_used: 'The code was wrong too often', other: 'Not possible now',
    standing_not_active: 'Not active', not_on_shift: 'Not on shift', left_this_visit: 'Gave this visit back', papers_with_another: 'Another carries the papers', area_not_theirs: 'Another area', woman_asked_for: 'A woman was asked for', skill_missing: 'Lacks a skill',
    equipment_missing: 'Lacks equipment', own_request: 'Their own request', day_full: 'Their day is full', cash_cap_exceeded: 'No room for more cash', visit_overlaps: 'Busy at that time',
    grievance_over: 'It is over', grievance_decided: 'It is decided', grievance_not_decided: 'Not decided yet', not_your_step: 'At another desk now', owner_is_accused: 'You are part of this matter', owner_of_same_agency: 'You belong to the same firm', nothing_due: 'Nothing was paid', already_paid: 'Paid back already', remedy_needs_visit: 'There was no visit', remedy_needs_facilitator: 'Nobody in particular is complained of', remedy_not_now: 'Not at this stage of the request',
  },
  ur: {
    not_now: 'اس مرحلے پر نہیں', not_scheduled: 'ابھی کوئی وقت طے نہیں ہوا', visit_settled: 'ملاقات شروع ہو چکی ہے', time_chosen: 'وقت پہلے ہی چنا جا چکا ہے', way_settled: 'فارم اور کاغذات مکمل ہو چکے ہیں', too_late_to_cancel: 'فارم اور کاغذات مکمل ہو چکے ہیں', work_has_begun: 'کام شروع ہو چکا ہے', request_ended: 'یہ درخواست ختم ہو چکی ہے',
    not_in_this_mode: 'اس طریقے میں نہیں', not_filed_yet: 'ابھی دفتر میں جمع نہیں ہوئی', already_decided: 'دفتر فیصلہ کر چکا ہے', not_approved_yet: 'پہلے منظوری دیں', already_objected: 'اعتراض جاری ہے: پہلے درخواست گزار کا جواب آئے', not_delivered_yet: 'جب کاغذ ان کے پاس پہنچ جائے', no_objection: 'کوئی کمی نہیں ہے', reschedule_used: 'وقت ایک بار بدلا جا چکا ہے',
    need_open: 'کسی کا آنا یا ادائیگی باقی ہے', already_taken: 'پہلے ہی ڈائری میں ہے', state_not_named: 'پہلے فیصلہ درکار ہے', no_such_visit_now: 'اس وقت کوئی ملاقات جاری نہیں', visit_moved_on: 'ملاقات آگے بڑھ چکی ہے', code_tries_used: 'کوڈ کئی بار غلط لکھا گیا', other: 'اس وقت ممکن نہیں',
    standing_not_active: 'فعال نہیں', not_on_shift: 'ڈیوٹی پر نہیں', left_this_visit: 'یہ کام واپس کر چکے', papers_with_another: 'کاغذ کسی اور کے پاس ہیں', area_not_theirs: 'علاقہ ان کا نہیں', woman_asked_for: 'خاتون مانگی گئی ہے', skill_missing: 'مہارت نہیں',
    equipment_missing: 'سامان نہیں', own_request: 'اپنی درخواست ہے', day_full: 'دن بھر چکا ہے', cash_cap_exceeded: 'مزید نقد کی گنجائش نہیں', visit_overlaps: 'اس وقت مصروف',
    grievance_over: 'ختم ہو چکی', grievance_decided: 'فیصلہ ہو چکا', grievance_not_decided: 'ابھی فیصلہ نہیں ہوا', not_your_step: 'اب کسی اور میز پر ہے', owner_is_accused: 'آپ اس معاملے میں شامل ہیں', owner_of_same_agency: 'آپ کا تعلق اسی کمپنی سے ہے', nothing_due: 'کچھ ادا نہیں ہوا تھا', already_paid: 'پہلے ہی واپس ہو چکا', remedy_needs_visit: 'گھر پر کوئی نہیں آیا', remedy_needs_facilitator: 'کسی خاص شخص کے خلاف نہیں', remedy_not_now: 'درخواست کے اس مرحلے پر نہیں',
  },
})

/** The words of a refusal's code; undefined when there is none. */
export function reasonOf(code: string | null | undefined, language: Language): string | undefined {
  if (!code) return undefined
  const table: Record<string, string> = textOf(reasonWords, language)
  return table[code] ?? table.other
}
