import { Trans } from '@lingui/react/macro'
import { ApiProblem } from '../../api/client.ts'
import { Notice, ProblemPanel } from '../../design/index.ts'
import type { SaveState } from './draft-saver.ts'

/** A word beside the button on whether the answers have arrived. Only “saved” is announced, not every keystroke. */
export function SaveStatus({ state }: { state: SaveState }) {
  const isBusy = state.is === 'waiting' || state.is === 'saving'
  return (
    <p className="soft small">
      <span role="status">{state.is === 'saved' && <Trans>Đã lưu câu trả lời.</Trans>}</span>
      {isBusy && <Trans>Đang lưu…</Trans>}
    </p>
  )
}

/** What stops saving, above the form, and what happens with the answers meanwhile. */
export function SaveTrouble({ state }: { state: SaveState }) {
  if (state.is === 'signed-out') return <ProblemPanel problem={new ApiProblem(401, {})} />
  if (state.is !== 'unreachable') return null
  return (
    <Notice tone="warning" live title={<Trans>Chưa lưu được lên máy chủ</Trans>}>
      <p>
        <Trans>
          Câu trả lời đang được giữ trên máy này và sẽ tự gửi đi khi kết nối trở lại. Có thể điền tiếp, nhưng đừng đóng
          thẻ trình duyệt này.
        </Trans>
      </p>
    </Notice>
  )
}
