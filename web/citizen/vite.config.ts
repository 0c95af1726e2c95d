import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { preactInsteadOfReact } from '@app/ui/preact'
import { pushWorker } from '@app/ui/push-worker-plugin'
import { paths } from './src/app/paths.ts'

/** Tells the server which addresses are this app's. */
const routesFile: Plugin = {
  name: 'routes-file',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'routes.json', source: JSON.stringify(Object.values(paths)) })
  },
}

const pathPatterns = Object.values(paths).map((path) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}/?$`))

/**
 * On a bad line each file costs its own headers and its own way there and back: what every page needs is one file, and
 * what few pages share is not torn into crumbs.
 */
const CRUMB_BYTES = 6_000
const groups = [
  // All but the beginning itself, by which the server knows the build.
  { name: 'start', tags: ['$initial' as const], test: /^(?!.*[\\/](main\.tsx|index\.html)$)/ },
  {
    name: 'shared',
    test: /[\\/](citizen|ui)[\\/]src[\\/]/,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: CRUMB_BYTES,
  },
]

/** What is shared would be named by all who share it. */
const chunkFileNames = ({ name }: { name: string }): string =>
  `assets/${name.startsWith('shared') ? 'shared' : '[name]'}-[hash].js`

export default defineConfig(({ isSsrBuild }) => ({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  resolve: { alias: preactInsteadOfReact },
  worker: { format: 'es' },
  // What draws the public pages on the server is built into the same folder, and never served (tools/build/build-apps.ts).
  build: isSsrBuild
    ? { target: 'node24', outDir: 'dist/server', emptyOutDir: true, copyPublicDir: false }
    : {
        target: 'es2022',
        modulePreload: { polyfill: false },
        manifest: true,
        rolldownOptions: { output: { codeSplitting: { groups }, chunkFileNames } },
      },
  ssr: { noExternal: true },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:8080' } },
  plugins: isSsrBuild
    ? []
    : [
        routesFile,
        pushWorker,
        VitePWA({
          registerType: 'autoUpdate',
          injectRegister: 'script-defer',
          scope: '/',
          manifest: {
            id: '/',
            scope: '/',
            start_url: '/',
            // The programme's name is data; the installed app is called by what it does.
            name: 'سرکاری کام گھر بیٹھے · Services at your door',
            short_name: 'سرکاری کام',
            lang: 'ur',
            dir: 'rtl',
            display: 'standalone',
            background_color: '#f6f8f7',
            theme_color: '#ffffff',
            icons: [
              { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
              { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
              { src: '/icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
            ],
          },
          workbox: {
            importScripts: ['/push-worker.js'],
            // The map and the fonts come when they are first shown, and stay.
            globPatterns: ['**/*.{js,css,html,svg}'],
            globIgnores: ['**/map-canvas-*', '**/maplibre-*', 'routes.json', 'push-worker.js', 'server/**'],
            navigateFallback: '/index.html',
            navigateFallbackAllowlist: pathPatterns,
            navigateFallbackDenylist: [/^\/facilitator/, /^\/console/, /^\/api/],
            runtimeCaching: [
              {
                urlPattern: /\/assets\/.*\.(?:woff2|js|mjs|css)$/,
                handler: 'CacheFirst',
                options: { cacheName: 'citizen-assets', expiration: { maxEntries: 60 } },
              },
              {
                // What everyone may read; nothing of a person is ever kept by the worker.
                urlPattern: ({ url, request }) =>
                  request.method === 'GET' &&
                  /^\/api\/(programme|services|places\/tree|verify\/keys|knowledge)/.test(url.pathname),
                handler: 'NetworkFirst',
                options: { cacheName: 'citizen-public', networkTimeoutSeconds: 4, expiration: { maxEntries: 120 } },
              },
            ],
          },
        }),
      ],
}))
