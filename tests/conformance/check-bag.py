"""Checks bags by the Library of Congress's own bagit, and each by the BagIt profile that stands in it."""
import json
import sys

import bagit
import bagit_profile

for path in sys.argv[1:]:
    bag = bagit.Bag(path)
    bag.validate()
    with open(f"{path}/bagit-profile.json", encoding="utf-8") as file:
        profile = json.load(file)
    identifier = profile["BagIt-Profile-Info"]["BagIt-Profile-Identifier"]
    validator = bagit_profile.Profile(identifier, profile=profile)
    if not validator.validate(bag):
        sys.exit(f"{path}: {validator.report}")
