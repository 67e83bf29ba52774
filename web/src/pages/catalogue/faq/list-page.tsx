import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { libraryQuery } from '../../../api/search.ts'
import { Empty, LinkButton, Loading, Page, ProblemPanel } from '../../../design/index.ts'
import { Navigation } from '../navigation.tsx'
import { EntryTable } from './entry-table.tsx'
import { Filters } from './filters.tsx'
import { narrow } from './narrow.ts'
import { entriesQuery } from './queries.ts'
import { useNarrowing } from './use-narrowing.ts'
import './faq.css'

/** The questions that the person's agency keeps; for the Government Office, all. Those written last stand first. */
export default function FaqPage() {
  const { t } = useLingui()
  const { data: entries, error, refetch } = useQuery(entriesQuery)
  // Rows and choices are of another width before the procedures' names are there.
  const { isPending } = useQuery(libraryQuery)
  const data = isPending ? undefined : entries
  const { wanted, narrowTo } = useNarrowing()
  const shown = narrow(data ?? [], wanted)
  return (
    <Page title={t`Câu hỏi thường gặp`} lead={t`Câu hỏi và câu trả lời mà cơ quan của bạn quản lý.`} wide>
      <Navigation part="faq" />
      <div className="row">
        <LinkButton href="/catalogue/faq/new">
          <Trans>Viết câu hỏi mới</Trans>
        </LinkButton>
      </div>
      {data && <Filters rows={data} wanted={wanted} onNarrow={narrowTo} />}
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && shown.length === 0 && <Empty title={<Trans>Không có câu hỏi nào như vậy</Trans>} />}
      {shown.length > 0 && <EntryTable rows={shown} />}
      {data && (
        <p className="small soft" role="status">
          <Plural value={shown.length} one="Đang hiện # câu hỏi." other="Đang hiện # câu hỏi." />
        </p>
      )}
    </Page>
  )
}
