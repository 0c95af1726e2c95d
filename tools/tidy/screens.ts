import { bare, matches, type Rule, isTest, within } from './source.ts'

/** Whoever stands at a door must read why a button is grey: `reason` greys it and says so, `disabled` greys it alone. */
export const silentGrey: Rule = ({ path, text }) =>
  within(path, 'web/facilitator/src/') && !isTest(path)
    ? matches(bare(text), /\sdisabled[=\s>]/g, () => 'a grey button says why: give it a reason')
    : []

/** An app's own addresses are made by `to(…)` or `hrefOf(…)` from its table of paths: a page that is gone does not compile. */
export const ownRoutes: Rule = ({ path, text }) => {
  if (
    !/^web\/(citizen|facilitator|console)\/src\//.test(path) ||
    isTest(path) ||
    /\/app\/paths\.ts$|\/src\/server\//.test(path)
  )
    return []
  // The server's addresses and those of a sibling app are not this router's.
  const elsewhere = `api/|facilitator/apply${path.startsWith('web/console/') ? '|centres/' : ''}`
  const literal = `["'\`](?:\\$\\{BASE\\})?/(?!${elsewhere})`
  return matches(
    text,
    new RegExp(
      `\\b(?:href|action)(?:=\\{?|: )${literal}|\\b(?:go|assign|push)\\(${literal}|\`(?:\\$\\{BASE\\})?/(?!${elsewhere})[a-z-]+[/?]\\$`,
      'g',
    ),
    () => 'an own address is made by the path builder',
  )
}
