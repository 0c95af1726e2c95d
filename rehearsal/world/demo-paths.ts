import { api } from '@app/contract'

const METHOD = { query: 'GET', stream: 'GET', command: 'POST', upload: 'POST' } as const

/** Every path of the demo, asked once at each app's address: those that exist. */
export async function demoPathsThatAnswer(origins: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const one of Object.values(api).filter((endpoint) => endpoint.id.startsWith('demo.')))
    for (const origin of origins) {
      const method = METHOD[one.kind]
      const response = await fetch(`${origin}/api${one.path}`, {
        method,
        ...(method === 'POST' && { body: '{}', headers: { 'content-type': 'application/json' } }),
        signal: AbortSignal.timeout(20_000),
      })
      if (response.status !== 404) found.push(`${method} ${one.path} answers ${response.status}`)
    }
  return found
}
