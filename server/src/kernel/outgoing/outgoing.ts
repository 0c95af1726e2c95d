import type { LookupAddress } from 'node:dns'
import { type Resolve, checkedAddresses, resolveName } from './addresses.ts'
import { callAt, type OutgoingAnswer, type OutgoingCall, type OutgoingTls, TIMEOUT_MS } from './http-out.ts'
import { isEncrypted, type Networks, openNetworks } from './networks.ts'
import { asOutgoing, OutgoingError } from './outgoing-error.ts'
import { noTraces, type Traces } from '../traces/traces.ts'
import { createTokens, type TokenClient } from './tokens.ts'

export type { OutgoingAnswer, OutgoingCall, OutgoingTls, TokenClient }

/**
 * The one way out. Names are resolved and each address is checked before anything is connected; redirects are not
 * followed; time and size have an end. Whatever goes wrong is an {@link OutgoingError} with a code of the closed list.
 */
export interface Outgoing {
  /** One call by HTTP(S). Without encryption only to this machine itself. */
  call(call: OutgoingCall): Promise<OutgoingAnswer>
  /** For peers over TCP (SMTP, IMAP, SMPP): connect to this address, and ask the certificate for the name. */
  addressOf(host: string): Promise<string>
  /** Whether the host may be spoken to without encryption: all its addresses are this machine's own. */
  isOwnMachine(host: string): Promise<boolean>
  /** OAuth 2 client credentials: a token, kept until shortly before it dies. */
  token(client: TokenClient): Promise<string>
  /** The other side does not take the token any more. */
  forgetToken(client: TokenClient): void
  /** What can be said of an address without asking anybody: for a form that is being saved. */
  plainlyUnfit(url: string): 'address_invalid' | 'address_not_public' | 'address_not_encrypted' | null
}

/** Within the time, whatever does not listen to a signal. */
function within<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(asOutgoing(signal.reason)), { once: true })
    work.then(resolve, reject)
  })
}

function parsed(text: string): URL {
  if (!URL.canParse(text)) throw new OutgoingError('address_invalid')
  const url = new URL(text)
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password || !url.hostname)
    throw new OutgoingError('address_invalid')
  return url
}

export function createOutgoing({
  networks: listed,
  ownMachine,
  resolve = resolveName,
  traces = noTraces,
}: {
  networks: readonly string[]
  ownMachine: boolean
  resolve?: Resolve
  traces?: Traces
}): Outgoing {
  const networks: Networks = openNetworks(listed, ownMachine)
  const addresses = (host: string, signal: AbortSignal) => within(checkedAddresses(networks, resolve, host), signal)
  const allOwn = (found: readonly LookupAddress[]) => found.every(({ address }) => networks.plainly(address))

  /** Neither the address nor what is sent is said: both may name somebody. */
  const call = ({ headers, ...given }: OutgoingCall): Promise<OutgoingAnswer> => {
    const method = given.method ?? 'GET'
    return traces.span({ kind: 'client', name: method, facts: { 'http.request.method': method } }, async (note) => {
      const traceparent = traces.here()
      const answer = await ask({ ...given, headers: { ...headers, ...(traceparent && { traceparent }) } })
      note({ 'http.response.status_code': answer.status })
      return answer
    })
  }

  async function ask(given: OutgoingCall): Promise<OutgoingAnswer> {
    const url = parsed(given.url)
    const signal = AbortSignal.timeout(given.timeoutMs ?? TIMEOUT_MS)
    const found = await addresses(url.hostname, signal)
    if (url.protocol === 'http:' && !allOwn(found)) throw new OutgoingError('address_not_encrypted')
    return callAt(url, found, given, signal)
  }
  const tokens = createTokens(call)
  return {
    call,
    addressOf: async (host) => (await addresses(host, AbortSignal.timeout(TIMEOUT_MS)))[0].address,
    isOwnMachine: async (host) => allOwn(await addresses(host, AbortSignal.timeout(TIMEOUT_MS))),
    token: tokens.get,
    forgetToken: tokens.forget,
    plainlyUnfit(text) {
      try {
        const url = parsed(text)
        const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
        const literal = /^[\d.]+$/.test(host) || host.includes(':')
        if (literal && !networks.allows(host)) return 'address_not_public'
        return isEncrypted(url) ? null : 'address_not_encrypted'
      } catch {
        return 'address_invalid'
      }
    },
  }
}
