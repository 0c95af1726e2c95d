import type { TrainingModule } from '@app/domain/standing'
import { t } from '../words.ts'

/** What everybody learns before the first visit; short parts that can be read aloud. */
export const modules: readonly TrainingModule[] = [
  {
    id: 'at-the-door',
    title: t('At the door', 'دروازے پر'),
    minutes: 8,
    parts: [
      {
        heading: t('Before you knock', 'دستک سے پہلے'),
        text: t(
          'Call when you set out and again when you’re nearby. Arrive on time. Wear your badge where people ' +
            'can see it. The household can check it online, by text message or by phone.',
          'روانہ ہوتے وقت فون کریں اور قریب پہنچ کر دوبارہ۔ طے شدہ وقت پر پہنچیں۔ بیج ایسی جگہ لگائیں کہ نظر ' +
            'آئے؛ گھر والے اسے ویب، ایس ایم ایس یا فون سے جانچ سکتے ہیں۔',
        ),
      },
      {
        heading: t('The household decides', 'گھر والے فیصلہ کرتے ہیں'),
        text: t(
          'Work where they ask you to: at the gate, in the sitting room or at a neighbour’s. Never go ' +
            'further into a home than you’re invited. If a woman or child is home alone and anyone is ' +
            'uncomfortable, offer another time. It costs nobody anything.',
          'جہاں وہ کہیں وہیں کام کریں: دروازے پر، بیٹھک میں یا پڑوسی کے ہاں۔ جتنا بلایا جائے اس سے آگے گھر ' +
            'میں نہ جائیں۔ گھر میں صرف خاتون یا بچہ ہو اور کسی کو جھجک ہو تو دوسرا وقت پیش کریں؛ اس پر کسی کا ' +
            'کوئی خرچ نہیں۔',
        ),
      },
      {
        heading: t('Codes start and finish the visit', 'کوڈ سے کام شروع اور ختم ہوتا ہے'),
        text: t(
          'The household gets the start code on their phone. They only give you the completion code once ' +
            'they have the receipt. Never enter a code that nobody gave you.',
          'شروع کا کوڈ گھر والوں کے فون پر آتا ہے۔ ختم کا کوڈ تب ہی ملتا ہے جب رسید ان کے ہاتھ میں ہو۔ جو ' +
            'کوڈ کسی نے نہ دیا ہو وہ کبھی نہ لکھیں۔',
        ),
      },
    ],
  },
  {
    id: 'money',
    title: t('Money', 'رقم'),
    minutes: 7,
    parts: [
      {
        heading: t('Only what’s on the receipt', 'صرف وہی جو رسید پر ہے'),
        text: t(
          'The amount is fixed when they place the order. You can’t change it and you can’t take a rupee ' +
            'more: no tea money, no petrol, no gifts. Two minutes after the visit we ask the household if ' +
            'anyone wanted more.',
          'رقم آرڈر کے وقت طے ہو جاتی ہے۔ نہ آپ اسے بدل سکتے ہیں نہ ایک روپیہ زیادہ لے سکتے ہیں: نہ چائے ' +
            'پانی، نہ پٹرول، نہ تحفہ۔ ملاقات کے دو منٹ بعد گھر والوں سے پوچھا جاتا ہے کہ کسی نے زیادہ تو نہیں ' +
            'مانگا۔',
        ),
      },
      {
        heading: t('Cash you’re holding', 'آپ کے پاس نقد رقم'),
        text: t(
          'There’s a limit to the cash you can hold. The app warns you when you’re near it. When you reach ' +
            'it, you only get jobs without cash. Deposit cash on your way and keep the slip. At the end of the ' +
            'day, count your cash before the app shows what it expects.',
          'پاس رکھی جانے والی نقد رقم کی حد ہے۔ حد کے قریب ایپ خبردار کرتی ہے، حد پر صرف بغیر نقد کا کام ' +
            'ملتا ہے۔ راستے میں جمع کرا دیں اور رسید رکھیں۔ دن کے آخر میں پہلے خود گنیں، پھر ایپ متوقع رقم ' +
            'دکھاتی ہے۔',
        ),
      },
      {
        heading: t('If you’re robbed', 'اگر لوٹ لیا جائے'),
        text: t(
          'Give them the money. Your life matters more. Press SOS when it’s safe, report it to the police ' +
            'and send us the report number. The loss is ours. You don’t have to pay it back.',
          'رقم دے دیں؛ جان زیادہ قیمتی ہے۔ محفوظ ہوتے ہی ایس او ایس دبائیں، پولیس میں رپورٹ کرائیں اور رپورٹ ' +
            'نمبر ہمیں بھیجیں۔ لوٹی ہوئی رقم ادارے کا نقصان ہے، آپ کا قرض نہیں۔',
        ),
      },
    ],
  },
  {
    id: 'papers',
    title: t('Papers', 'کاغذات'),
    minutes: 9,
    parts: [
      {
        heading: t('What can leave the house', 'کیا گھر سے باہر جا سکتا ہے'),
        text: t(
          'An identity card never leaves the house. Photograph it and hand it straight back. Only take other ' +
            'originals if the list says so, in a sealed bag, with 2 signatures.',
          'شناختی کارڈ کبھی گھر سے باہر نہیں جاتا: تصویر لے کر فوراً واپس کریں۔ کوئی اور اصل کاغذ صرف تب ' +
            'جاتا ہے جب فہرست میں لکھا ہو، مہر بند تھیلے میں، دو دستخطوں کے ساتھ۔',
        ),
      },
      {
        heading: t('A photo we can read', 'ایسی تصویر جو پڑھی جا سکے'),
        text: t(
          'Use daylight, no flash, all 4 corners, and no shadow from the phone. The app tells you straight ' +
            'away if it’s sharp. One blurred page can send the whole application back.',
          'دن کی روشنی، فلیش بند، چاروں کونے نظر آئیں، فون کا سایہ نہ پڑے۔ ایپ فوراً بتا دیتی ہے کہ تصویر ' +
            'صاف ہے یا نہیں۔ دھندلا صفحہ پورا کام واپس کرا دیتا ہے۔',
        ),
      },
      {
        heading: t('Read the names aloud', 'نام پڑھ کر سنائیں'),
        text: t(
          'Before anything goes to the office, read out each name, date and number as it will be printed. ' +
            'The household says yes to every line. One wrong letter can mean starting again at the office.',
          'جمع کرانے سے پہلے ہر نام، تاریخ اور نمبر ویسے ہی پڑھ کر سنائیں جیسے چھپے گا۔ گھر والے ہر سطر پر ' +
            'ہاں کریں۔ ایک غلط حرف انہیں دوبارہ دفتر کے چکر لگوا سکتا ہے۔',
        ),
      },
    ],
  },
  {
    id: 'privacy',
    title: t('Keep what you see private', 'جو دیکھا وہ امانت ہے'),
    minutes: 5,
    gives: { skills: ['discretion'] },
    parts: [
      {
        heading: t('It’s nobody else’s business', 'یہ صرف ان کا معاملہ ہے'),
        text: t(
          'A divorce, a death, a police matter: don’t talk about it to anyone, including neighbours and ' +
            'other representatives. If other people can hear you at the door, call it “your request”.',
          'طلاق، وفات یا تھانے کا معاملہ: کسی سے ذکر نہ کریں، نہ پڑوسیوں سے نہ دوسرے نمائندوں سے۔ دوسرے سن ' +
            'رہے ہوں تو دروازے پر اسے «آپ کی درخواست» ہی کہیں۔',
        ),
      },
      {
        heading: t('Photos stay in the app', 'تصویریں صرف ایپ میں'),
        text: t(
          'Use the app’s camera. Never keep a photo of a paper in your gallery or send one in a message.',
          'تصویر صرف ایپ کے کیمرے سے لیں۔ کسی کاغذ کی تصویر گیلری میں نہ رکھیں، نہ کسی میسنجر پر بھیجیں۔',
        ),
      },
      {
        heading: t('Only use their number for the visit', 'ان کا نمبر آپ کا نہیں'),
        text: t(
          'Only call about the visit, and only until it’s finished. Don’t message them afterwards.',
          'فون صرف ملاقات کے بارے میں کریں اور کام ہونے تک۔ بعد میں کوئی پیغام نہیں۔',
        ),
      },
    ],
  },
  {
    id: 'safety',
    title: t('Your safety and your rights', 'آپ کی حفاظت اور آپ کے حق'),
    minutes: 6,
    parts: [
      {
        heading: t('Leave if it’s unsafe', 'خطرہ ہو تو نکل آئیں'),
        text: t(
          'You can end any visit that feels unsafe, and we’ll still pay you. SOS reaches the control room ' +
            'within a second. If there’s no network, the app writes a text message for you to send.',
          'جس ملاقات میں خطرہ لگے اسے ختم کر سکتے ہیں؛ معاوضہ پھر بھی ملے گا۔ ایس او ایس ایک سیکنڈ میں ' +
            'کنٹرول روم پہنچتا ہے؛ نیٹ ورک نہ ہو تو ایپ خود ایس ایم ایس لکھ دیتی ہے، آپ بھیج دیں۔',
        ),
      },
      {
        heading: t('The silent code', 'خاموش کوڈ'),
        text: t(
          'Choose a 6-digit silent code. If someone forces you to sign in or start a visit, enter it instead ' +
            'of the real code. Everything looks normal, and we silently call for help.',
          'چھ ہندسوں کا ایک خاموش کوڈ چنیں۔ کوئی زبردستی سائن اِن یا ملاقات شروع کرائے تو یہی لکھیں: سب کچھ ' +
            'معمول کا لگے گا اور بغیر آواز مدد بلائی جائے گی۔',
        ),
      },
      {
        heading: t('If someone complains', 'اگر کوئی شکایت کرے'),
        text: t(
          'A machine never suspends you, and nobody is suspended without being heard. We tell you what was ' +
            'said and show you the evidence. You get days to answer, a person decides and gives reasons, and ' +
            'someone else hears your appeal. We hold your pay until then, but you don’t lose it.',
          'مشین کسی کو معطل نہیں کرتی، اور سنے بغیر بھی کسی کو معطل نہیں کیا جاتا۔ آپ کو بات بتائی جاتی ہے، ' +
            'ثبوت دکھائے جاتے ہیں، جواب کے لیے دن ملتے ہیں، فیصلہ ایک شخص وجہ لکھ کر کرتا ہے اور اپیل دوسرا ' +
            'شخص سنتا ہے۔ اس دوران آپ کا معاوضہ رکا رہتا ہے، ختم نہیں ہوتا۔',
        ),
      },
    ],
  },
]
