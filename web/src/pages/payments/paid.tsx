import { Trans } from '@lingui/react/macro'
import { LinkButton, Notice, useFormat } from '../../design/index.ts'
import type { Obligation } from './types.ts'

/** Shown only when the server has the obligation settled. */
export function Paid({ obligation }: { obligation: Obligation }) {
  const { money } = useFormat()
  return (
    <>
      <Notice tone="success" live title={<Trans>Đã nhận đủ {money(obligation.total)}</Trans>}>
        <p>
          <Trans>Ngân hàng đã xác nhận. Cơ quan sẽ làm bước tiếp theo với hồ sơ {obligation.dossierCode}.</Trans>
        </p>
      </Notice>
      <div className="row">
        <LinkButton href={`/dossiers/${obligation.dossierId}`}>
          <Trans>Xem hồ sơ</Trans>
        </LinkButton>
      </div>
    </>
  )
}
