import { Trans } from '@lingui/react/macro'
import type { DossierView } from '../../api/types.ts'
import { SummaryList, useText } from '../../design/index.ts'

/** The answers as they were filed. */
export function FiledAnswers({ answers }: { answers: DossierView['answers'] }) {
  const text = useText()
  return (
    <section className="stack">
      <h2>
        <Trans>Nội dung đã khai</Trans>
      </h2>
      {answers.map(({ group, items }) => (
        <section key={group.vi} className="stack stack--s">
          <h3>{text(group)}</h3>
          <SummaryList
            rows={items.map(({ label, value }) => ({ key: label.vi, label: text(label), value: text(value) }))}
          />
        </section>
      ))}
    </section>
  )
}
