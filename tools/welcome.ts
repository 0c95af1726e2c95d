import type { App } from '@app/server/app'

interface Person { app: string; role: string; name: string; phone: string; totp: string | null }

const BASES: Record<string, string> = { citizen: '/', facilitator: '/facilitator', console: '/console' }

/** Says where to go and who can sign in. */
export async function welcome({ url, kernel }: App): Promise<void> {
  const lines = ['', `${kernel.territory.programme.name.en} is ready (${kernel.mode}).`, '']
  for (const [app, base] of Object.entries(BASES)) lines.push(`  ${app.padEnd(12)} ${url}${base}`)
  lines.push(`  ${'API'.padEnd(12)} ${url}/api/docs`, `  ${'health'.padEnd(12)} ${url}/health`)
  if (kernel.mode === 'demo') {
    lines.push(`  ${'inbox'.padEnd(12)} ${url}/inbox`)
    const people = await demoPeople(url)
    if (people.length) {
      lines.push('', 'These people can sign in; their codes arrive in the inbox:', '')
      for (const person of people) lines.push(`  ${person.app.padEnd(12)} ${person.role.padEnd(12)} ${person.phone.padEnd(16)} ${person.name}`)
    }
  }
  lines.push('', 'Ctrl-C stops everything.', '')
  process.stdout.write(lines.join('\n'))
}

async function demoPeople(url: string): Promise<Person[]> {
  const response = await fetch(`${url}/api/demo/people`)
  return response.ok ? ((await response.json()) as { items: Person[] }).items : []
}
