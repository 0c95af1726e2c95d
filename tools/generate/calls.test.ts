import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Api } from '@app/contract'
import type { Calls } from '@app/contract/calls'
import type { InputOf, OutputOf } from '@app/contract/endpoint'
import type { ServiceDefinition } from '@app/contract/service-definition'
import type { ServiceDefinition as ForTheWeb } from '../../contract/src/service-definition/for-the-web.d.ts'
import { CALLS_FILE, callsSource } from './calls.ts'

/** The same type: each can stand for the other. In brackets, so that alternatives are not compared one by one. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type RefusalOf<E> = E extends { refusals: readonly (infer R)[] } ? R : never

/** The parts of calls that are not what the schemas say. The compiler works this out: a fault stops `npm run check`. */
type Differing<C extends Record<keyof Api, { input: unknown; output: unknown; refusals: unknown }>> = {
  [Id in keyof Api]:
    | (Same<InputOf<Api[Id]>, C[Id]['input']> extends true ? never : [Id, 'input'])
    | (Same<OutputOf<Api[Id]>, C[Id]['output']> extends true ? never : [Id, 'output'])
    | (Same<RefusalOf<Api[Id]>, C[Id]['refusals']> extends true ? never : [Id, 'refusals'])
}[keyof Api]

const everyEndpointIsThere: Same<keyof Api, keyof Calls> = true
const nothingDiffers: Same<Differing<Calls>, never> = true

/** The web's declaration of the one schema that a screen opens. */
const schemaIsAsDeclared: typeof ServiceDefinition extends typeof ForTheWeb ? true : false = true

/** Three planted differences: a field less, a field that may be absent, a refusal more. */
interface Wrong {
  'payments.collectCash': { input: Calls['payments.collectCash']['input']; output: object; refusals: 'already_paid' }
  'payments.thirdParty': {
    input: Partial<Calls['payments.thirdParty']['input']>
    output: Calls['payments.thirdParty']['output']
    refusals: Calls['payments.thirdParty']['refusals']
  }
}
type Found = ['payments.collectCash', 'output' | 'refusals'] | ['payments.thirdParty', 'input']
const plantedIsFound: Same<Differing<Omit<Calls, keyof Wrong> & Wrong>, Found> = true

test('the plain types of the calls and the schemas are the same: the compiler has agreed', () => {
  assert.ok(everyEndpointIsThere && nothingDiffers && plantedIsFound && schemaIsAsDeclared)
})

test('the generated types of the calls are those that the contract makes', async () => {
  assert.equal(readFileSync(CALLS_FILE, 'utf8'), await callsSource(), 'stale: run npm run generate')
})
