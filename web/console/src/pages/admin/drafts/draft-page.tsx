import { useState } from 'react'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Icon, Notice, ProblemNotice, StatusBadge, Tabs, useSay, useText, useToast } from '@app/ui'
import { useAct, useAnswer } from '../../../app/api.ts'
import { DeskPage } from '../../../components/page/desk-page.tsx'
import { useSession } from '../../../app/session.tsx'
import { Answered } from '../../../components/page/states.tsx'
import { DraftActs } from './draft-acts.tsx'
import { DraftDialog, type DraftAct } from './draft-dialog.tsx'
import type { Draft, Value } from './draft-types.ts'
import { draftWords } from './draft-words.ts'
import { DiffTable } from './diff-table.tsx'
import { EditorOf } from './editor-of.tsx'
import { JsonEditor } from './json-editor.tsx'
import { PreviewOf } from './preview-of.tsx'
import { ProblemList } from './problem-list.tsx'

const route = getRouteApi('/admin/drafts/$draftId')
type Part = 'edit' | 'preview' | 'json' | 'diff'

/** One draft: written here, looked at as people will see it, and handed to a second person. */
export default function DraftPage() {
  const { draftId } = route.useParams()
  const answer = useAnswer('drafts.get', { draftId }, { keep: true, everyMs: 15_000 })
  return <Answered answer={answer}>{(draft) => <DraftDesk key={draft.draftId} draft={draft} />}</Answered>
}

function DraftDesk({ draft }: { draft: Draft }) {
  const t = useText(draftWords)
  const say = useSay()
  const toast = useToast()
  const { me } = useSession()
  const save = useAct('drafts.save')
  const [value, setValue] = useState<Value>(draft.value)
  const [part, setPart] = useState<Part>(draft.mine && draft.state === 'open' ? 'edit' : 'diff')
  const [act, setAct] = useState<DraftAct>()
  const [base, setBase] = useState(draft)
  const same = (a: Value, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b)
  const unsaved = !same(value, base.value)
  const take = () => {
    setBase(draft)
    setValue(draft.value)
  }
  // It was saved here, or somebody else saved while nothing was typed: what is shown is what the server has. What was typed
  // is never taken away.
  const meanwhile = draft.revision !== base.revision && unsaved && !same(value, draft.value)
  if (draft.revision !== base.revision && !meanwhile) take()
  const writes = me?.roles.includes('admin') ?? false
  const readOnly = draft.state !== 'open' || !writes
  const keep = async () => {
    if (await save.run({ draftId: draft.draftId, revision: base.revision, value })) toast(t.saved)
  }
  return (
    <DeskPage
      title={say(draft.name)}
      lead={`${t[draft.kind]} · ${t.version} ${draft.base + 1}`}
      back={
        <Link className="back-link interface no-print" to="/admin/changes">
          <Icon name="back" /> <span>{t.back}</span>
        </Link>
      }
    >
      <DraftState draft={draft} />
      {meanwhile && <Meanwhile onTake={take} onKeep={() => setBase(draft)} />}
      {(draft.state === 'open' || draft.state === 'submitted') && (
        <ProblemList problems={draft.problems} stale={unsaved} />
      )}
      <Tabs<Part>
        label={t.draft}
        current={part}
        onChange={setPart}
        tabs={[
          {
            key: 'edit',
            label: t.edit,
            content: (
              <EditorOf kind={draft.kind} name={draft.key} value={value} readOnly={readOnly} onChange={setValue} />
            ),
          },
          { key: 'preview', label: t.preview, content: <PreviewOf kind={draft.kind} name={draft.key} value={value} /> },
          {
            key: 'json',
            label: t.json,
            content: <JsonEditor key={draft.revision} value={value} readOnly={readOnly} onChange={setValue} />,
          },
          { key: 'diff', label: `${t.diff} (${draft.changes})`, content: <DiffTable diff={draft.diff} /> },
        ]}
      />
      {save.problem && <ProblemNotice problem={save.problem} />}
      {writes && (
        <DraftActs draft={draft} unsaved={unsaved} saving={save.busy} onSave={() => void keep()} onAct={setAct} />
      )}
      {act && <DraftDialog draft={draft} act={act} onClose={() => setAct(undefined)} />}
    </DeskPage>
  )
}

/** Where the draft stands, who wrote it, and why it came back. */
function DraftState({ draft }: { draft: Draft }) {
  const t = useText(draftWords)
  return (
    <>
      <div className="bar interface">
        <StatusBadge
          tone={draft.state === 'submitted' ? 'warning' : draft.state === 'published' ? 'success' : 'neutral'}
        >
          {t[draft.state]}
        </StatusBadge>
        <span>
          {t.author} <bdi>{draft.author.name || draft.author.id}</bdi>
        </span>
        {draft.effectiveFrom && (
          <span>
            {t.from} <bdi>{draft.effectiveFrom}</bdi>
          </span>
        )}
        {draft.why && (
          <span className="muted">
            <bdi>{draft.why}</bdi>
          </span>
        )}
      </div>
      {draft.sentBack && (
        <Notice tone="warning" title={t.sentBack}>
          <bdi>{draft.sentBack}</bdi>
        </Notice>
      )}
    </>
  )
}

/** Somebody else saved while this was being written. */
function Meanwhile({ onTake, onKeep }: { onTake(): void; onKeep(): void }) {
  const t = useText(draftWords)
  return (
    <Notice tone="warning" live title={t.meanwhile}>
      <div className="bar">
        <Button small onClick={onTake}>
          {t.takeTheirs}
        </Button>
        <Button small onClick={onKeep}>
          {t.keepMine}
        </Button>
      </div>
    </Notice>
  )
}
