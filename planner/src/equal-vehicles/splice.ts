/** Relinks the run `u` … `last` behind `v`, which is not in it; the routes of both are to be refreshed. */
export function splice(
  { next, prev }: { readonly next: Int32Array; readonly prev: Int32Array },
  u: number,
  last: number,
  v: number,
): void {
  const p = prev[u]!
  const x = next[last]!
  next[p] = x
  prev[x] = p
  const y = next[v]!
  next[v] = u
  prev[u] = v
  next[last] = y
  prev[y] = last
}
