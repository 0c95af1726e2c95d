/** House rules that a machine can check, each over one file. tools/tidy.test.ts runs them over the tree, with a canary each. */
export interface SourceFile {
  path: string
  text: string
}
export interface Untidy {
  rule: string
  path: string
  line: number
  words: string
}

type Rule = (file: SourceFile) => { line: number; words: string }[]

const FILE_LINES_MAX = 300
const FUNCTION_LINES_MAX = 70

const isTest = (path: string): boolean =>
  /\.test\.tsx?$|^server\/test\/|^e2e\/|\/test\/|^bench\/|-world\.ts$/.test(path)
const within = (path: string, ...folders: string[]): boolean => folders.some((folder) => path.startsWith(folder))

/** Code without comments and string contents, line by line, so that words about a thing are not the thing. */
export function bare(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, (match) =>
    match.startsWith('/')
      ? match.replace(/[^\n]/g, ' ')
      : match[0] + ' '.repeat(Math.max(0, match.length - 2)) + match[0],
  )
}

function matches(
  text: string,
  pattern: RegExp,
  words: (match: RegExpMatchArray) => string,
): { line: number; words: string }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    words: words(match),
  }))
}

/** Where the bracket that opens at this place closes. */
function closing(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++
    else if (text[at] === '}' && --depth === 0) return at
  }
  return text.length
}

/** Functions, methods and arrows with a body; `if (…) {` and its like are not. */
const FUNCTION_HEAD =
  /(?:\bfunction\*?\s*(\w*)\s*(?:<[^>\n]*>)?\([^\n]*?\)|(?<![.\w])(?!(?:if|for|while|switch|catch|with)\b)(\w+)\([^()\n]*\))(?:\s*:\s*[^{};\n]+)?\s*\{|=>\s*\{/g

interface Block {
  name: string
  from: number
  to: number
  line: number
}

/** Every block of code that is a function's body. */
function functionBlocks(code: string): Block[] {
  return [...code.matchAll(FUNCTION_HEAD)].map((match) => {
    const open = match.index + match[0].length - 1
    return {
      name: match[1] || match[2] || 'a function',
      from: open,
      to: closing(code, open),
      line: code.slice(0, match.index).split('\n').length,
    }
  })
}

const fileSize: Rule = ({ path, text }) => {
  const lines = text.split('\n').length
  // Data grows with the world; a migration is history; the moves of this one search belong together.
  if (
    within(path, 'territories/', 'server/migrations/', 'planner/src/equal-vehicles/local-search.ts') ||
    path.endsWith('.generated.ts')
  )
    return []
  return lines > FILE_LINES_MAX ? [{ line: lines, words: `${lines} lines; split it by what it does` }] : []
}

/** A function's own lines: what it only holds, functions of its own, is measured by itself. */
const functionLength: Rule = ({ path, text }) => {
  if (within(path, 'territories/', 'web/ui/gallery/') || isTest(path) || !/\.tsx?$/.test(path)) return []
  const code = bare(text)
  const blocks = functionBlocks(code)
  const lines = ({ from, to }: Block) => code.slice(from, to).split('\n').length
  return blocks.flatMap((block) => {
    const inner = blocks.filter((other) => other.from > block.from && other.to < block.to)
    const outermost = inner.filter((one) => !inner.some((other) => other.from < one.from && other.to > one.to))
    const own = lines(block) - outermost.reduce((sum, one) => sum + lines(one) - 1, 0)
    return own > FUNCTION_LINES_MAX
      ? [{ line: block.line, words: `${block.name} has ${own} lines of its own; a rule is hiding in it` }]
      : []
  })
}

/** Business time and chance come as arguments. The kernel and the outside of the system have their own. */
const forbiddenCalls: Rule = ({ path, text }) => {
  if (isTest(path) || !within(path, 'domain/', 'contract/', 'server/src/modules/', 'territories/', 'planner/src/'))
    return []
  const clockless = within(path, 'planner/src/')
    ? /\b(Math\.random)\s*\(/g
    : /\b(Date\.now|Math\.random|new Date)\s*\(\s*\)/g
  return matches(bare(text), clockless, (match) => `${match[1]}() outside the kernel: take it as an argument`)
}

const environment: Rule = ({ path, text }) => {
  if (
    isTest(path) ||
    !within(path, 'domain/', 'contract/', 'server/src/', 'territories/', 'web/') ||
    /kernel\/config\.ts$|^server\/src\/simulators\/|\/vite\.config\.ts$|\/gallery\//.test(path)
  )
    return []
  if (/kernel\/data\/postgres\/(cluster|binaries)\.ts$/.test(path)) return []
  return matches(bare(text), /\bprocess\.env\b/g, () => 'the environment is read once, in kernel/config.ts')
}

const SQL_START = /(['"`])\s*(select\s|insert\s+into\s|update\s+[a-z_]+\.|delete\s+from\s|with\s+[a-z_]+\s+as\s*\()/gi

const sqlInStore: Rule = ({ path, text }) => {
  if (isTest(path) || !within(path, 'server/src/modules/') || /\/store\.ts$/.test(path)) return []
  return matches(text, SQL_START, () => 'SQL lives in the module’s store.ts')
}

/** Postgres' own time is real time: business time is a parameter. */
const sqlTime: Rule = ({ path, text }) =>
  /^server\/src\/modules\/.*store\.ts$/.test(path)
    ? matches(
        text,
        /\b(now\(\)|current_timestamp|clock_timestamp\(\)|current_date|localtimestamp)/gi,
        (match) => `${match[1]}: business time is a parameter`,
      )
    : []

const SCHEMAS =
  '(identity|catalogue|places|slots|documents|ledger|requests|tracking|departments|workforce|dispatch|standing|safety|applications|payments|commissions|ratings|grievances|callcentre|casefile|reporting|notifications|kernel|graphile_worker)'

/** The kernel's jobs are graphile-worker's. */
const SHARED_SCHEMAS = new Set(['kernel graphile_worker'])
/** A migration that names two schemas, which no store does: the gate on a facilitator's standing is the database's own. */
const SHARED_BY_MIGRATION = new Set(['server/migrations/1212_standing_gate.sql'])

const ownSchema: Rule = ({ path, text }) => {
  const own =
    /^server\/src\/modules\/([^/]+)\/(?:[^/]+\/)?store\.ts$/.exec(path)?.[1] ??
    /^server\/migrations\/\d+_([a-z]+)[a-z_]*\.sql$/.exec(path)?.[1]
  // The checks over the whole system, and the faults that prove them in the demo, are the reporting module's.
  if (!own || own === 'reporting' || SHARED_BY_MIGRATION.has(path)) return []
  const pattern = new RegExp(
    `\\b(?:from|join|into|update|table|view|function|on|references|exists|call|perform|select)\\s+${SCHEMAS}\\.\\w+`,
    'gi',
  )
  return matches(
    text.replaceAll('kernel.refuse_change', ''),
    pattern,
    (match) => `${own} reaches into the schema ${match[1]}`,
  ).filter(({ words }) => !words.endsWith(` ${own}`) && !SHARED_SCHEMAS.has(`${own} ${words.split(' ').at(-1)}`))
}

/** The programme and the province are data: their names change overnight, the code does not. */
const names: Rule = ({ path, text }) => {
  if (
    within(path, 'territories/', 'tools/tidy') ||
    !/\.(ts|tsx|sql|css|html|json|mjs)$/.test(path) ||
    path === 'package-lock.json'
  )
    return []
  return matches(
    text,
    isTest(path) ? /\b(dastak|punjab)\b|دستک|پنجاب/gi : /\b(dastak|punjab)\b|دستک|پنجاب|\b1202\b/gi,
    (match) => `“${match[0]}” is data of the territory pack`,
  )
}

/** A time zone is the territory's: screens get it with the programme. */
const zones: Rule = ({ path, text }) =>
  within(path, 'territories/', 'tools/tidy') || isTest(path)
    ? []
    : matches(
        text,
        /\b(?:Asia|Africa|America|Australia|Europe|Indian|Pacific)\/[A-Z]\w+/g,
        (match) => `${match[0]} is data of the territory pack`,
      )

const vague: Rule = ({ path }) =>
  /\/(utils?|helpers?|common|misc|manager|(?!use-)[a-z-]+-(manager|service|helper|utils?))\.tsx?$/.test(path)
    ? [{ line: 1, words: 'a file’s name says what it does' }]
    : []

const kebab: Rule = ({ path }) => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /\.tsx?$/.test(name) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|generated|config|d))?\.tsx?$/.test(name)
    ? [{ line: 1, words: 'files are named in kebab-case' }]
    : []
}

/** Links, scripts, fonts from elsewhere: the product speaks to its own address only. A message app that somebody picks is opened, not loaded. */
const foreignHosts: Rule = ({ path, text }) => {
  if (!within(path, 'web/', 'server/src/kernel/') || isTest(path)) return []
  return matches(
    text,
    /(?:src|href|url|fetch|import)\s*[=(]\s*['"`{(]*https?:\/\/(?!localhost|127\.|\$|wa\.me\/)[\w.-]+/gi,
    () => 'nothing is loaded from another host',
  )
}

/** Whoever stands at a door must read why a button is grey: `reason` greys it and says so, `disabled` greys it alone. */
const silentGrey: Rule = ({ path, text }) =>
  within(path, 'web/facilitator/src/') && !isTest(path)
    ? matches(bare(text), /\sdisabled[=\s>]/g, () => 'a grey button says why: give it a reason')
    : []

/** An app's own addresses are made by `to(…)` or `hrefOf(…)` from its table of paths: a page that is gone does not compile. */
const ownRoutes: Rule = ({ path, text }) => {
  if (
    !/^web\/(citizen|facilitator|console)\/src\//.test(path) ||
    isTest(path) ||
    /\/app\/paths\.ts$|\/src\/server\//.test(path)
  )
    return []
  // The server's addresses and those of a sibling app are not this router's.
  const elsewhere = `api/|facilitator/apply${path.startsWith('web/console/') ? '|centres/' : ''}`
  const literal = `["'\`](?:\\$\\{BASE\\})?/(?!${elsewhere})`
  return matches(
    text,
    new RegExp(
      `\\b(?:href|action)(?:=\\{?|: )${literal}|\\b(?:go|assign|push)\\(${literal}|\`(?:\\$\\{BASE\\})?/(?!${elsewhere})[a-z-]+[/?]\\$`,
      'g',
    ),
    () => 'an own address is made by the path builder',
  )
}

export const RULES: Record<string, Rule> = {
  'file-size': fileSize,
  'function-length': functionLength,
  'forbidden-calls': forbiddenCalls,
  environment,
  'sql-in-store': sqlInStore,
  'sql-time': sqlTime,
  'own-schema': ownSchema,
  'pack-names': names,
  'time-zones': zones,
  'vague-names': vague,
  'kebab-case': kebab,
  'foreign-hosts': foreignHosts,
  'silent-grey': silentGrey,
  'own-routes': ownRoutes,
}

export function untidy(file: SourceFile): Untidy[] {
  return Object.entries(RULES).flatMap(([rule, check]) =>
    check(file).map((found) => ({ rule, path: file.path, ...found })),
  )
}
