import type { Output } from '@app/contract/calls'
import type { PageToDraw } from '@app/contract/drawn-page'
import { inLanguage, type Brought, type Language, type PageHead } from '@app/ui'
import { structuredData } from './structured-data.ts'

export interface Headed {
  page: PageToDraw
  head: PageHead | undefined
  programme: Output<'programme.get'> | undefined
  answers: Record<string, Brought>
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
export const escapeText = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string)

/** Data in a page: it never runs, and nothing in it can end its block. */
export const scriptData = (id: string, type: string, data: unknown): string =>
  `<script id="${id}" type="${type}">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`

/** The same page in that language: its address without the present one's, with `?lang=`. */
function addressIn(page: PageToDraw, language?: Language): string {
  const address = new URL(page.url, page.origin)
  address.searchParams.delete('lang')
  if (language) address.searchParams.set('lang', language)
  return address.href
}

const DESCRIPTION_MAX = 300

/** What a page says of itself to search engines, to who shares it, and to a browser's tab. */
export function headOf({ page, head, programme, answers }: Headed): string {
  const { language } = page
  const name = inLanguage(programme?.name, language)
  const title = [head?.title, head?.suffix ?? name].filter(Boolean).join(' · ')
  const description = (head?.lead ?? inLanguage(programme?.tagline, language)).slice(0, DESCRIPTION_MAX)
  const own = addressIn(page, language)
  const meta = (key: 'name' | 'property', of: string, content: string) =>
    `<meta ${key}="${of}" content="${escapeText(content)}">`
  return [
    `<title>${escapeText(title)}</title>`,
    meta('name', 'description', description),
    `<link rel="canonical" href="${escapeText(own)}">`,
    ...(['ur', 'en'] as const).map(
      (one) => `<link rel="alternate" hreflang="${one}" href="${escapeText(addressIn(page, one))}">`,
    ),
    `<link rel="alternate" hreflang="x-default" href="${escapeText(addressIn(page))}">`,
    meta('property', 'og:type', 'website'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', own),
    meta('property', 'og:site_name', name),
    meta('property', 'og:locale', language === 'ur' ? 'ur_PK' : 'en_PK'),
    meta('property', 'og:image', new URL('/icon-512.png', page.origin).href),
    scriptData(
      'structured-data',
      'application/ld+json',
      structuredData({ page, programme, answers, own, name, description }),
    ),
  ].join('\n    ')
}
