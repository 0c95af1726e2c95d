/** What an operator may run of a release: the scripts of package.json that are the server's own. */
const OWN = /^node tools\/boot\.mjs (server\/src\/[\w/-]+\.ts)$/

export function commandsOf(scripts: Readonly<Record<string, string>>): Record<string, string> {
  const commands: Record<string, string> = { serve: 'server/src/main.ts' }
  for (const [name, script] of Object.entries(scripts)) {
    const path = OWN.exec(script)?.[1]
    if (path) commands[name] = path
  }
  return commands
}

/**
 * The release's one entry. The shell becomes the process (`exec`), so that a service manager's signals reach it and nothing
 * is left of it. Node comes with the archive, and nothing is installed or built.
 */
export function launcherOf(commands: Readonly<Record<string, string>>): string {
  const cases = Object.entries(commands).map(([name, path]) => `  ${name}) script=${path} ;;`)
  return `#!/bin/sh
# ${Object.keys(commands).join(', ')}: one of them, then its own options.
set -eu
here=$(dirname -- "$(readlink -f -- "$0")")
name=\${1-}
case "$name" in
${cases.join('\n')}
  *)
    echo "usage: run ${Object.keys(commands).join('|')} [options]" >&2
    exit 64
    ;;
esac
shift
for node in "$here"/node_modules/node-linux-*/bin/node; do :; done
[ -x "$node" ] || node=node
export NODE_ENV=production
exec "$node" --max-semi-space-size=8 "$here/$script" "$@"
`
}
