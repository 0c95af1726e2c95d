import { useEffect, useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { EndpointId } from '@app/contract/calls'
import { address } from '@app/contract/client'
import { openStream } from '@app/ui'

/** Whoever moves on it may not have been seen yet. */
interface OnMap {
  facilitators: readonly { id: string; point: { lat: number; lon: number } | null; seenAt: string | null }[]
}
interface Seen {
  point: { lat: number; lon: number }
  seenAt: string
}

/** One word of the stream as a newer position; anything else says nothing about the map. */
export function positionOf(text: string): { facilitatorId: string; seen: Seen } | undefined {
  try {
    const { kind, data } = JSON.parse(text) as { kind?: string; data?: Record<string, unknown> }
    if (kind !== 'position' || !data) return undefined
    const { facilitatorId, lat, lon, seenAt } = data
    if (
      typeof facilitatorId !== 'string' ||
      typeof lat !== 'number' ||
      typeof lon !== 'number' ||
      typeof seenAt !== 'string'
    )
      return undefined
    return { facilitatorId, seen: { point: { lat, lon }, seenAt } }
  } catch {
    return undefined
  }
}

/** The asked map with the positions that came since; a late one never moves a marker back. */
export function moved<T extends OnMap>(onMap: T, seen: ReadonlyMap<string, Seen>): T {
  return {
    ...onMap,
    facilitators: onMap.facilitators.map((one) => {
      const newer = seen.get(one.id)
      return newer && newer.seenAt > (one.seenAt ?? '') ? { ...one, ...newer, exact: true } : one
    }),
  }
}

/** Hundreds may move in a second: the page is drawn anew once. */
const LEAST_MS = 1_000

/** What was asked by that question, kept up by the stream. */
export function useLiveMap<T extends OnMap>(asked: T | undefined, question: EndpointId): T | undefined {
  const client = useQueryClient()
  const [seen, setSeen] = useState<ReadonlyMap<string, Seen>>(new Map())
  useEffect(() => {
    let heard: [string, Seen][] = []
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      timer = undefined
      const newer = heard
      heard = []
      setSeen((now) => new Map([...now, ...newer]))
    }
    const close = openStream(address('', 'operations.live', {}).url, { 'x-app': 'console' }, ({ event, data }) => {
      // Positions may have been missed: the whole map is asked again.
      if (event === 'reset') return void client.invalidateQueries({ queryKey: [question] })
      const word = positionOf(data)
      if (!word) return
      heard.push([word.facilitatorId, word.seen])
      timer ??= setTimeout(tell, LEAST_MS)
    })
    return () => {
      clearTimeout(timer)
      close()
    }
  }, [client, question])
  return useMemo(() => asked && moved(asked, seen), [asked, seen])
}
