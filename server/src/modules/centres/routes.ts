import type { Handlers } from '../../kernel/module.ts'
import { askAccount } from './administer/account.ts'
import { askClose, askMoney, correct, decide, make } from './administer/change.ts'
import { allCentres, getCentre } from './administer/view.ts'
import { board, listCentres, queue, requestsHere } from './queue-view.ts'
import { takeIn } from './take-in.ts'
import { callNext, finish, issueTicket, noShow, recall, serve, transfer } from './tickets.ts'

export const handlers: Handlers = {
  'centres.all': allCentres,
  'centres.get': getCentre,
  'centres.make': make,
  'centres.correct': correct,
  'centres.askMoney': askMoney,
  'centres.askAccount': askAccount,
  'centres.askClose': askClose,
  'centres.decide': decide,
  'centres.list': listCentres,
  'centres.board': board,
  'centre.queue': queue,
  'centre.issueTicket': issueTicket,
  'centre.next': callNext,
  'centre.serve': serve,
  'centre.finish': finish,
  'centre.noShow': noShow,
  'centre.recall': recall,
  'centre.transfer': transfer,
  'centre.requests': requestsHere,
  'centre.takeIn': takeIn,
}
