import type { Kernel } from '../../../kernel/context.ts'
import type { OpenConnection } from '../../../kernel/outgoing/connection-kind.ts'
import type { Recorder } from '../../../kernel/outgoing/exchange.ts'
import type { ConnectorKind } from '../connections.ts'
import type { Connector } from '../envelope.ts'
import { csvConnector } from './csv.ts'
import { emailConnector } from './email.ts'
import { restConnector } from './rest.ts'

/** One that is tried is written down, and what it sends is marked as a test. */
export function connectorFor(
  kernel: Pick<Kernel, 'outgoing' | 'config'>,
  connector: ConnectorKind,
  open: OpenConnection,
  trying: { recorder?: Recorder; test?: boolean } = {},
): Connector {
  switch (connector) {
    case 'rest':
      return restConnector(kernel, open, trying)
    case 'csv':
      return csvConnector(kernel.config.exchangeFolders, String(open.settings.folder))
    case 'email':
      return emailConnector(kernel, open, trying)
  }
}
