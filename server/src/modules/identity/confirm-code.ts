import type { Language } from '@app/domain/shared'
import { maskPhone, MINUTE_MS } from '@app/domain/shared'
import type { Tx } from '../../kernel/context.ts'
import { refuse } from '../../kernel/refusal.ts'
import { CODE_MINUTES, codeIndex, makeCode, RESEND_SECONDS } from './codes.ts'
import * as store from './store.ts'

/** What a code is for: a kind of its own, so that it opens nothing, and what it is bound to, so that it confirms nothing else. */
export interface Confirming {
  kind: string
  template: string
  facts?: Readonly<Record<string, string>>
  bound?: string
}

export const purposeOf = (phone: string, kind: string, bound = ''): string =>
  [phone, kind, ...(bound ? [bound] : [])].join(' ')

/** A fresh code to the number, to confirm one act. Asked for again, the one before is void, whatever it was bound to. */
export async function sendConfirmCode(
  tx: Tx,
  who: { phone: string; language: Language },
  { kind, template, facts, bound }: Confirming,
): Promise<{ sentToMasked: string; expiresAfterSeconds: number }> {
  const before = await store.findCode(tx, who.phone, kind)
  const sends = before && before.expires_at > tx.at ? before.sends : 0
  const wait = sends > 0 ? (RESEND_SECONDS[Math.min(sends, RESEND_SECONDS.length) - 1] ?? 0) : 0
  if (before && (tx.at.getTime() - before.sent_at.getTime()) / 1_000 < wait) refuse('code_too_soon', { seconds: wait })
  const code = makeCode()
  await store.putCode(
    tx,
    who.phone,
    kind,
    codeIndex(tx.kernel.vault, purposeOf(who.phone, kind, bound), code),
    tx.at,
    new Date(tx.at.getTime() + CODE_MINUTES * MINUTE_MS),
    sends + 1,
    who.language,
  )
  await tx.enqueue('sms.send', {
    phone: who.phone,
    template,
    language: who.language,
    facts: { ...facts, code, minutes: CODE_MINUTES },
  })
  return { sentToMasked: maskPhone(who.phone), expiresAfterSeconds: CODE_MINUTES * 60 }
}

/** What was sent is good for nothing any more. */
export const dropConfirmCode = (tx: Tx, phone: string, kind: string): Promise<number> => store.dropCode(tx, phone, kind)
