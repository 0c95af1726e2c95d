import { createHmac, timingSafeEqual } from 'node:crypto'
import { BADGE_STEP_SECONDS, badgeStep, badgeSteps, digitsOf, mayWork } from '@app/domain/dispatch'
import { localDateOf } from '@app/domain/shared'
import type { Query } from '../../kernel/context.ts'
import { byBadge, type Facilitator, getFacilitator } from './facilitator.ts'

const QR_MARK = 'B1'
const PURPOSE = 'badge'

export interface Badge {
  /** Base64url of 32 bytes; digits of a step are HMAC-SHA-256(secret, the step's number in decimal), truncated. */
  secret: string
  code: string
  /** `B1.<facts>.<key id>.<signature>.<code>`: all but the code stands for the day, so a phone without network turns it too. */
  qr: string
  validUntil: Date
}

const dayOf = (q: Query): string => localDateOf(q.at, q.kernel.territory.calendar.utcOffsetMinutes)
const secretOf = (q: Query, badgeNo: string, day: string): Buffer =>
  q.kernel.vault.blindIndex('badge', `${badgeNo}|${day}`)
const codeAt = (secret: Buffer, step: number): string =>
  digitsOf(createHmac('sha256', secret).update(String(step)).digest())

/** The facilitator's own badge of this moment. */
export async function badgeOf(q: Query, facilitatorId: string): Promise<Badge & { facilitator: Facilitator }> {
  const facilitator = await getFacilitator(q, facilitatorId)
  const day = dayOf(q)
  const secret = secretOf(q, facilitator.badgeNo, day)
  const step = badgeStep(q.at.getTime())
  const code = codeAt(secret, step)
  const facts = Buffer.from(JSON.stringify({ badge: facilitator.badgeNo, name: facilitator.names.en, day })).toString(
    'base64url',
  )
  const { keyId, signature } = await q.kernel.vault.sign(PURPOSE, `${QR_MARK}.${facts}`)
  return {
    facilitator,
    secret: secret.toString('base64url'),
    code,
    qr: `${QR_MARK}.${facts}.${keyId}.${signature.toString('base64url')}.${code}`,
    validUntil: new Date((step + 1) * BADGE_STEP_SECONDS * 1000),
  }
}

export type BadgeVerdict =
  | {
      valid: true
      code: string
      facilitator: Pick<Facilitator, 'id' | 'name' | 'names' | 'badgeNo' | 'vehicle' | 'sex'>
    }
  | { valid: false; reason: 'badge_unknown' | 'badge_code_wrong' | 'badge_not_in_force' | 'badge_forged' }

export const isBadgeQr = (qr: string): boolean => qr.startsWith(`${QR_MARK}.`)

/** Is this badge genuine and in force now? By number and code, or by what the QR says. */
export async function verifyBadge(
  q: Query,
  given: { badgeNo?: string; code?: string; qr?: string },
): Promise<BadgeVerdict> {
  const read =
    given.qr === undefined ? { badgeNo: given.badgeNo ?? '', code: given.code ?? '' } : await readQr(q, given.qr)
  if (!read) return { valid: false, reason: 'badge_forged' }
  const facilitator = await byBadge(q, read.badgeNo)
  if (!facilitator) return { valid: false, reason: 'badge_unknown' }
  const secret = secretOf(q, facilitator.badgeNo, dayOf(q))
  const right = badgeSteps(q.at.getTime()).filter((step) => sameDigits(codeAt(secret, step), read.code)).length > 0
  if (!right) return { valid: false, reason: 'badge_code_wrong' }
  if (!mayWork(facilitator.standing)) return { valid: false, reason: 'badge_not_in_force' }
  const { id, name, names, badgeNo, vehicle, sex } = facilitator
  return { valid: true, code: read.code, facilitator: { id, name, names, badgeNo, vehicle, sex } }
}

async function readQr(q: Query, qr: string): Promise<{ badgeNo: string; code: string } | null> {
  const [mark, facts, keyId, signature, code, ...rest] = qr.split('.')
  if (mark !== QR_MARK || !facts || !keyId || !signature || !code || rest.length) return null
  if (!(await q.kernel.vault.verify(PURPOSE, keyId, `${QR_MARK}.${facts}`, Buffer.from(signature, 'base64url'))))
    return null
  const { badge, day } = JSON.parse(Buffer.from(facts, 'base64url').toString()) as { badge: string; day: string }
  return day === dayOf(q) ? { badgeNo: badge, code } : null
}

/** Takes as long for a nearly right code as for a wrong one. */
function sameDigits(expected: string, given: string): boolean {
  const a = Buffer.from(expected)
  const b = Buffer.from(given)
  return a.length === b.length && timingSafeEqual(a, b)
}
