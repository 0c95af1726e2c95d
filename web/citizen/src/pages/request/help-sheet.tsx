import { useEffect, useState } from 'react'
import {
  Button,
  createMessages,
  Dialog,
  LinkButton,
  newId,
  Notice,
  ProblemNotice,
  Stack,
  useCommand,
  useText,
} from '@app/ui'
import { call } from '../../app/api.ts'
import { useProgramme } from '../../app/programme.tsx'

const words = createMessages({
  en: {
    title: 'Do you need help?',
    danger: 'If you’re in danger, call the police now.',
    police: (number: string) => `Police: call ${number}`,
    ring: (number: string) => `Helpline: call ${number}`,
    alert: 'Ask our office to call me',
    alertText: 'The office is alerted at once and calls you back.',
    done: 'The office has been alerted',
    doneText: 'They’ll call you. Keep your phone near you.',
    offline: 'No network, so the office hasn’t been alerted yet',
    offlineText:
      'Call, or send a text message. Keep this page open: your alert goes out by itself as soon as there’s a network.',
    write: 'Send a text message',
  },
  ur: {
    title: 'مدد چاہیے؟',
    danger: 'خطرہ ہو تو ابھی پولیس کو فون کریں۔',
    police: (number) => `پولیس: ${number} پر کال`,
    ring: (number) => `ہیلپ لائن: ${number} پر کال`,
    alert: 'دفتر مجھے فون کرے',
    alertText: 'دفتر کو فوراً اطلاع ہوتی ہے اور وہ آپ کو فون کرتے ہیں۔',
    done: 'دفتر کو اطلاع ہو گئی',
    doneText: 'وہ آپ کو فون کریں گے۔ فون پاس رکھیں۔',
    offline: 'نیٹ ورک نہیں ہے، دفتر کو ابھی اطلاع نہیں ہوئی',
    offlineText: 'فون کریں یا ایس ایم ایس بھیجیں۔ یہ صفحہ کھلا رکھیں: نیٹ ورک آتے ہی اطلاع خود چلی جائے گی۔',
    write: 'ایس ایم ایس بھیجیں',
  },
})

/** How often a call that found no network is tried again while the page is open. */
const AGAIN_MS = 5_000

/** The call for help of one page, tried again by itself for as long as no network takes it. */
export function useCallForHelp(requestId: string) {
  const [called, setCalled] = useState(false)
  const [alertId] = useState(newId)
  const sos = useCommand((input: { requestId: string; alertId: string }, commandId) =>
    call('safety.citizenSos', input, { commandId }),
  )
  const press = async () => {
    if (await sos.run({ requestId, alertId })) setCalled(true)
  }
  const stranded = !called && (sos.problem?.kind === 'offline' || sos.problem?.kind === 'broken')
  useEffect(() => {
    if (!stranded) return undefined
    const again = setInterval(() => void press(), AGAIN_MS)
    return () => clearInterval(again)
  })
  return { called, stranded, busy: sos.busy, problem: stranded ? undefined : sos.problem, press }
}

export type CallForHelp = ReturnType<typeof useCallForHelp>

/** While somebody is at the door, and for a while after. The police come first: they are nearer than we are. */
export function HelpSheet({ help, open, onClose }: { help: CallForHelp; open: boolean; onClose(): void }) {
  const t = useText(words)
  const { helpline, police } = useProgramme()
  return (
    <Dialog open={open} title={t.title} onClose={onClose}>
      <p className="interface">{t.danger}</p>
      <Stack gap={2}>
        {police && (
          <LinkButton tone="danger" block icon="phone" href={`tel:${police}`}>
            {t.police(police)}
          </LinkButton>
        )}
        {helpline && (
          <LinkButton block icon="phone" href={`tel:${helpline}`}>
            {t.ring(helpline)}
          </LinkButton>
        )}
        {help.called ? (
          <CalledNotice />
        ) : (
          <Button block icon="sos" busy={help.busy} onClick={() => void help.press()}>
            {t.alert}
          </Button>
        )}
      </Stack>
      {!help.called && !help.stranded && <p className="small muted interface">{t.alertText}</p>}
      {help.stranded && <StrandedNotice />}
      {help.problem && <ProblemNotice problem={help.problem} />}
    </Dialog>
  )
}

/** What became of the call, on the page itself: the sheet may be closed by then. */
export function HelpNotice({ help }: { help: CallForHelp }) {
  if (help.called) return <CalledNotice />
  return help.stranded ? <StrandedNotice /> : null
}

function CalledNotice() {
  const t = useText(words)
  return (
    <Notice tone="success" icon="sos" live title={t.done}>
      {t.doneText}
    </Notice>
  )
}

/** The roads that need no data network; a text message from whomever rings at the desk. */
function StrandedNotice() {
  const t = useText(words)
  const { helpline } = useProgramme()
  return (
    <Notice
      tone="danger"
      live
      title={t.offline}
      action={
        helpline && (
          <LinkButton small href={`sms:${helpline}?body=SOS`} icon="message">
            {t.write}
          </LinkButton>
        )
      }
    >
      {t.offlineText}
    </Notice>
  )
}
