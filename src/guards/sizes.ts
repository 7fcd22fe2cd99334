/*
 * The largest sizes that a caller may ask for or send at once. They stand here and not beside what they bound, since
 * the hub publishes all of them (`serviceInfo.limits`) and refuses by them before it reads anything.
 */

/** Cells of a matrix: 800 förbund × 25 measures, ten times today's country, about 5 MB of answer. */
export const MOST_MATRIX_CELLS = 20_000;

/**
 * Cells that a free question reads. Every measure of every round for each of ninety förbund by sex is some 37 000: the
 * largest question that today's catalogue allows. Reading, adding and ordering them takes about a second on the
 * embedded database, and every page needs all of it.
 */
export const MOST_OBSERVATION_CELLS = 50_000;

/** An analyst's question nests two or three levels; a tool that writes filters, a few more. */
export const DEEPEST_FILTER = 8;

/** Conditions and codes together: every förbund of the country by number, five times over. */
export const LARGEST_FILTER = 400;

/**
 * Rows of one file. All of the demo nation's cells of a round, 80 förbund's, are 40 000; a förbund sends some hundred.
 */
export const MOST_ROWS = 300_000;
