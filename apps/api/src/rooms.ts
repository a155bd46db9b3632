/** The rooms of the HTTP application. */
export const rooms = [];
