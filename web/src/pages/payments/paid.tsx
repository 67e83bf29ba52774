import { Trans } from '@lingui/react/macro'
import { LinkButton, Notice, useFormat } from '../../design/index.ts'
import { ownerAddress } from './owner-address.ts'
import { ToOwner } from './to-owner.tsx'
import type { Obligation } from './types.ts'

/** Shown only when the server has the obligation settled. */
export function Paid({ obligation }: { obligation: Obligation }) {
  const { money } = useFormat()
  const isBill = obligation.of === 'bill'
  return (
    <>
      <Notice tone="success" live title={<Trans>Đã nhận đủ {money(obligation.total)}</Trans>}>
        <p>
          {isBill ? (
            <Trans>
              Ngân hàng đã xác nhận. Cổng lập biên lai và báo cho đơn vị thu khoản {obligation.dossierCode}; đừng nộp
              lại.
            </Trans>
          ) : (
            <Trans>Ngân hàng đã xác nhận. Cơ quan sẽ làm bước tiếp theo với hồ sơ {obligation.dossierCode}.</Trans>
          )}
        </p>
      </Notice>
      <div className="row">
        {isBill && (
          <LinkButton href={`${ownerAddress(obligation)}/receipt`}>
            <Trans>Xem biên lai</Trans>
          </LinkButton>
        )}
        <ToOwner obligation={obligation} variant={isBill ? 'secondary' : 'primary'} />
      </div>
    </>
  )
}
