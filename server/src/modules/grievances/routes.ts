import type { Handlers } from '../../kernel/module.ts'
import { changeKind } from './acts/change-kind.ts'
import { decide } from './acts/decide.ts'
import { file } from './acts/file.ts'
import { letter } from './reading/letter.ts'
import { aboutMe, mine, ofRequest, pile } from './reading/lists.ts'
import { attach, readFile, say } from './acts/say.ts'
import { reopenRequest } from './acts/reopen-request.ts'
import { appeal, escalate, reopen, take, withdraw } from './acts/take.ts'
import { getGrievance } from './reading/view.ts'

/** Endpoint → use case. */
export const handlers: Handlers = {
  'grievances.file': file,
  'grievances.mine': mine,
  'grievances.ofRequest': ofRequest,
  'grievances.aboutMe': aboutMe,
  'grievances.pile': pile,
  'grievances.get': getGrievance,
  'grievances.say': say,
  'grievances.attach': attach,
  'requests.reopen': reopenRequest,
  'grievances.file.read': readFile,
  'grievances.take': take,
  'grievances.changeKind': changeKind,
  'grievances.decide': decide,
  'grievances.escalate': escalate,
  'grievances.reopen': reopen,
  'grievances.appeal': appeal,
  'grievances.withdraw': withdraw,
  'grievances.letter': letter,
}
