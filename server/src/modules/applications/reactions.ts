import type { Events, RequestMoved } from '@app/contract/events'
import type { Tx } from '../../kernel/context.ts'
import type { Module } from '../../kernel/module.ts'
import { followCounter } from './filing/at-counter.ts'
import { followCure } from './filing/cure.ts'
import { actOnHeld, followAnswer } from './desk/decide.ts'
import { followIssue, makeCollectCode } from './desk/deliver.ts'
import { reissue } from './desk/reissue.ts'
import { fileReady, followSending } from './filing/file-application.ts'
import { followEnd, followResolution } from './filing/follow-state.ts'
import { makeAgain } from './papers/papers.ts'
import { followSecondPaper } from './papers/second-paper.ts'
import { followNeed, openNeedsOfFiling } from './form/needs.ts'

const resolution = { 'follow-resolution': (tx: Tx, event: RequestMoved) => followResolution(tx, event) }
const end = { 'follow-end': (tx: Tx, event: RequestMoved) => followEnd(tx, event) }

export const reactions: NonNullable<Module['reactions']> = {
  'request.ready': { file: fileReady, 'follow-cure': followCure },
  'request.submitted': {
    'open-needs': (tx, event: RequestMoved) => openNeedsOfFiling(tx, event.requestId),
    ...resolution,
  },
  'request.in_process': { 'follow-cure': followCure, ...resolution },
  'request.objected': resolution,
  'request.approved': resolution,
  'request.issued': { deliver: followIssue, ...resolution },
  'request.at_office': { 'collect-code': makeCollectCode, ...resolution },
  'request.closed': end,
  'request.rejected': end,
  'request.withdrawn': end,
  'request.cancelled': end,
  'request.failed': end,
  'department.sent': { 'follow-sending': followSending },
  'department.answered': { 'follow-answer': followAnswer },
  'department.reissued': { reissue },
  'need.met': {
    'open-next': (tx, event: Events['need.met']) => followNeed(tx, event.requestId),
    'act-on-held': (tx, event: Events['need.met']) => actOnHeld(tx, event.requestId),
  },
  'paper.moved': { 'follow-second': followSecondPaper, 'make-again': makeAgain },
  'office.reported': { 'follow-counter': followCounter },
}
