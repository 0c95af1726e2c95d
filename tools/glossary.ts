const NOT_TERMS = new Set(['Words that people never read', 'Screen words'])

/** Terms that the glossary's tables of meanings explain more than once. */
export function doubleTerms(glossary: string): string[] {
  const seen = new Set<string>()
  const doubles: string[] = []
  let section = ''
  for (const line of glossary.split('\n')) {
    section = /^## (.*)/.exec(line)?.[1] ?? section
    const first = /^\| ([^|]+?) \|/.exec(line)?.[1]
    if (!first || NOT_TERMS.has(section) || /^(-+|English)$/.test(first)) continue
    for (const term of first.toLowerCase().split(', ')) {
      if (seen.has(term)) doubles.push(term)
      seen.add(term)
    }
  }
  return doubles
}
