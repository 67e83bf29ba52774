import { people } from '../../infra/local/seeds.ts'
import { people as vneidPeople } from '../../infra/local/third-parties/vneid/people.ts'
import { renewal } from '../filing.ts'
import { paperOf, paperTypes } from '../papers.ts'
import { announcedResult } from '../result.ts'

/** A text that left the portal, and where it stands, such as the log of a function. */
export type Trace = { where: string; text: string }
export type Leak = { where: string; what: string; near: string }

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')

function unescaped(text: string): string {
  const plus = text.replaceAll('+', ' ')
  const percent = plus.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString())
  return percent.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The text as it stands and as whoever reads it could undo its escapes, twice over; without marks and in small letters. */
function readings(text: string): string[] {
  const once = unescaped(text)
  return [...new Set([text, once, unescaped(once)])].map((one) => folded(one).toLowerCase())
}

/** Values that the suites give of people who do not exist. A value of few letters would be found everywhere. */
const telling = [
  'fullName',
  'personalNumber',
  'dateOfBirth',
  'phone',
  'commune',
  'addressLine',
  'currentLicenceNumber',
  'healthCertificateNumber',
] as const satisfies (keyof typeof renewal)[]

export const known: string[] = [
  ...telling.map((name) => renewal[name]),
  ...Object.values(people).flatMap(({ email, fullName, personalNumber, phone, password }) => [
    email,
    fullName,
    personalNumber,
    phone,
    password,
  ]),
  ...vneidPeople.flatMap(({ name, personalNumber, phone, email = '' }) => [name, personalNumber, phone, email]),
  ...paperTypes.map((type) => paperOf(type).name),
  announcedResult.name,
  'Đỗ Thị Rò Rỉ',
].filter((value) => value !== '')

/** What is personal whoever it is of. Ids of ours are letters and digits mixed, so that whole words of digits are none of them. */
const patterns: [string, RegExp][] = [
  ['a personal number', /(?<![\w.-])\d{12}(?![\w-])/],
  ['a telephone number', /(?<![\w.-])(?:\+84|0)[35789]\d{8}(?![\w-])/],
  ['an e-mail address', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/],
]

/** Not of people: AWS's number for no account, which stands in names of resources; the portal's own address. */
const notPersonal = /000000000000|no-reply@portal\.example\.vn/g

const wanted = [...new Set(known.map((value) => folded(value).toLowerCase()))]

function leaksIn({ where, text }: Trace): Leak[] {
  const found = readings(text).flatMap((reading) => {
    const clean = reading.replace(notPersonal, '')
    const near = (at: number) => clean.slice(Math.max(0, at - 80), at + 80)
    const values = wanted
      .filter((value) => clean.includes(value))
      .map((value) => [value, clean.indexOf(value)] as const)
    const shapes = patterns.flatMap(([what, pattern]) => {
      const at = clean.search(pattern)
      return at < 0 ? [] : [[what, at] as const]
    })
    return [...values, ...shapes].map(([what, at]) => ({ where, what, near: near(at) }))
  })
  return found.filter((one, i) => found.findIndex(({ what }) => what === one.what) === i)
}

/** Every piece of personal data in what the portal left behind, one per place and kind. */
export const findLeaks = (traces: Iterable<Trace>): Leak[] => [...traces].flatMap(leaksIn)
