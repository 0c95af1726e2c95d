import type { Question } from '@app/domain/standing'
import type { LocalText } from '@app/domain/shared'
import { t } from '../words.ts'

let number = 0
/** The first option is the right one here; each sheet shuffles them. */
function q(moduleId: string, text: LocalText, ...options: LocalText[]): Question {
  return { id: `${moduleId}-${++number}`, moduleId, text, options, right: 0 }
}

export const questions: readonly Question[] = [
  q('at-the-door', t('Where do you work in a house?', 'گھر میں کام کہاں کرتے ہیں؟'), t('Where the household asks you to', 'جہاں گھر والے کہیں'), t('Always inside, at a table', 'ہمیشہ اندر میز پر'), t('Where the light is best', 'جہاں روشنی سب سے اچھی ہو')),
  q('at-the-door', t('Who gives you the start code?', 'شروع کا کوڈ کون دیتا ہے؟'), t('The household, from its own phone', 'گھر والے، اپنے فون سے'), t('The call centre', 'کال سینٹر'), t('You choose one', 'آپ خود چنتے ہیں')),
  q('at-the-door', t('When may the household give the last code?', 'گھر والے آخری کوڈ کب دیں؟'), t('When the receipt is in their hand', 'جب رسید ان کے ہاتھ میں ہو'), t('When you arrive', 'جب آپ پہنچیں'), t('Whenever you ask', 'جب آپ مانگیں')),
  q('at-the-door', t('Somebody doubts that you are who you say. What do you do?', 'کسی کو شک ہو کہ آپ واقعی نمائندے ہیں۔ آپ کیا کریں گے؟'), t('Show the badge and wait while they check it', 'بیج دکھائیں اور ان کی جانچ تک رکیں'), t('Tell them to hurry', 'انہیں جلدی کرنے کا کہیں'), t('Leave and report a no-show', 'واپس جا کر لکھ دیں کہ کوئی نہیں ملا')),
  q('money', t('A citizen offers you 200 rupees for tea. You …', 'کوئی چائے کے لیے 200 روپے دے تو آپ …'), t('thank them and take nothing', 'شکریہ کہہ کر کچھ نہ لیں'), t('take it if they insist', 'اصرار کریں تو لے لیں'), t('take it and write a receipt', 'لے کر رسید بنا دیں')),
  q('money', t('Who fixes the amount to be paid at the door?', 'دروازے پر لی جانے والی رقم کون طے کرتا ہے؟'), t('The price agreed in the order', 'آرڈر میں طے شدہ خرچ'), t('You, by the distance', 'آپ، فاصلے کے حساب سے'), t('The office clerk', 'دفتر کا کلرک')),
  q('money', t('At day’s end the app asks you to count your cash. What comes first?', 'دن کے آخر میں ایپ نقد گننے کو کہتی ہے۔ پہلے کیا ہوتا ہے؟'), t('You count, then it shows what it expects', 'پہلے آپ گنتے ہیں، پھر وہ متوقع رقم دکھاتی ہے'), t('It shows the figure, you agree', 'پہلے وہ رقم دکھاتی ہے، آپ ہاں کرتے ہیں'), t('A supervisor counts', 'نگران گنتا ہے')),
  q('money', t('You are robbed of the day’s cash. It is …', 'دن کی نقد رقم لوٹ لی جائے تو وہ …'), t('the programme’s loss, after a report', 'رپورٹ کے بعد ادارے کا نقصان ہے'), t('taken from your pay', 'آپ کے معاوضے سے کٹتی ہے'), t('paid again by the citizens', 'شہری دوبارہ دیتے ہیں')),
  q('papers', t('May you take an identity card to the office?', 'کیا شناختی کارڈ دفتر لے جا سکتے ہیں؟'), t('Never', 'کبھی نہیں'), t('With the owner’s word', 'مالک کے کہنے پر'), t('In a sealed bag', 'مہر بند تھیلے میں')),
  q('papers', t('How does another original leave the house?', 'کوئی اور اصل کاغذ گھر سے کیسے جاتا ہے؟'), t('In a sealed bag, with two signatures', 'مہر بند تھیلے میں، دو دستخطوں کے ساتھ'), t('In your bag, if you are careful', 'اپنے بیگ میں، احتیاط سے'), t('By post', 'ڈاک سے')),
  q('papers', t('Why do you read every line aloud before filing?', 'جمع کرانے سے پہلے ہر سطر کیوں پڑھ کر سناتے ہیں؟'), t('So that the household can say yes or correct it', 'تاکہ گھر والے ہاں کریں یا درست کرائیں'), t('To fill the time', 'وقت گزارنے کے لیے'), t('Because the office listens', 'کیونکہ دفتر سن رہا ہوتا ہے')),
  q('papers', t('The photo of a paper is blurred. You …', 'کاغذ کی تصویر دھندلی ہے۔ آپ …'), t('take it again in better light', 'بہتر روشنی میں دوبارہ لیں'), t('send it anyway', 'ویسے ہی بھیج دیں'), t('write the text by hand', 'عبارت ہاتھ سے لکھ دیں')),
  q('privacy', t('A neighbour asks what you did next door. You say …', 'پڑوسی پوچھے کہ ساتھ والے گھر کیا کام تھا تو آپ کہیں گے …'), t('nothing about it', 'اس بارے میں کچھ نہیں'), t('only the service’s name', 'صرف سروس کا نام'), t('that it was a divorce', 'کہ طلاق کا معاملہ تھا')),
  q('privacy', t('Where do pictures of papers belong?', 'کاغذات کی تصویریں کہاں رہتی ہیں؟'), t('In the app only', 'صرف ایپ میں'), t('In your gallery, for safety', 'احتیاطاً گیلری میں'), t('In a group chat', 'گروپ چیٹ میں')),
  q('privacy', t('May you message a citizen after the visit?', 'کیا ملاقات کے بعد شہری کو پیغام بھیج سکتے ہیں؟'), t('No', 'نہیں'), t('Yes, to ask for a good rating', 'ہاں، اچھی رائے مانگنے کے لیے'), t('Yes, on holidays', 'ہاں، تہوار پر')),
  q('privacy', t('Others can hear you at the door. How do you name the service?', 'دروازے پر دوسرے سن رہے ہوں تو سروس کو کیا کہیں گے؟'), t('“Your request”', '«آپ کی درخواست»'), t('By its full name', 'پورا نام لے کر'), t('By the fee', 'فیس بتا کر')),
  q('safety', t('A visit feels unsafe. What about your pay?', 'ملاقات میں خطرہ لگے تو معاوضے کا کیا ہو گا؟'), t('You may leave and are paid', 'نکل سکتے ہیں، معاوضہ ملے گا'), t('Leaving costs you the day', 'نکلنے پر دن کا معاوضہ جائے گا'), t('You must finish first', 'پہلے کام پورا کرنا ہو گا')),
  q('safety', t('Somebody forces you to sign in. You type …', 'کوئی زبردستی سائن اِن کرائے تو آپ لکھیں گے …'), t('your silent code', 'اپنا خاموش کوڈ'), t('a wrong code', 'غلط کوڈ'), t('nothing', 'کچھ نہیں')),
  q('safety', t('Who may suspend a representative?', 'نمائندے کو کون معطل کر سکتا ہے؟'), t('A person, after notice and answer', 'ایک شخص، نوٹس اور جواب کے بعد'), t('The app, by the rating', 'ایپ، رائے کی بنیاد پر'), t('Any citizen', 'کوئی بھی شہری')),
  q('safety', t('There is no network and you need help. You …', 'نیٹ ورک نہیں اور مدد چاہیے۔ آپ …'), t('press SOS and send the text it writes', 'ایس او ایس دبا کر اس کا لکھا ایس ایم ایس بھیجیں'), t('wait until there is a network', 'نیٹ ورک آنے کا انتظار کریں'), t('switch the phone off', 'فون بند کر دیں')),
]
