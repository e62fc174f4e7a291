"""People who sign in: editors, approvers, officers. Readers have no account."""
