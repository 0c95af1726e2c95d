import type { Made } from './call.ts'
import type { Operation } from './served-document.ts'
import type { Making } from './valid-values.ts'

type Break = (made: Made, making: Making) => Partial<Made>
const header =
  (name: string, ...values: string[]): Break =>
  ({ headers }, { chance }) => ({
    headers: { ...headers, [name]: chance.pick(values) },
  })
const without =
  (name: string): Break =>
  ({ headers }) => {
    const { [name]: _, ...others } = headers
    return { headers: others }
  }
const address =
  (change: (url: string) => string): Break =>
  ({ url }) => ({ url: change(url), outside: true })

/** Of every call: what stands around its input. */
const ANY: readonly Break[] = [
  header('x-app', 'nobody', '__proto__', 'citizen', 'console', 'facilitator'),
  header('authorization', `Bearer ${'x'.repeat(400)}`, 'Bearer x', 'Basic eDp4', `Bearer ${'0'.repeat(64)}`),
  header('cookie', 'session_citizen=%zz', 'session_console=x; session_console=y', '='.repeat(4_000)),
  header('accept-language', '*', 'ur;q=9', 'x'.repeat(2_000)),
  header('accept', 'text/html', 'application/xml', '*/*;q=nan'),
  header('range', 'bytes=0-', 'bytes=-1'),
  header('if-none-match', '*', '"x"'),
  header('last-event-id', '-1', 'x'.repeat(500)),
  header('x-forwarded-for', '127.0.0.1', 'unknown', '::1'),
  header('content-encoding', 'gzip', 'br'),
  address((url) => `${url}${url.includes('?') ? '&' : '?'}limit=1&limit=2&cursor=x`),
  address((url) => `${url}/..%2f..%2f..%2fetc/passwd`),
  address((url) => `${url}%zz`),
  address((url) => `${url}/%00`),
  address((url) => `${url}/${'x'.repeat(3_000)}`),
  address((url) => url.replace('/api/', '/api//')),
  ({ method }) => ({ method: method === 'GET' ? 'DELETE' : 'PUT', outside: true }),
]

/** Of commands: their key and their body. */
const COMMANDS: readonly Break[] = [
  without('idempotency-key'),
  without('content-type'),
  header('idempotency-key', 'x', '00000000-0000-0000-0000-000000000000', 'null'),
  header(
    'content-type',
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'x',
  ),
  header('x-command-version', '0', 'NaN', '-1', '1e9'),
  header('x-device-at', 'never', '9999-12-31T23:59:59Z', '1800-01-01T00:00:00Z', '2299-01-01T00:00:00Z'),
  header('x-device', 'x'.repeat(600), '%00'),
  () => ({ body: '{"a":' }),
  () => ({ body: '' }),
  () => ({ body: 'null' }),
  () => ({ body: '[]' }),
  () => ({ body: '"text"' }),
  () => ({ body: '{"a":NaN}' }),
  () => ({ body: '{"a":1e999}' }),
  () => ({ body: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` }),
  () => ({ body: `${'['.repeat(20_000)}${']'.repeat(20_000)}` }),
  (_, { mark }) => ({ body: JSON.stringify({ [mark]: 'x'.repeat(1_100_000) }), oversized: true }),
  (_, { mark }) => ({
    body: JSON.stringify(Object.fromEntries(Array.from({ length: 9_000 }, (_one, n) => [`${mark}${n}`, n]))),
  }),
  ({ body }) => ({ body: `\ufeff${typeof body === 'string' ? body : '{}'}` }),
  ({ body }) => ({ body: typeof body === 'string' ? body.replace('{', '{"__proto__":{"roles":["admin"]},') : '{}' }),
  () => ({ body: new Uint8Array([0xff, 0xfe, 0xc3, 0x28, 0x00]) }),
]

/** The same call with something wrong around its input, below what a schema speaks of. */
export function rawly(operation: Operation, made: Made, making: Making): Made {
  const { chance } = making
  const ways = operation.method === 'POST' && chance.hits(0.7) ? COMMANDS : ANY
  return { ...made, ...chance.pick(ways)(made, making) }
}
