import { useLingui } from '@lingui/react/macro'
import { Link } from '../../../design/index.ts'
import { formsOf } from '../../forms/forms.ts'
import type { DeskDossier } from '../types.ts'
import { Part } from './part.tsx'

/** The official forms that this dossier has come to need, ready to print. */
export function FormsList({ dossier }: { dossier: DeskDossier }) {
  const { t, i18n } = useLingui()
  return (
    <Part id="forms" title={t`Biểu mẫu để in`}>
      <ul>
        {formsOf(dossier).map(({ number, name }) => (
          <li key={number}>
            <Link href={`/desk/dossiers/${dossier.id}/forms/${number}`}>
              {t`Mẫu ${number}`}: {i18n._(name)}
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}
