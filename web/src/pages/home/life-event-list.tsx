import { Trans } from '@lingui/react/macro'
import type { Library } from '../../../../shared/search/library.ts'
import { lifeEventNames } from '../../../../shared/search/life-events.ts'
import { Link, useText } from '../../design/index.ts'

/** For whoever knows what happened, and not what the procedure is called. */
export function LifeEventList({ library }: { library: Library }) {
  const text = useText()
  const { procedures } = library.contents
  const events = [...new Set(procedures.flatMap(({ lifeEvents }) => lifeEvents))]
  if (events.length === 0) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Theo việc trong cuộc sống</Trans>
      </h2>
      <ul className="events">
        {events.map((id) => (
          <li key={id}>
            <Link href={`/?lifeEvent=${id}`}>{text(lifeEventNames[id])}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
