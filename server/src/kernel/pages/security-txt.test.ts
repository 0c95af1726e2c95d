import assert from 'node:assert/strict'
import { test } from 'node:test'
import Fastify from 'fastify'
import type { Kernel } from '../context.ts'
import { securityContact } from '../security-contact.ts'
import { serveSecurityTxt } from './security-txt.ts'

const SET = {
  SECURITY_CONTACT: 'mailto:security@programme.example',
  SECURITY_CONTACT_UNTIL: '2027-06-30',
  SECURITY_POLICY_URL: 'https://programme.example/security',
}

async function asked(env: NodeJS.ProcessEnv, now: string) {
  const http = Fastify()
  const config = { securityContact: securityContact(env), publicUrls: { citizen: 'https://citizen.example' } }
  const clock = { now: () => new Date(now) }
  serveSecurityTxt(http, { config, clock } as unknown as Kernel)
  return http.inject('/.well-known/security.txt')
}

test('whoever found a hole reads whom to tell, and until when that is true', async () => {
  const answer = await asked(SET, '2027-06-30T20:00:00Z')
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['content-type'], 'text/plain; charset=utf-8')
  assert.equal(
    answer.body,
    [
      'Contact: mailto:security@programme.example',
      'Expires: 2027-06-30T23:59:59.000Z',
      'Preferred-Languages: en, ur',
      'Canonical: https://citizen.example/.well-known/security.txt',
      'Policy: https://programme.example/security',
      '',
    ].join('\n'),
  )
})

test('a contact that is past its day, or was never named, is not given', async () => {
  assert.equal((await asked(SET, '2027-07-01T00:00:00Z')).statusCode, 404)
  assert.equal((await asked({}, '2027-01-01T00:00:00Z')).statusCode, 404)
})

for (const [what, env, says] of [
  ['an address that is none', { ...SET, SECURITY_CONTACT: 'security' }, /SECURITY_CONTACT must be mailto/],
  [
    'a line of its own in it',
    { ...SET, SECURITY_CONTACT: 'https://a.example\nContact: x' },
    /SECURITY_CONTACT must be/,
  ],
  ['no day', { ...SET, SECURITY_CONTACT_UNTIL: undefined }, /SECURITY_CONTACT_UNTIL must say/],
  ['a day that is none', { ...SET, SECURITY_CONTACT_UNTIL: '2027-02-30' }, /SECURITY_CONTACT_UNTIL must say/],
  ['a policy without TLS', { ...SET, SECURITY_POLICY_URL: 'http://a.example' }, /SECURITY_POLICY_URL must be/],
] as const)
  test(`${what} stops the start in words`, () => assert.throws(() => securityContact(env), says))
