import { BADGE_STEP_SECONDS, badgeStep, digitsOf } from '@app/domain/dispatch'

export interface BadgeSeed {
  secret: string
  qr: string
}

/** The code and the QR of this moment, made from the day's secret: the badge turns without a network. */
export async function badgeAt(
  seed: BadgeSeed,
  atMs: number,
): Promise<{ code: string; qr: string; secondsLeft: number }> {
  const key = await crypto.subtle.importKey('raw', bytesOf(seed.secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ])
  const step = badgeStep(atMs)
  const hash = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(String(step)))
  const code = digitsOf(new Uint8Array(hash))
  // All but the last part stands for the day; the last is the code of the moment.
  const qr = `${seed.qr.slice(0, seed.qr.lastIndexOf('.'))}.${code}`
  return { code, qr, secondsLeft: Math.ceil(((step + 1) * BADGE_STEP_SECONDS * 1000 - atMs) / 1000) }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replace(/-/g, '+').replace(/_/g, '/'))
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}
