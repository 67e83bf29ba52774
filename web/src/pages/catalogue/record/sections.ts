import { msg } from '@lingui/core/macro'
import type { Content } from '../types.ts'
import type { FieldsOf, Section } from './field.ts'
import { filing } from './fields/filing.ts'
import { handling } from './fields/handling.ts'
import { identity, validity } from './fields/identity.ts'
import { carrying, law, reading } from './fields/law.ts'

/** All that a record says. One that the API learns and this does not name fails to compile. */
export const fields: FieldsOf<Content> = {
  ...identity,
  ...validity,
  ...filing,
  ...handling,
  ...carrying,
  ...law,
  ...reading,
}

/** A record as it is written and compared, in the order of the page that citizens read. */
export const sections: readonly Section[] = [
  { id: 'identity', title: msg`Thủ tục`, fields: identity },
  { id: 'validity', title: msg`Hiệu lực`, fields: validity },
  { id: 'filing', title: msg`Cách nộp và giấy tờ`, fields: filing },
  { id: 'carrying', title: msg`Cơ quan và kết quả`, fields: carrying },
  { id: 'handling', title: msg`Giải quyết`, fields: handling },
  { id: 'law', title: msg`Căn cứ pháp lý`, fields: law },
  { id: 'reading', title: msg`Thông tin thêm`, fields: reading },
]
