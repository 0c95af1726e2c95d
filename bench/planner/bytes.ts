import { createHash } from 'node:crypto'
import os from 'node:os'
import process from 'node:process'
import { knownPlans } from '@app/planner/known-plans'

/** `npm run bench -- planner bytes`: a digest of each known plan, to be laid beside another machine's. */
export default async function main(): Promise<void> {
  const machine = { arch: process.arch, node: process.version, processor: os.cpus()[0]?.model ?? '' }
  for (const [plan, make] of Object.entries(knownPlans))
    process.stdout.write(
      `${JSON.stringify({ bench: 'bytes', plan, sha256: createHash('sha256').update(make()).digest('hex').slice(0, 16), ...machine })}\n`,
    )
}
