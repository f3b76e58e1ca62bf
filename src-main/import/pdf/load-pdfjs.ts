type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** What pdfjs makes at loading for drawing; nothing is ever drawn. */
class NeverDrawn {}
const DRAWN_WITH = ['DOMMatrix', 'ImageData', 'Path2D'];

let loading: Promise<Pdfjs> | undefined;

async function load(): Promise<Pdfjs> {
  const global = globalThis as Record<string, unknown>;
  for (const name of DRAWN_WITH) global[name] ??= NeverDrawn;
  // pdfjs uses the worker that it finds here in this very thread, instead of importing one from an address.
  global.pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return await import('pdfjs-dist/legacy/build/pdf.mjs');
}
/** pdfjs, loaded when the first PDF comes: it is larger than all other readers together. */
export function loadPdfjs(): Promise<Pdfjs> {
  loading ??= load();
  return loading;
}
