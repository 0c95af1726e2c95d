import lighthouse from 'lighthouse'

export interface Scores {
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  missed: string[]
  broken?: string
}

/** Lighthouse as it comes: a mid-range phone, its own simulated line. */
export async function scoresOf(url: string, port: number): Promise<Scores> {
  const ran = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
  })
  if (!ran) throw new Error(`${url}: Lighthouse said nothing`)
  const { categories, audits, runtimeError } = ran.lhr
  const score = (name: string): number => Math.round((categories[name]?.score ?? 0) * 100)
  // What costs points beside speed, which is measured for itself.
  const missed = ['accessibility', 'best-practices', 'seo']
    .flatMap((name) => categories[name]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id)
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    missed,
    ...(runtimeError && { broken: runtimeError.message }),
  }
}
