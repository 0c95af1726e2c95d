import { createHash } from 'node:crypto'
import { type Lock, placeOf } from './closure.ts'

interface Component {
  type: 'library' | 'application'
  'bom-ref': string
  group?: string
  name: string
  version: string
  purl: string
  licenses?: ({ license: { id: string } } | { expression: string })[]
  hashes?: { alg: 'SHA-512'; content: string }[]
}

/** CycloneDX 1.5, what of it we say. */
export interface Bom {
  bomFormat: 'CycloneDX'
  specVersion: '1.5'
  serialNumber: string
  version: 1
  metadata: { timestamp: string; lifecycles: { phase: 'build' }[]; component: Component }
  components: Component[]
  dependencies: { ref: string; dependsOn: string[] }[]
}

const nameOf = (lock: Lock, place: string): string =>
  lock[place]?.name ?? place.slice(place.lastIndexOf('node_modules/') + 13)

/** Of a link what it leads to: a workspace of ours. */
const target = (lock: Lock, place: string): string => (lock[place]?.link ? (lock[place]?.resolved ?? place) : place)

const purlOf = (name: string, version: string): string =>
  `pkg:npm/${name.startsWith('@') ? `%40${name.slice(1)}` : name}@${version}`

function componentOf(lock: Lock, place: string): Component {
  const own = lock[target(lock, place)]
  const name = nameOf(lock, place)
  const version = own?.version ?? ''
  const license = own?.license
  const sha512 = /^sha512-(.+)$/.exec(own?.integrity ?? '')?.[1]
  return {
    type: 'library',
    'bom-ref': place,
    name,
    version,
    purl: purlOf(name, version),
    ...(license && {
      licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }],
    }),
    ...(sha512 && { hashes: [{ alg: 'SHA-512', content: Buffer.from(sha512, 'base64').toString('hex') }] }),
  }
}

/**
 * Every package at these places, from the lock that they were installed by. npm has a command for it, but `--omit dev` leaves
 * out what a development dependency needs as well (zod, half of fastify), and without it a fault in the tests' own
 * packages stops it. The same lock gives the same document: nothing of the moment of its making is in it.
 */
export function bomOf(lock: Lock, places: readonly string[], name: string, version: string, at: Date): Bom {
  const there = new Set(places)
  const components = places.map((place) => componentOf(lock, place))
  const dependencies = places.map((place) => {
    const { dependencies: needed = {}, optionalDependencies: more = {} } = lock[target(lock, place)] ?? {}
    const found = Object.keys({ ...needed, ...more }).map((one) => placeOf(lock, target(lock, place), one))
    return { ref: place, dependsOn: [...new Set(found)].filter((one) => one !== undefined && there.has(one)).sort() }
  }) as Bom['dependencies']
  const component = { type: 'application', 'bom-ref': name, name, version, purl: purlOf(name, version) } as const
  const rest = { components, dependencies: [{ ref: name, dependsOn: [...places] }, ...dependencies] }
  const hex = createHash('sha256')
    .update(JSON.stringify([component, rest]))
    .digest('hex')
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${id}`,
    version: 1,
    metadata: { timestamp: at.toISOString(), lifecycles: [{ phase: 'build' }], component },
    ...rest,
  }
}

/** What is wrong with a document, by the rules of CycloneDX that readers stumble over; nothing: it can be read. */
export function faultsOf(bom: Bom): string[] {
  const faults: string[] = []
  if (bom.bomFormat !== 'CycloneDX') faults.push(`bomFormat is ${String(bom.bomFormat)}`)
  if (!/^1\.[4-7]$/.test(bom.specVersion)) faults.push(`specVersion is ${bom.specVersion}`)
  if (!/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(bom.serialNumber))
    faults.push(`serialNumber is ${bom.serialNumber}`)
  if (!bom.components.length) faults.push('it has no components')
  const refs = new Set<string>()
  for (const one of [bom.metadata.component, ...bom.components]) {
    const ref = one['bom-ref']
    if (!one.name || !one.version) faults.push(`${ref}: no name or version`)
    if (!/^pkg:npm\/(%40[^/@]+\/)?[^/@]+@\d/.test(one.purl)) faults.push(`${ref}: ${one.purl} is no package address`)
    if (!one.licenses && one.type === 'library') faults.push(`${ref}: no licence`)
    if (refs.has(ref)) faults.push(`${ref} is there twice`)
    refs.add(ref)
  }
  for (const { ref, dependsOn } of bom.dependencies)
    for (const one of [ref, ...dependsOn]) if (!refs.has(one)) faults.push(`${one} is depended on and not described`)
  return faults
}

/** Places of the archive that the document does not describe. */
export function missingIn(bom: Bom, places: readonly string[]): string[] {
  const told = new Set(bom.components.map((one) => one['bom-ref']))
  return places.filter((place) => !told.has(place)).map((place) => `${place} is shipped and not named`)
}
