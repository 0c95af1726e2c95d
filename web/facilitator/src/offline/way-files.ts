import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { fetchFile } from '../app/client.ts'
import type { VisitView } from './apply.ts'
import type { Replica } from './replica.ts'
import { useOffline } from './use-offline.tsx'

export type WayFile = NonNullable<NonNullable<VisitView['place']>['voice']>

const keyOf = (fileId: string): string => `way:${fileId}`
const PACKED = 'ways'

const waysOf = (visits: readonly VisitView[]): WayFile[] =>
  visits.flatMap(({ place }) => [place?.voice, place?.gatePhoto]).filter((file): file is WayFile => Boolean(file))

/** Packs what tells the way to the visits in hand; what belongs to others leaves this phone. */
export async function packWays(replica: Replica, visits: readonly VisitView[], fetch = fetchFile): Promise<void> {
  const wanted = waysOf(visits)
  const kept = replica.get<string[]>(PACKED)?.value ?? []
  for (const fileId of kept) if (!wanted.some((file) => file.fileId === fileId)) await replica.set(keyOf(fileId), null)
  const packed: string[] = []
  for (const file of wanted) {
    if (!replica.get<Blob | null>(keyOf(file.fileId))?.value) {
      const bytes = await fetch(file).catch(() => undefined)
      if (!bytes) continue
      await replica.set(keyOf(file.fileId), bytes)
    }
    packed.push(file.fileId)
  }
  if (packed.join() !== kept.join()) await replica.set(PACKED, packed)
}

/** One file of the way: as packed, or fetched now; undefined while there is no network. */
export function useWayFile(file: WayFile | null | undefined): Blob | undefined {
  const { replica } = useOffline()
  const key = file ? keyOf(file.fileId) : ''
  const bytes = useSyncExternalStore(replica.subscribe, () => replica.get<Blob | null>(key))?.value ?? undefined
  const load = useEffectEvent(() => {
    if (!file) return
    void fetchFile(file).then(
      (found) => replica.set(key, found),
      () => undefined,
    )
  })
  const here = bytes !== undefined
  useEffect(() => {
    if (!key || here) return
    const again = () => load()
    again()
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [key, here])
  return bytes
}
