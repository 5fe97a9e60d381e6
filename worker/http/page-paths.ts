/** Paths of the hosted pages that have a form, apart from the API's: people are sent there by links, letters and posters. */
export const PAGE_PATHS = { agency: '/a/:agency', case: '/a/:agency/:number' } as const;
