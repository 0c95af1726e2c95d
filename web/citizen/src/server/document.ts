import type { PageToDraw } from '@app/contract/drawn-page'
import { COLOURS_ID, coloursCss, directionOf, textOf, type Brought, type PageHead } from '@app/ui'
import { DRAWN_WITH_ID, programmeIn } from '../app/drawn-with.ts'
import { drawnPageAt } from '../drawn-pages.ts'
import { escapeText, headOf, scriptData } from './head.ts'
import { noScriptWords } from './no-script-words.ts'

export interface Drawn {
  page: PageToDraw
  body: string
  head: PageHead | undefined
  answers: Record<string, Brought>
}

interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}
type Manifest = Record<string, Chunk>

/** A chunk with everything that it imports: what a page's code needs at once. */
function withImports(manifest: Manifest, source: string, seen = new Map<string, Chunk>()): Map<string, Chunk> {
  const chunk = manifest[source]
  if (!chunk || seen.has(source)) return seen
  seen.set(source, chunk)
  for (const one of chunk.imports ?? []) withImports(manifest, one, seen)
  return seen
}

/**
 * The built page with its text in it. The styles stand in the page, so that nothing has to be fetched before something
 * is seen; scripts come last, so that on a slow line the text is not kept waiting by them.
 */
export function documentOf({ page, body, head, answers }: Drawn): string {
  const { language, read, url, origin } = page
  const template = read('index.html')
  const manifest = JSON.parse(read('.vite/manifest.json')) as Manifest
  const chunks = [
    ...withImports(manifest, 'index.html').values(),
    ...withImports(manifest, drawnPageAt(new URL(url, origin).pathname)?.source ?? '').values(),
  ]
  const styles = [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))].map(read).join('\n')
  const scripts = [...new Set(chunks.map((chunk) => chunk.file))].filter(
    (file) => file !== manifest['index.html']?.file,
  )
  const fonts = manifest['../ui/src/styles/fonts.css']?.file
  const programme = programmeIn({ language, answers })
  const t = textOf(noScriptWords, language)
  return template
    .replace(/<html[^>]*>/, `<html lang="${language}" dir="${directionOf(language)}">`)
    .replace(/<title>[^<]*<\/title>/, '')
    .replace(/<meta name="description"[^>]*>/, '')
    .replace(/<noscript>[\s\S]*?<\/noscript>/, '')
    .replace(
      /<link rel="stylesheet"[^>]*>|<link rel="modulepreload"[^>]*>|<script type="module"[\s\S]*?<\/script>/g,
      '',
    )
    .replace('</head>', () =>
      [
        headOf({ page, head, programme, answers }),
        `<style>${styles}</style>`,
        programme ? `<style id="${COLOURS_ID}">${coloursCss(programme.colours)}</style>` : '',
        fonts ? `<noscript><link rel="stylesheet" href="/${fonts}"></noscript>` : '',
        '</head>',
      ]
        .filter(Boolean)
        .join('\n    '),
    )
    .replace('<div id="app"></div>', () =>
      [
        `<div id="app">${body}</div>`,
        `<noscript><p class="no-script interface">${escapeText(t.needs(programme?.helpline ?? ''))}</p></noscript>`,
        scriptData(DRAWN_WITH_ID, 'application/json', { language, answers }),
        ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
        `<script type="module" crossorigin src="/${manifest['index.html']?.file}"></script>`,
      ].join('\n    '),
    )
}
