import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const PDFJS = resolve('node_modules/pdfjs-dist');
/** The tables of Chinese, Japanese and Korean character codes that PDFs refer to; pdfjs reads them from beside the worker. */
const cmaps = {
  name: 'cmaps',
  writeBundle: () => cpSync(`${PDFJS}/cmaps`, resolve('out/main/cmaps'), { recursive: true }),
};
/** In the window pdfjs imports what reads JPEG 2000 by this name; it may use no WebAssembly there. */
const jpegReader = {
  name: 'jpeg-reader',
  writeBundle: () => {
    const file = 'openjpeg_nowasm_fallback.js';
    cpSync(`${PDFJS}/wasm/${file}`, resolve('out/renderer/pdf', file));
  },
};
// Everything is bundled: the shipped app needs no node_modules. The preload is CommonJS, since a sandboxed one cannot be a module.
export default defineConfig({
  main: {
    plugins: [cmaps],
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: resolve('src-main/main.ts'),
          serve: resolve('src-main/serve.ts'),
          'parse-worker': resolve('src-main/import/worker/parse-worker.ts'),
          extract: resolve('src-main/import/workbench/extract.ts'),
          families: resolve('src-main/import/workbench/families.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve('src-main/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    // Nothing of resources/ is served to the page: the sample archive is imported by the host like any folder.
    publicDir: false,
    plugins: [react(), jpegReader],
    worker: { format: 'es' },
    build: { rolldownOptions: { input: resolve('src-renderer/index.html') } },
  },
});
