import { covers, type Jurisdiction, type Role, type Whereabouts } from '@app/domain/identity'

export type { Jurisdiction, Role } from '@app/domain/identity'

/** Who acts. `system` ids say which part: `timer:…`, `reaction:…`, `job:…`. */
export type Actor =
  | { kind: 'public' }
  | { kind: 'citizen'; id: string; personId: string; phone: string }
  | { kind: 'facilitator'; id: string; accountId: string; personId: string }
  | { kind: 'staff'; id: string; roles: Role[]; jurisdiction: Jurisdiction }
  | { kind: 'department'; id: string }
  | { kind: 'system'; id: string }

export type Channel = 'web' | 'app' | 'agent' | 'sms' | 'facilitator_app' | 'desk' | 'department' | 'system'
export type AppName = 'citizen' | 'facilitator' | 'console'

/** One string per actor, for idempotency keys and audit rows. */
export function actorKey(actor: Actor): string {
  return actor.kind === 'public' ? 'public' : `${actor.kind}:${actor.id}`
}

export function system(id: string): Actor {
  return { kind: 'system', id }
}

/** May this member of staff act at that place? The system may everywhere; other people are judged by their own rules. */
export function mayActFor(actor: Actor, place: Whereabouts): boolean {
  if (actor.kind === 'system') return true
  return actor.kind === 'staff' && covers(actor.jurisdiction, place)
}
