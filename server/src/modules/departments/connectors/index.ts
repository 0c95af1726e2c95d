import type { Connection } from '../connections.ts'
import type { Connector } from '../envelope.ts'
import { csvConnector } from './csv.ts'
import { emailConnector } from './email.ts'
import { restConnector } from './rest.ts'

export function connectorFor(connection: Connection): Connector {
  switch (connection.kind) {
    case 'rest':
      return restConnector(connection)
    case 'csv':
      return csvConnector(connection)
    case 'email':
      return emailConnector(connection)
  }
}
