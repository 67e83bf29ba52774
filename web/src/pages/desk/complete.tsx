import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { UploadFailed } from '../../api/send-file.ts'
import { Button, Card, FileField, Notice, ProblemPanel } from '../../design/index.ts'
import type { DeskDossier } from './types.ts'
import { resultTypes, useCompletion } from './use-completion.ts'

const maxBytes = 10_485_760

/** The decision is made: its result file is handed over and the dossier is done. */
export function Complete({ dossier, onDone }: { dossier: DeskDossier; onDone: () => void }) {
  const { t } = useLingui()
  const [file, setFile] = useState<File | null>(null)
  const [isAsked, setAsked] = useState(false)
  const completion = useCompletion(dossier, onDone)
  const fault = useFileFault(file)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (file && !fault && !completion.isPending) completion.mutate(file)
  }
  return (
    <Card title={<Trans>Hoàn thành và trả kết quả</Trans>}>
      <form className="stack" onSubmit={submit} noValidate>
        <FileField
          label={t`Tệp kết quả`}
          name="result"
          accept={resultTypes}
          maxBytes={maxBytes}
          disabled={completion.isPending}
          error={(file || isAsked) && fault ? fault : undefined}
          onChange={(chosen) => {
            completion.reset()
            setFile(chosen)
          }}
        />
        <Stage share={completion.share} isPending={completion.isPending} />
        <Trouble error={completion.error} />
        <div className="row">
          <Button type="submit" isPending={completion.isPending}>
            <Trans>Gửi kết quả và hoàn thành</Trans>
          </Button>
        </div>
      </form>
    </Card>
  )
}

function useFileFault(file: File | null): string | undefined {
  const { t } = useLingui()
  if (!file) return t`Chưa chọn tệp kết quả.`
  if (!resultTypes.includes(file.type)) return t`Tệp này không phải PDF, JPEG hoặc PNG.`
  if (file.size > maxBytes) return t`Tệp này lớn hơn 10 MB.`
  if (file.size === 0) return t`Tệp này trống.`
  return undefined
}

function Stage({ share, isPending }: { share: number; isPending: boolean }) {
  const { t } = useLingui()
  return (
    <div role="status">
      {isPending && (
        <>
          <p className="small soft">
            {share < 1 ? <Trans>Đang tải tệp lên…</Trans> : <Trans>Đang kiểm tra tệp…</Trans>}
          </p>
          <progress className="upload" value={share} max={1} aria-label={t`Tiến độ tải tệp`} />
        </>
      )}
    </div>
  )
}

function Trouble({ error }: { error: Error | null }) {
  if (!error) return null
  if (!(error instanceof UploadFailed)) return <ProblemPanel problem={error} />
  return (
    <Notice tone="danger" live title={<Trans>Chưa tải được tệp lên</Trans>}>
      <p>
        <Trans>Hồ sơ chưa thay đổi. Tệp vẫn được chọn; hãy bấm gửi lại.</Trans>
      </p>
    </Notice>
  )
}
