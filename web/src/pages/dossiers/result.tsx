import { Trans } from '@lingui/react/macro'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import type { ResultLink } from '../../api/types.ts'
import { Button, ProblemPanel, SummaryList } from '../../design/index.ts'
import { FileSize } from './file-size.tsx'
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
      {download.error && <ProblemPanel problem={download.error} onRetry={() => download.mutate()} />}
      {canDownload && (
        <div className="row">
          <Button isPending={download.isPending} onPress={() => download.mutate()}>
            <Trans>Tải kết quả</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}
