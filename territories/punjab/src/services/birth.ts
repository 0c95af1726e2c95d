import type { CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { t, unverified } from '../words.ts'
import { address, card, choice, cnic, date, line, name, paper, phone, section, sex, tehsil, text } from './parts.ts'
import {
  BASIS,
  FREE_RULE,
  lateApprovers,
  overseasFees,
  registrationFees,
  unionCouncil,
  VITAL,
  VITAL_DOCUMENTS,
} from './vital.ts'

const eventTehsil = tehsil('eventTehsil', t('In which tehsil was the child born?', 'بچہ کس تحصیل میں پیدا ہوا؟'))
const birthDate = date('birthDate', t('Date of birth', 'تاریخِ پیدائش'), { birth: true })

const child = section('child', t('The child', 'بچہ / بچی'), [
  name('childName', t('Child’s name', 'بچے کا نام'), { prefill: 'subject.name' }),
  sex('childSex', t('Sex', 'جنس')),
  choice('birthPlaceKind', t('Where was the child born?', 'پیدائش کہاں ہوئی؟'), [
    ['hospital', t('Hospital', 'ہسپتال')],
    ['home', t('Home', 'گھر')],
    ['other', t('Somewhere else', 'کہیں اور')],
  ]),
  text('hospitalName', t('Name of the hospital', 'ہسپتال کا نام'), 120, {
    when: { of: 'birthPlaceKind', is: 'hospital' },
  }),
  choice(
    'religion',
    t('Religion (the official form asks for it)', 'مذہب (سرکاری فارم میں پوچھا جاتا ہے)'),
    [
      ['islam', t('Islam', 'اسلام')],
      ['christianity', t('Christianity', 'مسیحیت')],
      ['hinduism', t('Hinduism', 'ہندومت')],
      ['sikhism', t('Sikhism', 'سکھ مت')],
      ['other', t('Other', 'دیگر')],
    ],
    { optional: true, sensitive: true },
  ),
])

const father = section('father', t('The father', 'والد'), [
  name('fatherName', t('Father’s name', 'والد کا نام')),
  cnic('fatherCnic', t('Father’s identity card', 'والد کا شناختی کارڈ نمبر')),
])
const mother = section('mother', t('The mother', 'والدہ'), [
  name('motherName', t('Mother’s name', 'والدہ کا نام')),
  cnic('motherCnic', t('Mother’s identity card', 'والدہ کا شناختی کارڈ نمبر')),
])
const informant = section('informant', t('Who applies', 'درخواست گزار'), [
  name('applicantName', t('Applicant’s name', 'درخواست گزار کا نام'), { prefill: 'orderer.name' }),
  cnic('applicantCnic', t('Applicant’s identity card', 'درخواست گزار کا شناختی کارڈ نمبر'), {
    prefill: 'orderer.identifier',
  }),
  choice('relation', t('Applicant’s relationship to the child', 'بچے سے درخواست گزار کا رشتہ'), [
    ['parent', t('Father or mother', 'والد یا والدہ')],
    ['grandparent', t('Grandparent', 'دادا، دادی، نانا یا نانی')],
    ['relative', t('Other relative', 'کوئی اور رشتہ دار')],
    ['guardian', t('Guardian', 'سرپرست')],
  ]),
  phone('applicantPhone', t('Mobile number', 'موبائل نمبر'), { prefill: 'orderer.phone' }),
  address('applicantAddress', t('Present address', 'موجودہ پتہ'), { prefill: 'home' }),
])

const parties: CaseDefinition['parties'] = [
  {
    role: 'applicant',
    label: t(
      'A parent, grandparent, other relative or guardian',
      'والد، والدہ، دادا، دادی، نانا، نانی، کوئی اور رشتہ دار یا سرپرست',
    ),
    min: 1,
    max: 1,
    nameField: 'applicantName',
    identifierField: 'applicantCnic',
    phoneField: 'applicantPhone',
    presence: [
      {
        kind: 'signature',
        where: 'door',
        from: 'booking',
        explain: t('Sign the form at home.', 'فارم پر گھر ہی میں دستخط کریں یا انگوٹھا لگائیں۔'),
        evidence: unverified(),
      },
    ],
  },
  { role: 'subject', label: t('The child', 'بچہ / بچی'), min: 1, max: 1, nameField: 'childName', presence: [] },
]
const proofOfBirth = [
  paper({
    code: 'birth-slip',
    label: t('Hospital birth slip', 'ہسپتال کی پیدائش پرچی'),
    picture: 'hospital-slip',
    party: 'subject',
    substitutes: ['vaccination-card', 'birth-affidavit'],
  }),
  paper({
    code: 'vaccination-card',
    label: t('Vaccination card (if there’s no birth slip)', 'حفاظتی ٹیکوں کا کارڈ (اگر پرچی نہ ہو)'),
    picture: 'vaccination-card',
    party: 'subject',
    optional: true,
  }),
  paper({
    code: 'birth-affidavit',
    label: t('Affidavit (if you have neither)', 'بیانِ حلفی (اگر دونوں نہ ہوں)'),
    picture: 'affidavit',
    optional: true,
  }),
]
const proofOfAddress = paper(
  { code: 'utility-bill', label: t('Electricity or gas bill', 'بجلی یا گیس کا بل'), picture: 'bill' },
  'scanned',
  'either',
)

const child7: CaseDefinition['subject'] = {
  for: [
    { who: 'member', label: t('My child', 'میرا بچہ / بچی') },
    { who: 'other', label: t('Someone else’s child', 'کسی اور کا بچہ / بچی') },
  ],
  nameLabel: t('Child’s name, if chosen', 'بچے کا نام، اگر رکھ لیا ہو'),
  nameOptional: true,
}

const timely: CaseDefinition = {
  ...VITAL,
  id: 'timely',
  name: t('Child up to 7 years', 'سات سال تک کا بچہ'),
  subject: child7,
  applicants: t(
    'The child’s father, mother, grandparent or guardian',
    'بچے کے والد، والدہ، دادا دادی، نانا نانی یا سرپرست',
  ),
  form: [child, father, mother, informant],
  documents: [
    ...proofOfBirth,
    card('father-cnic', t('Father’s identity card', 'والد کا شناختی کارڈ'), 'applicant'),
    card('mother-cnic', t('Mother’s identity card', 'والدہ کا شناختی کارڈ'), 'applicant'),
    proofOfAddress,
  ],
  parties,
  competence: unionCouncil('eventTehsil'),
  eligibility: {
    questions: [eventTehsil, birthDate],
    rules: [
      {
        when: { of: { yearsSince: 'birthDate' }, atLeast: 7 },
        stated: t(
          'the child is older than 7: that is a late registration',
          'بچے کی عمر سات سال سے زیادہ ہو: تب یہ تاخیر سے اندراج ہے',
        ),
        verdict: 'notEligible',
        because: t(
          'It happened 7 or more years ago. Register it as late.',
          'سات سال یا اس سے زیادہ گزر چکے ہیں۔ اندراج «تاخیر سے» والی صورت میں ہو گا۔',
        ),
        instead: { serviceId: 'birth-certificate', caseId: 'late' },
      },
    ],
  },
  approvers: lateApprovers('birthDate'),
  feeLines: registrationFees('birthDate'),
  proofFields: [
    line('childName', t('Child’s name', 'بچے کا نام')),
    line('birthDate', t('Date of birth', 'تاریخِ پیدائش'), ['en']),
    line('childSex', t('Sex', 'جنس'), ['ur']),
    line('fatherName', t('Father’s name', 'والد کا نام')),
    line('fatherCnic', t('Father’s identity card', 'والد کا شناختی کارڈ نمبر'), ['en']),
    line('motherName', t('Mother’s name', 'والدہ کا نام')),
  ],
}

const late: CaseDefinition = {
  ...timely,
  id: 'late',
  name: t('Late: child aged 7 or older', 'تاخیر سے: سات سال سے بڑی عمر'),
  subject: {
    for: [
      { who: 'member', label: t('My child', 'میرا بچہ / بچی') },
      { who: 'self', label: t('Myself', 'میں خود') },
      { who: 'other' },
    ],
    nameLabel: t('Name of the person to be registered', 'جن کا اندراج ہونا ہے، ان کا نام'),
  },
  applicants: t(
    'The person, if 18 or older, or a parent, grandparent or guardian',
    '18 سال یا زیادہ عمر ہو تو وہ خود، ورنہ والدین، دادا دادی، نانا نانی یا سرپرست',
  ),
  documents: [
    ...timely.documents,
    paper(
      {
        code: 'age-proof',
        label: t('School certificate or other proof of age', 'سکول سرٹیفکیٹ یا عمر کا کوئی اور ثبوت'),
        picture: 'certificate',
        party: 'subject',
      },
      'scanned',
      'either',
    ),
  ],
  eligibility: {
    questions: [eventTehsil, birthDate],
    rules: [
      {
        when: { not: { of: { yearsSince: 'birthDate' }, atLeast: 7 } },
        stated: t(
          'the child is younger than 7: that is free and simpler',
          'بچے کی عمر سات سال سے کم ہو: تب اندراج مفت اور آسان ہے',
        ),
        verdict: 'notEligible',
        because: t(
          'The child is under 7. Use the ordinary registration. It’s free and simpler.',
          'بچے کی عمر سات سال سے کم ہے۔ عام اندراج کرائیں، وہ مفت اور آسان ہے۔',
        ),
        instead: { serviceId: 'birth-certificate', caseId: 'timely' },
      },
    ],
  },
  timeLimit: { workingDays: 10, evidence: unverified() },
  fieldVerification: {
    by: t('Union council official', 'یونین کونسل کا اہلکار'),
    explain: t(
      'They may ask your neighbours. Don’t pay them anything.',
      'محلے والوں سے بھی پوچھا جا سکتا ہے۔ اس کی کوئی فیس نہیں۔',
    ),
    evidence: unverified(),
  },
}

const missingParent: CaseDefinition = {
  ...timely,
  id: 'missing-parent',
  name: t('One parent is absent or not named', 'والد یا والدہ میں سے ایک موجود نہیں یا نام نہیں دینا'),
  form: [
    child,
    section('parent', t('The parent who’s present', 'جو والد یا والدہ موجود ہیں'), [
      name('motherName', t('Parent’s name', 'نام')),
      cnic('motherCnic', t('Identity card', 'شناختی کارڈ نمبر')),
      choice('absentBecause', t('Why is the other parent not named?', 'دوسرے کا نام کیوں نہیں؟'), [
        ['deceased', t('They have died', 'وفات پا چکے ہیں')],
        ['away', t('We don’t know where they are', 'کچھ پتا نہیں')],
        ['unnamed', t('I don’t want to say', 'بتانا نہیں چاہتے')],
      ]),
    ]),
    informant,
  ],
  documents: [
    ...proofOfBirth,
    card('mother-cnic', t('The parent’s identity card', 'والد یا والدہ کا شناختی کارڈ'), 'applicant'),
    paper({
      code: 'death-proof',
      label: t('Death certificate of the other parent', 'دوسرے والدین کا ڈیتھ سرٹیفکیٹ'),
      picture: 'certificate',
      when: { of: 'absentBecause', is: 'deceased' },
    }),
    proofOfAddress,
  ],
  eligibility: { questions: [eventTehsil, birthDate], rules: [] },
  feeLines: registrationFees('birthDate'),
  proofFields: timely.proofFields.filter((one) => !one.field.startsWith('father')),
}

const abroad: CaseDefinition = {
  ...timely,
  id: 'abroad',
  name: t('Parents live abroad', 'والدین بیرونِ ملک رہتے ہیں'),
  documents: [
    ...timely.documents,
    paper(
      {
        code: 'passport-copy',
        label: t('Passport or NICOP of a parent', 'والد یا والدہ کا پاسپورٹ یا نائیکوپ'),
        picture: 'passport',
      },
      'scanned',
      'either',
    ),
  ],
  parties: [
    ...parties,
    {
      role: 'representative',
      label: t('Relative acting for the parents here', 'یہاں والدین کی طرف سے کام کرنے والا رشتہ دار'),
      min: 0,
      max: 1,
      presence: [],
    },
  ],
  eligibility: {
    questions: [
      eventTehsil,
      birthDate,
      choice('nationality', t('Parents’ nationality', 'والدین کی شہریت'), [
        ['pakistani', t('Pakistani', 'پاکستانی')],
        ['foreign', t('Foreign', 'غیر ملکی')],
      ]),
    ],
    rules: [],
  },
  feeLines: overseasFees(),
}

export const birthCertificate: ServiceDefinition = {
  id: 'birth-certificate',
  version: 1,
  effectiveFrom: '2026-01-01',
  departmentId: 'local-government',
  legalBasis: BASIS,
  name: t('Birth certificate', 'پیدائش کا سرٹیفکیٹ', 'Paidaish ka certificate'),
  description: t(
    'The union council’s record of a birth. You need it for the B-Form, school and a passport.',
    'یونین کونسل میں بچے کی پیدائش کا اندراج؛ ب فارم، سکول اور پاسپورٹ کے لیے ضروری',
  ),
  searchWords: {
    en: ['birth certificate', 'birth registration', 'newborn'],
    ur: ['پیدائش', 'برتھ سرٹیفکیٹ', 'جنم پرچی', 'اندراج پیدائش'],
    roman: ['paidaish', 'birth certificate', 'janam parchi', 'bachay ka certificate'],
  },
  icon: 'baby',
  rank: 95,
  sensitivity: 'normal',
  tone: 'celebration',
  prerequisites: [],
  followUps: [],
  goesWith: [
    {
      serviceId: 'birth-certificate',
      why: t(
        'Another of your children has none yet? The same visit does both.',
        'کسی اور بچے کا بھی نہیں بنا؟ ایک ہی ملاقات میں دونوں ہو جائیں گے۔',
      ),
    },
    {
      serviceId: 'marriage-certificate',
      why: t('Often asked for with the child’s B-Form.', 'بچے کے ب فارم کے ساتھ اکثر یہ بھی مانگا جاتا ہے۔'),
    },
  ],
  correctionRoute: t(
    'If there’s a mistake, tell us within 7 days and we’ll get it corrected free. After that, the union council corrects it.',
    'غلطی ہو تو سات دن کے اندر بتائیں، مفت درست ہو گی۔ اس کے بعد یونین کونسل درست کرتی ہے۔',
  ),
  connector: { kind: 'csv', departmentId: 'local-government' },
  cases: [timely, late, missingParent, abroad],
  facts: [
    {
      about: 'fee',
      statement:
        'Free within seven years since 21 April 2025; later 200–1,000; overseas Pakistani 1,000; foreign ' +
        'national 2,000. No court decree is needed.',
      evidence: FREE_RULE,
    },
    {
      about: 'documents',
      statement: 'Proof of birth, parents’ identity cards, B-Form if any, proof of address.',
      evidence: VITAL_DOCUMENTS,
    },
  ],
}
