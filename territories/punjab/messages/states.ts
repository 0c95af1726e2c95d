import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/** What people read for a request's state; `<state>.<mode>` where the way changes the words. */
export const states: Record<string, LocalText> = {
  draft: t('Not ordered yet', 'ابھی آرڈر نہیں کیا'),
  booked: t('Ordered, time still to be chosen', 'آرڈر ہو گیا، وقت چننا باقی ہے'),
  'booked.remote': t('Ordered, form and papers still to come', 'آرڈر ہو گیا، فارم اور کاغذات بھیجنا باقی ہیں'),
  'booked.centre': t('Ordered, come to the centre', 'آرڈر ہو گیا، سینٹر تشریف لائیں'),
  'booked.selfService': t('You file it yourself', 'آپ خود دفتر میں جمع کرائیں گے'),
  scheduled: t('Time is fixed, we choose the representative', 'وقت طے ہے، نمائندہ چنا جا رہا ہے'),
  visit_assigned: t('A representative is coming', 'نمائندے کی آمد طے ہے'),
  visiting: t('The representative is on the way or with you', 'نمائندہ راستے میں یا آپ کے پاس'),
  ready: t('Complete, on its way to the office', 'مکمل، دفتر جا رہی ہے'),
  submitted: t('Filed with the office', 'دفتر میں جمع ہو گئی'),
  in_process: t('The office is working on it', 'دفتر میں کام ہو رہا ہے'),
  objected: t('Something is still missing', 'ایک کمی رہ گئی ہے'),
  approved: t('Approved', 'منظور ہو گئی'),
  issued: t('The paper is ready', 'کاغذ تیار ہے'),
  delivering: t('The paper is being brought to you', 'کاغذ آپ کے گھر لایا جا رہا ہے'),
  at_office: t('Ready to collect at the office', 'دفتر سے لے سکتے ہیں'),
  delivered: t('Delivered', 'آپ کو مل گیا'),
  closed: t('Finished', 'کام مکمل'),
  rejected: t('The office said no', 'دفتر نے منظور نہیں کی'),
  withdrawn: t('You took it back', 'آپ نے واپس لے لی'),
  cancelled: t('Cancelled', 'منسوخ'),
  failed: t('It could not be done', 'کام نہیں ہو سکا'),
}
