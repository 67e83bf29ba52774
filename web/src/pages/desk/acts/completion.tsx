import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { api } from '../../../api/client.ts'
import { putFile, sha256, UploadFailed } from '../../../api/send-file.ts'
import { FileField, Notice } from '../../../design/index.ts'
import { deskAddress } from '../queries.ts'
import { FilePreview } from '../record/file-preview.tsx'
import { useObjectUrl } from '../record/use-object-url.ts'
import type { ResultUpload } from '../types.ts'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './act-props.ts'
import { DropZone } from './drop-zone.tsx'

import { useAct } from './use-act.ts'

const resultTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png']
const maxBytes = 10_485_760

/** The decision is made: its file is looked at once more, sent, and the dossier is done. */
export function Completion({ dossier, act, isOffered, onDone, onLeave }: ActProps) {
  const { t } = useLingui()
  const [file, setFile] = useState<File | null>(null)
  const [isTried, setTried] = useState(false)
  const [share, setShare] = useState(0)
  const send = useSending(dossier.id, setShare)
  const { mutate, isPending, error, reset } = useAct(dossier, act, send, onDone)
  const fault = useFileFault(file)
  const confirm = () => {
    setTried(true)
    if (file && !fault) mutate(file)
    else document.getElementById('result')?.focus()
  }
  const isCut = error instanceof UploadFailed
  return (
    <ActForm {...{ act, isOffered, isPending, onLeave }} error={isCut ? null : error} onConfirm={confirm}>
      <DropZone isDisabled={isPending}>
        <FileField
          label={t`Tệp kết quả`}
          hint={t`Chọn hoặc kéo thả tệp vào đây.`}
          name="result"
          accept={resultTypes}
          maxBytes={maxBytes}
          disabled={isPending}
          error={(file || isTried) && fault ? fault : undefined}
          onChange={(chosen) => {
            reset()
            setFile(chosen)
          }}
        />
      </DropZone>
      {file && !fault && <Chosen file={file} />}
      <Stage share={share} isPending={isPending} />
      {isCut && (
        <Notice tone="danger" live title={<Trans>Chưa tải được tệp lên</Trans>}>
          <p>
            <Trans>Hồ sơ chưa thay đổi. Tệp vẫn được chọn; hãy bấm gửi lại.</Trans>
          </p>
        </Notice>
      )}
    </ActForm>
  )
}

/** Announces the file with its fingerprint and sends it; what has arrived once is not sent again on a retry. */
function useSending(dossierId: string, onProgress: (share: number) => void) {
  const arrived = useRef(new Map<string, string>())
  return async (file: File) => {
    onProgress(0)
    const print = await sha256(file)
    let resultKey = arrived.current.get(print)
    if (!resultKey) {
      const announced = { name: file.name, type: file.type, size: file.size, sha256: print }
      const slot = await api.post<ResultUpload>(`${deskAddress(dossierId)}/result-uploads`, announced)
      await putFile(file, slot.upload, onProgress)
      resultKey = slot.resultKey
      arrived.current.set(print, resultKey)
    }
    onProgress(1)
    return { resultKey }
  }
}

/** The file as it will be handed over, seen before it leaves. */
function Chosen({ file }: { file: File }) {
  const url = useObjectUrl(file)
  return url && <FilePreview url={url} name={file.name} type={file.type} />
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
