import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textIn } from '@app/domain/shared'
import { composePush, PUSH_NEWS, pushRule } from '@app/domain/texts'
import { SMS_VALUES } from '@app/domain/territory'
import { territory } from '../src/index.ts'

const LANGUAGES = ['ur', 'en', 'ur-Latn'] as const
const { words } = territory.messages

test('each kind of news has its own words in each language, fills nothing in and says no number', () => {
  for (const news of PUSH_NEWS)
    for (const part of ['title', 'body'] as const) {
      const text = words[`push.${news}.${part}`]
      assert.ok(text, `push.${news}.${part}`)
      for (const language of LANGUAGES) {
        const said = textIn(text, language)
        assert.doesNotMatch(said, /[{}\d\u0660-\u0669\u06f0-\u06f9]|\bRs\b|روپے/, `${news} in ${language}`)
        assert.equal(/[\u0600-\u06ff]/.test(said), language === 'ur', `${news} in ${language}`)
        assert.ok(said.length <= (part === 'title' ? 45 : 110), `${news} in ${language}: ${said.length}`)
      }
      assert.ok(text.roman, `push.${news}.${part} in Roman Urdu`)
    }
})

test('no push of any message names a service of the catalogue, discreet or not', () => {
  const names = territory.services.flatMap(({ name }) => [name.en, name.ur])
  assert.ok(names.length >= 20)
  for (const template of Object.keys(SMS_VALUES)) {
    const rule = pushRule(template)
    if (!rule) continue
    for (const language of LANGUAGES) {
      const { title, body } = composePush(territory, rule, language, { id: 'i', url: '/', tag: 't' })
      for (const name of names) assert.ok(!`${title} ${body}`.includes(name), `${template} names ${name}`)
    }
  }
})

test('with a long page and token it stays far below what a push service takes', () => {
  for (const news of PUSH_NEWS)
    for (const language of LANGUAGES) {
      const message = composePush(territory, { news, first: true }, language, {
        id: 'x'.repeat(60),
        url: `/requests/${'x'.repeat(60)}`,
        tag: 'x'.repeat(32),
      })
      assert.ok(Buffer.byteLength(JSON.stringify(message)) < 1_000, news)
    }
})
