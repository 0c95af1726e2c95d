import { setTimeout as rest } from 'node:timers/promises'
import { OperatorError } from '../refusal.ts'
import { type KmsSettings, readToken } from './key-settings.ts'

/** A line of the master key file that a KMS has wrapped: the version of its key, and the cipher text. */
export const WRAPPED = /^vault:v\d+:[A-Za-z0-9+/]+={0,2}$/

export interface Transit {
  encrypt(plain: Buffer): Promise<string>
  decrypt(wrapped: string): Promise<Buffer>
  /** The same, under the newest version of the KMS's key; it never leaves the KMS meanwhile. */
  rewrap(wrapped: string): Promise<string>
}

type Verb = 'encrypt' | 'decrypt' | 'rewrap'
const SAID_EVERY_MS = 10_000
const FIRST_REST_MS = 250
const LONGEST_REST_MS = 5_000
const ANSWER_MAX = 65_536
/** Sealed, crowded, changing its leader, or broken: it may be otherwise soon. */
const SOON = new Set([412, 429, 472, 473, 500, 502, 503, 504])
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/

/** Why it did not answer this time, where asking again may help. */
class Away extends Error {}

/**
 * The transit engine of Vault and OpenBao, by HTTP. While it is away it is asked again for `waitMs`, and each time that some seconds
 * have gone by a sentence says so; what waiting cannot mend is said at once.
 */
export function openTransit(
  settings: KmsSettings,
  waitMs: number,
  say: (line: string) => void = (line) => console.error(line),
): Transit {
  const ask = async (verb: Verb, body: object): Promise<Record<string, unknown>> => {
    const end = Date.now() + waitMs
    let saidAt = -Infinity
    for (let restMs = FIRST_REST_MS; ; restMs = Math.min(restMs * 2, LONGEST_REST_MS)) {
      try {
        return await once(settings, verb, body)
      } catch (error) {
        if (!(error instanceof Away)) throw error
        const leftMs = end - Date.now()
        if (leftMs <= 0) throw new OperatorError(`The KMS at ${settings.url} ${error.message}.`)
        if (Date.now() - saidAt >= SAID_EVERY_MS) {
          saidAt = Date.now()
          say(`Waiting for the KMS at ${settings.url}: it ${error.message}.`)
        }
        await rest(Math.min(restMs, leftMs))
      }
    }
  }
  const wrapped = ({ ciphertext }: Record<string, unknown>): string => {
    if (typeof ciphertext === 'string' && WRAPPED.test(ciphertext)) return ciphertext
    throw new OperatorError(`The KMS at ${settings.url} answers with no cipher text: is KMS_URL a Vault or OpenBao?`)
  }
  return {
    encrypt: async (plain) => wrapped(await ask('encrypt', { plaintext: plain.toString('base64') })),
    rewrap: async (ciphertext) => wrapped(await ask('rewrap', { ciphertext })),
    async decrypt(ciphertext) {
      const { plaintext } = await ask('decrypt', { ciphertext })
      const plain = Buffer.from(typeof plaintext === 'string' ? plaintext : '', 'base64')
      if (plain.length === 32) return plain
      throw new OperatorError(`What the KMS at ${settings.url} unwraps is no master key: is it its line?`)
    },
  }
}

async function once(settings: KmsSettings, verb: Verb, body: object): Promise<Record<string, unknown>> {
  const { url, mount, key, namespace, tryMs } = settings
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'x-vault-token': readToken(settings),
    'x-vault-request': 'true',
    ...(namespace && { 'x-vault-namespace': namespace }),
  }
  let status: number
  let text: string
  try {
    const response = await fetch(`${url}/v1/${mount}/${verb}/${key}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      // A token is not carried to wherever an answer points.
      redirect: 'manual',
      signal: AbortSignal.timeout(tryMs),
    })
    status = response.status
    text = await readShort(response)
  } catch (error) {
    throw notReached(error as Error, settings)
  }
  if (status === 200) return dataOf(text)
  throw refused(status, errorsOf(text), settings, verb)
}

async function readShort(response: Response): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body ?? []) {
    bytes += part.length
    if (bytes > ANSWER_MAX) throw new Away('answers with more than a key')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function notReached(error: Error, { url, tryMs }: KmsSettings): Error {
  if (error instanceof Away) return error
  if (error.name === 'TimeoutError') return new Away(`does not answer within ${tryMs / 1_000} s`)
  const { code, message } = (error.cause ?? error) as NodeJS.ErrnoException
  const why = code ?? message
  if (CERTIFICATE.test(why))
    return new OperatorError(
      `The certificate of the KMS at ${url} is not believed (${why}): one of your own authority is named by NODE_EXTRA_CA_CERTS.`,
    )
  return new Away(`is not reached (${why})`)
}

function refused(status: number, errors: string, { url, mount, key }: KmsSettings, verb: Verb): Error {
  const said = errors ? `: ${errors}` : ''
  if (SOON.has(status))
    return new Away(/sealed/i.test(errors) ? 'is sealed: unseal it' : `answers ${status}${said || ' for now'}`)
  if (status >= 300 && status < 400)
    return new OperatorError(`The KMS at ${url} points elsewhere (${status}): name the one that answers in KMS_URL.`)
  if (status === 403)
    return new OperatorError(
      `The KMS at ${url} denies ${mount}/${verb}/${key}${said}. The token may be over, or its policy lacks "update" on that path.`,
    )
  if (status === 404)
    return new OperatorError(
      `The KMS at ${url} has no ${mount}/${verb}/${key}${said}. See KMS_MOUNT and KMS_NAMESPACE.`,
    )
  return new OperatorError(
    `The KMS at ${url} does not ${verb} with the key "${key}" (${status}${said}): is it the key that wrapped the master key?`,
  )
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function dataOf(text: string): Record<string, unknown> {
  const { data } = jsonOf(text)
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
}

/** Its own words, short, and never what it was asked. */
function errorsOf(text: string): string {
  const { errors } = jsonOf(text)
  return Array.isArray(errors)
    ? errors
        .filter((one) => typeof one === 'string')
        .join('; ')
        .slice(0, 200)
        .trim()
    : ''
}
