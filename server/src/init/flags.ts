import { parseArgs } from 'node:util'
import { OperatorError } from '../kernel/refusal.ts'

export const HELP = `npm run init                 begins a real system: asks for what it needs, or takes it from flags
npm run init -- --check      looks at everything and changes nothing; exit 1 where something stands in the way
npm run init -- --links      new links for the first administrators, as long as neither has come in
npm run init -- --gateway K  enters the first text gateway again, as long as none is on
npm run init -- --recover    all administrators are lost: the sealed recovery code lets one in

  --first-name, --first-name-ur, --first-phone, --first-language      the first administrator
  --second-name, --second-name-ur, --second-phone, --second-language  the second one
  --gateway KIND, --gateway-set NAME=VALUE …     the first text gateway; a kind that does not exist lists those that do
  --mail KIND, --mail-set NAME=VALUE …           the mail server; may be left out
  --code-file FILE             the recovery code, or "-" for standard input; never as an argument, where others see it
  --yes                        asks nothing: what no flag says is left out, or refused
  --json                       one JSON object instead of sentences

A secret of a gateway or mail server is never an argument: its value is the file that holds it (NAME=FILE).
Everything else (DATABASE_URL, MASTER_KEY_FILE, PUBLIC_URL_…, DATA_DIR) comes from the environment, as for npm start.`

const text = { type: 'string' } as const
const many = { type: 'string', multiple: true } as const
const yes = { type: 'boolean' } as const

export interface Flags {
  check: boolean
  links: boolean
  recover: boolean
  help: boolean
  yes: boolean
  json: boolean
  values: Readonly<Record<string, string | undefined>>
  sets: Readonly<Record<'gateway' | 'mail', ReadonlyMap<string, string>>>
}

export function readFlags(args: readonly string[]): Flags {
  const { values } = (() => {
    try {
      return parseArgs({
        args: [...args],
        options: {
          check: yes,
          links: yes,
          recover: yes,
          help: yes,
          yes,
          json: yes,
          'first-name': text,
          'first-name-ur': text,
          'first-phone': text,
          'first-language': text,
          'second-name': text,
          'second-name-ur': text,
          'second-phone': text,
          'second-language': text,
          gateway: text,
          'gateway-set': many,
          mail: text,
          'mail-set': many,
          'code-file': text,
        },
      })
    } catch (error) {
      throw new OperatorError(`${(error as Error).message}\n\n${HELP}`)
    }
  })()
  const { check, links, recover, help, yes: sure, json, 'gateway-set': gateway, 'mail-set': mail, ...rest } = values
  return {
    check: check ?? false,
    links: links ?? false,
    recover: recover ?? false,
    help: help ?? false,
    yes: sure ?? false,
    json: json ?? false,
    values: rest,
    sets: { gateway: pairs('gateway', gateway), mail: pairs('mail', mail) },
  }
}

function pairs(what: string, given: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(
    given.map((one) => {
      const at = one.indexOf('=')
      if (at < 1) throw new OperatorError(`--${what}-set takes NAME=VALUE; it was given "${one}".`)
      return [one.slice(0, at), one.slice(at + 1)]
    }),
  )
}
