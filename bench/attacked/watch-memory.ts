import { readdirSync, readFileSync } from 'node:fs'
import { rssMbOf } from '../api/watch-cpu.ts'

const LOOK_MS = 100

export interface MemorySeen {
  serverRssMb: number
  readerRssMb: number
  readersMost: number
}

/** The most that a server and each process that it has started have taken, until it is asked. */
export function watchMemory(server: number): () => MemorySeen {
  const most: MemorySeen = { serverRssMb: 0, readerRssMb: 0, readersMost: 0 }
  const look = () => {
    most.serverRssMb = Math.max(most.serverRssMb, Math.round(rssMbOf(server)))
    const children = childrenOf(server)
    most.readersMost = Math.max(most.readersMost, children.length)
    for (const child of children) most.readerRssMb = Math.max(most.readerRssMb, Math.round(child.megabytes))
  }
  const timer = setInterval(look, LOOK_MS)
  return () => {
    clearInterval(timer)
    return most
  }
}

function childrenOf(parent: number): { megabytes: number }[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) !== parent) return []
      return [{ megabytes: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_024 }]
    } catch {
      // It ended while we looked.
      return []
    }
  })
}
