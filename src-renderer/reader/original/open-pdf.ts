import {
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  PDFWorker,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { OwnData } from './pdf-own-data';

/** Bytes of the file from an offset on, at most so many. */
export type ReadPiece = (from: number, bytes: number) => Promise<Uint8Array>;
export interface PdfPages {
  readonly count: number;
  /** The numbers that are printed on the pages; null where they are 1, 2, 3 … */
  readonly labels: readonly string[] | null;
  /** Height over width of a page, from 1. */
  readonly shape: (page: number) => Promise<number>;
  /** Draws a page so many px wide; resolves to whether it was drawn before `signal` said that nobody looks any more. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number, signal: AbortSignal) => Promise<boolean>;
  readonly close: () => void;
}
/** What one call to the host may carry. */
const PIECE_BYTES = 1_048_576;
/** What is asked for at a time: a page of a report is about that large. */
const CHUNK_BYTES = 262_144;
/** Pixels of a canvas: Chromium keeps none larger than 16,384 by 16,384, and a page needs no more than this. */
const MOST_PIXELS = 16_000_000;

/** Lets pdf.js have the parts of the file that it needs for the pages that are looked at. */
class PiecesFromHost extends PDFDataRangeTransport {
  constructor(
    bytes: number,
    private readonly read: ReadPiece,
    private readonly fail: (cause: unknown) => void,
  ) {
    super(bytes, null);
  }
  override requestDataRange(begin: number, end: number): void {
    this.gather(begin, end).then((chunk) => this.onDataRange(begin, chunk), this.fail);
  }
  private async gather(begin: number, end: number): Promise<Uint8Array> {
    const all = new Uint8Array(end - begin);
    for (let at = begin; at < end; ) {
      const piece = await this.read(at, Math.min(PIECE_BYTES, end - at));
      if (piece.length === 0) throw new Error('The file ends before its length.');
      all.set(piece, at - begin);
      at += piece.length;
    }
    return all;
  }
}
async function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  width: number,
  signal: AbortSignal,
): Promise<boolean> {
  const page = await pdf.getPage(number);
  if (signal.aborted) return false;
  const plain = page.getViewport({ scale: 1 });
  const wanted = (width * devicePixelRatio) / plain.width;
  const most = Math.sqrt(MOST_PIXELS / (plain.width * plain.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, most) });
  // Drawn aside, so that a page that is drawn anew at another size does not blink.
  const aside = document.createElement('canvas');
  aside.width = Math.floor(viewport.width);
  aside.height = Math.floor(viewport.height);
  const task = page.render({ canvas: aside, viewport });
  const stop = (): void => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
  } catch (cause) {
    if (signal.aborted) return false;
    throw cause;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  canvas.width = aside.width;
  canvas.height = aside.height;
  canvas.getContext('2d')?.drawImage(aside, 0, 0);
  page.cleanup();
  return true;
}
function beginOpening(worker: Worker, range: PDFDataRangeTransport): PDFDocumentLoadingTask {
  return getDocument({
    range,
    worker: PDFWorker.create({ port: worker }),
    rangeChunkSize: CHUNK_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    // Letters that a file does not bring along are the same on every computer.
    useSystemFonts: false,
    BinaryDataFactory: OwnData,
    cMapUrl: 'own:/',
    cMapPacked: true,
    standardFontDataUrl: 'own:/',
    // Here lies a reader of pictures without WebAssembly, which the build puts there.
    wasmUrl: new URL('pdf/', document.baseURI).href,
  });
}
/** Opens a PDF whose bytes the host hands out. No script in it runs, nothing is evaluated, nothing is fetched. */
export async function openPdf(bytes: number, read: ReadPiece): Promise<PdfPages> {
  let fail = (_cause: unknown): void => {};
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  // What fails while nobody waits fails the next one who does.
  failed.catch(() => {});
  const worker = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('error', (event) => fail(event.error));
  const task = beginOpening(worker, new PiecesFromHost(bytes, read, (cause) => fail(cause)));
  const close = (): void => {
    void task.destroy().finally(() => worker.terminate());
  };
  try {
    const pdf = await Promise.race([task.promise, failed]);
    const labels = await Promise.race([pdf.getPageLabels().catch(() => null), failed]);
    return {
      count: pdf.numPages,
      labels,
      shape: async (number) => {
        const page = await Promise.race([pdf.getPage(number), failed]);
        const { width, height } = page.getViewport({ scale: 1 });
        return height / width;
      },
      draw: (number, canvas, width, signal) => Promise.race([drawPage(pdf, number, canvas, width, signal), failed]),
      close,
    };
  } catch (cause) {
    close();
    throw new Error('The PDF could not be opened.', { cause });
  }
}
