import process from 'node:process'
import { lingui, linguiTransformerBabelPreset } from '@lingui/vite-plugin'
import babel from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The macro plugin looks for its configuration here or in the working directory, which is not ours.
process.env.LINGUI_CONFIG = `${import.meta.dirname}/lingui.config.ts`

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    babel({ cwd: import.meta.dirname, presets: [linguiTransformerBabelPreset()] }),
  ],
  build: {
    outDir: '../build/web',
    emptyOutDir: true,
    // The content security policy forbids data: addresses for scripts, styles and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
})
