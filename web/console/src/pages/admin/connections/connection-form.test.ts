import { expect, test } from 'vitest'
import { askedOf, formOf, type Kind, settingsOf, wrongIn } from './connection-form.ts'

const say = (en: string) => ({ en, ur: en })
const field = (name: string, more: Partial<Kind['fields'][number]> = {}): Kind['fields'][number] => ({
  name,
  type: 'text',
  label: say(name),
  hint: null,
  required: false,
  default: null,
  choices: [],
  min: null,
  max: null,
  when: null,
  ...more,
})
const kind: Kind = {
  kind: 'letters',
  name: say('Letters'),
  hint: null,
  purpose: 'department',
  subject: 'department',
  money: false,
  fields: [
    field('url', { type: 'url', required: true }),
    field('auth', {
      type: 'choice',
      required: true,
      default: 'secret',
      choices: ['secret', 'oauth'].map((value) => ({ value, label: say(value) })),
    }),
    field('clientId', { required: true, when: { field: 'auth', is: ['oauth'] } }),
    field('clientSecret', { type: 'secret', required: true, when: { field: 'auth', is: ['oauth'] } }),
    field('port', { type: 'number', min: 1, max: 65_535, default: 25 }),
    field('token', { type: 'secret', required: true }),
  ],
}

test('a question stands in the form by what was answered to another', () => {
  const form = formOf(kind)
  expect(askedOf(kind, form).map((one) => one.name)).toEqual(['url', 'auth', 'port', 'token'])
  form.values.auth = 'oauth'
  expect(askedOf(kind, form).map((one) => one.name)).toContain('clientId')
})

test('what is not asked any more is not sent', () => {
  const form = formOf(kind)
  Object.assign(form.values, { url: ' https://a.example/ ', auth: 'oauth', clientId: 'us', port: '587' })
  expect(settingsOf(kind, form)).toEqual({ url: 'https://a.example/', auth: 'oauth', clientId: 'us', port: 587 })
  form.values.auth = 'secret'
  expect(settingsOf(kind, form)).toEqual({ url: 'https://a.example/', auth: 'secret', port: 587 })
})

test('what is missing or does not fit is named by its question', () => {
  const form = formOf(kind)
  expect(wrongIn(kind, form, [])).toEqual({ name: 'needed', url: 'needed', token: 'needed' })
  Object.assign(form, { name: 'Ours', secrets: { token: 'x' } })
  Object.assign(form.values, { url: 'ftp://a', port: '99999' })
  expect(wrongIn(kind, form, [])).toEqual({ url: 'unfit', port: 'unfit' })
  expect(wrongIn(kind, { ...form, values: { ...form.values, url: 'https://a.example', port: 'x' } }, [])).toEqual({
    port: 'unfit',
  })
})
