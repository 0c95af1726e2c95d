import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core'
import { watchTraffic } from './rest.ts'

/** Where pictures go. */
export const SHOTS = join(import.meta.dirname, '..', 'shots')

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** Draws maps by the processor, where there is no graphics card. */
export const WEBGL = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist']

/** Chromium of the machine, or the one that npm brings, so that tests need no system package. */
export async function openBrowser(more: string[] = []): Promise<Browser> {
  const own = [process.env.CHROMIUM, '/usr/bin/chromium'].find((path) => path && existsSync(path))
  if (own) return chromium.launch({ executablePath: own, args: [...FLAGS, ...more] })
  const { default: bundled } = await import('@sparticuz/chromium')
  // In one process two phones with a worker each bring it down.
  const args = bundled.args.filter((flag) => flag !== '--single-process')
  return chromium.launch({
    executablePath: await bundled.executablePath(),
    args: [...args, ...FLAGS, ...more],
    env: { ...process.env } as Record<string, string>,
  })
}

export interface Phone {
  language: 'ur' | 'en'
  width: 360 | 1280
  at?: { lat: number; lon: number }
}

/** A phone or a desk: its language, its width, where it is. */
export async function openPhone(browser: Browser, { language, width, at }: Phone): Promise<BrowserContext> {
  const options: BrowserContextOptions = {
    viewport: { width, height: width === 360 ? 760 : 820 },
    locale: language === 'ur' ? 'ur-PK' : 'en-GB',
    timezoneId: 'Asia/Karachi',
    reducedMotion: 'reduce',
    ...(at && { geolocation: { latitude: at.lat, longitude: at.lon, accuracy: 12 }, permissions: ['geolocation'] }),
  }
  const context = await browser.newContext(options)
  watchTraffic(context)
  return context
}
