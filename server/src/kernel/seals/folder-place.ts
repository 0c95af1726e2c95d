import { mkdir, open, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parsed } from './head.ts'
import { type HeadPlace, type KeptHeads, keyOf, numberIn } from './place.ts'

/** A folder: of another machine that is mounted here, or of a medium that can be written once. */
export function folderPlace(name: string, folder: string, everyMs: number): HeadPlace {
  return {
    name,
    everyMs,
    async keep(number, at, head) {
      const path = join(folder, keyOf(number, at))
      await mkdir(dirname(path), { recursive: true, mode: 0o750 })
      const file = await open(path, 'wx', 0o440).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return undefined
        throw error
      })
      if (!file) return
      try {
        await file.writeFile(JSON.stringify(head))
        await file.sync()
      } finally {
        await file.close()
      }
    },
  }
}

export function folderHeads(name: string, folder: string): KeptHeads {
  return {
    name,
    async *list() {
      const names = async (path: string) => (await readdir(path)).sort()
      for (const day of await names(folder))
        for (const file of await names(join(folder, day)).catch(() => [])) {
          const number = numberIn(file)
          if (number !== undefined) yield { number, key: join(day, file) }
        }
    },
    read: async (key) => parsed(await readFile(join(folder, key), 'utf8')),
  }
}
