import type { EndpointId, Input } from '@app/contract'
import { idOf } from '../ids.ts'
import { staffName } from '../people.ts'
import { type Line, Refused } from '../line.ts'
import { createVoice, type Voice } from '../voice.ts'

/** Those who let facilitators in, and those who judge them: no two of these are one person. */
export interface OfficeOfPeople {
  vetter: Voice
  approver: Voice
  complainer: Voice
  judge: Voice
  hearer: Voice
}
const DESKS = {
  vetter: 'vetting',
  approver: 'supervisor',
  complainer: 'operations',
  judge: 'supervisor',
  hearer: 'supervisor',
} as const

/** Signed in once a system: two who sign in with one number wait for each other's codes. */
const offices = new WeakMap<Line, OfficeOfPeople>()

export async function openOfficeOfPeople(line: Line): Promise<OfficeOfPeople> {
  const open = offices.get(line)
  if (open) return open
  const names = Object.keys(DESKS) as (keyof typeof DESKS)[]
  const phoneOf = (n: number): string => `+92302${String(7_000_200 + n)}`
  await line.send('demo.seed', {
    staff: names.map((name, n) => ({
      id: idOf(`people ${name}`),
      personId: idOf(`person of people ${name}`),
      ...staffName(50 + n),
      phone: phoneOf(n),
      roles: [DESKS[name]],
      province: true,
    })),
  })
  const office = Object.fromEntries(
    names.map((name, n) => [name, createVoice(line, phoneOf(n), 'console')]),
  ) as unknown as OfficeOfPeople
  offices.set(line, office)
  return office
}

/** What somebody is told who may not; a journey that hears nothing has found a hole. */
export async function told<Id extends EndpointId>(voice: Voice, id: Id, input: Input<Id>): Promise<string> {
  try {
    await voice.call(id, input)
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
  throw new Error(`${id} was let through, and should not have been`)
}
