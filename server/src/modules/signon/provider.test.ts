import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kernel } from '../../kernel/context.ts'
import type { OpenConnection } from '../../kernel/outgoing/connection-kind.ts'
import { createOutgoing } from '../../kernel/outgoing/outgoing.ts'
import { openIdKind } from './kind.ts'
import { discovered } from './provider.ts'

const issuer = 'https://province.test'
const RIGHT = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  code_challenge_methods_supported: ['S256'],
  id_token_signing_alg_values_supported: ['ES256'],
}
const open = {
  id: 'test',
  settings: { issuer, clientId: 'programme', auth: 'none', toleranceSeconds: 30, timeoutSeconds: 2 },
  secrets: {},
  formerSecrets: {},
} as unknown as OpenConnection

/** The outside says this; what is said of addresses without asking anybody is the real one's word. */
const kernelThatHears = (document: object, status = 200): Kernel => {
  const { plainlyUnfit } = createOutgoing({ networks: [], ownMachine: false })
  const call = async () => ({
    status,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(document)),
    ms: 1,
  })
  return { outgoing: { call, plainlyUnfit } } as unknown as Kernel
}

test('a provider is what it was said to be, encrypted, with PKCE and a signature of its own', async () => {
  assert.equal((await discovered(kernelThatHears(RIGHT), open)).issuer, issuer)
  for (const [what, document] of [
    ['another issuer', { ...RIGHT, issuer: 'https://another.test' }],
    ['a page that is not encrypted', { ...RIGHT, authorization_endpoint: 'http://province.test/authorize' }],
    ['a page of no web address', { ...RIGHT, authorization_endpoint: 'javascript:alert(1)' }],
    ['no keys', { ...RIGHT, jwks_uri: undefined }],
    ['no PKCE', { ...RIGHT, code_challenge_methods_supported: ['plain'] }],
    ['a secret for a signature', { ...RIGHT, id_token_signing_alg_values_supported: ['HS256', 'none'] }],
  ] as const)
    await assert.rejects(discovered(kernelThatHears(document), open), Error, what)
  await assert.rejects(discovered(kernelThatHears({}, 404), open), Error, 'there is none')
})

test('an address without encryption is refused in the form, this machine itself excepted', () => {
  const { plainlyUnfit } = createOutgoing({ networks: [], ownMachine: false })
  assert.equal(openIdKind.fields.find((one) => one.name === 'issuer')?.type, 'url')
  assert.equal(plainlyUnfit('http://province.test'), 'address_not_encrypted')
  assert.equal(plainlyUnfit(issuer), null)
})
