import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { libraryQuery } from '../../api/search.ts'
import { Loading, Page, ProblemPanel } from '../../design/index.ts'
import { FilterPanel } from './filter-panel.tsx'
import { FoundAnswers, Successors } from './found-besides.tsx'
import { LifeEventList } from './life-event-list.tsx'
import { ProcedureList } from './procedure-list.tsx'
import { SearchBox } from './search-box.tsx'
import { useSearch } from './use-search.ts'

/** Nobody counts yet what is used most: a few of all, so that the page is not empty of them. */
const aFew = 6
const mostShown = 30

export default function HomePage() {
  const { t } = useLingui()
  const { data: library, error, isPending, refetch } = useQuery(libraryQuery)
  const { query, chosen, results, ask, narrow } = useSearch(library)
  return (
    <Page
      title={t`Bạn cần làm thủ tục gì?`}
      lead={<Trans>Tìm, nộp hồ sơ, nộp phí và theo dõi kết quả ở một nơi. Xem thông tin không cần đăng nhập.</Trans>}
    >
      <SearchBox query={query} onQuery={ask} count={results ? results.procedures.length : null} />
      {isPending && <Loading />}
      {error && <ProblemPanel problem={error} onRetry={refetch} />}
      {library && <FilterPanel library={library} chosen={chosen} onNarrow={narrow} />}
      {results && (
        <>
          <Successors named={results.named} />
          <ProcedureList title={t`Kết quả`} titleHidden procedures={results.procedures.slice(0, mostShown)} />
          <FoundAnswers answers={results.answers} />
        </>
      )}
      {library && !results && (
        <>
          <LifeEventList library={library} />
          <ProcedureList title={t`Một số thủ tục`} procedures={library.contents.procedures.slice(0, aFew)} />
        </>
      )}
    </Page>
  )
}
