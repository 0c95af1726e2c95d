import { spawnSync } from 'node:child_process'

const WAIT_MS = 60_000

export function run(cwd: string, command: string, ...args: string[]): { failed: boolean; said: string } {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: WAIT_MS })
  return { failed: status !== 0 || error !== undefined, said: `${error?.message ?? ''}${stdout}${stderr}`.trim() }
}

export const wrong = ({ failed, said }: { failed: boolean; said: string }): string => (failed ? said || 'it fails' : '')
