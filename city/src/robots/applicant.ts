import type { Input, Output } from '@app/contract'
import { newId } from '../ids.ts'
import { facePhoto } from '../faces.ts'
import type { Line } from '../line.ts'
import { madeUpScan } from '../scan.ts'
import { createVoice, type Voice } from '../voice.ts'

/** A question with its answer, as whoever wrote the pack knows it. */
export interface Known {
  id: string
  options: readonly { en: string }[]
  right: number
}
type Application = Output<'recruit.apply'>
/** What the pack calls the photo of the badge: a face, where the others are papers. */
const BADGE_PHOTO = 'photo'

/** Somebody who wants to become a facilitator. */
export interface Applicant {
  name: string
  phone: string
  voice: Voice
  /** @param agencyCode from an agency's invitation: they come under its name. */
  apply(tehsilId: string, agencyCode?: string): Promise<Application>
  handIn(): Promise<void>
  submit(): Promise<Application>
  readTraining(): Promise<void>
  /** Sits the quiz, with so many answers wrong. */
  sit(known: readonly Known[], wrong?: number): Promise<Output<'quiz.answer'>>
  mine(): Promise<Application>
}

/** Check digits of a made-up account, so that every applicant has one of their own. */
export function ibanOf(n: number): string {
  const rest = `TEST${String(n).padStart(16, '0')}`
  const digits = `${rest}PK00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  const left = [...digits].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0)
  return `PK${String(98 - left).padStart(2, '0')}${rest}`
}

export function createApplicant(
  line: Line,
  given: { name: string | { en: string; ur: string }; phone: string; n: number; sex?: 'M' | 'F'; iban?: string },
): Applicant {
  const voice = createVoice(line, given.phone, 'facilitator', { applying: true })
  const { en: name, ur: nameUr } =
    typeof given.name === 'string' ? { en: given.name, ur: 'آزمائشی امیدوار' } : given.name
  const mine = async (): Promise<Application> => {
    const { application } = await voice.call('recruit.mine', {})
    if (!application) throw new Error(`${name} has not applied`)
    return application
  }
  return {
    name,
    phone: given.phone,
    voice,
    mine,
    apply: (tehsilId, agencyCode) =>
      voice.call('recruit.apply', {
        name,
        nameUr,
        sex: given.sex ?? 'F',
        born: '1996-03-14',
        identifier: `35201${String(7_000_000 + given.n).padStart(8, '0')}`,
        iban: given.iban ?? ibanOf(given.n),
        tehsilId,
        education: 'intermediate',
        vehicle: 'motorcycle',
        ...(agencyCode !== undefined && { agencyCode }),
      }),
    async handIn() {
      for (const check of (await mine()).checks)
        if (check.state !== 'passed' && check.state !== 'waiting')
          for (const side of check.sides)
            await voice.call(
              'recruit.upload',
              { fileId: newId(), requirementId: check.requirementId, side },
              {
                bytes: await (check.requirementId === BADGE_PHOTO
                  ? facePhoto(given.n, given.sex ?? 'F')
                  : madeUpScan()),
              },
            )
    },
    submit: () => voice.call('recruit.submit', {}),
    async readTraining() {
      for (const module of (await mine()).training.modules)
        if (!module.read) await voice.call('training.read', { moduleId: module.id })
    },
    async sit(known, wrong = 0) {
      const sheet = await voice.call('quiz.begin', {})
      const answers: Input<'quiz.answer'>['answers'] = sheet.questions.map((one, n) => {
        const question = known.find((q) => q.id === one.questionId)
        const right = one.options.findIndex((option) => option.en === question?.options[question.right]?.en)
        return { questionId: one.questionId, option: n < wrong ? (right + 1) % one.options.length : right }
      })
      return voice.call('quiz.answer', { quizId: sheet.quizId, answers })
    },
  }
}
