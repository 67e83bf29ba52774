import { Trans, useLingui } from '@lingui/react/macro'
import type { Library } from '../../../../shared/search/library.ts'
import { lifeEventNames } from '../../../../shared/search/life-events.ts'
import { SelectField, useText } from '../../design/index.ts'
import type { Chosen, FilterName } from './use-search.ts'

type FilterPanelProps = { library: Library; chosen: Chosen; onNarrow: (name: FilterName, value: string) => void }
type Option = { value: string; label: string }

const byLabel = (options: Option[]) => options.sort((a, b) => a.label.localeCompare(b.label, 'vi'))

/** By what results can be narrowed: only what some procedure has. */
export function FilterPanel({ library, chosen, onNarrow }: FilterPanelProps) {
  const { t } = useLingui()
  const text = useText()
  const { procedures, named, sectors } = library.contents
  const events = new Set(procedures.flatMap(({ lifeEvents }) => lifeEvents))
  const overseeing = new Set(procedures.flatMap(({ overseenBy }) => overseenBy))
  const isPlace = (kind: string) => kind === 'province' || kind === 'centrally_run_city'
  const option = ({ id, name }: (typeof sectors)[number]) => ({ value: id, label: text(name) })
  const fields: { name: FilterName; label: string; options: Option[] }[] = [
    {
      name: 'lifeEvent',
      label: t`Việc trong cuộc sống`,
      options: [...events].map((id) => ({ value: id, label: text(lifeEventNames[id]) })),
    },
    {
      name: 'audience',
      label: t`Dành cho`,
      options: [
        { value: 'citizen', label: t`Cá nhân` },
        { value: 'business', label: t`Doanh nghiệp, tổ chức` },
      ],
    },
    { name: 'sector', label: t`Lĩnh vực`, options: byLabel(sectors.map(option)) },
    { name: 'agency', label: t`Cơ quan`, options: byLabel(named.filter(({ id }) => overseeing.has(id)).map(option)) },
    {
      name: 'place',
      label: t`Nơi thực hiện`,
      options: byLabel(named.filter(({ kind, now }) => isPlace(kind) && !now).map(option)),
    },
  ]
  const count = Object.keys(chosen).length
  return (
    <details className="narrowing" open={count > 0 || undefined}>
      <summary>{count > 0 ? <Trans>Lọc kết quả ({count})</Trans> : <Trans>Lọc kết quả</Trans>}</summary>
      <div className="narrowing__fields">
        {fields.map(({ name, label, options }) => (
          <SelectField
            key={name}
            name={name}
            label={label}
            options={options}
            placeholder={t`Tất cả`}
            value={chosen[name] ?? ''}
            onChange={(event) => onNarrow(name, event.target.value)}
          />
        ))}
      </div>
    </details>
  )
}
