import { Trans, useLingui } from '@lingui/react/macro'
import { ApiProblem } from '../../../api/client.ts'
import { Button, FileSize, LinkButton } from '../../../design/index.ts'
import type { Limits } from './types.ts'
import type { Trouble, Upload, UploadQueue } from './upload-queue.ts'
import { useFileFault } from './use-file-fault.ts'

/** A chosen file on its way to the server, or what keeps it from getting there. */
export function UploadRow({ upload, queue, limits }: { upload: Upload; queue: UploadQueue; limits: Limits }) {
  const { file, key, trouble } = upload
  const isFault = trouble?.is === 'unfit' || trouble?.is === 'refused' || trouble?.is === 'unreadable'
  const mayRetry = trouble && (trouble.is === 'unreachable' || trouble.is === 'unreadable')
  return (
    <li className={isFault ? 'paper paper--fault' : 'paper'}>
      <p className="paper__name">{file.name}</p>
      {trouble ? <Why trouble={trouble} limits={limits} /> : <Under upload={upload} />}
      <div className="paper__acts">
        {mayRetry && (
          <Button variant="quiet" onPress={queue.resume}>
            <Trans>Gửi lại</Trans>
            <span className="visually-hidden">: {file.name}</span>
          </Button>
        )}
        {trouble?.is === 'signed-out' && <SignInAgain />}
        <Button variant="quiet" onPress={() => queue.drop(key)}>
          <Trans>Bỏ tệp này</Trans>
          <span className="visually-hidden">: {file.name}</span>
        </Button>
      </div>
    </li>
  )
}

function Under({ upload: { stage, share, file } }: { upload: Upload }) {
  const { t } = useLingui()
  const percent = Math.round(share * 100)
  return (
    <>
      <p className="small soft">
        {stage === 'waiting' && <Trans>Đang chờ đến lượt.</Trans>}
        {stage === 'preparing' && <Trans>Đang chuẩn bị…</Trans>}
        {stage === 'sending' && (
          <Trans>
            Đang gửi: {percent}% của <FileSize bytes={file.size} />
          </Trans>
        )}
        {stage === 'checking' && <Trans>Đã gửi xong, đang kiểm tra…</Trans>}
      </p>
      <progress className="progress__bar" value={share} max={1} aria-label={t`Tiến độ gửi ${file.name}`} />
    </>
  )
}

function Why({ trouble, limits }: { trouble: Trouble; limits: Limits }) {
  const faultWords = useFileFault(limits)
  if (trouble.is === 'unfit') return <p className="paper__fault">{faultWords(trouble.fault)}</p>
  if (trouble.is === 'unreachable') {
    return (
      <p className="small">
        <Trans>Mất kết nối giữa chừng. Tệp vẫn ở đây và sẽ tự gửi lại khi có mạng; không cần chọn lại.</Trans>
      </p>
    )
  }
  if (trouble.is === 'signed-out') {
    return (
      <p className="small">
        <Trans>Phiên đăng nhập đã hết. Tệp vẫn ở đây và sẽ được gửi tiếp sau khi đăng nhập lại.</Trans>
      </p>
    )
  }
  return (
    <p className="paper__fault">
      {trouble.is === 'unreadable' && <Trans>Không đọc được tệp này trên máy nữa. Hãy chọn lại.</Trans>}
      {trouble.is === 'refused' && <Refusal problem={trouble.problem} />}
    </p>
  )
}

function Refusal({ problem }: { problem: unknown }) {
  const words = problem instanceof ApiProblem && (problem.errors[0]?.detail || problem.detail || problem.title)
  return words || <Trans>Máy chủ không nhận tệp này. Hãy chọn tệp khác.</Trans>
}

function SignInAgain() {
  const here = encodeURIComponent(location.pathname + location.search)
  return (
    <LinkButton variant="quiet" href={`/sign-in?next=${here}`}>
      <Trans>Đăng nhập lại</Trans>
    </LinkButton>
  )
}
