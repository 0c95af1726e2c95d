import type { CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { Rs, secondary, t, unverified } from '../words.ts'
import { applicant, BY_HAND, card, date, line, offered, paper, section, text, USUAL } from './parts.ts'
import { BASIS, engineCc, exciseLine, flat, registrationDistrict, vehicleClass } from './vehicle.ts'

const RATES = secondary('https://theopinion.com.pk/punjab-excise-fee-for-1000cc-to-2000cc-cars-check-updates')
const wanted = {
  ...registrationDistrict,
  label: t('Which district do you want to register it in?', 'کس ضلعے میں رجسٹر کرانی ہے؟'),
}
const invoiceValue = {
  name: 'invoiceValue',
  label: t('Price on the invoice', 'انوائس پر لکھی قیمت'),
  type: 'money' as const,
  minPaisa: Rs(20_000),
  maxPaisa: Rs(500_000_000),
}

const vehicle = section('vehicle', t('The vehicle', 'گاڑی'), [
  text('make', t('Make and model', 'کمپنی اور ماڈل'), 60),
  text('chassisNumber', t('Chassis number', 'چیسس نمبر'), 30),
  text('engineNumber', t('Engine number', 'انجن نمبر'), 30),
  date('invoiceDate', t('Date of the invoice', 'انوائس کی تاریخ'), { yearsAgoMax: 10 }),
  text('colour', t('Colour', 'رنگ'), 30),
])

const share = (basisPoints: number) => ({ kind: 'share' as const, of: 'invoiceValue', basisPoints })
const registrationFee = exciseLine({
  code: 'registration-fee',
  label: t('Registration fee', 'رجسٹریشن فیس'),
  kind: 'assessed',
  amount: {
    kind: 'bands',
    of: 'engineCc',
    bands: [
      { upTo: 1000, amount: share(100) },
      { upTo: 2000, amount: share(200) },
      { upTo: null, amount: share(300) },
    ],
  },
  rangeBasisPoints: { below: 500, above: 2500 },
  basis: t(
    '1%, 2% or 3% of the price, depending on the engine size. The challan shows the income tax and token tax.',
    'انجن کے حساب سے قیمت کا ایک، دو یا تین فیصد۔ انکم ٹیکس اور ٹوکن ٹیکس چالان پر ہوں گے۔',
  ),
  evidence: RATES,
})
const plates = exciseLine({
  code: 'number-plates',
  label: t('Number plates', 'نمبر پلیٹیں'),
  kind: 'assessed',
  amount: { kind: 'table', of: 'vehicleClass', rows: { motorcycle: flat(750) }, otherwise: flat(1500) },
  rangeBasisPoints: { below: 2000, above: 10_000 },
  basis: t('An estimate. The challan shows the exact amount.', 'یہ اندازہ ہے۔ اصل رقم چالان پر ہو گی۔'),
  evidence: unverified(),
})

const locallyMade: CaseDefinition = {
  ...USUAL,
  ...BY_HAND,
  id: 'local',
  name: t('New vehicle made in Pakistan', 'پاکستان میں بنی نئی گاڑی'),
  form: [applicant(), vehicle],
  documents: [
    paper(
      { code: 'invoice', label: t('Dealer’s sales invoice', 'ڈیلر کی سیل انوائس'), picture: 'bill' },
      'surrendered',
    ),
    paper(
      {
        code: 'sale-certificate',
        label: t('Manufacturer’s sale certificate', 'کمپنی کا سیل سرٹیفکیٹ'),
        picture: 'certificate',
      },
      'surrendered',
    ),
    card('applicant-cnic', t('Applicant’s identity card', 'درخواست گزار کا شناختی کارڈ'), 'applicant'),
  ],
  parties: [
    {
      role: 'applicant',
      label: t('Owner', 'مالک'),
      min: 1,
      max: 1,
      nameField: 'applicantName',
      identifierField: 'applicantCnic',
      phoneField: 'applicantPhone',
      presence: [
        {
          kind: 'biometric',
          where: 'agent',
          from: 'booking',
          deadlineDays: 30,
          explain: t(
            'The owner needs to give a thumb print once, at any biometric agent.',
            'مالک کو ایک بار کسی بھی بائیومیٹرک ایجنٹ پر انگوٹھا لگانا ہو گا۔',
          ),
          evidence: unverified(),
        },
      ],
    },
  ],
  asset: { kind: 'vehicle', keyField: 'chassisNumber' },
  competence: {
    basis: 'applicantChoice',
    officeKind: 'motor-registration',
    level: 'district',
    placeField: 'registrationDistrict',
    evidence: unverified(),
  },
  eligibility: { questions: [wanted, vehicleClass, engineCc, invoiceValue], rules: [] },
  timeLimit: { workingDays: 10, evidence: unverified() },
  approvers: [{ title: t('the motor registering authority', 'موٹر رجسٹریشن اتھارٹی'), evidence: unverified() }],
  feeLines: [registrationFee, plates],
  proofFields: [
    line('applicantName', t('Owner', 'مالک')),
    line('fatherName', t('Father’s name', 'والد کا نام')),
    line('applicantCnic', t('Identity card', 'شناختی کارڈ'), ['en']),
    line('chassisNumber', t('Chassis number', 'چیسس نمبر'), ['en']),
    line('engineNumber', t('Engine number', 'انجن نمبر'), ['en']),
  ],
  delivery: {
    form: 'paper',
    second: {
      label: t(
        'We bring the number plates later, on a separate visit.',
        'نمبر پلیٹیں بعد میں، الگ سے گھر پہنچائی جائیں گی۔',
      ),
      afterWorkingDays: 30,
    },
  },
  paper: t('A smart card, and number plates later.', 'سمارٹ کارڈ، اور بعد میں نمبر پلیٹیں۔'),
  modes: offered('doorstep', 'centre', 'selfService'),
  skills: ['vehicle'],
  minimumDwellSeconds: 300,
  visitMinutes: 35,
}

const imported: CaseDefinition = {
  ...locallyMade,
  id: 'imported',
  name: t('Imported vehicle', 'درآمد شدہ گاڑی'),
  documents: [
    ...locallyMade.documents,
    paper({ code: 'bill-of-entry', label: t('Bill of entry', 'بل آف انٹری'), picture: 'certificate' }, 'surrendered'),
    paper({ code: 'bill-of-lading', label: t('Bill of lading', 'بل آف لیڈنگ'), picture: 'certificate' }, 'carried'),
    paper(
      { code: 'auction-sheet', label: t('Export certificate', 'ایکسپورٹ سرٹیفکیٹ'), picture: 'certificate' },
      'carried',
    ),
  ],
}

export const vehicleRegistration: ServiceDefinition = {
  id: 'vehicle-registration',
  version: 1,
  effectiveFrom: '2026-01-01',
  departmentId: 'excise-taxation',
  legalBasis: BASIS,
  name: t('New vehicle registration', 'نئی گاڑی کی رجسٹریشن', 'Nai gari ki registration'),
  description: t(
    'The first registration of a new car or motorcycle. The number plates come later.',
    'نئی گاڑی یا موٹر سائیکل کی پہلی رجسٹریشن؛ نمبر پلیٹیں بعد میں آتی ہیں',
  ),
  searchWords: {
    en: ['vehicle registration', 'new car', 'number plate', 'motorcycle registration'],
    ur: ['گاڑی رجسٹریشن', 'نمبر پلیٹ', 'نئی گاڑی', 'موٹر سائیکل رجسٹریشن'],
    roman: ['gari registration', 'number plate', 'nai gari', 'bike registration'],
  },
  icon: 'vehicle-new',
  rank: 70,
  sensitivity: 'normal',
  tone: 'celebration',
  prerequisites: [],
  followUps: [{ serviceId: 'token-tax', why: t('Pay next year’s token tax.', 'اگلے سال کا ٹوکن ٹیکس۔') }],
  goesWith: [
    {
      serviceId: 'token-tax',
      why: t('Paid from your phone; nobody needs to come.', 'فون سے ادا ہو جاتا ہے؛ کسی کے آنے کی ضرورت نہیں۔'),
    },
  ],
  correctionRoute: t(
    'If there’s a mistake, tell us within 7 days and we’ll get it corrected free. After that, the registering authority corrects it.',
    'غلطی ہو تو سات دن کے اندر بتائیں، مفت درست ہو گی۔ اس کے بعد رجسٹریشن اتھارٹی درست کرتی ہے۔',
  ),
  connector: { kind: 'rest', departmentId: 'excise-taxation' },
  cases: [locallyMade, imported],
  facts: [{ about: 'fee', statement: '1 % up to 1000 cc, 2 % to 2000 cc, 3 % above.', evidence: RATES }],
}
