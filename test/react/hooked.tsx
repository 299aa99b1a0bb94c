/** Hooks without a screen. */
import { renderToStaticMarkup } from 'react-dom/server'
import type { Policy } from '../../src/index.js'
import { PolicyProvider } from '../../src/react/hooks.js'
import { kreditomat } from './screens.js'

/** What a hook says under a provider without words. */
export function hooked<Said>(hook: () => Said, { policy = kreditomat, language = 'ru' } = {}): Said {
  const said: Said[] = []
  function Listener() {
    said.push(hook())
    return null
  }
  renderToStaticMarkup(
    <PolicyProvider policy={policy as Policy} language={language}>
      <Listener />
    </PolicyProvider>,
  )
  return said.at(-1) as Said
}
