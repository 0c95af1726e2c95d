import type { Answered, OutboxItem } from '../offline/outbox-item.ts'
import { addressIn, clientOver, Refused } from '@app/contract/caller'
import { newId, patiently, thisBrowser } from '@app/ui'
import { businessNow } from './clock.ts'
import { type AppEndpointId, PATHS } from './endpoints.generated.ts'
import type { ItemProblem } from '../offline/outbox-item.ts'
import { createWire } from './wire.ts'

/** Of the commands this app writes; the server refuses those of an app that is too old. */
const COMMAND_VERSION = '1'
const TIMEOUT_MS = 20_000

const listeners = new Set<() => void>()
/** Hears of each call that was answered with “you are not signed in”. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export function heard(status: number): void {
  if (status === 401) for (const listener of listeners) listener()
}

/** Headers that the contract's client does not know: what the app is, and when on this phone it was done. */
const withHeaders =
  (deviceAt?: string): typeof fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers)
    if (init?.method === 'POST') {
      headers.set('x-command-version', COMMAND_VERSION)
      headers.set('x-device-at', deviceAt ?? businessNow().toISOString())
    }
    const response = await fetch(input, { ...init, headers })
    heard(response.status)
    return response
  }

const clientAt = (deviceAt?: string, patience?: typeof patiently) =>
  clientOver<AppEndpointId>(PATHS, {
    origin: '',
    app: 'facilitator',
    newId,
    device: thisBrowser,
    language: () => document.documentElement.lang,
    timeoutMs: TIMEOUT_MS,
    ...(patience && { patience }),
    fetch: withHeaders(deviceAt),
  })

/** The session is a cookie that scripts cannot read. What the outbox sends has the outbox's own patience. */
export const call = clientAt(undefined, patiently)

async function fetchBlob(id: AppEndpointId, file: Record<string, string>): Promise<Blob> {
  const response = await patiently(() =>
    fetch(addressIn<AppEndpointId>(PATHS, '', id, file).url, {
      headers: { 'x-app': 'facilitator' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }),
  )
  heard(response.status)
  if (!response.ok) throw new Error(`file: ${response.status}`)
  return response.blob()
}

/** The bytes of a file of a request; every look is recorded. */
export const fetchFile = (file: { requestId: string; fileId: string }): Promise<Blob> =>
  fetchBlob('requests.file', file)
/** A file of the evidence against me, or of my answer. */
export const fetchEvidence = (file: { proceedingId: string; fileId: string }): Promise<Blob> =>
  fetchBlob('proceedings.file', file)

/** A voice note or a picture in a complaint about my work. */
export const fetchTalk = (file: { grievanceId: string; fileId: string }): Promise<Blob> =>
  fetchBlob('grievances.file.read', file)

/** Positions come every few seconds: over an open socket one costs a frame. */
export const positionsWire = createWire('/api/positions?x-app=facilitator')

/** An item of the outbox, said as it was done: its own command id and its own time. */
export async function sendItem(item: OutboxItem): Promise<Answered> {
  if (item.endpoint === 'position.report') {
    const { commandId: id, deviceAt, input } = item
    const told = await positionsWire.tell({ id, deviceAt, version: COMMAND_VERSION, device: thisBrowser(), input })
    if (told) return told.body as Answered
  }
  const answer = await clientAt(item.deviceAt)(item.endpoint, item.input, {
    commandId: item.commandId,
    bytes: item.bytes,
  })
  return answer as Answered
}

/** What a thrown error means for an item of the outbox. */
export function judge(error: unknown): Omit<ItemProblem, 'at'> {
  if (!(error instanceof Refused)) return { kind: 'network', code: 'no_network', words: null }
  const { refusal: code, message } = error.body
  const words =
    message.en || message.ur ? { en: message.en ?? message.ur ?? code, ur: message.ur ?? message.en ?? code } : null
  if (code === 'not_signed_in') return { kind: 'signedOut', code, words }
  if (code === 'app_too_old') return { kind: 'tooOld', code, words }
  // The database, the file store, the server behind a proxy will be back: all keeps its place, and what comes after waits.
  if ([429, 502, 503, 504].includes(error.status)) return { kind: 'busy', code, words }
  if (error.status >= 500) return { kind: 'broken', code, words }
  return { kind: 'refused', code, words }
}
