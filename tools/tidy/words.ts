import { bare, matches, type Rule, isTest, within } from './source.ts'

/** Business time and chance come as arguments. The kernel and the outside of the system have their own. */
export const forbiddenCalls: Rule = ({ path, text }) => {
  if (isTest(path) || !within(path, 'domain/', 'contract/', 'server/src/modules/', 'territories/', 'planner/src/'))
    return []
  const clockless = within(path, 'planner/src/')
    ? /\b(Math\.random)\s*\(/g
    : /\b(Date\.now|Math\.random|new Date)\s*\(\s*\)/g
  return matches(bare(text), clockless, (match) => `${match[1]}() outside the kernel: take it as an argument`)
}

export const environment: Rule = ({ path, text }) => {
  if (
    isTest(path) ||
    !within(path, 'domain/', 'contract/', 'server/src/', 'territories/', 'web/') ||
    /kernel\/config\.ts$|^server\/src\/simulators\/|\/vite\.config\.ts$|\/gallery\//.test(path)
  )
    return []
  if (/kernel\/data\/postgres\/(cluster|binaries)\.ts$/.test(path)) return []
  return matches(bare(text), /\bprocess\.env\b/g, () => 'the environment is read once, in kernel/config.ts')
}

/** The programme and the province are data: their names change overnight, the code does not. */
export const names: Rule = ({ path, text }) => {
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
export const zones: Rule = ({ path, text }) =>
  within(path, 'territories/', 'tools/tidy') || isTest(path)
    ? []
    : matches(
        text,
        /\b(?:Asia|Africa|America|Australia|Europe|Indian|Pacific)\/[A-Z]\w+/g,
        (match) => `${match[0]} is data of the territory pack`,
      )

export const vague: Rule = ({ path }) =>
  /\/(utils?|helpers?|common|misc|manager|(?!use-)[a-z-]+-(manager|service|helper|utils?))\.tsx?$/.test(path)
    ? [{ line: 1, words: 'a file’s name says what it does' }]
    : []

export const kebab: Rule = ({ path }) => {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /\.tsx?$/.test(name) && !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|generated|config|d))?\.tsx?$/.test(name)
    ? [{ line: 1, words: 'files are named in kebab-case' }]
    : []
}

/**
 * Links, scripts, fonts from elsewhere: the product speaks to its own address only. A message app that somebody picks
 * is opened, not loaded.
 */
export const foreignHosts: Rule = ({ path, text }) => {
  if (!within(path, 'web/', 'server/src/kernel/') || isTest(path)) return []
  return matches(
    text,
    /(?:src|href|url|fetch|import)\s*[=(]\s*['"`{(]*https?:\/\/(?!localhost|127\.|\$|wa\.me\/|www\.google\.com\/maps\/dir\/)[\w.-]+/gi,
    () => 'nothing is loaded from another host',
  )
}
