"""How days and times are written, for Django: one module a language."""
