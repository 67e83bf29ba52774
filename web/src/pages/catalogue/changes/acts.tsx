import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { governmentOffice } from '../../../../../shared/catalogue/sectors.ts'
import { Button, Card, LinkButton, ProblemPanel } from '../../../design/index.ts'
import { useMe } from '../../../session/session.ts'
import type { Change } from '../types.ts'
import { Confirm } from './confirm.tsx'
import { Return } from './return.tsx'
import { useAct } from './use-act.ts'

/** What this person may do with the change, and why not more. */
export function Acts({ change }: { change: Change }) {
  const act = useAct(change)
  const props = { change, act }
  return (
    <Card title={change.may.write ? <Trans>Việc tiếp theo</Trans> : <Trans>Quyết định</Trans>}>
      {act.error && <ProblemPanel problem={act.error} />}
      {change.may.write ? <Writing {...props} /> : change.may.decide ? <Deciding {...props} /> : <Waiting {...props} />}
    </Card>
  )
}

export interface ActsProps {
  change: Change
  act: ReturnType<typeof useAct>
}

function Writing({ change, act }: ActsProps) {
  const [isDiscarding, setDiscarding] = useState(false)
  const { slug, faults, changed } = change
  const canSubmit = faults.length === 0 && changed.length > 0
  if (isDiscarding)
    return (
      <Confirm
        question={<Trans>Bỏ thay đổi này? Những gì đã soạn sẽ mất, bản đang công bố giữ nguyên.</Trans>}
        yes={<Trans>Bỏ thay đổi</Trans>}
        variant="danger"
        isPending={act.isPending}
        onYes={() => act.mutate({ act: 'discard' })}
        onNo={() => setDiscarding(false)}
      />
    )
  return (
    <div className="stack stack--s">
      {!canSubmit && (
        <p>
          {faults.length > 0 ? (
            <Trans>Sửa hết các chỗ nêu trên rồi mới trình duyệt được.</Trans>
          ) : (
            <Trans>Bản ghi chưa khác bản đang công bố nên chưa có gì để trình.</Trans>
          )}
        </p>
      )}
      <div className="row">
        {canSubmit && (
          <Button isPending={act.isPending} onPress={() => act.mutate({ act: 'submission' })}>
            <Trans>Trình duyệt</Trans>
          </Button>
        )}
        <LinkButton variant={canSubmit ? 'secondary' : 'primary'} href={`/catalogue/changes/${slug}/edit`}>
          <Trans>Soạn tiếp</Trans>
        </LinkButton>
        <Button variant="quiet" onPress={() => setDiscarding(true)}>
          <Trans>Bỏ thay đổi…</Trans>
        </Button>
      </div>
    </div>
  )
}

function Deciding({ change, act }: ActsProps) {
  const [asked, setAsked] = useState<'approval' | 'return' | null>(null)
  const leave = () => setAsked(null)
  if (asked === 'return') return <Return change={change} act={act} onLeave={leave} />
  if (asked === 'approval')
    return (
      <Confirm
        question={<Trans>Duyệt và công bố thành bản mới? Bản đã công bố không sửa được nữa.</Trans>}
        yes={<Trans>Duyệt và công bố</Trans>}
        isPending={act.isPending}
        onYes={() => act.mutate({ act: 'approval' })}
        onNo={leave}
      />
    )
  return (
    <div className="row">
      <Button onPress={() => setAsked('approval')}>
        <Trans>Duyệt…</Trans>
      </Button>
      <Button variant="secondary" onPress={() => setAsked('return')}>
        <Trans>Trả lại…</Trans>
      </Button>
    </div>
  )
}

/** It waits for somebody else; whoever wrote it hears why they are not the one. */
function Waiting({ act }: ActsProps) {
  const isOffice = useMe()?.agencyId === governmentOffice
  return (
    <div className="stack stack--s">
      <p>
        {isOffice ? (
          <Trans>
            Bạn đã soạn hoặc trình thay đổi này, nên không được duyệt. Một người khác của Văn phòng Chính phủ quyết
            định.
          </Trans>
        ) : (
          <Trans>Thay đổi đang chờ Văn phòng Chính phủ duyệt. Muốn sửa tiếp, hãy rút lại.</Trans>
        )}
      </p>
      <div className="row">
        <Button variant="secondary" isPending={act.isPending} onPress={() => act.mutate({ act: 'taking-back' })}>
          <Trans>Rút lại để sửa tiếp</Trans>
        </Button>
      </div>
    </div>
  )
}
