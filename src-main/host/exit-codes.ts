/** How a host ends, besides 0: start.js falls back to the browser on none of these. */
export const EXIT = { misunderstood: 2, notOpened: 3, portTaken: 4 } as const;
