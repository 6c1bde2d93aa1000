/** Renders a page of a PDF with PDFium, and answers what a ruler laid on the print would: where ink is, and of what colour. */
import { PDFiumLibrary, type PDFiumPageRender } from '@hyzyla/pdfium';
import type { Pt, Size } from '../../src/geometry/index.ts';

/** Pixels a point, nearly: 144 dpi. An edge is known to half a point. */
const SCALE = 2;

/** A pixel is inked where any of its colours is darker than this: the palest of ours, the hairline, is far under it. */
const PAPER_WHITE = 225;

/** Between the channels of a pixel that anti-aliasing made of black on white there is no difference, of blue there is. */
const GREY_TOLERANCE = 12;

/** In points, y downwards. */
export interface Area {
  readonly left: Pt;
  readonly right: Pt;
  readonly top: Pt;
  readonly bottom: Pt;
}

export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

/** A page as printed. */
export class Print {
  readonly size: Size;
  readonly #pixels: Pick<PDFiumPageRender, 'width' | 'height' | 'data'>;
  /** Pixels a point; a page has a whole number of pixels. */
  readonly #scale: { readonly x: number; readonly y: number };

  constructor(pixels: Pick<PDFiumPageRender, 'width' | 'height' | 'data'>, size: Size) {
    this.size = size;
    this.#pixels = pixels;
    this.#scale = { x: pixels.width / size.width, y: pixels.height / size.height };
  }

  /** The whole page. */
  get area(): Area {
    return { left: 0, right: this.size.width, top: 0, bottom: this.size.height };
  }

  /** The smallest area that holds all ink of `within`; undefined if there is none. */
  extent(within: Area): Area | undefined {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    this.#eachInked(within, (x, y) => {
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
    });
    const { x, y } = this.#scale;
    return left < right ? { left: left / x, right: right / x, top: top / y, bottom: bottom / y } : undefined;
  }

  /** The share of each row of pixels of an area that is inked, from its top, with the y of the row's middle. */
  profile(within: Area): readonly { readonly y: Pt; readonly inked: number }[] {
    const { left, right, top, bottom } = this.#inPixels(within);
    const counts = new Map<number, number>();
    this.#eachInked(within, (_, y) => {
      counts.set(y, (counts.get(y) ?? 0) + 1);
    });
    return Array.from({ length: bottom - top }, (_, i) => ({
      y: (top + i + 0.5) / this.#scale.y,
      inked: (counts.get(top + i) ?? 0) / (right - left),
    }));
  }

  /** The darkest pixel of an area: the ink itself, where strokes are wide enough to cover a whole one. */
  darkest(within: Area): Colour {
    let darkest: Colour = { red: 255, green: 255, blue: 255 };
    this.#eachInked(within, (x, y) => {
      const colour = this.#at(x, y);
      if (sum(colour) < sum(darkest)) darkest = colour;
    });
    return darkest;
  }

  /** How many pixels of an area are of a colour other than grey. */
  coloured(within: Area): number {
    let count = 0;
    this.#eachInked(within, (x, y) => {
      const { red, green, blue } = this.#at(x, y);
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > GREY_TOLERANCE) count++;
    });
    return count;
  }

  /** The places of all ink that stands in none of the areas. */
  inkOutside(areas: readonly Area[]): readonly { readonly x: Pt; readonly y: Pt }[] {
    const { width } = this.#pixels;
    const allowed = new Uint8Array(this.#pixels.width * this.#pixels.height);
    for (const area of areas) {
      const { left, right, top, bottom } = this.#inPixels(area);
      for (let y = top; y < bottom; y++) allowed.fill(1, y * width + left, y * width + right);
    }
    const outside: { readonly x: Pt; readonly y: Pt }[] = [];
    this.#eachInked(this.area, (x, y) => {
      if (allowed[y * width + x] === 0) outside.push({ x: x / this.#scale.x, y: y / this.#scale.y });
    });
    return outside;
  }

  #inPixels({ left, right, top, bottom }: Area): Area {
    const { width, height } = this.#pixels;
    const clamp = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)));
    return {
      left: clamp(left * this.#scale.x, width),
      right: clamp(right * this.#scale.x, width),
      top: clamp(top * this.#scale.y, height),
      bottom: clamp(bottom * this.#scale.y, height),
    };
  }

  #eachInked(within: Area, visit: (x: number, y: number) => void): void {
    const { left, right, top, bottom } = this.#inPixels(within);
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) {
        const { red, green, blue } = this.#at(x, y);
        if (Math.min(red, green, blue) < PAPER_WHITE) visit(x, y);
      }
    }
  }

  /** PDFium renders four bytes a pixel. */
  #at(x: number, y: number): Colour {
    const { data, width } = this.#pixels;
    const offset = 4 * (y * width + x);
    return { red: data[offset] ?? 255, green: data[offset + 1] ?? 255, blue: data[offset + 2] ?? 255 };
  }
}

function sum({ red, green, blue }: Colour): number {
  return red + green + blue;
}

/** Every page of a file on paper of this size. */
export async function printed(bytes: Uint8Array, size: Size): Promise<readonly Print[]> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(bytes);
    const prints: Print[] = [];
    for (const page of document.pages()) {
      prints.push(new Print(await page.render({ scale: SCALE, render: 'bitmap' }), size));
    }
    document.destroy();
    return prints;
  } finally {
    library.destroy();
  }
}
