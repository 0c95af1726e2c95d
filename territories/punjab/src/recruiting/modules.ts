import type { TrainingModule } from '@app/domain/standing'
import { t } from '../words.ts'

/** What everybody learns before the first visit; short parts that can be read aloud. */
export const modules: readonly TrainingModule[] = [
  {
    id: 'at-the-door', title: t('At the door', 'دروازے پر'), minutes: 8,
    parts: [
      { heading: t('Before you knock', 'دستک سے پہلے'), text: t('Call when you set out and again when you are near. Come at the promised time. Wear your badge where it can be seen; the household may check it on the web, by SMS or by calling.', 'روانہ ہوتے وقت فون کریں اور قریب پہنچ کر دوبارہ۔ طے شدہ وقت پر پہنچیں۔ بیج ایسی جگہ لگائیں کہ نظر آئے؛ گھر والے اسے ویب، ایس ایم ایس یا فون سے جانچ سکتے ہیں۔') },
      { heading: t('The household decides', 'گھر والے فیصلہ کرتے ہیں'), text: t('You work where they ask you to: at the gate, in the sitting room, at a neighbour’s. Never go further into a house than you are shown. If only a woman or a child is at home and nobody is comfortable, offer another time; it costs nobody anything.', 'جہاں وہ کہیں وہیں کام کریں: دروازے پر، بیٹھک میں یا پڑوسی کے ہاں۔ جتنا بلایا جائے اس سے آگے گھر میں نہ جائیں۔ گھر میں صرف خاتون یا بچہ ہو اور کسی کو جھجک ہو تو دوسرا وقت پیش کریں؛ اس پر کسی کا کوئی خرچ نہیں۔') },
      { heading: t('Codes begin and end the visit', 'کوڈ سے کام شروع اور ختم ہوتا ہے'), text: t('The start code comes from the household’s phone. The last code is given only when the receipt is in their hand. Never type a code that nobody gave you.', 'شروع کا کوڈ گھر والوں کے فون پر آتا ہے۔ آخری کوڈ تب ہی ملتا ہے جب رسید ان کے ہاتھ میں ہو۔ جو کوڈ کسی نے نہ دیا ہو وہ کبھی نہ لکھیں۔') },
    ],
  },
  {
    id: 'money', title: t('Money', 'رقم'), minutes: 7,
    parts: [
      { heading: t('Only what the receipt says', 'صرف وہی جو رسید پر ہے'), text: t('The amount is fixed when the order is placed. You cannot change it and may not take a rupee more: no tea money, no petrol, no gift. Two minutes after the visit the household is asked whether anybody wanted more.', 'رقم آرڈر کے وقت طے ہو جاتی ہے۔ نہ آپ اسے بدل سکتے ہیں نہ ایک روپیہ زیادہ لے سکتے ہیں: نہ چائے پانی، نہ پٹرول، نہ تحفہ۔ ملاقات کے دو منٹ بعد گھر والوں سے پوچھا جاتا ہے کہ کسی نے زیادہ تو نہیں مانگا۔') },
      { heading: t('Cash in your hand', 'آپ کے پاس نقد رقم'), text: t('There is a limit to the cash you carry. Near it the app warns you, at the limit only cashless work comes. Deposit on the way and keep the slip. At the end of the day count before the app shows what it expects.', 'پاس رکھی جانے والی نقد رقم کی حد ہے۔ حد کے قریب ایپ خبردار کرتی ہے، حد پر صرف بغیر نقد کا کام ملتا ہے۔ راستے میں جمع کرا دیں اور رسید رکھیں۔ دن کے آخر میں پہلے خود گنیں، پھر ایپ متوقع رقم دکھاتی ہے۔') },
      { heading: t('If you are robbed', 'اگر لوٹ لیا جائے'), text: t('Give the money; your life matters more. Press SOS when it is safe, report to the police, and send us the report’s number. Robbed cash is the programme’s loss, not your debt.', 'رقم دے دیں؛ جان زیادہ قیمتی ہے۔ محفوظ ہوتے ہی ایس او ایس دبائیں، پولیس میں رپورٹ کرائیں اور رپورٹ نمبر ہمیں بھیجیں۔ لوٹی ہوئی رقم ادارے کا نقصان ہے، آپ کا قرض نہیں۔') },
    ],
  },
  {
    id: 'papers', title: t('Papers', 'کاغذات'), minutes: 9,
    parts: [
      { heading: t('What may leave the house', 'کیا گھر سے باہر جا سکتا ہے'), text: t('An identity card never leaves the house: photograph it and hand it back at once. Another original goes only when the list says so, in a sealed bag, with two signatures.', 'شناختی کارڈ کبھی گھر سے باہر نہیں جاتا: تصویر لے کر فوراً واپس کریں۔ کوئی اور اصل کاغذ صرف تب جاتا ہے جب فہرست میں لکھا ہو، مہر بند تھیلے میں، دو دستخطوں کے ساتھ۔') },
      { heading: t('A photo that can be read', 'ایسی تصویر جو پڑھی جا سکے'), text: t('Daylight, no flash, all four corners, no shadow of the phone. The app says at once whether it is sharp. A blurred page sends the whole case back.', 'دن کی روشنی، فلیش بند، چاروں کونے نظر آئیں، فون کا سایہ نہ پڑے۔ ایپ فوراً بتا دیتی ہے کہ تصویر صاف ہے یا نہیں۔ دھندلا صفحہ پورا کام واپس کرا دیتا ہے۔') },
      { heading: t('Read the names aloud', 'نام پڑھ کر سنائیں'), text: t('Before anything is filed, read each name, date and number aloud as it will be printed. The household says yes to every line. One wrong letter can cost them a second journey through the office.', 'جمع کرانے سے پہلے ہر نام، تاریخ اور نمبر ویسے ہی پڑھ کر سنائیں جیسے چھپے گا۔ گھر والے ہر سطر پر ہاں کریں۔ ایک غلط حرف انہیں دوبارہ دفتر کے چکر لگوا سکتا ہے۔') },
    ],
  },
  {
    id: 'privacy', title: t('What you see stays there', 'جو دیکھا وہ امانت ہے'), minutes: 5,
    parts: [
      { heading: t('Nobody’s affair but theirs', 'یہ صرف ان کا معاملہ ہے'), text: t('A divorce, a death, a police matter: speak of it to nobody, not to neighbours, not to other representatives. At the door call it “your request” when others can hear.', 'طلاق، وفات یا تھانے کا معاملہ: کسی سے ذکر نہ کریں، نہ پڑوسیوں سے نہ دوسرے نمائندوں سے۔ دوسرے سن رہے ہوں تو دروازے پر اسے «آپ کی درخواست» ہی کہیں۔') },
      { heading: t('Photos live in the app only', 'تصویریں صرف ایپ میں'), text: t('Scan with the app’s camera. Never keep a picture of a paper in your gallery, never send one by a messenger.', 'تصویر صرف ایپ کے کیمرے سے لیں۔ کسی کاغذ کی تصویر گیلری میں نہ رکھیں، نہ کسی میسنجر پر بھیجیں۔') },
      { heading: t('Their number is not yours', 'ان کا نمبر آپ کا نہیں'), text: t('Call only about the visit, only until it is done. No messages afterwards.', 'فون صرف ملاقات کے بارے میں کریں اور کام ہونے تک۔ بعد میں کوئی پیغام نہیں۔') },
    ],
  },
  {
    id: 'safety', title: t('Your safety and your rights', 'آپ کی حفاظت اور آپ کے حق'), minutes: 6,
    parts: [
      { heading: t('Leave when it is unsafe', 'خطرہ ہو تو نکل آئیں'), text: t('You may end any visit that feels unsafe; you are paid for it. SOS reaches operations within a second; without a network the app writes the text message for you.', 'جس ملاقات میں خطرہ لگے اسے ختم کر سکتے ہیں؛ اس کا معاوضہ ملتا ہے۔ ایس او ایس ایک سیکنڈ میں دفتر پہنچتا ہے؛ نیٹ ورک نہ ہو تو ایپ خود ایس ایم ایس لکھ دیتی ہے۔') },
      { heading: t('The silent code', 'خاموش کوڈ'), text: t('Choose a silent code of six digits. If somebody forces you to sign in or to start a visit, type it instead: everything looks as always, and help is called without a sound.', 'چھ ہندسوں کا ایک خاموش کوڈ چنیں۔ کوئی زبردستی سائن اِن یا ملاقات شروع کرائے تو یہی لکھیں: سب کچھ معمول کا لگے گا اور بغیر آواز مدد بلائی جائے گی۔') },
      { heading: t('If somebody complains', 'اگر کوئی شکایت کرے'), text: t('Nobody is suspended by a machine, or unheard. You are told what is said and see the evidence, you have days to answer, a person decides with reasons, and another person hears your appeal. Your pay is held meanwhile, never lost.', 'کسی کو مشین معطل نہیں کرتی، نہ بغیر سنے۔ آپ کو بات بتائی جاتی ہے، ثبوت دکھائے جاتے ہیں، جواب کے لیے دن ملتے ہیں، فیصلہ ایک شخص وجہ لکھ کر کرتا ہے اور اپیل دوسرا شخص سنتا ہے۔ اس دوران آپ کی رقم رکی رہتی ہے، ختم نہیں ہوتی۔') },
    ],
  },
]
