import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SMS_VALUES } from '../territory/index.ts'
import { careOf, composePush, PUSH_NEWS, pushRule, shortened } from './index.ts'

const TEMPLATES = Object.keys(SMS_VALUES)
const WORDS = Object.fromEntries(
  PUSH_NEWS.flatMap((news) =>
    ['title', 'body'].map((part) => [`push.${news}.${part}`, { en: 'a', ur: 'ب', roman: 'c' }]),
  ),
)
const PACK = { messages: { words: WORDS } }

test('whatever brings a code, or answers a text, is never pushed', () => {
  const codes = TEMPLATES.filter((one) =>
    (SMS_VALUES[one as keyof typeof SMS_VALUES] as readonly string[]).some((value) =>
      ['code', 'start', 'completion'].includes(value),
    ),
  )
  assert.ok(codes.length >= 7)
  for (const one of [...codes, 'status', 'sms_help', 'sms_cancel_fee', 'extra_money_question', 'rated'])
    assert.equal(pushRule(one), null, one)
  assert.equal(pushRule('no such template'), null)
  assert.equal(pushRule('constructor'), null)
})

test('an offer is pushed before anything else, and not seen in twenty seconds goes another way', () => {
  assert.deepEqual(
    TEMPLATES.filter((one) => pushRule(one)?.first),
    ['offer', 'alarm_raised', 'alarm_waiting', 'alarm_yours'],
  )
  const offer = pushRule('offer')
  assert.deepEqual(
    [offer?.app, offer?.urgency, offer?.seenWithinSeconds, careOf('offer')],
    ['facilitator', 'high', 20, 'again'],
  )
})

test('of every message the push is known by its kind alone, in the reader’s language and direction', () => {
  for (const one of TEMPLATES) {
    const rule = pushRule(one)
    if (!rule) continue
    for (const [language, dir, word] of [
      ['ur', 'rtl', 'ب'],
      ['en', 'ltr', 'a'],
      ['ur-Latn', 'ltr', 'c'],
    ] as const) {
      const message = composePush(PACK, rule, language, { id: 'id', url: '/page', tag: 'tag' })
      assert.deepEqual(message, {
        id: 'id',
        title: word,
        body: word,
        url: '/page',
        tag: 'tag',
        lang: language,
        dir,
        ...(rule.first && { loud: true }),
      })
      assert.equal(shortened(message).body, '')
    }
    assert.ok(rule.ttlSeconds >= rule.seenWithinSeconds, `${one} is given up before it may come`)
  }
})
