import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { UploadFailed } from '../../../api/send-file.ts'
import { Button, FileField, Notice, Page, ProblemPanel } from '../../../design/index.ts'
import { Navigation } from '../navigation.tsx'
import { faultOf, mostBytes } from './file-fault.ts'
import { Sending } from './sending.tsx'
import { useFileFault } from './use-file-fault.ts'
import { useSending } from './use-sending.ts'
import './imports.css'

/** A file of procedure records is chosen, sent and given over to be checked. Nothing of it is public by that. */
export default function NewImportPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const [isTried, setTried] = useState(false)
  const faultWords = useFileFault()
  const { mutate, isPending, error, reset, stage, share } = useSending(
    (id) => void navigate({ href: `/catalogue/imports/${encodeURIComponent(id)}` }),
  )
  const fault = file && faultOf(file)
  const told = fault ? faultWords(fault) : isTried && !file ? t`Chọn tệp để nhập.` : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!file || fault) document.getElementById('import')?.focus()
    else if (!isPending) mutate(file)
  }
  return (
    <Page
      title={t`Nhập thủ tục từ tệp`}
      lead={t`Mọi dòng được kiểm tra trước. Chỉ khi không còn lỗi và được duyệt, tất cả mới được công bố cùng lúc.`}
      back={{ href: '/catalogue/imports', label: <Trans>Các lần nhập, xuất</Trans> }}
      wide
    >
      <Navigation part="imports" />
      <form className="stack import-form" onSubmit={submit} noValidate>
        <FileField
          name="import"
          label={t`Tệp thủ tục`}
          hint={t`Cùng dạng với tệp xuất ra từ đây; nhiều nhất 20.000 thủ tục.`}
          accept={['.json', '.csv']}
          maxBytes={mostBytes}
          disabled={isPending}
          error={told}
          onChange={(chosen) => {
            reset()
            setFile(chosen)
          }}
        />
        <Sending isPending={isPending} stage={stage} share={share} />
        <Trouble error={error} />
        <div className="row">
          <Button type="submit" isPending={isPending}>
            {error ? <Trans>Gửi tiếp</Trans> : <Trans>Gửi và kiểm tra</Trans>}
          </Button>
        </div>
      </form>
    </Page>
  )
}

function Trouble({ error }: { error: Error | null }) {
  if (!error) return null
  const isMoved = error instanceof DOMException
  if (!isMoved && !(error instanceof UploadFailed)) return <ProblemPanel problem={error} />
  return (
    <Notice tone="danger" live title={isMoved ? <Trans>Không đọc được tệp</Trans> : <Trans>Chưa gửi được tệp</Trans>}>
      <p>
        {isMoved ? (
          <Trans>Tệp đã bị chuyển chỗ hoặc sửa đổi sau khi chọn. Hãy chọn lại tệp.</Trans>
        ) : (
          <Trans>Chưa có gì thay đổi. Tệp vẫn được chọn; hãy bấm gửi tiếp.</Trans>
        )}
      </p>
    </Notice>
  )
}
