import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { proceduresQuery } from '../../api/catalogue.ts'
import { Loading, Page, ProblemPanel } from '../../design/index.ts'
import { useQueryParam } from '../../params.ts'
import { procedureIndex } from '../../search/procedures.ts'
import { ProcedureList } from './procedure-list.tsx'
import { SearchBox } from './search-box.tsx'

const popular = 6

export default function HomePage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const query = useQueryParam('q') ?? ''
  const procedures = useQuery(proceduresQuery)
  const find = useMemo(() => procedureIndex(procedures.data ?? []), [procedures.data])
  const found = query.trim() ? find(query) : null
  const ask = (q: string) => navigate({ to: '/', search: q ? { q } : {}, replace: true, resetScroll: false })
  return (
    <Page
      title={t`Bạn cần làm thủ tục gì?`}
      lead={<Trans>Tìm, nộp hồ sơ, nộp phí và theo dõi kết quả ở một nơi. Xem thông tin không cần đăng nhập.</Trans>}
    >
      <SearchBox query={query} onQuery={ask} count={procedures.data && found ? found.length : null} />
      {procedures.isPending && <Loading />}
      {procedures.isError && <ProblemPanel problem={procedures.error} onRetry={procedures.refetch} />}
      {procedures.data &&
        (found ? (
          <ProcedureList title={t`Kết quả`} titleHidden procedures={found} />
        ) : (
          <ProcedureList title={t`Thủ tục được dùng nhiều`} procedures={procedures.data.slice(0, popular)} />
        ))}
    </Page>
  )
}
