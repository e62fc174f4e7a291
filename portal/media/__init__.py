"""Images and documents with alt text, credit and licence in both languages."""
