import { type Problem, ProblemNotice, useLanguage, useText } from '@app/ui'
import { reasonOf } from '../request/reason-words.ts'
import { type Override, OverrideMark } from './override-mark.tsx'
import { overrideWords } from './override-words.ts'

/** What a refusal tells beside its words: bars of one person, or of several by name; a colleague's decision; who has it now. */
interface Told {
  against?: readonly string[]
  breaks?: readonly { facilitatorName: string | null; against: readonly string[] }[]
  standing?: Override | null
  facilitatorName?: string | null
  by?: string | null
}

/** Why not: which rules bar whom, or what a colleague did meanwhile. */
export function Refusal({ problem }: { problem: Problem | undefined }) {
  if (!problem) return null
  const told: Told = (problem.kind === 'refused' && problem.details) || {}
  // The forms in which it is decided anew show it themselves.
  const reloaded = problem.kind === 'refused' && problem.code === 'override_by_another'
  const bars = told.breaks ?? (told.against ? [{ facilitatorName: null, against: told.against }] : [])
  return (
    <>
      <ProblemNotice problem={problem} />
      {bars.map((one) => (
        <Bars key={`${one.facilitatorName} ${one.against.join(' ')}`} {...one} />
      ))}
      {told.standing && !reloaded && <OverrideMark override={told.standing} />}
      {told.facilitatorName && <HasIt name={told.facilitatorName} by={told.by ?? null} />}
    </>
  )
}

function Bars({ facilitatorName, against }: NonNullable<Told['breaks']>[number]) {
  const { language } = useLanguage()
  const why = against.map((code) => reasonOf(code, language)).join(' · ')
  if (facilitatorName === null) return <p className="interface">{why}</p>
  return (
    <p className="interface">
      <bdi>{facilitatorName}</bdi>: {why}
    </p>
  )
}

function HasIt({ name, by }: { name: string; by: string | null }) {
  const t = useText(overrideWords)
  return (
    <p className="interface">
      {t.hasIt(name)} {by && <bdi>{t.by(by)}</bdi>}
    </p>
  )
}
