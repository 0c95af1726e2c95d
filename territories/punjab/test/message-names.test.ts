import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SMS_VALUES } from '@app/domain/territory'
import { territory } from '../src/index.ts'

test('every text message has a name in both languages: desks read what it was for, and not its key', () => {
  for (const key of Object.keys(SMS_VALUES)) {
    const name = territory.messages.words[`message.${key}`]
    assert.ok(name?.en, key)
    assert.match(name.ur, /[\u0600-\u06ff]/, key)
  }
})
