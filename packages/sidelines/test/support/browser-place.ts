import { existsSync } from 'node:fs';

/** Where Chromium is, if anywhere: that of the system, or the one named in `CHROMIUM`. */
export const executablePath: string = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a Chromium: `npm run setup` says how to get one. */
export const isInstalled: boolean = existsSync(executablePath);

/** Keeps Chromium from making, for each window, pages that propose what to type into its address bar: half of what a window costs. */
export const withoutProposals = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup';
