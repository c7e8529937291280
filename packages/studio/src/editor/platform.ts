/** Whether the keys are those of a Mac, where ⌘ is what Ctrl is elsewhere. */
export const isMac = /^(?:Mac|iP)/.test(navigator.platform);
