import { type Look, lookOf } from '../../src/layout/theme.ts';
import { newspaper } from '../../src/layout/themes.ts';

/** The usual look: the newspaper theme on light paper. */
export const look: Look = lookOf(newspaper, 'light');
