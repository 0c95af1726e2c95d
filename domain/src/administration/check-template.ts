import {
  fillTemplate,
  type Language,
  smsParts,
  templateValues,
  type TemplateText,
  type TemplateValue,
} from '../shared/index.ts'
import type { DraftProblem } from './problem.ts'

/** May stand in every message about a request. */
const COMMON = ['programme', 'helpline', 'service', 'trackingNo'] as const
/** Values that are people, and words for people whom nobody has seen yet: the verb beside them has to follow. */
const PEOPLE: readonly string[] = ['facilitator', 'who', 'holder']
const PERSON_WORDS: Record<(typeof MESSAGE_LANGUAGES)[number], RegExp> = {
  ur: /(?<![\u0600-\u06ff])(نمائندہ|نمائندے|اہلکار|افسر|کلرک|ایجنٹ|وصول کرنے والا|پڑوسی)(?![\u0600-\u06ff])/,
  en: /\b(representative|facilitator|officer|clerk|agent|receiver|neighbour|somebody|someone|whoever)\b/i,
  'ur-Latn': /\b(numainda|numainde|numainday|ahalkar|afsar|clerk|agent|parosi)\b/i,
}
export const MESSAGE_LANGUAGES = ['ur', 'en', 'ur-Latn'] as const satisfies readonly Language[]
const PARTS_MAX: Record<(typeof MESSAGE_LANGUAGES)[number], number> = { ur: 4, en: 2, 'ur-Latn': 2 }

/** Urdu verb forms that are said of one man or one woman only; the respectful plural is for all. */
const GENDERED_WORDS = [
  'گا',
  'گی',
  'رہا ہے',
  'رہی ہے',
  'گیا ہے',
  'گئی ہے',
  'چکا ہے',
  'چکی ہے',
  'آیا ہے',
  'آئی ہے',
  'پہنچا ہے',
  'پہنچی ہے',
  'نکلا ہے',
  'نکلی ہے',
  'لایا ہے',
  'لائی ہے',
  'کرتا ہے',
  'کرتی ہے',
  'آتا ہے',
  'آتی ہے',
  'ہمارا نمائندہ',
  'ہمارا افسر',
  'آپ کا نمائندہ',
]
const GENDERED = new RegExp(`(?<![\\u0600-\\u06ff])(${GENDERED_WORDS.join('|')})(?![\\u0600-\\u06ff])`)
const GENDERED_ROMAN_WORDS = [
  '\\w+e ga',
  '\\w+e gi',
  'raha hai',
  'rahi hai',
  'gaya hai',
  'gayi hai',
  'gai hai',
  'chuka hai',
  'chuki hai',
  'pohancha hai',
  'pohanchi hai',
  'hamara numainda',
  'aap ka numainda',
]
const GENDERED_ROMAN = new RegExp(`\\b(${GENDERED_ROMAN_WORDS.join('|')})\\b`, 'i')
const GENDERED_ENGLISH = /\b(he|she|his|her|him|hers)\b/i
const CHOICE = /\{(\w+)\|([^}]*)\}/g

/** Made-up values, to see a message as it would arrive. */
export const sampleValues = (needed: readonly string[]): Record<string, TemplateValue> =>
  Object.fromEntries([...COMMON, ...needed].map((name) => [name, SAMPLES[name] ?? name]))

const SAMPLES: Record<string, TemplateValue> = {
  programme: 'Test Programme',
  helpline: '0000',
  service: 'Domicile',
  trackingNo: 'DK-2K4F-7Q',
  code: '123456',
  minutes: 5,
  coming: 'expected between 10:20 am and 10:35 am',
  amount: 'Rs 1,850',
  when: '26/11, 10-11',
  papers: 'CNIC',
  start: '123456',
  completion: '654321',
  facilitator: { name: 'Test Facilitator', sex: 'F' },
  badge: 'B-1042',
  vehicle: 'LEA-1234',
  reason: 'test',
  receiptNo: 'R-000123',
  psid: '12345678901234567',
  office: 'Test Office',
  until: '03/12',
  reference: '4471',
  objection: 'test',
  need: 'test',
  caseNo: 'C-000123-4',
  kind: 'test',
  days: 7,
  status: 'test',
  paper: 'test',
  outcome: 'test',
  who: 'Test Facilitator',
  phone: '+923001234567',
  holder: 'Test Facilitator',
  bags: '2',
  report: '12/26',
}

/**
 * Everything that stands against sending a message that is given these values: a hole, a value that nobody gives, a
 * verb that knows a sex nobody told it.
 */
export function checkTemplate(needed: readonly string[] | undefined, text: TemplateText): DraftProblem[] {
  if (!needed) return [{ path: '', code: 'template_unknown' }]
  return MESSAGE_LANGUAGES.flatMap((language) => {
    const said = text[language] ?? ''
    if (said.trim() === '') return [{ path: language, code: 'words_missing' as const }]
    const used = templateValues(said)
    const problems: DraftProblem[] = [
      ...needed
        .filter((name) => !used.includes(name))
        .map((name) => ({ path: language, code: 'value_missing' as const, what: `{${name}}` })),
      ...used
        .filter((name) => !needed.includes(name) && !(COMMON as readonly string[]).includes(name))
        .map((name) => ({ path: language, code: 'value_unknown' as const, what: `{${name}}` })),
      ...choices(said).map((what) => ({ path: language, code: 'sex_form_missing' as const, what })),
      ...assumed(said, language).map((what) => ({ path: language, code: 'gender_assumed' as const, what })),
    ]
    if (/\{[^}]*$|^[^{]*\}/.test(said.replace(/\{\w+(\|[^}]*)?\}/g, '')))
      problems.push({ path: language, code: 'brace_open' })
    if (language === 'ur-Latn' && !/^[\x20-\x7e\n\r]*$/.test(said)) problems.push({ path: language, code: 'not_plain' })
    if (problems.length === 0 && smsParts(fillTemplate(said, sampleValues(needed))) > PARTS_MAX[language])
      problems.push({ path: language, code: 'too_long', what: String(PARTS_MAX[language]) })
    return problems
  })
}

/** A choice by sex says all three: nobody is left without a verb. */
function choices(said: string): string[] {
  return [...said.matchAll(CHOICE)].flatMap(([, name, table]) => {
    const forms = (table ?? '').split('|').map((form) => form.slice(0, form.indexOf(':')))
    return ['female', 'male', 'other'].filter((form) => !forms.includes(form)).map((form) => `{${name}|${form}:…}`)
  })
}

/** Forms outside a choice, in a sentence that names a person. */
function assumed(said: string, language: (typeof MESSAGE_LANGUAGES)[number]): string[] {
  const form = language === 'ur' ? GENDERED : language === 'en' ? GENDERED_ENGLISH : GENDERED_ROMAN
  return said.split(/[۔.؟?!]/).flatMap((sentence) => {
    if (!PEOPLE.some((name) => new RegExp(`\\{${name}[|}]`).test(sentence)) && !PERSON_WORDS[language].test(sentence))
      return []
    const found = form.exec(sentence.replace(CHOICE, ''))
    return found ? [found[0]] : []
  })
}
