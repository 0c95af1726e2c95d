import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Plugin, transformWithOxc } from 'vite'

const SOURCE = fileURLToPath(new URL('worker/push-worker.ts', import.meta.url))

/** Puts the worker's part that hears pushes beside an app's other files, as `push-worker.js`. */
export const pushWorker: Plugin = {
  name: 'push-worker',
  apply: 'build',
  async generateBundle() {
    const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), SOURCE)
    // In a scope of its own: a service worker brings other parts into the same one.
    this.emitFile({ type: 'asset', fileName: 'push-worker.js', source: `{\n${code}\n}\n` })
  },
}
