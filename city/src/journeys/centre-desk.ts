import { idOf } from '../ids.ts'
import { staffName } from '../people.ts'
import { createVoice, type Voice } from '../voice.ts'
import type { Stage } from './stage.ts'

export interface Desk {
  centreId: string
  name: string
  clerk: Voice
  elsewhere: Voice
}

export async function openDesk(stage: Stage): Promise<Desk> {
  const { items } = await stage.line.send('centres.list', {})
  const here = items.find((one) => one.districtId === stage.home.districtId)
  const other = items.find((one) => one.districtId === stage.away.districtId)
  if (!here || !other) throw new Error('the pack has no walk-in centre in these districts')
  const seats = [here, other].map((one, n) => ({
    id: idOf(`centre clerk ${n}`),
    personId: idOf(`person of centre clerk ${n}`),
    ...staffName(60 + n),
    phone: `+92302${String(7_000_300 + n)}`,
    roles: ['centre' as const],
    centres: [one.id],
  }))
  await stage.line.send('demo.seed', { staff: seats })
  const [clerk, elsewhere] = seats.map((seat) => createVoice(stage.line, seat.phone, 'console'))
  return { centreId: here.id, name: here.name.en, clerk: clerk as Voice, elsewhere: elsewhere as Voice }
}
