// The build for older browsers: pdf.js asks for methods that the Chromium of our tests does not have yet.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
