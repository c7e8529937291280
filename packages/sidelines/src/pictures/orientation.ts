/** The tag of EXIF that says how a picture is turned. */
const orientationTag = 0x0112;
/** No camera writes so many tags into the first directory. */
const mostTags = 1000;

/** How a picture is turned, from the data of EXIF, which is that of TIFF: 1 to 8; 1 where that does not say it. */
export function orientationIn(data: Uint8Array): number {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const isLittle = data[0] === 0x49;
  const number = (at: number, length: 2 | 4): number => {
    if (at + length > view.byteLength) return 0;
    return length === 2 ? view.getUint16(at, isLittle) : view.getUint32(at, isLittle);
  };
  const directory = number(4, 4);
  const tags = Math.min(number(directory, 2), mostTags);
  for (let tag = 0; tag < tags; tag += 1) {
    const at = directory + 2 + tag * 12;
    if (number(at, 2) !== orientationTag) continue;
    const value = number(at + 8, 2);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** Whether a picture that is turned so lies on its side as it is stored. */
export function isOnItsSide(orientation: number): boolean {
  return orientation > 4;
}

/** Where in the stored pixels those of the seen picture are: of the first, and how far on the next one to the right and below are. */
export interface Steps {
  readonly first: number;
  readonly right: number;
  readonly down: number;
}

/** How stored pixels are gone through so that they are seen as they should be. */
export function stepsOf(orientation: number, width: number, height: number): Steps {
  const [last, end] = [width - 1, (height - 1) * width];
  switch (orientation) {
    case 2:
      return { first: last, right: -1, down: width };
    case 3:
      return { first: end + last, right: -1, down: -width };
    case 4:
      return { first: end, right: 1, down: -width };
    case 5:
      return { first: 0, right: width, down: 1 };
    case 6:
      return { first: end, right: -width, down: 1 };
    case 7:
      return { first: end + last, right: -width, down: -1 };
    case 8:
      return { first: last, right: width, down: -1 };
    default:
      return { first: 0, right: 1, down: width };
  }
}
