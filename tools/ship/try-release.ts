import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Unpacks the archive somewhere else and sees that it starts there, with no network but the machine's own loop. */
export async function tryRelease(archive: string, name: string, say: (step: string) => void): Promise<number> {
  const place = mkdtempSync(join(tmpdir(), 'release-'))
  try {
    execFileSync('tar', ['-xzf', archive, '-C', place])
    const home = join(place, name)
    execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: home, stdio: ['ignore', 2, 2] })
    say('every file of the archive is what its list of checksums says')
    const cut = spawnSync('unshare', ['--net', 'true']).status === 0
    if (!cut) say('the network could not be taken away (unshare --net is not allowed here): started with it')
    const script = fileURLToPath(new URL('start-release.ts', import.meta.url))
    const [command, ...args] = cut
      ? ['unshare', '--net', 'sh', '-ec', 'ip link set lo up 2>/dev/null || ifconfig lo up; exec "$@"', 'alone']
      : ['env']
    const child = spawn(command as string, [...args, process.execPath, script, home], {
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    return await ended(child)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

const ended = (child: ChildProcess): Promise<number> =>
  new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
