import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AppName } from '../actor.ts'
import type { Kernel } from '../context.ts'
import { escapeHtml } from './escape-html.ts'
import { cookieOf } from '../http/cookies.ts'
import { LOST_WORDS } from './lost-words.ts'

type Language = keyof typeof LOST_WORDS

const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
/** Things that are named by an id of ours: an address with anything else in its place is no address. */
const BY_ID = /:(?:request|visit|grievance|task|offer|application|applicant|proceeding|robbery|recovery|paper)Id\b/g

/** Which addresses fit a route of an app, such as `/requests/:requestId`. */
export const addressesOf = (route: string): RegExp => {
  const escaped = route.replace(/\/$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(BY_ID, UUID).replace(/:\w+/g, '[^/]+')}/?$`)
}

/**
 * Whoever follows a wrong address meets the app itself: its shell with status 404, in which it shows its own lost page.
 * Until then, and where no script runs, the words stand in it already. What is no page (a picture, a script) is only told.
 */
export function sendLost(
  kernel: Kernel,
  app: { name: AppName; base: string; dist: string } | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
  headers: Record<string, string>,
): FastifyReply {
  reply.status(404)
  const wants =
    request.headers['sec-fetch-dest'] ?? (request.headers.accept?.includes('text/html') ? 'document' : 'other')
  if (wants !== 'document') return reply.header('content-type', 'text/plain; charset=utf-8').send('404')
  const language = languageOf(request, app?.name)
  const page = app
    ? filled(readFileSync(join(app.dist, 'index.html'), 'utf8'), kernel, `${app.base}/`, language)
    : bare(kernel, language)
  return reply
    .headers({
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
    })
    .send(page)
}

/** What was read on this device before, else the app's own. */
export function languageOf(request: FastifyRequest, app: AppName | undefined): Language {
  const read = cookieOf(request, 'language')
  return read === 'en' || read === 'ur' ? read : app === 'console' ? 'en' : 'ur'
}

function filled(shell: string, kernel: Kernel, home: string, language: Language): string {
  const name = escapeHtml(kernel.territory.programme.name[language])
  return shell
    .replace(/<html[^>]*>/, `<html lang="${language}" dir="${language === 'ur' ? 'rtl' : 'ltr'}">`)
    .replace(/<title>[^<]*<\/title>/, `<title>${LOST_WORDS[language].title} · ${name}</title>`)
    .replace(/<noscript>[\s\S]*?<\/noscript>/, '')
    .replace('<div id="app"></div>', `<div id="app">${words(home, language)}</div>`)
}

/** Where no app is built, or the address is another app's on a host of its own. */
const bare = (kernel: Kernel, language: Language): string =>
  filled(
    '<!doctype html><html><head><meta charset="utf-8">' +
      '<meta name="viewport" content="width=device-width, initial-scale=1"><title></title></head><body><div id="app"></div></body></html>',
    kernel,
    '/',
    language,
  )

/** In both languages: who reads it may have chosen none yet. */
function words(home: string, language: Language): string {
  const other = language === 'ur' ? 'en' : 'ur'
  const said = (one: Language) => {
    const t = LOST_WORDS[one]
    const text = `<h1>${t.title}</h1><p>${t.text}</p><p><a href="${home}">${t.home}</a></p>`
    return `<div lang="${one}" dir="${one === 'ur' ? 'rtl' : 'ltr'}">${text}</div>`
  }
  return `<main style="max-width:42rem;margin:0 auto;padding:3rem 1rem">${said(language)}<hr>${said(other).replaceAll('h1>', 'h2>')}</main>`
}
