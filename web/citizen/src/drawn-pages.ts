import { paths } from './app/paths.ts'
import { page } from './app/broken-page.tsx'

/**
 * The public pages, which the server draws before any script runs (src/server). Each with its source, whose built files
 * are fetched along with it, and the part of the query that it shows; whatever else stands in an address changes nothing.
 */
export const drawnPages = [
  {
    name: 'home' as const,
    query: ['q'],
    source: 'src/pages/home/home-page.tsx',
    component: page(() => import('./pages/home/home-page.tsx')),
  },
  {
    name: 'service' as const,
    query: ['case'],
    source: 'src/pages/service/service-page.tsx',
    component: page(() => import('./pages/service/service-page.tsx')),
  },
  {
    name: 'track' as const,
    query: [],
    source: 'src/pages/track/track-page.tsx',
    component: page(() => import('./pages/track/track-page.tsx')),
  },
  {
    name: 'verify' as const,
    query: [],
    source: 'src/pages/verify/verify-page.tsx',
    component: page(() => import('./pages/verify/verify-page.tsx')),
  },
  {
    name: 'figures' as const,
    query: [],
    source: 'src/pages/figures/figures-page.tsx',
    component: page(() => import('./pages/figures/figures-page.tsx')),
  },
  {
    name: 'help' as const,
    query: [],
    source: 'src/pages/help/help-page.tsx',
    component: page(() => import('./pages/help/help-page.tsx')),
  },
].map((one) => ({
  ...one,
  path: paths[one.name],
  pattern: new RegExp(`^${paths[one.name].replace(/\/$/, '').replace(/:\w+/g, '[^/]+')}/?$`),
}))

export type DrawnName = (typeof drawnPages)[number]['name']

export const drawnPageAt = (path: string) => drawnPages.find(({ pattern }) => pattern.test(path === '/' ? '' : path))
