"""Label inventories that do not come from data, and how each source's types map onto them."""

NAME_TYPES = ["PER", "ORG", "GPE", "LOC", "NORP", "EVENT", "MISC"]
NAMES = ["O"] + [f"{mark}-{kind}" for kind in NAME_TYPES for mark in "BI"]
BIO = ["O", "B", "I"]
EVENT_KINDS = ["OCCURRENCE", "STATE", "REPORTING", "ASPECTUAL", "CAUSATIVE", "PERCEPTION", "GENERIC"]
EVENTS = ["O", "I"] + [f"B-{kind}" for kind in EVENT_KINDS]
BOUNDARIES = ["inside", "token", "sentence"]
SIDES = ["negative", "neutral", "positive"]
# What a piece is to a question about stance.
ROLES = ["other", "first", "second", "mention"]
# Who of two holds a stance toward the other; "back" is the second one's toward the first.
PAIR_SIDES = ["none", "negative", "positive", "negative back", "positive back"]
TURNED = [0, 3, 4, 1, 2]
# What a word is the head of: no mention, or one of such an entity.
MENTIONS = ["none", "person", "organization", "place", "other"]
DISTANCES = [1, 2, 3, 4, 6, 9, 16, 33, 65, 129]   # where the buckets of the mentions between a mention and its antecedent begin
ACTS = ["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT", "REQUEST",
        "SANCTION", "SUPPORT", "THREATEN", "YIELD"]

# A source type stands for a set of ours: the loss then counts the whole set as right. "place" is decided by `place`.
NAME_MAP = {
    "Person": "PER", "Organization": "ORG", "Location": "place", "Facility": "LOC", "NORP": "NORP", "Misc": "EVENT MISC", "Product": "MISC",
    "Date": "", "Money": "",
    "person": "PER", "politician": "PER", "organisation": "ORG", "organization": "ORG", "politicalparty": "ORG", "corporation": "ORG",
    "group": "ORG NORP", "country": "GPE", "location": "GPE LOC", "place": "place", "event": "EVENT", "election": "EVENT",
    "misc": "MISC NORP EVENT", "product": "MISC", "creative-work": "MISC",
    "abstract": "MISC", "object": "MISC", "substance": "MISC", "animal": "MISC", "plant": "MISC", "time": "",
}

LANDMARKS = set("""sea ocean river lake mount mountain mountains island islands gulf bay strait peninsula valley desert coast cape canal
channel basin delta forest plateau ridge glacier falls beach street road avenue highway bridge square park airport port harbour harbor
station stadium palace tower church cathedral mosque temple prison camp base hospital school university museum border hills hill
europe asia africa america antarctica balkans caucasus sahara sahel arctic pacific atlantic mediterranean caribbean east west north
south northern southern eastern western central region crossing plant dam cemetery hotel hall center centre building""".split())


def place(text):
    """GPE or LOC for a place by its words: sources with one type for both leave no other way."""
    return "LOC" if any(w.lower().strip(".,") in LANDMARKS for w in text.split()) else "GPE"


def name_kinds(source_type, text):
    """The types that a source's type may stand for; empty for what is no name here."""
    kinds = NAME_MAP[source_type]
    return [place(text)] if kinds == "place" else kinds.split()


def name_bits(kinds, mark):
    """The allowed labels of one piece as bits over NAMES."""
    return sum(1 << NAMES.index(f"{mark}-{kind}") for kind in kinds)


OUTSIDE = 1


def event_kind(source_type):
    """The index in EVENT_KINDS; negation is left to syntax."""
    return EVENT_KINDS.index(source_type.removeprefix("NEG_").removeprefix("ACTION_"))
