import { Trans } from '@lingui/react/macro'
import { Link, Tag, useText } from '../../design/index.ts'
import './dossiers.css'
import { StateTag } from './state-tag.tsx'
import type { DossierView } from './types.ts'

type LinkedDossier = DossierView['linked'][number]

interface LinkedProps {
  linked: readonly LinkedDossier[]
  /** Where one of them is opened; null where the viewer has no page for it: then whose it is stands beside it. */
  addressOf: (one: LinkedDossier) => string | null
}

/** The dossiers that this one's result opened, and the one that opened it. Nothing where there is none. */
export function Linked({ linked, addressOf }: LinkedProps) {
  const text = useText()
  if (linked.length === 0) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Hồ sơ liên thông</Trans>
      </h2>
      <ul className="linked">
        {linked.map((one) => {
          const address = addressOf(one)
          return (
            <li key={one.id}>
              <p>{address ? <Link href={address}>{text(one.name)}</Link> : text(one.name)}</p>
              <p className="row small">
                {one.state === 'DRAFT' ? <Unfinished /> : <StateTag state={one.state} />}
                {one.code && <span className="soft">{one.code}</span>}
                {!address && one.agency && <span className="soft">{text(one.agency.name)}</span>}
              </p>
              {isTakenBack(one) && (
                <p className="row small">
                  <Tag tone="warning">
                    <Trans>Kết quả đã bị thu lại</Trans>
                  </Tag>
                  <span>
                    <Trans>Hồ sơ đang xem được mở từ kết quả đó.</Trans>
                  </span>
                </p>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Unfinished() {
  return (
    <span>
      <Trans>Đã mở sẵn từ kết quả của hồ sơ này; còn thiếu thông tin hoặc giấy tờ, hãy bổ sung rồi nộp.</Trans>
    </span>
  )
}

/** For its owner: a draft is opened where it is completed. */
export const ownAddress = ({ id, state, service }: LinkedDossier): string =>
  state === 'DRAFT' ? `/services/${service}/drafts/${id}/check` : `/dossiers/${id}`

/** For an officer of this agency: on the desk, and nowhere where another agency decides it. */
export const deskAddress =
  (agency: string) =>
  (one: LinkedDossier): string | null =>
    one.agency?.id === agency ? `/desk/dossiers/${one.id}` : null

/** The one whose result opened the dossier that is shown has no result now. */
export const isTakenBack = ({ isOpener, state }: LinkedDossier): boolean =>
  isOpener && state !== 'COMPLETED' && state !== 'RETURNED'
