import type { CaseDefinition, FeeLine, ServiceDefinition } from '@app/domain/catalogue'
import { Rs, secondary, t, unverified } from '../words.ts'
import { ELECTRONIC, offered, USUAL } from './parts.ts'

/** What the certificates of the union council (birth, death, marriage, divorce) have in common. */
export const FREE_RULE = secondary(
  'https://www.urdupoint.com/en/pakistan/govt-announces-free-birth-death-registration-1982921.html',
)
export const VITAL_DOCUMENTS = secondary(
  'https://ultrasolar.pk/punjab-govt-announced-to-issue-birth-death-certificates-at-free-of-cost/',
)
export const FEES_2021 = secondary(
  'https://valuehd.tv/2021/09/07/',
  'Fees of 2021 (200; late 300; correction 500); today’s are not known.',
)

export const BASIS: ServiceDefinition['legalBasis'] = {
  text: t(
    'Punjab Local Government registration rules. The amendment that lets a representative collect the form will be added here.',
    'پنجاب لوکل گورنمنٹ کے اندراج کے قواعد۔ جس ترمیم سے نمائندے کو فارم لینے کی اجازت ہے وہ یہاں لگائی جائے گی۔',
  ),
  evidence: secondary(
    'https://www.urdupoint.com/en/pakistan/punjab-govt-to-amend-rules-to-improve-dastak-1856965.html',
    'Rules were to be amended; the notification itself was not seen.',
  ),
}

export const lateApprovers = (of: string): CaseDefinition['approvers'] => [
  {
    when: { of: { daysSince: of }, atMost: 365 },
    title: t('the secretary of the union council', 'سیکرٹری یونین کونسل'),
    evidence: VITAL_DOCUMENTS,
  },
  {
    when: { of: { yearsSince: of }, atMost: 6 },
    title: t('the Assistant Director, Local Government', 'اسسٹنٹ ڈائریکٹر لوکل گورنمنٹ'),
    evidence: VITAL_DOCUMENTS,
  },
  { title: t('the Deputy Director, Local Government', 'ڈپٹی ڈائریکٹر لوکل گورنمنٹ'), evidence: VITAL_DOCUMENTS },
]

/** Registration is free within seven years; after that 200 to 1,000, which only the office can name. */
export const registrationFees = (of: string): FeeLine[] => [
  {
    code: 'registration-fee',
    label: t('Registration fee', 'اندراج کی فیس'),
    kind: 'fixed',
    amount: { kind: 'flat', paisa: 0 },
    payTo: { department: 'local-government' },
    payBy: 'collectable',
    authority: 'Provincial announcement, 21 April 2025',
    evidence: FREE_RULE,
    when: { not: { of: { yearsSince: of }, atLeast: 7 } },
    waivers: [
      { when: { of, present: true }, reason: t('free within 7 years', 'سات سال کے اندر مفت'), evidence: FREE_RULE },
    ],
  },
  {
    code: 'late-registration-fee',
    label: t('Late registration fee', 'تاخیر سے اندراج کی فیس'),
    kind: 'assessed',
    amount: { kind: 'flat', paisa: Rs(200) },
    rangeBasisPoints: { below: 0, above: 40_000 },
    basis: t(
      'Between Rs 200 and Rs 1,000. The office decides how much.',
      'دو سو سے ایک ہزار روپے تک۔ اصل رقم دفتر بتائے گا۔',
    ),
    payTo: { department: 'local-government' },
    payBy: 'collectable',
    evidence: FREE_RULE,
    when: { of: { yearsSince: of }, atLeast: 7 },
  },
]

export const overseasFees = (): FeeLine[] => [
  {
    code: 'overseas-fee',
    label: t('Registration fee for people living abroad', 'بیرونِ ملک مقیم افراد کی فیس'),
    kind: 'fixed',
    amount: {
      kind: 'table',
      of: 'nationality',
      rows: { pakistani: { kind: 'flat', paisa: Rs(1000) } },
      otherwise: { kind: 'flat', paisa: Rs(2000) },
    },
    payTo: { department: 'local-government' },
    payBy: 'collectable',
    evidence: FREE_RULE,
  },
]

export const unionCouncil = (placeField: string): CaseDefinition['competence'] => ({
  basis: 'event',
  officeKind: 'union-council',
  level: 'tehsil',
  placeField,
  evidence: unverified(
    'The union council of the place where it happened; which council of the tehsil is the office’s to say.',
  ),
})

export const VITAL: Pick<CaseDefinition, 'timeLimit' | 'delivery' | 'paper' | 'modes'> &
  typeof USUAL &
  typeof ELECTRONIC = {
  ...USUAL,
  ...ELECTRONIC,
  timeLimit: { workingDays: 5, evidence: unverified() },
  delivery: { form: 'both' },
  paper: t(
    'A computerised certificate from the union council, in Urdu and English.',
    'یونین کونسل کا کمپیوٹرائزڈ سرٹیفکیٹ، اردو اور انگریزی میں۔',
  ),
  modes: offered('doorstep', 'centre', 'remote', 'selfService'),
}
