import type { Kernel } from '../../kernel/context.ts'

/** The way out to people's phones. In demo the inbox page is the phone. */
export interface SmsGateway {
  /** Resolves when the gateway has taken the message; rejects with why not. */
  send(message: { id: string; phone: string; text: string; mask: string }): Promise<void>
}

const TIMEOUT_MS = 10_000

/**
 * A gateway that takes JSON over HTTPS with a bearer token. An operator's own protocol (SMPP, a session interface)
 * stands behind a small adapter of this shape.
 */
export function gatewayOf(kernel: Kernel): SmsGateway {
  const { smsUrl, smsToken } = kernel.config
  if (smsUrl === null) {
    if (kernel.mode === 'real') return { send: () => Promise.reject(new Error('SMS_URL is not set')) }
    return { send: async () => {} }
  }
  return {
    async send(message) {
      const response = await fetch(smsUrl, {
        method: 'POST',
        signal: AbortSignal.timeout(TIMEOUT_MS),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${smsToken ?? ''}` },
        body: JSON.stringify({ id: message.id, to: message.phone, from: message.mask, text: message.text }),
      })
      if (!response.ok) throw new Error(`gateway answered ${response.status}`)
    },
  }
}
