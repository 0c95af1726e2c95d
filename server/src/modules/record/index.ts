import type { Module } from '../../kernel/module.ts'
import { askDownload, downloadFile, EXPIRES, expire, MAKE, makeDownload } from './download.ts'
import { consents, withdrawConsent } from './consents.ts'
import { deletionPreview, deleteRecord, ERASE, eraseKeys, sendCode } from './deletion.ts'
import { overview } from './overview.ts'
import { readers } from './readers.ts'
import { forgetDaily, RETENTION, scheduleRetention } from './retention.ts'

export { deleteAgain } from './deletion.ts'

declare module '../../kernel/work/work-list.ts' {
  interface Jobs {
    'record.make': { downloadId: string }
    'record.erase': { keys: string[]; accountId?: string }
  }
  interface Timers {
    'record.expires': null
    'record.retention': null
  }
}

export const recordModule: Module = {
  name: 'record',
  handlers: {
    'record.get': overview,
    'record.readers': readers,
    'record.consents': consents,
    'record.withdrawConsent': withdrawConsent,
    'record.askDownload': askDownload,
    'record.download': downloadFile,
    'record.deletionPreview': deletionPreview,
    'record.sendCode': sendCode,
    'record.delete': deleteRecord,
  },
  jobs: { [MAKE]: makeDownload, [ERASE]: eraseKeys },
  timers: { [EXPIRES]: expire, [RETENTION]: (tx) => forgetDaily(tx) },
  start: (kernel) => scheduleRetention(kernel),
}
