/** Who takes part: keys of actors (`staff:<id>`), and persons behind accounts where the same human may have two. */
export interface Judge {
  key: string
  personId: string | null
}
export interface Involved {
  accusedPersonId: string
  /** By hand, whoever opened it complains. A machine complains of nobody. */
  complainants: readonly string[]
  complainantPersonIds: readonly string[]
  vettedBy: readonly string[]
  servedBy: string | null
  /** Who kept or lifted a protective pause. */
  pauseReviewedBy: string | null
  decidedBy: string | null
}

export type JudgeRefusal = 'decider_accused' | 'decider_complained' | 'decider_vetted' | 'same_person'

/** Nobody is judge in their own cause: not the accused, not who complained, not who let them in. */
export function mayDecide(judge: Judge, involved: Involved): JudgeRefusal | null {
  if (judge.personId !== null && judge.personId === involved.accusedPersonId) return 'decider_accused'
  if (
    involved.complainants.includes(judge.key) ||
    (judge.personId !== null && involved.complainantPersonIds.includes(judge.personId))
  )
    return 'decider_complained'
  if (involved.vettedBy.includes(judge.key)) return 'decider_vetted'
  return null
}

/** An appeal is heard by somebody who has had no hand in it at all. */
export function mayHearAppeal(judge: Judge, involved: Involved): JudgeRefusal | null {
  if ([involved.decidedBy, involved.servedBy, involved.pauseReviewedBy].includes(judge.key)) return 'same_person'
  return mayDecide(judge, involved)
}
