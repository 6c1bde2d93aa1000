/** Patterns of the names of people, as they stand in texts of any language that is written with capitals. */

const NAME_PART = "\\p{Lu}[\\p{L}’'.-]*";

/** A name of two parts or more. */
export const PERSON = `${NAME_PART}(?: (?:${NAME_PART}|de|da|dos|van|von|der|al|bin|el)){0,3} ${NAME_PART}`;
