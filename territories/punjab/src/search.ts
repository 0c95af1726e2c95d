import type { SearchWords } from '@app/domain/search'
import { areas } from './areas/index.ts'

const ASKING = [
  // English
  'how what where when which who why can could do does did is are am was be i me my we our you your it its this that the a an to for of in on at by from with and or if please want need needed get getting got make made making take have has',
  'apply applying application fee fees cost costs price charges much many document documents required requirement requirements procedure process method steps online office nearest near time days long status check help info information about details list',
  'lost renew renewal renewing expired expiry duplicate copy issue issued pay paying payment submit complaint money first old correct correction wrong update name number',
  // Roman Urdu
  'ka ki ke k ko kay se say mein mai main men me par pe pr tak or aur hai hain he hy h tha thi ho hona hota hoti hue hua gaya gayi gai gaye gae kaise kese kaisay kaisy kitna kitni kitne kahan kahaan kidhar kab kya kia kyun kaun kon konsa kaunsa konse si sa',
  'chahiye chahie chahye chahiay chaiye chaheye karna krna karni karne karein karwana karwani karwane krwana krwani karana karani karao kara kar kr karke banana banwana banwani banwane bnwana banta banti bante bane banega banegi bnta bana ban lena leni lene milega milegi milta milti nikalwana nikalwani nikalna nikalwane',
  'jama liye lie liay lye tareeqa tariqa tarika tareeka kharcha kharch paise paisay paisa rupay kagaz kagzat kaghzat kaghazat darkhwast gum ghum kho khoya mera meri mere apna apni apne hamara hamari hum mujhe mujhay ap aap ji jee plz pls nahi nahin aya aye aaye ata aana raha rahi ga gi ge wala wali wale bhai sahib saab naam nam likhwana',
  // Urdu
  'کا کی کے کو سے میں پر تک اور یا ہے ہیں ہوں تھا تھی ہو ہونا ہوتا ہوتی ہوا ہوئی گیا گئی گئے کیسے کیا کتنا کتنی کتنے کہاں کدھر کب کیوں کون کونسا کونسی کونسے سا سی جو اس یہ وہ چاہیے چاہئے چاہئیں چاہیئے',
  'کرنا کرنی کرنے کریں کروانا کروانی کروانے کرانا کرانی کرانے کر بنانا بنوانا بنوانی بنوانے بنتا بنتی بنے بنے گا گی لینا لینی ملے ملتا ملتی ملیں نکلوانا نکلوانی جمع لیے لئے طریقہ طریقۂ کار فیس خرچ خرچہ پیسے روپے رقم کاغذ کاغذات دستاویزات درخواست گم تجدید دوبارہ پرانا پرانی',
  'میرا میری میرے اپنا اپنی اپنے ہمارا ہماری ہم مجھے آپ نہیں آن لائن دفتر نقل نام لکھوانا معلومات وقت دن والا والی والے صاحب برائے مہربانی',
].flatMap((line) => line.split(' '))

/** What people of the province write around the name of a thing, and which of their words mean one thing. */
export const search: SearchWords = {
  ignored: ASKING,
  same: [
    ['vehicle', 'car', 'motor', 'motorcycle', 'motor cycle', 'motorbike', 'bike', 'scooter', 'rickshaw', 'gari', 'gaari', 'gadi', 'گاڑی', 'کار', 'موٹر', 'موٹر سائیکل', 'موٹرسائیکل', 'بائیک', 'رکشہ', 'سکوٹر'],
    ['transfer', 'ownership', 'change of ownership', 'change owner', 'my name', 'malkiat', 'muntaqil', 'muntaqili', 'apne naam', 'naam karana', 'naam karwana', 'naam karwani', 'naam lagwana', 'used', 'bought', 'second hand', 'sold', 'khareedi', 'kharidi', 'bechi', 'ٹرانسفر', 'منتقلی', 'منتقل', 'ملکیت', 'اپنے نام', 'نام کرانا', 'نام کرانی', 'نام کروانا', 'نام کروانی', 'نام لگوانا', 'خریدی', 'بیچی'],
    ['new', 'brand new', 'naya', 'nai', 'nayi', 'naye', 'نیا', 'نئی', 'نئے'],
    ['registration', 'register', 'registered', 'registering', 'andraj', 'indraj', 'rajistration', 'رجسٹریشن', 'رجسٹر', 'اندراج', 'رجسٹرڈ'],
    ['birth', 'born', 'newborn', 'new born', 'baby', 'paidaish', 'pedaish', 'paida', 'janam', 'nomolood', 'nau molood', 'پیدائش', 'پیدا', 'جنم', 'نومولود', 'نوزائیدہ', 'برتھ', 'ولادت'],
    ['child', 'children', 'kid', 'kids', 'son', 'daughter', 'bacha', 'bachay', 'bachi', 'bachon', 'beta', 'beti', 'بچہ', 'بچے', 'بچی', 'بچوں', 'بیٹا', 'بیٹے', 'بیٹی'],
    ['death', 'died', 'dead', 'dies', 'deceased', 'passed away', 'maut', 'mout', 'wafat', 'faut', 'fout', 'fotgi', 'faut shuda', 'mar gaya', 'mar gayi', 'marhoom', 'intiqal ho gaya', 'موت', 'وفات', 'فوت', 'فوتگی', 'فوت شدہ', 'مرحوم', 'مرحومہ', 'ڈیتھ', 'انتقال ہو گیا'],
    ['marriage', 'married', 'wedding', 'nikah', 'nikahnama', 'nikah nama', 'shadi', 'نکاح', 'نکاح نامہ', 'نکاحنامہ', 'شادی', 'میرج', 'بیاہ'],
    ['divorce', 'divorced', 'talaq', 'talaq nama', 'talaqnama', 'khula', 'طلاق', 'طلاق نامہ', 'خلع', 'ڈائیوورس'],
    ['licence', 'license', 'licensing', 'permit', 'لائسنس', 'لائسینس', 'لائیسنس', 'پرمٹ'],
    ['domicile', 'residence certificate', 'residential certificate', 'rihaishi certificate', 'sakoonat', 'sakunat', 'ڈومیسائل', 'رہائشی سرٹیفکیٹ', 'سکونت', 'سکونتی'],
    ['stamp', 'stamp paper', 'e-stamp', 'e-stamp paper', 'e-stamping', 'ashtam', 'ashtaam', 'ashtam paper', 'astam', 'istam', 'اسٹامپ', 'اسٹامپ پیپر', 'ای اسٹامپ', 'ای اسٹامپ پیپر', 'اسٹام', 'اشٹام', 'سٹام', 'سٹامپ', 'اسٹیمپ', 'سٹیمپ', 'ای سٹیمپ'],
    ['affidavit', 'halaf nama', 'halafnama', 'halfia bayan', 'bayan halfi', 'bayan e halfi', 'بیان حلفی', 'بیانِ حلفی', 'حلف نامہ', 'حلفنامہ', 'حلفیہ بیان'],
    ['agreement', 'contract', 'deed', 'iqrar nama', 'muahida', 'معاہدہ', 'معاہدے', 'اقرار نامہ'],
    ['rent', 'lease', 'tenancy', 'kiraya', 'kiraya nama', 'kirayanama', 'کرایہ', 'کرایہ نامہ', 'کرایہ داری'],
    ['property', 'house', 'home', 'building', 'ghar', 'makan', 'kothi', 'jaidad', 'jaedad', 'گھر', 'مکان', 'کوٹھی', 'جائیداد', 'پراپرٹی'],
    ['land', 'zameen', 'arazi', 'raqba', 'زمین', 'اراضی', 'رقبہ'],
    ['tax', 'taxes', 'ٹیکس', 'محصول'],
    ['token', 'token tax', 'tokan', 'annual tax', 'yearly tax', 'ٹوکن', 'ٹوکن ٹیکس', 'سالانہ ٹیکس'],
    ['bill', 'bills', 'بل'],
    ['certificate', 'certificates', 'certificat', 'سرٹیفکیٹ', 'سرٹیفیکیٹ', 'سرٹیفیکٹ'],
    ['cnic', 'nic', 'id card', 'identity card', 'national identity card', 'shanakhti card', 'shanakhti', 'شناختی کارڈ', 'شناختی'],
    ['school', 'college', 'education', 'taleem', 'سکول', 'اسکول', 'کالج', 'تعلیم', 'تعلیمی'],
    ['admission', 'admissions', 'dakhla', 'dakhlay', 'داخلہ', 'داخلے'],
    ['fine', 'fines', 'challan', 'chalan', 'e-challan', 'jurmana', 'چالان', 'ای چالان', 'جرمانہ'],
    ['police', 'polis', 'پولیس', 'thana', 'تھانہ'],
    ['family', 'khandan', 'فیملی', 'خاندان'],
    ['electricity', 'electric', 'bijli', 'بجلی'],
    ['gas', 'sui gas', 'گیس', 'سوئی گیس'],
    ['meter', 'connection', 'میٹر', 'کنکشن'],
    ['widow', 'bewa', 'بیوہ'],
  ],
  said: {
    domicile: ['permanent residence', 'مستقل رہائش'],
    'birth-certificate': ['birth registration', 'child registration union council', 'janam parchi', 'child certificate', 'بچے کا اندراج', 'بچے کا یونین کونسل', 'جنم پرچی', 'بچے کا سرٹیفکیٹ'],
    'death-certificate': ['death registration', 'burial', 'کفن دفن', 'تدفین'],
    'marriage-certificate': ['marriage registration', 'computerised nikah nama', 'court marriage', 'مصالحتی', 'کمپیوٹرائزڈ نکاح نامہ'],
    'divorce-certificate': ['divorce registration', 'separation', 'alehdagi', 'علیحدگی', 'طلاق رجسٹریشن'],
    'e-stamp': ['affidavit', 'agreement', 'rent agreement', 'rent', 'power of attorney', 'mukhtar nama', 'مختار نامہ', 'بیان حلفی', 'کرایہ نامہ', 'اقرار نامہ'],
    'vehicle-registration': ['new vehicle', 'new vehicle registration', 'number plate', 'number lagwana', 'registration book', 'smart card vehicle', 'excise', 'نمبر پلیٹ', 'نئی گاڑی', 'گاڑی رجسٹریشن', 'رجسٹریشن بک', 'ایکسائز'],
    'vehicle-transfer': ['vehicle transfer', 'transfer letter', 'biometric vehicle', 'ٹرانسفر لیٹر'],
    'token-tax': ['token', 'vehicle tax', 'vehicle annual tax', 'گاڑی کا ٹیکس'],
    'property-tax': ['property tax', 'house tax', 'exemption widow', 'استثنا', 'معافی', 'معاف', 'maafi', 'challan pt'],
  },
  places: [...areas.districts, ...areas.tehsils, ...areas.places].flatMap((place) => [place.name.en, place.name.ur]).concat(areas.places.flatMap((place) => place.aliases), ['punjab', 'pakistan', 'پنجاب', 'پاکستان', 'city', 'district', 'tehsil', 'شہر', 'ضلع', 'تحصیل', 'ضلعے']),
}
