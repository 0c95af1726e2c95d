import { createServer as createHttp, type Server } from 'node:http'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import { createServer as createVite, type ViteDevServer } from 'vite'
import { APPS } from '../build/build-apps.ts'
import { passOn } from './pass-on.ts'

type AppName = (typeof APPS)[number]

const CACHE = join(ROOT, 'node_modules', '.cache', 'dev')
/** Answered by the server; everything else belongs to an app. */
const OF_SERVER = /^\/(api|inbox|health|ready|metrics)(\/|\?|$)/
const OF_APP = /^\/(facilitator|console)(?=\/|\?|$)/

export interface Front {
  url: string
  vites: readonly ViteDevServer[]
  stop(): Promise<void>
}

/** One origin for the server and the three apps, as in the demo; the apps come from their sources, and follow them. */
export async function openFront(port: number, serverUrl: () => Promise<string>): Promise<Front> {
  const apps = new Map<AppName, ViteDevServer>()
  const http = createHttp((given, answer) => {
    if (OF_SERVER.test(given.url ?? ''))
      serverUrl().then(
        (url) => passOn(url, given, answer),
        (error: Error) => answer.writeHead(503).end(error.message),
      )
    else {
      const app = (OF_APP.exec(given.url ?? '')?.[1] ?? 'citizen') as AppName
      // The app's own address is without the slash that Vite wants.
      given.url = (given.url ?? '/').replace(/^\/(facilitator|console)(?=\?|$)/, '/$1/')
      apps.get(app)?.middlewares(given, answer)
    }
  })
  await listen(http, port)
  for (const app of APPS) apps.set(app, await openApp(app, http))
  const address = http.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`,
    vites: [...apps.values()],
    async stop() {
      await Promise.all([...apps.values()].map((vite) => vite.close()))
      http.closeAllConnections()
      await new Promise<void>((resolve) => http.close(() => resolve()))
    },
  }
}

const openApp = (app: AppName, http: Server): Promise<ViteDevServer> =>
  createVite({
    configFile: join(ROOT, 'web', app, 'vite.config.ts'),
    cacheDir: join(CACHE, app),
    appType: 'spa',
    clearScreen: false,
    logLevel: 'warn',
    server: { middlewareMode: true, ws: { server: http }, proxy: {} },
  })

function listen(http: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject)
    http.listen(port, '127.0.0.1', () => resolve())
  })
}
