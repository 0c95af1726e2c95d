import { useState } from 'react'
import { unverifiedIn } from '@app/domain/administration'
import type { ServiceDefinition } from '@app/domain/catalogue'
import { Bdi, Button, TextField, useSay, useText } from '@app/ui'
import { groupFacts } from '../group-facts.ts'
import type { EditorProps } from './draft-types.ts'
import { editWords } from './draft-words.ts'
import { markVerified } from './unverified.ts'

/** What no source gives yet. Writing down the source turns it into a known fact, as a change of this draft. */
export function FactsEditor({ value, onChange }: EditorProps<ServiceDefinition>) {
  const t = useText(editWords)
  const say = useSay()
  const open = unverifiedIn(value)
  return (
    <details className="edit-part">
      <summary className="interface">
        {t.verify} (<bdi>{open.length}</bdi>)
      </summary>
      {open.length === 0 && <p className="interface">{t.noFacts}</p>}
      {groupFacts(
        open.map((one) => one.path),
        value,
      ).map((group) => (
        <div key={group.key} className="stack gap-2">
          {group.name && <p className="field-label interface">{say(group.name)}</p>}
          {open
            .filter((one) =>
              group.key === 'service' ? !/^cases\.\d+\./.test(one.path) : one.path.startsWith(`cases.${group.key}.`),
            )
            .map((one) => (
              <Fact
                key={one.path}
                path={one.path}
                note={one.note}
                onVerify={(source) => onChange(markVerified(value, one.path, source))}
              />
            ))}
        </div>
      ))}
    </details>
  )
}

function Fact({ path, note, onVerify }: { path: string; note: string; onVerify(source: string): void }) {
  const t = useText(editWords)
  const [source, setSource] = useState('')
  return (
    <div className="edit-item stack gap-2">
      <p className="interface">
        <Bdi>{path.replace(/\.evidence$/, '')}</Bdi>
        {note && (
          <>
            <br />
            <span className="small muted">
              {t.sourceWould}: <bdi>{note}</bdi>
            </span>
          </>
        )}
      </p>
      <div className="bar">
        <TextField
          id={`source-${path}`}
          label={t.source}
          script="latin"
          value={source}
          onChange={setSource}
          maxLength={300}
        />
        <Button small icon="check" disabled={source.trim().length < 3} onClick={() => onVerify(source.trim())}>
          {t.verify}
        </Button>
      </div>
    </div>
  )
}
