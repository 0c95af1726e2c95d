import assert from 'node:assert/strict'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { endpoints, GENERAL_REFUSALS } from '@app/contract'
import { AREA_EVENT_KINDS, MODES, spokenKeys, standsKeys, STATES } from '@app/domain/requests'
import { fillTemplate, smsSize, textIn, type TemplateValue, templateValues } from '@app/domain/shared'
import { composeText, isAboutMoney } from '@app/domain/texts'
import { SMS_VALUES, WORD_KEYS } from '@app/domain/territory'
import { territory } from '../src/index.ts'

const { messages } = territory
const root = fileURLToPath(new URL('../../..', import.meta.url))
const LANGUAGES = ['ur', 'en', 'ur-Latn'] as const

function sources(folder: string, wanted = /(?<!\.test)\.ts$/): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name)
    if (name === 'node_modules' || name === 'dist') return []
    if (statSync(join(root, path)).isDirectory()) return sources(path, wanted)
    return wanted.test(name) ? [path] : []
  })
}

/** Codes that code refuses with: `refuse('x')`, `{ refusal: 'x' }`, `no('x')`. */
function refusalsInCode(): Map<string, string> {
  const found = new Map<string, string>()
  for (const path of [...sources('domain/src'), ...sources('server/src')]) {
    for (const match of readFileSync(join(root, path), 'utf8').matchAll(
      /(?:\brefuse(?:AndKeep)?\(|\brefusal: |\bno\()'([a-z][a-z0-9_]+)'/g,
    ))
      found.set(match[1]!, path)
  }
  return found
}

test('every refusal has words in both languages', () => {
  const declared = [...GENERAL_REFUSALS, ...endpoints.flatMap((endpoint) => endpoint.refusals)]
  for (const code of declared) assert.ok(messages.refusals[code], `the contract declares ${code}`)
  for (const [code, path] of refusalsInCode()) assert.ok(messages.refusals[code], `${code} of ${path}`)
  for (const [code, words] of Object.entries(messages.refusals)) {
    assert.match(words.ur, /[\u0600-\u06ff]/, code)
    assert.match(words.en, /[.?]$/, code)
  }
})

test('every text message is complete in each language and uses only what it may', () => {
  const common = ['programme', 'helpline', 'service', 'trackingNo']
  for (const [id, values] of Object.entries(SMS_VALUES)) {
    const text = messages.sms[id]
    assert.ok(text, id)
    for (const language of LANGUAGES) {
      for (const name of templateValues(text[language]))
        assert.ok([...common, ...values].includes(name), `${id} uses ${name}`)
      for (const name of values)
        assert.ok(templateValues(text[language]).includes(name), `${id} in ${language} does not say ${name}`)
    }
  }
  assert.deepEqual(Object.keys(messages.sms).sort(), Object.keys(SMS_VALUES).sort())
})

const EXAMPLE: Record<string, TemplateValue> = {
  programme: 'Dastak',
  give: 'صرف تب دیں جب Rs 1,850 کی رسید ہاتھ میں ہو۔ اس سے زیادہ کچھ نہ دیں۔',
  price: 'کل رقم Rs 1,850 تھی۔',
  how: 'گھر پر لانے کا وقت 1202 پر طے کریں۔',
  where:
    'کہاں بھیجیں؟ یہاں بتائیں: https://dastak.punjab.example/requests/01900000-0000-7000-8000-000000000001/refund یا 1202 پر فون کریں۔',
  to: 'SCBL *6702',
  owed: 'دروازے پر دینے ہیں: Rs 1,850۔ اس سے زیادہ کچھ نہیں۔',
  moving: 'منگل، 24 نومبر، دن 10:00 بجے تک وقت بدل سکتے ہیں۔',
  helpline: '1202',
  service: 'ڈومیسائل',
  trackingNo: 'DK-2K4F-7Q',
  code: '123456',
  minutes: 5,
  what: 'cash over the limit',
  amount: 'Rs 1,850',
  when: '26/11, 10–11',
  papers: 'CNIC',
  start: '123456',
  completion: '654321',
  facilitator: { name: 'آزمائشی نمائندہ', sex: 'F' },
  badge: 'B-1042',
  vehicle: 'LEA-1234',
  coming: 'expected between 10:20 am and 10:35 am',
  reason: 'گھر پر کوئی نہیں ملا',
  receiptNo: 'R-000123',
  psid: '12345678901234567',
  office: 'ڈی سی آفس، لاہور',
  until: '03/12',
  reference: '4471',
  holder: 'آزمائشی نمائندہ',
  bags: 'B-1042',
  objection: 'بجلی کا بل',
  need: 'انگوٹھے کی تصدیق',
  caseNo: 'C-000123-4',
  kind: 'زیادہ رقم مانگی گئی',
  slots: '1: منگل، 24 نومبر، دن 10:00 بجے\n2: بدھ، 25 نومبر، دن 10:00 بجے',
  days: 7,
  stars: 5,
  count: 4,
  lines: 'DK-2K4F-7Q: ٹیسٹ',
  area: 'ماڈل ٹاؤن',
  pay: 'Rs 480',
  status: 'x',
  paper: 'پولیس سرٹیفکیٹ',
  outcome: 'تنبیہ',
  who: 'آزمائشی نمائندہ',
  phone: '+923001234567',
  report: 'FIR-1042',
  agency: 'آزمائشی کمپنی',
  centre: 'سروس سینٹر، لاہور',
  no: 27,
  counter: 3,
  hours: 72,
  number: '+92300***567',
  // As long as the real one.
  link: 'https://dastak.punjab.example/trip/AbCdEfGhIjKlMnOpQrStUv',
  account: 'SCBL *6702',
  old: 'SCBL *6702',
  new: 'MEZN *1383',
  from: '2026-11-28 14:30',
}

/** The same values as a message in Latin letters has them. */
const LATIN: Record<string, TemplateValue> = {
  ...EXAMPLE,
  owed: 'Darwazay par dene hain: Rs 1,850. Is se zyada kuch nahi.',
  give: 'sirf tab den jab Rs 1,850 ki raseed haath mein ho.',
  price: 'kul raqam Rs 1,850 thi.',
  how: 'Ghar par lane ka waqt 1202 par tay karen.',
  where:
    'Kahan bhejen? Yahan batayen: https://dastak.punjab.example/requests/01900000-0000-7000-8000-000000000001/refund ya 1202 par call karen.',
  moving: 'Wajah bata kar ek bar waqt badal sakte hain.',
  agency: 'Test Agency',
  centre: 'Service centre, Lahore',
  holder: 'Test Facilitator',
  service: 'Domicile',
  facilitator: { name: 'Test', sex: 'M' },
  reason: 'koi nahi mila',
  office: 'DC office',
  objection: 'bijli ka bill',
  need: 'angootha',
  paper: 'police certificate',
  outcome: 'tanbeeh',
  who: 'Test Facilitator',
  kind: 'zyada raqam',
  slots: '1: Tue 24 Nov, 10 am\n2: Wed 25 Nov, 10 am',
  when: '26/11 10am',
  area: 'Model Town',
  lines: 'Test',
}
/** A digest is as long as what it gathers, and is cut by the server. */
const UNBOUNDED = ['digest', 'digest_more']

test('a whole text begins with the programme’s name, ends with the line about money where it is about money, and stays short', () => {
  const sizes: Record<string, string> = {}
  for (const id of Object.keys(messages.sms))
    for (const language of LANGUAGES) {
      const text = composeText(territory, id, language, language === 'ur' ? EXAMPLE : LATIN)
      const { encoding, parts } = smsSize(text)
      sizes[`${id} ${language}`] = `${encoding} ${parts}`
      assert.ok(text.startsWith(`${textIn(territory.programme.name, language)}: `), text)
      assert.equal(messages.sms[id]![language].includes('{programme}'), false, `${id} names the programme by itself`)
      const line = textIn(messages.words['text.money']!, language)
      assert.equal(text.endsWith(line), isAboutMoney(id), text)
      if (UNBOUNDED.includes(id)) continue
      assert.equal(encoding, language === 'ur' ? 'ucs2' : 'gsm7', `${id} ${language}: ${text}`)
      assert.ok(parts <= (language === 'ur' ? 5 : 2), `${id} ${language}: ${parts} parts: ${text}`)
    }
  assert.equal(Object.keys(sizes).length, Object.keys(SMS_VALUES).length * LANGUAGES.length)
  if (process.env.SHOW_SIZES) console.table(sizes)
})

test('no message assumes the sex of a person it names', () => {
  // Verb forms that are said of one man or one woman only; the respectful plural in -ے ہیں is for all.
  const gendered = /(?<![\u0600-\u06ff])(گا|گی|رہا ہے|رہی ہے|گیا ہے|گئی ہے|چکا ہے|چکی ہے)(?![\u0600-\u06ff])/
  const naming = Object.entries({ ...messages.sms, ...messages.spoken }).filter(([, text]) =>
    /\{facilitator\}/.test(text.ur),
  )
  assert.ok(naming.length >= 3)
  for (const [id, text] of naming) {
    const sentences = text.ur.split('۔').filter((sentence) => sentence.includes('{facilitator}'))
    for (const sentence of sentences) assert.doesNotMatch(sentence.replace(/\{facilitator\|[^}]*\}/g, ''), gendered, id)
  }
  const forms = (sex: 'F' | 'M' | 'X') =>
    fillTemplate(messages.sms.assigned!.ur, { ...EXAMPLE, facilitator: { name: 'ن', sex } })
  assert.notEqual(forms('F'), forms('M'))
})

test('words that people must never read are nowhere in the pack, nor on a screen', () => {
  const pack = JSON.stringify(territory)
  const screens = ['ui', 'citizen', 'facilitator', 'console'].flatMap((app) =>
    sources(`web/${app}/src`, /(?<!\.test)\.tsx?$/),
  )
  assert.ok(screens.length > 100)
  for (const word of ['سہولت کار', 'کمیشن', 'تحویل', 'وزٹ']) {
    assert.equal(pack.includes(word), false, word)
    for (const path of screens)
      assert.equal(readFileSync(join(root, path), 'utf8').includes(word), false, `${word} in ${path}`)
  }
  for (const code of ['booked', 'psid', 'scheduled'] as const)
    assert.equal(messages.sms[code]!.ur.includes('رسید'), false, `${code} speaks of something unpaid`)
})

test('death is met with condolence: no congratulations, no stars', () => {
  for (const id of ['delivered_condolence', 'rating_ask_condolence'] as const)
    for (const language of LANGUAGES)
      assert.doesNotMatch(messages.sms[id]![language], /مبارک|mubarak|congrat|1 سے 5|1 to 5|1 se 5/i)
})

test('there is a sentence and a word for every state, and every word that code asks for', () => {
  const open = STATES.filter(
    (state) =>
      !['draft', 'delivered', 'closed', 'rejected', 'withdrawn', 'cancelled', 'failed', 'objected'].includes(state),
  )
  for (const key of standsKeys(open, MODES, AREA_EVENT_KINDS))
    assert.ok(messages.words[key]?.ur && messages.words[key].en, key)
  for (const key of spokenKeys(STATES))
    for (const language of LANGUAGES) assert.ok(messages.spoken[key]?.[language], key)
  for (const state of STATES) assert.ok(messages.states[state], state)
  for (const key of WORD_KEYS) assert.ok(messages.words[key], key)
})

test('reasons are a closed list with a cause, a fee, pay and a next step', () => {
  const codes = territory.reasons.map((reason) => reason.code)
  assert.equal(new Set(codes).size, codes.length)
  for (const code of [
    'nobody_home',
    'address_wrong',
    'citizen_not_ready',
    'document_missing',
    'refused',
    'unsafe',
    'facilitator_late',
    'vehicle',
    'illness',
    'weather',
    'counter_closed',
    'system_down',
  ])
    assert.ok(codes.includes(code), code)
  const unsafe = territory.reasons.find((reason) => reason.code === 'unsafe')
  assert.equal(unsafe?.facilitatorPay, 'leg', 'leaving an unsafe place never costs pay')
  for (const reason of territory.reasons)
    if (reason.cause !== 'citizen') assert.equal(reason.citizenFee, 'none', reason.code)
})
