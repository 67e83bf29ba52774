import type { MessageDescriptor } from '@lingui/core'
import type { Text } from '../../../api/types.ts'

/** What stands in the record while nothing is given: an empty text, nothing at all (`leave`), or null. */
type Empty = { empty?: 'leave' | 'null' }
/** What something is called: words of this app, or a name from elsewhere in both languages. */
export type Name = MessageDescriptor | Text
type Options = Readonly<Record<string, Name>>

/** The kinds of things that a record is made of; each has one way to be edited and one to be read. */
type Kind =
  /** A text in both languages. */
  | ({ kind: 'text'; rows?: number } & Empty)
  | ({ kind: 'line' } & Empty)
  /** Short texts, one a line. */
  | ({ kind: 'lines' } & Empty)
  | { kind: 'number' }
  | { kind: 'money' }
  | ({ kind: 'day' } & Empty)
  | ({ kind: 'yes' } & Empty)
  | { kind: 'choice'; options: Options }
  | { kind: 'ticks'; options: Options }
  /** The id of something that is registered elsewhere. */
  | ({ kind: 'pick'; from: 'agencies' | 'places' | 'sectors' | 'procedures' } & Empty)
  /** Ids of papers of the same record. */
  | { kind: 'papers' }
  | { kind: 'mark' }
  | ({ kind: 'group'; fields: Fields; fresh?: object } & Empty)
  /** `key` is the property that tells items apart, `fresh` what a new one begins with, `heads` what it is called by. */
  | ({ kind: 'list'; of: Field; fresh: unknown; key?: string; heads?: string; add: MessageDescriptor } & Empty)

export type Field = Kind & { label: MessageDescriptor; hint?: MessageDescriptor; isFixed?: true }
export type FieldOf<K extends Kind['kind']> = Extract<Field, { kind: K }>
export type Fields = Readonly<Record<string, Field>>

/** A field for each property of T: one that is forgotten does not compile. */
export type FieldsOf<T> = { readonly [Name in keyof T]-?: Field }

export type Section = { id: string; title: MessageDescriptor; fields: Fields }
