"""News of a place or a search by e-mail, without an account.

Nothing is stored before the owner of the address has opened the link in the first mail and pressed
the button there; leaving deletes the row. What is new is read from the search records, so that only
public pages are ever named.
"""
