import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'
import { preactInsteadOfReact } from '../preact.ts'

/**
 * `npm run gallery`: every component in both languages, on loopback. `--react` draws it with React, as the console
 * does; otherwise with Preact, as the phones' apps do.
 */
const withReact = process.argv.includes('--react')
const server = await createServer({
  configFile: false,
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: fileURLToPath(
    new URL(`../../../node_modules/.vite/gallery-${withReact ? 'react' : 'preact'}`, import.meta.url),
  ),
  resolve: { alias: withReact ? [] : preactInsteadOfReact },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 8090), strictPort: false },
})
await server.listen()
server.printUrls()
