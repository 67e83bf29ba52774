import { defineConfig } from '@lingui/cli'
import { formatter } from '@lingui/format-po'
import { catalogs } from './src/i18n/catalogs.ts'

const folders = (areas: readonly string[]) => areas.map((area) => `<rootDir>/src/pages/${area}`)
const { first, ...later } = catalogs
const ofLater = Object.values(later).flatMap(folders)

export default defineConfig({
  sourceLocale: 'vi',
  locales: ['vi', 'en'],
  rootDir: import.meta.dirname,
  catalogs: [
    { path: '<rootDir>/src/locales/{locale}', include: ['<rootDir>/src'], exclude: ofLater },
    ...Object.entries(later).map(([name, areas]) => ({
      path: `<rootDir>/src/locales/${name}/{locale}`,
      include: folders(areas),
    })),
  ],
  format: formatter({ lineNumbers: false, origins: false }),
  orderBy: 'message',
})
