/** The largest question of the examples and the tests has some 400 tokens; ten times that is room to spare. */
export const MAX_DOCUMENT_TOKENS = 4000;
