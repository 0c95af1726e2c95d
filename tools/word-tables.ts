import ts from 'typescript'

/** One sentence that people read, and where it stands. */
export interface ScreenWord {
  path: string
  line: number
  language: 'en' | 'ur'
  text: string
}

type Found = Omit<ScreenWord, 'path' | 'line'> & { node: ts.Node }

const URDU = /[\u0600-\u06ff]/
/** Makers of words in the pack, whose arguments are the same sentence in each language. */
const MAKERS = new Set(['t', 'm', 's', 'rule', 'day', 'days'])
/** What people type to find something is not what they read. */
const TYPED = new Set(['searchWords', 'phrasings', 'aliases'])

/** The text of a literal, with `{}` where a value comes in; nothing for any other expression. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (ts.isTemplateExpression(node))
    return node.head.text + node.templateSpans.map((span) => `{}${span.literal.text}`).join('')
  // A sentence that is too long for a line stands in pieces.
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [textOf(node.left), textOf(node.right)]
    return left === undefined || right === undefined ? undefined : left + right
  }
  return undefined
}

/** Every literal below that is said in one language: a value, what a function of the table answers, a list. */
function literals(root: ts.Node, language: 'en' | 'ur'): Found[] {
  const found: Found[] = []
  const walk = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== undefined) found.push({ node, language, text })
    if (text !== undefined && ts.isBinaryExpression(node)) return
    if (ts.isPropertyAssignment(node)) walk(node.initializer)
    else if (ts.isBinaryExpression(node))
      for (const side of [node.left, node.right]) {
        if (textOf(side) === undefined || node.operatorToken.kind === ts.SyntaxKind.PlusToken) walk(side)
      }
    else if (ts.isElementAccessExpression(node) || ts.isTypeNode(node)) return
    else ts.forEachChild(node, walk)
  }
  walk(root)
  return found
}

const named = (node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined => {
  const property = node.properties.find((one) => ts.isPropertyAssignment(one) && one.name.getText() === name)
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined
}

/** What people read in one source file: word tables, texts in both languages, and the pack's sentences. */
export function wordsIn(path: string, source: string): ScreenWord[] {
  const file = ts.createSourceFile(
    path,
    source,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && TYPED.has(node.name.getText())) return
    if (ts.isObjectLiteralExpression(node)) {
      const [en, ur] = [named(node, 'en'), named(node, 'ur')]
      if (en && ur && !ts.isArrayLiteralExpression(en)) {
        found.push(...literals(en, 'en'), ...literals(ur, 'ur'))
        return
      }
    }
    if (
      ts.isCallExpression(node) &&
      ts.isIdentifier(node.expression) &&
      MAKERS.has(node.expression.text) &&
      node.arguments.some((one) => URDU.test(textOf(one) ?? ''))
    ) {
      found.push(...ofMaker(node.arguments))
      return
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found.map(({ node, language, text }) => ({
    path,
    line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    language,
    text,
  }))
}

/** The Urdu of a maker is known by its script; its English is the other text beside it, never the Roman after it. */
function ofMaker(given: readonly ts.Expression[]): Found[] {
  const texts = given.flatMap((node) => {
    const text = textOf(node)
    return text === undefined ? [] : [{ node, text }]
  })
  const ur = texts.findIndex((one) => URDU.test(one.text))
  const en = ur === 0 ? 1 : ur - 1
  return texts.flatMap((one, at): Found[] =>
    at === ur ? [{ ...one, language: 'ur' }] : at === en ? [{ ...one, language: 'en' }] : [],
  )
}
