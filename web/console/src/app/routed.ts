import type { ComponentType } from 'react'
import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { EndpointId, Input } from '@app/contract/calls'
import { begins } from './begins.ts'
import { BrokenPage, LostPage } from './lost.tsx'
import { Shell } from './shell.tsx'

export const rootRoute = createRootRoute({ component: Shell, notFoundComponent: LostPage, errorComponent: BrokenPage })
export const under = () => rootRoute
type Load = () => Promise<{ default: ComponentType }>

/** An address and the code of its page. */
export const page = <Path extends string>(path: Path, load: Load) =>
  createRoute({ getParentRoute: under, path, component: lazyRouteComponent(load) })

interface Addressed<Params> {
  types: { allParams: Params }
  update(options: object): unknown
}

/** The same, with what the page asks first, where the address alone says it. */
export function asking<Params, Route extends Addressed<Params>, Id extends EndpointId>(
  route: Route & Addressed<Params>,
  id: Id,
  input: (params: Params) => Input<Id>,
): Route {
  route.update({ loader: begins(id, input) })
  return route
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** The same, with what is chosen on it in the address. */
export const choosing = <Path extends string, Key extends string>(path: Path, load: Load, keys: readonly Key[]) =>
  createRoute({
    getParentRoute: under,
    path,
    component: lazyRouteComponent(load),
    validateSearch: (search: Record<string, unknown>) =>
      Object.fromEntries(keys.map((key) => [key, text(search[key])])) as { [K in Key]?: string },
  })
