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

const eventTehsil = tehsil('eventTehsil', t('Which tehsil did they die in?', 'وفات کس تحصیل میں ہوئی؟'))
const deathDate = date('deathDate', t('Date of death', 'تاریخِ وفات'))

const deceased = section('deceased', t('The person who died', 'مرحوم / مرحومہ'), [
  name('deceasedName', t('Full name', 'پورا نام'), { prefill: 'subject.name' }),
  sex('deceasedSex', t('Sex', 'جنس')),
  name('deceasedFatherName', t('Father’s or husband’s name', 'والد یا شوہر کا نام')),
  {
    name: 'deceasedIdentifier',
    label: t('Identity number', 'شناختی نمبر'),
    type: 'identifier',
    kinds: ['cnic', 'nicop', 'bform', 'por', 'none'],
    help: t('Choose “none” if they didn’t have a card.', 'اگر کارڈ نہیں تھا تو «کوئی نہیں» چنیں۔'),
  },
  choice('deathPlaceKind', t('Where did they die?', 'وفات کہاں ہوئی؟'), [
    ['hospital', t('Hospital', 'ہسپتال')],
    ['home', t('Home', 'گھر')],
    ['other', t('Somewhere else', 'کہیں اور')],
  ]),
  text('graveyard', t('Place of burial or last rites', 'تدفین یا آخری رسومات کی جگہ'), 160, { optional: true }),
])

const informantSection = (known: [string, ReturnType<typeof t>][]) =>
  section('informant', t('Who applies', 'درخواست گزار'), [
    name('applicantName', t('Applicant’s name', 'درخواست گزار کا نام'), { prefill: 'orderer.name' }),
    cnic('applicantCnic', t('Applicant’s identity card', 'درخواست گزار کا شناختی کارڈ نمبر'), {
      prefill: 'orderer.identifier',
    }),
    choice(
      'relation',
      t('Applicant’s relationship to the person who died', 'فوت ہونے والے سے درخواست گزار کا رشتہ'),
      known,
    ),
    phone('applicantPhone', t('Mobile number', 'موبائل نمبر'), { prefill: 'orderer.phone' }),
    address('applicantAddress', t('Present address', 'موجودہ پتہ'), { prefill: 'home' }),
  ])
const family = informantSection([
  ['child', t('Son or daughter', 'بیٹا یا بیٹی')],
  ['spouse', t('Husband or wife', 'شوہر یا بیوی')],
  ['parent', t('Father or mother', 'والد یا والدہ')],
  ['sibling', t('Brother or sister', 'بھائی یا بہن')],
  ['relative', t('Other relative', 'کوئی اور رشتہ دار')],
])

const byFamily: CaseDefinition = {
  ...VITAL,
  id: 'by-family',
  name: t('Reported by the family', 'گھر والوں کی طرف سے'),
  subject: {
    for: [
      { who: 'member', label: t('Someone of my family', 'میرے گھر کے کسی فرد کے لیے') },
      { who: 'other', label: t('Someone else', 'کسی اور کے لیے') },
    ],
    nameLabel: t('Name of the person who has died', 'مرحوم یا مرحومہ کا نام'),
  },
  form: [deceased, family],
  documents: [
    paper({
      code: 'death-proof',
      label: t('Hospital slip or graveyard slip', 'ہسپتال کی پرچی یا قبرستان کی پرچی'),
      picture: 'hospital-slip',
      party: 'subject',
      substitutes: ['death-affidavit'],
    }),
    paper({
      code: 'death-affidavit',
      label: t('Affidavit (if there’s no slip)', 'بیانِ حلفی (اگر پرچی نہ ہو)'),
      picture: 'affidavit',
      optional: true,
    }),
    card('deceased-cnic', t('Identity card of the person who died', 'مرحوم کا شناختی کارڈ'), 'subject', {
      optional: true,
    }),
    card('applicant-cnic', t('Applicant’s identity card', 'درخواست گزار کا شناختی کارڈ'), 'applicant'),
  ],
  parties: [
    {
      role: 'informant',
      label: t('A relative', 'کوئی رشتہ دار'),
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
    {
      role: 'subject',
      label: t('The person who died', 'مرحوم / مرحومہ'),
      min: 1,
      max: 1,
      nameField: 'deceasedName',
      identifierField: 'deceasedIdentifier',
      presence: [],
    },
  ],
  competence: unionCouncil('eventTehsil'),
  eligibility: {
    questions: [eventTehsil, deathDate],
    rules: [
      {
        when: { of: { yearsSince: 'deathDate' }, atLeast: 7 },
        stated: t(
          'more than 7 years have passed: that is a late registration',
          'سات سال سے زیادہ گزر چکے ہوں: تب یہ تاخیر سے اندراج ہے',
        ),
        verdict: 'notEligible',
        because: t(
          'It happened 7 or more years ago. Register it as late.',
          'سات سال یا اس سے زیادہ گزر چکے ہیں۔ اندراج «تاخیر سے» والی صورت میں ہو گا۔',
        ),
        instead: { serviceId: 'death-certificate', caseId: 'late' },
      },
    ],
  },
  approvers: lateApprovers('deathDate'),
  feeLines: registrationFees('deathDate'),
  proofFields: [
    line('deceasedName', t('Name', 'نام')),
    line('deceasedFatherName', t('Father’s or husband’s name', 'والد یا شوہر کا نام')),
    line('deathDate', t('Date of death', 'تاریخِ وفات'), ['en']),
    line('deceasedIdentifier', t('Identity number', 'شناختی نمبر'), ['en']),
    line('applicantName', t('Informant', 'اطلاع دینے والا')),
  ],
}

const byInformant: CaseDefinition = {
  ...byFamily,
  id: 'by-informant',
  name: t('Reported by someone outside the family', 'خاندان سے باہر کے فرد کی طرف سے'),
  form: [
    deceased,
    informantSection([
      ['neighbour', t('Neighbour', 'پڑوسی')],
      ['hospital', t('Hospital or institution', 'ہسپتال یا ادارہ')],
      ['official', t('Official', 'سرکاری اہلکار')],
    ]),
  ],
  parties: [
    {
      ...byFamily.parties[0]!,
      label: t('A neighbour, a hospital or an official', 'کوئی پڑوسی، ہسپتال یا سرکاری اہلکار'),
    },
    ...byFamily.parties.slice(1),
    { role: 'witness', label: t('Witness', 'گواہ'), min: 0, max: 2, presence: [] },
  ],
}
const late: CaseDefinition = {
  ...byFamily,
  id: 'late',
  name: t('Late: more than 7 years ago', 'تاخیر سے: سات سال سے زیادہ پرانی وفات'),
  eligibility: { questions: [eventTehsil, deathDate], rules: [] },
  timeLimit: { workingDays: 10, evidence: unverified() },
}
const abroad: CaseDefinition = {
  ...byFamily,
  id: 'abroad',
  name: t('They died abroad', 'وفات بیرونِ ملک ہوئی'),
  documents: [
    ...byFamily.documents,
    paper({
      code: 'foreign-certificate',
      label: t('Death certificate from that country', 'اُس ملک کا ڈیتھ سرٹیفکیٹ'),
      picture: 'certificate',
      party: 'subject',
    }),
  ],
  competence: {
    ...unionCouncil('homeTehsil'),
    basis: 'residence',
    evidence: unverified('Union council of the permanent home.'),
  },
  eligibility: {
    questions: [
      tehsil('homeTehsil', t('Which tehsil was their permanent home in?', 'مرحوم کا آبائی گھر کس تحصیل میں تھا؟')),
      deathDate,
      choice('nationality', t('Nationality', 'شہریت'), [
        ['pakistani', t('Pakistani', 'پاکستانی')],
        ['foreign', t('Foreign', 'غیر ملکی')],
      ]),
    ],
    rules: [],
  },
  feeLines: overseasFees(),
}

export const deathCertificate: ServiceDefinition = {
  id: 'death-certificate',
  version: 1,
  effectiveFrom: '2026-01-01',
  departmentId: 'local-government',
  legalBasis: BASIS,
  name: t('Death certificate', 'وفات کا سرٹیفکیٹ', 'Wafaat ka certificate'),
  description: t(
    'The union council’s record of a death. You need it for inheritance, a pension and the bank.',
    'یونین کونسل میں وفات کا اندراج؛ وراثت، پنشن اور بینک کے کام کے لیے ضروری',
  ),
  searchWords: {
    en: ['death certificate', 'death registration'],
    ur: ['وفات', 'ڈیتھ سرٹیفکیٹ', 'انتقال', 'فوتگی'],
    roman: ['wafat', 'death certificate', 'intiqal', 'fotgi'],
  },
  icon: 'candle',
  rank: 80,
  sensitivity: 'normal',
  tone: 'condolence',
  prerequisites: [],
  followUps: [
    {
      serviceId: 'vehicle-transfer',
      why: t('You can transfer a vehicle they owned to the heirs.', 'مرحوم کی گاڑی وارثوں کے نام ہو سکتی ہے۔'),
    },
  ],
  correctionRoute: t(
    'If there’s a mistake, tell us within 7 days and we’ll get it corrected free. After that, the union council corrects it.',
    'غلطی ہو تو سات دن کے اندر بتائیں، مفت درست ہو گی۔ اس کے بعد یونین کونسل درست کرتی ہے۔',
  ),
  connector: { kind: 'csv', departmentId: 'local-government' },
  cases: [byFamily, byInformant, late, abroad],
  facts: [
    { about: 'fee', statement: 'The same free rule as for births since 21 April 2025.', evidence: FREE_RULE },
    {
      about: 'documents',
      statement: 'Proof of death, identity cards of the person and the family.',
      evidence: VITAL_DOCUMENTS,
    },
  ],
}
