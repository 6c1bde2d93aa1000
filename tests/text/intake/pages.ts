/** Pages as people paste them, one for each shape of the family. Offices and their holders are made up. */

/** Place, date and title on lines of their own; French first; stars with spaces between; curly quotes throughout. */
export const FRENCH_FIRST = `Accueil
Actualités
Dernières déclarations

Bureau des exemples | Salle de presse

Genève

03 mars 2015

Message à l’occasion de la Journée des forêts urbaines

La Directrice, Bureau des exemples

Un arbre planté au coin d’une rue rend plus de services qu’on ne le croit : il donne de l’ombre, retient la pluie et
calme le bruit.
Les villes qui l’ont compris ne comptent plus leurs arbres ; elles les soignent.

Plantons, et revenons arroser.

* * *

Geneva

03 March 2015

Message on the Day of Urban Forests

The Director, Office of Examples

A tree planted at the corner of a street does more than we think: it gives shade, holds the rain and softens the noise.

The cities that have understood this no longer count their trees; they look after them.

Let us plant, and let us come back to water.

Imprimer
Partager
© Bureau des exemples
`.replace('pluie et\ncalme', 'pluie et calme');

/** No separator, no office lines: the titles say whose they are. Straight apostrophes, a salutation on either side. */
export const NOTHING_BETWEEN = `Skip to main content
Director Anne Example
Vienna, 12 October 2016 - Director's remarks at the opening of the Fair of Small Libraries [as delivered]

Excellencies,
Ladies and gentlemen,

A small library is a large promise. It says that nobody's village is too far away to be read to.

I thank the volunteers who keep the lamps lit; the readers' gratitude is theirs.

Allocution de la Directrice à l'ouverture de la Foire des petites bibliothèques
Vienne, le 12 octobre 2016

Excellences,
Mesdames et Messieurs,

Une petite bibliothèque est une grande promesse. Elle dit qu'aucun village n'est trop loin pour qu'on lui fasse la lecture.

Je remercie les bénévoles qui gardent les lampes allumées ; c'est à eux que va la reconnaissance des lecteurs.
`;

/** Three stars; a note that is never closed; the name before the office; the date the American way. */
export const NOTE_UNCLOSED = `Home
We use cookies so that these pages work as you expect them to.
Paul Sample, Coordinator for Examples
New York, May 1, 2017 — Statement on the International Day of Rivers [scroll down for the French version
A river knows no border and asks for no passport. It carries what we give it, good and bad, to those who live downstream.
Whoever drinks from it depends on whoever lives above.
***
Paul Sample, Coordonnateur pour les exemples
Déclaration à l’occasion de la Journée internationale des fleuves, le 1er mai 2017
Un fleuve ne connaît pas de frontière et ne demande pas de passeport. Il porte ce que nous lui donnons, le bon et le mauvais, à ceux qui vivent en aval.
Celui qui en boit dépend de celui qui habite en amont.
`;

/** A rule of hyphens; a symbol; the state of the text; two dates in words that differ; no-break spaces and invisible marks. */
export const WITH_SYMBOL = `OE/SM/204

CHECK AGAINST DELIVERY

THE DIRECTOR
Anne Example
Nairobi, Wednesday,\u00A022\u00A0April\u00A02020
Address to the Conference on Clean Kitchens

Three billion people cook over open fires, and pay for it with their breath.\u00A0 A stove costs less than a hospital bed.

We have 10\u00A0years and a simple\u00A0plan: 5\u00A0per cent of what is spent on smoke would end\u00AD it.

--------------------

LA DIRECTRICE
Nairobi, mercredi\u00A022\u00A0avril\u00A02020
Allocution devant la Conférence sur les cuisines propres

Trois milliards de personnes cuisinent sur un feu ouvert et le paient de leur souffle.\u00A0 Un fourneau coûte moins cher qu’un lit d’hôpital.

Nous avons dix\u00A0ans et un plan simple\u00A0: 5\u00A0% de ce que coûte la fumée suffiraient à y mettre fin. C’est « possible\u00A0»\u200B.
`;

/** The title runs over two lines; a heading stands inside the text; no name is given. */
export const TITLE_OF_TWO_LINES = `The Director
Message on the occasion of the first meeting
of the Council of Bridge Builders
Rome, 2018-11-05

A bridge is the shortest sentence between two towns.

What we have learned

Every bridge begins on both sides at once, and trusts that they will meet in the middle.

Le Directeur
Message à l’occasion de la première réunion
du Conseil des bâtisseurs de ponts
Rome, le 5 novembre 2018

Un pont est la phrase la plus courte entre deux villes.

Ce que nous avons appris

Tout pont commence des deux côtés à la fois et se fie à ce qu’ils se rejoindront au milieu.
`;

/** The French text follows without a title. */
export const SECOND_TITLE_MISSING = `The Director
Geneva, 14 June 2019
Message on the Day of Lighthouses

A lighthouse asks nothing of the ships that it saves, and it does not choose among them.

*****

Le Directeur

Un phare ne demande rien aux navires qu’il sauve, et il ne choisit pas entre eux.
`;
