/** An amount in words, as a receipt must say it: crore, lakh and thousand, in English and in Urdu. */
const ones = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** Urdu has a word of its own for each number below a hundred. */
const urdu = [
  'صفر',
  'ایک',
  'دو',
  'تین',
  'چار',
  'پانچ',
  'چھ',
  'سات',
  'آٹھ',
  'نو',
  'دس',
  'گیارہ',
  'بارہ',
  'تیرہ',
  'چودہ',
  'پندرہ',
  'سولہ',
  'سترہ',
  'اٹھارہ',
  'انیس',
  'بیس',
  'اکیس',
  'بائیس',
  'تئیس',
  'چوبیس',
  'پچیس',
  'چھبیس',
  'ستائیس',
  'اٹھائیس',
  'انتیس',
  'تیس',
  'اکتیس',
  'بتیس',
  'تینتیس',
  'چونتیس',
  'پینتیس',
  'چھتیس',
  'سینتیس',
  'اڑتیس',
  'انتالیس',
  'چالیس',
  'اکتالیس',
  'بیالیس',
  'تینتالیس',
  'چوالیس',
  'پینتالیس',
  'چھیالیس',
  'سینتالیس',
  'اڑتالیس',
  'انچاس',
  'پچاس',
  'اکیاون',
  'باون',
  'ترپن',
  'چون',
  'پچپن',
  'چھپن',
  'ستاون',
  'اٹھاون',
  'انسٹھ',
  'ساٹھ',
  'اکسٹھ',
  'باسٹھ',
  'تریسٹھ',
  'چونسٹھ',
  'پینسٹھ',
  'چھیاسٹھ',
  'سڑسٹھ',
  'اڑسٹھ',
  'انہتر',
  'ستر',
  'اکہتر',
  'بہتر',
  'تہتر',
  'چوہتر',
  'پچہتر',
  'چھہتر',
  'ستتر',
  'اٹھہتر',
  'اناسی',
  'اسی',
  'اکیاسی',
  'بیاسی',
  'تراسی',
  'چوراسی',
  'پچاسی',
  'چھیاسی',
  'ستاسی',
  'اٹھاسی',
  'نواسی',
  'نوے',
  'اکانوے',
  'بانوے',
  'ترانوے',
  'چورانوے',
  'پچانوے',
  'چھیانوے',
  'ستانوے',
  'اٹھانوے',
  'ننانوے',
]

const below100 = (n: number): string =>
  n < 20 ? ones[n]! : [tens[Math.floor(n / 10)], ones[n % 10]].filter(Boolean).join('-')

const scales = [
  { value: 10_000_000, en: 'crore', ur: 'کروڑ' },
  { value: 100_000, en: 'lakh', ur: 'لاکھ' },
  { value: 1000, en: 'thousand', ur: 'ہزار' },
  { value: 100, en: 'hundred', ur: 'سو' },
] as const

function spoken(whole: number, language: 'en' | 'ur'): string {
  const small = (n: number): string => (language === 'en' ? below100(n) : urdu[n]!)
  const parts: string[] = []
  let rest = whole
  for (const scale of scales) {
    const count = Math.floor(rest / scale.value)
    if (count > 0) parts.push(`${count < 100 ? small(count) : spoken(count, language)} ${scale[language]}`)
    rest %= scale.value
  }
  if (rest > 0) parts.push(small(rest))
  return parts.join(' ') || (language === 'en' ? 'zero' : urdu[0]!)
}

export function amountInWords(amountPaisa: number): { en: string; ur: string } {
  const whole = Math.floor(amountPaisa / 100)
  const paisa = amountPaisa % 100
  const en = `${spoken(whole, 'en')} rupees${paisa ? ` and ${spoken(paisa, 'en')} paisa` : ''} only`
  const ur = `${spoken(whole, 'ur')} روپے${paisa ? ` اور ${spoken(paisa, 'ur')} پیسے` : ''} صرف`
  return { en: en[0]!.toUpperCase() + en.slice(1), ur }
}
