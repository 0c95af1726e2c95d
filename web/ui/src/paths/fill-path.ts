/** The named parts of a path's pattern: `'visitId' | 'taskId'` of `/visits/:visitId/tasks/:taskId/form`. */
type PartOf<Pattern extends string> = Pattern extends `${string}:${infer Part}/${infer Rest}`
  ? Part | PartOf<`/${Rest}`>
  : Pattern extends `${string}:${infer Part}`
    ? Part
    : never

export type PathParts<Pattern extends string> = Readonly<Record<PartOf<Pattern>, string>>
type Query = Readonly<Record<string, string | undefined>>

/** What a pattern still lacks to be an address: nothing, or a value for each of its parts; and a query. */
export type PathArguments<Pattern extends string> = [PartOf<Pattern>] extends [never]
  ? [parts?: Record<string, never>, query?: Query]
  : [parts: PathParts<Pattern>, query?: Query]

/** `/requests/:requestId` with its parts, and the query for what of it is there. */
export function fillPath<Pattern extends string>(pattern: Pattern, ...[parts, query]: PathArguments<Pattern>): string {
  const path = pattern.replace(/:(\w+)/g, (_, part: string) =>
    encodeURIComponent((parts as Readonly<Record<string, string>> | undefined)?.[part] ?? ''),
  )
  const asked = Object.entries(query ?? {}).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return asked.length > 0 ? `${path}?${asked.join('&')}` : path
}
