import type { CaseDefinition, ConnectorKind } from '../catalogue/index.ts'
import type { Mode } from '../requests/index.ts'

/** How an application reaches its office: somebody carries it to the counter, a connector, or the citizen filed it. */
export type FilingWay = 'visit' | 'self' | ConnectorKind

export function filingWay(definition: Pick<CaseDefinition, 'legs'>, connector: ConnectorKind, mode: Mode): FilingWay {
  if (mode === 'selfService') return 'self'
  return definition.legs.includes('filing') ? 'visit' : connector
}
