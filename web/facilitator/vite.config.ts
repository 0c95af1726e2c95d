import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { preactInsteadOfReact } from '@app/ui/preact'
import { pushWorker } from '@app/ui/push-worker-plugin'
import { paths } from './src/app/paths.ts'

/** The server answers these paths with the app's page, and every other one with 404. */
const routesList: Plugin = {
  name: 'routes-list',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'routes.json', source: JSON.stringify(Object.values(paths)) })
  },
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/facilitator/',
  resolve: { alias: preactInsteadOfReact },
  build: { target: 'es2022', sourcemap: false, chunkSizeWarningLimit: 1200, modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: process.env.API_URL ?? 'http://127.0.0.1:8080', ws: true } },
  },
  plugins: [
    routesList,
    pushWorker,
    VitePWA({
      // A new version waits for the facilitator: it must never reload the page in the middle of a visit.
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        id: '/facilitator/',
        scope: '/facilitator/',
        start_url: '/facilitator/',
        // The programme's name is data; the installed app is called by who uses it.
        name: 'نمائندہ · Facilitator',
        short_name: 'نمائندہ',
        lang: 'ur',
        dir: 'rtl',
        display: 'standalone',
        orientation: 'portrait',
        background_color: '#f6f8f7',
        theme_color: '#0a6e4e',
        icons: [
          { src: '/facilitator/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/facilitator/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/facilitator/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        importScripts: ['/facilitator/push-worker.js'],
        globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
        // The map is heavy and useless without a network for its tiles; it is kept once it has been shown.
        globIgnores: ['**/map-canvas*', '**/maplibre*', 'routes.json', 'push-worker.js'],
        maximumFileSizeToCacheInBytes: 3_000_000,
        // The server gives the page at the app's address only; as index.html it does not exist.
        manifestTransforms: [
          (entries) => ({
            manifest: entries.map((entry) => (entry.url === 'index.html' ? { ...entry, url: '/facilitator/' } : entry)),
            warnings: [],
          }),
        ],
        navigateFallback: '/facilitator/',
        navigateFallbackAllowlist: [/^\/facilitator(\/|$)/],
        cleanupOutdatedCaches: true,
        runtimeCaching: [
          {
            urlPattern: /\/facilitator\/assets\//,
            handler: 'CacheFirst',
            options: { cacheName: 'facilitator-assets', expiration: { maxEntries: 60 } },
          },
        ],
      },
    }),
  ],
})
