import { useState } from 'react'
import { useNavigate } from '@tanstack/react-router'
import type { Output } from '@app/contract/calls'
import { Button, Confirm, newId, ProblemNotice, SelectField, TextField, useSay, useText } from '@app/ui'
import { useAct } from '../../../app/api.ts'
import { useSession } from '../../../app/session.tsx'
import type { Kind } from './draft-types.ts'
import { draftWords } from './draft-words.ts'

type Items = Output<'settings.list'>['items']
const KEY = /^[a-z][a-z0-9-]{1,60}$/
/** What may be new: the others are named by the code that uses them. */
const NEW: readonly Kind[] = ['service', 'office', 'commission']

/** Something that is not there yet begins as a copy of what is most like it, for two people like any other change. */
export function BeginNew({ kind, items }: { kind: Kind; items: Items }) {
  const t = useText(draftWords)
  const { me } = useSession()
  const [open, setOpen] = useState(false)
  if (!NEW.includes(kind) || !me?.roles.includes('admin')) return null
  return (
    <>
      <Button icon="plus" onClick={() => setOpen(true)}>
        {t.beginNew}
      </Button>
      {open && <NewDialog kind={kind} items={items} onClose={() => setOpen(false)} />}
    </>
  )
}

function NewDialog({ kind, items, onClose }: { kind: Kind; items: Items; onClose(): void }) {
  const t = useText(draftWords)
  const say = useSay()
  const go = useNavigate()
  const start = useAct('drafts.start')
  const [key, setKey] = useState('')
  const [like, setLike] = useState('')
  const [tried, setTried] = useState(false)
  const begin = async () => {
    setTried(true)
    if (!KEY.test(key) || !like) return
    const draft = await start.run({ draftId: newId(), kind, key, like })
    if (draft) void go({ to: '/admin/drafts/$draftId', params: { draftId: draft.draftId } })
  }
  return (
    <Confirm
      open
      title={`${t.beginNew}: ${t[kind]}`}
      confirm={t.begin}
      busy={start.busy}
      onConfirm={() => void begin()}
      onClose={onClose}
    >
      <p>{t.beginNewText}</p>
      <TextField
        id="new-key"
        label={t.newKey}
        hint={t.newKeyHint}
        script="latin"
        value={key}
        maxLength={60}
        error={tried && !KEY.test(key) ? t.newKeyHint : undefined}
        onChange={(text) => setKey(text.toLowerCase())}
      />
      <SelectField
        id="new-like"
        label={t.like}
        value={like}
        error={tried && !like ? t.needed : undefined}
        options={items.map((one) => ({ value: one.key, label: say(one.name) }))}
        onChange={setLike}
      />
      {start.problem && <ProblemNotice problem={start.problem} />}
    </Confirm>
  )
}
