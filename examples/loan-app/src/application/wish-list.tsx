import type { ReactNode } from 'react'
import { usePolicy } from 'tarmaq/react'
import { useWords } from '../words/words.js'
import { Closed } from './answer.js'
import { wishes } from './wishes.js'

/** What the lender would like and the policy refuses, each with its clause. Under another policy the answers are others. */
export function WishList(): ReactNode {
  const { policy } = usePolicy()
  const { t } = useWords()
  const refused = wishes
    .map((wish) => ({ ...wish, decision: policy.decide(wish.asked) }))
    .filter(({ decision }) => !decision.allowed)
  return (
    <section className="wishes" aria-labelledby="wishes">
      <h2 id="wishes">{t('wishes.title')}</h2>
      <p>{t('wishes.lead')}</p>
      {refused.map(({ id, asked, decision }) => (
        <Closed key={id} name={t(`wish.${id}`)} decision={decision} asked={asked} />
      ))}
    </section>
  )
}
