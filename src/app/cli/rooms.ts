/** What it takes to set statements and to publish them, loaded late and as one: `job.ts` opens it, and nobody else. */
import { inspect, makeEditions, replacedStem, stemOf } from '../../file/editions/index.ts';
import { openFamily, openSession } from '../../page/fonts/index.ts';
import {
  fittedTo,
  loadProfile,
  MOST_PAGES,
  openTemplate,
  placeOfKey,
  templateNames,
} from '../../page/template/index.ts';
import { settableLanguages } from '../../text/language/index.ts';
import { digestOf, inputsDigest, isUnchanged, openFolder, released, writeWhole } from '../delivery/index.ts';
import { folderInHouse, houseResources, openHouse } from '../house.ts';
import { readFolder, readStatement } from '../statement-folder.ts';

/** With a session that has waited for HarfBuzz. */
export async function openedRooms() {
  const house = openHouse();
  return {
    house,
    folderInHouse,
    session: await openSession(houseResources(house)),
    readFolder,
    readStatement,
    settableLanguages,
    openTemplate,
    loadProfile,
    placeOfKey,
    mostPages: MOST_PAGES,
    templateNames,
    fittedTo,
    openFamily,
    inspect,
    makeEditions,
    replacedStem,
    stemOf,
    openFolder,
    released,
    digestOf,
    inputsDigest,
    isUnchanged,
    writeWhole,
  };
}
