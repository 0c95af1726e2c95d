import type { Handlers } from '../../kernel/module.ts'
import { completeAtDesk, completeByUpload, fileOneself } from './filing/complete.ts'
import { cure } from './filing/cure.ts'
import { handOver, keepAtOffice, planDelivery } from './desk/deliver.ts'
import { deskAppear, deskApprove, deskIssue, deskObject, deskReject, deskTake } from './desk/desk-acts.ts'
import { chooseFile, dropFile } from './desk/choose-file.ts'
import { deskGet } from './desk/desk-get.ts'
import { deskPile } from './desk/desk-pile.ts'
import { handOverAtCentre, paperAtCentre } from './desk/centre-papers.ts'
import { switchFaults } from './filing/faults.ts'
import { handlePaper, readChain } from './papers/papers.ts'
import { prove, readProof } from './form/proof.ts'
import { forget, remind } from './own/own-reminders.ts'
import { ownForm, ownGuide } from './own/own-way.ts'
import { tellOutcome } from './own/own-outcome.ts'
import { reportError } from './filing/report-error.ts'
import { runSheet } from './desk/run-sheet.ts'
import { saveAnswers } from './form/save-answers.ts'
import { readFile, upload } from './form/scans.ts'

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
  'desk.chooseFile': chooseFile,
  'desk.dropFile': dropFile,
  'desk.issue': deskIssue,
  'desk.handOver': handOver,
  'desk.runSheet': runSheet,
  'demo.faults': switchFaults,
}
