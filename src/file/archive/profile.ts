/** What every bag of ours has, as a BagIt profile 1.4.0 says it, so that whoever takes bags in can check them by their own tools. */

/** It goes with each bag, so that nobody has to fetch it. */
export const PROFILE_FILE = 'bagit-profile.json';

export const PROFILE_IDENTIFIER = 'urn:x-diptych:bagit-profile:2';

const REQUIRED = { required: true, repeatable: false } as const;
const OPTIONAL = { required: false, repeatable: false } as const;
const REPEATED = { required: false, repeatable: true } as const;

export const BAGIT_PROFILE = {
  'BagIt-Profile-Info': {
    'BagIt-Profile-Identifier': PROFILE_IDENTIFIER,
    'BagIt-Profile-Version': '1.4.0',
    'Source-Organization': 'Diptych',
    'External-Description': 'The official copy of a statement in several languages, with all it can be made from again',
    Version: '2',
  },
  'Bag-Info': {
    'Source-Organization': OPTIONAL,
    'Contact-Name': OPTIONAL,
    'Contact-Phone': OPTIONAL,
    'Contact-Email': OPTIONAL,
    'External-Identifier': REQUIRED,
    'Internal-Sender-Identifier': REQUIRED,
    'External-Description': REQUIRED,
    'Bagging-Date': OPTIONAL,
    'Payload-Oxum': REQUIRED,
    'Bag-Software-Agent': REQUIRED,
    'Master-SHA512': REQUIRED,
    'Made-With': REPEATED,
    Revision: OPTIONAL,
    Replaces: REPEATED,
  },
  'Manifests-Required': ['sha512'],
  'Tag-Manifests-Required': ['sha512'],
  'Tag-Files-Required': [PROFILE_FILE, 'metadata/dublin-core.xml', 'metadata/premis.xml'],
  'Allow-Fetch.txt': false,
  Serialization: 'optional',
  'Accept-Serialization': ['application/zip'],
  'Accept-BagIt-Version': ['1.0'],
} as const;
