import { createMessages } from '@app/ui'

export const sealedWords = createMessages({
  en: {
    title: 'Locked',
    endedTitle: 'You were signed out',
    endedText: 'Details of visits and citizens have been deleted from this phone.',
    leaseTitle: 'Too long without a network',
    leaseText:
      'This phone hasn’t been in contact with us for many hours. To keep them from others, details of visits and citizens have been deleted from it. They come back when you have a network.',
    unsent: 'done here and not sent yet: locked, not lost. It’s sent when you’re back.',
    signIn: 'Sign in',
    again: 'Try again',
    help: 'Help:',
    lost: 'This phone was reported lost',
    lostText: 'done here before that couldn’t be sent and is gone. Tell the office what you did.',
    read: 'I’ve read this',
  },
  ur: {
    title: 'ایپ بند ہے',
    endedTitle: 'آپ سائن آؤٹ ہو چکے ہیں',
    endedText: 'ملاقاتوں اور شہریوں کی جو معلومات اس ایپ میں تھیں، وہ اس فون سے مٹا دی گئی ہیں۔',
    leaseTitle: 'فون بہت دیر نیٹ ورک کے بغیر رہا',
    leaseText:
      'کئی گھنٹوں سے اس فون کا ہم سے رابطہ نہیں ہوا۔ ملاقاتوں اور شہریوں کی معلومات مٹا دی گئی ہیں تاکہ کوئی اور انہیں نہ پڑھ سکے۔ نیٹ ورک ملتے ہی یہ واپس آ جائیں گی۔',
    unsent:
      'کام یہاں ہوئے مگر ابھی بھیجے نہیں گئے۔ یہ ضائع نہیں ہوئے، محفوظ بند ہیں، اور آپ کے واپس آتے ہی بھیج دیے جائیں گے۔',
    signIn: 'سائن اِن کریں',
    again: 'دوبارہ کوشش کریں',
    help: 'مدد:',
    lost: 'اس فون کے گم ہونے کی اطلاع دی گئی تھی',
    lostText: 'کام اس سے پہلے یہاں ہوئے تھے جو بھیجے نہ جا سکے اور اب موجود نہیں۔ دفتر کو بتائیں کہ آپ نے کیا کیا تھا۔',
    read: 'میں نے پڑھ لیا',
  },
})
