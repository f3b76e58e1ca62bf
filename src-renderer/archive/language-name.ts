const NAMES = new Intl.DisplayNames('en-GB', { type: 'language' });

/** "English" for "en"; the code itself where the platform does not know it. */
export function languageName(lang: string): string {
  try {
    return NAMES.of(lang) ?? lang;
  } catch {
    // Intl refuses codes that are not well-formed; such a code is still the best name there is.
    return lang;
  }
}
