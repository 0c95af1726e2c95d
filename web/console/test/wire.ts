import { vi } from 'vitest'

/** What the screen sent, in order; a reading carries what it asked as its body. */
export const sent: { url: string; call: string; body: Record<string, unknown> }[] = []
/** What the server says, by `METHOD /path`: a body or a whole response, or a promise of it; else an empty list. */
export const replies: Record<string, unknown> = {}

// The client keeps the fetch of the moment in which it is made: this module is imported before it.
vi.stubGlobal('fetch', (url: string, init: { method: string; body?: string }) => {
  const call = `${init.method} ${url.split('?', 1)[0]}`
  sent.push({
    url,
    call,
    body: init.body ? JSON.parse(init.body) : Object.fromEntries(new URL(url, 'http://test').searchParams),
  })
  return Promise.resolve(replies[call] ?? { items: [], next: null }).then((reply) =>
    reply instanceof Response ? reply.clone() : Response.json(reply),
  )
})
