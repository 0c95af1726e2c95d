import type { CaseDefinition, ServiceDefinition } from '@app/domain/catalogue'
import { Rs, t, unverified } from '../words.ts'
import {
  applicant,
  BY_HAND,
  card,
  cnic,
  copies,
  date,
  line,
  name,
  offered,
  paper,
  section,
  tehsil,
  text,
} from './parts.ts'
import { BASIS, FEES_2021, VITAL } from './vital.ts'

const LAW = unverified('Muslim Family Laws Ordinance 1961, s.7, from general knowledge.')
const homeTehsil = tehsil('wifeTehsil', t('Which tehsil does the wife live in?', 'بیوی کس تحصیل میں رہتی ہیں؟'))
const noticeDate = date(
  'noticeDate',
  t('When was the notice given to the union council?', 'یونین کونسل کو نوٹس کس تاریخ کو دیا گیا؟'),
)

const couple = section('couple', t('Husband and wife', 'شوہر اور بیوی'), [
  name('husbandName', t('Husband’s name', 'شوہر کا نام')),
  cnic('husbandCnic', t('Husband’s identity card', 'شوہر کا شناختی کارڈ نمبر')),
  name('wifeName', t('Wife’s name', 'بیوی کا نام')),
  cnic('wifeCnic', t('Wife’s identity card', 'بیوی کا شناختی کارڈ نمبر')),
  date('marriageDate', t('Date of the nikah', 'نکاح کی تاریخ')),
])
const nikahNama = paper({ code: 'nikah-nama', label: t('Nikah nama', 'نکاح نامہ'), picture: 'nikah-nama' }, 'carried')

const talaq: CaseDefinition = {
  ...VITAL,
  ...BY_HAND,
  id: 'talaq',
  name: t('Divorce by the husband (talaq)', 'شوہر کی طرف سے طلاق'),
  modes: offered('doorstep', 'centre', 'selfService'),
  skills: ['discretion'],
  minimumDwellSeconds: 300,
  visitMinutes: 30,
  form: [couple, applicant()],
  documents: [
    nikahNama,
    paper({ code: 'divorce-deed', label: t('Divorce deed', 'طلاق نامہ'), picture: 'certificate' }),
    paper({
      code: 'notice',
      label: t('Notice to the union council, with its diary number', 'یونین کونسل کو دیا گیا نوٹس، ڈائری نمبر کے ساتھ'),
      picture: 'notice',
    }),
    card('applicant-cnic', t('Applicant’s identity card', 'درخواست گزار کا شناختی کارڈ'), 'applicant'),
  ],
  parties: [
    {
      role: 'applicant',
      label: t('The husband or the wife', 'شوہر یا بیوی'),
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
    { role: 'coParty', label: t('The other spouse', 'دوسرا فریق'), min: 0, max: 1, presence: [] },
  ],
  competence: {
    basis: 'residence',
    officeKind: 'arbitration-council',
    level: 'tehsil',
    placeField: 'wifeTehsil',
    evidence: LAW,
  },
  eligibility: {
    questions: [homeTehsil, noticeDate],
    rules: [],
  },
  statutoryWaits: [
    {
      code: 'ninety-days',
      label: t('90 days from the notice, to allow for reconciliation', 'نوٹس سے 90 دن، صلح کی کوشش کے لیے'),
      days: 90,
      from: 'notice',
      noticeField: 'noticeDate',
      evidence: LAW,
    },
  ],
  timeLimit: { workingDays: 7, evidence: unverified() },
  approvers: [{ title: t('the chair of the arbitration council', 'چیئرمین ثالثی کونسل'), evidence: LAW }],
  feeLines: [
    {
      code: 'divorce-fee',
      label: t('Certificate fee', 'سرٹیفکیٹ فیس'),
      kind: 'fixed',
      amount: { kind: 'flat', paisa: Rs(200) },
      payTo: { department: 'local-government' },
      payBy: 'counter',
      evidence: FEES_2021,
    },
    copies(),
  ],
  proofFields: [
    line('husbandName', t('Husband', 'شوہر')),
    line('wifeName', t('Wife', 'بیوی')),
    line('marriageDate', t('Date of the nikah', 'نکاح کی تاریخ'), ['en']),
    line('noticeDate', t('Date of the notice', 'نوٹس کی تاریخ'), ['en']),
  ],
}

const khula: CaseDefinition = {
  ...talaq,
  id: 'khula',
  name: t('Divorce through a court (khula)', 'عدالت کے ذریعے خلع'),
  form: [
    couple,
    section('decree', t('The decree', 'عدالتی ڈگری'), [
      text('courtName', t('Court', 'عدالت'), 120),
      date('decreeDate', t('Date of the decree', 'ڈگری کی تاریخ')),
    ]),
    applicant(),
  ],
  documents: [
    nikahNama,
    paper({ code: 'decree', label: t('Certified copy of the decree', 'ڈگری کی مصدقہ نقل'), picture: 'court-paper' }),
    ...talaq.documents.slice(2),
  ],
}
const mutual: CaseDefinition = {
  ...talaq,
  id: 'mutual',
  name: t('By mutual agreement (mubarat)', 'باہمی رضامندی سے (مبارات)'),
  documents: [
    nikahNama,
    paper({
      code: 'agreement',
      label: t('Agreement signed by both people', 'دونوں کے دستخط والا معاہدہ'),
      picture: 'certificate',
    }),
    ...talaq.documents.slice(2),
  ],
}

export const divorceCertificate: ServiceDefinition = {
  id: 'divorce-certificate',
  version: 1,
  effectiveFrom: '2026-01-01',
  departmentId: 'local-government',
  legalBasis: BASIS,
  name: t('Divorce certificate', 'طلاق کا سرٹیفکیٹ', 'Talaq ka certificate'),
  description: t(
    'The union council’s record that a marriage has ended, once the legal waiting period is over.',
    'قانونی مدت پوری ہونے پر یونین کونسل کا سرٹیفکیٹ کہ نکاح ختم ہو چکا',
  ),
  searchWords: {
    en: ['divorce certificate', 'divorce registration', 'khula'],
    ur: ['طلاق', 'خلع', 'ڈائیوورس سرٹیفکیٹ', 'طلاق نامہ'],
    roman: ['talaq', 'talaaq', 'khula', 'divorce certificate'],
  },
  icon: 'document-seal',
  rank: 60,
  sensitivity: 'discreet',
  tone: 'neutral',
  prerequisites: [],
  followUps: [],
  correctionRoute: t(
    'If there’s a mistake, tell us within 7 days and we’ll get it corrected free. After that, the office corrects it.',
    'غلطی ہو تو سات دن کے اندر بتائیں، مفت درست ہو گی۔ اس کے بعد دفتر درست کرتا ہے۔',
  ),
  connector: { kind: 'desk', departmentId: 'local-government' },
  cases: [talaq, khula, mutual],
  facts: [
    { about: 'wait', statement: 'Notice to the arbitration council, then 90 days.', evidence: LAW },
    { about: 'fee', statement: 'As for marriage in 2021; today’s fee is unknown.', evidence: FEES_2021 },
  ],
}
