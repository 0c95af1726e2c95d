import { to } from '../../app/paths.ts'

/** Only addresses of this app; a link must not lead elsewhere after signing in. */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : to('requests')
}
