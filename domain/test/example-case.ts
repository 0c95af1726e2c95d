import type { CaseDefinition } from '../src/catalogue/case.ts'
import type { QuoteWorld } from '../src/catalogue/quote.ts'
import type { Rates } from '../src/catalogue/rates.ts'
import type { ServiceDefinition } from '../src/catalogue/service.ts'

const t = (en: string) => ({ en, ur: en })
const unverified = { status: 'unverified' } as const

/** A made-up case that uses a little of everything, for the tests of this folder. */
export const exampleCase: CaseDefinition = {
  id: 'plain',
  name: t('Plain'),
  form: [
    {
      id: 'person',
      title: t('Person'),
      fields: [
        { name: 'fullName', label: t('Name'), type: 'name', scripts: ['en', 'ur'] },
        { name: 'card', label: t('Card'), type: 'cnic' },
        { name: 'married', label: t('Married'), type: 'boolean' },
        { name: 'spouse', label: t('Spouse'), type: 'name', scripts: ['en'], when: { of: 'married', is: true } },
        { name: 'note', label: t('Note'), type: 'text', maxLength: 20, optional: true },
      ],
    },
    {
      id: 'children',
      title: t('Children'),
      when: { of: 'married', is: true },
      fields: [
        {
          name: 'children',
          label: t('Children'),
          type: 'repeat',
          min: 0,
          max: 2,
          itemLabel: t('Child'),
          fields: [
            { name: 'childName', label: t('Name'), type: 'name', scripts: ['en'] },
            { name: 'childBorn', label: t('Born'), type: 'date', notAfterToday: true },
            {
              name: 'school',
              label: t('School'),
              type: 'text',
              maxLength: 30,
              when: { of: { yearsSince: 'childBorn' }, atLeast: 5 },
            },
          ],
        },
      ],
    },
  ],
  formRules: [
    {
      code: 'too_many_children',
      field: 'children',
      when: { of: { countOf: 'children' }, moreThan: 1 },
      message: t('One at most'),
    },
  ],
  documents: [
    {
      code: 'card',
      label: t('Card'),
      picture: 'card',
      form: 'original',
      sides: ['front', 'back'],
      handling: 'scanned',
      party: 'applicant',
      quality: { widthPixelsMin: 1000, bytesMax: 1000 },
    },
    {
      code: 'slip',
      label: t('Slip'),
      picture: 'slip',
      form: 'original',
      sides: ['page'],
      handling: 'scanned',
      party: 'applicant',
      quality: { widthPixelsMin: 1000, bytesMax: 1000 },
      substitutes: ['affidavit'],
    },
    {
      code: 'affidavit',
      label: t('Affidavit'),
      picture: 'affidavit',
      form: 'original',
      sides: ['page'],
      handling: 'scanned',
      party: 'applicant',
      quality: { widthPixelsMin: 1000, bytesMax: 1000 },
      optional: true,
    },
    {
      code: 'nikah-nama',
      label: t('Nikah nama'),
      picture: 'n',
      form: 'copy',
      sides: ['page'],
      handling: 'scanned',
      party: 'applicant',
      quality: { widthPixelsMin: 1000, bytesMax: 1000 },
      when: { of: 'married', is: true },
    },
    {
      code: 'old-paper',
      label: t('Old paper'),
      picture: 'o',
      form: 'original',
      sides: ['page'],
      handling: 'seen',
      party: 'applicant',
      quality: { widthPixelsMin: 1000, bytesMax: 1000 },
    },
  ],
  parties: [{ role: 'applicant', label: t('Applicant'), min: 1, max: 1, presence: [] }],
  competence: { basis: 'event', officeKind: 'council', level: 'tehsil', placeField: 'where', evidence: unverified },
  eligibility: {
    questions: [
      { name: 'where', label: t('Where'), type: 'tehsil' },
      { name: 'born', label: t('Born'), type: 'date', notAfterToday: true, yearsAgoMax: 110 },
      { name: 'worth', label: t('Worth'), type: 'money', minPaisa: 0, maxPaisa: 1_000_000_000_00, optional: true },
    ],
    rules: [
      {
        when: { not: { of: { yearsSince: 'born' }, atLeast: 18 } },
        verdict: 'notEligible',
        because: t('Too young'),
        instead: { serviceId: 'other' },
      },
      { when: { of: { yearsSince: 'born' }, atLeast: 100 }, verdict: 'askOffice', because: t('Ask') },
    ],
  },
  statutoryWaits: [],
  timeLimit: { workingDays: 5, evidence: unverified },
  approvers: [
    { when: { of: { yearsSince: 'born' }, atMost: 20 }, title: t('Junior'), evidence: unverified },
    { title: t('Senior'), evidence: unverified },
  ],
  thirdPartySteps: [],
  feeLines: [
    {
      code: 'fee',
      label: t('Fee'),
      kind: 'fixed',
      amount: { kind: 'flat', paisa: 20_000 },
      payTo: { department: 'dept' },
      payBy: 'collectable',
      evidence: { status: 'sourced', source: 'Gazette 5' },
      waivers: [{ when: { of: { yearsSince: 'born' }, atLeast: 65 }, reason: t('free from 65'), evidence: unverified }],
    },
    {
      code: 'duty',
      label: t('Duty'),
      kind: 'assessed',
      amount: { kind: 'share', of: 'worth', basisPoints: 100, minimumPaisa: 10_000 },
      rangeBasisPoints: { below: 1000, above: 5000 },
      payTo: { department: 'dept' },
      payBy: 'psid',
      evidence: unverified,
      when: { of: 'worth', present: true },
    },
    {
      code: 'oath',
      label: t('Oath'),
      kind: 'third_party',
      amount: { kind: 'flat', paisa: 10_000 },
      ceilingPaisa: 20_000,
      payTo: { thirdParty: t('Commissioner') },
      payBy: 'collectable',
      evidence: unverified,
    },
  ],
  proofFields: [],
  delivery: { form: 'paper' },
  validity: { months: null },
  paper: t('Paper'),
  modes: [
    { mode: 'doorstep' },
    { mode: 'remote', when: { of: { yearsSince: 'born' }, atLeast: 18 } },
    { mode: 'selfService' },
    { mode: 'centre', districts: ['d1'] },
  ],
  legs: ['collection'],
  commission: {},
  minimumDwellSeconds: 60,
  skills: [],
  equipment: [],
  visitMinutes: 10,
}

export const exampleService: ServiceDefinition = {
  id: 'paper',
  version: 3,
  effectiveFrom: '2026-01-01',
  departmentId: 'dept',
  legalBasis: null,
  name: t('Paper'),
  description: t('A paper'),
  searchWords: { en: [], ur: [], roman: [] },
  icon: 'paper',
  rank: 1,
  sensitivity: 'normal',
  tone: 'neutral',
  prerequisites: [],
  followUps: [],
  correctionRoute: t('Tell us'),
  connector: { kind: 'desk', departmentId: 'dept' },
  cases: [
    exampleCase,
    {
      ...exampleCase,
      id: 'two-trips',
      delivery: { form: 'paper', second: { label: t('Plates'), afterWorkingDays: 10 } },
    },
  ],
  facts: [],
}

const free = { perOrderPaisa: 0, perExtraTripPaisa: 0, evidence: unverified }
export const exampleRates: Rates = {
  effectiveFrom: '2026-01-01',
  charges: {
    doorstep: { perOrderPaisa: 120_000, perExtraTripPaisa: 30_000, evidence: unverified },
    centre: free,
    remote: free,
    selfService: free,
  },
  salesTax: { basisPoints: 1600, payTo: { en: 'Tax office', ur: 'ٹیکس دفتر' }, evidence: unverified },
  withholding: { activeBasisPoints: 1200, inactiveBasisPoints: 2400, law: 'x', evidence: unverified },
  psidOnlyAbovePaisa: 500_000,
  noShow: { feePaisa: 30_000, callOutPayPaisa: 15_000, evidence: unverified },
  keptCharge: { onWithdrawalBasisPoints: 10_000, onRejectionBasisPoints: 10_000 },
  agencyShareBasisPoints: 2000,
  holdDays: 3,
  cash: { capPaisa: 2_500_000, warnBasisPoints: 8000, ageHoursMax: 24 },
  goodwillMaxPaisa: 120_000,
}

/** In which it is priced. */
export const exampleWorld: QuoteWorld = {
  rates: exampleRates,
  programmeName: t('Us'),
  taxName: t('Tax'),
  chargeName: t('Charge'),
  departmentName: () => t('Dept'),
  today: '2026-11-24',
}
