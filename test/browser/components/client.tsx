/** Takes over what the server has rendered. */
import { type ReactNode, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { loadPolicy } from '../../../src/index.js'
import { type Story, StoryPage } from './stories.js'

const [pack, ...parts] = JSON.parse(document.getElementById('packs')?.textContent ?? '[]')
const { story, language } = document.body.dataset as { story: Story; language: string }

hydrateRoot(
  document.getElementById('root') as HTMLElement,
  <Ready>
    <StoryPage policy={loadPolicy(pack, ...parts)} story={story} language={language} />
  </Ready>,
)

/** Says that the page answers, which is what tests wait for. */
function Ready({ children }: { readonly children: ReactNode }): ReactNode {
  useEffect(() => {
    document.body.dataset.ready = 'yes'
  }, [])
  return children
}
