import type { LinkedRoutes } from '../routes/linked-routes.ts'

/**
 * Makes a change and keeps it where `change` says that the rules hold and the plan is dearer by less than `slack`;
 * otherwise the routes are as before. True where it is kept.
 */
export function tryOut(routes: LinkedRoutes, slack: number, change: () => boolean): boolean {
  const before = routes.cost
  routes.beginStep()
  if (change() && routes.cost - before < slack) return true
  routes.undo()
  routes.cost = before
  return false
}
