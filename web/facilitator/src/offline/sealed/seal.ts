/** What lies on the phone's disk. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  body: ArrayBuffer
}

const AES = 'AES-GCM'
const IV_BYTES = 12
const USES: KeyUsage[] = ['encrypt', 'decrypt']
const bytesOf = (text: string) => new TextEncoder().encode(text)
const freshIv = () => crypto.getRandomValues(new Uint8Array(IV_BYTES))

/** It can be taken out until it is wrapped; what opens the store afterwards cannot. */
export const makeKey = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: AES, length: 256 }, true, USES)

/** Sealed for its own place: put in another's, it does not open. */
export async function sealBytes(key: CryptoKey, plain: BufferSource, place: string): Promise<Sealed> {
  const iv = freshIv()
  return { iv, body: await crypto.subtle.encrypt({ name: AES, iv, additionalData: bytesOf(place) }, key, plain) }
}
export const openBytes = (key: CryptoKey, { iv, body }: Sealed, place: string): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: AES, iv, additionalData: bytesOf(place) }, key, body)

export const sealText = (key: CryptoKey, text: string, place: string): Promise<Sealed> =>
  sealBytes(key, bytesOf(text), place)
export const openText = async (key: CryptoKey, sealed: Sealed, place: string): Promise<string> =>
  new TextDecoder().decode(await openBytes(key, sealed, place))

/** The store's key under the server's half: neither the half nor what is made of it is ever kept. */
export async function wrap(key: CryptoKey, part: string, phoneId: string): Promise<Sealed> {
  const iv = freshIv()
  return { iv, body: await crypto.subtle.wrapKey('raw', key, await wrapperOf(part, phoneId), { name: AES, iv }) }
}
export const unwrap = async ({ iv, body }: Sealed, part: string, phoneId: string): Promise<CryptoKey> =>
  crypto.subtle.unwrapKey('raw', body, await wrapperOf(part, phoneId), { name: AES, iv }, AES, false, USES)

async function wrapperOf(part: string, phoneId: string): Promise<CryptoKey> {
  const half = await crypto.subtle.importKey('raw', bytesOf(part), 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: bytesOf(phoneId), info: bytesOf('phone store') },
    half,
    { name: AES, length: 256 },
    false,
    ['wrapKey', 'unwrapKey'],
  )
}
