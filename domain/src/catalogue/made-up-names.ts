/** A person's name in both scripts. */
interface MadeUpName {
  en: string
  ur: string
}

const MEN: readonly (readonly [string, string])[] = [
  ['Kamran', 'کامران'],
  ['Bilal', 'بلال'],
  ['Imran', 'عمران'],
  ['Usman', 'عثمان'],
  ['Naveed', 'نوید'],
  ['Tariq', 'طارق'],
  ['Waqas', 'وقاص'],
  ['Adnan', 'عدنان'],
  ['Faisal', 'فیصل'],
  ['Hamza', 'حمزہ'],
  ['Junaid', 'جنید'],
  ['Rashid', 'راشد'],
  ['Saleem', 'سلیم'],
  ['Zahid', 'زاہد'],
  ['Asif', 'آصف'],
  ['Yasir', 'یاسر'],
]
const WOMEN: typeof MEN = [
  ['Hajra', 'حاجرہ'],
  ['Shabana', 'شبانہ'],
  ['Sadia', 'سعدیہ'],
  ['Nazia', 'نازیہ'],
  ['Rubina', 'روبینہ'],
  ['Farah', 'فرح'],
  ['Amna', 'آمنہ'],
  ['Bushra', 'بشریٰ'],
  ['Kiran', 'کرن'],
  ['Lubna', 'لبنیٰ'],
  ['Mehwish', 'مہوش'],
  ['Saima', 'صائمہ'],
  ['Uzma', 'عظمیٰ'],
  ['Zainab', 'زینب'],
  ['Noor', 'نور'],
  ['Iqra', 'اقرا'],
]
/** Each says of itself that it is made up: exemplary, specimen, assumed, imagined. */
const SURNAMES: typeof MEN = [
  ['Misali', 'مثالی'],
  ['Namuna', 'نمونہ'],
  ['Farzi', 'فرضی'],
  ['Khayali', 'خیالی'],
  ['Tamsili', 'تمثیلی'],
]

/** A plausible name that is nobody's; of 80 numbers in a row no two are the same. */
export function madeUpName(sex: 'M' | 'F', n: number): MadeUpName {
  const names = sex === 'F' ? WOMEN : MEN
  const [first, surname] = [names[n % names.length]!, SURNAMES[(n + Math.floor(n / names.length)) % SURNAMES.length]!]
  return { en: `${first[0]} ${surname[0]}`, ur: `${first[1]} ${surname[1]}` }
}
