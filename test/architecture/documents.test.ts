import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'

const documents = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path && existsSync(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** As the forge makes an anchor of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const anchorsIn = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

test('every link from one document to another leads somewhere', () => {
  const links = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^https?:/.test(link))
      .map((link) => ({ path, link })),
  )
  const leadsNowhere = ({ path, link }: { path: string; link: string }) => {
    const [file = '', anchor] = link.split('#')
    const target = file ? join(dirname(path), file) : path
    return !existsSync(target) || (anchor !== undefined && !anchorsIn(readFileSync(target, 'utf8')).includes(anchor))
  }
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(leadsNowhere)).toEqual([])
})

test('decisions are numbered one by one, and their titles say the same number', () => {
  const decisions = documents.filter(({ path }) => path.startsWith('docs/decisions/'))
  expect(decisions.map(({ path }) => Number(basename(path).slice(0, 4)))).toEqual(
    decisions.map((_, index) => index + 1),
  )
  expect(decisions.map(({ text }) => Number(/^# (\d+)\. /.exec(text)?.[1]))).toEqual(
    decisions.map((_, index) => index + 1),
  )
})
