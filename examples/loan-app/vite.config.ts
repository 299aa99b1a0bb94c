import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `tarmaq` is this repository's own package: it resolves through the exports in package.json, as for any user. */
export default defineConfig({ plugins: [react()] })
