import { readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import type { Config } from '../kernel/config.ts'
import { loadConfig } from '../kernel/config.ts'
import { openKernel } from '../kernel/kernel.ts'
import { createLogger } from '../kernel/log.ts'
import { OperatorError } from '../kernel/refusal.ts'
import { fitFor, loadTerritory } from '../kernel/territory.ts'
import { openData, reportFailure } from '../main.ts'
import { modules } from '../modules/all.generated.ts'
import { type Asking, openAsking, Stopped } from './ask.ts'
import { checkAround } from './checks.ts'
import { type Flags, HELP, readFlags } from './flags.ts'
import { insideOf } from './inside.ts'
import { failed } from './line.ts'
import { asJson, asText, codeOf, type Result } from './result.ts'
import { beginSystem, enterGateway, letOneIn, renewLinks, type Step } from './steps.ts'

/** A real system, whatever DEMO says or leaves out; what is wrong with an address is said by its own line. */
function configOf(env: NodeJS.ProcessEnv): Config {
  if (env.DEMO && !['0', 'false', 'no', 'off'].includes(env.DEMO.toLowerCase()))
    throw new OperatorError('DEMO is set: the demo begins by itself. Unset it to begin a real system.')
  const { PUBLIC_URL_CITIZEN: _1, PUBLIC_URL_FACILITATOR: _2, PUBLIC_URL_CONSOLE: _3, ...rest } = env
  return { ...loadConfig({ ...rest, DEMO: '0' }), allowInsecure: false }
}

async function run(flags: Flags): Promise<Result> {
  const { env } = process
  const config = configOf(env)
  const say = (line: string) => flags.json || process.stderr.write(`${line}\n`)
  if (flags.check) {
    const lines = await checkAround(config, env, 'tell')
    return { done: 'checked', lines: [...lines, ...(failed(lines) ? [] : await insideOf(config))] }
  }
  const lines = await checkAround(config, env, flags.recover || flags.links ? 'need' : 'make')
  if (failed(lines)) return { done: 'refused', lines }
  const asking = openAsking(flags.yes || flags.json)
  const data = await openData(config, say)
  try {
    const part = await withKernel(config, data.databaseUrl, (kernel) =>
      chosen({ kernel, asking, flags, consoleUrl: env.PUBLIC_URL_CONSOLE ?? '' }),
    )
    return { ...part, lines: [...lines, ...part.lines] }
  } finally {
    asking.close()
    await data.release()
  }
}

async function withKernel<T>(
  config: Config,
  databaseUrl: string,
  fn: (kernel: Step['kernel']) => Promise<T>,
): Promise<T> {
  const territory = fitFor(config.mode, await loadTerritory(config.territory))
  const kernel = await openKernel({ config, databaseUrl, territory, modules, log: createLogger('warn') })
  try {
    return await fn(kernel)
  } finally {
    await kernel.close()
  }
}

async function chosen(step: Step): Promise<Result> {
  try {
    return await asWanted(step)
  } catch (error) {
    const { recover, links, values } = step.flags
    if (error instanceof Stopped && !recover && !links && !values.gateway)
      throw new Stopped('Stopped. Nobody was made; run init again.')
    throw error
  }
}

async function asWanted(step: Step): Promise<Result> {
  const { flags, asking } = step
  if (flags.recover) return letOneIn(step, await recoveryCode(flags, asking))
  if (flags.links) return renewLinks(step)
  return beginOrEnter(step)
}

/** With administrators there, `--gateway` is about the gateway alone. */
async function beginOrEnter(step: Step): Promise<Result> {
  const begun = await beginSystem(step)
  return begun.refusal?.code === 'administrators_exist' && step.flags.values.gateway ? enterGateway(step) : begun
}

async function recoveryCode(flags: Flags, asking: Asking): Promise<string> {
  const file = flags.values['code-file']
  if (file === '-') return (await text(process.stdin)).trim()
  if (file !== undefined) return readFileSync(file, 'utf8').trim()
  return asking.ask({
    flag: 'code-file',
    given: undefined,
    words: 'The recovery code, as it stands on the paper',
    hidden: true,
  })
}

try {
  const flags = readFlags(process.argv.slice(2))
  if (flags.help) console.log(HELP)
  else {
    const result = await run(flags)
    console.log(flags.json ? asJson(result) : asText(result))
    process.exitCode = codeOf(result)
  }
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
