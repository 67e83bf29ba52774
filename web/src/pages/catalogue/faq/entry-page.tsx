import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leadsNowhere } from '../../../api/problem.ts'
import { Loading, Notice, Page, ProblemPanel, useText } from '../../../design/index.ts'
import { NotFoundPage } from '../../../layout/not-found-page.tsx'
import { useParam, useQueryParam } from '../../../params.ts'
import { Navigation } from '../navigation.tsx'
import { EntryActs } from './entry-acts.tsx'
import { EntryFacts } from './entry-facts.tsx'
import { History } from './history.tsx'
import { Preview } from './preview.tsx'
import { entryQuery } from './queries.ts'
import type { Entry } from './types.ts'
import './faq.css'

function Shown({ entry }: { entry: Entry }) {
  const text = useText()
  const done = useQueryParam('done')
  return (
    <Page
      title={text(entry.question)}
      kicker={<Trans>Câu hỏi thường gặp</Trans>}
      back={{ href: '/catalogue/faq', label: <Trans>Danh sách câu hỏi</Trans> }}
      wide
    >
      <Navigation part="faq" />
      {done === 'written' && entry.shown && (
        <Notice tone="success" live title={<Trans>Công dân đang đọc bản này</Trans>}>
          <p>
            <Trans>Trang đã mở từ trước có thể còn bản cũ trong khoảng hai phút.</Trans>
          </p>
        </Notice>
      )}
      {!entry.shown && (
        <Notice tone="warning" live title={<Trans>Câu hỏi này đã được rút</Trans>}>
          <p>
            <Trans>Công dân không còn thấy câu hỏi này. Lượt đánh giá và các bản cũ vẫn được giữ.</Trans>
          </p>
          {entry.reason && (
            <p>
              <Trans>Lý do: {entry.reason}</Trans>
            </p>
          )}
        </Notice>
      )}
      <section className="stack stack--s">
        <h2>{entry.shown ? <Trans>Công dân thấy như sau</Trans> : <Trans>Bản đã rút</Trans>}</h2>
        <Preview {...entry} />
      </section>
      <EntryActs key={String(entry.shown)} entry={entry} />
      <EntryFacts entry={entry} />
      <History id={entry.id} />
    </Page>
  )
}

/** One question: as it is read, what is known of it, what can be done with it, and all that it has said. */
export default function EntryPage() {
  const { t } = useLingui()
  const id = useParam('id')
  const { data, error, refetch } = useQuery(entryQuery(id))
  if (data) return <Shown key={id} entry={data} />
  if (leadsNowhere(error)) return <NotFoundPage />
  return (
    <Page title={t`Câu hỏi thường gặp`} wide>
      {error ? <ProblemPanel problem={error} onRetry={() => void refetch()} /> : <Loading />}
    </Page>
  )
}
