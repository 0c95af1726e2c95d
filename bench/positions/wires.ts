import type { WireAnswer } from '@app/contract/wire'
import { newId } from '@app/server/kernel/id'
import { WebSocket } from 'ws'
import type { CrewMember } from '../api/crew.ts'
import type { Load } from '../api/load.ts'
import type { Batch } from './batches.ts'

/** So many frames of one socket are on their way, as from a phone that empties what it kept. */
const ON_THE_WAY = 2

export interface Wires {
  /**
   * Tells each batch over its own person's socket, over so many sockets at once. Ends early, and says what was acknowledged
   * until then, when the server is gone; anything else than 200 ends the bench.
   */
  tell(batches: readonly Batch[], acknowledged?: (batch: Batch) => void): Promise<Load>
  close(): void
}

/** A socket for each of the crew, opened before anything is measured. */
export async function openWires(port: number, crew: readonly CrewMember[]): Promise<Wires> {
  const sockets = new Map<string, WebSocket>()
  const waiting = new Map<string, (answer: WireAnswer | null) => void>()
  const gone = (): void => {
    for (const hear of waiting.values()) hear(null)
    waiting.clear()
  }
  for (const { id, token } of crew) {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/api/positions`, {
      headers: { authorization: `Bearer ${token}` },
      perMessageDeflate: false,
    })
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
    socket.on('message', (data) => {
      const answer = JSON.parse(String(data)) as WireAnswer
      waiting.get(answer.id)?.(answer)
      waiting.delete(answer.id)
    })
    socket.on('error', gone)
    socket.on('close', gone)
    sockets.set(id, socket)
  }
  const send = (batch: Batch): Promise<WireAnswer | null> => {
    const socket = sockets.get(batch.who.id)
    if (socket?.readyState !== WebSocket.OPEN) return Promise.resolve(null)
    const id = newId()
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ id, input: { fixes: batch.fixes } }))
    })
  }
  return {
    async tell(batches, acknowledged) {
      const lanes = new Map<string, Batch[]>()
      for (const batch of batches) lanes.set(batch.who.id, [...(lanes.get(batch.who.id) ?? []), batch])
      const took: number[] = []
      let down = false
      const begun = performance.now()
      const work = async (lane: Batch[]): Promise<void> => {
        for (let batch = lane.shift(); batch && !down; batch = lane.shift()) {
          const sent = performance.now()
          const answer = await send(batch)
          if (!answer) return void (down = true)
          if (answer.status !== 200) throw new Error(`a frame was answered ${JSON.stringify(answer).slice(0, 300)}`)
          took.push(performance.now() - sent)
          acknowledged?.(batch)
        }
      }
      await Promise.all(
        Array.from(lanes.values()).flatMap((lane) => Array.from({ length: ON_THE_WAY }, () => work(lane))),
      )
      const wallMs = performance.now() - begun
      took.sort((a, b) => a - b)
      const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
      return { count: took.length, perSecond: (took.length / wallMs) * 1_000, p50Ms: at(0.5), p99Ms: at(0.99), wallMs }
    },
    close() {
      for (const socket of sockets.values()) socket.terminate()
    },
  }
}
