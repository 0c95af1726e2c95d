import { createMessages } from '@app/ui'

export const phoneLostWords = createMessages({
  en: {
    lost: 'Phone is lost',
    title: 'Cut off the lost phone?',
    text: 'The representative is signed out everywhere at once. What the app keeps on the lost phone is deleted when it’s next online, and can’t be opened by anyone. Work done on it and not sent is gone with it.',
    after: 'They can sign in on another phone straight away. Their authenticator app may have been on the lost one.',
    confirm: 'Cut it off',
    reason: 'How do you know?',
    reasonHint: 'Who told you, and when it went missing',
    done: 'Cut off. The representative has been told by text.',
    last: 'A phone was reported lost',
    notYours: 'For supervisors and the control room',
  },
  ur: {
    lost: 'فون گم ہو گیا',
    title: 'گم شدہ فون بند کریں؟',
    text: 'نمائندہ فوراً ہر جگہ سے سائن آؤٹ ہو جائے گا۔ گم شدہ فون نیٹ ورک پر آتے ہی ایپ کی معلومات مٹا دے گا، اور انہیں کوئی نہیں کھول سکے گا۔ جو کام اس پر ہوا اور بھیجا نہیں گیا، وہ بھی ساتھ جائے گا۔',
    after: 'نمائندہ اسی وقت دوسرے فون پر سائن اِن کر سکتا ہے۔ تصدیقی ایپ شاید گم شدہ فون ہی میں تھی۔',
    confirm: 'فون بند کریں',
    reason: 'آپ کو کیسے معلوم ہوا؟',
    reasonHint: 'کس نے بتایا، اور فون کب سے غائب ہے',
    done: 'فون بند ہو گیا۔ نمائندے کو ایس ایم ایس بھیج دیا گیا ہے۔',
    last: 'فون گم ہونے کی اطلاع',
    notYours: 'یہ سپروائزر اور کنٹرول روم کا کام ہے',
  },
})
