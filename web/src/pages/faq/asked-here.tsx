import { Trans } from '@lingui/react/macro'
import { FaqList } from './faq-list.tsx'
import { useAskedAt } from './queries.ts'

/** What people often ask at this point of a form; nothing where nobody does. */
export function AskedHere({ service, ...place }: { service: string } & Parameters<typeof useAskedAt>[1]) {
  const items = useAskedAt(service, place)
  if (items.length === 0) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Hay được hỏi ở bước này</Trans>
      </h2>
      <FaqList items={items} />
    </section>
  )
}
