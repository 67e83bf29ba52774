import { styleText } from 'node:util'
import type { Laptop } from './laptop.ts'
import type { DemoPerson } from './seeds.ts'

type Addresses =
  | 'url'
  | 'mailUrl'
  | 'bankUrl'
  | 'agencyUrls'
  | 'registerUrl'
  | 'issuersUrl'
  | 'postUrl'
  | 'vneidUrl'
  | 'ministryUrl'
  | 'controlUrl'

export type BlockContent = Pick<Laptop, Addresses> & { seconds: string; people: DemoPerson[] }

/** What a person at the keyboard needs to know once the portal is up, as one block. Colours are left out where `colours` is false. */
export function block(
  {
    url,
    mailUrl,
    bankUrl,
    agencyUrls,
    registerUrl,
    issuersUrl,
    postUrl,
    vneidUrl,
    ministryUrl,
    controlUrl,
    seconds,
    people,
  }: BlockContent,
  colours: boolean,
): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(format, text, { validateStream: false }) : text
  const faint = (text: string) => style('dim', text)
  const row = (label: string, value: string, note = '') =>
    `  ${faint(label.padEnd(15))}${value}${note ? `   ${faint(note)}` : ''}`
  const address = (text: string) => style(['bold', 'cyan'], text)
  const longest = (of: 'email' | 'fullName') => Math.max(...people.map((person) => person[of].length))
  const [first] = people
  const agencies = Object.values(agencyUrls)
  return [
    '',
    `  ${style(['bold', 'red'], '★')} ${style('bold', 'National Public Service Portal')}   ${faint(`ready in ${seconds} s`)}`,
    '',
    row('Portal', address(url)),
    row('API reference', `${url}/developers`),
    row('Mail page', mailUrl, 'every mail the portal sends'),
    ...(bankUrl ? [row('Bank page', bankUrl, 'the sandbox bank, no real money')] : []),
    ...(agencies[0] ? [row('Agencies', agencies[0], `the first of ${agencies.length}, each at the next port`)] : []),
    ...(registerUrl ? [row('Register', registerUrl, 'enterprises and who represents them')] : []),
    ...(issuersUrl ? [row('Issuers', issuersUrl, 'of bills, fines, taxes: what is paid without a dossier')] : []),
    ...(postUrl ? [row('Post', postUrl, 'results on their way to people')] : []),
    ...(vneidUrl ? [row('VNeID', vneidUrl, 'the simulator, who can sign in there')] : []),
    ...(ministryUrl ? [row('Second portal', ministryUrl, 'one sign-in with VNeID opens both')] : []),
    row('Control', controlUrl, 'events, queues, clock'),
    '',
    ...people.map(({ email, fullName, does }, index) =>
      row(
        index === 0 ? 'Sign in as' : '',
        `${email.padEnd(longest('email'))}   ${fullName.padEnd(longest('fullName'))}`,
        does,
      ),
    ),
    ...(first ? [row('Password', first.password, 'for each of them')] : []),
    '',
    `  ${faint('It begins empty; everything is in memory, on this machine only. Ctrl-C ends it.')}`,
    '',
  ].join('\n')
}
