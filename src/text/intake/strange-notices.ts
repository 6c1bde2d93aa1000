/** Notices in languages whose pages are not read: nobody here knows what they say, only that they say something. */

/** How notices of embargo are called in languages whose notices are not read; what has such a word is asked about. */
export const STRANGE_NOTICES =
  'sperrfrist|sperrvermerk|embargado|embargada|embargo (?:hasta|bis|tot|fino|até|до|do|kuni)|bajo embargo|sotto embargo|sob embargo|onder embargo|unter embargo|эмбарго|حظر النشر|禁[发發]|解禁';
