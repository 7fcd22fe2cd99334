/** The orders in which cases can be listed. */
export const SYSTEM_ERROR_ORDERS = ['NEWEST', 'TITLE', 'BREADTH', 'AFFECTED', 'LAST_SEEN'] as const;
export type SystemErrorOrder = (typeof SYSTEM_ERROR_ORDERS)[number];
