import { createMessages } from '@app/ui'

export const protectWords = createMessages({
  en: {
    title: 'Pause now',
    fact: 'What is it about?',
    safety: 'Someone’s safety',
    money: 'Money',
    verified: 'How you verified it',
    verifiedHint: 'Who checked what, and when',
    why: 'Notice: why they’re paused',
    end: 'It ends by itself',
    endText: (hours: number) =>
      `We send the notice now and hold their pay. The pause ends by itself unless another supervisor keeps it within ${hours} hours.`,
    done: 'Paused. Notice sent.',
  },
  ur: {
    title: 'فوراً روکیں',
    fact: 'کس بارے میں ہے؟',
    safety: 'کسی کی حفاظت',
    money: 'رقم',
    verified: 'تصدیق کیسے ہوئی',
    verifiedHint: 'کس نے کیا دیکھا، اور کب',
    why: 'نوٹس: کیوں روکا گیا ہے',
    end: 'وقفہ خود ختم ہوتا ہے',
    endText: (hours) =>
      `نوٹس ابھی جاتا ہے اور ان کا معاوضہ رک جاتا ہے۔ اگر ${hours} گھنٹے میں کوئی دوسرا نگران وقفہ برقرار نہ رکھے تو وہ خود ختم ہو جاتا ہے۔`,
    done: 'روک دیا گیا۔ نوٹس بھیج دیا گیا۔',
  },
})
