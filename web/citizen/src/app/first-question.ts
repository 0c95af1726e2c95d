import type { Input } from '@app/contract/calls'
import type { PathParts } from '@app/ui/paths'
import { begin } from './api.ts'
import type { AppEndpointId } from './endpoints.generated.ts'
import { paths, type PathName } from './paths.ts'

/** What a page asks first, where its address alone says it. */
export const asks =
  <Name extends PathName, Id extends AppEndpointId>(
    name: Name,
    id: Id,
    input: (parts: PathParts<(typeof paths)[Name]>) => Input<Id>,
  ) =>
  (): void => {
    const pattern = new RegExp(`^${paths[name].replace(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`)
    const found = pattern.exec(location.pathname)
    if (!found) return
    const parts = Object.entries(found.groups ?? {}).map(([part, value]) => [part, decodeURIComponent(value)])
    begin(id, input(Object.fromEntries(parts) as PathParts<(typeof paths)[Name]>))
  }
