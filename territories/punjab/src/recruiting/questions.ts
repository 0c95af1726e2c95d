import type { Question } from '@app/domain/standing'
import type { LocalText } from '@app/domain/shared'
import { t } from '../words.ts'

let number = 0
/** The first option is the right one here; each sheet shuffles them. */
function q(moduleId: string, text: LocalText, ...options: LocalText[]): Question {
  return { id: `${moduleId}-${++number}`, moduleId, text, options, right: 0 }
}

export const questions: readonly Question[] = [
  q(
    'at-the-door',
    t('Where do you work in someone’s home?', 'گھر میں کام کہاں کرتے ہیں؟'),
    t('Wherever the household asks you to', 'جہاں گھر والے کہیں'),
    t('Always inside, at a table', 'ہمیشہ اندر میز پر'),
    t('Wherever the light is best', 'جہاں روشنی سب سے اچھی ہو'),
  ),
  q(
    'at-the-door',
    t('Who gives you the start code?', 'شروع کا کوڈ کون دیتا ہے؟'),
    t('The household, from their own phone', 'گھر والے، اپنے فون سے'),
    t('The call centre', 'کال سینٹر'),
    t('You make one up', 'آپ خود چنتے ہیں'),
  ),
  q(
    'at-the-door',
    t('When should the household give you the completion code?', 'گھر والے ختم کا کوڈ کب دیں؟'),
    t('Once they have the receipt', 'جب رسید ان کے ہاتھ میں ہو'),
    t('When you arrive', 'جب آپ پہنچیں'),
    t('Whenever you ask', 'جب آپ مانگیں'),
  ),
  q(
    'at-the-door',
    t(
      'Someone doubts you’re a real representative. What do you do?',
      'کسی کو شک ہو کہ آپ واقعی نمائندے ہیں۔ آپ کیا کریں گے؟',
    ),
    t('Show your badge and wait while they check it', 'بیج دکھائیں اور ان کی جانچ تک رکیں'),
    t('Tell them to hurry', 'انہیں جلدی کرنے کا کہیں'),
    t('Leave and report that nobody was home', 'واپس جا کر لکھ دیں کہ کوئی نہیں ملا'),
  ),
  q(
    'money',
    t('Someone offers you Rs 200 for tea. You …', 'کوئی چائے کے لیے 200 روپے دے تو آپ …'),
    t('thank them and take nothing', 'شکریہ کہہ کر کچھ نہ لیں'),
    t('take it if they insist', 'اصرار کریں تو لے لیں'),
    t('take it and write a receipt', 'لے کر رسید بنا دیں'),
  ),
  q(
    'money',
    t('Who decides how much is paid at the door?', 'دروازے پر لی جانے والی رقم کون طے کرتا ہے؟'),
    t('It’s the price agreed when they ordered', 'آرڈر میں طے شدہ خرچ'),
    t('You do, by the distance', 'آپ، فاصلے کے حساب سے'),
    t('The office clerk does', 'دفتر کا اہلکار'),
  ),
  q(
    'money',
    t(
      'At the end of the day the app asks you to count your cash. What happens first?',
      'دن کے آخر میں ایپ نقد گننے کو کہتی ہے۔ پہلے کیا ہوتا ہے؟',
    ),
    t('You count, then it shows what it expects', 'پہلے آپ گنتے ہیں، پھر وہ متوقع رقم دکھاتی ہے'),
    t('It shows the amount, then you agree', 'پہلے وہ رقم دکھاتی ہے، آپ ہاں کرتے ہیں'),
    t('A supervisor counts', 'نگران گنتا ہے'),
  ),
  q(
    'money',
    t('Someone robs you of the day’s cash. It’s …', 'دن کی نقد رقم لوٹ لی جائے تو وہ …'),
    t('our loss, once it’s reported', 'رپورٹ کے بعد ادارے کا نقصان ہے'),
    t('taken from your pay', 'آپ کے معاوضے سے کٹتی ہے'),
    t('paid again by the households', 'گھر والے دوبارہ دیتے ہیں'),
  ),
  q(
    'papers',
    t('Can you take an identity card to the office?', 'کیا شناختی کارڈ دفتر لے جا سکتے ہیں؟'),
    t('Never', 'کبھی نہیں'),
    t('If the owner agrees', 'مالک کے کہنے پر'),
    t('In a sealed bag', 'مہر بند تھیلے میں'),
  ),
  q(
    'papers',
    t('How can other originals leave the house?', 'کوئی اور اصل کاغذ گھر سے کیسے جاتا ہے؟'),
    t('In a sealed bag, with 2 signatures', 'مہر بند تھیلے میں، دو دستخطوں کے ساتھ'),
    t('In your bag, if you’re careful', 'اپنے بیگ میں، احتیاط سے'),
    t('By post', 'ڈاک سے'),
  ),
  q(
    'papers',
    t(
      'Why do you read every line aloud before it goes to the office?',
      'جمع کرانے سے پہلے ہر سطر کیوں پڑھ کر سناتے ہیں؟',
    ),
    t('So the household can say yes or correct it', 'تاکہ گھر والے ہاں کریں یا درست کرائیں'),
    t('To pass the time', 'وقت گزارنے کے لیے'),
    t('Because the office is listening', 'کیونکہ دفتر سن رہا ہوتا ہے'),
  ),
  q(
    'papers',
    t('A photo of a paper is blurred. You …', 'کاغذ کی تصویر دھندلی ہے۔ آپ …'),
    t('take it again in better light', 'بہتر روشنی میں دوبارہ لیں'),
    t('send it anyway', 'ویسے ہی بھیج دیں'),
    t('write the text by hand', 'عبارت ہاتھ سے لکھ دیں'),
  ),
  q(
    'privacy',
    t(
      'A neighbour asks what you were doing next door. You tell them …',
      'پڑوسی پوچھے کہ ساتھ والے گھر کیا کام تھا تو آپ کہیں گے …',
    ),
    t('nothing', 'اس بارے میں کچھ نہیں'),
    t('only the name of the service', 'صرف سروس کا نام'),
    t('that it was a divorce', 'کہ طلاق کا معاملہ تھا'),
  ),
  q(
    'privacy',
    t('Where do you keep photos of papers?', 'کاغذات کی تصویریں کہاں رہتی ہیں؟'),
    t('Only in the app', 'صرف ایپ میں'),
    t('In your gallery, to be safe', 'احتیاطاً گیلری میں'),
    t('In a group chat', 'گروپ چیٹ میں'),
  ),
  q(
    'privacy',
    t('Can you message the household after the visit?', 'کیا ملاقات کے بعد گھر والوں کو پیغام بھیج سکتے ہیں؟'),
    t('No', 'نہیں'),
    t('Yes, to ask for a good rating', 'ہاں، اچھی رائے مانگنے کے لیے'),
    t('Yes, on holidays', 'ہاں، تہوار پر'),
  ),
  q(
    'privacy',
    t(
      'Other people can hear you at the door. What do you call the service?',
      'دروازے پر دوسرے سن رہے ہوں تو سروس کو کیا کہیں گے؟',
    ),
    t('“Your request”', '«آپ کی درخواست»'),
    t('Its full name', 'پورا نام لے کر'),
    t('The amount of the fee', 'فیس بتا کر'),
  ),
  q(
    'safety',
    t('A visit feels unsafe. What happens to your pay?', 'ملاقات میں خطرہ لگے تو معاوضے کا کیا ہو گا؟'),
    t('You can leave and still get paid', 'نکل سکتے ہیں، معاوضہ ملے گا'),
    t('You lose the day’s pay if you leave', 'نکلنے پر دن کا معاوضہ جائے گا'),
    t('You have to finish first', 'پہلے کام پورا کرنا ہو گا'),
  ),
  q(
    'safety',
    t('Someone forces you to sign in. You enter …', 'کوئی زبردستی سائن اِن کرائے تو آپ لکھیں گے …'),
    t('your silent code', 'اپنا خاموش کوڈ'),
    t('a wrong code', 'غلط کوڈ'),
    t('nothing', 'کچھ نہیں'),
  ),
  q(
    'safety',
    t('Who can suspend a representative?', 'نمائندے کو کون معطل کر سکتا ہے؟'),
    t('A person, after a notice and your answer', 'ایک شخص، نوٹس اور جواب کے بعد'),
    t('The app, because of ratings', 'ایپ، رائے کی بنیاد پر'),
    t('Any household', 'کوئی بھی گھر والے'),
  ),
  q(
    'safety',
    t('You need help and there’s no network. You …', 'نیٹ ورک نہیں اور مدد چاہیے۔ آپ …'),
    t('press SOS and send the text message it writes', 'ایس او ایس دبا کر اس کا لکھا ایس ایم ایس بھیجیں'),
    t('wait for a network', 'نیٹ ورک آنے کا انتظار کریں'),
    t('switch your phone off', 'فون بند کر دیں'),
  ),
]
