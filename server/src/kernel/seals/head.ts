import { z } from 'zod'
import type { Vault } from '../secrets/vault.ts'

/** What its key signs, and what it is published under. */
export const HEADS = 'heads'

const Chain = z.strictObject({ place: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) })
const Facts = z.strictObject({
  format: z.literal(1),
  /** Counts up by one: one that is missing among those kept outside is missed. */
  number: z.int().min(1),
  at: z.iso.datetime(),
  chains: z.record(z.string(), Chain),
})
const Signed = z.strictObject({ text: z.string().max(20_000), keyId: z.string().max(64), signature: z.base64url() })

/** Where every chain stands at one moment. It names nobody and tells nothing of what is sealed, so anybody may keep it. */
export type HeadFacts = z.infer<typeof Facts>
/** As it travels: what was signed, letter by letter, and the signature. */
export type SignedHead = z.infer<typeof Signed>

export async function signHeads(vault: Vault, facts: HeadFacts): Promise<SignedHead> {
  const text = JSON.stringify(facts)
  const { keyId, signature } = await vault.sign(HEADS, text)
  return { text, keyId, signature: signature.toString('base64url') }
}

/** What a head says where this system signed it; undefined where it did not. */
export async function readHead(vault: Vault, given: unknown): Promise<HeadFacts | undefined> {
  const signed = Signed.safeParse(given)
  if (!signed.success) return undefined
  const { text, keyId, signature } = signed.data
  const facts = Facts.safeParse(parsed(text))
  if (!facts.success) return undefined
  const ours = await vault.verify(HEADS, keyId, text, Buffer.from(signature, 'base64url'), new Date(facts.data.at))
  return ours ? facts.data : undefined
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
