import type { ServiceDefinition } from '@app/domain/catalogue'
import type { TemplateText } from '@app/domain/shared'
import type { EditorProps, Kind } from './draft-types.ts'
import { PlainEditor } from './plain-editor.tsx'
import { ServiceEditor } from './service-editor.tsx'
import { TemplateEditor } from './template-editor.tsx'

/** The editor of each kind. All of them change one value, which JSON shows whole. */
export function EditorOf({ kind, name, ...props }: EditorProps & { kind: Kind; name: string }) {
  if (kind === 'service') return <ServiceEditor {...(props as unknown as EditorProps<ServiceDefinition>)} />
  if (kind === 'template') return <TemplateEditor name={name} {...(props as unknown as EditorProps<TemplateText>)} />
  return <PlainEditor id="value" {...props} />
}
