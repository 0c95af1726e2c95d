type Words = Readonly<Record<string, string>>

const plain = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** `cashCap_in_force`: what a change is of, and how far it has come. */
function changeName(rest: string, verbs: Words): string | undefined {
  const [, of, state] = /^(.+)_(asked|approved|in_force|refused|withdrawn)$/.exec(plain(rest)) ?? []
  const [part, come] = [verbs[`of_${of}`], verbs[`change_${state}`]]
  return part && come ? `${part}: ${come}` : undefined
}

/** An action of the trail in words (`request.turn_called`: Request · called by operations); undefined where nobody gave it any. */
export function actionName(action: string, things: Words, verbs: Words): string | undefined {
  const [thing = '', rest] = action.split('.')
  const verb =
    verbs[`${plain(thing)}_${plain(rest ?? '')}`] ?? verbs[plain(rest ?? thing)] ?? changeName(rest ?? '', verbs)
  if (rest === undefined) return verb
  const name = things[plain(thing)]
  return verb && name ? `${name} · ${verb}` : undefined
}

/** The kind of a subject or of an actor (`visit:…`), in words. */
export const kindOf = (subject: string, things: Words): string | undefined => things[plain(subject.split(':')[0] ?? '')]
