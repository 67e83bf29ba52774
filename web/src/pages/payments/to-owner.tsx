import { Trans } from '@lingui/react/macro'
import { LinkButton } from '../../design/index.ts'
import { ownerAddress } from './owner-address.ts'
import type { Obligation } from './types.ts'

interface ToOwnerProps {
  obligation: Pick<Obligation, 'of' | 'dossierId'>
  variant?: 'primary' | 'secondary'
}

/** Leads back to the dossier, or to the bill, that an obligation is owed on. */
export function ToOwner({ obligation, variant = 'primary' }: ToOwnerProps) {
  return (
    <LinkButton variant={variant} href={ownerAddress(obligation)}>
      {obligation.of === 'bill' ? <Trans>Xem khoản đã chọn nộp</Trans> : <Trans>Xem hồ sơ</Trans>}
    </LinkButton>
  )
}
