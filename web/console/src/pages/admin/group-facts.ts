import type { ServiceDefinition } from '@app/domain/catalogue'
import type { Words } from '@app/ui'

export interface FactGroup {
  key: string
  /** The case's name; none for what is said of the service as a whole. */
  name: Words | undefined
  facts: { path: string; label: Words | undefined }[]
}

/** The unverified paths under their case, each with the words of the nearest thing that has words. */
export function groupFacts(paths: readonly string[], service: Pick<ServiceDefinition, 'cases'> | null): FactGroup[] {
  const groups = new Map<string, FactGroup>()
  for (const path of paths) {
    const index = /^cases\.(\d+)\./.exec(path)?.[1]
    const key = index ?? ''
    const group = groups.get(key) ?? {
      key: key || 'service',
      name: index === undefined ? undefined : service?.cases[Number(index)]?.name,
      facts: [],
    }
    group.facts.push({
      path: path.replace(/^cases\.\d+\./, '').replace(/\.evidence$/, ''),
      label: labelOf(path, service),
    })
    groups.set(key, group)
  }
  return [...groups.values()]
}

function labelOf(path: string, service: unknown): Words | undefined {
  let value: unknown = service
  let found: Words | undefined
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) break
    value = (value as Record<string, unknown>)[part]
    const words = value as { label?: Words; explain?: Words; title?: Words } | null
    found = words?.label ?? words?.title ?? found
  }
  return found
}
