import type { LocalText } from '@app/domain/shared'
import { t } from '../src/words.ts'

/** Closed lists that people read. */
export const words: Record<string, LocalText> = {
  'charge': t('Our charge for coming to you', 'گھر آنے کا ہمارا معاوضہ'),
  'sales-tax': t('Sales tax on our charge', 'ہمارے معاوضے پر سیلز ٹیکس'),
  'tax-authority': t('Punjab Revenue Authority', 'پنجاب ریونیو اتھارٹی'),
  'party.applicant': t('Applicant', 'درخواست گزار'), 'party.subject': t('The person it is about', 'جس کا کاغذ ہے'), 'party.coParty': t('The other party', 'دوسرا فریق'),
  'party.informant': t('Informant', 'اطلاع دینے والا'), 'party.witness': t('Witness', 'گواہ'), 'party.representative': t('Representative with authority', 'مختار'),
  'party.payer': t('Payer', 'ادا کرنے والا'), 'party.receiver': t('Receiver', 'وصول کرنے والا'),
  'time.citizen': t('Your turn', 'آپ کی باری'), 'time.facilitator': t('The representative’s turn', 'نمائندے کی باری'), 'time.department': t('The office’s turn', 'دفتر کی باری'),
  'time.platform': t('Our turn', 'ہماری باری'), 'time.law': t('The law makes everybody wait', 'قانونی مدت پوری ہو رہی ہے'), 'time.calendar': t('Offices are closed', 'دفتر بند ہیں'), 'time.area_event': t('Emergency in the area', 'علاقے میں ہنگامی صورتِ حال'),
  'manner.soonest': t('Soonest', 'جو سب سے پہلے آ سکے'), 'manner.woman': t('A woman comes', 'خاتون نمائندہ آئے'), 'manner.gate': t('At the gate, with someone present', 'دروازے پر، گھر کے کسی فرد کی موجودگی میں'), 'manner.elsewhere': t('At a neighbour’s or office', 'پڑوس یا دفتر میں'),
  'channel.web': t('Website', 'ویب سائٹ'), 'channel.app': t('App', 'ایپ'), 'channel.agent': t('By phone', 'فون پر'), 'channel.sms': t('Text message', 'ایس ایم ایس'), 'channel.facilitator_app': t('At the door', 'گھر پر'),
  'channel.desk': t('Office', 'دفتر'), 'channel.department': t('Department', 'محکمہ'), 'channel.system': t('Automatic', 'خودکار'),
  'task.collection': t('Form and papers at home', 'گھر سے فارم اور کاغذات'), 'task.correction': t('Making good at home', 'گھر پر کمی پوری کرنا'), 'task.delivery': t('Bringing the paper', 'کاغذ پہنچانا'),
  'task.filing': t('Filing at the counter', 'دفتر میں جمع کرانا'), 'task.followUp': t('Asking at the counter', 'دفتر سے پتا کرنا'), 'task.pickUp': t('Fetching the paper', 'دفتر سے کاغذ لینا'),
  'handling.seen': t('Only looked at', 'صرف دیکھا جائے گا'), 'handling.scanned': t('Photographed and handed back', 'تصویر لے کر فوراً واپس'), 'handling.carried': t('Taken in a sealed bag and brought back', 'مہر بند تھیلے میں جائے گا اور واپس آئے گا'),
  'handling.surrendered': t('The office keeps it', 'دفتر اپنے پاس رکھے گا'),
  'not-ours-warning': t('Nobody from Dastak comes for this or collects anything for it. Whoever says so is lying: call 1202.', 'دستک کا کوئی شخص اس کام کے لیے نہیں آتا، نہ کوئی رقم لیتا ہے۔ جو ایسا کہے وہ جھوٹا ہے: 1202 پر فون کریں۔'),
  'quote-heading': t('Cost in detail (nothing has been paid yet)', 'خرچ کی تفصیل (ابھی ادائیگی نہیں ہوئی)'),
  'free-of-charge': t('Free', 'مفت'),
  'mode.doorstep': t('We come to you', 'ہم گھر آئیں گے'), 'mode.centre': t('At a service centre', 'سروس سینٹر پر'), 'mode.remote': t('From your phone', 'موبائل سے، گھر بیٹھے'), 'mode.selfService': t('I do it myself', 'اپنا کام خود کرنا'), 'mode.referral': t('Where to go', 'کہاں جانا ہے'),
}
