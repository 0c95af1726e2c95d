import type { Exchange, ExchangeStep } from '../../kernel/outgoing/connection-kind.ts'
import type { Secrets } from './sealed-secrets.ts'

const BLOT = '•••••'
const SHORTEST = 4
const STEPS_MAX = 60
const TEXT_MAX = 20_000

/** Every dress in which a secret travels: as it is, within an address, in a JSON text, in base64 alone or in a pair. */
function dressesOf(secret: string): string[] {
  const lines = secret.split(/\r?\n/).filter((line) => line.length >= 16 && !line.startsWith('-----'))
  return [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
    // A key goes over several lines, and any of them is a part of it.
    ...(lines.length > 1 ? lines : []),
  ].filter((dress) => dress.length >= SHORTEST)
}

/** Names whose value is a proof of who we are, whoever made it: a token that was fetched is no secret of the form's. */
const NAMES = 'authorization|cookie|x-signature|x-api-key|access_token|refresh_token|client_secret|password'
const PROOFS = new RegExp(`((?:${NAMES})["']?\\s*[:=]\\s*)("?)[^\\r\\n",}]+`, 'gi')
/** The second half of a sign-in over SMTP or IMAP. */
const SIGN_IN = /(\bAUTH(?:ENTICATE)? (?:PLAIN|LOGIN|XOAUTH2)[ \t]+|\bLOGIN[ \t]+\S+[ \t]+)\S+/gi

export function blotted(text: string, secrets: readonly Secrets[]): string {
  const dresses = new Set(secrets.flatMap((one) => Object.values(one)).flatMap(dressesOf))
  // The longest first: a secret that begins another one must not leave the other's end standing.
  let clean = text
  for (const dress of [...dresses].sort((a, b) => b.length - a.length)) clean = clean.replaceAll(dress, BLOT)
  return clean.replace(PROOFS, `$1$2${BLOT}`).replace(SIGN_IN, `$1${BLOT}`)
}

/** An exchange as it may be kept and shown. */
export function blotExchange(exchange: Exchange, secrets: readonly Secrets[]): Exchange {
  const clean = (text: string, most: number) => blotted(text, secrets).slice(0, most)
  const steps = exchange.steps.slice(0, STEPS_MAX).map((step): ExchangeStep => ({
    way: step.way,
    what: clean(step.what, 300),
    text: clean(step.text, TEXT_MAX),
    ms: Math.max(0, Math.round(step.ms)),
  }))
  return { ...exchange, ...(exchange.words !== undefined && { words: clean(exchange.words, 200) }), steps }
}
