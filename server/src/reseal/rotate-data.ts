import type { Kernel } from '../kernel/context.ts'
import { KEYS } from '../kernel/kernel.ts'
import { OperatorError } from '../kernel/refusal.ts'
import { destroyUnneeded, KEPT_DAYS } from './destroy.ts'
import { sealAnew } from './seal-anew.ts'
import { standing } from './verify.ts'

const PER_SECOND = 500
const PER_SECOND_MAX = 100_000

/** As the command line gives them. */
export interface RotateDataOptions {
  perSecond?: string
  reseal?: boolean
  verify?: boolean
}

/** `npm run keys -- rotate data`: new keys, old values sealed anew, former keys that nothing needs destroyed. */
export async function rotateData(kernel: Kernel, options: RotateDataOptions): Promise<void> {
  if (options.verify && options.reseal)
    throw new OperatorError('--verify changes nothing, and --reseal does: one of them.')
  if (options.verify) return say(kernel)
  const perSecond = Number(options.perSecond ?? PER_SECOND)
  if (!Number.isInteger(perSecond) || perSecond < 1 || perSecond > PER_SECOND_MAX)
    throw new OperatorError(
      `--per-second takes a whole number from 1 to ${PER_SECOND_MAX}; it is "${options.perSecond}".`,
    )
  if (kernel.config.besideRelease)
    throw new OperatorError(
      'A release of before opens nothing that a new data key sealed: end it first, and take BESIDE_RELEASE away.',
    )
  if (!options.reseal) await replaceKeys(kernel, perSecond)
  const anew = await sealAnew(kernel, { perSecond, told: (n) => console.log(`${n} values sealed anew`) })
  console.log(`${anew} values sealed anew.`)
  const destroyed = await destroyUnneeded(kernel)
  console.log(`${destroyed} former keys destroyed: replaced more than ${KEPT_DAYS} days ago, and nothing needs them.`)
}

async function replaceKeys({ vault, live }: Kernel, perSecond: number): Promise<void> {
  const { replaced, left } = await vault.rotateData({
    perSecond,
    told: (n, of) => console.log(`${n} of ${of} data keys replaced`),
  })
  if (left) throw new OperatorError(`${left} data keys of before still seal: run it again.`)
  console.log(`${replaced} data keys replaced; none of before seals. The former ones open what they sealed.`)
  // Who hears it now seals the less that has to be sealed anew.
  live.signal(KEYS, { rotated: 'data' })
}

const NAMED = 20

async function say(kernel: Kernel): Promise<void> {
  const found = await standing(kernel)
  const under = [...found.underFormer].toSorted(([a], [b]) => a.localeCompare(b))
  for (const [column, n] of under) console.log(`${column}: ${n} under former keys`)
  const sum = under.reduce((n, [, more]) => n + more, 0)
  console.log(
    `${found.opened} values opened, ${sum} of them under former keys. ${found.formerKeys} former keys are kept, ` +
      `${found.ofFiles} of them for files; ${found.destroyedKeys} were destroyed.`,
  )
  for (const one of found.unopened.slice(0, NAMED)) console.log(`opens with no key: ${one}`)
  if (found.unopened.length)
    console.log(`${found.unopened.length} open with no key: it was erased and made anew, or they were damaged.`)
  for (const one of found.needsDestroyed.slice(0, NAMED)) console.log(`needs a destroyed key: ${one}`)
  if (found.needsDestroyed.length)
    throw new OperatorError(
      `${found.needsDestroyed.length} values or files need a destroyed key: restore the last backup that opens them.`,
    )
}
