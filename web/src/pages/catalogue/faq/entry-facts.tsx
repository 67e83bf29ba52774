import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link, SummaryList, useFormat } from '../../../design/index.ts'
import { useProcedureName } from '../use-procedure-name.ts'
import type { Entry } from './types.ts'
import { audienceNames, stepNames, topicNames } from './words.ts'

/** Where a question stands and how people take it. */
export function EntryFacts({ entry }: { entry: Entry }) {
  const { i18n } = useLingui()
  const { number } = useFormat()
  const { topic, audience, services, at, helpful, unhelpful, views } = entry
  const steps = (at?.steps ?? []).map((step) => i18n._(stepNames[step]))
  const questions = at?.questions ?? []
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Nơi hiển thị và đánh giá</Trans>
      </h2>
      <SummaryList
        rows={[
          { key: 'topic', label: <Trans>Chủ đề</Trans>, value: i18n._(topicNames[topic]) },
          {
            key: 'audience',
            label: <Trans>Dành cho</Trans>,
            value: audience.map((one) => i18n._(audienceNames[one])).join(', '),
          },
          { key: 'about', label: <Trans>Thủ tục</Trans>, value: <Procedures services={services} /> },
          {
            key: 'at',
            label: <Trans>Hiện trong biểu mẫu</Trans>,
            value:
              steps.length + questions.length === 0 ? (
                <Trans>Không, chỉ ở trang thủ tục</Trans>
              ) : (
                <ul className="faq-list">
                  {steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                  {questions.length > 0 && (
                    <li>
                      <Plural value={questions.length} one="Bên cạnh câu hỏi:" other="Bên cạnh các câu hỏi:" />{' '}
                      <code>{questions.join(', ')}</code>
                    </li>
                  )}
                </ul>
              ),
          },
          {
            key: 'votes',
            label: <Trans>Đánh giá</Trans>,
            value: (
              <Trans>
                {number(helpful)} thấy có ích, {number(unhelpful)} thấy không; {number(views)} lượt xem
              </Trans>
            ),
          },
        ]}
      />
    </section>
  )
}

function Procedures({ services }: Pick<Entry, 'services'>) {
  const nameOf = useProcedureName()
  if (services.length === 0) return <Trans>Không gắn với thủ tục nào: nói về cả Cổng</Trans>
  return (
    <ul className="faq-list">
      {services.map((slug) => (
        <li key={slug}>
          <Link href={`/services/${slug}`}>{nameOf(slug)}</Link>
        </li>
      ))}
    </ul>
  )
}
