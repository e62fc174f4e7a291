"""What the two indices are made of: analysis, mappings, and the documents as plain values."""

from search.documents.document import CONTENT, PLACES, Document, index_of

__all__ = ["CONTENT", "PLACES", "Document", "index_of"]
