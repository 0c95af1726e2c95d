import type { CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { Rs, secondary, t, unverified } from '../words.ts'
import { applicant, card, choice, line, offered, paper, section, tehsil, text, USUAL } from './parts.ts'
import { exciseLine } from './vehicle.ts'

const STATUTE = secondary('https://employeeszone.com/the-punjab-urban-immovable-property-tax-act-1958/')
const EXEMPTION = secondary(
  'https://techjuice.pk/punjab-grants-property-tax-exemption-for-properties-up-to-rs-5-million/amp',
)
const REBATE = secondary(
  'https://qamarketing.pk/punjab-excise-department-announces-5-discount-on-property-tax-until-august-31',
)

const propertyTehsil = tehsil('propertyTehsil', t('Which tehsil is the property in?', 'جائیداد کس تحصیل میں ہے؟'))
const billAmount = {
  name: 'billAmount',
  label: t('Amount on the tax bill', 'ٹیکس بل پر لکھی رقم'),
  type: 'money' as const,
  minPaisa: Rs(1),
  maxPaisa: Rs(20_000_000),
  help: t('You’ll find it on this year’s bill or the excise website', 'اس سال کے بل یا محکمہ ایکسائز کی ویب سائٹ سے'),
}
const property = section('property', t('The property', 'جائیداد'), [
  text('propertyPin', t('Property number (PIN) on the bill', 'بل پر لکھا پراپرٹی نمبر (PIN)'), 20, {
    pattern: '[0-9A-Z-]{4,20}',
    patternHelp: t('Numbers and capital letters, as on the bill', 'بل کے مطابق ہندسے اور بڑے حروف'),
  }),
  text('propertyAddress', t('Address of the property', 'جائیداد کا پتہ'), 300),
])

const pay: CaseDefinition = {
  ...USUAL,
  id: 'pay',
  name: t('Pay this year’s bill', 'اس سال کا بل ادا کرنا'),
  form: [property, applicant()],
  documents: [
    paper(
      {
        code: 'tax-bill',
        label: t('This year’s bill (PT-10)', 'اس سال کا ٹیکس بل (PT-10)'),
        picture: 'bill',
        optional: true,
      },
      'scanned',
      'either',
    ),
  ],
  parties: [
    {
      role: 'payer',
      label: t('The owner, or whoever pays the bill', 'مالک، یا جو بل ادا کرے'),
      min: 1,
      max: 1,
      nameField: 'applicantName',
      identifierField: 'applicantCnic',
      phoneField: 'applicantPhone',
      presence: [],
    },
  ],
  asset: { kind: 'property', keyField: 'propertyPin', lookUp: 'excise-property' },
  competence: {
    basis: 'asset',
    officeKind: 'property-tax-circle',
    level: 'district',
    placeField: 'propertyTehsil',
    evidence: unverified('The circle of the property; the district’s office until circles are imported.'),
  },
  eligibility: { questions: [propertyTehsil, billAmount], rules: [] },
  timeLimit: { workingDays: 1, evidence: unverified() },
  approvers: [{ title: t('the excise department’s system', 'محکمہ ایکسائز کا سسٹم'), evidence: unverified() }],
  feeLines: [
    exciseLine({
      code: 'property-tax',
      label: t('Property tax, as on the bill', 'پراپرٹی ٹیکس، بل کے مطابق'),
      kind: 'assessed',
      amount: { kind: 'stated', of: 'billAmount' },
      rangeBasisPoints: { below: 500, above: 1500 },
      basis: t(
        'The amount you entered from your bill. The payment number shows the exact amount. It’s 5% less if ' +
          'you pay early and more if you pay late.',
        'وہی رقم جو آپ نے بل سے لکھی۔ اصل رقم پیمنٹ نمبر پر ہو گی: جلدی ادا کرنے پر پانچ فیصد کم، دیر پر زیادہ۔',
      ),
      evidence: STATUTE,
    }),
  ],
  proofFields: [
    line('propertyPin', t('Property number', 'پراپرٹی نمبر'), ['en']),
    line('propertyAddress', t('Address', 'پتہ'), ['ur']),
  ],
  delivery: { form: 'digital' },
  paper: t('A digital receipt from the excise department.', 'محکمہ ایکسائز کی ڈیجیٹل رسید۔'),
  validity: { months: 12, renewal: { serviceId: 'property-tax' } },
  modes: offered('remote', 'selfService', 'doorstep', 'centre'),
  legs: ['collection'],
  commission: { collection: 'collection', correction: 'correction' },
  minimumDwellSeconds: 120,
  visitMinutes: 15,
}

const exemption: CaseDefinition = {
  ...pay,
  id: 'exemption',
  name: t('Apply for an exemption', 'ٹیکس سے استثنا کی درخواست'),
  form: [property, applicant()],
  documents: [
    ...pay.documents,
    card('applicant-cnic', t('Owner’s identity card', 'مالک کا شناختی کارڈ'), 'applicant'),
    paper(
      { code: 'ownership', label: t('Proof of ownership', 'ملکیت کا ثبوت'), picture: 'certificate' },
      'scanned',
      'either',
    ),
    paper(
      {
        code: 'ground-proof',
        label: t(
          'Proof of your reason (such as a pension book or your husband’s death certificate)',
          'وجہ کا ثبوت (پنشن بک، شوہر کا وفات کا سرٹیفکیٹ)',
        ),
        picture: 'certificate',
        when: { of: 'ground', in: ['widow', 'disabled', 'retired'] },
      },
      'scanned',
      'either',
    ),
  ],
  eligibility: {
    questions: [
      propertyTehsil,
      choice('ground', t('Why should you be exempt?', 'استثنا کس وجہ سے چاہیے؟'), [
        ['value', t('The property is worth up to Rs 5 million', 'مالیت پچاس لاکھ روپے تک')],
        ['widow', t('Widow or orphan', 'بیوہ یا یتیم')],
        ['disabled', t('Disability', 'معذوری')],
        ['retired', t('Retired from government service', 'ریٹائرڈ سرکاری ملازم')],
        ['other', t('Another reason', 'کوئی اور وجہ')],
      ]),
    ],
    rules: [
      {
        when: { of: 'ground', is: 'other' },
        stated: t('you have a reason that’s not listed', 'وجہ ان میں سے کوئی نہ ہو'),
        verdict: 'askOffice',
        because: t(
          'You have another reason. Only the excise office can say if it counts.',
          'وجہ کوئی اور ہے۔ یہ مانی جائے گی یا نہیں، صرف ایکسائز دفتر بتا سکتا ہے۔',
        ),
      },
    ],
  },
  feeLines: [],
  timeLimit: { workingDays: 20, evidence: unverified() },
  approvers: [
    { title: t('the assessing authority for your area', 'آپ کے سرکل کی اسیسنگ اتھارٹی'), evidence: unverified() },
  ],
  fieldVerification: {
    by: t('Excise inspector', 'ایکسائز انسپکٹر'),
    explain: t(
      'An excise inspector may look at the property. Don’t pay them anything.',
      'ایکسائز انسپکٹر جائیداد دیکھے گا۔ اسے کوئی رقم نہ دیں۔',
    ),
    evidence: unverified(),
  },
  modes: offered('remote', 'doorstep', 'centre', 'selfService'),
  minimumDwellSeconds: 240,
  visitMinutes: 25,
}

export const propertyTax: ServiceDefinition = {
  id: 'property-tax',
  version: 1,
  effectiveFrom: '2026-01-01',
  departmentId: 'excise-taxation',
  legalBasis: {
    text: t('Urban Immovable Property Tax Act 1958', 'شہری غیر منقولہ جائیداد ٹیکس ایکٹ 1958'),
    evidence: STATUTE,
  },
  name: t('Property tax', 'پراپرٹی ٹیکس', 'Property tax'),
  description: t(
    'The yearly tax on a house or shop in a town, or an exemption from it.',
    'شہر کے مکان یا دکان کا سالانہ ٹیکس، یا اس سے استثنا',
  ),
  searchWords: {
    en: ['property tax', 'house tax', 'exemption', 'pt-10'],
    ur: ['پراپرٹی ٹیکس', 'جائیداد ٹیکس', 'مکان کا ٹیکس', 'استثنا'],
    roman: ['property tax', 'jaidad tax', 'makan ka tax', 'ghar ka tax'],
  },
  icon: 'house-tax',
  rank: 78,
  sensitivity: 'normal',
  tone: 'neutral',
  prerequisites: [],
  followUps: [],
  correctionRoute: t(
    'If you pay the wrong number, only the excise office can move the money. Tell us and we’ll apply to them free.',
    'غلط نمبر پر ادائیگی ہو جائے تو صرف ایکسائز دفتر درست کر سکتا ہے۔ ہمیں بتائیں، درخواست ہم مفت دیں گے۔',
  ),
  connector: { kind: 'rest', departmentId: 'excise-taxation' },
  cases: [pay, exemption],
  facts: [
    {
      about: 'rebate',
      statement: '5 % rebate until 31 August 2025; by the statute 30 September “or such later date”.',
      evidence: REBATE,
    },
    { about: 'exemption', statement: 'Exempt up to a value of Rs 5 million.', evidence: EXEMPTION },
  ],
}
