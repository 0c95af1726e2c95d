import type { Handlers } from '../../kernel/module.ts'
import { changeAccount, sendAccountCode, stopAccount, uploadAccountPaper } from './accounts/change.ts'
import { decideAccount } from './accounts/decide.ts'
import { listAccounts, myPayAccount, readAccountPaper } from './accounts/view.ts'
import { decideOnFact, proposeFact, setFact, uploadFactFile, withdrawFact } from './facts/change.ts'
import { reportPhoneLost } from './facts/phone-lost.ts'
import { factsAsked, factsOf, listPeople, myFacts, readFace, readFactFile } from './facts/view.ts'
import { answerNotice, appeal, getNotice, listNotices, readNotice } from './proceedings/answer.ts'
import { decide, decideAppeal, dismiss, reviewPause } from './proceedings/decide.ts'
import { findWhom, openByHand, protect } from './proceedings/open.ts'
import { serve } from './proceedings/serve.ts'
import { getProceeding, listProceedings, readFile, uploadFile } from './proceedings/view.ts'
import { apply, programme, submit, withdraw } from './recruit/apply.ts'
import { appealRefusal, approve, decideRefusalAppeal, takeBadge } from './recruit/approve.ts'
import { setBadgePhoto } from './recruit/badge-photo.ts'
import { inviteAgain, listInvited, uninvite } from './invited/invitations.ts'
import { inviteRows, previewInvited } from './invited/invite-rows.ts'
import { look } from './position-weeks/look.ts'
import { listWeeks, myWeeks, weeksOf } from './position-weeks/view.ts'
import { listApplicants } from './recruit/lists.ts'
import { readPaper, uploadPaper } from './recruit/papers.ts'
import { answerQuiz, beginQuiz, getModule, readModule } from './recruit/training.ts'
import { decidePaper, refuseApplicant } from './recruit/vet.ts'
import { getApplicant, mine } from './recruit/view.ts'

export const handlers: Handlers = {
  'recruit.programme': programme,
  'recruit.apply': apply,
  'recruit.mine': mine,
  'recruit.upload': uploadPaper,
  'recruit.submit': submit,
  'recruit.withdraw': withdraw,
  'recruit.appeal': appealRefusal,
  'recruit.takeBadge': takeBadge,
  'training.get': getModule,
  'training.read': readModule,
  'quiz.begin': beginQuiz,
  'quiz.answer': answerQuiz,
  'applicants.list': listApplicants,
  'applicants.previewRows': previewInvited,
  'applicants.takeRows': inviteRows,
  'applicants.invited': listInvited,
  'applicants.inviteAgain': inviteAgain,
  'applicants.uninvite': uninvite,
  'applicants.get': getApplicant,
  'applicants.file': readPaper,
  'applicants.check': decidePaper,
  'facilitators.setPhoto': setBadgePhoto,
  'applicants.refuse': refuseApplicant,
  'applicants.approve': approve,
  'applicants.decideAppeal': decideRefusalAppeal,
  'proceedings.list': listProceedings,
  'proceedings.get': getProceeding,
  'proceedings.file': readFile,
  'proceedings.upload': uploadFile,
  'proceedings.whom': findWhom,
  'proceedings.open': openByHand,
  'proceedings.protect': protect,
  'proceedings.reviewPause': reviewPause,
  'proceedings.serve': serve,
  'proceedings.dismiss': dismiss,
  'proceedings.decide': decide,
  'proceedings.decideAppeal': decideAppeal,
  'notices.list': listNotices,
  'notices.get': getNotice,
  'notices.read': readNotice,
  'notices.answer': answerNotice,
  'notices.appeal': appeal,
  'facilitators.list': listPeople,
  'facilitators.facts': factsOf,
  'facilitators.facePhoto': readFace,
  'facilitators.phoneLost': reportPhoneLost,
  'facts.asked': factsAsked,
  'facts.upload': uploadFactFile,
  'facts.file': readFactFile,
  'facts.set': setFact,
  'facts.decide': decideOnFact,
  'facts.mine': myFacts,
  'facts.propose': proposeFact,
  'facts.withdraw': withdrawFact,
  'positionWeeks.list': listWeeks,
  'positionWeeks.of': weeksOf,
  'positionWeeks.look': look,
  'positionWeeks.mine': myWeeks,
  'payAccount.mine': myPayAccount,
  'payAccount.upload': uploadAccountPaper,
  'payAccount.sendCode': sendAccountCode,
  'payAccount.change': changeAccount,
  'payAccount.stop': stopAccount,
  'payAccounts.list': listAccounts,
  'payAccounts.file': readAccountPaper,
  'payAccounts.decide': decideAccount,
}
