import { Trans, useLingui } from '@lingui/react/macro'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../../api/client.ts'
import { sha256 } from '../../../api/send-file.ts'
import type { ResultLink } from '../../../api/types.ts'
import { Button, FileSize, Notice, ProblemPanel, SummaryList } from '../../../design/index.ts'
import { deskAddress } from '../queries.ts'
import type { DeskDossier } from '../types.ts'
import { FilePreview } from './file-preview.tsx'
import { Part } from './part.tsx'
import { useObjectUrl } from './use-object-url.ts'

type Filed = NonNullable<DeskDossier['result']>

/** The result that was sent: a look at the very file, checked against its fingerprint, and the way to download it. */
export function Result({ dossier, result }: { dossier: DeskDossier; result: Filed }) {
  const { t } = useLingui()
  const link = () => api.get<ResultLink>(`${deskAddress(dossier.id)}/result`)
  const look = useMutation({ mutationFn: async () => fetchFile(await link(), result) })
  const download = useMutation({ mutationFn: link, onSuccess: ({ url }) => location.assign(url) })
  const problem = look.error ?? download.error
  return (
    <Part id="result" title={t`Kết quả`}>
      <SummaryList
        rows={[
          { label: <Trans>Tệp</Trans>, value: result.name },
          { label: <Trans>Dung lượng</Trans>, value: <FileSize bytes={result.size} /> },
          { label: <Trans>Mã băm SHA-256</Trans>, value: <code className="hash">{result.sha256}</code> },
        ]}
      />
      {problem && <ProblemPanel problem={problem} />}
      {look.data && !look.data.isSame && (
        <Notice tone="danger" live title={<Trans>Tệp đang lưu không khớp mã băm</Trans>}>
          <p>
            <Trans>Đừng trả kết quả này. Hãy sửa kết quả và gửi lại tệp.</Trans>
          </p>
        </Notice>
      )}
      {look.data?.isSame && <Shown blob={look.data.blob} name={result.name} />}
      <div className="row">
        {dossier.acts.includes('download') && !look.data && (
          <Button variant="secondary" isPending={look.isPending} onPress={() => look.mutate()}>
            <Trans>Xem kết quả</Trans>
          </Button>
        )}
        {dossier.acts.includes('download') && (
          <Button variant="quiet" isPending={download.isPending} onPress={() => download.mutate()}>
            <Trans>Tải kết quả</Trans>
          </Button>
        )}
      </div>
    </Part>
  )
}

async function fetchFile({ url }: ResultLink, { name, sha256: expected }: Filed) {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`the store answered ${response.status}`)
  const bytes = await response.arrayBuffer()
  // The type follows from the name we took at upload, never from what the store says.
  const type = /\.png$/i.test(name) ? 'image/png' : /\.jpe?g$/i.test(name) ? 'image/jpeg' : 'application/pdf'
  const blob = new Blob([bytes], { type })
  return { blob, isSame: (await sha256(blob)) === expected }
}

function Shown({ blob, name }: { blob: Blob; name: string }) {
  const url = useObjectUrl(blob)
  return (
    url && (
      <>
        <p className="small soft" role="status">
          <Trans>Tệp khớp mã băm đã ghi.</Trans>
        </p>
        <FilePreview url={url} name={name} type={blob.type} />
      </>
    )
  )
}
