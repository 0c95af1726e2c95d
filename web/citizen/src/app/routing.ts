import type { ComponentType, ReactNode } from 'react'
import {
  ErrorBoundary as IsoErrorBoundary,
  lazy as isoLazy,
  LocationProvider as IsoLocationProvider,
  Route as IsoRoute,
  Router as IsoRouter,
  useLocation,
  useRoute,
} from 'preact-iso'

/** preact-iso speaks in Preact's types and the kit in React's; they meet here and nowhere else. */
export const LocationProvider = IsoLocationProvider as unknown as ComponentType<{
  scope?: RegExp
  children?: ReactNode
}>
export const Router = IsoRouter as unknown as ComponentType<{
  onRouteChange?: (url: string) => void
  children?: ReactNode
}>
export const Route = IsoRoute as unknown as ComponentType<{
  path?: string
  default?: boolean
  component: ComponentType
}>
export const ErrorBoundary = IsoErrorBoundary as unknown as ComponentType<{
  onError?: (error: Error) => void
  children?: ReactNode
}>
export const lazy = isoLazy as unknown as (
  load: () => Promise<{ default: ComponentType }>,
) => ComponentType & { preload(): Promise<unknown> }

/** The other apps on this origin are loaded whole, never by this router. */
export const ownPaths = /^\/(?!facilitator|console|api|health|ready)/

/** Where we are, and the way elsewhere. */
export function useNavigation() {
  const { path, query, route } = useLocation()
  return { path, query, go: route as (url: string, replace?: boolean) => void }
}

export const useParams = (): Readonly<Record<string, string | undefined>> => useRoute().params

/** A part of the present address, such as the request's id. */
export function useParam(name: string): string {
  return useParams()[name] ?? ''
}
