import type { Output } from '@app/contract'
import { addDays, instantAt, localDateOf } from '@app/domain/shared'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Kernel } from '../../context.ts'
import { isLocal } from '../../http/http-call.ts'
import { newId } from '../../id.ts'
import { INBOX_POLICY, inboxPage } from './inbox-page.ts'
import type { InboxLanguage } from './inbox-words.ts'

const HALF_HOUR = 1_800
const THREE_HOURS = 10_800
const MORNING = '08:00'

type Fields = Partial<Record<'lang' | 'phone' | 'move', string>>

/** The demo's inbox and its clock. It asks the contract's own endpoints, so that what they refuse stays refused here. */
export async function serveInbox(http: FastifyInstance, kernel: Kernel): Promise<void> {
  const ask = async <T>(url: string): Promise<T> => (await http.inject({ url })).json<T>()
  http.get('/inbox', async (request, reply) => {
    if (!isLocal(request)) return reply.status(404).send()
    const { phone = '' } = request.query as Fields
    const query = phone.trim() ? `?phone=${encodeURIComponent(phone.trim())}` : ''
    const [people, messages] = await Promise.all([
      ask<Output<'demo.people'>>('/api/demo/people'),
      ask<Partial<Output<'demo.inbox'>>>(`/api/demo/inbox${query}`),
    ])
    const page = inboxPage({
      language: languageOf(request),
      phone: phone.trim(),
      now: kernel.clock.now(),
      timeZone: kernel.territory.calendar.timeZone,
      people: people.items,
      messages: messages.items ?? [],
    })
    return reply
      .headers({
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': INBOX_POLICY,
        'cache-control': 'no-store',
      })
      .send(page)
  })
  await http.register(async (forms) => {
    // The API's own takes such bodies as bytes.
    forms.removeContentTypeParser('application/x-www-form-urlencoded')
    forms.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    forms.post('/inbox/clock', async (request, reply) => {
      const site = request.headers['sec-fetch-site']
      if (!isLocal(request) || (site !== undefined && site !== 'same-origin')) return reply.status(404).send()
      const { lang = '', phone = '', move = '' } = request.body as Fields
      await http.inject({
        method: 'POST',
        url: '/api/demo/clock',
        headers: { 'idempotency-key': newId() },
        payload: moved(kernel, move),
      })
      return reply.redirect(`/inbox?${new URLSearchParams({ lang, ...(phone && { phone }) }).toString()}`, 303)
    })
  })
}

function moved({ clock, territory }: Kernel, move: string): { advanceSeconds: number } | { to: string } {
  if (move === 'half-hour') return { advanceSeconds: HALF_HOUR }
  if (move === 'three-hours') return { advanceSeconds: THREE_HOURS }
  if (move !== 'morning') return { advanceSeconds: 0 }
  const { utcOffsetMinutes } = territory.calendar
  return {
    to: instantAt(addDays(localDateOf(clock.now(), utcOffsetMinutes), 1), MORNING, utcOffsetMinutes).toISOString(),
  }
}

function languageOf(request: FastifyRequest): InboxLanguage {
  const { lang } = request.query as Fields
  if (lang === 'ur' || lang === 'en') return lang
  return /^\s*ur\b/i.test(request.headers['accept-language'] ?? '') ? 'ur' : 'en'
}
