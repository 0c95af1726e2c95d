import { page } from './app/broken-page.tsx'

/**
 * The public pages, which the server draws before any script runs (src/server). Each with its source, whose built files
 * are fetched along with it, and the part of the query that it shows; whatever else stands in an address changes nothing.
 */
export const drawnPages = [
  {
    path: '/',
    query: ['q'],
    source: 'src/pages/home/home-page.tsx',
    component: page(() => import('./pages/home/home-page.tsx')),
  },
  {
    path: '/services/:serviceId',
    query: ['case'],
    source: 'src/pages/service/service-page.tsx',
    component: page(() => import('./pages/service/service-page.tsx')),
  },
  {
    path: '/track',
    query: [],
    source: 'src/pages/track/track-page.tsx',
    component: page(() => import('./pages/track/track-page.tsx')),
  },
  {
    path: '/verify',
    query: [],
    source: 'src/pages/verify/verify-page.tsx',
    component: page(() => import('./pages/verify/verify-page.tsx')),
  },
  {
    path: '/figures',
    query: [],
    source: 'src/pages/figures/figures-page.tsx',
    component: page(() => import('./pages/figures/figures-page.tsx')),
  },
  {
    path: '/help',
    query: [],
    source: 'src/pages/help/help-page.tsx',
    component: page(() => import('./pages/help/help-page.tsx')),
  },
].map((one) => ({ ...one, pattern: new RegExp(`^${one.path.replace(/\/$/, '').replace(/:\w+/g, '[^/]+')}/?$`) }))

export const drawnPageAt = (path: string) => drawnPages.find(({ pattern }) => pattern.test(path === '/' ? '' : path))
