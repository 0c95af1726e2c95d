import type { CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { Rs, secondary, t, unverified } from '../words.ts'
import {
  applicant,
  card,
  choice,
  copies,
  date,
  ELECTRONIC,
  line,
  name,
  oathCommissioner,
  offered,
  paper,
  section,
  tehsil,
  text,
  thirdParty,
  USUAL,
  yes,
} from './parts.ts'

const REQUIREMENTS = secondary('https://www.waseeqanaveesi.com/2023/08/how-to-apply-for-domicile-in-punjab.html')
const CANCELLATION = secondary(
  'https://mughalenterprises-pk.blogspot.com/2025/10/how-to-make-domicile-in-rawalpindi.html',
)
const FEE = secondary(
  'https://punjabrashancard.com.pk/%e2%9c%85-punjab-domicile-certificate-2025-requirements-online-apply-and-fees-explained',
)

const home = tehsil(
  'homeTehsil',
  t('Which tehsil do you live in permanently?', 'آپ مستقل طور پر کس تحصیل میں رہتے ہیں؟'),
)
const previous = yes(
  'hasPrevious',
  t('Have you ever had a domicile from another district?', 'کیا پہلے کسی اور ضلعے سے ڈومیسائل بنوایا ہے؟'),
)

const residence = section('residence', t('Residence', 'رہائش'), [
  text('permanentAddress', t('Permanent address, as on the identity card', 'شناختی کارڈ والا مستقل پتہ'), 300),
  {
    name: 'yearsHere',
    label: t('How many years have you lived in this district?', 'اس ضلعے میں کتنے سال سے رہ رہے ہیں؟'),
    type: 'number',
    min: 0,
    max: 100,
    integer: true,
    unit: t('years', 'سال'),
  },
  choice('purpose', t('What do you need it for?', 'کس لیے چاہیے؟'), [
    ['study', t('Studying', 'داخلہ')],
    ['job', t('A job', 'ملازمت')],
    ['other', t('Other', 'کوئی اور کام')],
  ]),
  text('occupation', t('Occupation', 'پیشہ'), 80, { optional: true }),
  text('identificationMark', t('Identifying mark', 'شناختی علامت'), 120, { optional: true }),
])

const base: Omit<CaseDefinition, 'id' | 'name' | 'form' | 'documents' | 'eligibility' | 'parties'> = {
  ...USUAL,
  ...ELECTRONIC,
  competence: {
    basis: 'residence',
    officeKind: 'dc-office',
    level: 'district',
    placeField: 'homeTehsil',
    evidence: unverified('Deputy Commissioner of the district of permanent residence.'),
  },
  timeLimit: { workingDays: 7, evidence: unverified('One outlet speaks of nine days for all services.') },
  approvers: [
    {
      title: t('the Deputy Commissioner or an officer they appoint', 'ڈپٹی کمشنر یا ان کا مقرر کردہ افسر'),
      evidence: unverified(),
    },
  ],
  fieldVerification: {
    by: t('Patwari or local councillor', 'پٹواری یا مقامی کونسلر'),
    explain: t(
      'This is to confirm that you live at the address. Don’t pay them anything.',
      'یہ دیکھنے کے لیے کہ آپ اسی پتے پر رہتے ہیں۔ اسے کوئی رقم نہ دیں۔',
    ),
    evidence: unverified(),
  },
  thirdPartySteps: [
    {
      code: 'stamp-paper',
      label: t('Affidavit on stamp paper', 'اسٹامپ پیپر پر بیانِ حلفی'),
      by: 'facilitator',
      feeLine: 'affidavit-paper',
    },
    {
      code: 'attestation',
      label: t('An oath commissioner attests it', 'اوتھ کمشنر سے تصدیق'),
      by: 'facilitator',
      feeLine: 'oath-commissioner',
    },
  ],
  feeLines: [
    {
      code: 'domicile-fee',
      label: t('Domicile fee', 'ڈومیسائل فیس'),
      kind: 'fixed',
      amount: { kind: 'flat', paisa: Rs(200) },
      payTo: { department: 'district-administration' },
      payBy: 'collectable',
      evidence: FEE,
    },
    {
      ...thirdParty(
        'affidavit-paper',
        t('Stamp paper for the affidavit', 'بیانِ حلفی کا اسٹامپ پیپر'),
        t('A stamp vendor or e-stamp', 'اسٹامپ فروش یا ای اسٹامپ'),
        300,
        300,
      ),
      evidence: secondary(
        'https://pakobserver.net/punjab-increases-e-stamp-paper-fee-for-affidavits-from-september-2025/',
      ),
    },
    oathCommissioner(),
    copies(),
  ],
  proofFields: [
    line('applicantName', t('Name', 'نام')),
    line('fatherName', t('Father’s name', 'والد کا نام')),
    line('applicantCnic', t('Identity card', 'شناختی کارڈ'), ['en']),
    line('birthDate', t('Date of birth', 'تاریخِ پیدائش'), ['en']),
    line('permanentAddress', t('Permanent address', 'مستقل پتہ'), ['ur']),
  ],
  delivery: { form: 'paper' },
  paper: t(
    'One sheet with your photograph and the Deputy Commissioner’s seal and signature.',
    'ایک ورق، جس پر آپ کی تصویر اور ڈپٹی کمشنر آفس کی مہر اور دستخط ہوتے ہیں۔',
  ),
  modes: offered('doorstep', 'centre', 'selfService'),
}

const proofOfResidence = paper(
  {
    code: 'utility-bill',
    label: t('Electricity or gas bill for your home', 'گھر کا بجلی یا گیس کا بل'),
    picture: 'bill',
  },
  'scanned',
  'either',
)
const education = paper({
  code: 'education',
  label: t('Matriculation certificate', 'میٹرک کی سند'),
  picture: 'certificate',
  optional: true,
})
const photographs = paper({
  code: 'photographs',
  label: t('Passport-size photograph', 'پاسپورٹ سائز تصویر'),
  picture: 'photograph',
})
const cancellation = paper({
  code: 'cancellation',
  label: t('Cancellation of your earlier domicile', 'پرانے ڈومیسائل کی منسوخی کا کاغذ'),
  picture: 'certificate',
  when: { of: 'hasPrevious', is: true },
})
const affidavit = {
  role: 'applicant' as const,
  label: t('Anyone 18 or older', '18 سال یا زیادہ عمر کا کوئی بھی شخص'),
  min: 1,
  max: 1,
  nameField: 'applicantName',
  identifierField: 'applicantCnic',
  phoneField: 'applicantPhone',
}
const signsAtDoor = {
  kind: 'signature' as const,
  where: 'door' as const,
  from: 'booking' as const,
  explain: t(
    'Sign the form and the affidavit at home.',
    'فارم اور بیانِ حلفی پر گھر ہی میں دستخط کریں یا انگوٹھا لگائیں۔',
  ),
  evidence: unverified(
    'A source of 2023 calls personal appearance mandatory; whether the visit stands in its place is for the department to say.',
  ),
}
const askOffice = {
  when: {
    all: [
      { of: 'hasPrevious', is: true },
      { of: 'previousCancelled', is: false },
    ],
  },
  verdict: 'notEligible' as const,
  stated: t(
    'an earlier domicile of another district has not been cancelled',
    'کسی اور ضلعے کا پرانا ڈومیسائل ابھی منسوخ نہ ہوا ہو',
  ),
  because: t(
    'An earlier domicile has not been cancelled. Cancel it first in the district that issued it.',
    'پرانا ڈومیسائل منسوخ نہیں ہوا۔ پہلے اسے اسی ضلعے سے منسوخ کرائیں جہاں سے بنا تھا۔',
  ),
}
const cancelled = yes('previousCancelled', t('Has it been cancelled?', 'کیا وہ منسوخ ہو چکا ہے؟'), {
  when: { of: 'hasPrevious', is: true },
})
const birthDate = date('birthDate', t('Date of birth', 'تاریخِ پیدائش'), { birth: true })

const adult: CaseDefinition = {
  ...base,
  id: 'adult',
  name: t('For myself, 18 or older', 'اپنے لیے (عمر 18 سال یا زیادہ)'),
  applicants: t(
    'Anyone of 18 or older who lives permanently in the district',
    '18 سال یا زیادہ عمر کا ہر فرد جو اس ضلعے کا مستقل رہائشی ہو',
  ),
  form: [applicant(), residence],
  documents: [
    card('applicant-cnic', t('Applicant’s identity card', 'درخواست گزار کا شناختی کارڈ'), 'applicant'),
    card('father-cnic', t('Father’s or mother’s identity card', 'والد یا والدہ کا شناختی کارڈ'), 'applicant'),
    proofOfResidence,
    education,
    photographs,
    cancellation,
  ],
  parties: [{ ...affidavit, presence: [signsAtDoor] }],
  eligibility: {
    questions: [home, birthDate, previous, cancelled],
    rules: [
      {
        when: { not: { of: { yearsSince: 'birthDate' }, atLeast: 18 } },
        stated: t(
          'the person is under 18: a parent applies for them',
          'عمر 18 سال سے کم ہو: تب والد یا والدہ درخواست دیتے ہیں',
        ),
        verdict: 'notEligible',
        because: t(
          'The person is under 18. A parent needs to apply for them.',
          'عمر 18 سال سے کم ہے۔ ان کے لیے والد یا والدہ درخواست دیں۔',
        ),
        instead: { serviceId: 'domicile', caseId: 'minor' },
      },
      askOffice,
    ],
  },
}

const minor: CaseDefinition = {
  ...base,
  id: 'minor',
  name: t('For my child under 18', 'اپنے بچے کے لیے (18 سال سے کم)'),
  subject: {
    for: [
      { who: 'member', label: t('My child', 'میرا بچہ / بچی') },
      { who: 'other', label: t('A child in my care', 'میری سرپرستی میں کوئی بچہ / بچی') },
    ],
    nameLabel: t('Child’s full name', 'بچے کا پورا نام'),
  },
  applicants: t('The child’s father, mother or guardian', 'بچے کے والد، والدہ یا سرپرست'),
  form: [
    section('child', t('The child', 'بچہ / بچی'), [
      name('childName', t('Child’s full name', 'بچے کا پورا نام'), { prefill: 'subject.name' }),
      {
        name: 'childIdentifier',
        label: t('B-Form number', 'ب فارم نمبر'),
        type: 'identifier',
        kinds: ['bform', 'snic'],
      },
    ]),
    applicant('orderer'),
    residence,
  ],
  documents: [
    paper({ code: 'b-form', label: t('The child’s B-Form', 'بچے کا ب فارم'), picture: 'b-form', party: 'subject' }),
    card('applicant-cnic', t('The parent’s identity card', 'والد یا والدہ کا شناختی کارڈ'), 'applicant'),
    proofOfResidence,
    education,
    photographs,
    cancellation,
  ],
  parties: [
    { ...affidavit, label: t('Father, mother or guardian', 'والد، والدہ یا سرپرست'), presence: [signsAtDoor] },
    {
      role: 'subject',
      label: t('The child', 'بچہ / بچی'),
      min: 1,
      max: 1,
      nameField: 'childName',
      identifierField: 'childIdentifier',
      presence: [],
    },
  ],
  eligibility: {
    questions: [home, birthDate, previous, cancelled],
    rules: [
      {
        when: { of: { yearsSince: 'birthDate' }, atLeast: 18 },
        stated: t(
          'the person is 18 or older: they apply themselves',
          'عمر 18 سال یا زیادہ ہو: تب درخواست خود دینا ہوتی ہے',
        ),
        verdict: 'notEligible',
        because: t(
          'The person is 18 or older. They need to apply themselves.',
          'عمر 18 سال یا زیادہ ہے۔ درخواست وہ خود دیں۔',
        ),
        instead: { serviceId: 'domicile', caseId: 'adult' },
      },
      askOffice,
    ],
  },
  proofFields: [line('childName', t('Child’s name', 'بچے کا نام')), ...base.proofFields.slice(1)],
}

const married: CaseDefinition = {
  ...adult,
  id: 'married-woman',
  parties: [
    {
      ...affidavit,
      label: t('A married woman 18 or older', '18 سال یا زیادہ عمر کی شادی شدہ خاتون'),
      presence: [signsAtDoor],
    },
  ],
  name: t('For a married woman, where her husband lives', 'شادی شدہ خاتون کے لیے، شوہر کی رہائش پر'),
  form: [
    applicant(),
    section('husband', t('The husband', 'شوہر'), [
      name('husbandName', t('Husband’s name', 'شوہر کا نام')),
      date('marriageDate', t('Date of marriage', 'نکاح کی تاریخ'), { notBefore: 'birthDate' }),
    ]),
    residence,
  ],
  documents: [
    ...adult.documents.filter((document) => document.code !== 'father-cnic'),
    card('husband-cnic', t('Husband’s identity card', 'شوہر کا شناختی کارڈ'), 'applicant'),
    paper({ code: 'nikah-nama', label: t('Nikah nama', 'نکاح نامہ'), picture: 'nikah-nama' }, 'scanned', 'either'),
  ],
  proofFields: [...base.proofFields, line('husbandName', t('Husband’s name', 'شوہر کا نام'))],
}

export const domicile: ServiceDefinition = {
  id: 'domicile',
  version: 1,
  effectiveFrom: '2026-01-01',
  departmentId: 'district-administration',
  legalBasis: {
    text: t(
      'The programme’s approval to collect forms at the door. The amended rule will be added here.',
      'گھر سے فارم لینے کی منظوری۔ ترمیم شدہ قاعدہ یہاں لگایا جائے گا۔',
    ),
    evidence: secondary(
      'https://www.urdupoint.com/en/pakistan/punjab-govt-to-amend-rules-to-improve-dastak-1856965.html',
      'Rules were to be amended; the notification itself was not seen.',
    ),
  },
  name: t('Domicile certificate', 'ڈومیسائل', 'Domicile'),
  description: t(
    'Proof of the district you live in permanently. You need it for jobs and admissions.',
    'آپ کس ضلعے کے مستقل رہائشی ہیں، اس کا ثبوت (نوکری اور داخلے کے لیے)',
  ),
  searchWords: {
    en: ['domicile', 'residence certificate', 'permanent resident'],
    ur: ['ڈومیسائل', 'رہائشی سرٹیفکیٹ', 'سکونت'],
    roman: ['domisile', 'domicil', 'rihaishi certificate', 'sakoonat'],
  },
  icon: 'home-certificate',
  rank: 100,
  sensitivity: 'normal',
  tone: 'neutral',
  prerequisites: [],
  followUps: [],
  goesWith: [
    {
      serviceId: 'domicile',
      why: t(
        'Another of the household needs one too? The same visit does both.',
        'گھر میں کسی اور کو بھی چاہیے؟ ایک ہی ملاقات میں دونوں ہو جائیں گے۔',
      ),
    },
  ],
  correctionRoute: t(
    'If there’s a mistake, tell us within 7 days and we’ll get it corrected free. After that, the office that issued it corrects it.',
    'غلطی ہو تو سات دن کے اندر بتائیں، مفت درست ہو گی۔ اس کے بعد جاری کرنے والا دفتر درست کرتا ہے۔',
  ),
  connector: { kind: 'desk', departmentId: 'district-administration' },
  cases: [adult, minor, married],
  facts: [
    {
      about: 'documents',
      statement: 'Form P, identity cards, proof of residence, education certificate, affidavit on Rs 300 stamp paper.',
      evidence: REQUIREMENTS,
    },
    {
      about: 'documents',
      statement: 'Nikah nama for married women; cancellation of any earlier domicile.',
      evidence: CANCELLATION,
    },
    { about: 'urgent', statement: 'An urgent option exists; its fee is unknown and it is not offered.', evidence: FEE },
  ],
}
