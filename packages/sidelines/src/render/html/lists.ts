/** How many entries a list of the page has at most. Of a long timeline, browsers lay out only the lists that are in sight. */
export const entriesInList = 100;
