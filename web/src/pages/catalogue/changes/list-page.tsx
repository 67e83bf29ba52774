import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Empty, Loading, Page, ProblemPanel } from '../../../design/index.ts'
import { Navigation } from '../navigation.tsx'
import { changesQuery } from '../queries.ts'
import { ChangesTable } from './changes-table.tsx'

/** What is being written or waits for the Government Office, latest first. */
export default function ChangesPage() {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(changesQuery)
  return (
    <Page title={t`Thay đổi đang thực hiện`} lead={t`Mỗi thủ tục chỉ có một thay đổi tại một thời điểm.`} wide>
      <Navigation part="changes" />
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <Empty title={<Trans>Không có thay đổi nào đang soạn hoặc chờ duyệt</Trans>} />}
      {data && data.length > 0 && <ChangesTable changes={data} />}
    </Page>
  )
}
