import ts from 'typescript'

interface Drawn {
  words: string
  below: string[]
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`)
const byFirstLine = ([a = '']: readonly string[], [b = '']: readonly string[]): number => (a < b ? -1 : 1)

/**
 * Every event with the fields it carries, and the types that they name. Events are types and nothing else, so the
 * compiler reads them.
 */
export function eventLines(file: string): { events: string[][]; types: string[][] } {
  const program = ts.createProgram([file], { strict: true, module: ts.ModuleKind.NodeNext, types: [] })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const declared = source?.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'Events')
  if (!source || !declared) throw new Error(`${file} declares no Events`)
  const writer = typeWriter(checker)
  const events = checker.getPropertiesOfType(checker.getTypeAtLocation(declared)).map((event) => {
    const node = event.valueDeclaration
    // The events of a request's states are one type for every state: they have no line of their own.
    const { words, below } =
      node && ts.isPropertySignature(node) && node.type
        ? writer.draw(node.type)
        : { words: writer.name(checker.getTypeOfSymbol(event)), below: [] }
    return [`${event.name}: ${words}`, ...indent(below)]
  })
  if (!events.length) throw new Error(`${file} has no event`)
  return { events: events.sort(byFirstLine), types: writer.types().sort(byFirstLine) }
}

function typeWriter(checker: ts.TypeChecker) {
  const named = new Map<string, string[]>()

  function draw(node: ts.TypeNode): Drawn {
    if (ts.isTypeReferenceNode(node) && !node.typeArguments)
      return { words: name(checker.getTypeAtLocation(node), node.typeName.getText()), below: [] }
    if (ts.isTypeLiteralNode(node)) return { words: 'object', below: fields(node.members) }
    if (ts.isIntersectionTypeNode(node)) {
      const parts = node.types.map(draw)
      return { words: parts.map((one) => one.words).join(' and '), below: parts.flatMap((one) => one.below) }
    }
    if (ts.isUnionTypeNode(node) && node.types.length > 2)
      return { words: 'one of', below: node.types.map((one) => `| ${one.getText()}`) }
    return { words: node.getText(), below: [] }
  }

  /** Writes down once what a name stands for. */
  function name(type: ts.Type, called = checker.typeToString(type)): string {
    if (named.has(called)) return called
    named.set(called, [])
    const members = type.symbol?.declarations?.find(ts.isInterfaceDeclaration)?.members
    const below = members ? fields(members) : literals(type).map((one) => `| ${one}`)
    named.set(called, [called, ...indent(below)])
    return called
  }

  function fields(members: ts.NodeArray<ts.TypeElement>): string[] {
    return members.filter(ts.isPropertySignature).flatMap((field) => {
      const { words, below } = field.type ? draw(field.type) : { words: 'anything', below: [] }
      return [`${field.name.getText()}${field.questionToken ? '?' : ''}: ${words}`, ...indent(below)]
    })
  }

  const literals = (type: ts.Type): string[] =>
    (type.isUnion() ? type.types : [type]).map((one) => checker.typeToString(one)).sort()

  return { draw, name, types: () => [...named.values()] }
}
