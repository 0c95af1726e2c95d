import { t } from '../src/words.ts'

/** Why an offer came to somebody, and what speaks against sending somebody. */
export const dispatchWords = {
  'why.by_the_plan': t('It fits best into your day', 'یہ کام آپ کے دن میں سب سے بہتر بیٹھتا ہے'),
  'why.did_the_earlier_leg': t('You did the first part of this job', 'اس کام کا پچھلا حصہ آپ نے کیا تھا'),
  'why.the_only_one_free': t('You’re the only one free', 'اس وقت صرف آپ فارغ ہیں'),
  'why.near_you': t('It’s near you', 'یہ آپ کے قریب ہے'),
  'why.nearest_free': t('You’re the nearest person who’s free', 'فارغ لوگوں میں آپ سب سے قریب ہیں'),
  'why.first_of_your_day': t('Your first job of the day', 'آج کا آپ کا پہلا کام'),
  'why.well_rated': t('Households rate you highly', 'گھر والوں کی رائے آپ کے بارے میں اچھی ہے'),
  'against.standing_not_active': t('Not allowed to work at the moment', 'فی الحال کام کی اجازت نہیں'),
  'against.not_on_shift': t('Not on shift', 'اس وقت ڈیوٹی پر نہیں'),
  'against.not_available': t('Doesn’t work at that time', 'اس وقت ان کے کام کے اوقات نہیں'),
  'against.left_this_visit': t('Gave this visit back', 'یہ کام واپس کر چکے ہیں'),
  'against.papers_with_another': t('Another representative has the papers', 'کاغذات کسی اور نمائندے کے پاس ہیں'),
  'against.area_not_theirs': t('Doesn’t cover this area', 'یہ ان کا علاقہ نہیں'),
  'against.woman_asked_for': t('A woman was asked for', 'خاتون نمائندہ کے لیے کہا گیا ہے'),
  'against.skill_missing': t('Not trained for this', 'اس کام کی تربیت نہیں'),
  'against.equipment_missing': t('Doesn’t have the equipment', 'ان کے پاس ضروری سامان نہیں'),
  'against.own_request': t('It’s their own or their family’s request', 'یہ ان کی اپنی یا گھر والوں کی درخواست ہے'),
  'against.day_full': t('Their day is full', 'ان کا دن پورا بک ہے'),
  'against.cash_cap_exceeded': t('Carries too much cash', 'ان کے پاس نقد کی حد پوری ہے'),
  'against.too_far': t('Too far away to be there in time', 'اتنی دور ہیں کہ وقت پر نہیں پہنچ سکتے'),
  'against.visit_overlaps': t('Has another visit at that time', 'اس وقت کہیں اور جانا طے ہے'),
} as const
