import type { CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { Rs, secondary, t, unverified } from '../words.ts'
import { applicant, choice, line, offered, section, USUAL } from './parts.ts'
import {
  BASIS,
  engineCc,
  exciseLine,
  flat,
  registeringAuthority,
  registrationDistrict,
  registrationNumber,
  vehicleClass,
} from './vehicle.ts'

const RATES = secondary('https://allmcqs.com/token-tax-rates-punjab-excise-2024-25/', 'Rates of 2024–25.')
const filer = choice('filer', t('Are you on the active taxpayers list?', 'کیا آپ ٹیکس فائلر ہیں؟'), [
  ['yes', t('Yes', 'جی ہاں')],
  ['no', t('No', 'نہیں')],
])
const big = {
  all: [
    { of: 'vehicleClass', is: 'car' },
    { of: 'engineCc', moreThan: 1000 },
  ],
}
const invoice = {
  name: 'invoiceValue',
  label: t('Price on the invoice', 'انوائس پر لکھی قیمت'),
  type: 'money' as const,
  minPaisa: Rs(20_000),
  maxPaisa: Rs(500_000_000),
  when: big,
}
const share = (basisPoints: number) => ({ kind: 'share' as const, of: 'invoiceValue', basisPoints })
const byEngine = (rates: [number | null, number][]) => ({
  kind: 'bands' as const,
  of: 'engineCc',
  bands: rates.map(([upTo, amount]) => ({ upTo, amount: flat(amount) })),
})

const private_: CaseDefinition = {
  ...USUAL,
  id: 'private',
  name: t('Private car or motorcycle', 'ذاتی کار یا موٹر سائیکل'),
  form: [section('vehicle', t('The vehicle', 'گاڑی'), [registrationNumber]), applicant()],
  documents: [],
  parties: [
    {
      role: 'payer',
      label: t('The owner, or whoever pays the tax', 'مالک، یا جو ٹیکس ادا کرے'),
      min: 1,
      max: 1,
      nameField: 'applicantName',
      identifierField: 'applicantCnic',
      phoneField: 'applicantPhone',
      presence: [],
    },
  ],
  asset: { kind: 'vehicle', keyField: 'registrationNumber', lookUp: 'excise-vehicle' },
  competence: registeringAuthority,
  eligibility: {
    questions: [
      registrationDistrict,
      vehicleClass,
      { ...engineCc, when: { of: 'vehicleClass', is: 'car' } },
      { ...filer, when: { of: 'vehicleClass', is: 'car' } },
      invoice,
    ],
    rules: [
      {
        when: { of: 'vehicleClass', is: 'commercial' },
        stated: t('the vehicle is commercial', 'گاڑی کمرشل ہو'),
        verdict: 'askOffice',
        because: t(
          'The vehicle is commercial. Its tax depends on seats or load, so the excise office works it out.',
          'گاڑی کمرشل ہے۔ اس کا ٹیکس نشستوں یا وزن سے طے ہوتا ہے، ایکسائز دفتر بتائے گا۔',
        ),
      },
    ],
  },
  timeLimit: { workingDays: 1, evidence: unverified() },
  approvers: [{ title: t('the excise department’s system', 'محکمہ ایکسائز کا سسٹم'), evidence: unverified() }],
  feeLines: [
    exciseLine({
      code: 'token-tax',
      label: t('Token tax (paid once)', 'ٹوکن ٹیکس (ایک ہی بار)'),
      kind: 'fixed',
      amount: { kind: 'table', of: 'vehicleClass', rows: { motorcycle: flat(1500) }, otherwise: flat(20_000) },
      when: { not: big },
      evidence: RATES,
    }),
    exciseLine({
      code: 'token-tax-yearly',
      label: t('Token tax for the year', 'سالانہ ٹوکن ٹیکس'),
      kind: 'assessed',
      amount: {
        kind: 'bands',
        of: 'engineCc',
        bands: [
          { upTo: 2000, amount: share(20) },
          { upTo: null, amount: share(30) },
        ],
      },
      rangeBasisPoints: { below: 1000, above: 2000 },
      basis: t(
        '0.2% or 0.3% of the invoice price. The challan shows the exact amount.',
        'انوائس کی قیمت کا 0.2 یا 0.3 فیصد۔ اصل رقم چالان پر ہو گی۔',
      ),
      when: big,
      evidence: RATES,
    }),
    exciseLine({
      code: 'professional-tax',
      label: t('Professional tax', 'پروفیشنل ٹیکس'),
      kind: 'fixed',
      amount: flat(200),
      when: { of: 'vehicleClass', is: 'car' },
      evidence: RATES,
    }),
    exciseLine({
      code: 'income-tax',
      label: t('Income tax paid with token tax', 'ٹوکن کے ساتھ انکم ٹیکس'),
      kind: 'assessed',
      amount: {
        kind: 'table',
        of: 'filer',
        rows: {
          yes: byEngine([
            [1000, 800],
            [1199, 1500],
            [1299, 1750],
            [1499, 2500],
            [1599, 3750],
            [1999, 4500],
            [null, 10_000],
          ]),
        },
        otherwise: byEngine([
          [1000, 2400],
          [1199, 4500],
          [1299, 5250],
          [1499, 7500],
          [1599, 11_250],
          [1999, 13_500],
          [null, 30_000],
        ]),
      },
      rangeBasisPoints: { below: 2000, above: 5000 },
      basis: t(
        'Three times as much if you’re not on the taxpayers list. We’re still checking these amounts.',
        'نان فائلر کے لیے تین گنا۔ رقوم کی تصدیق باقی ہے۔',
      ),
      when: big,
      evidence: unverified('The factor of three has a secondary source; the amounts are from general knowledge.'),
    }),
  ],
  proofFields: [
    line('registrationNumber', t('Registration number', 'رجسٹریشن نمبر'), ['en']),
    line('applicantName', t('Paid by', 'ادا کرنے والا')),
  ],
  delivery: { form: 'digital' },
  paper: t('A digital receipt from the excise department.', 'محکمہ ایکسائز کی ڈیجیٹل رسید۔'),
  validity: { months: 12, renewal: { serviceId: 'token-tax' } },
  modes: offered('remote', 'selfService'),
  legs: [],
  commission: {},
  minimumDwellSeconds: 0,
  visitMinutes: 0,
}

export const tokenTax: ServiceDefinition = {
  id: 'token-tax',
  version: 1,
  effectiveFrom: '2026-01-01',
  departmentId: 'excise-taxation',
  legalBasis: BASIS,
  name: t('Token tax', 'ٹوکن ٹیکس', 'Token tax'),
  description: t(
    'The tax on a vehicle you use on the road. You pay with a payment number, so nobody needs to come.',
    'سڑک پر چلنے والی گاڑی کا ٹیکس۔ پیمنٹ نمبر سے ادا ہوتا ہے؛ کسی کے آنے کی ضرورت نہیں',
  ),
  searchWords: {
    en: ['token tax', 'vehicle tax', 'car tax', 'motor tax'],
    ur: ['ٹوکن ٹیکس', 'گاڑی کا ٹیکس', 'موٹر ٹیکس'],
    roman: ['token tax', 'gari ka tax', 'tokan'],
  },
  icon: 'token',
  rank: 88,
  sensitivity: 'normal',
  tone: 'neutral',
  prerequisites: [],
  followUps: [],
  correctionRoute: t(
    'If you pay the wrong number, only the excise office can move the money. Tell us and we’ll apply to them free.',
    'غلط نمبر پر ادائیگی ہو جائے تو صرف ایکسائز دفتر درست کر سکتا ہے۔ ہمیں بتائیں، درخواست ہم مفت دیں گے۔',
  ),
  connector: { kind: 'rest', departmentId: 'excise-taxation' },
  cases: [private_],
  facts: [
    {
      about: 'fee',
      statement:
        '2024–25: motorcycle 1,500 once; up to 1000 cc 20,000 for life; 0.2 % of the invoice to 2000 cc, 0.3 ' +
        '% above; income tax; professional tax 200.',
      evidence: RATES,
    },
  ],
}
