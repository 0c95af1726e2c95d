import { parseArgs } from 'node:util'
import { reachDatabase } from './backup/reach.ts'
import { type Config, loadConfig } from './kernel/config.ts'
import type { Kernel } from './kernel/context.ts'
import { stampedMode } from './kernel/data/stamped-mode.ts'
import { KEYS, openKernel } from './kernel/kernel.ts'
import { createLogger } from './kernel/log.ts'
import { OperatorError } from './kernel/refusal.ts'
import { addMasterKey, wrapMasterKeys } from './kernel/secrets/master-key-file.ts'
import { loadTerritory } from './kernel/territory.ts'
import { reportFailure } from './main.ts'
import { modules } from './modules/all.generated.ts'
import { rotateData } from './reseal/rotate-data.ts'

const HELP = `npm run keys                                    which keys sign, since when, and until when the earlier ones are believed
npm run keys -- rotate signing [PURPOSE …]      a new key signs; --until DAY, or now: then the earlier ones are not believed any more
npm run keys -- rotate root                     a new key of the system's own seals and chains; the earlier ones still open
npm run keys -- rotate master                   a new line of the master key file wraps every data key; --no-new-line: only wraps
                                                anew with the newest line (the file was changed by hand, or a run was broken off)
npm run keys -- rotate data                     new data keys seal for every request and person, what the former ones sealed is sealed
                                                anew, and of those of a week ago the ones that nothing needs are destroyed;
                                                --per-second 500 (the bound); broken off, it goes on when it is run again;
                                                --reseal: no new keys, the rest; --verify: only says what stands under which
npm run keys -- wrap                            the lines of the master key file are wrapped by the KMS of KMS_URL, or wrapped
                                                anew by the newest version of its key

While the system serves: every process hears of it. Needs the master key.`

const { values, positionals } = parseArgs({
  options: {
    until: { type: 'string' },
    'no-new-line': { type: 'boolean' },
    'per-second': { type: 'string' },
    reseal: { type: 'boolean' },
    verify: { type: 'boolean' },
    help: { type: 'boolean' },
  },
  allowPositionals: true,
})

/** The end of that day, in UTC; it may be today, for a key that was lost. */
function until(): Date | null {
  if (values.until === undefined) return null
  if (values.until === 'now') return new Date()
  const day = new Date(`${values.until}T23:59:59.999Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values.until) || Number.isNaN(day.getTime()))
    throw new OperatorError(`--until takes a day, such as 2027-01-31, or now; it is "${values.until}".`)
  return day
}

async function rotateSigning({ vault }: Kernel, wanted: readonly string[]): Promise<void> {
  const there = await vault.signingPurposes()
  const unknown = wanted.find((purpose) => !there.includes(purpose))
  if (unknown) throw new OperatorError(`Nothing is signed for "${unknown}" yet; there are ${there.join(', ')}.`)
  const last = until()
  const believed = last ? `until ${last.toISOString()}` : 'for ever'
  for (const purpose of wanted.length ? wanted : there)
    console.log(
      `${purpose}: ${await vault.rotateSigning(purpose, last)} signs; the earlier ones are believed ${believed}`,
    )
}

async function rotateMaster({ vault, config }: Kernel): Promise<void> {
  if (!values['no-new-line']) {
    if (config.masterKeyIsCredential)
      throw new OperatorError(
        'systemd hands the master key to the service: add a line to the file that LoadCredential names, restart, then --no-new-line.',
      )
    await addMasterKey(config.masterKeyFile, config.kms)
    console.log(
      `${config.masterKeyFile} has a new last line. Copy the file to every machine that serves, then run it again with --no-new-line.`,
    )
    return
  }
  console.log(
    `${await vault.rewrap()} data keys wrapped anew; earlier lines of ${config.masterKeyFile} may go, and backups of before need them.`,
  )
}

async function wrap({ config }: Kernel): Promise<void> {
  if (!config.kms) throw new OperatorError('wrap needs a KMS: KMS_URL, KMS_KEY and KMS_TOKEN_FILE say which.')
  if (config.masterKeyIsCredential)
    throw new OperatorError(
      'systemd hands the master key to the service: name the file of LoadCredential in MASTER_KEY_FILE for this command, then restart.',
    )
  const { wrapped, rewrapped } = await wrapMasterKeys(config.masterKeyFile, config.kms)
  console.log(
    `${wrapped} lines of ${config.masterKeyFile} wrapped by ${config.kms.url}, ${rewrapped} wrapped anew. Copy the file to every machine ` +
      'that serves; plain copies belong in a safe, or nowhere.',
  )
}

async function show({ vault }: Kernel): Promise<void> {
  console.log(`the system's own key that seals: ${vault.sealKeyId()}`)
  for (const purpose of await vault.signingPurposes())
    for (const { keyId, since, until } of await vault.publicKeys(purpose))
      console.log(
        `${purpose}: ${keyId} since ${since.toISOString()}, ${until ? `until ${until.toISOString()}` : 'no end'}`,
      )
}

async function act(kernel: Kernel): Promise<void> {
  const [verb, what, ...more] = positionals
  if (!verb) return show(kernel)
  if (verb === 'wrap') return wrap(kernel)
  if (verb !== 'rotate') throw new OperatorError(`"${verb}" is nothing that can be done with keys.\n${HELP}`)
  if (what === 'signing') await rotateSigning(kernel, more)
  else if (what === 'root')
    console.log(`${await kernel.vault.rotateRoot()} seals in a quarter of a minute, when every process has read it.`)
  else if (what === 'master') await rotateMaster(kernel)
  else if (what === 'data') await rotateData(kernel, { ...values, perSecond: values['per-second'] })
  else throw new OperatorError(`rotate takes signing, root, master or data.\n${HELP}`)
  kernel.live.signal(KEYS, { rotated: what })
}

async function main(): Promise<void> {
  if (values.help) return console.log(HELP)
  const config = loadConfig()
  const database = await reachDatabase(config)
  try {
    const mode = await stampedMode(database.url, 'kernel.signing_key')
    if (!mode) throw new OperatorError('There are no keys: this database holds no system of ours.')
    await withKernel({ ...config, mode }, database.url, act)
  } finally {
    await database.release()
  }
}

async function withKernel(config: Config, databaseUrl: string, work: (kernel: Kernel) => Promise<void>): Promise<void> {
  const kernel = await openKernel({
    config,
    databaseUrl,
    territory: await loadTerritory(config.territory),
    modules,
    log: createLogger('warn'),
  })
  try {
    await work(kernel)
  } finally {
    await kernel.close()
  }
}

try {
  await main()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
