import type { NotOurs } from '@app/domain/catalogue'
import { secondary, t, unverified } from './words.ts'

const ASK_THERE = t('Ask at the office, and pay only against a receipt.', 'دفتر بتائے گا؛ صرف رسید لے کر ادا کریں۔')
const FREE = t('Free', 'مفت')
const KNOWN = unverified('From general knowledge; addresses and fees are to be checked.')

/** Things that people ask for and that are not ours. Nobody from the programme comes, and nobody collects anything for them. */
export const notOurs: NotOurs[] = [
  {
    id: 'cnic', name: t('Identity card (CNIC)', 'شناختی کارڈ'), icon: 'identity-card',
    searchWords: { en: ['identity card', 'cnic', 'nadra', 'smart card', 'nicop'], ur: ['شناختی کارڈ', 'نادرا', 'سمارٹ کارڈ', 'نائیکوپ'], roman: ['shanakhti card', 'shnakhti', 'nadra', 'cnic'] },
    whereToGo: t('Any NADRA centre, or the PAK-ID app.', 'نادرا کا کوئی بھی سینٹر، یا پاک آئی ڈی ایپ۔'),
    whatToTake: t('Your old card or B-Form. For your first card, bring a blood relative who has a card.', 'پرانا کارڈ یا ب فارم؛ پہلی بار بنوانا ہو تو کارڈ والا کوئی خونی رشتہ دار بھی۔'),
    fee: t('As on NADRA’s list. The first ordinary card is free when you turn 18.', 'نادرا کی فہرست کے مطابق؛ 18 سال پورے ہونے پر پہلا عام کارڈ مفت۔'), helpline: '1777', website: 'https://www.nadra.gov.pk', evidence: KNOWN,
  },
  {
    id: 'b-form', name: t('B-Form (child registration certificate)', 'ب فارم'), icon: 'b-form',
    searchWords: { en: ['b-form', 'crc', 'child registration'], ur: ['ب فارم', 'بچوں کا اندراج'], roman: ['b form', 'bay form', 'crc'] },
    whereToGo: t('Any NADRA centre.', 'نادرا کا کوئی بھی سینٹر۔'), whatToTake: t('The union council’s birth certificate and both parents’ identity cards.', 'یونین کونسل کا پیدائش کا سرٹیفکیٹ اور والدین کے شناختی کارڈ۔'),
    fee: ASK_THERE, helpline: '1777', website: 'https://www.nadra.gov.pk', evidence: KNOWN,
  },
  {
    id: 'family-certificate', name: t('Family registration certificate (FRC)', 'فیملی رجسٹریشن سرٹیفکیٹ (FRC)'), icon: 'family',
    searchWords: { en: ['frc', 'family registration'], ur: ['ایف آر سی', 'فیملی رجسٹریشن'], roman: ['frc', 'family certificate'] },
    whereToGo: t('Any NADRA centre, or the PAK-ID app.', 'نادرا کا کوئی بھی سینٹر، یا پاک آئی ڈی ایپ۔'), whatToTake: t('Your identity card.', 'آپ کا شناختی کارڈ۔'), fee: ASK_THERE, helpline: '1777', evidence: KNOWN,
  },
  {
    id: 'passport', name: t('Passport', 'پاسپورٹ'), icon: 'passport',
    searchWords: { en: ['passport', 'e-passport'], ur: ['پاسپورٹ'], roman: ['passport', 'pasport'] },
    whereToGo: t('Your regional passport office.', 'علاقائی پاسپورٹ دفتر۔'), whatToTake: t('Your identity card, the bank’s fee slip and your old passport. For a child, the B-Form and both parents.', 'شناختی کارڈ، بینک میں فیس جمع کرانے کی رسید اور پرانا پاسپورٹ۔ بچے کے لیے ب فارم، اور والدین ساتھ آئیں۔'),
    fee: t('It depends on the number of pages, the years and how fast you need it. The bank or app shows the fee before you pay.', 'صفحات، مدت اور جلدی کے حساب سے۔ ادائیگی سے پہلے بینک یا ایپ پوری رقم دکھا دیتی ہے۔'), website: 'https://dgip.gov.pk', evidence: KNOWN,
  },
  {
    id: 'bisp', name: t('Benazir Income Support (BISP)', 'بینظیر انکم سپورٹ پروگرام'), icon: 'support',
    searchWords: { en: ['bisp', 'benazir', 'income support', '8171'], ur: ['بینظیر', 'بی آئی ایس پی', 'امداد', 'احساس'], roman: ['benazir', 'bisp', 'ehsaas', '8171', 'imdad'] },
    whereToGo: t('The BISP office in your tehsil. Or text your identity card number to 8171.', 'اپنی تحصیل کا بی آئی ایس پی دفتر، یا اپنا شناختی کارڈ نمبر 8171 پر ایس ایم ایس کریں۔'), whatToTake: t('Your identity card and the phone with your registered number.', 'شناختی کارڈ اور اپنی سم والا فون۔'),
    fee: t('Free. Taking a cut of your money is a crime.', 'مفت۔ جو آپ کی رقم میں سے کٹوتی کرے وہ جرم کرتا ہے۔'), helpline: '080026477', evidence: KNOWN,
  },
  {
    id: 'electricity', name: t('Electricity connection or bill', 'بجلی کا میٹر یا بل'), icon: 'electricity',
    searchWords: { en: ['electricity', 'meter', 'lesco', 'wapda', 'bill'], ur: ['بجلی', 'میٹر', 'واپڈا', 'لیسکو', 'بجلی کا بل'], roman: ['bijli', 'meter', 'wapda', 'lesco', 'bill'] },
    whereToGo: t('Your electricity company’s office or website. The company’s name is on your bill.', 'آپ کی بجلی کمپنی کا دفتر (نام بل پر ہے) یا اس کی ویب سائٹ۔'), whatToTake: t('Your last bill and your identity card. For a new connection, proof that you own the property too.', 'پچھلا بل اور شناختی کارڈ۔ نئے میٹر کے لیے ملکیت کا ثبوت بھی۔'), fee: ASK_THERE, helpline: '118', evidence: KNOWN,
  },
  {
    id: 'gas', name: t('Gas connection or bill', 'گیس کا میٹر یا بل'), icon: 'gas',
    searchWords: { en: ['gas', 'sui gas', 'sngpl'], ur: ['گیس', 'سوئی گیس', 'گیس کا بل'], roman: ['gas', 'sui gas', 'sngpl'] },
    whereToGo: t('Your gas company’s customer centre.', 'گیس کمپنی کا کسٹمر سینٹر۔'), whatToTake: t('Your last bill and your identity card.', 'پچھلا بل اور شناختی کارڈ۔'), fee: ASK_THERE, helpline: '1199', evidence: KNOWN,
  },
  {
    id: 'health-card', name: t('Health card', 'صحت کارڈ'), icon: 'health',
    searchWords: { en: ['health card', 'sehat card'], ur: ['صحت کارڈ', 'ہیلتھ کارڈ', 'صحت سہولت'], roman: ['sehat card', 'health card'] },
    whereToGo: t('The health card desk at a listed hospital. Your identity card is your health card.', 'فہرست میں شامل ہسپتال کا صحت کارڈ ڈیسک۔ آپ کا شناختی کارڈ ہی صحت کارڈ ہے۔'), whatToTake: t('The identity card of the head of the family.', 'گھر کے سربراہ کا شناختی کارڈ۔'), fee: FREE, helpline: '080009009', evidence: KNOWN,
  },
  {
    id: 'zakat', name: t('Zakat and guzara allowance', 'زکوٰۃ اور گزارہ الاؤنس'), icon: 'support',
    searchWords: { en: ['zakat', 'allowance'], ur: ['زکوٰۃ', 'گزارہ الاؤنس'], roman: ['zakat', 'guzara'] },
    whereToGo: t('Your local zakat committee or district zakat office.', 'مقامی زکوٰۃ کمیٹی یا ضلعی زکوٰۃ دفتر۔'), whatToTake: t('Your identity card.', 'شناختی کارڈ۔'), fee: FREE, evidence: KNOWN,
  },
  {
    id: 'driving-licence', name: t('Driving licence', 'ڈرائیونگ لائسنس'), icon: 'licence',
    searchWords: { en: ['driving licence', 'driver licence', 'learner permit', 'learner licence', 'driving test', 'international driving permit'], ur: ['ڈرائیونگ لائسنس', 'ڈرائیور لائسنس', 'لرنر پرمٹ', 'لرنر لائسنس', 'ڈرائیونگ ٹیسٹ'], roman: ['driving licence', 'learner', 'dlims'] },
    whereToGo: t('Your district’s licensing centre or a Police Khidmat Markaz. You can start a learner permit and a renewal on the licensing website.', 'اپنے ضلعے کا لائسنسنگ سینٹر یا پولیس خدمت مرکز۔ لرنر پرمٹ اور تجدید لائسنس کی ویب سائٹ سے بھی شروع ہو سکتی ہے۔'),
    whatToTake: t('Your identity card and, to renew, the old licence. You take the driving test yourself.', 'شناختی کارڈ، اور تجدید کے لیے پرانا لائسنس۔ ٹیسٹ آپ کو خود دینا ہوتا ہے۔'), fee: ASK_THERE, website: 'https://dlims.punjab.gov.pk', evidence: KNOWN,
  },
  {
    id: 'land-record', name: t('Land record (fard)', 'زمین کی فرد'), icon: 'fard',
    searchWords: { en: ['fard', 'land record', 'land mutation', 'land registry', 'land transfer'], ur: ['فرد', 'زمین کی فرد', 'فرد ملکیت', 'زمین کا انتقال', 'انتقال زمین', 'جمعبندی', 'پٹواری', 'اراضی ریکارڈ', 'رجسٹری'], roman: ['fard', 'zameen ki fard', 'fard malkiat', 'zameen ka intiqal', 'intiqal', 'jamabandi', 'patwari', 'arazi record', 'registry'] },
    whereToGo: t('The Arazi Record Centre of the tehsil where the land is, or the land records website.', 'جس تحصیل میں زمین ہے وہاں کا اراضی ریکارڈ سینٹر، یا اراضی ریکارڈ کی ویب سائٹ۔'),
    whatToTake: t('Your identity card and the khewat or khasra number.', 'شناختی کارڈ، اور کھیوٹ یا خسرہ نمبر۔'), fee: ASK_THERE, website: 'https://www.punjab-zameen.gov.pk', evidence: KNOWN,
  },
  {
    id: 'character-certificate', name: t('Police character certificate', 'پولیس کریکٹر سرٹیفکیٹ'), icon: 'character-certificate',
    searchWords: { en: ['character certificate', 'police certificate', 'police clearance', 'police verification'], ur: ['کریکٹر سرٹیفکیٹ', 'پولیس کلیئرنس', 'پولیس تصدیق', 'چال چلن'], roman: ['character certificate', 'chaal chalan', 'police clearance'] },
    whereToGo: t('Any Police Khidmat Markaz.', 'کوئی بھی پولیس خدمت مرکز۔'), whatToTake: t('Your identity card and, for use abroad, your passport.', 'شناختی کارڈ، اور بیرونِ ملک کے لیے پاسپورٹ۔'), fee: ASK_THERE, evidence: KNOWN,
  },
  {
    id: 'arms-licence', name: t('Arms licence', 'اسلحہ لائسنس'), icon: 'licence',
    searchWords: { en: ['arms licence', 'weapon', 'gun', 'pistol'], ur: ['اسلحہ لائسنس', 'پستول', 'بندوق'], roman: ['asla license', 'aslaha', 'arms licence', 'pistol', 'bandooq'] },
    whereToGo: t('The Deputy Commissioner’s office. It sends your application to the Home Department.', 'ڈپٹی کمشنر آفس۔ درخواست وہاں سے محکمہ داخلہ جاتی ہے۔'), whatToTake: t('Your identity card, your old licence and the bank challan.', 'شناختی کارڈ، پرانا لائسنس، بینک چالان۔'), fee: ASK_THERE, evidence: KNOWN,
  },
  {
    id: 'school-admission', name: t('School or board certificate', 'سکول یا بورڈ کی سند'), icon: 'school',
    searchWords: { en: ['school certificate', 'board', 'degree', 'matriculation', 'school admission', 'result card'], ur: ['بورڈ', 'سند', 'داخلہ', 'رزلٹ کارڈ', 'ڈگری', 'میٹرک'], roman: ['board', 'sanad', 'dakhla', 'result card', 'degree', 'matric'] },
    whereToGo: t('The education board or university that held the exam.', 'جس بورڈ یا یونیورسٹی نے امتحان لیا تھا۔'), whatToTake: t('Your roll number slip, and your identity card or B-Form.', 'رول نمبر سلپ اور شناختی کارڈ یا ب فارم۔'), fee: ASK_THERE, evidence: KNOWN,
  },
  {
    id: 'pension', name: t('Old-age benefits (EOBI)', 'بڑھاپا پنشن (EOBI)'), icon: 'pension',
    searchWords: { en: ['pension', 'eobi', 'old age'], ur: ['پنشن', 'ای او بی آئی', 'بڑھاپا'], roman: ['pension', 'eobi'] },
    whereToGo: t('Your regional EOBI office.', 'ای او بی آئی کا علاقائی دفتر۔'), whatToTake: t('Your identity card, employment record and bank account details.', 'شناختی کارڈ، ملازمت کا ریکارڈ، بینک اکاؤنٹ۔'), fee: FREE, helpline: '080003624', evidence: KNOWN,
  },
  {
    id: 'traffic-challan', name: t('Traffic fine (e-challan)', 'ٹریفک چالان'), icon: 'challan',
    searchWords: { en: ['challan', 'traffic fine', 'e-challan'], ur: ['چالان', 'ٹریفک چالان', 'جرمانہ'], roman: ['challan', 'chalan', 'traffic fine', 'jurmana'] },
    whereToGo: t('Use the payment number in any bank app (choose the biller “GoPb”), at an ATM or at a bank counter.', 'کسی بھی بینک ایپ میں «GoPb»، اے ٹی ایم یا بینک کاؤنٹر پر، پیمنٹ نمبر کے ساتھ۔'), whatToTake: t('The payment number (PSID) on the fine.', 'چالان پر لکھا پیمنٹ نمبر (PSID)۔'), fee: t('Only the fine itself, nothing on top.', 'صرف جرمانے کی رقم؛ اس سے زیادہ کچھ نہیں۔'), website: 'https://echallan.psca.gop.pk',
    evidence: secondary('https://www.pakwheels.com/blog/ur/how-to-pay-e-challan-token-tax-online-in-punjab-ur/'),
  },
]
