import type { CaseDefinition, FeeLine, ServiceDefinition } from '@app/domain/catalogue'
import type { Evidence, LocalText } from '@app/domain/shared'
import { Rs, secondary, t, unverified } from '../words.ts'
import { applicant, card, cnic, date, line, name, paper, section, tehsil, text } from './parts.ts'
import { BASIS, FEES_2021, unionCouncil, VITAL } from './vital.ts'

const DOCUMENTS = secondary('https://basicpakistanilaws.blogspot.com/2024/02/marriage-registration-process-in.html')
const ISSUER = secondary('https://karachilawyers.com.pk/nadra-marriage-certificate-facts/')

const eventTehsil = tehsil(
  'eventTehsil',
  t('Which tehsil did the marriage take place in?', 'نکاح یا شادی کس تحصیل میں ہوئی؟'),
)
const marriageDate = date('marriageDate', t('Date of the marriage', 'نکاح یا شادی کی تاریخ'))

const couple = section('couple', t('Groom and bride', 'دولہا اور دلہن'), [
  name('groomName', t('Groom’s name', 'دولہا کا نام')),
  name('groomFatherName', t('Groom’s father’s name', 'دولہا کے والد کا نام')),
  cnic('groomCnic', t('Groom’s identity card', 'دولہا کا شناختی کارڈ نمبر')),
  name('brideName', t('Bride’s name', 'دلہن کا نام')),
  name('brideFatherName', t('Bride’s father’s name', 'دلہن کے والد کا نام')),
  cnic('brideCnic', t('Bride’s identity card', 'دلہن کا شناختی کارڈ نمبر')),
])
const ceremony = (officiant: LocalText) =>
  section('ceremony', t('The ceremony', 'تقریب'), [
    text('place', t('Place', 'مقام'), 200),
    name('officiantName', officiant),
    {
      name: 'witnesses',
      label: t('Witnesses', 'گواہان'),
      type: 'repeat',
      min: 2,
      max: 4,
      itemLabel: t('Witness', 'گواہ'),
      fields: [name('witnessName', t('Name', 'نام')), cnic('witnessCnic', t('Identity card', 'شناختی کارڈ نمبر'))],
    },
  ])

const fee: FeeLine = {
  code: 'marriage-fee',
  label: t('Certificate fee', 'سرٹیفکیٹ فیس'),
  kind: 'fixed',
  amount: {
    kind: 'bands',
    of: { daysSince: 'marriageDate' },
    bands: [
      { upTo: 60, amount: { kind: 'flat', paisa: Rs(200) } },
      { upTo: null, amount: { kind: 'flat', paisa: Rs(300) } },
    ],
  },
  basis: t(
    'Rs 200, or Rs 300 if it’s late. We’re still checking when it counts as late.',
    'دو سو روپے، تاخیر پر تین سو۔ تاخیر کب سے گنی جاتی ہے، اس کی تصدیق باقی ہے۔',
  ),
  payTo: { department: 'local-government' },
  payBy: 'collectable',
  evidence: FEES_2021,
}

const muslim: CaseDefinition = {
  ...VITAL,
  id: 'muslim',
  name: t('Muslim marriage (nikah)', 'مسلم نکاح'),
  modes: VITAL.modes.filter((offer) => offer.mode !== 'remote'),
  form: [couple, ceremony(t('Nikah registrar', 'نکاح رجسٹرار')), applicant()],
  documents: [
    paper({
      code: 'nikah-nama',
      label: t('Nikah nama with all signatures', 'نکاح نامہ، تمام دستخطوں کے ساتھ'),
      picture: 'nikah-nama',
    }),
    card('groom-cnic', t('Groom’s identity card', 'دولہا کا شناختی کارڈ'), 'subject'),
    card('bride-cnic', t('Bride’s identity card', 'دلہن کا شناختی کارڈ'), 'coParty'),
    card('groom-father-cnic', t('Groom’s father’s identity card', 'دولہا کے والد کا شناختی کارڈ'), 'subject', {
      optional: true,
    }),
    card('bride-father-cnic', t('Bride’s father’s identity card', 'دلہن کے والد کا شناختی کارڈ'), 'coParty', {
      optional: true,
    }),
    paper({ code: 'photographs', label: t('Photographs of both of you', 'دونوں کی تصویریں'), picture: 'photograph' }),
  ],
  parties: [
    {
      role: 'applicant',
      label: t('The husband, the wife or their family', 'شوہر، بیوی یا گھر والے'),
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
      label: t('Groom', 'دولہا'),
      min: 1,
      max: 1,
      nameField: 'groomName',
      identifierField: 'groomCnic',
      presence: [],
    },
    {
      role: 'coParty',
      label: t('Bride', 'دلہن'),
      min: 1,
      max: 1,
      nameField: 'brideName',
      identifierField: 'brideCnic',
      presence: [],
    },
  ],
  competence: unionCouncil('eventTehsil'),
  eligibility: { questions: [eventTehsil, marriageDate], rules: [] },
  approvers: [{ title: t('the secretary of the union council', 'سیکرٹری یونین کونسل'), evidence: unverified() }],
  feeLines: [fee],
  proofFields: [
    line('groomName', t('Groom', 'دولہا')),
    line('groomFatherName', t('His father', 'دولہا کے والد')),
    line('brideName', t('Bride', 'دلہن')),
    line('brideFatherName', t('Her father', 'دلہن کے والد')),
    line('marriageDate', t('Date', 'تاریخ'), ['en']),
  ],
}

const byLaw = (
  id: string,
  label: LocalText,
  officiant: LocalText,
  record: LocalText,
  law: Evidence,
): CaseDefinition => ({
  ...muslim,
  id,
  name: label,
  form: [couple, ceremony(officiant), applicant()],
  documents: [paper({ code: 'marriage-record', label: record, picture: 'certificate' }), ...muslim.documents.slice(1)],
  competence: { ...muslim.competence, evidence: law },
})

const christian = byLaw(
  'christian',
  t('Christian marriage', 'مسیحی شادی'),
  t('Priest or licensed minister', 'پادری یا اجازت یافتہ منسٹر'),
  t('Church marriage certificate', 'چرچ کا شادی سرٹیفکیٹ'),
  unverified('Christian Marriage Act 1872.'),
)
const hindu = byLaw(
  'hindu',
  t('Hindu marriage', 'ہندو شادی'),
  t('Pandit or marriage registrar', 'پنڈت یا میرج رجسٹرار'),
  t('Shadi Parat', 'شادی پرت'),
  unverified('Hindu Marriage Act 2017.'),
)
const sikh = byLaw(
  'sikh',
  t('Sikh marriage (Anand Karaj)', 'سکھ شادی (آنند کارج)'),
  t('Granthi or marriage registrar', 'گرنتھی یا میرج رجسٹرار'),
  t('Anand Karaj form', 'آنند کارج فارم'),
  unverified('Sikh Anand Karaj Marriages Act 2018.'),
)

export const marriageCertificate: ServiceDefinition = {
  id: 'marriage-certificate',
  version: 1,
  effectiveFrom: '2026-01-01',
  departmentId: 'local-government',
  legalBasis: BASIS,
  name: t('Marriage certificate', 'شادی کا سرٹیفکیٹ', 'Shadi ka certificate'),
  description: t(
    'The computerised record of a nikah or marriage. You need it for an identity card, a visa and inheritance.',
    'نکاح یا شادی کا کمپیوٹرائزڈ اندراج؛ شناختی کارڈ، ویزے اور وراثت کے کام کے لیے',
  ),
  searchWords: {
    en: ['marriage certificate', 'marriage registration', 'wedding'],
    ur: ['نکاح', 'شادی', 'میرج سرٹیفکیٹ', 'نکاح نامہ'],
    roman: ['nikah', 'shadi', 'shaadi', 'marriage certificate', 'nikah nama', 'mrc'],
  },
  icon: 'rings',
  rank: 85,
  sensitivity: 'normal',
  tone: 'celebration',
  prerequisites: [],
  followUps: [],
  goesWith: [
    {
      serviceId: 'domicile',
      caseId: 'married-woman',
      why: t(
        'A married woman may have her domicile by her husband’s residence.',
        'شادی شدہ خاتون شوہر کی رہائش پر ڈومیسائل بنوا سکتی ہیں۔',
      ),
    },
  ],
  correctionRoute: t(
    'If there’s a mistake, tell us within 7 days and we’ll get it corrected free. After that, the union ' +
      'council charges a fee (Rs 500 in 2021).',
    'غلطی ہو تو سات دن کے اندر بتائیں، مفت درست ہو گی۔ اس کے بعد یونین کونسل فیس لے کر درست کرتی ہے (2021 میں 500 روپے)۔',
  ),
  connector: { kind: 'email', departmentId: 'local-government' },
  cases: [muslim, christian, hindu, sikh],
  facts: [
    {
      about: 'documents',
      statement:
        'Nikah nama signed by spouses, witnesses and officiant; identity cards of bride, groom and fathers; photographs.',
      evidence: DOCUMENTS,
    },
    {
      about: 'issuer',
      statement: 'Issued by the union council or cantonment board, not by the national registration authority.',
      evidence: ISSUER,
    },
    { about: 'fee', statement: '2021: 200; late 300; correction 500. Today’s fee is unknown.', evidence: FEES_2021 },
  ],
}
