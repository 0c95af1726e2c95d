import type { CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { Rs, secondary, t, unverified } from '../words.ts'
import {
  card,
  choice,
  cnic,
  ELECTRONIC,
  line,
  name,
  offered,
  phone,
  section,
  tehsil,
  text,
  USUAL,
  yes,
} from './parts.ts'

const RULES = secondary(
  'https://pakobserver.net/punjab-increases-e-stamp-paper-fee-for-affidavits-from-september-2025/',
)
const ISSUE = secondary('https://www.techjuice.pk/judicial-e-stamp-papers-launched-in-36-districts-of-punjab/')

const homeTehsil = tehsil(
  'homeTehsil',
  t('Which tehsil do you need the stamp paper in?', 'اسٹامپ پیپر کس تحصیل میں چاہیے؟'),
)
const ownSim = yes(
  'simOfAnother',
  t('Is your SIM in someone else’s name?', 'کیا آپ کی موبائل سم کسی اور کے نام پر ہے؟'),
  {
    help: t(
      'Stamp paper is only issued to a buyer whose SIM is in their own name.',
      'پیپر صرف اسی خریدار کو جاری ہوتا ہے جس کی سم اپنے نام پر ہو۔',
    ),
  },
)

const buyer = section('buyer', t('The buyer', 'خریدار'), [
  name('applicantName', t('Name', 'نام'), { prefill: 'subject.name' }),
  cnic('applicantCnic', t('Identity card number', 'شناختی کارڈ نمبر'), { prefill: 'subject.identifier' }),
  phone('applicantPhone', t('Mobile number registered in your name', 'اپنے نام کا موبائل نمبر'), {
    prefill: 'subject.phone',
  }),
])
const secondParty = section('second-party', t('The other party', 'دوسرا فریق'), [
  name('secondName', t('Name', 'نام')),
  cnic('secondCnic', t('Identity card number', 'شناختی کارڈ نمبر')),
])
const purpose = section('purpose', t('The paper', 'دستاویز'), [
  text('reason', t('What do you need it for?', 'کس کام کے لیے ہے؟'), 200),
])

const affidavit: CaseDefinition = {
  ...USUAL,
  ...ELECTRONIC,
  id: 'affidavit',
  name: t('For an affidavit', 'بیانِ حلفی کے لیے'),
  form: [buyer, purpose],
  documents: [card('applicant-cnic', t('Applicant’s identity card', 'درخواست گزار کا شناختی کارڈ'), 'applicant')],
  parties: [
    {
      role: 'applicant',
      label: t('Buyer', 'خریدار'),
      min: 1,
      max: 1,
      nameField: 'applicantName',
      identifierField: 'applicantCnic',
      phoneField: 'applicantPhone',
      presence: [],
    },
  ],
  competence: {
    basis: 'applicantChoice',
    officeKind: 'stamp-counter',
    level: 'district',
    placeField: 'homeTehsil',
    evidence: unverified('Any counter issues; the district’s own is taken.'),
  },
  eligibility: {
    questions: [homeTehsil, ownSim],
    rules: [
      {
        when: { of: 'simOfAnother', is: true },
        stated: t('the buyer’s SIM is in someone else’s name', 'خریدار کی سم کسی اور کے نام پر ہو'),
        verdict: 'notEligible',
        because: t(
          'The buyer’s SIM is in someone else’s name. Stamp paper is only issued to a buyer whose SIM is in their own name.',
          'خریدار کی سم کسی اور کے نام پر ہے۔ اسٹامپ پیپر صرف اسی خریدار کو جاری ہوتا ہے جس کی سم اپنے نام پر ہو۔',
        ),
      },
    ],
  },
  timeLimit: { workingDays: 1, evidence: ISSUE },
  approvers: [{ title: t('the e-stamp system', 'ای اسٹامپ سسٹم'), evidence: ISSUE }],
  feeLines: [
    {
      code: 'stamp-duty',
      label: t('Value of the stamp paper', 'اسٹامپ پیپر کی مالیت'),
      kind: 'fixed',
      amount: { kind: 'flat', paisa: Rs(300) },
      payTo: { department: 'board-of-revenue' },
      payBy: 'collectable',
      challanForm: '32-A',
      evidence: RULES,
    },
  ],
  proofFields: [
    line('applicantName', t('Buyer', 'خریدار')),
    line('applicantCnic', t('Identity card', 'شناختی کارڈ'), ['en']),
    line('reason', t('Purpose', 'مقصد'), ['ur']),
  ],
  delivery: { form: 'paper' },
  paper: t(
    'Printed stamp paper with a number anyone can check online.',
    'چھپا ہوا اسٹامپ پیپر جس کا نمبر کوئی بھی آن لائن جانچ سکتا ہے۔',
  ),
  modes: offered('doorstep', 'centre', 'selfService'),
  minimumDwellSeconds: 120,
  visitMinutes: 15,
}

const agreement: CaseDefinition = {
  ...affidavit,
  id: 'agreement',
  name: t('For an agreement (rent, partnership, power of attorney)', 'معاہدے کے لیے (کرایہ، شراکت، مختار نامہ)'),
  form: [buyer, secondParty, purpose],
  parties: [
    ...affidavit.parties,
    {
      role: 'coParty',
      label: t('The other party', 'دوسرا فریق'),
      min: 1,
      max: 1,
      nameField: 'secondName',
      identifierField: 'secondCnic',
      presence: [],
    },
  ],
  eligibility: {
    ...affidavit.eligibility,
    questions: [
      homeTehsil,
      ownSim,
      choice(
        'paperValue',
        t('How much is the stamp paper worth?', 'اسٹامپ کی مالیت'),
        [
          ['500', t('Rs 500', '500 روپے')],
          ['1000', t('Rs 1,000', '1,000 روپے')],
          ['1200', t('Rs 1,200', '1,200 روپے')],
          ['3000', t('Rs 3,000', '3,000 روپے')],
        ],
        { help: t('Ask whoever is drafting the agreement.', 'معاہدہ لکھنے والے سے پوچھ لیں۔') },
      ),
    ],
  },
  feeLines: [
    {
      ...affidavit.feeLines[0]!,
      amount: {
        kind: 'table',
        of: 'paperValue',
        rows: { 500: flat(500), 1000: flat(1000), 1200: flat(1200), 3000: flat(3000) },
        otherwise: flat(1200),
      },
      evidence: unverified('Which value a kind of agreement needs is in the Stamp Act’s schedule, not carried here.'),
    },
  ],
  proofFields: [...affidavit.proofFields, line('secondName', t('The other party', 'دوسرا فریق'))],
}

const propertySale: CaseDefinition = {
  ...agreement,
  id: 'property-sale',
  name: t('For the sale of land or a house', 'زمین یا مکان کی فروخت کے لیے'),
  eligibility: {
    ...affidavit.eligibility,
    questions: [
      homeTehsil,
      ownSim,
      {
        name: 'propertyValue',
        label: t('Value at the Deputy Commissioner’s rate', 'ڈی سی ریٹ کے مطابق مالیت'),
        type: 'money',
        minPaisa: Rs(10_000),
        maxPaisa: Rs(1_000_000_000),
      },
    ],
  },
  feeLines: [
    {
      code: 'stamp-duty',
      label: t('Stamp duty', 'اسٹامپ ڈیوٹی'),
      kind: 'assessed',
      amount: { kind: 'share', of: 'propertyValue', basisPoints: 100 },
      rangeBasisPoints: { below: 0, above: 10_000 },
      basis: t(
        'About 1% of the value. The e-stamp system works out the exact duty.',
        'مالیت کا تقریباً ایک فیصد۔ اصل ڈیوٹی ای اسٹامپ سسٹم بتاتا ہے۔',
      ),
      payTo: { department: 'board-of-revenue' },
      payBy: 'psid',
      challanForm: '32-A',
      evidence: unverified('The rate of stamp duty was not found in a source.'),
    },
  ],
}

function flat(amount: number) {
  return { kind: 'flat' as const, paisa: Rs(amount) }
}

export const eStamp: ServiceDefinition = {
  id: 'e-stamp',
  version: 1,
  effectiveFrom: '2026-01-01',
  departmentId: 'board-of-revenue',
  legalBasis: {
    text: t(
      'Stamp Act 1899 and the province’s e-stamp rules. The permission to buy for someone at home will be added here.',
      'اسٹامپ ایکٹ 1899 اور صوبے کے ای اسٹامپ قواعد۔ گھر بیٹھے خریداری کی اجازت یہاں لگائی جائے گی۔',
    ),
    evidence: unverified(),
  },
  name: t('E-stamp paper', 'ای اسٹامپ پیپر', 'E-stamp paper'),
  description: t(
    'Official stamp paper for writing an affidavit or agreement on.',
    'وہ سرکاری اسٹامپ پیپر جس پر بیانِ حلفی یا معاہدہ لکھا جاتا ہے',
  ),
  searchWords: {
    en: ['stamp paper', 'e-stamp', 'affidavit', 'agreement', 'ashtam'],
    ur: ['اسٹامپ', 'اشٹام', 'بیان حلفی', 'معاہدہ', 'ای سٹیمپ'],
    roman: ['stamp paper', 'ashtam', 'ashtaam', 'bayan e halfi', 'e stamp'],
  },
  icon: 'stamp',
  rank: 75,
  sensitivity: 'normal',
  tone: 'neutral',
  prerequisites: [],
  followUps: [],
  correctionRoute: t(
    'Stamp paper can’t be changed once it’s issued. If the mistake is ours, we’ll buy a new one.',
    'جاری شدہ پیپر بدلا نہیں جاتا۔ غلطی ہماری ہو تو نیا پیپر ہمارے خرچ پر آئے گا۔',
  ),
  connector: { kind: 'rest', departmentId: 'board-of-revenue' },
  cases: [affidavit, agreement, propertySale],
  facts: [
    {
      about: 'issue',
      statement: 'Challan 32-A with the parties’ names and identity numbers; 10 to 15 minutes.',
      evidence: ISSUE,
    },
    {
      about: 'rule',
      statement:
        'Affidavits only on Rs 300 paper since September 2025; the buyer’s mobile number must be registered to the buyer’s identity card.',
      evidence: RULES,
    },
  ],
}
