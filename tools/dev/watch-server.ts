import { globSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import type { ViteDevServer } from 'vite'

/** What the server is made of. */
const FOLDERS = ['server/src', 'domain/src', 'contract/src', 'territories']
const NOT_RUN = /\.test\.ts$|-world\.ts$|\.md$|\/test\//
/** Editors and version control write several files at once. */
const QUIET_MS = 40
const READY_WAIT_MS = 20_000

/** Tells of each change of the server's sources, by the watcher that Vite has anyway; answers when it sees all of them. */
export async function watchServer({ watcher }: ViteDevServer, changed: (path: string) => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const folders = FOLDERS.map((folder) => join(ROOT, folder))
  watcher.on('all', (_event, path) => {
    if (NOT_RUN.test(path) || !folders.some((folder) => path.startsWith(`${folder}/`))) return
    clearTimeout(timer)
    timer = setTimeout(changed, QUIET_MS, path.slice(ROOT.length + 1))
  })
  watcher.add(folders)
  const all = folders.flatMap((folder) =>
    globSync('**/*.ts', { cwd: folder, exclude: ['**/node_modules/**'] }).map((file) => join(folder, file, '..')),
  )
  for (const until = Date.now() + READY_WAIT_MS; Date.now() < until;) {
    const watched = watcher.getWatched()
    if (all.every((folder) => folder in watched)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
