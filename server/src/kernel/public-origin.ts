import type { AppName } from './actor.ts'
import type { Config } from './config.ts'

/** Where an app is reached from outside, for links in messages; who tries the system out has none but this machine. */
export function publicOrigin({ publicUrls, host, port }: Config, app: AppName): string {
  return new URL(publicUrls[app] ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`).origin
}
