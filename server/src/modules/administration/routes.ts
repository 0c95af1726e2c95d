import type { Handlers } from '../../kernel/module.ts'
import { getDraft, listDrafts } from './draft-view.ts'
import { publishDraft, saveDraft, sendBackDraft, startDraft, submitDraft, withdrawDraft } from './drafts.ts'
import { unverifiedFacts } from './facts.ts'
import { correctOffice, getOffice, previewCompetence } from './offices.ts'
import { setupOf } from './setup/setup.ts'
import { sendTestText } from './setup/test-text.ts'
import { systemNow } from './system.ts'
import { listSettings, settingHistory } from './settings.ts'

export const handlers: Handlers = {
  'settings.list': listSettings,
  'settings.history': settingHistory,
  'drafts.list': listDrafts,
  'drafts.get': getDraft,
  'drafts.start': startDraft,
  'drafts.save': saveDraft,
  'drafts.submit': submitDraft,
  'drafts.publish': publishDraft,
  'drafts.sendBack': sendBackDraft,
  'drafts.withdraw': withdrawDraft,
  'competence.preview': previewCompetence,
  'facts.unverified': unverifiedFacts,
  'offices.get': getOffice,
  'offices.correct': correctOffice,
  'setup.get': setupOf,
  'system.processes': systemNow,
  'setup.sendTestText': sendTestText,
}
