/**
 * For a phone's app: the kit is written in React's dialect and runs on Preact there. Spread into a Vite config's
 * `resolve.alias`; order matters, the longer names come first.
 */
export const preactInsteadOfReact = [
  { find: 'react/jsx-dev-runtime', replacement: 'preact/jsx-dev-runtime' },
  { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
  { find: 'react-dom/client', replacement: 'preact/compat/client' },
  { find: 'react-dom/test-utils', replacement: 'preact/test-utils' },
  { find: 'react-dom', replacement: 'preact/compat' },
  { find: 'react', replacement: 'preact/compat' },
]
