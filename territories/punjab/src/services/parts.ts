import type {
  CaseDefinition,
  Condition,
  DocumentRule,
  FeeLine,
  Field,
  FormSection,
  Option,
  PartyRole,
  PrefillSource,
  ServiceMode,
} from '@app/domain/catalogue'
import type { LocalText } from '@app/domain/shared'
import { Rs, t, unverified } from '../words.ts'

const both: ('en' | 'ur')[] = ['en', 'ur']
export const NAMES_EN_UR = both

type Extra = { help?: LocalText; when?: Condition; optional?: boolean; sensitive?: boolean; prefill?: PrefillSource }

export const name = (field: string, label: LocalText, extra: Extra = {}): Field => ({
  name: field,
  label,
  type: 'name',
  scripts: both,
  ...extra,
})
export const cnic = (field: string, label: LocalText, extra: Extra = {}): Field => ({
  name: field,
  label,
  type: 'cnic',
  ...extra,
})
export const date = (
  field: string,
  label: LocalText,
  extra: Extra & { notBefore?: string; yearsAgoMax?: number; birth?: boolean } = {},
): Field => ({ name: field, label, type: 'date', notAfterToday: true, yearsAgoMax: 110, ...extra })
export const choice = (field: string, label: LocalText, options: [string, LocalText][], extra: Extra = {}): Field => ({
  name: field,
  label,
  type: 'choice',
  options: options.map(([value, words]): Option => ({ value, label: words })),
  ...extra,
})
export const yes = (field: string, label: LocalText, extra: Extra = {}): Field => ({
  name: field,
  label,
  type: 'boolean',
  ...extra,
})
export const text = (
  field: string,
  label: LocalText,
  maxLength: number,
  extra: Extra & { pattern?: string; patternHelp?: LocalText } = {},
): Field => ({ name: field, label, type: 'text', maxLength, ...extra })
export const tehsil = (field: string, label: LocalText, extra: Extra = {}): Field => ({
  name: field,
  label,
  type: 'tehsil',
  ...extra,
})
export const district = (field: string, label: LocalText, extra: Extra = {}): Field => ({
  name: field,
  label,
  type: 'district',
  ...extra,
})
export const address = (field: string, label: LocalText, extra: Extra = {}): Field => ({
  name: field,
  label,
  type: 'address',
  ...extra,
})
export const phone = (field: string, label: LocalText, extra: Extra = {}): Field => ({
  name: field,
  label,
  type: 'phone',
  door: false,
  ...extra,
})
export const section = (
  id: string,
  title: LocalText,
  fields: Field[],
  extra: { when?: Condition; help?: LocalText } = {},
): FormSection => ({ id, title, fields, ...extra })

export const sex = (field: string, label: LocalText): Field =>
  choice(field, label, [
    ['F', t('Female', 'خاتون')],
    ['M', t('Male', 'مرد')],
    ['X', t('X (third gender)', 'ایکس (خواجہ سرا)')],
  ])

/** The applicant, as almost every form asks: whom the paper is about, or who orders for them. */
export const applicant = (is: 'subject' | 'orderer' = 'subject'): FormSection =>
  section('applicant', t('The applicant', 'درخواست گزار'), [
    name('applicantName', t('Applicant’s full name', 'درخواست گزار کا پورا نام'), { prefill: `${is}.name` }),
    name('fatherName', t('Father’s name', 'والد کا نام')),
    cnic('applicantCnic', t('Identity card number', 'شناختی کارڈ نمبر'), {
      help: t('The 13 digits on the front of the card', 'کارڈ کے سامنے لکھے 13 ہندسے'),
      prefill: `${is}.identifier`,
    }),
    phone('applicantPhone', t('Mobile number', 'موبائل نمبر'), { prefill: `${is}.phone` }),
    address('applicantAddress', t('Present address', 'موجودہ پتہ'), { prefill: 'home' }),
  ])

const PHOTO_QUALITY = { widthPixelsMin: 1000, bytesMax: 8_000_000 }

interface Paper {
  code: string
  label: LocalText
  picture: string
  party?: PartyRole
  when?: Condition
  optional?: boolean
  help?: LocalText
  substitutes?: string[]
}

/** An identity card is photographed on both sides and stays with its owner; it is never carried. */
export const card = (code: string, label: LocalText, party: PartyRole, extra: Partial<Paper> = {}): DocumentRule => ({
  code,
  label,
  picture: 'identity-card',
  form: 'original',
  sides: ['front', 'back'],
  handling: 'scanned',
  party,
  quality: PHOTO_QUALITY,
  ...extra,
})
export const paper = (
  given: Paper,
  handling: DocumentRule['handling'] = 'scanned',
  form: DocumentRule['form'] = 'original',
): DocumentRule => ({ form, sides: ['page'], handling, party: 'applicant', quality: PHOTO_QUALITY, ...given })

/** A cost that goes to someone else on the way; paid only against a photographed receipt, never above the ceiling. */
export const thirdParty = (
  code: string,
  label: LocalText,
  receiver: LocalText,
  usual: number,
  ceiling: number,
  when?: Condition,
): FeeLine => ({
  code,
  label,
  kind: 'third_party',
  amount: { kind: 'flat', paisa: Rs(usual) },
  ceilingPaisa: Rs(ceiling),
  payTo: { thirdParty: receiver },
  payBy: 'collectable',
  evidence: unverified('Usual price in the market, to be checked in each district.'),
  ...(when ? { when } : {}),
})
export const copies = (): FeeLine =>
  thirdParty('copies', t('Photocopies', 'فوٹو کاپیاں'), t('A copy shop', 'فوٹو کاپی کی دکان'), 50, 100)
export const oathCommissioner = (): FeeLine =>
  thirdParty(
    'oath-commissioner',
    t('Attestation of the affidavit', 'بیانِ حلفی کی تصدیق'),
    t('An oath commissioner', 'اوتھ کمشنر'),
    100,
    200,
  )

export const offered = (...modes: ServiceMode[]): CaseDefinition['modes'] => modes.map((mode) => ({ mode }))

/** Pay of the legs of a doorstep request whose paper is filed through the department's system. */
export const ELECTRONIC: Pick<CaseDefinition, 'legs' | 'commission'> = {
  legs: ['collection', 'pickUp', 'delivery'],
  commission: {
    collection: 'collection',
    correction: 'correction',
    delivery: 'delivery',
    followUp: 'follow-up',
    pickUp: 'pick-up',
  },
}
/** … and of one that has to be carried to the counter. */
export const BY_HAND: Pick<CaseDefinition, 'legs' | 'commission'> = {
  legs: ['collection', 'filing', 'pickUp', 'delivery'],
  commission: {
    collection: 'collection-long',
    correction: 'correction',
    delivery: 'delivery',
    filing: 'filing',
    followUp: 'follow-up',
    pickUp: 'pick-up',
  },
}

/** What most cases share; each case says what differs. */
export const USUAL: Pick<
  CaseDefinition,
  | 'formRules'
  | 'statutoryWaits'
  | 'thirdPartySteps'
  | 'skills'
  | 'equipment'
  | 'minimumDwellSeconds'
  | 'visitMinutes'
  | 'validity'
> = {
  formRules: [],
  statutoryWaits: [],
  thirdPartySteps: [],
  skills: [],
  equipment: ['phone-camera'],
  minimumDwellSeconds: 240,
  visitMinutes: 25,
  validity: { months: null },
}

export const line = (
  field: string,
  label: LocalText,
  scripts: ('en' | 'ur')[] = ['en', 'ur'],
): CaseDefinition['proofFields'][number] => ({ field, label, scripts })
