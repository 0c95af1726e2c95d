import { createClerk } from '@app/city/clerk'
import { createStage } from '@app/city/stage'
import { createTranscript } from '@app/city/transcript'
import type { Rehearsal } from './rehearsal.ts'

/** The city's journeys play on a stage; this one's people all came in by the desks. */
export async function setRealStage(r: Rehearsal): Promise<void> {
  const clerkPhone = r.machine.desks.get('clerk')
  if (clerkPhone === undefined) throw new Error('nobody was made clerk')
  const { home, away } = r.get('towns')
  const [own, ofAgency] = [r.get('own'), r.get('ofAgency')]
  const stage = createStage({
    line: r.machine.line,
    guide: r.get('guide'),
    transcript: createTranscript((words) => r.say(`   ${words}`), r.territory.calendar.utcOffsetMinutes),
    home,
    away,
    people: {
      facilitators: [own, ofAgency],
      clerk: createClerk(r.machine.line, { name: 'Test clerk', phone: clerkPhone }),
      admin: r.desk('first'),
      agent: r.desk('agent'),
      operations: r.desk('operations'),
      secondOperations: r.desk('operations'),
      finance: r.desk('finance'),
      secondFinance: r.desk('secondFinance'),
      auditor: r.desk('auditor'),
      grievanceOfficer: r.desk('grievances'),
      districtSupervisor: r.desk('otherSupervisor'),
      programmeSupervisor: r.desk('supervisor'),
      agencies: [{ id: r.get('agencyId'), manager: r.desk('manager'), people: [ofAgency.person.id] }],
    },
  })
  r.put('stage', stage)
}
