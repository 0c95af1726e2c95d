import type { Config } from '../config.ts'

/** What is no page of ours runs nothing and is shown within nothing, whatever a browser takes it for. */
const PLAIN_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
/** Scans, papers, sheets to print: with their own style, without a script. */
export const FILE_POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  "media-src 'self'",
  "object-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
/** Scans, voice notes and where somebody stands are our own pages' doing, and nobody's within them. */
const FEATURES = [
  'camera=(self)',
  'geolocation=(self)',
  'microphone=(self)',
  ...['bluetooth', 'browsing-topics', 'display-capture', 'midi', 'payment', 'serial', 'usb'].map(
    (name) => `${name}=()`,
  ),
].join(', ')

/** On every answer, of whatever kind; a page says its own policy afterwards. */
export function protectingHeaders({ publicUrls }: Pick<Config, 'publicUrls'>): Record<string, string> {
  const secure = Object.values(publicUrls).some((url) => url.startsWith('https:'))
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
    'content-security-policy': PLAIN_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': FEATURES,
    ...(secure && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
  }
}
