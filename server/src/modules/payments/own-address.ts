import type { Kernel } from '../../kernel/context.ts'

/** Where a rail may call us; null when we do not know our own address, and asking the rail must do. */
export function callbackAddress(kernel: Kernel, path: string): string | null {
  const { publicUrls, port, host } = kernel.config
  const origin = publicUrls.citizen ?? (port > 0 ? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}` : null)
  return origin && new URL(path, origin).href
}
