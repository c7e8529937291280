import type { Offer } from '../model/output.ts';
import { addressOf } from './address.ts';
import type { RenderContext, Sibling } from './renderer.ts';

/** The files of the same run that offer something to readers. */
export function madeBeside({ siblings }: Pick<RenderContext, 'siblings'>, offer: Offer): readonly Sibling[] {
  return siblings.filter(({ offers, isMade }) => isMade && offers === offer);
}

/** The picture of the same run that every program can show. */
export function pixelsBeside(context: Pick<RenderContext, 'siblings'>): Sibling | undefined {
  return madeBeside(context, 'picture').find(({ mediaType }) => mediaType === 'image/png');
}

/** The file of the same run that offers something to readers, or else one that another run would make. */
export function siblingOffering(context: Pick<RenderContext, 'siblings'>, offer: Offer): Sibling | undefined {
  const [first = context.siblings.find(({ offers }) => offers === offer)] = madeBeside(context, offer);
  return first;
}

/** Where a file is, or will be once it is made, that offers something to readers; "" where no output does. */
export function addressOffering(context: Pick<RenderContext, 'siblings' | 'url'>, offer: Offer): string {
  const first = siblingOffering(context, offer);
  return first === undefined ? '' : addressOf(first.file, context.url);
}
