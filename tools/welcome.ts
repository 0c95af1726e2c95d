import type { App } from '@app/server/app'

interface Person { app: string; role: string; name: string; phone: string; totp: string | null }

const BASES: Record<string, string> = { citizen: '/', facilitator: '/facilitator', console: '/console' }
const say = (lines: readonly string[]): void => void process.stdout.write(lines.join('\n'))

/** Says where to go, as soon as somebody answers there. */
export function welcome({ url, kernel }: App): void {
  const lines = ['', `${kernel.territory.programme.name.en} is ready (${kernel.mode}).`, '']
  for (const [app, base] of Object.entries(BASES)) lines.push(`  ${app.padEnd(12)} ${url}${base}`)
  lines.push(`  ${'API'.padEnd(12)} ${url}/api/docs`, `  ${'health'.padEnd(12)} ${url}/health`)
  if (kernel.mode === 'demo') lines.push(`  ${'inbox'.padEnd(12)} ${url}/inbox`)
  say([...lines, '', 'Ctrl-C stops everything.', '', ''])
}

/** Says who can sign in to the demo. */
export async function sayPeople({ url }: App): Promise<void> {
  const people = await demoPeople(url)
  if (people.length === 0) return
  say(['', 'These people can sign in; their codes arrive in the inbox:', '', ...people.map((person) => `  ${person.app.padEnd(12)} ${person.role.padEnd(12)} ${person.phone.padEnd(16)} ${person.name}`), '', ''])
}

async function demoPeople(url: string): Promise<Person[]> {
  const response = await fetch(`${url}/api/demo/people`)
  return response.ok ? ((await response.json()) as { items: Person[] }).items : []
}
