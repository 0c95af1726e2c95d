import type { FirstLink } from '../modules/identity/index.ts'
import { failed, type Line, printed } from './line.ts'

/** What a run has to tell in the end. A link and a code are in it once, and nowhere else. */
export interface Result {
  lines: Line[]
  done: 'checked' | 'begun' | 'links' | 'gateway' | 'recovered' | 'refused'
  /** Why nothing was done, and what to do instead. */
  refusal?: { code: string; says: string }
  links?: { name: string; link: string; expiresAt: string }[]
  recoveryCode?: string
}

/** The part behind # is not sent to any server, and so stands in no proxy's log. */
export const linkOf = (consoleUrl: string, { token }: FirstLink): string =>
  `${new URL(consoleUrl).origin}/console/begin#${token}`

export const codeOf = (result: Result): number => (result.refusal || failed(result.lines) ? 1 : 0)

export function asText({ lines, refusal, links, recoveryCode }: Result): string {
  const said = lines.map(printed)
  if (refusal) said.push('', refusal.says)
  if (links?.length)
    said.push(
      '',
      'Each of these links lets one person in, once, within an hour. Give each to its person alone:',
      ...links.map((one) => `\n  ${one.name}\n  ${one.link}`),
    )
  if (recoveryCode)
    said.push(
      '',
      'The recovery code, for the day on which every administrator is lost. Write it on paper, seal it in an envelope, and',
      'put it where two people have to go together. It is shown this once; nobody can read it out of the system.',
      '',
      `  ${recoveryCode}`,
    )
  return said.join('\n')
}

export const asJson = ({ lines, done, refusal, links, recoveryCode }: Result): string =>
  JSON.stringify({
    init: done,
    ok: !refusal && !failed(lines),
    lines,
    ...(refusal && { refusal }),
    ...(links && { links }),
    ...(recoveryCode && { recoveryCode }),
  })
