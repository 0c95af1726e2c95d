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

/** preact-iso speaks in Preact's types, the kit and the pages in React's; they meet here and nowhere else. */
export const LocationProvider = IsoLocationProvider as unknown as ComponentType<{
  scope?: string
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
export const lazy = isoLazy as unknown as (load: () => Promise<{ default: ComponentType }>) => ComponentType

/** Where we are, and the way elsewhere. */
export function useNavigation() {
  const { path, query, route } = useLocation()
  return { path, query, go: route as (url: string, replace?: boolean) => void }
}

/** The named parts of the present path, such as the visit's id. */
export function useParams<K extends string>(): Record<K, string> {
  return useRoute().params as Record<K, string>
}
