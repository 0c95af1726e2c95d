import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { pushWorker } from '@app/ui/push-worker-plugin'
import { paths } from './src/app/paths.ts'

/** Tells the server which addresses are this app's. */
const routesFile: Plugin = {
  name: 'routes-file',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'routes.json', source: JSON.stringify(paths) })
  },
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  // React's own dialect here; the phones' apps alias it to Preact.
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    // The libraries mark their modules for servers that render; nothing here renders on a server.
    rolldownOptions: { onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning) },
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:8080' } },
  plugins: [routesFile, pushWorker],
})
