import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useMemo } from 'react'
import { useText } from '../../../design/index.ts'
import { EditingContext } from '../record/editing.ts'
import { leadTo } from '../record/fault-links.tsx'
import { FieldsOfGroup } from '../record/group-view.tsx'
import { shownAt } from '../record/pointer.ts'
import '../catalogue.css'
import '../record/record.css'
import { fields, sections } from '../record/sections.ts'
import { unverifiedIn } from '../record/unverified.ts'
import { useName } from '../record/use-name.ts'
import { useWriting } from '../record/use-writing.ts'
import type { Change, Content, Fault } from '../types.ts'
import { SaveBar } from './save-bar.tsx'
import { Troubles } from './troubles.tsx'

interface EditorProps {
  start: Change
  /** Id of the account that writes. */
  person: string
}

/** All sections of the record, with what is wrong above them and the way to save below. */
export function Editor({ start, person }: EditorProps) {
  const { t } = useLingui()
  const name = useName()
  const state = useWriting(start, person)
  const { writing, set, faults } = state
  const { record } = writing
  const said = useSaid(faults, record)
  const { papers } = record
  const editing = useMemo(() => ({ set, faults: said, papers }), [set, said, papers])
  useAskedFor()
  const unverified = unverifiedIn(record)
  return (
    <EditingContext value={editing}>
      <Troubles {...state} />
      {unverified > 0 && (
        <p className="soft">
          <Plural
            value={unverified}
            one="# chỗ trong bản ghi chưa kiểm chứng, được ghi rõ bên cạnh."
            other="# chỗ trong bản ghi chưa kiểm chứng, được ghi rõ bên cạnh."
          />
        </p>
      )}
      <nav aria-label={t`Các phần của bản ghi`}>
        <ul className="catalogue-parts">
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{name(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, title, fields }) => (
        <section key={id} id={id} className="stack record-section">
          <h2>{name(title)}</h2>
          <FieldsOfGroup fields={fields} value={record} pointer="" />
        </section>
      ))}
      <SaveBar {...state} />
      <p className="soft small">
        <Trans>Nội dung chưa lưu được giữ trên máy này, kể cả khi đóng trang, cho đến khi lưu hoặc đăng xuất.</Trans>
      </p>
    </EditingContext>
  )
}

/** What is wrong, in words, at the field that shows it. Stays the same object while nothing else is wrong. */
function useSaid(faults: readonly Fault[], record: Content): ReadonlyMap<string, string> {
  const text = useText()
  const lines = faults.flatMap(({ pointer, detail }) => {
    const place = shownAt(fields, record, pointer)
    return place === null ? [] : [`${place}\n${text(detail)}`]
  })
  const key = lines.join('\n\n')
  return useMemo(() => {
    const said = new Map<string, string>()
    for (const line of key ? key.split('\n\n') : []) {
      const [place = '', words = ''] = line.split('\n')
      said.set(place, said.has(place) ? `${said.get(place)}. ${words}` : words)
    }
    return said
  }, [key])
}

/** Leads to the field that the address names, once the fields are there. */
function useAskedFor(): void {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1))
    if (id) requestAnimationFrame(() => leadTo(id))
  }, [])
}
