import { isEnd } from '@app/domain/requests'
import type { RequestView } from '../components/request-badge.tsx'
import { deviceStore } from './device-store.ts'

/** One request as it was last read, and when. */
export interface OwnCopy {
  view: RequestView
  readAt: number
}

/** The codes are needed at the door, where the network often is not: one's open requests are readable on the phone alone. */
const store = deviceStore<OwnCopy>('citizen-requests', 'open')
/** So long after it ended a request may still be looked at without a network. */
const GRACE_MS = 24 * 3_600_000

const listeners = new Set<() => void>()
const tell = () => listeners.forEach((listener) => listener())

/** Calls back whenever a copy was kept or went. */
export function onOwnCopies(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

const isOver = ({ view }: OwnCopy, now: number) => isEnd(view.state) && now - Date.parse(view.updatedAt) > GRACE_MS

export async function findOwnCopy(requestId: string): Promise<OwnCopy | undefined> {
  return store.find(requestId).catch(() => undefined)
}

/** The kept ones, the newest first; those that are over go on this occasion. */
export async function ownCopies(now: number): Promise<OwnCopy[]> {
  const all = await store.all().catch(() => [])
  const over = all.filter((copy) => isOver(copy, now))
  for (const { view } of over) await store.forget(view.id).catch(() => undefined)
  return all.filter((copy) => !over.includes(copy)).sort((a, b) => b.view.createdAt.localeCompare(a.view.createdAt))
}

export async function keepOwnCopy(view: RequestView, now: number): Promise<void> {
  const copy = { view, readAt: now }
  await (isOver(copy, now) ? store.forget(view.id) : store.keep(view.id, copy)).catch(() => undefined)
  tell()
}

/** At sign-out nothing of a person stays on a phone that many use. */
export async function forgetOwnCopies(): Promise<void> {
  await store.clear().catch(() => undefined)
  tell()
}
