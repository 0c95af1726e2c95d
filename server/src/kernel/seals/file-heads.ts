import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parsed } from './head.ts'
import type { KeptHeads } from './place.ts'

/** A file of lines, each `{"number": …, "head": …}`; other lines of a log are passed over. */
export function fileHeads(name: string, path: string): KeptHeads {
  return {
    name,
    async *list() {
      for await (const line of createInterface({ input: createReadStream(path) })) {
        const { number, head } = (parsed(line.slice(line.indexOf('{'))) ?? {}) as { number?: unknown; head?: unknown }
        if (typeof number === 'number' && head) yield { number, key: JSON.stringify(head) }
      }
    },
    read: async (key) => parsed(key),
  }
}
