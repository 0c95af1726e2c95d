import type { Handlers } from '../../kernel/module.ts'
import { completeAtDesk, completeByUpload, fileOneself } from './complete.ts'
import { cure } from './cure.ts'
import { handOver, keepAtOffice, planDelivery } from './deliver.ts'
import { deskAppear, deskApprove, deskIssue, deskObject, deskReject, deskTake } from './desk-acts.ts'
import { deskGet } from './desk-get.ts'
import { deskPile } from './desk-pile.ts'
import { handOverAtCentre, paperAtCentre } from './centre-papers.ts'
import { switchFaults } from './faults.ts'
import { handlePaper, readChain } from './papers.ts'
import { prove, readProof } from './proof.ts'
import { forget, remind } from './own-reminders.ts'
import { ownForm, ownGuide } from './own-way.ts'
import { tellOutcome } from './own-outcome.ts'
import { reportError } from './report-error.ts'
import { runSheet } from './run-sheet.ts'
import { saveAnswers } from './save-answers.ts'
import { readFile, upload } from './scans.ts'

export const handlers: Handlers = {
  'requests.saveAnswers': saveAnswers,
  'requests.upload': upload,
  'requests.file': readFile,
  'requests.prove': prove,
  'requests.proofLines': readProof,
  'requests.completeByUpload': completeByUpload,
  'requests.completeAtDesk': completeAtDesk,
  'requests.fileOneself': fileOneself,
  'requests.cure': cure,
  'requests.reportError': reportError,
  'requests.keepAtOffice': keepAtOffice,
  'requests.planDelivery': planDelivery,
  'centre.paper': paperAtCentre,
  'centre.handOver': handOverAtCentre,
  'selfService.guide': ownGuide,
  'selfService.form': ownForm,
  'selfService.remind': remind,
  'selfService.forget': forget,
  'selfService.outcome': tellOutcome,
  'papers.handle': handlePaper,
  'papers.chain': readChain,
  'desk.pile': deskPile,
  'desk.get': deskGet,
  'desk.take': deskTake,
  'desk.object': deskObject,
  'desk.requireAppearance': deskAppear,
  'desk.approve': deskApprove,
  'desk.reject': deskReject,
  'desk.issue': deskIssue,
  'desk.handOver': handOver,
  'desk.runSheet': runSheet,
  'demo.faults': switchFaults,
}
