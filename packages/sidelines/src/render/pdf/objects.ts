import { strToU8, zlibSync } from 'fflate';
import { joined } from '../bytes.ts';

/** A value in the syntax of PDF (ISO 32000-1, 7.3), finished. */
export type PdfValue = string & { readonly syntax?: 'pdf' };

/** A name: `/Type`. */
export function name(text: string): PdfValue {
  return `/${text}`;
}

/** A dictionary; what is undefined is left out. */
export function dictionary(entries: Readonly<Record<string, PdfValue | number | undefined>>): PdfValue {
  const filled = Object.entries(entries).filter(([, value]) => value !== undefined);
  return `<<${filled.map(([key, value]) => `/${key} ${value}`).join(' ')}>>`;
}

/** An array. */
export function array(values: readonly (PdfValue | number)[]): PdfValue {
  return `[${values.join(' ')}]`;
}

/** A text string, for people: UTF-16 with its mark, in hexadecimal. */
export function textString(text: string): PdfValue {
  return `<FEFF${utf16(text)}>`;
}

/** A string of ASCII, for programs, such as an address. */
export function asciiString(text: string): PdfValue {
  return `(${text.replaceAll(/[\\()]/g, '\\$&')})`;
}

/** The UTF-16 units of a text in hexadecimal, big-endian. */
export function utf16(text: string): string {
  return text
    .split('')
    .map((unit) => hex(unit.charCodeAt(0)))
    .join('');
}

/** Sixteen bits in hexadecimal. */
export function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** A PDF as it grows: objects get their numbers in the order in which they are asked for. The same calls give the same bytes. */
export class PdfFile {
  readonly #objects: (Uint8Array | undefined)[] = [];

  /** A reference to an object that is given its value later. */
  reserve(): PdfValue {
    this.#objects.push(undefined);
    return `${this.#objects.length} 0 R`;
  }

  /** Gives an object its value. */
  set(reference: PdfValue, value: PdfValue): void {
    this.#objects[numberOf(reference) - 1] = strToU8(value);
  }

  /** A new object. */
  add(value: PdfValue): PdfValue {
    const reference = this.reserve();
    this.set(reference, value);
    return reference;
  }

  /** A new stream, which is compressed. */
  addStream(content: string | Uint8Array, entries: Readonly<Record<string, PdfValue | number>> = {}): PdfValue {
    const bytes = zlibSync(typeof content === 'string' ? strToU8(content) : content);
    return this.#addBytes(bytes, { ...entries, Filter: name('FlateDecode') });
  }

  /** A new stream that programs can read that know nothing of PDF. */
  addPlainStream(content: string, entries: Readonly<Record<string, PdfValue | number>>): PdfValue {
    return this.#addBytes(strToU8(content), entries);
  }

  #addBytes(bytes: Uint8Array, entries: Readonly<Record<string, PdfValue | number>>): PdfValue {
    const head = dictionary({ ...entries, Length: bytes.length });
    this.#objects.push(joined([strToU8(`${head}\nstream\n`), bytes, strToU8('\nendstream')]));
    return `${this.#objects.length} 0 R`;
  }

  /**
   * The finished file.
   * @param root the catalogue
   * @param id sixteen bytes in hexadecimal that are the same for the same document
   */
  finish(root: PdfValue, info: PdfValue, id: string): Uint8Array {
    const parts = [strToU8('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', true)];
    let length = parts[0]?.length ?? 0;
    const offsets = this.#objects.map((object, index) => {
      const part = joined([strToU8(`${index + 1} 0 obj\n`), object ?? strToU8('null'), strToU8('\nendobj\n')]);
      const offset = length;
      parts.push(part);
      length += part.length;
      return `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    const size = this.#objects.length + 1;
    const trailer = dictionary({ Size: size, Root: root, Info: info, ID: `[<${id}><${id}>]` });
    const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
    return joined([...parts, strToU8(`${table}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`)]);
  }
}

function numberOf(reference: PdfValue): number {
  return Number.parseInt(reference, 10);
}
