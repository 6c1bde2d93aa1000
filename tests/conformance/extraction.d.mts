/** What readers lack of the versions in a file; `languages` are in their order in it. */
export function extractionFaults(
  file: string,
  languages: readonly string[],
  sourceOf: (language: string) => string,
  extractors?: readonly ('PDFium' | 'pdf.js' | 'poppler' | 'MuPDF')[],
): Promise<readonly string[]>;
