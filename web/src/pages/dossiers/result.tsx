import { Trans } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { SignedResult } from '../../../../shared/receipt/result.ts'
import { api } from '../../api/client.ts'
import type { ResultLink } from '../../api/types.ts'
import { Button, FileSize, Link, ProblemPanel, SummaryList } from '../../design/index.ts'
import { downloadSignedResult } from '../receipts/download.ts'
import type { DossierView } from './types.ts'

interface ResultProps {
  result: NonNullable<DossierView['result']>
  /** Where the signed link is asked for: the owner's door or the officers'. */
  address: string
  canDownload: boolean
}

/** The result file: its name, size and fingerprint, and the way to it. */
export function Result({ result, address, canDownload }: ResultProps) {
  const client = useQueryClient()
  const download = useMutation({
    mutationFn: () => api.get<ResultLink>(`${address}/result`),
    onSuccess: ({ url }) => {
      location.assign(url)
      void client.invalidateQueries()
    },
  })
  const confirmation = useMutation({
    mutationFn: () => api.get<SignedResult>(`${address}/signed-result`),
    onSuccess: downloadSignedResult,
  })
  const problem = download.error ?? confirmation.error
  const again = () => (download.error ? download.mutate() : confirmation.mutate())
  return (
    <section className="stack">
      <h2>
        <Trans>Kết quả</Trans>
      </h2>
      <SummaryList
        rows={[
          { label: <Trans>Tệp</Trans>, value: result.name },
          { label: <Trans>Dung lượng</Trans>, value: <FileSize bytes={result.size} /> },
          { label: <Trans>Mã băm SHA-256</Trans>, value: <code className="hash">{result.sha256}</code> },
        ]}
      />
      {problem && <ProblemPanel problem={problem} onRetry={again} />}
      {canDownload && (
        <>
          <div className="row">
            <Button isPending={download.isPending} onPress={() => download.mutate()}>
              <Trans>Tải kết quả</Trans>
            </Button>
            <Button variant="secondary" isPending={confirmation.isPending} onPress={() => confirmation.mutate()}>
              <Trans>Tải xác nhận của Cổng</Trans>
            </Button>
          </div>
          <p className="soft small">
            <Trans>
              Xác nhận có chữ ký số của Cổng: ai nhận tệp kết quả cũng có thể <Link href="/verify">kiểm tra</Link> rằng
              đúng là tệp cơ quan đã gửi, kể cả khi không có mạng.
            </Trans>
          </p>
        </>
      )}
    </section>
  )
}
