"""People and organizations in running text and in listings, found by rules and word lists.

Strategy: ``find_mentions`` and ``MentionFinder`` give ``Person`` and ``Organization`` records with spans; ``group`` puts the
mentions of one body or person under one canonical name; ``Backend`` is the protocol for other finders beside the rules. Word
lists are read when first needed. Raises nothing on any text; see each name for what its arguments may raise.
"""

from newsparse.mentions.backends import Backend, BackendError, backend_names
from newsparse.mentions.finder import MentionFinder, MentionListError, find_mentions
from newsparse.mentions.links import group
from newsparse.mentions.model import Group, Mention, Organization, Person

__all__ = [
    "Backend",
    "BackendError",
    "Group",
    "Mention",
    "MentionFinder",
    "MentionListError",
    "Organization",
    "Person",
    "backend_names",
    "find_mentions",
    "group",
]
