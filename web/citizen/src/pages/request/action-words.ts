import { createMessages, type IconName } from '@app/ui'

export const actionWords = createMessages({
  en: {
    confirm_slot: 'Choose a time',
    reschedule: 'Change the time',
    cancel: 'Cancel',
    change_mode: 'Change how it’s done',
    complete_by_upload: 'Send to the office',
    file_oneself: 'I’ve filed it myself',
    withdraw: 'Withdraw the application',
    cure: 'Add what’s missing',
    plan_delivery: 'Have it brought to me',
    keep_at_office: 'I’ll collect it myself',
    report_error: 'Something on the paper is wrong',
  },
  ur: {
    confirm_slot: 'وقت چنیں',
    reschedule: 'وقت بدلیں',
    cancel: 'منسوخ کریں',
    change_mode: 'طریقہ بدلیں',
    complete_by_upload: 'دفتر کو بھیجیں',
    file_oneself: 'میں نے خود جمع کرا دی',
    withdraw: 'درخواست واپس لیں',
    cure: 'کمی پوری کریں',
    plan_delivery: 'گھر پہنچوائیں',
    keep_at_office: 'میں خود لے لوں گا / گی',
    report_error: 'کاغذ میں کچھ غلط ہے',
  },
})

/** The one thing that is asked of the citizen, as a button says it. */
export const askWords = createMessages({
  en: {
    choose_time: 'Choose a time',
    fill_form: 'Fill in the form',
    add_papers: 'Add photos of the papers',
    check_lines: 'Check the names and dates',
    pay: 'Pay now',
    send: 'Send to the office',
    come_to_centre: 'See the queue at the centre',
    file_yourself: 'Where to go and what to take',
    tell_outcome: 'Tell us what the office said',
    appear: 'Say when you’ve been there',
    confirm: 'Confirm',
    return_original: 'Say that it’s returned',
    cure: 'Add what’s missing',
    collect: 'Have it brought instead',
  },
  ur: {
    choose_time: 'وقت چنیں',
    fill_form: 'فارم بھریں',
    add_papers: 'کاغذوں کی تصویریں لگائیں',
    check_lines: 'نام اور تاریخیں دیکھ لیں',
    pay: 'ابھی ادا کریں',
    send: 'دفتر کو بھیجیں',
    come_to_centre: 'سینٹر پر رش دیکھیں',
    file_yourself: 'کہاں جانا ہے، کیا لے جانا ہے',
    tell_outcome: 'بتائیں دفتر نے کیا کہا',
    appear: 'بتائیں کہ آپ ہو آئے',
    confirm: 'تصدیق کریں',
    return_original: 'بتائیں کہ واپس کر دیا',
    cure: 'کمی پوری کریں',
    collect: 'گھر منگوا لیں',
  },
})

/** Why an action is not open now, by the refusal that the server would give. */
export const reasonWords = createMessages({
  en: {
    not_now: 'Not at this stage',
    not_scheduled: 'No time has been booked yet',
    visit_settled: 'The visit is already under way',
    time_chosen: 'You’ve already chosen a time',
    way_settled: 'Form and papers are already in',
    too_late_to_cancel: 'Form and papers are already in',
    work_has_begun: 'The work has begun',
    request_ended: 'This request has ended',
    not_in_this_mode: 'Not when it’s done this way',
    not_filed_yet: 'Not filed with the office yet',
    already_decided: 'The office has already decided',
    not_delivered_yet: 'Once the paper is with you',
    no_objection: 'Nothing is missing',
    reschedule_used: 'It has been moved once already',
  },
  ur: {
    not_now: 'اس مرحلے پر نہیں',
    not_scheduled: 'ابھی کوئی وقت طے نہیں ہوا',
    visit_settled: 'ملاقات شروع ہو چکی ہے',
    time_chosen: 'وقت آپ چن چکے ہیں',
    way_settled: 'فارم اور کاغذات مکمل ہو چکے ہیں',
    too_late_to_cancel: 'فارم اور کاغذات مکمل ہو چکے ہیں',
    work_has_begun: 'کام شروع ہو چکا ہے',
    request_ended: 'یہ درخواست ختم ہو چکی ہے',
    not_in_this_mode: 'اس طریقے میں نہیں',
    not_filed_yet: 'ابھی دفتر میں جمع نہیں ہوئی',
    already_decided: 'دفتر فیصلہ کر چکا ہے',
    not_delivered_yet: 'جب کاغذ آپ کے پاس پہنچ جائے',
    no_objection: 'کوئی کمی نہیں ہے',
    reschedule_used: 'وقت ایک بار بدلا جا چکا ہے',
  },
})

export interface ActionPlace {
  path: string
  icon: IconName
}

/** Where each action is carried out, in the order in which people look for it. */
export const actionPlaces = {
  confirm_slot: { path: 'slot', icon: 'calendar' },
  cure: { path: 'cure', icon: 'wand' },
  complete_by_upload: { path: 'send', icon: 'send' },
  file_oneself: { path: 'file', icon: 'office' },
  plan_delivery: { path: 'delivery', icon: 'package' },
  keep_at_office: { path: 'keep', icon: 'store' },
  report_error: { path: 'error', icon: 'flag' },
  reschedule: { path: 'reschedule', icon: 'calendar-clock' },
  change_mode: { path: 'mode', icon: 'repeat' },
  withdraw: { path: 'withdraw', icon: 'undo' },
  cancel: { path: 'cancel', icon: 'close' },
} as const satisfies Record<string, ActionPlace>

export type CitizenAction = keyof typeof actionPlaces
