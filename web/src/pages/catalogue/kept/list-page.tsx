import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Empty, LinkButton, Loading, Page, ProblemPanel, TextField } from '../../../design/index.ts'
import { useQueryParam } from '../../../params.ts'
import { Navigation } from '../navigation.tsx'
import { keptQuery } from '../queries.ts'
import { havingWords } from './having-words.ts'
import { KeptTable } from './kept-table.tsx'

/** The procedures that the person's agency keeps; for the Government Office, all. */
export default function KeptPage() {
  const { t } = useLingui()
  const { words, narrowTo } = useWords()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(keptQuery)
  const loaded = data?.pages.flatMap(({ items }) => items) ?? []
  const shown = havingWords(loaded, words)
  return (
    <Page title={t`Cơ sở dữ liệu thủ tục`} lead={t`Các thủ tục mà cơ quan của bạn quản lý bản ghi.`} wide>
      <Navigation part="procedures" />
      <div className="row">
        <LinkButton variant="secondary" href="/catalogue/new">
          <Trans>Thêm thủ tục mới</Trans>
        </LinkButton>
      </div>
      <search className="catalogue-search">
        <TextField
          name="words"
          type="search"
          label={t`Tìm theo tên`}
          autoComplete="off"
          defaultValue={words}
          onChange={({ target }) => narrowTo(target.value)}
        />
      </search>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && shown.length === 0 && <Empty title={<Trans>Không có thủ tục nào có tên như vậy</Trans>} />}
      {shown.length > 0 && <KeptTable kept={shown} />}
      {data && (
        <div className="row">
          <p className="small soft" role="status">
            <Plural value={shown.length} one="Đang hiện # thủ tục." other="Đang hiện # thủ tục." />
          </p>
          {hasNextPage && (
            <Button variant="secondary" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
              <Trans>Tải thêm thủ tục</Trans>
            </Button>
          )}
        </div>
      )}
    </Page>
  )
}

/** What is looked for stands in the address, so that coming back from a procedure finds the same rows. */
function useWords() {
  const navigate = useNavigate()
  const words = useQueryParam('q') ?? ''
  const narrowTo = (q: string) =>
    void navigate({ to: '/catalogue', search: q ? { q } : {}, replace: true, resetScroll: false })
  return { words, narrowTo }
}
