import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '@app/server/kernel/config'
import sharp from 'sharp'
import { SHOTS } from '../house/browser.ts'

/** Where the documents have their pictures. */
const DOCS = join(ROOT, 'docs/pictures')
/** A phone’s picture is cut a little below its first screen. */
const TALL_MAX = 900
const QUALITY = 82

/** The main screens: the picture that is taken, and the name under which the documents show it. */
const MAIN: Readonly<Record<string, string>> = {
  'stranger-home-ur-360-light': 'home',
  'stranger-services-domicile-ur-360-light': 'service',
  'citizen-request-at-door-ur-360-light': 'at-the-door',
  'citizen-request-delivered-en-360-dark': 'delivered',
  'facilitator-offer-collection-ur-360-light': 'offer',
  'facilitator-day-offer-collection-ur-360-light': 'facilitator-day',
  'console-desk-application-en-1280-light': 'clerk',
  'desk-calls-en-1280-light': 'call-centre',
  'desk-operations-en-1280-light': 'operations',
  'desk-finance-en-1280-light': 'finance',
  'stranger-figures-en-1280-light': 'figures',
}

/** Keeps the main screens small enough to be looked at in a document: docs/pictures. */
export async function keepForDocs(): Promise<void> {
  mkdirSync(DOCS, { recursive: true })
  for (const [shot, name] of Object.entries(MAIN)) {
    const picture = sharp(join(SHOTS, `${shot}.png`))
    const { width, height } = await picture.metadata()
    await picture
      .extract({ left: 0, top: 0, width, height: Math.min(height, TALL_MAX) })
      .webp({ quality: QUALITY })
      .toFile(join(DOCS, `${name}.webp`))
  }
}
