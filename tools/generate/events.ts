import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from '@app/server/kernel/config'
import { modules } from '@app/server/modules'

export const EVENTS_FILE = join(ROOT, 'docs/events.md')
const MODULES = 'server/src/modules'

interface Announced {
  event: string
  path: string
}

/** Every event type of the contract, with what its comment says, in the order in which it is written there. */
export function eventTypes(): string[] {
  const path = join(ROOT, 'contract/src/events.ts')
  const program = ts.createProgram([path], { strict: true, skipLibCheck: true, noEmit: true, types: [] })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(path)
  const events = source?.statements.find(
    (one): one is ts.InterfaceDeclaration => ts.isInterfaceDeclaration(one) && one.name.text === 'Events',
  )
  if (!events) throw new Error('contract/src/events.ts has no interface Events')
  return checker
    .getTypeAtLocation(events)
    .getProperties()
    .map((one) => one.name)
    .sort()
}

/** Where an event is announced: `tx.announce('…')`, also by a template or a choice of two. */
export function announcements(path: string, text: string, types: readonly string[]): Announced[] {
  const found: Announced[] = []
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
      if (node.expression.name.text === 'announce' && node.arguments[0])
        for (const event of namesIn(node.arguments[0], types)) found.push({ event, path })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The types that an expression can be: a text, a choice of texts, or a template whose beginning the types share. */
function namesIn(node: ts.Expression, types: readonly string[]): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isConditionalExpression(node)) return [...namesIn(node.whenTrue, types), ...namesIn(node.whenFalse, types)]
  if (ts.isTemplateExpression(node)) return types.filter((type) => type.startsWith(node.head.text))
  if (ts.isElementAccessExpression(node) && ts.isIdentifier(node.expression))
    return tableTexts(node.getSourceFile(), node.expression.text)
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return namesIn(node.expression, types)
  return []
}

/** The texts of a table that the same file declares. */
function tableTexts(source: ts.SourceFile, name: string): string[] {
  const found: string[] = []
  const texts = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer)) found.push(node.initializer.text)
    ts.forEachChild(node, texts)
  }
  for (const statement of source.statements)
    if (ts.isVariableStatement(statement))
      for (const one of statement.declarationList.declarations) if (one.name.getText() === name) texts(one)
  return found
}

/** The file in which a module writes its reactions to an event. */
function reactionFile(module: string, event: string, reaction: string): string {
  const files = globSync(`${MODULES}/${module}/**/*.ts`, { cwd: ROOT }).filter((path) => !path.endsWith('.test.ts'))
  const names = (text: string) => text.includes(`'${event}'`) || text.includes('request.')
  const found = files.filter((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8')
    return names(text) && (text.includes(`'${reaction}'`) || new RegExp(`\\b${reaction}\\b[,:]`).test(text))
  })
  return found.find((path) => /reactions/.test(path)) ?? found[0] ?? `${MODULES}/${module}/index.ts`
}

const link = (path: string, name: string): string => `[${name}](../${path})`
const within = (path: string): string => path.replace(`${MODULES}/`, '').replace(/\.ts$/, '')

/** The page: each event, who announces it, who reacts to it. */
export function eventsPage(): string {
  const types = eventTypes()
  const files = globSync(`${MODULES}/**/*.ts`, { cwd: ROOT }).filter((path) => !/\.test\.ts$|\.generated\./.test(path))
  const announced = files.sort().flatMap((path) => announcements(path, readFileSync(join(ROOT, path), 'utf8'), types))
  const rows = types.map((event) => {
    const by = [...new Set(announced.filter((one) => one.event === event).map((one) => one.path))]
    const reacting = modules.flatMap(({ name, reactions = {} }) =>
      Object.keys(reactions[event as keyof typeof reactions] ?? {}).map((reaction) =>
        link(reactionFile(name, event, reaction), `${name}.${reaction}`),
      ),
    )
    return `| \`${event}\` | ${by.map((path) => link(path, within(path))).join(', ') || '—'} | ${reacting.join(', ') || '—'} |`
  })
  return `# Events

Written by \`npm run generate\`; a test fails when it is stale. What each event carries stands in
[contract/src/events.ts](../contract/src/events.ts). A reaction runs as a job of its own, exactly once for each event, after
the transaction that announced it ([decision 0004](decisions/0004-one-transaction-one-tail.md)); what it writes and what it
announces commits with it. How to follow one through a running system: [developing](developing.md).

| Event | Announced by | Reactions |
|---|---|---|
${rows.join('\n')}
`
}
