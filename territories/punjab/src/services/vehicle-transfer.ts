import type { CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { t, unverified } from '../words.ts'
import {
  address,
  BY_HAND,
  card,
  cnic,
  line,
  name,
  NAMES_EN_UR,
  offered,
  paper,
  phone,
  section,
  thirdParty,
  USUAL,
} from './parts.ts'
import {
  BASIS,
  BIOMETRIC,
  engineCc,
  exciseLine,
  flat,
  registeringAuthority,
  registrationDistrict,
  registrationNumber,
  TRANSFER,
  vehicleClass,
} from './vehicle.ts'

const buyer = section('buyer', t('The buyer', 'خریدار'), [
  name('applicantName', t('Buyer’s name', 'خریدار کا نام'), { prefill: 'subject.name' }),
  name('fatherName', t('Father’s or husband’s name', 'والد یا شوہر کا نام')),
  cnic('applicantCnic', t('Identity card number', 'شناختی کارڈ نمبر'), { prefill: 'subject.identifier' }),
  phone('applicantPhone', t('Mobile number', 'موبائل نمبر'), { prefill: 'subject.phone' }),
  address('applicantAddress', t('Present address', 'موجودہ پتہ'), { prefill: 'home' }),
])
const seller = section('seller', t('The seller', 'فروخت کنندہ'), [
  name('sellerName', t('Seller’s name', 'فروخت کنندہ کا نام')),
  cnic('sellerCnic', t('Seller’s identity card', 'فروخت کنندہ کا شناختی کارڈ نمبر')),
  phone('sellerPhone', t('Seller’s mobile number', 'فروخت کنندہ کا موبائل نمبر')),
])
const vehicle = section('vehicle', t('The vehicle', 'گاڑی'), [
  registrationNumber,
  { name: 'chassisNumber', label: t('Chassis number', 'چیسس نمبر'), type: 'text', maxLength: 30, optional: true },
  { name: 'make', label: t('Make and model', 'کمپنی اور ماڈل'), type: 'text', maxLength: 60, optional: true },
])

const transferFee = exciseLine({
  code: 'transfer-fee',
  label: t('Transfer fee', 'ٹرانسفر فیس'),
  kind: 'assessed',
  amount: {
    kind: 'table',
    of: 'vehicleClass',
    rows: { motorcycle: flat(150) },
    otherwise: {
      kind: 'bands',
      of: 'engineCc',
      bands: [
        { upTo: 1000, amount: flat(1200) },
        { upTo: 1800, amount: flat(2000) },
        { upTo: null, amount: flat(3000) },
      ],
    },
  },
  rangeBasisPoints: { below: 0, above: 20_000 },
  basis: t(
    'An estimate based on engine size. The challan shows the exact amount.',
    'انجن کے حساب سے اندازہ۔ اصل رقم چالان پر ہو گی۔',
  ),
  evidence: unverified('No source names today’s transfer fee.'),
})

const biometricAgent = thirdParty(
  'biometric-agent',
  t('Biometric verification at an agent', 'ایجنٹ پر انگوٹھے کی تصدیق'),
  t('A biometric agent', 'بائیومیٹرک ایجنٹ'),
  200,
  400,
)

const sale: CaseDefinition = {
  ...USUAL,
  ...BY_HAND,
  id: 'sale',
  name: t('Bought from the owner', 'مالک سے خریدی گئی گاڑی'),
  form: [vehicle, buyer, seller],
  documents: [
    paper(
      {
        code: 'registration-card',
        label: t('Original registration book or smart card', 'اصل رجسٹریشن بک یا سمارٹ کارڈ'),
        picture: 'vehicle-card',
        help: t('The office keeps it and issues a new one.', 'دفتر یہ رکھ لیتا ہے اور نیا جاری کرتا ہے۔'),
      },
      'surrendered',
    ),
    card('applicant-cnic', t('Buyer’s identity card', 'خریدار کا شناختی کارڈ'), 'applicant'),
    card('seller-cnic', t('Copy of the seller’s identity card', 'فروخت کنندہ کے شناختی کارڈ کی کاپی'), 'coParty'),
    paper(
      {
        code: 'transfer-letter',
        label: t('Transfer letter signed by the seller', 'فروخت کنندہ کے دستخط والا ٹرانسفر لیٹر'),
        picture: 'certificate',
      },
      'carried',
    ),
  ],
  parties: [
    {
      role: 'applicant',
      label: t('Buyer', 'خریدار'),
      min: 1,
      max: 1,
      nameField: 'applicantName',
      identifierField: 'applicantCnic',
      phoneField: 'applicantPhone',
      presence: [
        {
          kind: 'biometric',
          where: 'agent',
          from: 'otherParty',
          deadlineDays: 30,
          evidence: BIOMETRIC,
          explain: t(
            'The buyer needs to give a thumb print after the seller. The days count from the seller’s thumb print.',
            'فروخت کنندہ کے بعد خریدار کو بھی انگوٹھا لگانا ہو گا۔ دن فروخت کنندہ کے انگوٹھے سے گنے جاتے ہیں۔',
          ),
          afterDeadline: t(
            'After that it costs Rs 10,000 a month. After 120 days you have to start again.',
            'اس کے بعد ہر مہینے 10,000 روپے لگیں گے، اور 120 دن کے بعد سارا کام نئے سرے سے کرنا ہو گا۔',
          ),
        },
      ],
    },
    {
      role: 'coParty',
      label: t('Seller', 'فروخت کنندہ'),
      min: 1,
      max: 1,
      nameField: 'sellerName',
      identifierField: 'sellerCnic',
      phoneField: 'sellerPhone',
      presence: [
        {
          kind: 'biometric',
          where: 'agent',
          from: 'booking',
          deadlineDays: 30,
          evidence: BIOMETRIC,
          explain: t(
            'The seller needs to give a thumb print once, at any biometric agent in any town. This starts the transfer.',
            'فروخت کنندہ کو ایک بار کسی بھی شہر کے بائیومیٹرک ایجنٹ پر انگوٹھا لگانا ہو گا۔ اسی سے ٹرانسفر شروع ہوتی ہے۔',
          ),
        },
      ],
    },
  ],
  asset: { kind: 'vehicle', keyField: 'registrationNumber', lookUp: 'excise-vehicle' },
  competence: registeringAuthority,
  eligibility: {
    questions: [
      registrationDistrict,
      vehicleClass,
      { ...engineCc, when: { of: 'vehicleClass', in: ['car', 'commercial'] } },
    ],
    rules: [],
  },
  timeLimit: { workingDays: 10, evidence: unverified() },
  approvers: [{ title: t('the motor registering authority', 'موٹر رجسٹریشن اتھارٹی'), evidence: unverified() }],
  thirdPartySteps: [
    {
      code: 'biometric',
      label: t('Both give a thumb print at an agent', 'دونوں ایجنٹ پر انگوٹھا لگاتے ہیں'),
      by: 'citizen',
      feeLine: 'biometric-agent',
    },
  ],
  feeLines: [transferFee, biometricAgent],
  proofFields: [
    line('registrationNumber', t('Registration number', 'رجسٹریشن نمبر'), ['en']),
    line('applicantName', t('New owner', 'نیا مالک'), NAMES_EN_UR),
    line('fatherName', t('Father or husband', 'والد یا شوہر')),
    line('applicantCnic', t('Identity card', 'شناختی کارڈ'), ['en']),
  ],
  delivery: { form: 'paper' },
  paper: t('A smart card in the new owner’s name.', 'نئے مالک کے نام کا سمارٹ کارڈ۔'),
  modes: offered('doorstep', 'centre', 'selfService'),
  skills: ['vehicle'],
  minimumDwellSeconds: 300,
  visitMinutes: 35,
}

const inheritance: CaseDefinition = {
  ...sale,
  id: 'inheritance',
  name: t('Inherited vehicle', 'وراثت میں ملی گاڑی'),
  form: [
    vehicle,
    { ...buyer, title: t('The heir', 'وارث') },
    section('deceased', t('The previous owner', 'سابقہ مالک'), [
      name('sellerName', t('Name', 'نام')),
      cnic('sellerCnic', t('Identity card number', 'شناختی کارڈ نمبر')),
    ]),
  ],
  documents: [
    sale.documents[0]!,
    sale.documents[1]!,
    paper({
      code: 'death-certificate',
      label: t('Owner’s death certificate', 'مالک کا وفات کا سرٹیفکیٹ'),
      picture: 'certificate',
    }),
    paper({
      code: 'family-certificate',
      label: t('Family registration certificate', 'فیملی رجسٹریشن سرٹیفکیٹ'),
      picture: 'certificate',
    }),
    paper({
      code: 'heirs-consent',
      label: t('Other heirs’ consent', 'باقی وارثوں کی رضامندی'),
      picture: 'certificate',
      optional: true,
    }),
  ],
  parties: [
    {
      ...sale.parties[0]!,
      label: t('Heir', 'وارث'),
      presence: [
        {
          ...sale.parties[0]!.presence[0]!,
          from: 'booking',
          explain: t('The heir needs to give a thumb print.', 'وارث کو انگوٹھا لگانا ہو گا۔'),
        },
      ],
    },
  ],
}

export const vehicleTransfer: ServiceDefinition = {
  id: 'vehicle-transfer',
  version: 1,
  effectiveFrom: '2026-01-01',
  departmentId: 'excise-taxation',
  legalBasis: BASIS,
  name: t('Vehicle transfer', 'گاڑی اپنے نام کرانا', 'Gari apne naam karana'),
  description: t(
    'Put a car or motorcycle you bought or inherited in your name.',
    'خریدی یا وراثت میں ملی گاڑی یا موٹر سائیکل اپنے نام کرانے کے لیے',
  ),
  searchWords: {
    en: ['vehicle transfer', 'car transfer', 'motorcycle transfer', 'ownership', 'biometric'],
    ur: ['گاڑی ٹرانسفر', 'موٹر سائیکل ٹرانسفر', 'نام کرانا', 'ملکیت'],
    roman: ['gari transfer', 'gaari', 'bike transfer', 'naam karana', 'malkiat'],
  },
  icon: 'vehicle-transfer',
  rank: 90,
  sensitivity: 'normal',
  tone: 'neutral',
  prerequisites: [{ serviceId: 'token-tax', why: t('The token tax must be paid first.', 'ٹوکن ٹیکس ادا ہونا چاہیے۔') }],
  followUps: [{ serviceId: 'token-tax', why: t('From now on you pay the tax.', 'اب سے ٹیکس آپ کے ذمے ہے۔') }],
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
  cases: [sale, inheritance],
  facts: [
    {
      about: 'steps',
      statement:
        'The registration number returns make, model, chassis, owner and token status; then a challan with a payment number.',
      evidence: TRANSFER,
    },
    {
      about: 'biometric',
      statement:
        'The seller’s biometric starts it; the buyer’s within 30 days, then Rs 10,000 a month, restart after ' +
        '120 days; the family certificate is accepted for inheritance.',
      evidence: BIOMETRIC,
    },
  ],
}
